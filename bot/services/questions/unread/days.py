"""Days in a language that is not read: what may be one is told of, for an answer of today would be another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.tongue import Tongue
from bot.services.questions.words.word_labels import Label

_DAY = (
    "Which day do you mean by “{}”? I can’t read days in this language: write it like 2021-03-01, or ask about today."
)
_APART = 3
"""Words from one part of a day to the next: "1 de março de 2021"."""
_SHORTEST_STEM = 4
_LONGEST_ENDING = 5


def doubt_of_day(
    within: Labelled, tongue: Tongue | None, names: Collection[tuple[int, int]], *, read: bool
) -> tuple[str, ...]:
    """Why a day is asked for: a figure, a month or a "yesterday" outside the names is not read; `read`: a day is."""
    parts = [token for before, token in _outside(within, names, read=read) if _tells_time(before, token, tongue)]
    return (_DAY.format(_typed(within, parts)),) if parts else ()


def _outside(within: Labelled, names: Collection[tuple[int, int]], *, read: bool) -> Iterator[tuple[str, Token]]:
    """The words that are of no name, of no list, and not of the day that was read; each with the one before it."""
    read_already = (Label.DAY, Label.LIST) if read else (Label.LIST,)
    before = ""
    for token, label in zip(within.tokens, within.labels, strict=True):
        of_name = any(start <= token.start < end for start, end in names)
        if token.is_word and not of_name and label not in read_already:
            yield before, token
        before = token.folded


def _tells_time(before: str, token: Token, tongue: Tongue | None) -> bool:
    word = token.folded
    if any(map(str.isdigit, word)) or tongue is None:
        return any(map(str.isdigit, word))
    return not tongue.past.isdisjoint((word, f"{before} {word}")) or _is_month(word, tongue.months())


def _is_month(word: str, months: Collection[str]) -> bool:
    """Whether a word is a month, also in another case: "márciusban", "tammikuussa"."""
    return any(
        word == month
        or (len(month) > _SHORTEST_STEM and word.startswith(month[:-1]) and len(word) <= len(month) + _LONGEST_ENDING)
        for month in months
    )


def _typed(within: Labelled, parts: Sequence[Token]) -> str:
    """The first day as it was typed, with what stands between its parts."""
    places = {token.start: place for place, token in enumerate(within.tokens)}
    last = parts[0]
    for token in parts[1:]:
        if places[token.start] - places[last.start] > _APART:
            break
        last = token
    return within.text[parts[0].start : last.end]
