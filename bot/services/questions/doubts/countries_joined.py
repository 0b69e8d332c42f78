"""A firm's name that begins with two places: "Iraq and Syria Trading Company" is no country and a company."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.doubts.places import is_lone_place
from bot.services.questions.runs.joining import ANDS
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_ENDS = frozenset("board house authority council corporation company association federation society club".split())
"""What ends the name of an institution, beside generic words."""


def with_countries_joined(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """The runs; a firm's name that begins with a place has the place before its "and". That is asked back."""
    joined = [_with_country_before(within, run, found) for run in found]
    return [run for run in joined if not any(one.first <= run.first and run.end < one.end for one in joined)]


def _with_country_before(within: Labelled, run: Run, found: Sequence[Run]) -> Run:
    """A firm's name that begins with a place, with the place before its "and": "Iraq and Syria Trading Company"."""
    place = run.first - 1
    if place < 1 or within.tokens[place].folded not in ANDS | {"&"} or not _is_of_a_place(within, run):
        return run
    before = next((one for one in found if one.end == place), None)
    alone = before is not None and is_lone_place(within, before) and within.tokens[before.first].capital
    return Run(before.first, run.end) if before and alone else run


def _is_of_a_place(within: Labelled, run: Run) -> bool:
    """Whether a run is a place, more words, and one that ends a firm's name, all with capitals."""
    last = within.tokens[run.end - 1]
    ends = within.labels[run.end - 1] is Label.FORM or last.folded in GENERIC_WORDS | _ENDS
    capitals = within.mixed and within.tokens[run.first].capital and last.capital
    return run.end - run.first > 1 and within.labels[run.first] is Label.PLACE and ends and capitals
