"""Identifiers as lists give them: of which kind one truly is, and the key under which it is found."""

from __future__ import annotations

import re
from typing import Protocol

from bot.domain.law.entity import IdentifierType
from bot.domain.names.identifiers.folding import codes, plain, without_brackets
from bot.domain.names.identifiers.kind import Kind
from bot.domain.names.identifiers.kinds import GENERIC, KINDS, NUMBER
from bot.domain.names.identifiers.labels import core, kinds_of_label
from bot.domain.names.identifiers.shape import fits, is_code, key

_OF_TYPE = {kind.type: kind for kind in KINDS}
"""The last kind of each type: the general one, where the table has others for single countries."""
_IMO = re.compile(rf"IMO\W*({_OF_TYPE[IdentifierType.IMO].shape.pattern})", re.IGNORECASE)


class Stored(Protocol):
    """An identifier as a list gives it, or its row."""

    @property
    def type(self) -> IdentifierType: ...

    @property
    def value(self) -> str: ...

    @property
    def note(self) -> str: ...


def has_shape(type: IdentifierType, text: str) -> bool:
    """Whether a text, as it is printed, has the shape that numbers of this type have."""
    return _OF_TYPE[type].shape.fullmatch(text) is not None


def kind_of(one: Stored) -> Kind:
    """The kind of a stored identifier; one that the list calls something else is told by the list's own word."""
    if _IMO.fullmatch(plain(one.value)):
        return _OF_TYPE[IdentifierType.IMO]
    if one.type is IdentifierType.OTHER and one.note:
        named = kinds_of_label(one.note) or kinds_of_label(one.note.partition(",")[0])
        return named[0] if named else NUMBER
    return _OF_TYPE[one.type]


def stored_key(one: Stored) -> str:
    """The key under which a list's identifier is found: by its true kind, where the list prints another or none."""
    kind, printed = kind_of(one), plain(one.value)
    if kind.type is IdentifierType.IMO and (ship := _IMO.fullmatch(printed)):
        return key(kind.type, ship[1])
    number = without_brackets(printed)
    if kind.type in GENERIC and not is_code(number):
        number = core(number)
    folded = kind.fold(number)
    if not fits(kind, folded, number):
        kind, folded = NUMBER, codes(number)
    return key(kind.type, folded or printed.casefold())


def kind_of_key(key: str) -> Kind:
    """The kind that the key of a stored identifier tells. Raises ValueError for the key of a name."""
    return _OF_TYPE[IdentifierType(key.partition(":")[0])]
