"""Names made of ordinary words that small ones join, in small letters: "bank of industry and mine".

Each of the words is one of talk; all of them in that order are the name of a body, if one is stored so.
"""

from __future__ import annotations

from bot.domain.names.word_tables.everyday_words import is_everyday
from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.runs.joining import ANDS, JOINING
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_FEWEST, _FEWEST_AMONG_CAPITALS = 3, 4
"""Words of such a name; more of them where others are written with capitals."""
_JOINS = frozenset("of and & for the in to on by with".split())
_NEVER = (Label.MARK, Label.DAY, Label.LIST, Label.AGENCY)


def is_title(within: Labelled, first: int, end: int) -> bool:
    """Whether the words may be such a name: small ones join them, and none begins or ends them."""
    if end - first < (_FEWEST_AMONG_CAPITALS if within.mixed else _FEWEST) or not may_begin_title(within, first):
        return False
    inside = range(first + 1, end - 1)
    joined = any(within.tokens[place].folded in _JOINS for place in inside)
    words = all(within.tokens[place].is_word or within.tokens[place].text == "&" for place in inside)
    return joined and words and _may_stand_at_an_end(within, end - 1)


def may_begin_title(within: Labelled, place: int) -> bool:
    """Whether a word in small letters may begin such a name: no verb, nor a word that asks or joins."""
    return _may_stand_at_an_end(within, place) and within.tokens[place].folded not in within.words.starters


def _may_stand_at_an_end(within: Labelled, place: int) -> bool:
    token = within.tokens[place]
    return (
        token.is_word
        and token.text.islower()
        and within.labels[place] not in _NEVER
        and token.folded not in JOINING | VERBS
    )


def ends_longer_name(within: Labelled, run: Run) -> bool:
    """Whether generic words that somebody is stored by end a longer name here: "golden bridge capital inc"."""
    if run.first == 0 or not all(_is_generic(within, place) for place in range(run.first, run.end)):
        return False
    before = within.tokens[run.first - 1]
    return before.is_word and (_is_of_it(within, run) or (before.capital and before.folded not in VERBS))


def _is_of_it(within: Labelled, run: Run) -> bool:
    """Whether the word before a name may be of a longer one; not "and" before one of several words that are a title."""
    before = within.tokens[run.first - 1].folded
    if before in ANDS and is_title(within, run.first, run.end):
        return False  # "huawei and bank of industry and mine"
    joins = within.tokens[run.first].text.islower() and before in JOINING
    return joins or within.labels[run.first - 1] in (Label.NAME, Label.PERHAPS)


def _is_generic(within: Labelled, place: int) -> bool:
    folded = within.tokens[place].folded
    return within.labels[place] is Label.FORM or is_everyday(folded) or folded in JOINING
