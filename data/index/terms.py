"""What a name is found by: the terms under which it is stored, and those that a question looks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import pairwise

from bot.domain.names.han import in_latin
from bot.domain.names.keys import initials, name_key, plain_key
from bot.domain.names.scripts import has_han, is_unvocalised, skeleton, skeletons
from bot.domain.names.sounds.heard import heard_words
from bot.domain.names.word_tables.common_words import PARTICLES, common_word_meant_by, is_common
from bot.domain.names.word_tables.legal_forms import without_joined_form
from bot.domain.names.word_tables.translations import in_english
from data.index.forms import (
    grams,
    han_pairs,
    heard_as,
    in_full,
    joins,
    less_one,
    numbers,
    other_sounds,
    slips,
    sounds,
    sounds_and_runs,
    spoken,
    swapped,
    translated,
    with_article,
    with_english_ending,
    with_neighbours,
)

WORD, JOINED, SLIP, SOUND, GRAM, INITIALS = "w", "j", "d", "s", "g", "i"
"""The sorts of term: a word, words run together, a word less one letter, its consonants, three letters, initials."""
FIELDS = (WORD, JOINED, SLIP, SOUND, GRAM, INITIALS)

ENOUGH_ALONE = 4
"""Consonants of a word by which few names are found."""
SEVERAL, MANY = 3, 20
"""Names that have a word, from which on it is no slip, and from which on its sound tells little."""

Terms = dict[str, list[str]]


def stored_terms(text: str, key: str) -> Terms:
    """The terms of a stored name, by their sort."""
    words = list(in_latin(key)) if has_han(key) else key.split()
    whole = plain_key(text).split()
    return {
        WORD: [*dict.fromkeys([*whole, *words, *translated(words)]), *han_pairs(key)],
        JOINED: list(dict.fromkeys(joins(words, whole))),
        SLIP: slips(words),
        SOUND: list(dict.fromkeys([*sounds(words), *heard_as(spoken(words, key))])),
        GRAM: list(grams(words)),
        INITIALS: list(initials(text, key)),
    }


def asked_terms(text: str, names_with: Callable[[str], int] = lambda _: 0) -> Terms:
    """The terms that a question looks for, by the sort under which names are stored.

    A script without vowels is looked for by consonants alone: its letters would favour names stored in the same script.
    Chinese is looked for by its characters, and by its pinyin as whole words. `names_with` tells how many names have a
    word: a word that several have is no slip of another, and one that many have is looked for by its sound only where
    all telling words are such.
    """
    key = name_key(text)
    if is_unvocalised(text):
        words = key.split()
        return {SOUND: list(dict.fromkeys([*sounds_and_runs(words), *other_sounds([*words, *with_article(words)])]))}
    words = list(in_latin(key)) if has_han(key) else key.split()
    words += [less for word in words if not names_with(word) and (less := without_joined_form(word))]
    together = list(dict.fromkeys(joins(words, words)))
    if has_han(key):
        return {WORD: [*together, *han_pairs(key)], JOINED: together}
    return _of_words(words, together, {word: names_with(word) for word in words})


def _of_words(words: list[str], together: list[str], borne: Mapping[str, int]) -> Terms:
    """The terms of a question in Latin letters; `borne`: how many names have each word."""
    misspelt = _misspelt(words, borne)
    telling = _telling(words, misspelt)
    doubtful = [word for word in telling if borne[word] < SEVERAL]
    less = slips(doubtful)
    further = [*misspelt.values(), *together, *less, *_translations(words, telling, borne)]
    further += with_english_ending(telling)
    return {
        WORD: list(dict.fromkeys([*words, *further, *in_full(words), *numbers(words)])),
        JOINED: list(dict.fromkeys([*words, *together, *(less if len(words) == 1 else ())])),
        SLIP: list(dict.fromkeys([*doubtful, *less])),
        SOUND: sounds_and_runs(_heard_of(telling, borne)),
        GRAM: list(grams(telling)) if doubtful else [],
        INITIALS: words if len(words) == 1 else [],
    }


def _misspelt(words: list[str], borne: Mapping[str, int]) -> Mapping[str, str]:
    """The words that few names have and that are a common word with a slip in it, each with that word."""
    return {word: meant for word in words if borne[word] < SEVERAL and (meant := common_word_meant_by(word))}


def _telling(words: list[str], misspelt: Collection[str]) -> list[str]:
    """The words that tell names apart, or all where none does."""
    return [word for word in words if not is_common(word) and word not in misspelt] or words


def _translations(words: list[str], telling: list[str], borne: Mapping[str, int]) -> list[str]:
    """The words in English; no common ones beside a word that several names have, which finds more than "company"."""
    found = translated(words)
    if any(borne[word] >= SEVERAL and in_english(word) is None for word in telling):
        return [word for word in found if not is_common(word)]
    return found


def _heard_of(telling: list[str], borne: Mapping[str, int]) -> list[str]:
    """The words that are looked for by their sound: those that few names have, or all."""
    return [word for word in telling if borne[word] < MANY] or telling


def terms_by_word(text: str) -> list[Terms]:
    """For each telling word of a question of two or more the terms of which a name with it has one.

    Such are the word, one a letter away, its consonants, and it run together with a neighbour, as some write both; of a
    script without vowels only consonants, and there one word is enough. "Abdulrahman" is two words, as it is where
    others write "Abd al-Rahman". Chinese has no words. Where one word alone is telling ("Abu Salah"), the others count
    too; but places and trades, which are written otherwise, not beside a long one ("East Indonesia Wombat").
    """
    words = list(dict.fromkeys(name_key(text).split()))
    if has_han(text):
        return []
    wanted = _that_count(words)
    places = [place for place, word in enumerate(words) if word in wanted]
    if is_unvocalised(text):
        return [_consonants_of([words[n], *with_neighbours(words, n)]) for n in places if _has_consonants(words[n])]
    found = [terms for place in places for terms in _terms_of(words, place)]
    return found if max(len(found), len(words)) > 1 else []


def _has_consonants(word: str) -> bool:
    """Whether a word without vowels has two consonants, however it is read: names with one are under no such term."""
    return all(len(sound) > 1 for sound in skeletons(word))


def _that_count(words: list[str]) -> list[str]:
    """The telling words; all where there is but one, which is no name of two words in one.

    Beside one of many consonants, which few names have, only the particles count.
    """
    telling = [word for word in words if not is_common(word)]
    if len(telling) > 1 or any(map(_SERVANT_OF.fullmatch, telling)):
        return telling
    if not telling or len(skeleton(telling[0])) < ENOUGH_ALONE:
        return words
    return [word for word in words if word in telling or word in PARTICLES]


_SERVANT_OF = re.compile(r"abd[aeiou]{1,2}(?:l|(?=([dnrstz])\1))(?P<whom>\w{3,})")
"""The article in such a name is heard as the letter that follows: "Abdurrashid"."""


def _terms_of(words: list[str], place: int) -> Iterator[Terms]:
    """What one word is found by, or the two that it is."""
    word = words[place]
    together = with_neighbours(words, place)
    if servant := _SERVANT_OF.fullmatch(word):
        yield _any_form_of("abd", [word, *together])
        yield _any_form_of(servant["whom"], [word, *together])
    else:
        yield _any_form_of(word, together)


def _any_form_of(word: str, together: list[str]) -> Terms:
    less, heard = list(less_one(word)), _consonants_of([word, *together])[SOUND]
    together_less = [shorter for one in together for shorter in less_one(one)]
    return {  # one letter of Arabic is s to some, and written "th" by others: Osman, Othman
        WORD: list(dict.fromkeys([word, *together, *translated([word]), *less, *together_less])),
        JOINED: [word, *together, *less, *swapped(word)],
        SLIP: [word, *less, *together_less],
        SOUND: list(dict.fromkeys([*heard, *(sound.replace("s", "t", 1) for sound in heard)])),
    }


def _consonants_of(words: list[str]) -> Terms:
    """Two consonants of a word without vowels may be one where others write vowels: "kh"."""
    consonants = [sound for word in words for sound in (skeleton(word), *skeletons(word))]
    heard = [sound for sound in (*consonants, *map(skeleton, consonants)) if len(sound) > 1]
    return {SOUND: list(dict.fromkeys(heard))}


def heard_terms(text: str) -> list[str]:
    """The terms of the sort SOUND that a question in kana, Hangul or Arabic letters looks for by how it is heard."""
    words = heard_words(text)
    together = [one + other for one, other in pairwise(words)]
    return list(dict.fromkeys(heard_as([*words, *together, "".join(words)])))
