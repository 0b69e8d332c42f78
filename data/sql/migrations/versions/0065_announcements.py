"""Announced documents that may change a list, what people found of them; places may ask to hear of them.

Revision ID: 0065
"""

import sqlalchemy as sa
from alembic import op

revision = "0065"
down_revision = "0060"


def upgrade() -> None:
    """Create the tables, and add the wish; nobody has it yet."""
    _announcements()
    _reviews()
    _searches()
    op.add_column("places", sa.Column("announcements", sa.Boolean(), nullable=False, server_default=sa.false()))


def _announcements() -> None:
    texts = ("source", "name", "title", "url", "citation", "kind", "corrects", "state")
    op.create_table(
        "announcements",
        sa.Column("number", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in texts),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("agencies", sa.JSON(), nullable=False),
        sa.Column("touches", sa.JSON(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_announcements")),
        sa.UniqueConstraint("source", "name", "revision", name=op.f("uq_announcements_source_name_revision")),
    )
    op.create_index(op.f("ix_announcements_name"), "announcements", ["name"], unique=False)
    op.create_index(
        "uq_announcements_current",
        "announcements",
        ["source", "name"],
        unique=True,
        sqlite_where=sa.text("current"),
        postgresql_where=sa.text("current"),
    )


def _reviews() -> None:
    op.create_table(
        "announcement_reviews",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("announcement", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement"], ["announcements.number"], name=op.f("fk_announcement_reviews_announcement")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_announcement_reviews")),
        sa.UniqueConstraint(
            "announcement", "by", "verdict", name=op.f("uq_announcement_reviews_announcement_by_verdict")
        ),
    )


def _searches() -> None:
    op.create_table(
        "announcement_finds",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("digest", "source", "name", name=op.f("pk_announcement_finds")),
    )
    op.create_table(
        "announcement_searches",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("url", "etag", "last_modified")),
        sa.Column("refused_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("refused", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_announcement_searches")),
    )
