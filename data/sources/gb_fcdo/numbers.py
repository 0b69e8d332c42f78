"""Numbers in the UK Sanctions List: one cell may hold several, each with its own label, run together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.entity import Identifier, IdentifierType

_BARE = re.compile(r"'?([A-Z0-9](?:[A-Z0-9./-]*\d[A-Z0-9./-]*)?)", re.IGNORECASE)
_GAP = r"(?: code| number| no\.?)?[\s:–-]*"
_LABELLED = (
    (IdentifierType.TAX_ID, re.compile(rf"(?:INN|TIN|Tax(?:payer)? (?:ID|Identification)){_GAP}(\d{{8,15}})", re.I)),
    (IdentifierType.REGISTRATION, re.compile(rf"(?:OGRN|Registration){_GAP}(\d{{5,15}})", re.I)),
    (IdentifierType.SWIFT, re.compile(rf"(?:SWIFT|BIC){_GAP}([A-Z]{{6}}[A-Z0-9]{{2}}(?:[A-Z0-9]{{3}})?)\b")),
    (IdentifierType.LEI, re.compile(rf"(?:LEI|Legal Entity Identifier){_GAP}([A-Z0-9]{{18}}\d\d)\b", re.I)),
    (IdentifierType.USCC, re.compile(rf"(?:USCC|Unified Social Credit){_GAP}([0-9A-Z]{{18}})\b", re.I)),
)  # fmt: skip
NOTE = "business registration number"


def business_numbers(printed: str) -> Iterator[Identifier]:
    """The numbers whose label says what they are; a bare one is a registration number, any other text stays whole."""
    found = [
        Identifier(type=type, value=number, note=NOTE)
        for type, pattern in _LABELLED
        for number in pattern.findall(printed)
    ]
    if found:
        yield from found
    elif bare := _BARE.fullmatch(printed):
        yield Identifier(type=IdentifierType.REGISTRATION, value=bare.group(1), note=NOTE)
    else:
        yield Identifier(type=IdentifierType.OTHER, value=printed, note=NOTE)
