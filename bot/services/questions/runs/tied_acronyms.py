"""Abbreviations of talk that a list ties to a name are names: "is MTN or Huawei listed?", "MTN and Huawei"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import RARE, Label

_LETTERS = range(2, 6)
_TALK = (Label.CONTEXT, Label.SECURITY)
_MARKS = frozenset(",;/&+")
_BEFORE = frozenset("on of against with to for about".split())
_SAID = frozenset("listed sanctioned designated blocked banned restricted clean ok okay on under".split())


def tied_acronyms(within: Labelled, kept: Sequence[Run]) -> list[Run]:
    """Those that are seldom said, and stand before a tie and a name, or behind a name and "and" or "or"."""
    firsts, ends = {run.first for run in kept}, {run.end for run in kept}
    found: list[Run] = []
    for place in reversed(range(len(within))):
        free = not any(run.first <= place < run.end for run in kept)
        if free and is_acronym(within, place) and (_leads(within, place, firsts) or _ends(within, place, ends)):
            found.append(Run(place, place + 1))
            firsts.add(place)
    return found[::-1]


def is_acronym(within: Labelled, place: int) -> bool:
    """Whether a word of talk is written in a few capitals, and is seldom said: not "OK" and "ASAP"."""
    token = within.tokens[place]
    written = token.text.isalpha() and token.text.isupper() and len(token.text) in _LETTERS
    return written and within.labels[place] in _TALK and within.words.ordinary(token.folded) < RARE


def _leads(within: Labelled, place: int, firsts: set[int]) -> bool:
    """Whether it is an item of a list of which a name is the next one."""
    behind = place + 1
    while behind < len(within) and _is_tie(within, behind):
        behind += 1
    return behind > place + 1 and behind in firsts and _opens(within, place)


def _ends(within: Labelled, place: int, ends: set[int]) -> bool:
    """Whether it is the last item, which a word like "or" ties to the name before."""
    joined = place > 1 and within.tokens[place - 1].folded in within.words.splitters and place - 1 in ends
    behind = within.tokens[place + 1 : place + 2]
    return joined and (not behind or not behind[0].is_word or behind[0].folded in _SAID)


def _opens(within: Labelled, place: int) -> bool:
    """Whether an item may begin there: with the message, behind a mark, or behind what asks of names."""
    if place == 0 or within.tokens[place - 1].text == ":" or _is_tie(within, place - 1):
        return True
    return within.tokens[place - 1].folded in {*VERBS, *_BEFORE, *within.words.screenings}


def _is_tie(within: Labelled, place: int) -> bool:
    token = within.tokens[place]
    return token.text in _MARKS or token.folded in within.words.splitters
