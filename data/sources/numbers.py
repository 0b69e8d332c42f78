"""Numbers in the words that lists print around them: a cell may hold several, each behind its own label, run together.

"OGRN: 1247700291200 KPP: 770701001 INN: 9707028663", "UK Company no. 06527449", "Kuwait, number 260012001546".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from bot.domain.entity import Identifier, IdentifierType
from data.sources.tidy import joined

_TAX, _REGISTRATION = IdentifierType.TAX_ID, IdentifierType.REGISTRATION


class _Told(Enum):
    """What words say of a number when they do not say its kind."""

    NOTHING = auto()
    LEFT_OUT = auto()  # it tells no company from others: a KPP, a telephone


_WORDS: tuple[tuple[IdentifierType | _Told, str], ...] = (
    (IdentifierType.SWIFT, "swift|bic"),
    (IdentifierType.LEI, "lei|legal entity identifier"),
    (IdentifierType.USCC, "uscc|unified social credit|统一社会信用代码"),
    (IdentifierType.ISIN, "isin"),
    (IdentifierType.IMO, "imo"),
    (IdentifierType.MMSI, "mmsi"),
    (_REGISTRATION, "ogrn|ogrnip|огрн|огрнип|primary state registration|main state registration"),
    (_TAX, "inn|инн|tin|unn|унн|unp|унп|vkn|nif|cif|pib|nit|rif|rfc|cuit|npwp|gstin|vat|tax|taxpayer|taxpayers|fiscal|"
           "codice fiscale|partita iva|steuernummer|vergi"),
    (_Told.LEFT_OUT, "kpp|кпп|phone|tel|telephone|fax|mobile|box|postcode|zip"),
    (_REGISTRATION, "company|companies|registration|registered|registry|register|reg|business|incorporation|crn|c r|cr|"
                    "edrpou|єдрпоу|bin|бин|ruc|rut|siren|siret|kvk|uen|cin|cnpj|okpo|окпо"),
)  # fmt: skip
"""What the words before a number say it is, the surest first."""

_KINDS = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _WORDS)
_SHAPES: dict[IdentifierType | _Told, re.Pattern[str]] = {
    IdentifierType.SWIFT: re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?"),
    IdentifierType.LEI: re.compile(r"[A-Z0-9]{18}\d\d"),
    IdentifierType.USCC: re.compile(r"[A-Z0-9]{18}"),
    IdentifierType.ISIN: re.compile(r"[A-Z]{2}[A-Z0-9]{9}\d"),
    IdentifierType.IMO: re.compile(r"\d{7}"),
    IdentifierType.MMSI: re.compile(r"\d{9}"),
}
"""What a number of these kinds looks like, whatever its label says."""
_RUSSIAN = re.compile(r"\b(?:inn|ogrn|kpp|инн|огрн|кпп)\b", re.IGNORECASE)
_BY_LENGTH: dict[int, IdentifierType | _Told] = {
    9: _Told.LEFT_OUT,
    10: _TAX,
    12: _TAX,
    13: _REGISTRATION,
    15: _REGISTRATION,
}
"""KPP, INN of companies and of persons, OGRN of companies and of persons: "INN/OGRN: …/…"."""

_RUN_ON = "INN|ИНН|OGRN|ОГРН|KPP|КПП|TIN|OKPO|ОКПО|UNP|УНП|УНН|USCC|LEI|SWIFT|BIC|VAT|IMO"
_AFTER_DIGIT = re.compile(rf"(?<=\d)(?=(?:{_RUN_ON})(?![^\W\d_]))")
_LABEL_FIRST = re.compile(rf"\b({_RUN_ON})[-./:–]?(?=\d)")
_SHORT = "|".join(word for _, words in _WORDS for word in words.upper().split("|") if len(word) <= len("INN"))
_PREFIX = rf"(?:(?<![-.])(?!(?:{_SHORT}|NO|NR|ID|UK|EU|US|UAE|BVI|AND|OR)\b)[A-Z]{{1,3}} )?"  # "HE 123456"
_GROUPED = rf"{_PREFIX}\d{{1,4}}(?: \d{{2,4}})+(?![0-9A-Za-z])"  # "77 0473 4000"
_NUMBER = re.compile(
    rf"(?<![0-9A-Za-z])(?:{_GROUPED}|{_PREFIX}[A-Za-z]{{0,5}}[-./]?\d[0-9A-Za-z]*(?:[-./][0-9A-Za-z]+)*"
    r"|[A-Z0-9]{18,20}(?![0-9A-Za-z])|[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![0-9A-Za-z]))"
)
_ALONE = re.compile(rf"'?({_PREFIX}(?=[A-Z./-]*\d)[A-Z0-9]+(?:[./-][A-Z0-9]+)*|{_GROUPED})", re.IGNORECASE)
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}|(?:19|20)\d\d-\d\d-\d\d")
_HALVES = re.compile(r"\d{8,15}(?:/\d{8,15})+")
_BESIDE = re.compile(r"\s*\(([^()\d]*)\)")
_EDGES = " \t,;:|/-–—=#'\"[]"
_JOINING = re.compile(r"^(?:and|or)\b|\b(?:and|or)$", re.IGNORECASE)
_SAYS_NOTHING = re.compile(r"(?:no|nr|number|№|\w{1,2}[.)])?\W*", re.IGNORECASE)
_FEWEST, _FEWEST_LABELLED = 5, 3
"""Digits: what has fewer is no number but a year, a house, a clause of the law."""


def numbers_in(
    printed: str, *, otherwise: IdentifierType, note: str = "", whole: IdentifierType = IdentifierType.OTHER
) -> tuple[Identifier, ...]:
    """Every number of a cell, its kind told by its label; a bare one, or one behind unknown words, is `otherwise`.

    The list's own words for a number are its note; `note` follows them. Text in which no number is told stays whole,
    as `whole`. Numbers that tell nobody from others (a KPP, a telephone) are left out where others stand beside them.
    """
    if bare := bare_number(printed):
        return (Identifier(type=otherwise, value=bare, note=note),)
    found = (_identifier(value, words, otherwise, note) for value, words in _labelled(printed))
    kept = tuple(dict.fromkeys(filter(None, found)))
    return kept or (Identifier(type=whole, value=printed, note=note),)


def bare_number(printed: str) -> str:
    """The number where the text is nothing else, without the apostrophe that spreadsheets put before it; else ""."""
    found = _ALONE.fullmatch(printed)
    return found.group(1) if found and not _LABEL_FIRST.match(printed) and not _AFTER_DIGIT.search(printed) else ""


def _labelled(printed: str) -> Iterator[tuple[str, str]]:
    """Each number and the words for it: those before it, else those of the number before; those in brackets behind."""
    text = _LABEL_FIRST.sub(r"\1 ", _AFTER_DIGIT.sub(" ", printed))
    words, end = "", 0
    for found in _NUMBER.finditer(text):
        label = _label(text[end : found.start()]) or words
        if _is_number(found.group(), label):
            beside = _BESIDE.match(text, found.end())
            words, end = label, beside.end() if beside else found.end()
            for value in _halves(found.group()):
                yield value, joined(label, beside.group(1).strip() if beside else "")


def _label(between: str) -> str:
    """The words of the last clause, "" where they say nothing: "(УНН/ИНН): " is "УНН/ИНН"."""
    clause = re.split(r"[;|]", between.rstrip(_EDGES))[-1].strip(_EDGES)
    clause = _JOINING.sub("", clause).strip(_EDGES)
    if clause.startswith("(") and clause.endswith(")"):
        clause = clause[1:-1].strip()
    return "" if _SAYS_NOTHING.fullmatch(clause) else clause


def _is_number(text: str, label: str) -> bool:
    told = _told(label)
    if told in _SHAPES and _SHAPES[told].fullmatch(text):
        return True
    fewest = _FEWEST if told is _Told.NOTHING else _FEWEST_LABELLED
    return sum(map(str.isdigit, text)) >= fewest and not _DATE.fullmatch(text)


def _halves(value: str) -> Iterator[str]:
    """Two numbers joined by a slash; a KPP behind an INN is left out."""
    halves = value.split("/") if _HALVES.fullmatch(value) else [value]
    return (half for at, half in enumerate(halves) if not (at and len(half) == 9 and len(halves[at - 1]) == 10))


def _identifier(value: str, words: str, otherwise: IdentifierType, note: str) -> Identifier | None:
    told = _told(words)
    if len(_RUSSIAN.findall(words)) > 1:
        told = _BY_LENGTH.get(len(value), told)
    if told is _Told.LEFT_OUT:
        return None
    if told is _Told.NOTHING or (told in _SHAPES and not _SHAPES[told].fullmatch(value)):
        told = otherwise
    return Identifier(type=told, value=value, note=joined(words, note))


def _told(words: str) -> IdentifierType | _Told:
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), _Told.NOTHING)
