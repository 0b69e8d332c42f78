"""Labelled pairs made anew: a stored name and a changed one of the same entity, or one that only looks like it."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import islice

from rapidfuzz import fuzz

from bot.domain.law.entity import Schema
from tests.bench import anew_letters as letters
from tests.bench import anew_words as words
from tests.bench.anew_kinds import FIRM, MOST_DRAWN, PERSON, Change
from tests.bench.anew_stock import Stock, Subject, person_of, plain, without_form
from tests.bench.sets import Pair

MOST_BEARERS = 60
"""A word that more entities bear makes no sibling of two names."""
_SAME: Mapping[str, tuple[Change, frozenset[str]]] = {
    "slip": (letters.slip, FIRM | PERSON), "two slips": (letters.two_slips, FIRM | PERSON),
    "by sound": (letters.by_sound, FIRM | PERSON), "shortened": (words.abbreviated, FIRM),
    "no legal form": (words.no_form, FIRM), "swapped words": (words.words_swapped, FIRM | PERSON),
    "joined": (words.joined, FIRM), "in order": (words.in_order, PERSON), "no middle name": (words.no_middle, PERSON),
    "initial": (words.initial, PERSON), "title": (words.with_title, PERSON),
}  # fmt: skip


class PairMaker:
    """Makes pairs of a stock, the same ones for the same seed."""

    def __init__(self, stock: Stock) -> None:
        self._stock = stock

    def pairs(self, seed: int, each: int) -> Iterator[Pair]:
        """`each` pairs of every kind, or a few times that: those that mean the same and those that do not."""
        makers: list[tuple[str, Callable[[random.Random], Pair | None], int]] = [
            *((kind, partial(self._same, kind), each) for kind in _SAME),
            ("two changes", self._twice, each * 4),
            ("alias", self._alias, each * 2),
            ("sibling", partial(self._other, "sibling", FIRM), each * 3),
            ("family", partial(self._other, "family", PERSON), each * 3),
            ("a word exchanged", self._exchanged, each * 3),
            ("given name exchanged", self._other_given, each * 3),
        ]
        for kind, make, wanted in makers:
            dice = random.Random(f"{seed} {kind}")
            drawn = (make(dice) for _ in range(MOST_DRAWN))
            yield from islice((pair for pair in drawn if pair), wanted)

    def _same(self, kind: str, dice: random.Random) -> Pair | None:
        """A name and a change of it."""
        change, of = _SAME[kind]
        subject = self._stock.draw(dice, of)
        asked = change(subject.latin[0], dice)
        return _pair(asked, subject, same=True, kind=kind) if asked and asked != subject.latin[0] else None

    def _twice(self, dice: random.Random) -> Pair | None:
        """Two changes of different kinds, one upon the other."""
        subject = self._stock.draw(dice, FIRM | PERSON)
        first, then = dice.sample([change for change, of in _SAME.values() if subject.schema in of], 2)
        once = first(subject.latin[0], dice)
        asked = then(once, dice) if once else None
        return _pair(asked, subject, same=True, kind="two changes") if asked else None

    def _alias(self, dice: random.Random) -> Pair | None:
        """Two names that a list gives an entity, and that share words."""
        subject = self._stock.draw(dice, FIRM | PERSON)
        alike = [a for a in subject.latin[1:] if fuzz.token_set_ratio(a, subject.latin[0]) >= 80]
        return _pair(dice.choice(alike), subject, same=True, kind="alias") if alike else None

    def _other(self, kind: str, of: frozenset[str], dice: random.Random) -> Pair | None:
        """Two entities that share a word (persons: the family name) and little else."""
        subject = self._stock.draw(dice, of)
        shared = _word_shared(subject, dice)
        among = [s for s in self._by_word.get(shared, ()) if s.schema in of and s.id != subject.id]
        if not among or not _differ(subject, other := dice.choice(among)):
            return None
        return _pair(other.latin[0], subject, same=False, kind=kind)

    def _exchanged(self, dice: random.Random) -> Pair | None:
        """A firm's name with one word that few others bear taken from another, in the same place."""
        subject, other = self._stock.draw(dice, FIRM), self._stock.draw(dice, FIRM)
        mine, theirs = (without_form(s.latin[0].split()) for s in (subject, other))
        place = dice.randrange(min(len(mine), len(theirs)))
        few = mine[place].casefold() in self._by_word and len(theirs[place]) > 4 and len(mine) > 1
        if not few or fuzz.ratio(mine[place].casefold(), theirs[place].casefold()) >= 50:
            return None
        asked = " ".join([*mine[:place], theirs[place], *mine[place + 1 :]])
        return _pair(asked, subject, same=False, kind="a word exchanged")

    def _other_given(self, dice: random.Random) -> Pair | None:
        """A person with the first given name of another."""
        subject, other = self._stock.draw(dice, PERSON), self._stock.draw(dice, PERSON)
        mine, theirs = (person_of(s.latin[0]) for s in (subject, other))
        if not mine.given or not theirs.given:
            return None
        if fuzz.ratio(mine.given[0].casefold(), theirs.given[0].casefold()) >= 50:
            return None
        asked = " ".join([theirs.given[0], *mine.given[1:], mine.family])
        return _pair(asked, subject, same=False, kind="given name exchanged")

    @cached_property
    def _by_word(self) -> Mapping[str, Sequence[Subject]]:
        found: dict[str, list[Subject]] = defaultdict(list)
        for subject in self._stock.subjects.values():
            if subject.latin:
                for word in set(re.findall(r"[a-z]{4,}", subject.latin[0].casefold())):
                    found[word].append(subject)
        return {word: subjects for word, subjects in found.items() if len(subjects) <= MOST_BEARERS}


def _word_shared(subject: Subject, dice: random.Random) -> str:
    name = person_of(subject.latin[0]).family if subject.schema == "Person" else subject.latin[0]
    words: list[str] = re.findall(r"[a-z]{4,}", name.casefold())
    return dice.choice(words or [""])


def _differ(one: Subject, other: Subject) -> bool:
    """Whether no name of one is like a name of the other: the lists hold some entities twice."""
    pairs = [(plain(a), plain(b)) for a in one.latin[:8] for b in other.latin[:8]]
    firms = [fuzz.token_set_ratio(a.casefold(), b.casefold()) for a in one.latin[:8] for b in other.latin[:8]]
    return all(fuzz.ratio(a, b) < 72 for a, b in pairs) and max(firms) < 90


def _pair(asked: str, subject: Subject, *, same: bool, kind: str) -> Pair:
    return Pair(asked, subject.latin[0], Schema(subject.schema), same, "anew", kind)
