"""Which click chose what of a file is read, and the sheet: a second click changes nothing, whoever takes over goes on.

Revision ID: 0140
"""

import sqlalchemy as sa
from alembic import op

revision = "0140"
down_revision = "0130"


def upgrade() -> None:
    """Add the columns."""
    for name in ("chosen", "sheet"):
        op.add_column("file_runs", sa.Column(name, sa.String(), nullable=False, server_default=""))
