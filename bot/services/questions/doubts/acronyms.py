"""An abbreviation of talk that is asked about by itself may be somebody's name: "MTN", "is MTN listed?"."""

from __future__ import annotations

from dataclasses import replace

from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.doubts.sentences import NO_NAME
from bot.services.questions.parts import Parts
from bot.services.questions.reading import Aspect, Kind, Reading
from bot.services.questions.runs.tied_acronyms import is_acronym


def with_acronym_asked(reading: Reading, parts: Parts) -> Reading:
    """The reading; where it has no name, and such a word is all it asks about, that is asked back."""
    unnamed = reading.kind is Kind.NOT_FOR_US or (reading.kind is Kind.GLOSSARY and parts.explicit is None)
    place = _asked_at(parts) if unnamed and not reading.names else None
    if place is None:
        return reading
    said = parts.within.tokens[place].text
    return replace(reading, kind=Kind.SCREEN, names=(said,), doubts=(NO_NAME.format(said),))


def _asked_at(parts: Parts) -> int | None:
    """Where the abbreviation stands: alone, behind a verb or a word like "screen", or before what is asked."""
    within = parts.within
    words = [place for place, token in enumerate(within.tokens) if token.is_word]
    if len(words) > 1 and not _wants(parts, within.tokens[words[0]].folded):
        return None
    opens = len(words) > 1 and within.tokens[words[0]].folded in {*VERBS, *within.words.screenings}
    return next((place for place in words[opens : opens + 1] if is_acronym(within, place)), None)


def _wants(parts: Parts, opening: str) -> bool:
    """Whether something is asked of a name, or a list named, among words in small letters."""
    said = opening in parts.within.words.screenings or bool(parts.lists) or parts.wanted is not Aspect.ANY
    return said and any(map(str.islower, parts.within.text))
