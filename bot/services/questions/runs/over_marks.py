"""Over full stops, commas, dashes and brackets within a name: "Co., Ltd.", "(Hong Kong) Limited", "Merlyn, Jon"."""

from __future__ import annotations

import re
from collections.abc import Container

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import SHORTENED
from bot.services.questions.words.word_labels import Label

_PARTS = 2
"""Names of a person written with the surname first: "Merlyn, Jon"."""


def over_mark(within: Labelled, first: int, place: int, fixed: Container[int]) -> int | None:
    """Over a full stop, comma or dash within a name: "Co., Ltd.", "A. P. Moller", "Moller - Maersk".

    `fixed`: the places of words that are in stored names.
    """
    mark, after = within.tokens[place].text, place + 1
    if mark == ".":
        return _over_full_stop(within, place)
    if mark == ",":
        goes_on = _form_at(within, after) or (after not in fixed and _is_inverted(within, first, place))
    else:
        goes_on = within.labels[after : after + 1] == [Label.NAME] and _is_only_dash(within, place)
        goes_on = goes_on and not (within.mixed and within.tokens[after].text.isupper())  # "Merlyn Silicon - WRO"
    return after + 1 if goes_on else None


def _over_full_stop(within: Labelled, place: int) -> int | None:
    """Over a full stop, and a comma behind it: "A. P. Moller", "Co., Ltd."."""
    after = place + 1
    if _is_comma(within, after):
        return after + 2 if _form_at(within, after + 1) else None
    goes_on = _form_at(within, after) or (_is_shortened(within, place - 1) and _is_capital_name(within, after))
    return after + 1 if goes_on else None


def _is_comma(within: Labelled, place: int) -> bool:
    return place < len(within) and within.tokens[place].text == ","


def _is_shortened(within: Labelled, place: int) -> bool:
    """Whether a full stop shortens what stands before it: a legal form, an initial, a title."""
    token = within.tokens[place]
    return within.labels[place] is Label.FORM or len(token.text) == 1 or token.folded in SHORTENED


def _is_only_dash(within: Labelled, place: int) -> bool:
    """Whether it is the only dash with blanks around it: more of them part the items of a list."""
    around = within.text[within.tokens[place].start - 1 : within.tokens[place].end + 1]
    return around == " - " and within.text.count(" - ") == 1


def _is_capital_name(within: Labelled, place: int) -> bool:
    if place >= len(within):
        return False
    return within.labels[place] is Label.NAME and within.tokens[place].capital and not within.tokens[place].first


def over_brackets(within: Labelled, place: int, *, known: bool) -> int | None:
    """Over a bracket that belongs to the name: a place, or whatever a legal form follows: "(Hong Kong) Limited"."""
    close = _closed_at(within, place)
    if close is None:
        return None
    inside = within.labels[place + 1 : close]
    if all(label is Label.PLACE or _is_country_code(within, place + 1) for label in inside):
        belongs = known or _goes_on(within, close + 1) or _is_branch(within, place, close)
    else:
        of_one_kind = {Label.FORM}.issuperset(inside) or {Label.NAME, Label.PLACE}.issuperset(inside)  # "(Pty) Ltd"
        belongs = of_one_kind and _form_at(within, close + 1)
    return close + 1 if belongs else None


def _closed_at(within: Labelled, place: int) -> int | None:
    """Where a bracket that holds a few words is closed; None where it holds none, or is not closed."""
    close = next((n for n in range(place + 1, min(place + 6, len(within))) if within.tokens[n].text in ")）"), None)
    return None if close == place + 1 else close


def _is_branch(within: Labelled, place: int, close: int) -> bool:
    """Whether a place in brackets is a country's code, or a town behind a name without its form: "Kestrel (Vienna)".

    Behind a legal form, or in several words, it says where the firm sits.
    """
    if any(_is_country_code(within, n) for n in range(place + 1, close)):
        return True
    town = close - place == 2 and re.fullmatch(r"[A-Z][a-z]{3,}", within.tokens[place + 1].text)
    return bool(town) and within.labels[place - 1] is not Label.FORM


def _goes_on(within: Labelled, place: int) -> bool:
    """Whether a name goes on behind brackets: "(Dalian) Refinery", "(Hong Kong) Limited"."""
    if place >= len(within) or within.labels[place] is Label.FORM:
        return place < len(within)
    named = within.labels[place] is Label.NAME or within.tokens[place].folded in GENERIC_WORDS
    return named and within.tokens[place].capital


def _form_at(within: Labelled, place: int) -> bool:
    return place < len(within) and within.labels[place] is Label.FORM


def _is_country_code(within: Labelled, place: int) -> bool:
    return within.labels[place] is Label.AGENCY and within.tokens[place].text in ("UK", "US", "EU", "USA", "UAE")


def _is_inverted(within: Labelled, first: int, place: int) -> bool:
    """Whether a comma parts a surname from the names behind it: "Merlyn, Jon (director); Petrel, Ann (CFO)".

    So it is where semicolons part the items, each of which has no other comma.
    """
    if first > 0 and within.tokens[first - 1].text != ";":
        return False
    closed = next((n for n in range(place + 1, len(within)) if within.tokens[n].text in ",;"), len(within))
    if closed < len(within) and within.tokens[closed].text == ",":
        return False
    return closed - first < len(within) and _are_given_names(within, place + 1, closed)


def _are_given_names(within: Labelled, first: int, closed: int) -> bool:
    """Whether one name or two stand there, with capitals, before brackets or the end of the item."""
    end = next((n for n in range(first, closed) if within.tokens[n].text == "("), closed)
    capitals = all(token.is_word and token.text[:1].isupper() for token in within.tokens[first:end])
    return 0 < end - first <= _PARTS and capitals and {Label.NAME}.issuperset(within.labels[first:end])
