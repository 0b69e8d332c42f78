"""Goods and people of a country, where no party is named ("is Russian oil banned?"): the country is offered."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.services.questions.reading import Kind, Reading

COUNTRIES = {
    "afghan": "Afghanistan",
    "belarusian": "Belarus",
    "burmese": "Burma (Myanmar)",
    "chinese": "China",
    "crimean": "Crimea region of Ukraine",
    "cuban": "Cuba",
    "iranian": "Iran",
    "iraqi": "Iraq",
    "lebanese": "Lebanon",
    "libyan": "Libya",
    "nicaraguan": "Nicaragua",
    "north korean": "North Korea",
    "russian": "Russia",
    "somali": "Somalia",
    "sudanese": "Sudan",
    "syrian": "Syria",
    "venezuelan": "Venezuela",
    "yemeni": "Yemen",
}
"""Countries with a programme of sanctions or rules of their own, by the English word for what is theirs."""
_THEIRS = re.compile(rf"\b({'|'.join(COUNTRIES)})s?\b", re.IGNORECASE)
_DEALING = re.compile(
    r"\b(?:import|export|buy|sell|ship|deal|trad|pay|hir|wir|invest|sanction|ban(?:s|ned)?\b|embargo|block|accept|fly)",
    re.IGNORECASE,
)
_THINGS = re.compile(
    rf"\b(?:{'|'.join(COUNTRIES)}) (?:[a-z]+ )?"
    "(?:bank|bond|business|car|caviar|cigar|citizen|client|coal|cotton|counterpart|crude|customer|diamond|drone|"
    "employee|entit|firm|fish|flag|freelancer|gas|gold|good|grain|investor|lender|national|nickel|oil|owner|"
    "passport|person|product|ship|steel|supplier|tanker|timber|uranium|vessel|vodka|wheat)(?:s|y|ies|ity)?\\b",
    re.IGNORECASE,
)
_DOUBT = "“{}” names no party. What is in force on the country itself can be told."


def of_country(reading: Reading) -> Reading:
    """The reading; asked back with the country where it names nobody, but asks about what is of one."""
    theirs = _THEIRS.search(reading.text)
    if theirs is None or reading.is_bare or not _names_nobody(reading):
        return reading
    if reading.kind is not Kind.SCREEN and not (reading.kind is Kind.NOT_FOR_US and _DEALING.search(reading.text)):
        return reading
    asked = replace(reading, kind=Kind.SCREEN, names=(COUNTRIES[theirs[1].casefold()],), either=(), leaning=None)
    return replace(asked, doubts=(_DOUBT.format(theirs[0]),))


def _names_nobody(reading: Reading) -> bool:
    """Whether no name was read, or but the words, in small letters, for what is of a country: "korean coal"."""
    things = _THINGS.search(reading.text)
    said = things[0] if things and things[0].split()[-1].islower() else ""
    return all(name.casefold() in said.casefold() for name in reading.names)
