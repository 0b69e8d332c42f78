"""From the domain's dataclasses to rows and back. A column bears its field's name, so neither is spelled out twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from typing import Any, ClassVar, Protocol, TypeVar

from sqlalchemy import ColumnElement, Table

from bot.domain.law.entity import Identifier, Name
from bot.domain.names.identifiers import stored_key
from bot.domain.names.keys import name_key
from data.sql.tables.lists import Base, IdentifierRow, LinkRow, NameRow, PartRow


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


T = TypeVar("T", bound=_Dataclass)

PARTS: dict[str, type[PartRow]] = {"names": NameRow, "identifiers": IdentifierRow, "links": LinkRow}
"""What an entity holds in tables of its own, by the field that holds it."""


def table_of(row: type[Base]) -> Table:
    """The table itself, for statements that need no objects: one that names the class costs a start its mapping."""
    return Base.metadata.tables[row.__tablename__]


def columns(table: type[Base]) -> Sequence[ColumnElement[Any]]:
    """The columns of a table, to read rows that nobody changes: cheaper than objects that the session watches."""
    return tuple(table_of(table).columns)


def to_domain(kind: type[T], row: Any, **known: Any) -> T:
    """The dataclass that a row holds; fields that are no columns of the row are given as `known`."""
    read = {name: getattr(row, name) for name in _names_of(kind) if name not in known}
    return kind(**read, **known)


@cache
def _names_of(kind: type[_Dataclass]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def to_values(item: _Dataclass) -> dict[str, Any]:
    """The values of an item's row: its fields, without those that have tables of their own."""
    return {field.name: getattr(item, field.name) for field in fields(item) if field.name not in PARTS}


def to_parts(parts: Sequence[_Dataclass], *, owner: str) -> list[dict[str, Any]]:
    """The values of the rows of an entity's names, identifiers or links, in their order."""
    return [
        {"owner": owner, "position": position, **to_values(part), **_keyed(part)} for position, part in enumerate(parts)
    ]


def key_of(part: Name | NameRow | Identifier | IdentifierRow) -> str:
    """The key by which a name or an identifier is looked up."""
    if isinstance(part, Name | NameRow):
        return name_key(part.text)
    return stored_key(part)


def _keyed(part: object) -> dict[str, str]:
    return {"key": key_of(part)} if isinstance(part, Name | Identifier) else {}
