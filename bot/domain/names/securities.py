"""What a name may be read as where nobody has the very name: a security as its issuer, a ship without its prefix."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.domain.common_words import PLACE_WORDS
from bot.domain.entity import Schema
from bot.domain.names.descriptions import FUND_WORDS, MORE_PLACES
from bot.domain.names.keys import plain_key

_MONTHS = "JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC"
_CURRENCIES = "USD|EUR|GBP|CHF|JPY|CNY|CNH|RMB|HKD|RUB|RUR|SGD|AUD|CAD|INR|KRW|TWD|TRY|AED|SAR|BRL|ZAR|US\\$|\\$|€|£"
_NUMBER = r"\d{1,3}(?:[.,]\d+)?"
_MEASURES = (
    rf"(?:{_NUMBER}|{_NUMBER}\s+\d/\d{{1,2}})\s*%",  # a coupon: 4.125%, 6 1/8%
    r"\d{1,2}\s+\d/\d{1,2}",
    r"\d{1,2}[.,]\d{1,3}\s+(?:(?:19|20)\d\d|\d\d)",  # the same without its sign: 5.25 2030
    r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})",  # a maturity: 02/27/2025
    r"\d{4}-\d{2}-\d{2}",
    rf"\d{{1,2}}[\s-]?(?:{_MONTHS})[A-Z]*[\s-]?(?:\d{{4}}|\d{{2}})",
    rf"(?:{_MONTHS})[A-Z]*[\s-]?\d{{4}}",
    r"REG(?:ULATION)?[\s-]?S|144A|(?:SP(?:ON(?:SORED)?)?\s+|UNSP\s+)?[AG]DRS?|EMTN|MTN|FRN|FLOAT(?:ING)?(?:\s+RATE)?",
    r"PERP(?:ETUAL)?|(?:SENIOR|SR|SUB(?:ORDINATED)?|JR)(?:\s+(?:UNSEC(?:URED)?|SECURED))?|UNSEC(?:URED)?|SECURED",
    r"CONV(?:ERTIBLE)?|NOTES?|(?:EURO)?BONDS?|DEBENTURES?|SUKUK|LOAN\s+PARTICIPATION|LPN",
    r"(?:CLASS|CL|SER(?:IES)?)\s+[A-Z]|[ABHN][\s-]SH(?:ARE)?S?|[ABHN]-SHARES?|(?:HK|[A-Z]{2,3})[\s-]LINE",
    r"ORD(?:INARY)?(?:\s+SH(?:ARE)?S?)?|COMMON(?:\s+(?:STOCK|SHARES?))?|PFD|PREF(?:ERRED)?(?:\s+(?:STOCK|SHARES?))?|SHS",
    r"DEPOSITARY\s+RECEIPTS?|WARRANTS?|GLOBAL\s+DEPOSITARY|AMERICAN\s+DEPOSITARY(?:\s+SHARES?)?|ADS|NPV",
)
_BESIDE = (
    rf"(?:{_CURRENCIES})(?:\s?{_NUMBER})?",
    r"\d{1,2}[.,]\d+",
    r"(?:19|20)\d\d|\d\d",
    r"DUE|MAT(?:URITY)?|PAR|NEW|SHARES?|STOCK",
)
"""What stands beside these and alone says nothing: "Kestrel 2026" is a name."""
LONGEST_TAIL = 80
"""Characters at the end in which a security is looked for: the time it takes grows by the cube of their number."""
_BETWEEN = r"[\s,;()\[\]/–-]++"
_ONE = f"(?:{'|'.join(_MEASURES)})"
_ANY = f"(?:{'|'.join((*_MEASURES, *_BESIDE))})"
_SECURITY = re.compile(
    rf"(?P<issuer>\S.*?)(?:-[ABHN]|{_BETWEEN}(?:{_ANY}{_BETWEEN})*?{_ONE}(?:{_BETWEEN}{_ANY})*)[\s)\]]*", re.IGNORECASE
)
_SURE_PREFIX = r"(?:M\s?/\s?[VTYS]|[MSF]\.\s?[VTS]\.|S\s?/\s?S|F\s?/\s?V|L[PN]G\s?/\s?C|T\s?/\s?B)"
_KIND_OF_SHIP = (
    r"(?:(?:crude|oil|gas|chemical|product|LNG|LPG|motor|fishing|container|cargo)\s+)*"
    r"(?:tanker|vessel|ship|trawler|tugboat|barge|(?:bulk|ore|car|gas|LNG|LPG)\s+carrier)"
)
_PREFIX = rf"(?:{_SURE_PREFIX}|MV|MT|SS|FV|LPGC|LNGC|VLCC|(?:the\s+)?{_KIND_OF_SHIP})"
_SHIP = re.compile(rf"{_PREFIX}[\s:.\"“”'’-]+(?P<ship>\S.*)", re.IGNORECASE)
_SHIP_BEHIND = re.compile(rf"(?P<ship>\S.*?)[\s,(-]+(?:{_SURE_PREFIX}|{_KIND_OF_SHIP})\)?", re.IGNORECASE)
_FORMER = re.compile(
    r"(?P<name>\S.*?)[\s,;(\[/-]+(?:ex|formerly|previously|f/?k/?a|a/?k/?a)[\s.:-]+"
    r"(?:known\s+as\s+)?(?P<former>\S.*?)[\s)\]]*",
    re.IGNORECASE,
)


_NO_COUNTRIES = frozenset(Schema) - {Schema.JURISDICTION, Schema.APP}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Another name to ask for, what it is of the name that was asked, in words, and the kind of entity it names.

    `of` are the kinds of which one must be found, else the name is not read so: "MT Kenya" is no ship.
    """

    name: str
    words: str
    schema: Schema | None = None
    of: frozenset[Schema] = frozenset(Schema)


