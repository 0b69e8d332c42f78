"""Over full stops, commas, dashes and brackets within a name: "Co., Ltd.", "(Hong Kong) Limited", "Merlyn, Jon"."""

from __future__ import annotations

import re

from bot.domain.names.common_words import GENERIC_WORDS
from bot.services.questions.labels import Labelled
from bot.services.questions.tokens import SHORTENED
from bot.services.questions.word_labels import Label

_PARTS = 2
"""Names of a person written with the surname first: "Merlyn, Jon"."""


def over_mark(within: Labelled, first: int, place: int) -> int | None:
    """Over a full stop, comma or dash within a name: "Co., Ltd.", "A. P. Moller", "Moller - Maersk"."""
    mark, after = within.tokens[place].text, place + 1
    if after >= len(within):
        return None
    if mark == "." and within.tokens[after].text == ",":
        after += 1
        return after + 1 if after < len(within) and within.labels[after] is Label.FORM else None
    if mark == "," or mark == ".":
        before = within.tokens[place - 1]
        if mark == "," and _is_inverted(within, first, place):
            return after + 1
        closed = within.labels[place - 1] is Label.FORM or len(before.text) == 1 or before.folded in SHORTENED
        fits = within.labels[after] is Label.FORM or (mark == "." and closed and _is_capital_name(within, after))
        return after + 1 if fits else None
    apart = within.text[within.tokens[place].start - 1 : within.tokens[place].end + 1] == " - "
    apart = apart and within.text.count(" - ") == 1  # more of them part the items of a list
    return after + 1 if apart and within.labels[after] is Label.NAME else None


def _is_capital_name(within: Labelled, place: int) -> bool:
    return within.labels[place] is Label.NAME and within.tokens[place].capital and not within.tokens[place].first


def over_brackets(within: Labelled, place: int, *, known: bool) -> int | None:
    """Over a bracket that belongs to the name: a place, or whatever a legal form follows: "(Hong Kong) Limited"."""
    close = next((n for n in range(place + 1, min(place + 6, len(within))) if within.tokens[n].text in ")）"), None)
    if close is None or close == place + 1:
        return None
    inside = within.labels[place + 1 : close]
    is_place = all(label is Label.PLACE or _is_country_code(within, place + 1) for label in inside)
    code = any(_is_country_code(within, n) for n in range(place + 1, close))
    town = len(inside) == 1 and re.fullmatch(r"[A-Z][a-z]{3,}", within.tokens[place + 1].text)
    told = code or known or (town and within.labels[place - 1] is not Label.FORM)
    if is_place and not told and not _goes_on(within, close + 1):
        return None  # "Kestrel AG (Vienna)", "Kestrel Bank (London)": where it sits
    before_form = _form_at(within, close + 1)
    one_name = len(inside) == 1 and inside[0] is Label.NAME and before_form
    is_form = all(label is Label.FORM for label in inside) and before_form  # "(Pty) Ltd"
    if is_place or one_name or is_form or (before_form and all(label in (Label.NAME, Label.PLACE) for label in inside)):
        return close + 1
    return None


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
    ends = [-1, *(n for n, token in enumerate(within.tokens) if token.text == ";"), len(within)]
    opened = max(n for n in ends if n < place) + 1
    closed = min(n for n in ends if n > place)
    item = within.tokens[opened:closed]
    behind = [token for token in within.tokens[place + 1 : closed] if token.text not in "()"]
    inside = next((n for n in range(place + 1, closed) if within.tokens[n].text == "("), closed)
    given = within.tokens[place + 1 : inside]
    return (
        len(ends) > _PARTS
        and first == opened
        and sum(token.text == "," for token in item) == 1
        and bool(behind)
        and 0 < len(given) <= _PARTS
        and all(token.is_word and token.text[:1].isupper() for token in given)
        and all(label is Label.NAME for label in within.labels[place + 1 : inside])
    )
