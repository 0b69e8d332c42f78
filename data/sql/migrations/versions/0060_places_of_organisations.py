"""The organisation (Enterprise Grid) that a place's workspace is of.

Revision ID: 0060
"""

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0050"


def upgrade() -> None:
    """Add the column; a former program, which does not know it, leaves it empty."""
    op.add_column("places", sa.Column("enterprise", sa.String(), nullable=False, server_default=""))
