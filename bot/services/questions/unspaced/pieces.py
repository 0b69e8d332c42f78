"""Names in Chinese and Japanese messages, whose words are not parted by blanks.

A message is cut into stored names, words of questions, ordinary words and what is left; what is left is a name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.law.entity import Schema
from bot.domain.names.keys import name_key, plain_key
from bot.domain.names.scripts import has_han
from bot.domain.names.weak_aliases import is_weak
from bot.services.questions.stored.known import Stored
from bot.services.questions.unspaced.asides import asides
from bot.services.questions.unspaced.latin import with_latin_joined
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.vocabulary import Vocabulary
from bot.services.questions.words.word_labels import Label

_PIECES = re.compile(
    r"[\u3005\u3400-\u9fff\u3040-\u30ff]+|[0-9A-Za-z\u00c0-\u024f]+(?:[.&'’‘ʼ-][0-9A-Za-z\u00c0-\u024f]+)*"
)
_KATAKANA = re.compile(r"[\u30a0-\u30ff]+")
_HIRAGANA = re.compile(r"[\u3040-\u309f]{1,3}")
"""What binds the words of Japanese sentences; few names are as short and written so."""
_INFLECTED = re.compile(r"[\u3400-\u9fff]{1,2}[\u3040-\u309f]{1,3}")
"""A verb or an adjective of Japanese: "続け"."""
LONGEST_STORED, LONGEST_WORD = 16, 8
SHORTEST_NAME = 2
_WORDS = re.compile(r"\S+")
_LATIN_NAME = re.compile(r"[A-Za-z0-9][\w.&'-]*")
_NO_WORD = 9.0
_RARITY = 0.2


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a message: `label` NAME for what may be a name; `known` for a stored one."""

    text: str
    start: int
    end: int
    label: Label
    known: bool = False
    entities: frozenset[str] = frozenset()  # of a stored name, those that bear it


def pieces(
    within: Labelled, stored: Stored, *, latin: Vocabulary, team: str, taken: Sequence[tuple[int, int]]
) -> list[Piece]:
    """The names of a message in order: stored ones, else what is no word of the language.

    `latin`: English words; `taken`: where days and lists stand.
    """
    words, free = within.words, with_latin_joined(within.text, _free(within.text, taken), latin)
    known = _whole(_known(within.text, free, stored, team), within.text, free)
    found = list(known)
    for start, end in _gaps(free, known):
        found += _cut(within.text, start, end, words, latin)
    return sorted(found, key=lambda piece: piece.start)


