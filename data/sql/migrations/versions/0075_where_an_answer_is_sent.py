"""Where an answer is being sent to: noted before it is sent, and looked up before it is sent again.

Revision ID: 0075
"""

import sqlalchemy as sa
from alembic import op

revision = "0075"
down_revision = "0070"


def upgrade() -> None:
    """Add the column."""
    op.add_column("inbox", sa.Column("sending", sa.String(), nullable=True))
