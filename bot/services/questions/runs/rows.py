"""Which names of a message stand in one row: "Kestrel, Osprey and their owner Jon Merlyn" is one, of three names.

Names that nothing ties together are seldom all asked about: "my uncle's Kestrel was seized, so Osprey?".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.runs.joining import ANDS
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.word_labels import Label

_MOST_BETWEEN = 3
"""Words that may say what the next name of a row is: "and their managing director"."""
_TIES = frozenset(",;/&+|=\"“”„«»'‘’")
_MARKS = _TIES | frozenset("().:?–—-*•%")
_NUMBERING = re.compile(r"\d{1,3}(?:[.,]\d+)?%?|[ivx]{1,4}|[a-h]")
_SEVERAL = frozenset("both each either neither".split())
_LATER = frozenset("now formerly previously ex".split())
"""Words before the name that somebody has now, or had before."""
_CONTRASTS = frozenset("but while whereas".split())
_NOT = frozenset("isn't aren't wasn't weren't doesn't didn't hasn't".split())
_SAME_ONE = frozenset("the same as with entity company firm group one thing listing people bank".split())
_COMPARING = frozenset("same like than unlike different instead not compared".split())
_APART = frozenset(
    """
    is are was were am be been do does did has have had can could may might should shall will would must to for by of
    with from as on in at through because so but not they we i you he she it who which that when while if than via
    under over about after before since until like
    """.split()
)
"""Words with which something is said of one name and another, so that they stand in no row."""


def rows(within: Labelled, named: Sequence[Run]) -> list[tuple[Run, ...]]:
    """The names, in order, in the rows that they stand in; all in one where the message says that each is meant."""
    if not named:
        return []
    found = [[named[0]]]
    for before, run in pairwise(named):
        tied = _is_tied(within, before.end, run.first) or _is_alike(within, before, run)
        if tied or _is_related(within, before, run):
            found[-1].append(run)
        else:
            found.append([run])
    whole = any(token.folded in _SEVERAL for token in within.tokens)
    return [tuple(named)] if whole else [tuple(row) for row in found]


def _is_alike(within: Labelled, before: Run, run: Run) -> bool:
    """Whether the same stands before both: "shipper: Kestrel. consignee: Osprey", "on Kestrel and on Osprey"."""
    if before.first == 0 or run.first == before.end:
        return False
    one, two = within.tokens[before.first - 1], within.tokens[run.first - 1]
    return one.folded == two.folded and (one.is_word or one.text in ":=")


def _is_related(within: Labelled, before: Run, run: Run) -> bool:
    """Whether one name owns the other, is its later name, or would be caught with it: "Kestrel is owned by Osprey"."""
    between = {token.folded for token in within.tokens[before.end : run.first]}
    behind = {token.folded for token in within.tokens[run.end : run.end + 1]}
    if "same" in between and between <= _SAME_ONE:
        return True  # "is Kestrel the same as Osprey"
    if between & _COMPARING:
        return _is_contrast(between, behind)
    later = within.tokens[run.first - 1].folded in _LATER or {"used", "be"} <= between  # "it used to be Osprey"
    signs = within.words.signs
    owned = between & (signs.relating | signs.owning) or behind & signs.owning
    return later or bool(owned) or _is_contrast(between, behind)


def _is_contrast(between: Collection[str], behind: Collection[str]) -> bool:
    """Whether the same is asked of both: "that Kestrel isn't covered but Osprey is"."""
    contrasts = not _CONTRASTS.isdisjoint(between) or ("when" in between and not _NOT.isdisjoint(between))
    return contrasts and not (VERBS | _NOT).isdisjoint(behind)


def _is_tied(within: Labelled, start: int, end: int) -> bool:
    """Whether what stands between two names puts them in one row."""
    between = within.tokens[start:end]
    joins = ANDS | {*within.words.splitters, *within.words.aliases}
    if any(not token.is_word and token.text not in _MARKS for token in between):
        return False
    said = _said(between, joins)
    return not said or (_is_joined(between, joins) and _is_little(said) and not _holds_name(within, start, end))


def _said(between: Sequence[Token], joins: AbstractSet[str]) -> list[str]:
    """The words beside those that join, and the numbers of items."""
    words = [token.folded for token in between if token.is_word and token.folded not in joins]
    return [word for word in words if not _NUMBERING.fullmatch(word)]


def _is_joined(between: Sequence[Token], joins: AbstractSet[str]) -> bool:
    """Whether a mark or word of a row stands there, and no sentence ends."""
    ends = any(token.text in "?.!" for token in between)
    return not ends and any(token.text in _TIES or token.folded in joins for token in between)


def _is_little(said: Sequence[str]) -> bool:
    return len(said) <= _MOST_BETWEEN and _APART.isdisjoint(said)


def _holds_name(within: Labelled, start: int, end: int) -> bool:
    """Whether a word there may be a name that nobody knows."""
    return any(within.tokens[place].is_word and within.labels[place] is Label.NAME for place in range(start, end))
