"""What people decided of hits, what happened to it, and what they said of matches: rows are added, none is altered.

Revision ID: 0120
"""

import sqlalchemy as sa
from alembic import op

revision = "0120"
down_revision = "0105"


def upgrade() -> None:
    """Create the tables."""
    texts = ("team", "matter", "key", "entity", "caption", "verdict", "reason", "by", "record", "severity", "name_type")
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in texts),
        *(sa.Column(name, sa.JSON(none_as_null=True), nullable=False) for name in ("asked", "note", "basis")),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("second", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_decisions")),
    )
    op.create_index(op.f("ix_decisions_team_matter_key"), "decisions", ["team", "matter", "key"], unique=False)
    op.create_index(op.f("ix_decisions_entity"), "decisions", ["entity"], unique=False)
    op.create_table(
        "decision_steps",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(["decision"], ["decisions.number"], name=op.f("fk_decision_steps_decision")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_decision_steps")),
    )
    op.create_index(op.f("ix_decision_steps_decision"), "decision_steps", ["decision"], unique=False)
    op.create_table(
        "feedback",
        sa.Column("number", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("team", "user", "record", "entity")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("name_type", "kind")),
        sa.Column("right", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_feedback")),
    )
    op.create_index(op.f("ix_feedback_team_user"), "feedback", ["team", "user"], unique=False)
