"""Numbers that a word says are a detail of the name before: "Li Wei, passport E12345678"; two ships' are of two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled

_DETAILS = frozenset("passport bic swift lei isin imo mmsi inn ogrn reg registration vat tax id dob uscc".split())
"""What a number is of that stands behind a name to tell its bearer apart."""
_OF_PERSONS = frozenset("passport id dob tax".split())
_PARTING = frozenset("and or nor plus versus vs & + also".split())
_FILLING = frozenset([":", "#", ".", "no", "nr", "number", "code", "is"])


def without_details(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """In order, without numbers that a word says are a detail of the name before: "Li Wei, passport E12345678"."""
    found = sorted(found, key=lambda run: run.first)
    kept = found[:1]
    for one, run in pairwise(found):
        another = one is kept[-1] and _is_labelled_alike(within, one, run)
        if another or _is_kind(within, one) or not _is_detail(within, run, one):
            kept.append(run)
    return kept


def _is_labelled_alike(within: Labelled, one: Run, other: Run) -> bool:
    """Whether two numbers have the same word for what they are: "IMO 9000003 / IMO 9000015" are of two ships."""
    return within.tokens[one.first].folded == within.tokens[other.first].folded


def _is_kind(within: Labelled, run: Run) -> bool:
    """Whether a name says which kind of thing bears a code: "an Airbus with registration P4-MIS"."""
    return run.first > 0 and within.tokens[run.first - 1].folded in ("a", "an")


def _is_detail(within: Labelled, run: Run, before: Run) -> bool:
    """Whether a code is told of the name before it by a word for what it is: "Kestrel, passport AB123"."""
    place = _place_of_detail(within, run, before)
    text = within.tokens[run.end - 1].text
    between = within.tokens[before.end : place]
    named = place >= before.end and within.tokens[place].folded in _DETAILS
    ends = ".!?" if named and within.tokens[place].folded in _OF_PERSONS else ".;!?"
    apart = any(token.folded in _PARTING or token.text in ends for token in between)
    return named and not apart and (text.isupper() or text.isdigit())


def _place_of_detail(within: Labelled, run: Run, before: Run) -> int:
    """Where the word for what a code is may stand: the first of its run, or before it and words that say nothing."""
    if within.tokens[run.first].folded in _DETAILS:
        return run.first
    place = run.first - 1
    while place > before.end and within.tokens[place].folded in _FILLING:
        place -= 1
    return place
