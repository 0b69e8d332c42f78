"""Stored names with a letter wrong: found only where a word of theirs is a rare one, and never said to be certain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Protocol

from rapidfuzz.distance import OSA

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import plain_key
from bot.domain.names.weak_aliases import is_strong_name
from bot.domain.names.word_tables.everyday_words import is_everyday
from bot.services.texts.around import FREQUENT, alone
from bot.services.texts.words import Span, spans_of

WIDTH = 20
"""Names asked of the index for one stretch of a text."""
SHORTEST_ALONE, SHORTEST_SLIP, SHORTEST_RARE, SHORTEST_STRANGE = 7, 4, 4, 5
"""Letters of a name of one word, of a word that may have a slip, that tells somebody apart, and that is no word."""
_MANY = 3
"""So many words that are right tell somebody apart, whatever they are."""


class Similar(Protocol):
    """The part of a names index that is asked (ports.NameIndex)."""

    def similar(self, text: str, *, limit: int, team: str) -> Sequence[NameHit]:
        """At most `limit` names that may be meant by `text`, of which `team` may know."""


def misspelt(run: Span, stored: Similar, *, team: str = "") -> list[Span]:
    """The parts of a stretch written like a name that are a stored name but for a letter or two; longer ones first."""
    if not _is_worth_it(run):
        return []
    hits = [hit for hit in stored.similar(run.text, limit=WIDTH, team=team) if _may_be_misspelt(hit)]
    found: list[Span] = []
    for span in sorted(spans_of(run), key=lambda span: span.first - span.end):
        apart = _is_written_as_name(span) and not any(span.meets(other) for other in found)
        if apart and any(_is_slip(span, hit) for hit in hits):
            found.append(span)
    return found


def _is_written_as_name(span: Span) -> bool:
    tokens = span.within.tokens[span.first : span.end]
    return not span.within.mixed or any(token.capital for token in tokens)


def _is_worth_it(run: Span) -> bool:
    """Whether a word of it tells somebody apart, or one of several is no word at all."""
    words = run.key.split()
    strange = len(words) >= _MANY and any(
        len(word) >= SHORTEST_STRANGE and not _is_ordinary(run, word) for word in words
    )
    return strange or any(_tells(run, word) for word in words)


def _may_be_misspelt(hit: NameHit) -> bool:
    return is_strong_name(hit) and hit.name_type is not NameType.ACRONYM and hit.schema is not Schema.JURISDICTION


def _is_slip(span: Span, hit: NameHit) -> bool:
    """Whether the words are those of the stored name but for one slip, two in a name of four words or more."""
    return _is_slip_of(span, hit, span.key, hit.key) or _is_slip_of(
        span, hit, plain_key(span.text), plain_key(hit.text)
    )


def _is_slip_of(span: Span, hit: NameHit, asked: str, name: str) -> bool:
    said, stored = asked.split(), name.split()
    if len(said) != len(stored):
        return _is_parted(said, stored)
    rest, lacking = _without_common(said, stored)
    pairs = list(_pairs(rest, lacking, ordered=hit.schema is not Schema.PERSON))
    if not pairs:  # what stands there to the letter was judged already; a person's names may be in any order
        return said != stored and len(said) >= _MANY and any(_tells(span, word) for word in said)
    most = 2 if len(said) > _MANY else 1
    if len(pairs) > most or not all(_is_near(word, one) for word, one in pairs):
        return False
    return _is_telling(span, said, pairs)


def _is_parted(said: Sequence[str], stored: Sequence[str]) -> bool:
    """Whether a blank alone is wrong: "Hik Vision", "Kestreloptics"."""
    joined = "".join(stored)
    return abs(len(said) - len(stored)) == 1 and "".join(said) == joined and len(joined) >= SHORTEST_ALONE


def _without_common(said: Sequence[str], stored: Sequence[str]) -> tuple[list[str], list[str]]:
    common = Counter(said) & Counter(stored)
    return list(_less(said, common)), list(_less(stored, common))


def _less(words: Sequence[str], common: Counter[str]) -> Iterator[str]:
    left = Counter(common)
    for word in words:
        if left[word]:
            left[word] -= 1
        else:
            yield word


def _pairs(rest: Sequence[str], lacking: Sequence[str], *, ordered: bool) -> Iterator[tuple[str, str]]:
    """The words that differ, each with the one it may be a slip of."""
    if ordered or len(rest) == 1:
        yield from zip(rest, lacking, strict=True)
        return
    left = list(lacking)
    for word in rest:
        nearest = min(left, key=lambda one: OSA.distance(word, one))
        left.remove(nearest)
        yield word, nearest


def _is_near(word: str, stored: str) -> bool:
    long = min(len(word), len(stored))
    return long >= SHORTEST_SLIP and word.isalpha() and OSA.distance(word, stored, score_cutoff=1) <= 1


def _is_telling(span: Span, said: Sequence[str], pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether the words tell somebody apart: what differs is no ordinary word, and a rare word is there."""
    differing = {word for word, _ in pairs}
    if _right_words_tell(span, [word for word in said if word not in differing]):
        return True
    if any(_is_ordinary(span, word) for word in differing):
        return False
    if len(said) == 1:
        return _tells_alone(span, *pairs[0])
    return (len(said) >= _MANY and alone(span)) or any(map(partial(_tells, span), said))


def _right_words_tell(span: Span, right: Sequence[str]) -> bool:
    return len(right) >= _MANY or any(_tells(span, word) and len(word) >= SHORTEST_ALONE - 1 for word in right)


def _tells_alone(span: Span, word: str, stored: str) -> bool:
    long = len(word) >= SHORTEST_ALONE and alone(span)
    return long and not is_everyday(stored) and _frequency(span, stored) < FREQUENT


def _is_ordinary(span: Span, word: str) -> bool:
    return _frequency(span, word) >= FREQUENT or word in span.within.words.known


def _tells(span: Span, word: str) -> bool:
    return len(word) >= SHORTEST_RARE and word.isalpha() and not is_everyday(word) and not _is_ordinary(span, word)


def _frequency(span: Span, word: str) -> float:
    return span.within.words.ordinary(word)
