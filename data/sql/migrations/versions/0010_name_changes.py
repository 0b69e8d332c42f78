"""A log of whose names changed, written by triggers, that an index of names is kept up to date by.

Revision ID: 0010
"""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0001"

_SEEDS = 1_000_000_000
_EVENTS = (
    ("names", "INSERT", "NEW.owner"),
    ("names", "UPDATE", "NEW.owner"),
    ("names", "DELETE", "OLD.owner"),
    ("entities", "UPDATE", "NEW.id"),
)


def upgrade() -> None:
    """Create the log and its triggers. Its first row, of no entity, bears a random number that tells databases apart."""
    op.create_table(
        "name_changes",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_name_changes")),
        sa.UniqueConstraint("owner", name=op.f("uq_name_changes_owner")),
        sqlite_autoincrement=True,
    )
    seed = secrets.randbelow(_SEEDS) + 1
    op.bulk_insert(sa.table("name_changes", sa.column("number"), sa.column("owner")), [{"number": seed, "owner": ""}])
    if op.get_context().dialect.name == "postgresql":
        op.execute(f"SELECT setval(pg_get_serial_sequence('name_changes', 'number'), {seed})")
        _postgresql()
    else:
        _sqlite()
    op.execute("INSERT INTO name_changes (owner) SELECT DISTINCT owner FROM names")


def _sqlite() -> None:
    for table, event, owner in _EVENTS:
        op.execute(
            f"CREATE TRIGGER {table}_{event.lower()}_changes_names AFTER {event} ON {table} BEGIN "
            f"DELETE FROM name_changes WHERE owner = {owner}; "
            f"INSERT INTO name_changes (owner) VALUES ({owner}); END"
        )


def _postgresql() -> None:
    for table, event, owner in _EVENTS:
        name = f"{table}_{event.lower()}_changes_names"
        op.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"INSERT INTO name_changes (owner) VALUES ({owner}) ON CONFLICT (owner) "
            "DO UPDATE SET number = nextval(pg_get_serial_sequence('name_changes', 'number')); "
            "RETURN NULL; END $$"
        )
        op.execute(f"CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()")
