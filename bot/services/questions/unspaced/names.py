"""The names among the pieces of a Chinese or Japanese message (pieces.py)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from bot.services.questions.unspaced.pieces import SHORTEST_NAME, Piece
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.stretches import Stretch
from bot.services.questions.words.vocabulary import Vocabulary
from bot.services.questions.words.word_labels import RARE, Label

FREQUENT, _COMMON = 4.5, 4.0
"""A word as common as this is seldom a name: "华为和手机"; nor one a little less so, beside what is no word at all."""
_ITEM = re.compile(r"[^、，,；;。.!！?？\s]+")
_FEWEST_ITEMS = 2
_BESIDE = 2
"""Stored names on each side of another that may touch it, but for "and": pieces stand in order."""
_PARTICLES = frozenset("吗嗎呢吧是被在有没沒不的了和与與及")
_ROW = "、,，/／&"
_OF_NAME = (Label.NAME, Label.PLACE)
_OF_NAMES = frozenset("月日年天中上下里外家号船")
"""Words of one sign that names are made of as well."""


def names(within: Labelled, found: Sequence[Piece]) -> list[Piece]:
    """The pieces that are asked about: neighbours joined, codes in brackets left out, ordinary words only if alone."""
    if listed := _listed(within, found):
        return listed
    joined = [piece for piece in _joined(_with_signs_between(found)) if len(piece.text) >= SHORTEST_NAME]
    named = _labelled_as(Label.NAME, joined)
    known = _each_once([piece for piece in named if piece.known])
    if known:
        return sorted([*known, *_beside_known(within, named, known)], key=lambda piece: piece.start)
    return _without_ordinary(within, named) or _labelled_as(Label.PLACE, joined)


def _listed(within: Labelled, found: Sequence[Piece]) -> list[Piece]:
    """The items of a list, whole, where a message or what follows its colon is one of names: "洪都航空、航发动力".

    Behind a colon other commas part them too, and what is asked of them may stand behind.
    """
    begin = max(within.text.rfind(mark) for mark in "：:") + 1
    items = [(begin + one.start(), begin + one.end()) for one in _ITEM.finditer(within.text[begin:])]
    if begin:
        items = _without_question(items, found)
    if len(items) < _FEWEST_ITEMS or not (begin or "、" in within.text):
        return []
    return [_as_item(within, start, end, found) for start, end in items] if _are_names(items, found) else []


def _without_question(items: Sequence[Stretch], found: Sequence[Piece]) -> list[Stretch]:
    """The items without those at the end in which no name stands: "…，是否被制裁"."""
    left = list(items)
    while left and not any(piece.label in _OF_NAME for piece in _inside(left[-1], found)):
        left.pop()
    return left


def _inside(item: Stretch, found: Sequence[Piece]) -> list[Piece]:
    return [piece for piece in found if item[0] <= piece.start < item[1]]


def _are_names(items: Sequence[Stretch], found: Sequence[Piece]) -> bool:
    """Whether each item has part of a name in it, and no word of a question."""
    inside = [_inside(item, found) for item in items]
    return all(item and not any(_is_talk(piece) for piece in item) for item in inside)


def _is_talk(piece: Piece) -> bool:
    """Whether a piece is a word of a question; of one sign, only those that no name has."""
    plain = piece.label not in _OF_NAME
    return plain and (len(piece.text) > 1 or piece.text in _PARTICLES)


def _as_item(within: Labelled, start: int, end: int, found: Sequence[Piece]) -> Piece:
    """An item as one name: the stored one, where it is that."""
    new = Piece(within.text[start:end], start, end, Label.NAME)
    return next((piece for piece in found if (piece.start, piece.end) == (start, end)), new)


def _labelled_as(label: Label, found: Sequence[Piece]) -> list[Piece]:
    return [piece for piece in found if piece.label is label]


def _beside_known(within: Labelled, named: Sequence[Piece], known: Sequence[Piece]) -> list[Piece]:
    """The names that nobody holds and that "and" ties to a stored one."""
    starts = [one.start for one in known]

    def beside(piece: Piece) -> Sequence[Piece]:
        place = bisect_left(starts, piece.start)
        return known[max(place - _BESIDE, 0) : place + _BESIDE]

    return [one for one in named if not one.known and any(_is_joined_to(within, one, other) for other in beside(one))]


def _without_ordinary(within: Labelled, named: Sequence[Piece]) -> list[Piece]:
    """The names without common words that nothing ties to one that is no word at all: "ファーウェイの端末を社内で"."""
    sure = [piece for piece in named if within.words.ordinary(piece.text) < RARE]
    return [piece for piece in named if piece in sure or not sure or not _is_common_beside(within, piece, sure)]


def _is_common_beside(within: Labelled, piece: Piece, sure: Sequence[Piece]) -> bool:
    common = within.words.ordinary(piece.text) >= _COMMON
    around = {within.text[piece.start - 1 : piece.start], within.text[piece.end : piece.end + 1]}
    return common and not around & {*_ROW, *within.words.splitters}


def without_houses(named: Sequence[Piece], words: Vocabulary) -> list[Piece]:
    """The names without banks and newspapers that are named beside what is asked, as long as another is left."""
    kept = [piece for piece in named if piece.text.casefold() not in words.houses]
    return kept or list(named)


def _is_joined_to(within: Labelled, piece: Piece, known: Piece) -> bool:
    """Whether nothing but "and" stands between a name that nobody knows and a stored one: "华为和中兴"."""
    first, second = sorted((piece, known), key=lambda one: one.start)
    common = within.words.ordinary(piece.text) >= FREQUENT
    return not common and within.text[first.end : second.start].strip() in within.words.splitters


def _each_once(known: Sequence[Piece]) -> list[Piece]:
    """Of two names of one entity that touch, the second: "抖音海外版TikTok" is TikTok, described."""
    behind = zip_longest(known, known[1:])
    return [one for one, two in behind if not (two and one.end == two.start and one.entities & two.entities)]


def _joined(found: Sequence[Piece]) -> list[Piece]:
    """Neighbouring pieces of names as one; a place before or within a name is part of it."""
    joined: list[Piece] = []
    for piece in found:
        last = joined[-1] if joined else None
        if last and last.end == piece.start and _goes_on(last, piece):
            joined[-1] = Piece(last.text + piece.text, last.start, piece.end, Label.NAME)
        else:
            joined.append(piece)
    return joined


def _with_signs_between(found: Sequence[Piece]) -> list[Piece]:
    """The pieces, with one sign that is a word by itself as of a name before a sign that is none: "林鄭 月 娥"."""
    pieces = list(found)
    for place, (before, sign, behind) in enumerate(zip(found, found[1:], found[2:], strict=False), start=1):
        touch = before.end == sign.start and sign.end == behind.start
        between = sign.label is Label.PLAIN and before.label is Label.NAME is behind.label
        short = len(behind.text) == 1 and sign.text in _OF_NAMES
        if touch and between and short and not (before.known or behind.known):
            pieces[place] = replace(sign, label=Label.NAME)
    return pieces


def _goes_on(last: Piece, piece: Piece) -> bool:
    if last.known or piece.known:
        return False
    return piece.label is Label.NAME and last.label in (Label.NAME, Label.PLACE)
