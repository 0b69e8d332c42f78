"""A log of whose names changed, written by triggers, that an index of names is kept up to date by.

Revision ID: 0010
"""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0005"

_SEEDS = 1_000_000_000
_EVENTS = (
    ("names", "INSERT", "NEW.owner"),
    ("names", "UPDATE", "NEW.owner"),
    ("names", "DELETE", "OLD.owner"),
    ("entities", "UPDATE", "NEW.id"),
)

_AGAIN = "ON CONFLICT (owner) DO UPDATE SET number = nextval(pg_get_serial_sequence('name_changes', 'number'))"


def upgrade() -> None:
    """Create the log and its triggers. Its first row, of no entity, bears a random number: it tells databases apart."""
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
        again = f"DELETE FROM name_changes WHERE owner = {owner};"  # noqa: S608 - of the table above, no input
        log = f"INSERT INTO name_changes (owner) VALUES ({owner});"  # noqa: S608 - as above
        op.execute(f"CREATE TRIGGER {_name(table, event)} AFTER {event} ON {table} BEGIN {again} {log} END")


def _postgresql() -> None:
    for table, event, owner in _EVENTS:
        name = _name(table, event)
        log = f"INSERT INTO name_changes (owner) VALUES ({owner}) {_AGAIN}"  # noqa: S608 - as above
        op.execute(f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {log}; RETURN NULL; END $$")
        op.execute(f"CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()")


def _name(table: str, event: str) -> str:
    return f"{table}_{event.lower()}_changes_names"
