"""Numbers in the words that lists print around them: a cell may hold several, each behind its own label, run together.

"OGRN: 1247700291200 KPP: 770701001 INN: 9707028663", "UK Company no. 06527449", "Kuwait, number 260012001546".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.domain.law.entity import Identifier, IdentifierType
from bot.domain.names.identifiers import Kind, kinds_of_label
from data.sources.formats.text import joined

_SHAPED = frozenset({
    IdentifierType.SWIFT, IdentifierType.LEI, IdentifierType.USCC, IdentifierType.ISIN, IdentifierType.IMO,
    IdentifierType.MMSI,
})  # fmt: skip
"""Kinds whose numbers are told by their shape: what has another is none of them, whatever its label says."""
_ANY_SHAPE = frozenset({
    IdentifierType.TAX_ID, IdentifierType.REGISTRATION, IdentifierType.PASSPORT, IdentifierType.NATIONAL_ID,
})  # fmt: skip

_RUN_ON = "INN|ИНН|OGRN|ОГРН|KPP|КПП|TIN|OKPO|ОКПО|UNP|УНП|УНН|USCC|LEI|SWIFT|BIC|VAT|IMO"
"""Labels that lists print without a blank before or behind them."""
_AFTER_DIGIT = re.compile(rf"(?<=\d)(?=(?:{_RUN_ON})(?![^\W\d_]))")
_LABEL_FIRST = re.compile(rf"\b({_RUN_ON})[-./:–]?(?=\d)")
_PREFIX = r"(?:(?<![-.])[A-Z]{1,3} )?"  # "HE 123456"
_NO_PREFIX = frozenset("UK EU US UAE BVI BIN VKN PIB AND OR".split())
_GROUPED = rf"{_PREFIX}\d{{1,4}}(?: \d{{2,4}})+(?![0-9A-Za-z])"  # "77 0473 4000"
_NUMBER = re.compile(
    rf"(?<![0-9A-Za-z])(?:{_GROUPED}|{_PREFIX}[A-Za-z]{{0,5}}[-./]?\d[0-9A-Za-z]*(?:[-./][0-9A-Za-z]+)*"
    r"|[A-Z0-9]{18,20}(?![0-9A-Za-z])|[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![0-9A-Za-z]))"
)
_ALONE = re.compile(rf"'?({_PREFIX}(?=[A-Z./-]*\d)[A-Z0-9]+(?:[./-][A-Z0-9]+)*|{_GROUPED})", re.IGNORECASE)
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}|(?:19|20)\d\d-\d\d-\d\d")
_HALVES = re.compile(r"\d{8,15}(?:/\d{8,15})+")
_BESIDE = re.compile(r"\s*\(([^()\d]{0,80})\)")
_EDGES = " \t,;:|/-–—=#'\"[]"
_JOINING = re.compile(r"^(?:and|or)\b|\b(?:and|or)$", re.IGNORECASE)
_SAYS_NOTHING = re.compile(r"(?:no|nr|number|№|\w{1,2}[.)])?\W*", re.IGNORECASE)
_TELLS_NOBODY = re.compile(r"\b(?:phone|tel|telephone|fax|mobile|box|postcode|zip)\b", re.IGNORECASE)
_KPP = re.compile(r"\b(?:kpp|кпп)\b", re.IGNORECASE)
_FEWEST, _FEWEST_LABELLED = 5, 3
"""Digits: what has fewer is no number but a year, a house, a clause of the law."""
_LONGEST_LABEL, _MOST_WORDS = 80, 8
"""Characters kept of the words before a number, and words of these that are read for its kind."""


def numbers_in(
    printed: str, *, otherwise: IdentifierType, note: str = "", whole: IdentifierType = IdentifierType.OTHER
) -> tuple[Identifier, ...]:
    """Every number of a cell, its kind told by its label; a bare one, or one behind unknown words, is `otherwise`.

    The list's own words for a number are its note; `note` follows them. Text in which no number is told stays whole,
    as `whole`. Numbers that tell nobody from others (a KPP, a telephone) are left out where others stand beside them.
    """
    if bare := bare_number(printed):
        return (Identifier(type=otherwise, value=bare, note=note),)
    found = (
        Identifier(type=_type(words, value, otherwise), value=value, note=joined(words, note))
        for value, words in _labelled(printed)
        if not _left_out(words, value)
    )
    return tuple(dict.fromkeys(found)) or (Identifier(type=whole, value=printed, note=note),)


def bare_number(printed: str) -> str:
    """The number where the text is nothing else, without the apostrophe that spreadsheets put before it; else ""."""
    found = _ALONE.fullmatch(printed)
    if found is None or _LABEL_FIRST.match(printed) or _AFTER_DIGIT.search(printed) or _prefix(found.group(1)):
        return ""
    return found.group(1)


def _prefix(number: str) -> str:
    """The letters apart before a number where they are no part of it ("UK 06527449", "TIN 7704734000"), else ""."""
    letters = number.partition(" ")[0]
    return letters if letters.isalpha() and (letters.upper() in _NO_PREFIX or kinds_of_label(letters)) else ""


def _labelled(printed: str) -> Iterator[tuple[str, str]]:
    """Each number and the words for it: those before it, else those of the number before; those in brackets behind."""
    text = _LABEL_FIRST.sub(r"\1 ", _AFTER_DIGIT.sub(" ", printed))
    words, end = "", 0
    for found in _NUMBER.finditer(text):
        prefix = _prefix(found.group())
        number = found.group().removeprefix(prefix).strip()
        label = _label(text[end : found.start() + len(prefix)]) or words
        if _is_number(number, label):
            beside = _BESIDE.match(text, found.end())
            words, end = label, beside.end() if beside else found.end()
            for value in _halves(number):
                yield value, joined(label, beside.group(1).strip() if beside else "")


def _label(between: str) -> str:
    """The words of the last clause, "" where they say nothing: "(УНН/ИНН): " is "УНН/ИНН"."""
    if len(between) > _LONGEST_LABEL:
        between = between[-_LONGEST_LABEL:].partition(" ")[2]
    clause = re.split(r"[;|]", between.rstrip(_EDGES))[-1].strip(_EDGES)
    clause = _JOINING.sub("", clause).strip(_EDGES)
    if clause.startswith("(") and clause.endswith(")"):
        clause = clause[1:-1].strip()
    return "" if _SAYS_NOTHING.fullmatch(clause) else clause


def _is_number(text: str, label: str) -> bool:
    digits, told = sum(map(str.isdigit, text)), [kind for kind in _told(label) if kind.shape.fullmatch(text)]
    if any(kind.type in _SHAPED for kind in told):
        return True
    return digits >= (_FEWEST_LABELLED if _told(label) else _FEWEST) and not _DATE.fullmatch(text)


def _halves(value: str) -> Iterator[str]:
    """Two numbers joined by a slash; a KPP behind an INN is left out."""
    halves = value.split("/") if _HALVES.fullmatch(value) else [value]
    return (half for at, half in enumerate(halves) if not (at and len(half) == 9 and len(halves[at - 1]) == 10))


def _left_out(words: str, value: str) -> bool:
    return bool(_TELLS_NOBODY.search(words) or (len(value) == 9 and _KPP.search(words)))


def _type(words: str, value: str, otherwise: IdentifierType) -> IdentifierType:
    """What the words say, where the number may be one; of several kinds ("INN/OGRN") the one of its shape."""
    told = _told(words)
    fitting = [kind for kind in told if kind.shape.fullmatch(kind.fold(value))]
    return next((kind.type for kind in (*fitting, *told) if kind in fitting or kind.type in _ANY_SHAPE), otherwise)


@lru_cache(maxsize=4096)
def _told(words: str) -> tuple[Kind, ...]:
    """The kinds that the words say: the longest label first, and of labels as long the one nearest to the number."""
    parts = re.findall(r"[^\s/(),:]+", words)[-_MOST_WORDS:]
    runs = [parts[at : at + size] for size in range(len(parts), 0, -1) for at in range(len(parts) - size, -1, -1)]
    kinds = (kind for run in runs for kind in kinds_of_label(" ".join(run)))
    return tuple(kind for kind in kinds if kind.type in _SHAPED | _ANY_SHAPE)