def _free(text: str, of_others: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of the text in which names may stand: no days, no lists, no asides."""
    taken = [*of_others, *asides(text)]
    found = []
    for piece in _PIECES.finditer(text):
        start = piece.start()
        for begin, end in sorted(taken):
            if begin < piece.end() and end > start:
                if begin > start:
                    found.append((start, begin))
                start = max(start, end)
        if start < piece.end():
            found.append((start, piece.end()))
    return found


def _whole(known: Sequence[Piece], text: str, free: Sequence[tuple[int, int]]) -> list[Piece]:
    """The stored names without those that are but some of the words of a name in Latin letters: "Kestrel Optiks"."""
    left = list(known)
    for start, end in free:
        inside = [piece for piece in known if start <= piece.start and piece.end <= end]
        if " " in text[start:end] and sum(piece.end - piece.start for piece in inside) < _letters(text[start:end]):
            left = [piece for piece in left if piece not in inside]
    return left


def _letters(text: str) -> int:
    return len(text.replace(" ", ""))


def _known(text: str, free: Sequence[tuple[int, int]], stored: Stored, team: str) -> list[Piece]:
    """The stored names in these parts of the text, apart from each other, the longest first."""
    spans = {span: key for start, end in free for span, key in keys_of(text, start, end)}
    bearers = _bearers(set(spans.values()), stored, team) if spans else {}
    found: list[Piece] = []
    places: set[int] = set()
    held = (span for span, key in spans.items() if key in bearers)
    for first, last in sorted(held, key=lambda span: (span[0] - span[1], span[0])):
        if places.isdisjoint(range(first, last)):
            places.update(range(first, last))
            who = bearers[spans[first, last]]
            found.append(Piece(text[first:last], first, last, Label.NAME, known=True, entities=frozenset(who)))
    return found


def _bearers(keys: Collection[str], stored: Stored, team: str) -> dict[str, set[str]]:
    """The entities that bear the names with these keys, without countries, and by no weak alias."""
    bearers: dict[str, set[str]] = {}
    for hit in stored.exact(keys):
        named = not is_weak(hit) and hit.schema is not Schema.JURISDICTION
        if named and hit.team in ("", team):
            bearers.setdefault(hit.key, set()).add(hit.entity_id)
    return bearers


def keys_of(text: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], str]]:
    """The parts of a piece that may be stored names, with their keys; a word in katakana is never cut."""
    part = text[start:end]
    folded = plain_key(part).replace(" ", "")
    if not has_han(part) or len(folded) != len(part):
        words = [(start, end), *(one.span() for one in _WORDS.finditer(text, start, end))]
        yield from ((span, key) for span in words if (key := name_key(text[slice(*span)])))
        return
    for first in range(len(part)):
        for last in range(first + SHORTEST_NAME, min(first + LONGEST_STORED, len(part)) + 1):
            if not _cuts_katakana(part, first) and not _cuts_katakana(part, last):
                yield (start + first, start + last), folded[first:last]


def _cuts_katakana(part: str, place: int) -> bool:
    return 0 < place < len(part) and _KATAKANA.fullmatch(part[place - 1 : place + 1]) is not None


def _gaps(free: Sequence[tuple[int, int]], known: Sequence[Piece]) -> list[tuple[int, int]]:
    found = []
    ordered = sorted(known, key=lambda piece: piece.start)
    starts = [piece.start for piece in ordered]
    for start, end in free:
        place = start
        for piece in ordered[bisect_left(starts, start) : bisect_left(starts, end)]:
            found.append((place, piece.start))
            place = piece.end
        found.append((place, end))
    return [(start, end) for start, end in found if start < end]


def _cut(text: str, start: int, end: int, words: Vocabulary, latin: Vocabulary) -> list[Piece]:
    """The part cut into words at the least cost: words of questions cost least, characters that are no word most."""
    part = text[start:end]
    if part.isspace():
        return []
    if " " in part:
        return [Piece(part, start, end, Label.NAME)]
    if _LATIN_NAME.fullmatch(part):
        label = Label.PLAIN if part.casefold() in latin.known and not part.isupper() else _label(part, words)
        return [Piece(part, start, end, label)]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for last in range(1, len(part) + 1):
        options = (
            (best[first][0] + _cost(part[first:last], words), first)
            for first in range(max(0, last - LONGEST_WORD), last)
        )
        best.append(min(options))
    cut, last = [], len(part)
    while last:
        first = best[last][1]
        cut.append(Piece(part[first:last], start + first, start + last, _label(part[first:last], words)))
        last = first
    return cut[::-1]


def _cost(word: str, words: Vocabulary) -> float:
    if word.casefold() in words.known:
        return 1.0
    if _KATAKANA.fullmatch(word):
        return 1.5 + 0.01 * len(word)
    common = words.ordinary(word) if len(word) > 1 else 0.0
    return 2.0 + _RARITY * (8 - common) if common else _NO_WORD if len(word) == 1 else _NO_WORD * len(word)


def _label(word: str, words: Vocabulary) -> Label:
    folded = word.casefold()
    if folded in words.places:
        return Label.PLACE
    japanese = words.language == "ja" and (_HIRAGANA.fullmatch(word) or _INFLECTED.fullmatch(word))
    if folded in words.known or folded.isdigit() or japanese:
        return Label.PLAIN
    return Label.NAME
