"""Decides whether a text is one name or several, by what is stored: never by guess.

A text that is a stored name stays whole, and so does one that reaches the threshold. Else "A and B" is two names where
both are held, and one where they are not ("Procter and Gamble"). "LAST, First" is a person where it reads as one. A
place alone behind a comma is where the firm before it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cache

from bot.domain.law.entity import Schema
from bot.domain.names.as_written.several import (
    is_quoted,
    items_of,
    joined_by_and,
    lists_of,
    numbers_of,
    reads_as_a_person,
    tells_something,
    tidy,
    without_and,
)
from bot.domain.names.descriptions import is_place
from bot.domain.names.keys import plain_key
from bot.domain.names.matching import POLICY, Candidate
from bot.services.answering import NameIndex
from bot.services.screening.looking import named_parts
from bot.services.screening.resolving import resolve

ONE_WORD = 0.85
"""The least score at which a single word, a little like a name, is held: "Marks" is not "MARKS, Rufus" in passing."""

_MOST_PARTS = 4


class Held(IntEnum):
    """How a name is held: not, hardly, by a name like it, by its very name."""

    NOT = 0
    HARDLY = 1  # the threshold is reached, by a single word that is only part of a name
    NEAR = 2
    EXACTLY = 3


class Splitting:
    """Splits texts, by the names of one transaction."""

    def __init__(self, index: NameIndex, *, team: str) -> None:
        self._index = index
        self._team = team
        self._held = cache(self._look_up)

    def is_nearer_whole(self, text: str, parts: Sequence[str], *, surely: bool) -> bool:
        """Whether a text as it stands is nearer to a name than any of its parts; `surely`: the parts are certain."""
        whole = self._score(text)
        return whole >= ONE_WORD and not (surely and any(self._score(part) >= whole for part in parts))

    def as_one(self, before: str, after: str) -> str:
        """The one name of "before, after", where it is one: a listed person's with a slip, or a firm's and its place.

        "" where they may be two.
        """
        if is_quoted(before) or is_quoted(after):
            return ""
        if _is_where(after) and not _is_where(before):
            return "" if self._held(after) is Held.EXACTLY else f"{before},{after}"
        is_held = self._held(before) is Held.EXACTLY
        return "" if is_held or not self._is_listed_person(before, after) else f"{before},{after}"

    def is_placed(self, before: str, after: str) -> bool:
        """Whether it is the very name of a listed one, and a place that is none itself."""
        return _is_where(after) and self._held(before) is Held.EXACTLY and self._held(after) is not Held.EXACTLY

    def _is_listed_person(self, before: str, after: str) -> bool:
        """Whether a listed person has a name like "LAST, First", and the first part alone is farther from it.

        Where the first part is not in capitals, the second must be the given names that are listed, or neither held.
        """
        found = resolve(f"{before},{after}", self._index, team=self._team).chosen
        if not found or found[0].hit.schema is not Schema.PERSON or found[0].score <= self._score(before):
            return False
        is_given = set(plain_key(after).split()) < set(found[0].hit.key.split())
        return is_given or reads_as_a_person(before, after) or not (self._score(before) or self._score(after))

    def parts_held(self, text: str) -> list[Candidate]:
        """Whom the parts of one text mean, where each of them is held: it would be several names in a question."""
        parts = named_parts(text)[:_MOST_PARTS]
        if len(parts) < 2 or not all(self._held(part) >= Held.NEAR for part in parts):
            return []
        found = (one for part in parts for one in resolve(part, self._index, team=self._team).chosen)
        return list({one.hit.entity_id: one for one in found}.values())

    def names_in(self, text: str) -> tuple[str, ...]:
        """The names that a text asks for, each once, in their order."""
        found = (name for part in lists_of(text) for name in self._of_list(part))
        return tuple(dict.fromkeys(filter(None, map(tidy, found))))

    def _of_list(self, text: str) -> Iterator[str]:
        if numbers := numbers_of(text):
            yield from numbers
            return
        items = items_of(text)
        if is_quoted(text) or self._held(text) is Held.EXACTLY or self._is_full_name(items):
            yield text
        elif len(items) == 2 and (one := self.as_one(*items)):
            yield one
        elif len(items) < 2:
            yield from self._of_item(text)
        else:
            yield from self._of_items(items)

    def _of_items(self, items: list[str]) -> Iterator[str]:
        """The names of "A, B and C"; two neighbours may be one person."""
        place, last = 0, len(items) - 1
        while place <= last:
            if place < last and self._is_person(items[place], items[place + 1]):
                yield f"{items[place]},{items[place + 1]}"
                place += 1
            elif place == last:
                yield from self._last_of_list(items[place])
            else:
                yield from self._of_item(items[place])
            place += 1

    def _is_full_name(self, items: list[str]) -> bool:
        """Whether two items are one person's family and given name, nearer to a stored one than the first alone."""
        if len(items) != 2 or any(map(is_quoted, items)) or self._held(items[0]) is Held.EXACTLY:
            return False
        return self.is_nearer_whole(",".join(items), items[:1], surely=True)

    def _is_person(self, before: str, after: str) -> bool:
        whole = f"{before},{after}"
        if is_quoted(before) or is_quoted(after):
            return False
        if self._held(whole) is Held.EXACTLY:
            return True
        if self._held(before) is not Held.NOT:  # "ZTE, Acme Optik" is no person for its capitals
            return self._is_listed_person(before, after)
        return reads_as_a_person(before, after)

    def _last_of_list(self, item: str) -> Iterator[str]:
        """ "B and C" at the end of a list are two, unless held as one, or one is no name: "Jones and Partners"."""
        parts = joined_by_and(without_and(item))
        whole = is_quoted(item) or self._held(item) is not Held.NOT
        if len(parts) == 2 and not whole and all(map(tells_something, parts)):
            yield from parts
        else:
            yield from self._of_item(item if self._held(item) is Held.EXACTLY else without_and(item))

    def _of_item(self, item: str) -> Iterator[str]:
        parts = [] if is_quoted(item) else joined_by_and(item)
        if parts and self._held(item) is Held.NOT and all(self._held(part) >= Held.NEAR for part in parts):
            yield from parts
        elif not is_quoted(item) and self._held(item) is not Held.EXACTLY:
            from bot.services.questions.stored.apart import apart  # a name alone needs none of the words of languages

            yield from apart(item, self._index, team=self._team) or [item]
        else:
            yield item

    def _look_up(self, name: str) -> Held:
        name = tidy(name)
        if not plain_key(name):
            return Held.NOT
        score = self._score(name)
        if not score:
            return Held.NOT
        if score >= POLICY.legal_form_only:
            return Held.EXACTLY
        return Held.NEAR if score >= ONE_WORD or len(name.split()) > 1 else Held.HARDLY

    def _score(self, name: str) -> float:
        found = resolve(name, self._index, team=self._team)
        return 0.0 if found.is_of_a_part else found.chosen[0].score


def _is_where(part: str) -> bool:
    """Whether all of a part is a place."""
    words = plain_key(part).split()
    return bool(words) and all(map(is_place, words))
