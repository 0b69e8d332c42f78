"""A relation to another entity says since when it is told.

Revision ID: 0036
"""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"


def upgrade() -> None:
    """Add the column, empty; the next load of the reviewed facts fills it."""
    op.add_column("links", sa.Column("since", sa.Date(), nullable=True))
