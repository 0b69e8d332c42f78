"""The comparison of a question with one stored name: the same name, its acronym, a description, a name within."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.asked import SHORT_WORD
from bot.domain.names.comparing.all_words import but_for_slips, translated
from bot.domain.names.comparing.once import once
from bot.domain.names.comparing.shares import NO_FIRMS, Shares
from bot.domain.names.comparing.slips import is_one_slip
from bot.domain.names.descriptions import FUND_WORDS, is_place, only_describe
from bot.domain.names.keys import acronym_given, form_words, initials, plain_key
from bot.domain.names.persons import is_by_initial
from bot.domain.names.word_tables.common_words import PARTICLES, PLACE_WORDS, TITLES, is_common
from bot.domain.names.word_tables.everyday_words import is_everyday, may_be_misspelt
from bot.domain.names.word_tables.form_laws import forms_of, is_foreign, may_be_one_form

NO_DESCRIPTION = (*NO_FIRMS, Schema.JURISDICTION, Schema.APP)
"""What nobody describes by a trade, a place or a branch."""
WHOLE_NAME = 3
"""So many common words that agree may be a whole name: "China Railway Group"."""
_BEFORE_A_NAME = PLACE_WORDS | PARTICLES | TITLES


class Comparison(Shares):
    """What a question is to a stored name, by the words that agree and those that either has more."""

    @property
    def begins(self) -> int:
        """Where a name begins to tell what it names: behind its city, "the" or a title ("Beijing Kestrel")."""
        for place, word in enumerate(self.words):
            if word not in _BEFORE_A_NAME:
                return place
        return 0

    @property
    def may_rise(self) -> bool:
        """Whether something says more than the words that agree."""
        if self.asked.is_one_word:
            return self.by_initials or self.is_a_letter_apart or self.is_its_acronym  # one word is no name within
        if self._agrees_otherwise:
            return True
        if len(self.pairs) < len(self.words):
            return self.not_found == 0 and self.is_indistinct  # false for most names
        return self.is_named_within or (self._is_whole_in and (self.is_described or self.is_within))

    @property
    def _agrees_otherwise(self) -> bool:
        asked = self.asked
        if asked.by_initial and self.is_by_initial:
            return True
        return (bool(asked.unknown) and self.is_letters_apart) or (asked.is_foreign and self.is_translated)

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
    def is_by_initial(self) -> bool:
        """Whether a family name and the first letter of a given one were asked for, and are this person's."""
        if not self.asked.by_initial or self.hit.schema is not Schema.PERSON:
            return False
        return is_by_initial(self.hit.text, *self.asked.by_initial)

    @once
    def is_letters_apart(self) -> bool:
        """Whether all words of both agree but for a letter or two, in words of the question that no name has."""
        if not self.asked.unknown or len(self.words) != len(self.asked.words) or self.is_chinese:
            return False  # as of most
        return but_for_slips(self.asked, self.words, self.pairs)

    @once
    def is_translated(self) -> bool:
        """Whether the words of both agree, each by its meaning."""
        if not self.asked.is_foreign or self.is_chinese or self.hit.schema in NO_DESCRIPTION:
            return False
        return translated(self.asked, self.words, self.pairs)

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
        return _are_neighbours(in_order) and self._tells_a_firm()

    def _tells_a_firm(self) -> bool:
        return (len("".join(self.words)) > SHORT_WORD or self.asked.is_in_capitals(self.words)) and self._is_known_by()

    @once
    def is_named_within(self) -> bool:
        """Whether the whole name of a person or a ship, of two telling words, stands in the question with words more.

        In any order: lists have the family name first. Not in the question for a firm, which may be called by it.
        """
        if self.hit.schema not in NO_FIRMS or len(self.pairs) < len(self.words) or self.asked.is_firm:
            return False  # as for most
        if self.is_chinese or not self._others or not _are_neighbours(sorted(self.found)):
            return False
        return all(pair.likeness == 1 for pair in self.pairs) and sum(map(_tells_somebody, self.words)) > 1

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


def _are_neighbours(places: Sequence[int]) -> bool:
    return list(places) == list(range(places[0], places[0] + len(places)))


def _tells_somebody(word: str) -> bool:
    return len(word) > len("al") and not is_everyday(word) and not is_common(word)
