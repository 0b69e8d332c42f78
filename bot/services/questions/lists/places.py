"""The countries that a question of a list's members names, and the places that no entry is told by: "from Europe"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.names.word_tables.nationalities import nationalities

_WORDS = r"((?: [^\W\d_][\w.'’-]{0,30},?){1,8})"
_FROM = re.compile(
    r"\b(?:from|(?:based|located|registered|domiciled|headquartered|incorporated|resident|living) in)" + _WORDS, re.I
)
_IN = re.compile(r"\b(?:in|of)" + _WORDS, re.I)
_AND = frozenset(("and", "or", "&"))
_ENDS = frozenset(
    "are is was were be that which who on in under by as currently still now listed designated sanctioned please "
    "and or there from of to".split()
)
_NO_PLACES = frozenset(
    "list lists it them this that these those which what where whom here there you us our your today yesterday now "
    "then last next january february march april may june july august september october november december".split()
)
_LONGEST = 5
_CODE = 2


@dataclass(frozen=True, slots=True)
class Places:
    """Codes of countries, and what else stands where a place would, as typed; "" where nothing does."""

    codes: tuple[str, ...] = ()
    unknown: str = ""


def places_from(text: str, names: Mapping[str, str]) -> Places:
    """The places in "from Syria or Iran"; without such words those behind "in", and countries behind "of"."""
    for found in _FROM.finditer(text):
        read = _read(_words(found[1]), names)
        if read.codes or read.unknown:
            return read
    for found in _IN.finditer(text):
        words = _words(found[1])
        if _size(words, names, firmly=not found[1].startswith(" the ")):
            return Places(_read(words, names).codes)
    return Places(unknown=next(filter(None, map(_capital, _IN.finditer(text))), ""))


def _capital(found: re.Match[str]) -> str:
    """What is written as a place behind "in": "in Shenzhen", not "in total", "in Q3"."""
    words = _words(found[1]) if found[0][:2].casefold() == "in" else []
    return _unknown(words) if words and words[0][0].isupper() and words[0].isalpha() else ""


def people_in(words: Sequence[str], names: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes of the countries that words name or whose people they name, and the words that do not."""
    codes: list[str] = []
    left: list[str] = []
    place = 0
    while place < len(words):
        size = _size(words[place:], names, firmly=True)
        if size:
            codes.append(_code(words[place : place + size], names))
        else:
            left.append(words[place])
        place += size or 1
    return tuple(dict.fromkeys(codes)), tuple(word for word in left if not (codes and word.casefold() in _AND))


def is_country(said: str, names: Mapping[str, str]) -> bool:
    """Whether it is a country's name or initials, or what its people are called."""
    return bool(_code(said.split(), names, firmly=True))


def _words(said: str) -> list[str]:
    """The words, with a comma as a word of its own; without a "the" before them."""
    words = said.replace(",", " or ").split()
    return words[1:] if words and words[0].casefold() == "the" else words


def _read(words: Sequence[str], names: Mapping[str, str]) -> Places:
    """The places that words begin with, tied by "and", "or" or a comma."""
    codes: list[str] = []
    for part in _tied(words, names):
        size = _size(part, names)
        if not size:
            return Places(tuple(codes), _unknown(part))
        codes.append(_code(part[:size], names))
    return Places(tuple(dict.fromkeys(codes)))


def _tied(words: Sequence[str], names: Mapping[str, str]) -> Iterator[Sequence[str]]:
    """What stands behind "from", and behind each tie as long as a place stands before it."""
    rest = words
    while rest:
        yield rest
        behind = rest[_size(rest, names) :]
        tied = next((place for place, word in enumerate(behind) if word.casefold() not in _AND), 0)
        rest = behind[tied:]
        rest = rest[1:] if tied and rest[0].casefold() == "the" else rest if tied else ()


def _unknown(words: Sequence[str]) -> str:
    """The words of a place that is not known, up to where the sentence goes on."""
    ends = next((place for place, word in enumerate(words) if word.casefold() in _ENDS), len(words))
    said = words[:ends]
    return "" if not said or said[0].casefold().strip(".") in _NO_PLACES else " ".join(said).rstrip(".")


def _size(words: Sequence[str], names: Mapping[str, str], *, firmly: bool = False) -> int:
    """How many words, from the first on, name a country; the most."""
    sizes = range(min(len(words), _LONGEST), 0, -1)
    return next((size for size in sizes if _code(words[:size], names, firmly=firmly)), 0)


def _code(words: Sequence[str], names: Mapping[str, str], *, firmly: bool = False) -> str:
    """The code of the country that words name, or whose people; `firmly`: "us" and two capitals are none."""
    typed = " ".join(words).rstrip(".")
    said = typed.casefold().replace("’", "'")
    found = names.get(said) or names.get(f"{said}.") or nationalities().get(said, "")
    if firmly:
        return "" if typed == "us" else found
    is_code = len(typed) == _CODE and typed.isupper() and said in names.values()
    return found or (said if is_code else "")