_FIGURES = re.compile(r"%|\d\d|[- ]\d")
_PARTS = re.compile(r"[\s,;()\[\]/–-]+")
_WORDS_OF_SECURITIES = frozenset(
    """
    A ADR ADRS ADS B BOND BONDS CL CLASS COMMON CONV CONVERTIBLE DEBENTURE DEBENTURES DEPOSITARY EMTN EUROBOND EUROBONDS
    FLOAT FLOATING FRN GDR GDRS H JR LINE LPN MTN N NOTE NOTES NPV ORD ORDINARY PARTICIPATION PERP PERPETUAL PFD PREF
    PREFERRED RECEIPT RECEIPTS REG REGS REGULATION SECURED SENIOR SER SERIES SH SHARE SHARES SHS SR SUB SUBORDINATED
    SUKUK UNSEC UNSECURED WARRANT WARRANTS
    """.split()
)
_FORMER_HINT = re.compile(r"\b(?:ex|formerly|previously|[fa]/?k/?a)\b", re.IGNORECASE)
_SHIP_HINT = re.compile(r"(?:/[VTYSC]|tanker|vessel|ship|trawler|tugboat|barge|carrier)\)?$", re.IGNORECASE)
"""What such names hold: a look for it takes a fifth of the time of the patterns, which most names do not need."""


def readings(text: str) -> tuple[Reading, ...]:
    """What the name may be read as, the likeliest first; () where it is a name and nothing more."""
    text = text.strip()
    found = _as_security(text) if _may_be_security(text.upper()) else []
    found += _as_ship(text)
    found += _as_two_names(text) if _FORMER_HINT.search(text) else []
    return tuple(reading for reading in found if plain_key(reading.name))


def _may_be_security(upper: str) -> bool:
    return _FIGURES.search(upper) is not None or not _WORDS_OF_SECURITIES.isdisjoint(_PARTS.split(upper))


def _as_security(text: str) -> list[Reading]:
    """A security is named by its issuer, and its class, coupon and maturity: "XIAOMI CORP-CLASS B", "VTB 6% 2026"."""
    head, tail = text[:-LONGEST_TAIL], text[-LONGEST_TAIL:]
    found = _SECURITY.fullmatch(tail)
    issuer = head + found["issuer"] if found else ""
    return [Reading(name=issuer, words=f"read as a security of “{issuer}”")] if issuer else []


def _as_ship(text: str) -> list[Reading]:
    found = _SHIP.fullmatch(text) or _SHIP_BEHIND.fullmatch(text)
    return (
        [
            Reading(
                name=found["ship"], words=f"read as the ship “{found['ship']}”", schema=Schema.VESSEL, of=_NO_COUNTRIES
            )
        ]
        if found
        else []
    )


def _as_two_names(text: str) -> list[Reading]:
    """ "X ex Y" is X, and was Y. A fund "ex China" is neither."""
    found = _FORMER.fullmatch(text)
    if not found or set(plain_key(found["former"]).split()) <= PLACE_WORDS | MORE_PLACES | FUND_WORDS:
        return []
    return [
        Reading(name=name, words=f"“{name}” is one of the two names in the question", of=_NO_COUNTRIES)
        for name in (found["name"], found["former"])
    ]
