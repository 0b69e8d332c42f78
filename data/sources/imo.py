"""Ship numbers of the International Maritime Organization."""

from __future__ import annotations

import re

from bot.domain.entity import Identifier, IdentifierType

_IMO = re.compile(r"(?:IMO)?\W*(\d{7})", re.IGNORECASE)


def imo_number(printed: str, note: str = "") -> Identifier:
    """ "IMO 9826902" is 9826902; what is no seven digits stays as printed, as another number."""
    if found := _IMO.fullmatch(printed):
        return Identifier(type=IdentifierType.IMO, value=found.group(1), note=note)
    return Identifier(type=IdentifierType.OTHER, value=printed, note=note or "IMO number")
