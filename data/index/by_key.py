"""Names and identifiers by their keys, out of SQL.

Nearly every question begins here, and asks by few keys. Such a statement is compiled once for so many keys and given to
the driver as it is: SQLAlchemy takes six times as long around it as the look-up itself takes.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Connection,
    Dialect,
    Select,
    String,
    bindparam,
    literal_column,
    select,
    type_coerce,
    union_all,
)

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.keys import is_identifier_key
from bot.domain.names.matching import IDENTIFIER, NameHit
from data.sql.lists.origins import is_public
from data.sql.mapping import table_of
from data.sql.tables.lists import EntityRow, IdentifierRow, NameRow

_ENTITIES, _NAMES, _IDENTIFIERS = map(table_of, (EntityRow, NameRow, IdentifierRow))
FEW = 60
"""Keys at most of a statement that goes to the driver as it is."""
ROUNDED = 4
"""So many keys more or fewer take the same statement, the last key several times: fewer statements are compiled."""
_Statement = CompoundSelect[*tuple[Any, ...]] | Select[*tuple[Any, ...]]
_Rows = Iterable[Sequence[Any]]
_Keys = BindParameter[Any] | Sequence[BindParameter[Any]]
_AFTER_NAMES = 1_000_000
_SCHEMAS = {kind.value: kind for kind in Schema}
_NAME_TYPES: Mapping[str, NameType | str] = {**{kind.value: kind for kind in NameType}, IDENTIFIER: IDENTIFIER}


def hits_by_key(connection: Connection, keys: Collection[str], *, public_only: bool) -> list[NameHit]:
    """The names, then the identifiers, with one of the keys, in the order of their owners; one query.

    `public_only`: none of a firm's own list. Raises DBAPIError.
    """
    identifiers = [key for key in keys if is_identifier_key(key)]
    names = [key for key in keys if not is_identifier_key(key)]
    if len(keys) > FEW or public_only:
        return list(map(_hit, _by_sqlalchemy(connection, names, identifiers, public_only=public_only)))
    try:
        return list(map(_hit, _by_driver(connection, names, identifiers)))
    except connection.dialect.loaded_dbapi.Error:  # is told, and a lost connection given up, as everywhere else
        _by_sqlalchemy(connection, names, identifiers, public_only=public_only)
        raise


def _by_driver(connection: Connection, names: Sequence[str], identifiers: Sequence[str]) -> _Rows:
    names = [*names, *list(names[-1:]) * (-len(names) % ROUNDED)]
    statement, by_place = _compiled(connection.dialect, len(names), len(identifiers))
    cursor = connection.connection.cursor()
    try:
        cursor.execute(statement, (*names, *identifiers) if by_place else _numbered(names, identifiers))
        return cursor.fetchall()
    finally:
        cursor.close()


@lru_cache(maxsize=256)
def _compiled(dialect: Dialect, names: int, identifiers: int) -> tuple[str, bool]:
    """The statement for so many keys in the database's words, and whether it takes them by their place or number."""
    numbered = _numbered(range(names), range(identifiers))
    keys = [bindparam(name, type_=String()) for name in numbered]
    compiled = _by_key(keys[:names], keys[names:]).compile(dialect=dialect)
    return str(compiled), compiled.positional


def _numbered(names: Iterable[object], identifiers: Iterable[object]) -> dict[str, object]:
    return {f"{sort}{n}": key for sort, keys in (("n", names), ("i", identifiers)) for n, key in enumerate(keys)}


def _by_sqlalchemy(
    connection: Connection, names: Sequence[str], identifiers: Sequence[str], *, public_only: bool
) -> _Rows:
    statement = _by_many_keys(public_only=public_only, with_identifiers=bool(identifiers))
    return connection.execute(statement, {"names": names, **({"identifiers": identifiers} if identifiers else {})})


def _by_key(names_asked: _Keys, identifiers_asked: _Keys, *limits: ColumnElement[bool]) -> _Statement:
    schema, countries = type_coerce(_ENTITIES.c.schema, String), type_coerce(_ENTITIES.c.countries, String)
    names: Select[*tuple[Any, ...]] = select(
        _ENTITIES.c.canonical, schema, _NAMES.c.text, type_coerce(_NAMES.c.type, String).label("kind"), _NAMES.c.key,
        countries, _ENTITIES.c.team, _NAMES.c.owner, _NAMES.c.position, literal_column("''").label("note"),
    )  # fmt: skip
    identifiers: Select[*tuple[Any, ...]] = select(
        _ENTITIES.c.canonical, schema, _IDENTIFIERS.c.value, literal_column(f"'{IDENTIFIER}'"), _IDENTIFIERS.c.key,
        countries, _ENTITIES.c.team, _IDENTIFIERS.c.owner,
        (_IDENTIFIERS.c.position + literal_column(str(_AFTER_NAMES))).label("position"), _IDENTIFIERS.c.note,
    )  # fmt: skip
    parts = [
        part.join(_ENTITIES, _ENTITIES.c.id == table.c.owner).where(table.c.key.in_(asked), *limits)
        for part, table, asked in ((names, _NAMES, names_asked), (identifiers, _IDENTIFIERS, identifiers_asked))
        if isinstance(asked, BindParameter) or asked
    ]
    found = parts[0] if len(parts) == 1 else union_all(*parts)
    return found.order_by("owner", "position")


def _any_number(name: str) -> BindParameter[Any]:
    return bindparam(name, expanding=True)


@cache
def _by_many_keys(*, public_only: bool, with_identifiers: bool) -> _Statement:
    return _by_key(
        _any_number("names"),
        _any_number("identifiers") if with_identifiers else (),
        *([is_public()] if public_only else []),
    )


def _hit(row: Sequence[Any]) -> NameHit:
    group, schema, text, kind, key, countries, team, _, _, note = row
    return NameHit(
        entity_id=group,
        schema=_SCHEMAS[schema],
        text=text,
        name_type=_NAME_TYPES[kind],
        key=key,
        countries=_listed(countries) if isinstance(countries, str) else tuple(countries),  # psycopg reads it itself
        team=team,
        note=note,
    )


@lru_cache(maxsize=4096)
def _listed(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))
