"""The features of a comparison: what may hold of a question beside a name. What each counts stands in table.py."""

from __future__ import annotations

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.comparing.common_wholes import is_whole, is_whole_of_either
from bot.domain.names.comparing.comparison import Comparison
from bot.domain.names.comparing.meanings import number_of
from bot.domain.names.comparing.shares import NO_FIRMS
from bot.domain.names.keys import plain_key
from bot.domain.names.word_tables.common_words import PLACE_WORDS, is_common


def not_found(c: Comparison) -> float:
    """The share of the question that the name lacks."""
    return c.not_found


def not_asked(c: Comparison) -> float:
    """The share of the name that was not asked for."""
    return c.not_asked


def conflict(c: Comparison) -> float:
    """The lesser of the two: each has what the other lacks (Hassan Karimov, Sergey Karimov)."""
    if c.asked.is_without_vowels and not c.words_not_found:
        return 0.0  # what is not found is only the vowels that were not written
    return min(c.not_found, c.not_asked)


def indistinct(c: Comparison) -> bool:
    """Nothing but common words agrees (China Group), and they are not the whole name."""
    return c.is_indistinct and not is_whole(c) and not is_whole_of_either(c)


def indistinct_whole(c: Comparison) -> bool:
    """The same, where three or more such words are all of the question or of the name (Iran Shipping Lines)."""
    return c.is_indistinct and not is_whole(c) and is_whole_of_either(c)


def numbers_differ(c: Comparison) -> bool:
    """Both bear numbers, and not the same (116 Arsenal, 75 Arsenal)."""
    if not c.asked.has_number:
        return False
    return any(map(number_of, c.words_not_found)) and any(map(number_of, c.words_not_asked))


def given_only(c: Comparison) -> bool:
    """One word was asked, and it is a person's given name (Xiaoming for ZHANG, Xiaoming)."""
    if not c.asked.is_one_word or c.hit.schema is not Schema.PERSON:
        return False
    family = plain_key(_family(c.hit.text)).split()
    return bool(family) and not any(c.words[place] in family for place in c.covered)


def out_of_order(c: Comparison) -> bool:
    """The words come in another order."""
    if len(c.pairs) < 2:
        return False
    places = [pair.stored[0] for pair in sorted(c.pairs, key=lambda pair: pair.asked)]
    return places != sorted(places)


def short(c: Comparison) -> bool:
    """A word of up to four letters, or a syllable of a Chinese name, was asked for a longer name (Fox, FOX FASHION)."""
    if not c.asked.is_one_word:
        return False
    if c.is_chinese:
        return bool(c.words_not_asked) and (len(c.covered) == 1 or c.first_telling not in c.covered)
    if not c.asked.is_short or all(map(is_common, c.words_not_asked)):
        return False
    # a firm's name may begin with a word of four letters that hardly another name has: Suex, SUEX OTC
    return not (c.asked.is_rare and c.hit.schema not in NO_FIRMS and c.first_telling in c.covered)


def elsewhere(c: Comparison) -> bool:
    """The name does not begin with what was asked."""
    return c.not_asked > 0 and c.begins not in c.covered


def branch(c: Comparison) -> bool:
    """The name goes on to a place and to nothing else, as a branch's does (Bank of X Chile)."""
    last = len(c.words) - 1
    if (
        c.hit.schema in NO_FIRMS
        or c.asked.is_brand
        or last < 1
        or last in c.covered
        or c.words[last] not in PLACE_WORDS
    ):
        return False
    return c.words[last - 1] != "of" and all(map(is_common, c.words_not_asked))


def branch_of(c: Comparison) -> bool:
    """The same, where all of a firm's name before the place was asked (Bank Saderat for BANK SADERAT IRAN)."""
    if not branch(c) or c.is_indistinct:
        return False
    return c.not_found == 0 and all(pair.likeness == 1 for pair in c.pairs)


def other_name(c: Comparison) -> bool:
    """The name is an alias, not the one it is listed under."""
    return c.hit.name_type is not NameType.NAME


def other_country(c: Comparison) -> bool:
    """The question names a country, and the entity has others."""
    return c.asked.question.elsewhere(c.hit)


def other_kind(c: Comparison) -> bool:
    """The question names another kind of entity."""
    return c.asked.question.of_another_kind(c.hit)


def only_initials(c: Comparison) -> bool:
    """One word was asked that is the initials of the name: acronyms are stored, not inferred."""
    return c.by_initials


def its_acronym(c: Comparison) -> bool:
    """One word was asked that the name gives as its own acronym: "(JNIM)" behind it, or FARC of "FARC-EP"."""
    return c.is_its_acronym


def letter_apart(c: Comparison) -> bool:
    """One telling word that no name has was asked, a letter apart from a firm's whole name (Huawai, Huawei)."""
    return c.is_a_letter_apart


def by_initial(c: Comparison) -> bool:
    """A family name that few names have and the first letter of a given one, whatever others (M. Zihar)."""
    return c.is_by_initial


def letters_apart(c: Comparison) -> bool:
    """All words of both agree but for a letter or two, in words that no name has (Gsye Harun, GAYE Haroun)."""
    return c.is_letters_apart


def translated(c: Comparison) -> bool:
    """All telling words of both agree, each by its meaning where it is of another language (Министерство обороны)."""
    return c.is_translated


def named_within(c: Comparison) -> bool:
    """The whole name of a person or a ship, of two telling words, stands in the question, with words more."""
    return c.is_named_within


def _family(text: str) -> str:
    """The family name, as lists set it apart: before a comma, or alone in capitals; "" where they do not."""
    before, comma, _ = text.partition(",")
    if comma:
        return before
    words = text.split()
    capitals = [word for word in words if word.isupper() and len(word) > 1]
    return " ".join(capitals) if len(capitals) < len(words) else ""
