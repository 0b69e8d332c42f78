"""Programs have dated stages and clocks; orders their own clauses, a target, and what became of them.

Revision ID: 0035
"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0030"

_LISTS = (
    ("programs", "stages"),
    ("programs", "clocks"),
    ("designations", "clauses"),
    ("designations", "outcomes"),
    ("designations", "not_enforced"),
)
_TEXTS = (("designations", "orders"), ("designations", "target"))


def upgrade() -> None:
    """Add the columns, empty; the next load of the reviewed facts fills them."""
    for table, name in _LISTS:
        op.add_column(table, sa.Column(name, sa.JSON(), nullable=False, server_default=sa.text("'[]'")))
    for table, name in _TEXTS:
        op.add_column(table, sa.Column(name, sa.String(), nullable=False, server_default=sa.text("''")))
