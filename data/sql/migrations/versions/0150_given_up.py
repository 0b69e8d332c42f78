"""How many processes left a question unanswered: after three it is given up, since it may be what they died of.

Revision ID: 0150
"""

import sqlalchemy as sa
from alembic import op

revision = "0150"
down_revision = "0140"


def upgrade() -> None:
    """Add the column."""
    op.add_column("inbox", sa.Column("deaths", sa.Integer(), nullable=False, server_default="0"))
