"""Keys of programs that ask over HTTP or MCP.

Revision ID: 0095
"""

import sqlalchemy as sa
from alembic import op

revision = "0095"
down_revision = "0090"


def upgrade() -> None:
    """Create the table."""
    moments = (("made_at", False), ("last_used", True), ("revoked_at", True))
    op.create_table(
        "api_keys",
        sa.Column("number", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("name", "digest", "team", "scope")),
        *(sa.Column(name, sa.DateTime(timezone=True), nullable=nullable) for name, nullable in moments),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_api_keys")),
        sa.UniqueConstraint("name", name=op.f("uq_api_keys_name")),
        sa.UniqueConstraint("digest", name=op.f("uq_api_keys_digest")),
    )
