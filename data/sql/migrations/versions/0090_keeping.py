"""Who removed the bot; what was removed from a record; records are found by person.

Revision ID: 0090
"""

import sqlalchemy as sa
from alembic import op

revision = "0090"
down_revision = "0082"


def upgrade() -> None:
    """Add them; a former program, which does not know them, leaves them empty."""
    op.create_table(
        "departures",
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("enterprise", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("team", name=op.f("pk_departures")),
    )
    op.add_column("records", sa.Column("removed", sa.JSON(), nullable=True))
    op.create_index(op.f("ix_records_user"), "records", ["user"], unique=False)
