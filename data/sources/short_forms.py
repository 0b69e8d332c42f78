"""Whether what stands in brackets behind a name is another form of it: "(AQKRL)", "(Huawei)", but not "(Shenzhen)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.law.entity import NameType
from bot.domain.names.word_tables.legal_forms import LEGAL_FORMS
from data.sources.countries import country_code

_QUALIFIERS = frozenset("cjsc fzc fze group h k holdings private pvt pty".split()) | LEGAL_FORMS.keys()
"""Brackets that tell one company from another, or say its form; never a name."""

_ACRONYM = re.compile(r"(?=.{2,12}$)[A-Z][A-Z0-9&./-]*[A-Z0-9](?: [A-Z0-9]{1,6})?")  # AQKRL, NSCC-CS, CETC 13
_MOSTLY_CAPITALS = re.compile(r"[A-Za-z]?[A-Z][A-Za-z]*[A-Z]{2}[A-Za-z]*|[A-Z]{3,}")  # GosNIImash, FTsDT, LEMZ
_WORD = re.compile(r"[^\W_]+")


def short_form(inside: str, *, of: str) -> NameType | None:
    """The sort of name that `inside` is, as another form of the name `of`; None where it is none.

    Acronyms are not its own behind a text that describes ("including ...") and behind a numbered part ("10th Research
    Institute of China Electronic Technology Group Corp (CETC)").
    """
    words = [word.casefold() for word in _WORD.findall(inside)]
    if "including" in of.casefold() or country_code(inside) is not None or _QUALIFIERS.issuperset(words):
        return None
    if _ACRONYM.fullmatch(inside):
        return None if of[:1].isdigit() and not any(map(str.isdigit, inside)) else NameType.ACRONYM
    return NameType.ALIAS if _is_of_the_name(inside, words, of) else None


def _is_of_the_name(inside: str, words: Sequence[str], of: str) -> bool:
    """Whether it shares a telling word with the name, or one is the other's initials."""
    names = {word.casefold() for word in _WORD.findall(of)} - _QUALIFIERS
    return bool(names.intersection(words)) or _initials(inside) == of.casefold() or _has_acronym(inside, of)


def _initials(text: str) -> str:
    """Of the words that count: "Applied Systems Methods and Technology" gives "asmat" too, with its "and"."""
    return "".join(word[0] for word in _WORD.findall(text)).casefold()


def _has_acronym(inside: str, of: str) -> bool:
    """Whether a word looks made of initials, beside a name that is not itself in capitals."""
    return not of.isupper() and any(
        _MOSTLY_CAPITALS.fullmatch(word) and word.casefold() not in _QUALIFIERS for word in _WORD.findall(inside)
    )
