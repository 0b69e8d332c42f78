"""An abbreviation of talk that is asked about by itself may be somebody's name: "MTN", "is MTN listed?"."""

from __future__ import annotations

from dataclasses import replace

from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.doubts.sentences import NO_NAME
from bot.services.questions.parts import Parts
from bot.services.questions.reading import Aspect, Kind, Reading
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import RARE, Label

_LETTERS = range(2, 6)
_TALK = (Label.CONTEXT, Label.SECURITY)


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
    opening = within.tokens[words[0]].folded if words else ""
    first = words[1:2] if opening in {*VERBS, *within.words.screenings} else words[:1]
    alone = len(words) == 1
    asks = alone or opening in within.words.screenings or _wants(parts)
    return first[0] if asks and first and _is_acronym(within, first[0], alone=alone) else None


def _wants(parts: Parts) -> bool:
    """Whether something is asked of a name, or a list named."""
    return bool(parts.lists) or parts.wanted is not Aspect.ANY


def _is_acronym(within: Labelled, place: int, *, alone: bool) -> bool:
    """Whether a word is written so among others that are not, and is seldom said: not "OK" and "ASAP"."""
    token = within.tokens[place]
    written = token.text.isalpha() and token.text.isupper() and len(token.text) in _LETTERS
    tells = written and (alone or any(map(str.islower, within.text)))
    return tells and within.labels[place] in _TALK and within.words.ordinary(token.folded) < RARE
