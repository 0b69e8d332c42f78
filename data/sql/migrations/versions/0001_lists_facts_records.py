"""Lists, reviewed facts, records.

Revision ID: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create every table."""
    _reviewed_facts()
    _entities()
    _designations()
    _records()


def _reviewed_facts() -> None:
    op.create_table(
        "authorities",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("short", sa.String(), nullable=False),
        sa.Column("citation", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("documents", sa.JSON(), nullable=False),
        sa.Column("verification", sa.JSON(), nullable=False),
        sa.Column("issued", sa.Date(), nullable=True),
        sa.Column("effective", sa.String(), nullable=False),
        sa.Column("revoked_on", sa.Date(), nullable=True),
        sa.Column("revoked_by", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("effects", sa.JSON(), nullable=False),
        sa.Column("history", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authorities")),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("citation", sa.String(), nullable=False),
        sa.Column("date", sa.String(), nullable=False),
        sa.Column("verification", sa.JSON(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("seen_at", sa.JSON(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
    )
    op.create_table(
        "datasets",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("publisher", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("stale_after_days", sa.Integer(), nullable=False),
        sa.Column("coverage", sa.String(), nullable=False),
        sa.Column("coverage_note", sa.String(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("lists", sa.JSON(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_datasets")),
    )
    op.create_table(
        "programs",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("short", sa.String(), nullable=False),
        sa.Column("authority", sa.String(), nullable=True),
        sa.Column("citation", sa.String(), nullable=False),
        sa.Column("measures", sa.JSON(), nullable=False),
        sa.Column("deadlines", sa.JSON(), nullable=False),
        sa.Column("documents", sa.JSON(), nullable=False),
        sa.Column("verification", sa.JSON(), nullable=False),
        sa.Column("classes", sa.JSON(), nullable=False),
        sa.Column("securities", sa.String(), nullable=False),
        sa.Column("renewal_due", sa.Date(), nullable=True),
        sa.Column("renewal_note", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["authority"], ["authorities.id"], name=op.f("fk_programs_authority")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programs")),
    )


def _entities() -> None:
    op.create_table(
        "entities",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("schema", sa.String(), nullable=False),
        sa.Column("caption", sa.String(), nullable=False),
        sa.Column("countries", sa.JSON(), nullable=False),
        sa.Column("sector", sa.String(), nullable=True),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("remarks", sa.JSON(), nullable=False),
        sa.Column("birth_dates", sa.JSON(), nullable=False),
        sa.Column("dataset", sa.String(), nullable=True),
        sa.Column("canonical", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["dataset"], ["datasets.id"], name=op.f("fk_entities_dataset")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entities")),
    )
    op.create_index(op.f("ix_entities_canonical"), "entities", ["canonical"], unique=False)
    op.create_table(
        "names",
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("script", sa.String(), nullable=True),
        sa.Column("caveat", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["owner"], ["entities.id"], name=op.f("fk_names_owner")),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_names")),
    )
    op.create_index(op.f("ix_names_key"), "names", ["key"], unique=False)
    op.create_table(
        "identifiers",
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("caveat", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["owner"], ["entities.id"], name=op.f("fk_identifiers_owner")),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_identifiers")),
    )
    op.create_index(op.f("ix_identifiers_key"), "identifiers", ["key"], unique=False)
    op.create_table(
        "links",
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["entity_id"], ["entities.id"], name=op.f("fk_links_entity_id")),
        sa.ForeignKeyConstraint(["owner"], ["entities.id"], name=op.f("fk_links_owner")),
        sa.PrimaryKeyConstraint("owner", "position", name=op.f("pk_links")),
    )


def _designations() -> None:
    op.create_table(
        "dataset_versions",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("designations", sa.Integer(), nullable=False),
        sa.Column("entities", sa.Integer(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("in_force", sa.Boolean(), nullable=False),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("edition_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["dataset"], ["datasets.id"], name=op.f("fk_dataset_versions_dataset")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_dataset_versions")),
    )
    op.create_index(op.f("ix_dataset_versions_dataset"), "dataset_versions", ["dataset"], unique=False)
    op.create_index(
        "uq_dataset_versions_in_force",
        "dataset_versions",
        ["dataset"],
        unique=True,
        sqlite_where=sa.text("in_force"),
        postgresql_where=sa.text("in_force"),
    )
    op.create_table(
        "designations",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.Column("program", sa.String(), nullable=False),
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("listed_as", sa.String(), nullable=False),
        sa.Column("listed_on", sa.Date(), nullable=True),
        sa.Column("documents", sa.JSON(), nullable=False),
        sa.Column("verification", sa.JSON(), nullable=False),
        sa.Column("company_class", sa.String(), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("editions", sa.JSON(), nullable=False),
        sa.Column("grounds", sa.String(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("effective_on", sa.Date(), nullable=True),
        sa.Column("suspended_on", sa.Date(), nullable=True),
        sa.Column("suspension_note", sa.String(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.String(), nullable=True),
        sa.Column("end_note", sa.String(), nullable=False),
        sa.Column("stated", sa.JSON(), nullable=False),
        sa.Column("reported", sa.JSON(), nullable=False),
        sa.Column("history", sa.JSON(), nullable=False),
        sa.Column("caveats", sa.JSON(), nullable=False),
        sa.Column("seen_from", sa.Date(), nullable=True),
        sa.Column("printed", sa.JSON(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("citation", sa.String(), nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("carried", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["dataset"], ["datasets.id"], name=op.f("fk_designations_dataset")),
        sa.ForeignKeyConstraint(["entity_id"], ["entities.id"], name=op.f("fk_designations_entity_id")),
        sa.ForeignKeyConstraint(["program"], ["programs.id"], name=op.f("fk_designations_program")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_designations")),
    )
    op.create_index(op.f("ix_designations_entity_id"), "designations", ["entity_id"], unique=False)


def _records() -> None:
    op.create_table(
        "records",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("surface", sa.String(), nullable=False),
        sa.Column("user", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("query", sa.JSON(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("lists", sa.JSON(), nullable=False),
        sa.Column("candidates", sa.JSON(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_records")),
        sa.UniqueConstraint("id", name=op.f("uq_records_id")),
    )
    op.create_index(op.f("ix_records_team_user_asked_at"), "records", ["team", "user", "asked_at"], unique=False)
