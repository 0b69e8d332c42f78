"""Reads names and their changes out of SQL, in a transaction of its own that sees only what was committed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Engine, Row, Select, func, select

from bot.domain.names.matching import NameHit
from data.sql.engine import apart
from data.sql.lists.changes import changed_since, first_change, last_change
from data.sql.lists.origins import is_public
from data.sql.tables.lists import EntityRow, NameRow

_AT_ONCE = 5_000
_OWNERS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Changed:
    """Entities whose names changed, and the last of these changes."""

    owners: Sequence[str]
    position: int


@dataclass(frozen=True, slots=True)
class OwnedName:
    """A name, and the entity whose it is: of a group, the one by which its changes are known.

    `of_firm`: it stands in a firm's own list.
    """

    owner: str
    hit: NameHit
    of_firm: bool = False


class NameSource:
    """The committed names of one database."""

    def __init__(self, engine: Engine) -> None:
        self.engine = apart(engine)  # whoever asks has a connection already

    @cached_property
    def database(self) -> str:
        """Which database this is."""
        with self.engine.connect() as connection:
            return str(first_change(connection))

    def position(self) -> int:
        """The last change; read it before the names, so that a change between is read twice and never missed."""
        with self.engine.connect() as connection:
            return last_change(connection)

    def changed_since(self, position: int, *, most: int) -> Changed:
        """At most `most` entities changed after that position."""
        with self.engine.connect() as connection:
            rows = changed_since(connection, position, most=most)
        return Changed([owner for _, owner in rows], rows[-1][0] if rows else position)

    def count(self) -> int:
        """How many names there are."""
        with self.engine.connect() as connection:
            return connection.execute(select(func.count()).select_from(NameRow)).scalar_one()

    def all(self) -> Iterator[OwnedName]:
        """Every name, as a stream, in the order of their keys: names that begin alike then lie together on disk."""
        yield from self._read(names_query().order_by(NameRow.key, NameRow.owner, NameRow.position))

    def of(self, owners: Sequence[str]) -> Iterator[OwnedName]:
        """The names of these entities."""
        for start in range(0, len(owners), _OWNERS_AT_ONCE):
            some = owners[start : start + _OWNERS_AT_ONCE]
            yield from self._read(names_query().where(NameRow.owner.in_(some)))

    def _read(self, query: Select[*tuple[Any, ...]]) -> Iterator[OwnedName]:
        with self.engine.connect().execution_options(yield_per=_AT_ONCE) as connection:
            for row in connection.execute(query):
                yield OwnedName(row.owner, hit_of_row(row), of_firm=not row.public)


def names_query() -> Select[*tuple[Any, ...]]:
    """Names with what a hit needs of their owners; the owner itself, by which the index knows them, and its origin."""
    columns = (
        EntityRow.canonical, EntityRow.schema, NameRow.text, NameRow.type, NameRow.key, EntityRow.countries,
        EntityRow.team, NameRow.owner, is_public().label("public"),
    )  # fmt: skip
    return select(*columns).join(EntityRow, EntityRow.id == NameRow.owner)


def hit_of_row(row: Row[*tuple[Any, ...]]) -> NameHit:
    """The hit that a row of names_query() holds."""
    group, schema, text, kind, key, countries, team, *_ = row
    return NameHit(entity_id=group, schema=schema, text=text, name_type=kind, key=key, countries=countries, team=team)
