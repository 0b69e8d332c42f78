"""What the second reading looks at in a Chinese or Japanese message: each sign, for words are not parted there.

See features.py for how a feature is written.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.services.questions.second.first_seen import Place, first_features
from bot.services.questions.spotted import Spotted
from bot.services.questions.unspaced.pieces import Piece
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.stretches import Stretch
from bot.services.questions.words.vocabulary import Vocabulary

_FARTHEST, _NEAR = 4, 2
_LONGEST = 6
_NONE = "none"
_SCRIPTS = (("hiragana", "\u3040", "\u309f"), ("katakana", "\u30a0", "\u30ff"), ("han", "\u3400", "\u9fff"))


@dataclass(frozen=True, slots=True)
class _Sign:
    """A sign as the features see it; `piece` is what it is part of by the first reading's cut."""

    folded: str
    sort: str
    piece: str
    stored: str
    size: int
    common: int
    ends: bool
    taken: bool


def sign_features(
    within: Labelled, found: Sequence[Piece], taken: Sequence[Stretch], first: Spotted
) -> list[list[str]]:
    """The features of each sign of a message.

    `found`: its pieces, `taken`: where days and lists stand, `first`: what the first reading makes of it.
    """
    words = within.words
    signs = _signs(within.text, found, taken, words)
    found_first = first_features(
        [
            Place((place, place + 1), sign.folded, sign.piece, stored=sign.stored != _NONE)
            for place, sign in enumerate(signs)
        ],
        first,
    )
    return [
        [
            *_of_sign(signs, place, language=words.language),
            *_around(signs, place),
            *_together(signs, place),
            *found_first[place],
        ]
        for place in range(len(signs))
    ]


def _signs(text: str, found: Sequence[Piece], taken: Sequence[Stretch], words: Vocabulary) -> list[_Sign]:
    pieces = {place: piece for piece in found for place in range(piece.start, piece.end)}
    days = {place for start, end in taken for place in range(start, end)}
    common = {piece.text: int(words.ordinary(piece.text)) for piece in found}
    return [
        _in_piece(sign, place, pieces[place], common, taken=place in days)
        if place in pieces
        else replace(_NOTHING, folded=sign.casefold(), sort=_sort(sign), taken=place in days)
        for place, sign in enumerate(text)
    ]


def _in_piece(sign: str, place: int, piece: Piece, common: Mapping[str, int], *, taken: bool) -> _Sign:
    begins = "B" if piece.start == place else "I"
    return _Sign(
        folded=sign.casefold(),
        sort=_sort(sign),
        piece=f"{piece.label.name}{begins}",
        stored=begins if piece.known else _NONE,
        size=min(piece.end - piece.start, _LONGEST),
        common=common[piece.text],
        ends=piece.end == place + 1,
        taken=taken,
    )


def _sort(sign: str) -> str:
    """Which sort of sign it is."""
    for name, first, last in _SCRIPTS:
        if first <= sign <= last:
            return name
    if sign.isalpha():
        return "capital" if sign.isupper() else "letter"
    return "figure" if sign.isdigit() else "blank" if sign.isspace() else unicodedata.category(sign)[0]


def _of_sign(signs: Sequence[_Sign], place: int, *, language: str) -> Iterator[str]:
    one = signs[place]
    yield "always"
    yield f"sign={one.folded}"
    yield f"sort={one.sort},{language}"
    yield f"taken={one.taken:d}"
    yield f"piece={one.piece},{one.stored}"
    yield f"piece,size={one.piece},{one.size}"
    yield f"piece,common={one.piece},{one.common}"
    yield f"piece,ends={one.piece},{one.ends:d}"
    yield f"place={'start' if place == 0 else 'end' if place == len(signs) - 1 else 'within'}"


def _around(signs: Sequence[_Sign], place: int) -> Iterator[str]:
    for away in range(-_FARTHEST, _FARTHEST + 1):
        if away == 0:
            continue
        other = _at(signs, place + away)
        yield f"{away}:sign={other.folded}"
        if abs(away) <= _NEAR:
            yield f"{away}:sort={other.sort}"
            yield f"{away}:piece={other.piece},{other.stored}"
            yield f"{away}:taken={other.taken:d}"


def _together(signs: Sequence[_Sign], place: int) -> Iterator[str]:
    """The signs next to it, together."""
    before = [_at(signs, place - away).folded for away in (3, 2, 1)]
    behind = [_at(signs, place + away).folded for away in (1, 2, 3)]
    one = signs[place].folded
    yield f"before 2={''.join(before[1:])}"
    yield f"before 3={''.join(before)}"
    yield f"behind 2={''.join(behind[:2])}"
    yield f"behind 3={''.join(behind)}"
    yield f"before,sign={before[-1]}{one}"
    yield f"sign,behind={one}{behind[0]}"
    yield f"three={before[-1]}{one}{behind[0]}"
    yield f"sorts={_at(signs, place - 1).sort},{signs[place].sort},{_at(signs, place + 1).sort}"


_NOTHING = _Sign(folded=_NONE, sort=_NONE, piece=_NONE, stored=_NONE, size=0, common=0, ends=False, taken=False)
"""What stands before the first sign and behind the last."""


def _at(signs: Sequence[_Sign], place: int) -> _Sign:
    return signs[place] if 0 <= place < len(signs) else _NOTHING
