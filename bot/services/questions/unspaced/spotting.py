"""The names asked about in a Chinese or Japanese message, and what is not certain of them: ends, and items of a row.

Words are not parted there, so that an item of a row may look like words of talk: "旷视、依图、云从都查一下".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from bot.domain.names.identifiers import kinds_of_label
from bot.services.questions.doubts.alternatives import Offers
from bot.services.questions.doubts.sentences import NO_NAME
from bot.services.questions.second.opinion import with_second_of_signs
from bot.services.questions.spotted import Spotted
from bot.services.questions.stored.known import Stored
from bot.services.questions.unspaced.names import FREQUENT, names, without_houses
from bot.services.questions.unspaced.pieces import Piece, pieces
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.vocabulary import Vocabulary
from bot.services.questions.words.word_labels import Label

_FORMS_BEHIND = re.compile(
    r"(?:集团)?(?:股份)?有限(?:责任)?公司|(?:集團)?(?:股份)?有限公司|集团|集團|株式会社|有限会社|合同会社"
)
_FORMS_BEFORE = re.compile(r"(?:株式会社|有限会社|合同会社)$")
_LONGEST_FORM = 4
_NUMBER = re.compile(r"[\s:：为是]*[A-Z\d][A-Z\d-]{4,}")
_ROW = "、"
"""What stands between the items of a row, and nowhere else."""
_COMMAS = "、／/&＆・"
_MARKS = re.compile(r"[\s、，,／/&＆・（）()「」“”《》和与與及跟]*|以及|还有|還有|および|及び|または|と|や|或|或者")


def spot_unspaced(
    within: Labelled, stored: Stored, *, latin: Vocabulary, team: str, taken: Sequence[tuple[int, int]]
) -> Spotted:
    """The names of the message, each once, in order; `latin`: English words; `taken`: where days and lists stand."""
    found = pieces(within, stored, latin=latin, team=team, taken=taken)
    named = _without_labels(within.text, names(within, found))
    asked = without_houses(named, within.words)
    kept = set(asked)
    left = tuple(dict.fromkeys(piece.text for piece in named if piece not in kept))
    asked = with_forms(within.text, asked)
    either, doubts = _unsure(within, asked, found)
    spotted = Spotted(_texts(asked), tuple((p.start, p.end) for p in asked), doubts, either, mentioned=left)
    return with_second_of_signs(within, spotted, found, taken)


def _without_labels(text: str, named: Sequence[Piece]) -> list[Piece]:
    """The names without what only says what the number behind it is: "统一社会信用代码：…"."""
    return [one for one in named if not (kinds_of_label(one.text) and _NUMBER.match(text, one.end))]


def with_forms(text: str, named: Sequence[Piece]) -> list[Piece]:
    """The names with the legal form that is written with them: "…科技有限公司", "株式会社…"."""
    found = []
    for piece in named:
        near = max(0, piece.start - _LONGEST_FORM)
        behind, before = _FORMS_BEHIND.match(text, piece.end), _FORMS_BEFORE.search(text, near, piece.start)
        start, end = before.start() if before else piece.start, behind.end() if behind else piece.end
        found.append(replace(piece, text=text[start:end], start=start, end=end))
    return found


def _unsure(within: Labelled, named: Sequence[Piece], found: Sequence[Piece]) -> Offers:
    """The sets of names that may be meant, and the doubts between them."""
    named = sorted(named, key=lambda piece: piece.start)
    every = _texts(named)
    sets: list[tuple[str, ...]] = []
    doubts: list[str] = []
    if lost := _lost_items(within, named, found):
        sets.append((*every, *lost))
        doubts += [NO_NAME.format(name) for name in lost]
    for names_meant, doubt in _with_longer(within.text, named, found):
        sets.append(names_meant)
        doubts.append(doubt)
    rows = _rows(within.text, named)
    if len(rows) > 1:
        sets += [_texts(row) for row in rows]
        doubts.append(f"Do you ask about {' or '.join(f'“{one}”' for one in every)}, or all of them?")
    return (tuple(dict.fromkeys([every, *sets])) if sets else ()), tuple(doubts)


def _texts(named: Sequence[Piece]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(piece.text for piece in named))


def _with_longer(text: str, named: Sequence[Piece], found: Sequence[Piece]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The names with a longer one in place of a stored one, and the doubt between these two."""
    for piece in named:
        if piece.known and (longer := _longer(text, piece, found)):
            names_meant = tuple(longer if one is piece else one.text for one in named)
            yield names_meant, f"“{longer}” may be a name, or “{piece.text}” meant by itself."


def _longer(text: str, piece: Piece, found: Sequence[Piece]) -> str:
    """The stored name with the words that touch it and may be of it: "中远海运能源"; "" where none does."""
    end = piece.end
    for other in _from(end, found):
        if other.start != end or other.label not in (Label.NAME, Label.PLACE) or other.known:
            break
        end = other.end
    return text[piece.start : end] if end > piece.end else ""


def _from(start: int, found: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, which stand in order, from a place on."""
    return islice(found, bisect_left(found, start, key=lambda one: one.start), None)


def _lost_items(within: Labelled, named: Sequence[Piece], found: Sequence[Piece]) -> list[str]:
    """What a mark or "and" ties to a name, and no name was made of."""
    lost: list[str] = []
    joins = (*_COMMAS, *within.words.splitters)
    taken = {place for one in named for place in range(one.start, one.end)}
    for piece in named:
        mark = next((one for one in joins if within.text.startswith(one, piece.end)), "")
        start = piece.end + len(mark)
        if mark and start not in taken:
            lost += _item_at(start, within, found, in_row=mark in _ROW)
    return lost


def _item_at(start: int, within: Labelled, found: Sequence[Piece], *, in_row: bool) -> list[str]:
    """What begins at a place and may be an item; nothing where that is a word of talk. In a row one sign may be one."""
    behind = list(_from(start, found))
    if not behind or behind[0].start > start:
        return []
    first = behind[0]
    is_one_sign = len(first.text) == 1
    is_rare = within.words.ordinary(first.text) < FREQUENT
    may_be_name = first.label is Label.NAME and (is_one_sign or is_rare)
    return [within.text[start : _end_of_item(behind)]] if may_be_name or (in_row and is_one_sign) else []


def _end_of_item(behind: Sequence[Piece]) -> int:
    """Where an item ends whose characters are words by themselves: "拼多多查一下", "云从都查一下"."""
    end = behind[0].end
    for piece in behind[1:]:
        if piece.start != end or len(piece.text) > 1:
            break
        end = piece.end
    return end


def _rows(text: str, named: Sequence[Piece]) -> list[list[Piece]]:
    """The names in rows: nothing but commas and words for "and" stands between those of one."""
    rows = [[piece] for piece in named[:1]]
    for before, piece in pairwise(named):
        between = text[before.end : piece.start]
        tied = all(_MARKS.fullmatch(part) for part in between.split()) if between.strip() else before.end < piece.start
        if tied:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows
