"""Ship numbers of the International Maritime Organization."""

from __future__ import annotations

import re

from bot.domain.law.entity import Identifier, IdentifierType
from bot.domain.names.identifiers import has_shape

_DIGITS = re.compile(r"\d+")


def imo_numbers(printed: str, note: str = "") -> tuple[Identifier, ...]:
    """ "IMO 9826902" is 9826902, and a cell may hold several; what has no seven digits stays as another number."""
    if found := dict.fromkeys(number for number in _DIGITS.findall(printed) if has_shape(IdentifierType.IMO, number)):
        return tuple(Identifier(type=IdentifierType.IMO, value=number, note=note) for number in found)
    return (Identifier(type=IdentifierType.OTHER, value=printed, note=note or "IMO number"),)
