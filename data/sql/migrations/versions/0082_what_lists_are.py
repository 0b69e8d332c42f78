"""What the program knew of some lists by their ids is kept with each: whether its publisher gives ids, rank, first day.

Revision ID: 0082
"""

import sqlalchemy as sa
from alembic import op

revision = "0082"
down_revision = "0075"


def upgrade() -> None:
    """Add the columns, and fill them for the lists that are stored: programs start only afterwards."""
    op.add_column("datasets", sa.Column("own_ids", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.add_column("datasets", sa.Column("rank", sa.Integer(), nullable=False, server_default="9"))
    op.add_column("datasets", sa.Column("speaks_from", sa.Date(), nullable=True))
    op.execute("UPDATE datasets SET own_ids = false WHERE id IN ('us_trade_csl', 'us_bis_dpl')")
    op.execute("UPDATE datasets SET rank = 1 WHERE id = 'us_ofac_sdn'")
    op.execute("UPDATE datasets SET rank = 2 WHERE id = 'us_ofac_cons'")
    orders = "('us_cfius_orders', 'allied_investment_orders')"
    op.execute(f"UPDATE datasets SET speaks_from = '1990-01-01' WHERE id IN {orders}")  # noqa: S608  # our own text
