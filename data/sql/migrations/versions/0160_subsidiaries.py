"""What a program says of those that its parties own stands with the program.

Revision ID: 0160
"""

import sqlalchemy as sa
from alembic import op

revision = "0160"
down_revision = "0150"


def upgrade() -> None:
    """Add the column, empty; the next load of the reviewed facts fills it."""
    op.add_column("programs", sa.Column("subsidiaries", sa.JSON(none_as_null=True), nullable=True))
