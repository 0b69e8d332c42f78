"""The last look before a name is screened: a stored name within it that a ⚪ of the whole would hide."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from bot.domain.law.answer import Outcome
from bot.domain.names.word_tables.everyday_words import is_everyday
from bot.services.ports import NameIndex
from bot.services.questions.reading import Reading
from bot.services.questions.stored.at_slashes import at_slashes
from bot.services.questions.stored.held_words import Held, held, parts_of, stems_of
from bot.services.questions.words.tongue import UNREAD
from bot.services.questions.words.vocabulary import Vocabulary
from bot.services.screening.resolving import resolve

_LONGEST = 4
"""Words of the longest stored name that is looked for within another."""
_MOST_STEMS = 3
_OTHER_SCRIPTS = re.compile(r"[\u0370-\u03ff\u0590-\u05ff\u0900-\u0dff\u0e00-\u0eff\uac00-\ud7af]")
"""Scripts whose languages no vocabulary has: Greek, Hebrew, the Indian ones, Thai, Lao, Korean."""
_SENTENCE = 3
_DOT = "・"
"""What stands between the words of a name in katakana, and between several names."""
_MOST_DOTTED = 8
_OF_STATES = frozenset("of the and central national government ministry state military army navy airline".split())


def asked_where_hidden(
    reading: Reading, index: NameIndex, vocabularies: Collection[Vocabulary], *, team: str
) -> Reading:
    """The reading with a doubt where a name in it would be answered “nothing”, and a stored name stands within it.

    "Huawei hisselerini" then offers both; so does a word with an ending that hides a name ("Лукойла").
    """
    instead = {name: _hidden(name, index, vocabularies, team) for name in reading.names}
    if any(instead.values()):
        return _offering(reading, instead)
    sentence = len(reading.text.split()) >= _SENTENCE or reading.text.rstrip().endswith(("?", "？"))
    if sentence and any(_OTHER_SCRIPTS.search(name) and " " in name for name in reading.names):
        return replace(reading, doubts=(*reading.doubts, UNREAD))
    return reading


def _offering(reading: Reading, instead: Mapping[str, tuple[str, ...]]) -> Reading:
    """The reading with its names, or those within them, to choose from."""
    inner = tuple(dict.fromkeys(one for name in reading.names for one in (instead[name] or (name,))))
    doubts = tuple(f"“{name}” as a whole, or {_quoted(found)} in it?" for name, found in instead.items() if found)
    return replace(reading, doubts=(*reading.doubts, *doubts), either=(inner, reading.names))


def _hidden(name: str, index: NameIndex, vocabularies: Collection[Vocabulary], team: str) -> tuple[str, ...]:
    """The stored names within a name that is none itself and near none, or the names that marks part in it."""
    texts = list(dict.fromkeys(_within(name.split())))
    known = held([name, *texts], index, vocabularies, team=team)
    if known.whole(name):
        return ()
    marked = at_slashes(name) or _at_dots(name, index, team)
    found = marked or _distinct_within(name, texts, known) or _country_of(name.split(), vocabularies)
    inflected = [] if found else _without_endings(name.split())
    if not (found or inflected) or _is_near(name, index, team):
        return ()
    return tuple(found) or tuple(filter(lambda stem: _is_found(stem, index, team), inflected))[:1]


def _at_dots(name: str, index: NameIndex, team: str) -> tuple[str, ...]:
    """The names that dots part in Japanese, where one of them is found; such dots stand within one name as well."""
    parts = tuple(filter(None, name.split(_DOT)))[:_MOST_DOTTED]
    return parts if len(parts) > 1 and any(_is_found(part, index, team) for part in parts) else ()


def _country_of(words: Sequence[str], vocabularies: Collection[Vocabulary]) -> list[str]:
    """The country under sanctions that a name is all of, beside words that tell nobody apart: "bank of iran"."""
    sanctioned = {country for one in vocabularies for country in one.signs.sanctioned}
    for first in range(1, len(words)):
        country, before = " ".join(words[first:]), [word.casefold() for word in words[:first]]
        if country.casefold() in sanctioned and all(is_everyday(word) or word in _OF_STATES for word in before):
            return [country]
    return []


def _distinct_within(name: str, texts: Sequence[str], known: Held) -> list[str]:
    """The first two stored names among these parts of a name that tell a firm apart."""
    return [one for one in _candidates(texts) if one != name and known.distinct(one)][:2]


def _without_endings(words: Sequence[str]) -> list[str]:
    """The likeliest of what each word may be without its ending."""
    own = [word for word in words if not is_everyday(word.casefold())]
    return [stem for word in own for stem in islice(stems_of(word), _MOST_STEMS)]


def _is_near(name: str, index: NameIndex, team: str) -> bool:
    """Whether the name as a whole is held, or one like it."""
    known = resolve(name, index, team=team)
    return known.outcome is Outcome.NOT_HELD or not known.is_of_a_part


def _is_found(stem: str, index: NameIndex, team: str) -> bool:
    return resolve(stem, index, team=team).outcome not in (Outcome.NO_MATCH, Outcome.NOT_HELD)


def _candidates(texts: Collection[str]) -> Iterator[str]:
    for text in texts:
        yield text
        yield from parts_of(text)
        yield from () if is_everyday(text.casefold()) else stems_of(text)


def _within(words: list[str]) -> Iterator[str]:
    """The stretches of a name's words, the longest first."""
    for size in range(min(_LONGEST, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            yield " ".join(words[first : first + size])


def _quoted(names: Collection[str]) -> str:
    return " and ".join(f"“{name}”" for name in names)
