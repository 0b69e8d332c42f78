"""What was answered last in each thread, for each person.

Revision ID: 0030
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0020"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "threads",
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("user", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("team", "channel", "thread", "user", name=op.f("pk_threads")),
    )
    op.create_index(op.f("ix_threads_at"), "threads", ["at"], unique=False)
