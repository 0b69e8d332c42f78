"""Files that people send: who sent what, and how far it is, so that each is finished once.

Revision ID: 0105
"""

import sqlalchemy as sa
from alembic import op

revision = "0105"
down_revision = "0100"

_TEXTS = ("key", "team", "user", "channel", "thread", "file", "name", "posted", "state")


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "file_runs",
        sa.Column("number", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in _TEXTS),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("uploading", sa.Boolean(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_file_runs")),
        sa.UniqueConstraint("key", name=op.f("uq_file_runs_key")),
    )
    op.create_index(op.f("ix_file_runs_team_at"), "file_runs", ["team", "at"], unique=False)
