"""Publishers' lists: states of entries, refusals, raw files, what is owed.

Revision ID: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "marks",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_marks")),
    )
    _entries()
    _fetching()
    _outbox()


def _entries() -> None:
    op.create_table(
        "entry_states",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("from_version", sa.Integer(), nullable=False),
        sa.Column("until_version", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["dataset"], ["datasets.id"], name=op.f("fk_entry_states_dataset")),
        sa.ForeignKeyConstraint(
            ["from_version"], ["dataset_versions.number"], name=op.f("fk_entry_states_from_version")
        ),
        sa.ForeignKeyConstraint(
            ["until_version"], ["dataset_versions.number"], name=op.f("fk_entry_states_until_version")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_entry_states")),
    )
    for columns in (["dataset", "entry"], ["dataset", "until_version"]):
        op.create_index(op.f(f"ix_entry_states_{'_'.join(columns)}"), "entry_states", columns, unique=False)


def _fetching() -> None:
    op.create_table(
        "raw_files",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["version"], ["dataset_versions.number"], name=op.f("fk_raw_files_version")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_raw_files")),
    )
    op.create_index(op.f("ix_raw_files_version"), "raw_files", ["version"], unique=False)
    op.create_table(
        "refusals",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["dataset"], ["datasets.id"], name=op.f("fk_refusals_dataset")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_refusals")),
    )
    op.create_index(op.f("ix_refusals_dataset_at"), "refusals", ["dataset", "at"], unique=False)
    op.create_table(
        "fetch_validators",
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("etag", sa.String(), nullable=False),
        sa.Column("last_modified", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["dataset"], ["datasets.id"], name=op.f("fk_fetch_validators_dataset")),
        sa.PrimaryKeyConstraint("url", name=op.f("pk_fetch_validators")),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["dataset"], ["datasets.id"], name=op.f("fk_outbox_dataset")),
        sa.ForeignKeyConstraint(["version"], ["dataset_versions.number"], name=op.f("fk_outbox_version")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_outbox")),
        sa.UniqueConstraint("key", name=op.f("uq_outbox_key")),
    )
