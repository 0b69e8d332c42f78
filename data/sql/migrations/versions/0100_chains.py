"""Records in a chain and in parts, the head of each workspace's chain, the matters of channels.

Revision ID: 0100
"""

import sqlalchemy as sa
from alembic import op

revision = "0100"
down_revision = "0095"


def upgrade() -> None:
    """Add them. Records that are there stay as they are, outside the chain; so do those of a former program."""
    op.add_column("records", sa.Column("kind", sa.String(), nullable=False, server_default="question"))
    op.add_column("records", sa.Column("matter", sa.String(), nullable=False, server_default=""))
    for name, kind in (("position", sa.Integer()), ("basis", sa.Integer()), ("parts", sa.JSON())):
        op.add_column("records", sa.Column(name, kind, nullable=True))
    for name in ("previous", "hash", "content", "salt", "body"):
        op.add_column("records", sa.Column(name, sa.LargeBinary(), nullable=True))
    op.create_index("uq_records_team_position", "records", ["team", "position"], unique=True)
    _shared()
    op.create_table(
        "matters",
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("matter", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("team", "channel", name=op.f("pk_matters")),
    )


def _shared() -> None:
    op.create_table(
        "record_parts",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("used_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_record_parts")),
    )
    op.create_index("uq_record_parts_team_digest", "record_parts", ["team", "digest"], unique=True)
    op.create_table(
        "record_chains",
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("cut", sa.Integer(), nullable=False),
        sa.Column("cut_hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("team", name=op.f("pk_record_chains")),
    )
