"""The comparison of a question with one stored name: the words paired, and what is missing on either side."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from rapidfuzz.distance import OSA

from bot.domain.law.entity import NameType, Schema
from bot.domain.names import han
from bot.domain.names.alignment import align
from bot.domain.names.asked import SHORT_WORD, Asked
from bot.domain.names.candidates import NameHit
from bot.domain.names.common_words import PARTICLES, PLACE_WORDS, TITLES, is_common
from bot.domain.names.descriptions import FUND_WORDS, is_place, only_describe
from bot.domain.names.everyday_words import is_everyday, may_be_misspelt
from bot.domain.names.form_laws import forms_of, is_foreign, may_be_one_form
from bot.domain.names.keys import acronym_given, form_words, has_han, initials, plain_key
from bot.domain.names.once import once
from bot.domain.names.pairing import Pairing
from bot.domain.names.scripts import is_unvocalised
from bot.domain.names.slips import is_one_slip, slip_of_any

NO_FIRMS = (Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT)
"""What bears no legal form, and is not called by its initials: "Naver Corporation" is no person."""
NO_DESCRIPTION = (*NO_FIRMS, Schema.JURISDICTION, Schema.APP)
"""What nobody describes by a trade, a place or a branch."""
WHOLE_NAME = 3
"""So many common words that agree may be a whole name: "China Railway Group"."""
_BEFORE_A_NAME = PLACE_WORDS | PARTICLES | TITLES


class Comparison:
    """A question beside a stored name. What the pairs say is worked out when it is first needed, and once.

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
        weight_of = self.asked.weight_of
        weights, covered = [weight_of[word] for word in self.words], 0.0
        if self.is_chinese:  # whose syllables are no particles ("da", "la")
            weights = [self.asked.rarity(word) if word in PARTICLES else weight_of[word] for word in self.words]
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

    @property
    def begins(self) -> int:
        """Where a name begins to tell what it names: behind its city, "the" or a title ("Beijing Kestrel")."""
        return next((place for place, word in enumerate(self.words) if word not in _BEFORE_A_NAME), 0)

    @property
    def may_rise(self) -> bool:
        """Whether something says more than the words that agree."""
        if self.asked.is_one_word:
            return self.by_initials or self.is_a_letter_apart or self.is_its_acronym  # one word is no name within
        if len(self.pairs) < len(self.words):
            return self.not_found == 0 and self.is_indistinct  # false for most names
        return self._is_whole_in and (self.is_described or self.is_within)

    @once
    def by_initials(self) -> bool:
        """Whether one word was asked that is the initials of a firm's name."""
        words = self.asked.words
        if not self.asked.is_one_word or self.hit.schema in NO_FIRMS or is_common(words[0]):
            return False
        return words[0] in initials(self.hit.text, self.hit.key) and not self.is_otherwise_worded

    @once
    def is_its_acronym(self) -> bool:
        """Whether one word was asked that the name gives as its own acronym: in brackets, or but for a suffix."""
        if not self.asked.is_one_word or self.hit.schema in NO_FIRMS:
            return False
        return "".join(self.asked.words) == acronym_given(self.hit.text)

    @once
    def is_a_letter_apart(self) -> bool:
        """Whether one telling word was asked, and the whole of a firm's name is that word but for one letter."""
        if len(self.words) != 1 or self.hit.schema in NO_FIRMS or not self.asked.may_be_a_slip:
            return False
        return may_be_misspelt(self.words[0]) and is_one_slip(self.asked.words[0], self.words[0])

    @once
    def forms(self) -> frozenset[str]:
        """The legal forms of the stored name."""
        return forms_of(plain_key(self.hit.text))

    @property
    def is_of_another_law(self) -> bool:
        """Whether the two names bear legal forms that no law knows as one, or one that is not of the firm's country."""
        asked, countries = self.asked.forms, self.hit.countries
        if not self.forms and not may_be_one_form(asked, self._borne):
            return True  # "GAZPROM" alone is the short name of Gazprom, OAO: of no Inc.
        return not may_be_one_form(asked, self.forms, countries) or (not self.forms and is_foreign(asked, countries))

    @property
    def is_same(self) -> bool:
        """Whether the names are the same but for their legal forms."""
        return self.asked.question.key == self.hit.key

    @once
    def is_described(self) -> bool:
        """Whether the question is the whole name of a firm and words more that describe one: "DJI Innovations"."""
        if not self.asked.description or not self._is_whole_in:
            return False
        return only_describe(self.asked.words, self._others, self.found) and self._is_known_by()

    @once
    def is_within(self) -> bool:
        """Whether the whole name of a firm stands in the question, word by word, with any words more."""
        if not self._is_whole_in or self.is_chinese or not self._others or self.is_described:
            return False
        in_order = [pair.asked[0] for pair in sorted(self.pairs, key=lambda pair: pair.stored)]
        if in_order != list(range(in_order[0], in_order[0] + len(in_order))):
            return False
        return (len("".join(self.words)) > SHORT_WORD or self.asked.is_in_capitals(self.words)) and self._is_known_by()

    @once
    def _is_whole_in(self) -> bool:
        """Whether every word of a firm's name was asked for as it is written."""
        if len(self.pairs) < len(self.words) or not self.pairs or self.hit.schema in NO_DESCRIPTION:
            return False  # as for most: words that are read as one are not as they are written
        return all(pair.likeness == 1 for pair in self.pairs)

    @once
    def _others(self) -> set[int]:
        return set(range(len(self.asked.words))) - self.found

    def _is_known_by(self) -> bool:
        """Whether the words found name a firm by themselves, and the legal forms let it be the same, or its branch."""
        found = [self.asked.words[place] for place in self.found]
        if all(map(is_everyday, found)) and len(set(found) - PARTICLES) < WHOLE_NAME:
            return False
        if len("".join(found)) <= SHORT_WORD and self.hit.name_type not in (NameType.NAME, NameType.ACRONYM):
            return False
        others = [self.asked.words[place] for place in self._others]
        its_own = any(is_place(word) or word in FUND_WORDS for word in others)  # a branch's or a fund's form is its own
        return its_own or may_be_one_form(self.asked.forms, self.forms, self.hit.countries)

    @property
    def is_otherwise_worded(self) -> bool:
        """Whether the question has a legal form, and the name another or none."""
        return bool(self.asked.form) and self.asked.form != form_words(self.hit.text, self.hit.key)

    @once
    def is_indistinct(self) -> bool:
        """Whether only common words agree, on both sides: "Syrian Air" for "Syrianair" is more than that."""
        return all(map(is_common, self._agreeing()))

    def _agreeing(self) -> Iterator[str]:
        for pair in self.pairs:
            yield self.asked.words[pair.asked[0]] if len(pair.asked) == 1 else self.words[pair.stored[0]]


def _missing(found: float, whole: float) -> float:
    return 1 - found / whole if whole > 0 else 0.0


def _same_letters(asked: str, form: str) -> bool:
    """Whether a legal form's letters were asked for, in any order or, where there are enough of them, with one slip."""
    return sorted(asked) == sorted(form) or (len(form) > SHORT_WORD and OSA.distance(asked, form, score_cutoff=1) < 2)
