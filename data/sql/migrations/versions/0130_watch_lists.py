"""Watch lists: names of files that places follow, and up to which publication they were compared.

Revision ID: 0130
"""

import sqlalchemy as sa
from alembic import op

revision = "0130"
down_revision = "0120"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "watch_lists",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        *(sa.Column(name, sa.JSON(none_as_null=True), nullable=False) for name in ("name", "file")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("names", "screened")),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["place"], ["places.number"], name=op.f("fk_watch_lists_place")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_watch_lists")),
    )
    op.create_index(
        "uq_watch_lists_standing",
        "watch_lists",
        ["place", "key"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "watched_names",
        sa.Column("watch_list", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.JSON(none_as_null=True), nullable=False) for name in ("name", "identifiers")),
        sa.ForeignKeyConstraint(["watch_list"], ["watch_lists.number"], name=op.f("fk_watched_names_watch_list")),
        sa.PrimaryKeyConstraint("watch_list", "position", name=op.f("pk_watched_names")),
    )
