"""How a text may be several names: the places where it can be cut. What is one name is decided by what is stored."""

from __future__ import annotations

import re

from bot.domain.names.as_written.numbered import is_told_number
from bot.domain.names.descriptions import is_branch
from bot.domain.names.keys import name_key
from bot.domain.names.scripts import plain_key
from bot.domain.names.word_tables.common_words import is_common
from bot.domain.names.word_tables.legal_forms import LEGAL_FORMS
from bot.domain.patterns import Pattern

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_OUTSIDE_QUOTES = r'(?=(?:[^"]*"[^"]*")*[^"]*$)'
_HARD = Pattern(rf"[;\n]{_OUTSIDE_QUOTES}")
_COMMA = Pattern(rf"[,、，]{_OUTSIDE_QUOTES}")
_WORDS = r"and|or|und|oder|et|ou|y|и|или|&"
_HAN_AND = "和与與"
_AND = Pattern(rf"(?:\s+(?:{_WORDS}|/|\+)\s+|\s*[{_HAN_AND}]\s*){_OUTSIDE_QUOTES}", re.I)
_CUT = re.compile(rf"[;\n,、，{_HAN_AND}]|\s(?:{_WORDS}|/|\+)\s", re.I)
"""Without one of these a text has no parts."""
_PLACED = re.compile(r"^(\S+(?: \S+){1,4}?)(?:,? (?:of|from|in|at|aus|von|de|du|из) | ?\()\S", re.I)
_BETWEEN_NUMBERS = Pattern(r"\s*(?:[,;/+&]|\b(?:and|or|und|oder|et|ou|y)\b)\s*", re.I)
_LEADING_AND = Pattern(rf"^\s*(?:{_WORDS})\s+", re.I)


def lists_of(text: str) -> list[str]:
    """The parts of a text between semicolons and line ends, which are in no name; quotes are made plain."""
    return [part for part in _HARD.split(text.translate(_QUOTES)) if part.strip(' "')]


def items_of(text: str) -> list[str]:
    """The parts between commas; a legal form and a branch belong to the name before them: "Technology Co., Ltd."."""
    items: list[str] = []
    for part in _COMMA.split(text):
        if items and (plain_key(part) in LEGAL_FORMS or is_branch(plain_key(part).split())):
            items[-1] += f",{part}"
        elif part.strip(' "'):
            items.append(part)
    return items


def joined_by_and(text: str) -> list[str]:
    """The parts between "and", "or", "&" and "/", where there are two and they differ: not "Johnson & Johnson"."""
    parts = [part.strip() for part in _AND.split(text) if part.strip(' "')]
    keys = {plain_key(part) for part in parts}
    return parts if len(keys) == len(parts) > 1 and "" not in keys else []


def numbers_of(text: str) -> list[str]:
    """The numbers of a list of nothing else, each told by its form: "981.HK, 941 HK/700.HK"; none of any other text."""
    parts = _BETWEEN_NUMBERS.split(text.strip(" ?.!"))
    return parts if len(parts) > 1 and all(map(is_told_number, parts)) else []


def without_and(item: str) -> str:
    """The last item of a list without the "and" before it: "A, B, and C"."""
    return _LEADING_AND.sub("", item)


def before_place(text: str) -> str:
    """What stands before "of", "in" or a bracket in a name: "Jon Petrel of Zug"; "" for fewer than two words."""
    found = _PLACED.match(text)
    return found[1] if found and not is_quoted(text) else ""


def tidy(name: str) -> str:
    """A name without the quotes around it and with single blanks; those within it stay: 'OOO "Quoll"'."""
    bare = name.strip()
    if is_quoted(bare) or bare.count('"') != 2:
        bare = bare.strip(' "')
    return " ".join(bare.split())


def is_quoted(name: str) -> bool:
    """Whether a name stands in quotes: it is then one, whatever is in it."""
    stripped = name.strip()
    return len(stripped) > 1 and stripped[0] == stripped[-1] == '"' and '"' not in stripped[1:-1]


def tells_something(name: str) -> bool:
    """Whether a name holds more than common words and its legal form: "Partners, LLP" does not."""
    return not all(map(is_common, name_key(name).split()))


def parts_of(text: str) -> list[str]:
    """The names that a text may hold beside being one name: none for one that reads as a person, "LAST, First"."""
    if not _CUT.search(text):
        return []
    parts = _cut(text)
    return [tidy(part) for part in parts if _may_name(part)] if len(parts) > 1 else []


def _cut(text: str) -> list[str]:
    """The text cut at semicolons, commas and "and"; whole where it reads as a person, "LAST, First"."""
    items = [item for part in lists_of(text) for item in items_of(part)]
    if len(items) == 2 and reads_as_a_person(*items):
        return [text]
    return [part for item in items for part in joined_by_and(item) or [item]]


def _may_name(part: str) -> bool:
    """Whether a part may be whom a list names: common words do so together, as "China Telecom" does."""
    return tells_something(part) or len(name_key(part).split()) > 1


def reads_as_a_person(before: str, after: str) -> bool:
    """Whether "LAST, First" is how OFAC, and our own answers, print a person: capitals, then given names.

    "HUAWEI, ZTE" is not, nor is "KIM, 小米".
    """
    family, given = before.strip(), after.split()
    if not (family.isupper() and family.isascii() and 1 <= len(family.split()) <= 4 and 1 <= len(given) <= 5):
        return False
    return all(word[0].isalpha() and word.isascii() and not word.isupper() for word in given if len(word) > 1)
