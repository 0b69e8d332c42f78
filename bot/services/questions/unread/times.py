"""A time in a language that is not read, within a message that was read as another: "sancionada em janeiro de 2020".

Portuguese is near enough to Spanish, Danish to German and Ukrainian to Russian to be read as these; their months and
years are not, and an answer of today would be another than the one that was asked for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from bot.services.questions.reading import DayRead
from bot.services.questions.unread.days import day_offered, doubt_of_day, is_month
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.tongue import FREQUENT, Tongue

_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORTEST = 4
"""Letters of a month or of a "last year" that tells its language by itself."""
_UNKNOWN = 2.0
"""A form of a month is less common than this in the language that is read: "березні", and not "martial"."""
_SELDOM = 5.0
"""A word beside a year that is more common than this in the language that is read is one of it: "i 2021"."""
_RARE = 3.5
"""A word as common as this in the language that is read is one of it, where it tells of the past elsewhere."""


def times_elsewhere(within: Labelled, names: Sequence[tuple[int, int]]) -> tuple[DayRead | None, tuple[str, ...]]:
    """The day that may be meant where one stands in another language, and why it is asked for.

    Neither where none stands there. `names`: their places.
    """
    tongue = None if within.words.unspaced else next(_tongues(within, names), None)
    if tongue is None:
        return None, ()
    return day_offered(within, tongue, names), doubt_of_day(within, tongue, names, read=False)


def _tongues(within: Labelled, names: Collection[tuple[int, int]]) -> Iterator[Tongue]:
    """The languages whose times the message has."""
    parts = _words_beside(within, names)
    beside_years = list(_beside_years(parts))
    for tongue in within.words.signs.tongues.values():
        times = (_tells_time(token, tongue, within) for token in parts)
        if any(times) or any(_is_of(word, tongue, within) for word in beside_years):
            yield tongue


def _words_beside(within: Labelled, names: Collection[tuple[int, int]]) -> list[Token]:
    """The words of no name, nor one that is said again: "temu" is "ago" in Polish."""
    said = {within.text[start:end].casefold() for start, end in names}
    words = (token for token in within.tokens if token.is_word and token.folded not in said)
    return [token for token in words if not _is_of_name(token, names)]


def _beside_years(parts: Sequence[Token]) -> Iterator[Token]:
    for one, other in pairwise(parts):
        yield from (word for year, word in ((one, other), (other, one)) if _YEAR.fullmatch(year.text))


def _is_of_name(token: Token, names: Collection[tuple[int, int]]) -> bool:
    return any(start <= token.start < end for start, end in names)


def _tells_time(token: Token, tongue: Tongue, within: Labelled) -> bool:
    """Whether a word in small letters is a month of a language or tells of the past in it, and is no other word."""
    word = token.folded
    if len(word) < _SHORTEST or not token.text.islower():
        return False
    ordinary = within.words.ordinary(word)
    if word in tongue.months():
        return ordinary < (FREQUENT if len(word) > _SHORTEST else _RARE)
    if ordinary < _UNKNOWN and is_month(word, tongue.months()):  # the quick half first: most words are common
        return True
    return word in tongue.past and word not in within.words.known and ordinary < _RARE


def _is_of(token: Token, tongue: Tongue, within: Labelled) -> bool:
    """Whether a word in small letters beside a year is of a language, and seldom said in the one that is read."""
    word = token.folded
    return word in tongue.words and token.text.islower() and within.words.ordinary(word) < _SELDOM
