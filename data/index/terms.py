"""What a name is found by: the terms under which it is stored, and those that a question looks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from bot.domain.names.common_words import ABBREVIATIONS, common_word_meant_by, is_common
from bot.domain.names.han import in_latin
from bot.domain.names.heard import heard_words
from bot.domain.names.keys import initials, name_key, plain_key
from bot.domain.names.legal_forms import without_joined_form
from bot.domain.names.likeness import singular
from bot.domain.names.scripts import han_of, has_han, is_unvocalised, skeleton, skeletons
from bot.domain.names.slavic_names import in_russian
from bot.domain.names.sounds import sound_keys
from bot.domain.names.translations import in_english

WORD, JOINED, SLIP, SOUND, GRAM, INITIALS = "w", "j", "d", "s", "g", "i"
"""The sorts of term: a word, words run together, a word less one letter, its consonants, three letters, initials."""
FIELDS = (WORD, JOINED, SLIP, SOUND, GRAM, INITIALS)

SHORTEST_SLIP = 4
LONGEST_SLIP = 20
"""Words of other lengths are found by their sound or their letters."""
LONGEST_JOINED = 60
MOST_SPOKEN = 3
"""A name of more words is not heard in one."""
_BY_SOUND = "~"
SEVERAL, MANY = 3, 20
"""Names that have a word, from which on it is no slip, and from which on its sound tells little."""

Terms = dict[str, list[str]]


def stored_terms(text: str, key: str) -> Terms:
    """The terms of a stored name, by their sort."""
    words = list(in_latin(key)) if has_han(key) else key.split()
    whole = plain_key(text).split()
    return {
        WORD: [*dict.fromkeys([*whole, *words, *_translated(words)]), *_han_pairs(key)],
        JOINED: list(dict.fromkeys(_joins(words, whole))),
        SLIP: _slips(words),
        SOUND: list(dict.fromkeys([*_sounds(words), *_heard_as(_spoken(words, key))])),
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
        return {SOUND: list(dict.fromkeys([*_sounds_and_runs(words), *_other_sounds([*words, *_with_article(words)])]))}
    words = list(in_latin(key)) if has_han(key) else key.split()
    borne = {word: names_with(word) for word in words}
    for word in [word for word in words if not borne[word]]:
        if less := without_joined_form(word):
            words.append(less)
            borne[less] = names_with(less)
    together = list(dict.fromkeys(_joins(words, words)))
    if has_han(key):
        return {WORD: [*together, *_han_pairs(key)], JOINED: together}
    misspelt = {word: meant for word in words if borne[word] < SEVERAL and (meant := common_word_meant_by(word))}
    telling = [word for word in words if not is_common(word) and word not in misspelt] or words
    doubtful = [word for word in telling if borne[word] < SEVERAL]
    slips = _slips(doubtful)
    translated = _translated(words)
    if any(borne[word] >= SEVERAL and in_english(word) is None for word in telling):
        translated = [word for word in translated if not is_common(word)]  # the telling word finds more than "company"
    return {
        WORD: list(
            dict.fromkeys(
                [*words, *misspelt.values(), *together, *slips, *translated, *_in_full(words), *_numbers(words)]
            )
        ),
        JOINED: list(dict.fromkeys([*words, *together, *(slips if len(words) == 1 else ())])),
        SLIP: list(dict.fromkeys([*doubtful, *slips])),
        SOUND: _sounds_and_runs([word for word in telling if borne[word] < MANY] or telling),
        GRAM: list(grams(telling)) if doubtful else [],
        INITIALS: words if len(words) == 1 else [],
    }


def terms_by_word(text: str) -> list[Terms]:
    """For each telling word of a question of two or more the terms of which a name with it has one.

    Such are the word, one a letter away, its consonants, and it run together with a neighbour, as some write both; of a
    script without vowels only consonants. "Abdulrahman" is two words, as it is where others write "Abd al-Rahman".
    Chinese has no words. Where one word alone is telling ("Abu Salah"), the others count too.
    """
    words = list(dict.fromkeys(name_key(text).split()))
    if has_han(text):
        return []
    telling = [word for word in words if not is_common(word)]
    wanted = telling if len(telling) > 1 or any(map(_SERVANT_OF.fullmatch, telling)) else words
    if is_unvocalised(text):
        found = [terms for word in wanted if (terms := _consonants_of([word]))[SOUND]]
    else:
        found = [terms for place, word in enumerate(words) if word in wanted for terms in _terms_of(words, place)]
    return found if len(found) > 1 else []


_SERVANT_OF = re.compile(r"abd[aeiou]{1,2}(?:l|(?=([dnrstz])\1))(?P<whom>\w{3,})")
"""The article in such a name is heard as the letter that follows: "Abdurrashid"."""


def _terms_of(words: list[str], place: int) -> Iterator[Terms]:
    """What one word is found by, or the two that it is."""
    word = words[place]
    together = [one + other for one, other in pairwise(words[max(place - 1, 0) : place + 2])]
    if servant := _SERVANT_OF.fullmatch(word):
        yield _any_form_of("abd", [word, *together])
        yield _any_form_of(servant["whom"], [word, *together])
    else:
        yield _any_form_of(word, together)


def _any_form_of(word: str, together: list[str]) -> Terms:
    slips, sounds = list(less_one(word)), _consonants_of([word, *together])[SOUND]
    return {  # one letter of Arabic is s to some, and written "th" by others: Osman, Othman
        WORD: list(dict.fromkeys([word, *together, *_translated([word]), *slips])),
        JOINED: [word, *together],
        SLIP: [word, *slips],
        SOUND: list(dict.fromkeys([*sounds, *(sound.replace("s", "t", 1) for sound in sounds)])),
    }


def _consonants_of(words: list[str]) -> Terms:
    """Two consonants of a word without vowels may be one where others write vowels: "kh"."""
    consonants = [sound for word in words for sound in (skeleton(word), *skeletons(word))]
    sounds = [sound for sound in (*consonants, *map(skeleton, consonants)) if len(sound) > 1]
    return {SOUND: list(dict.fromkeys(sounds))}


def heard_terms(text: str) -> list[str]:
    """The terms of the sort SOUND that a question in kana, Hangul or Arabic letters looks for by how it is heard."""
    words = heard_words(text)
    together = [one + other for one, other in pairwise(words)]
    return list(dict.fromkeys(_heard_as([*words, *together, "".join(words)])))


def _translated(words: Iterable[str]) -> list[str]:
    return [known for word in words if (known := in_english(word) or in_russian(word)) and known != word]


def _in_full(words: Iterable[str]) -> list[str]:
    """What abbreviations stand for: "Huawei Tech" is sought among the names with "technologies" too."""
    return [long for word in words for long in ABBREVIATIONS.get(word, ())]


def _numbers(words: Iterable[str]) -> list[str]:
    """Common words in the other number: "communications" stands in some names as "communication"."""
    return [singular(word) if singular(word) != word else f"{word}s" for word in words if is_common(word)]


def _slips(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(less for word in words for less in less_one(word)))


def _sounds_and_runs(words: list[str]) -> list[str]:
    """The consonants of the words, and of neighbours run together, as some write them."""
    return list(dict.fromkeys([*_sounds(words), *(one + other for one, other in pairwise(map(skeleton, words)))]))


def less_one(word: str) -> Iterator[str]:
    """The word without each of its letters in turn: two words a slip apart have one of these in common."""
    if SHORTEST_SLIP <= len(word) <= LONGEST_SLIP and not word.isdigit():
        yield from {word[:place] + word[place + 1 :] for place in range(len(word))}


def grams(words: Iterable[str]) -> list[str]:
    """Every three letters of the words run together, the ends marked."""
    text = f"${''.join(words)}$"
    return list(dict.fromkeys(text[place : place + 3] for place in range(len(text) - 2)))


def _joins(words: list[str], whole: list[str]) -> Iterator[str]:
    """Neighbouring words, and the whole name with and without its legal form, run together."""
    if len(words) > 1 or len(whole) > 1:
        yield from (one + other for one, other in pairwise(words))
        yield from {"".join(words)[:LONGEST_JOINED], "".join(whole)[:LONGEST_JOINED]}


def _other_sounds(words: Iterable[str]) -> list[str]:
    return [sound for word in words for sound in skeletons(word) if len(sound) > 1]


def _with_article(words: list[str]) -> Iterator[str]:
    """Words that are written in one elsewhere, with the article between them ("abd al qdr"), and what follows ʿabd."""
    for place, word in enumerate(words[1:-1], 1):
        if word == "al":
            yield "".join(words[place - 1 : place + 2])
    yield from (word.removeprefix("bd").removeprefix("l") for word in words if word.startswith("bd") and len(word) > 4)


def _sounds(words: Iterable[str]) -> Iterator[str]:
    yield from (sound for word in words if len(sound := skeleton(word)) > 1)


def _heard_as(words: Iterable[str]) -> Iterator[str]:
    """The keys of the words by their sound in other scripts, marked apart from consonants."""
    yield from dict.fromkeys(f"{_BY_SOUND}{key}" for word in words for key in sound_keys(word))


def _spoken(words: list[str], key: str) -> list[str]:
    """The words of a stored name as they may be heard: each, the first two in one, a short name in one; of a Chinese
    name only this."""
    whole = "".join(words) if len(words) <= MOST_SPOKEN else ""
    return [whole] if has_han(key) else [*words, "".join(words[:2]), whole]


def _han_pairs(key: str) -> list[str]:
    """Every Chinese character, and every two side by side."""
    han = han_of(key)
    return list(dict.fromkeys([*han, *(one + other for one, other in pairwise(han))]))
