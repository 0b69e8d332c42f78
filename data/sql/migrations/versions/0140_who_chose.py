"""Which click chose what of a file is read: a second one changes nothing, and who takes the first over goes on with it.

Revision ID: 0140
"""

import sqlalchemy as sa
from alembic import op

revision = "0140"
down_revision = "0130"


def upgrade() -> None:
    """Add the column."""
    op.add_column("file_runs", sa.Column("chosen", sa.String(), nullable=False, server_default=""))
