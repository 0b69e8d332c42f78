"""Goods and people of a country, where no party is named ("is Russian oil banned?"): the country is offered."""

from __future__ import annotations

from dataclasses import replace

from bot.services.questions.reading import Kind, Reading
from bot.services.questions.words.signs import Signs

_DOUBT = "“{}” names no party. What is in force on the country itself can be told."


def of_country(reading: Reading, signs: Signs) -> Reading:
    """The reading; asked back with the country where it names nobody, but asks about what is of one."""
    theirs = signs.theirs_pattern.search(reading.text)
    if theirs is None or reading.is_bare or not _names_nobody(reading, signs):
        return reading
    dealing = reading.kind is Kind.NOT_FOR_US and signs.dealing_pattern.search(reading.text)
    if reading.kind is not Kind.SCREEN and not dealing:
        return reading
    country = signs.theirs[theirs[1].casefold()]
    asked = replace(reading, kind=Kind.SCREEN, names=(country,), either=(), leaning=None)
    return replace(asked, doubts=(_DOUBT.format(theirs[0]),))


def _names_nobody(reading: Reading, signs: Signs) -> bool:
    """Whether no name was read, or but the words, in small letters, for what is of a country: "korean coal"."""
    things = signs.things_pattern.search(reading.text)
    said = things[0] if things and things[0].split()[-1].islower() else ""
    return all(name.casefold() in said.casefold() for name in reading.names)
