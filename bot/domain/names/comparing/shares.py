"""How much of a question a stored name has, and how much of the name was asked for: shares by the weight of words."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rapidfuzz.distance import OSA

from bot.domain.law.entity import Schema
from bot.domain.names import han
from bot.domain.names.asked import SHORT_WORD, Asked
from bot.domain.names.candidates import NameHit
from bot.domain.names.comparing.alignment import align
from bot.domain.names.comparing.once import once
from bot.domain.names.comparing.pairing import Pairing
from bot.domain.names.comparing.slips import slip_of_any
from bot.domain.names.keys import form_words, has_han
from bot.domain.names.scripts import is_unvocalised
from bot.domain.names.word_tables.common_words import PARTICLES, is_common

NO_FIRMS = (Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT)
"""What bears no legal form, and is not called by its initials: "Naver Corporation" is no person."""


class Shares:
    """A question beside a stored name, their words paired. What the pairs say is worked out when needed, and once.

    `words` are those of the stored name without its legal form, Chinese translated or in pinyin; `pairs` join words of
    the two. Words are named by their places in `asked.words` and in `words`. Shares are by the weight of words, 0 to 1.
    """

    by_characters = False

    def __init__(self, asked: Asked, hit: NameHit, borne: Collection[str] = ()) -> None:
        """`borne`: the legal forms under which the entity bears the same name, this one or another time."""
        self.asked = asked
        self.hit = hit
        self._borne = borne
        self.is_chinese = not hit.text.isascii() and has_han(hit.key)
        self.words: Sequence[str] = han.in_latin(hit.key) if self.is_chinese else hit.key.split()
        self.pairs: Sequence[Pairing] = self._paired()

    def _paired(self) -> Sequence[Pairing]:
        text = self.hit.text
        without_vowels = self.asked.is_without_vowels or (not text.isascii() and is_unvocalised(text))
        return align(self.asked.words, self.words, self.asked.policy, consonants=without_vowels)

    @once
    def found(self) -> set[int]:
        """The words of the question that the name has."""
        return {place for pair in self.pairs for place in pair.asked}

    @once
    def covered(self) -> set[int]:
        """The words of the name that were asked for."""
        return {place for pair in self.pairs for place in pair.stored}

    @once
    def words_not_found(self) -> list[str]:
        """The words of the question that the name lacks."""
        return [word for place, word in enumerate(self.asked.words) if place not in self.found]

    @once
    def words_not_asked(self) -> list[str]:
        """The words of the name that were not asked for."""
        return [word for place, word in enumerate(self.words) if place not in self.covered]

    @once
    def not_found(self) -> float:
        """The share of the question that the name lacks; words of its legal form are not counted."""
        if not self.pairs:
            return 1.0
        weights, whole, found = self.asked.weights, self.asked.whole_weight, 0.0
        for places, _, likeness in self.pairs:  # a loop: sums of sums take twice the time, for every name ranked
            found += likeness * (weights[places[0]] if len(places) == 1 else sum([weights[i] for i in places]))
        if self.asked.form_like and (left := self._form_like_left()):
            at_best = _missing(found, whole - sum([weights[place] for place in left]))
            if at_best > self.asked.too_little:
                return at_best
            whole -= sum(weights[place] for place in self._of_its_form(left))
        return _missing(found, whole)

    def _form_like_left(self) -> list[int]:
        """Words of the question that the name lacks and that may be its legal form."""
        return [place for place in self.asked.form_like if place not in self.found]

    def _of_its_form(self, left: list[int]) -> list[int]:
        """Those of the words that are the name's legal form, misspelt or in letters."""
        form = form_words(self.hit.text, self.hit.key)
        if not form:
            return []
        asked = "".join(self.asked.words[place] for place in left)
        if any(_same_letters(letters, "".join(form)) for letters in (asked, asked + "".join(self.asked.form))):
            return left
        words = [(place, self.asked.words[place]) for place in left]
        return [i for i, word in words if word not in PARTICLES and slip_of_any(word, form)]  # "Al" is no slip of "SAL"

    @once
    def not_asked(self) -> float:
        """The share of the name that was not asked for, little of it where a brand alone was asked for and leads it."""
        if not self.pairs:
            return 1.0
        share = self._not_asked()
        if self.asked.is_brand and self.not_found == 0 and self.is_led:
            return min(share, self.asked.policy.behind_a_brand)
        return share

    def _not_asked(self) -> float:
        weights, covered = self.asked.weight_of.each(self.words, in_chinese=self.is_chinese), 0.0
        for _, places, likeness in self.pairs:
            covered += likeness * (weights[places[0]] if len(places) == 1 else sum([weights[i] for i in places]))
        return _missing(covered, sum(weights))

    @once
    def is_led(self) -> bool:
        """Whether what was asked is the first telling word of a firm's name: "Kestrel" for Global Kestrel."""
        if self.asked.is_short or self.hit.schema in NO_FIRMS:
            return False
        return self.first_telling in self.pairs[0].stored

    @once
    def first_telling(self) -> int:
        """The place of the name's first word that is not a common one."""
        return next((place for place, word in enumerate(self.words) if not is_common(word)), 0)


def _missing(found: float, whole: float) -> float:
    return 1 - found / whole if whole > 0 else 0.0


def _same_letters(asked: str, form: str) -> bool:
    """Whether a legal form's letters were asked for, in any order or, where there are enough of them, with one slip."""
    return sorted(asked) == sorted(form) or (len(form) > SHORT_WORD and OSA.distance(asked, form, score_cutoff=1) < 2)
