"""The kinds of question that are made anew, and how each is made of a stored entity."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.bench import anew_letters as letters
from tests.bench import anew_scripts as scripts
from tests.bench import anew_syllables as syllables
from tests.bench import anew_words as words
from tests.bench.anew_stock import FIRMS, Stock, plain
from tests.bench.anew_whole import Whole, WholeEntity

Change = Callable[[str, random.Random], str | None]
FIRM, PERSON, SHIP = FIRMS, frozenset({"Person"}), frozenset({"Vessel"})
ANY = FIRM | PERSON | SHIP | {"Aircraft", "party"}
MOST_DRAWN = 3_000
"""After so many entities of which no question of a kind can be made, no more are sought."""


@dataclass(frozen=True, slots=True)
class Made:
    """A question, its kind and group, the entity meant, those that bear the same name, and names of it kept back.

    `strict`: only the entity meant counts as told, not one of the same name.
    """

    text: str
    kind: str
    group: str
    meant: str
    equals: frozenset[str]
    hidden: frozenset[str] = frozenset()
    strict: bool = True


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of question is made of a name, of which entities, and how often beside the others."""

    change: Change
    of: frozenset[str] = ANY
    share: float = 1.0


GROUPS: dict[str, dict[str, Kind]] = {
    "orgs": {
        "exact": Kind(lambda name, _: name, FIRM),
        "no legal form": Kind(words.no_form, FIRM),
        "first two words": Kind(words.first_two, FIRM),
        "first word": Kind(words.first_word, FIRM),
        "letters swapped": Kind(letters.swapped, FIRM),
        "letter dropped": Kind(letters.left_out, FIRM),
        "vowel": Kind(letters.vowel, FIRM),
        "all joined": Kind(words.joined, FIRM),
        "reversed": Kind(words.turned, FIRM),
        "abbreviated": Kind(words.abbreviated, FIRM),
    },
    "mixed": {
        "exact name": Kind(lambda name, _: name, share=0.5),
        "one slip": Kind(letters.slip),
        "two slips": Kind(letters.two_slips),
        "a word lost": Kind(words.word_lost),
        "words swapped": Kind(words.words_swapped, share=0.5),
        "other legal form": Kind(words.other_form, FIRM, share=0.75),
        "messy": Kind(words.messy, share=0.75),
        "Cyrillic": Kind(scripts.cyrillic, FIRM | PERSON, share=0.75),
    },
    "variants": {
        "slips of a firm": Kind(letters.slip, FIRM),
        "slips of a person": Kind(letters.slip, PERSON),
        "slips of a ship": Kind(letters.slip, SHIP),
        "two slips of a firm": Kind(letters.two_slips, FIRM),
        "two slips of a person": Kind(letters.two_slips, PERSON),
        "shortened words": Kind(words.abbreviated),
        "joined words": Kind(words.joined),
        "by sound": Kind(letters.by_sound),
        "misread": Kind(letters.misread),
        "person in order": Kind(words.in_order, PERSON),
        "LAST, First": Kind(words.last_first, PERSON),
        "no middle name": Kind(words.no_middle, PERSON),
        "an initial": Kind(words.initial, PERSON),
        "a title": Kind(words.with_title, PERSON),
        "a word lost of a firm": Kind(words.word_lost, FIRM),
        "a word lost of a person": Kind(words.word_lost, PERSON),
        "a trade added": Kind(words.with_trade, FIRM),
        "a place added": Kind(words.with_place, FIRM),
        "a security": Kind(words.with_security, FIRM),
        "a bond": Kind(words.with_bond, FIRM),
        "a fund": Kind(words.with_fund, FIRM),
        "before a ship": Kind(words.before_ship, SHIP),
        "after a ship": Kind(words.after_ship, SHIP),
    },
    "scripts": {
        "look-alike": Kind(letters.look_alike),
        "unseen signs": Kind(letters.unseen),
        "wide": Kind(letters.full_width),
        "Cyrillic by rule": Kind(scripts.cyrillic, FIRM | PERSON),
        "Arabic by rule": Kind(scripts.arabic, FIRM | PERSON),
        "Korean by rule": Kind(syllables.korean, FIRM | PERSON),
        "Japanese by rule": Kind(syllables.japanese, FIRM | PERSON),
        "Chinese by rule": Kind(scripts.chinese, PERSON),
    },
}
"""Kinds that change one Latin name. Those that need the entity whole are anew_whole.Whole.kinds."""


class Maker:
    """Makes questions of a stock, the same ones for the same seed."""

    def __init__(self, stock: Stock) -> None:
        self._stock = stock
        self._whole = Whole(stock)

    def questions(self, seed: int, each: int) -> Iterator[Made]:
        """`each` questions of every kind, fewer where the lists do not give so many."""
        for group, kinds in GROUPS.items():
            for name, kind in kinds.items():
                dice = random.Random(f"{seed} {group} {name}")
                yield from self._of_kind(group, name, kind, dice, round(each * kind.share))
        for (group, name), (make, share) in self._whole.kinds.items():
            dice = random.Random(f"{seed} {group} {name}")
            yield from self._of_whole(group, name, make, dice, round(each * share))

    def _of_kind(self, group: str, name: str, kind: Kind, dice: random.Random, each: int) -> Iterator[Made]:
        left = each
        for _ in range(MOST_DRAWN):
            if not left:
                return
            subject = self._stock.draw(dice, kind.of)
            source = subject.latin[0] if dice.random() < 0.75 else dice.choice(subject.latin)
            asked = kind.change(source, dice)
            if asked and plain(asked) and (name.startswith("exact") or asked != source):
                yield Made(asked, name, group, subject.id, self._stock.bearers[plain(source)] | {subject.id})
                left -= 1

    def _of_whole(self, group: str, name: str, make: WholeEntity, dice: random.Random, each: int) -> Iterator[Made]:
        left = each
        for _ in range(MOST_DRAWN):
            if not left:
                return
            subject = self._stock.draw(dice, ANY)
            if made := make(subject, dice):
                asked, hidden = made
                equals = self._stock.bearers.get(plain(asked), frozenset()) if not hidden else frozenset()
                yield Made(asked, name, group, subject.id, equals | {subject.id}, frozenset(map(plain, hidden)))
                left -= 1
