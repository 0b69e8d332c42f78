"""The name of a security is that of its issuer, and its class, coupon and maturity: "XIAOMI CORP-CLASS B"."""

from __future__ import annotations

import re

from bot.domain.patterns import Pattern

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
    r"REG(?:ULATION)?[\s-]?S|144A|(?:SP(?:ON(?:S(?:ORED)?)?)?\s+|UNSP\s+)?[AG]DRS?|EMTN|MTN|FRN|FLOAT(?:ING)?(?:\s+RATE)?",
    r"PERP(?:ETUAL)?|(?:SENIOR|SR|SUB(?:ORDINATED)?|JR)(?:\s+(?:UNSEC(?:URED)?|SECURED))?|UNSEC(?:URED)?|SECURED",
    r"CONV(?:ERTIBLE)?|NOTES?|(?:EURO)?BONDS?|DEBENTURES?|SUKUK|LOAN\s+PARTICIPATION|LPN",
    r"(?:CLASS|CL|SER(?:IES)?)\s+[A-Z]|[ABHN][\s-]SH(?:ARE)?S?|[ABHN]-SHARES?|(?:HK|[A-Z]{2,3})[\s-]LINE",
    r"ORD(?:INARY)?(?:\s+SH(?:ARE)?S?)?|COMMON(?:\s+(?:STOCK|SHARES?))?|PFD|PREF(?:ERRED)?(?:\s+(?:STOCK|SHARES?))?|SHS",
    r"DEPOSITARY\s+RECEIPTS?|WARRANTS?|GLOBAL\s+DEPOSITARY|AMERICAN\s+DEPOSITARY(?:\s+SHARES?)?|ADS|NPV",
)
_BESIDE = (
    rf"(?:{_CURRENCIES})(?:\s?{_NUMBER})?",
    r"\d{1,2}[.,]\d+",
    r"(?:19|20)\d\d|\d\d(?![./-]\d{1,2}[./-]\d)",  # not where a maturity begins, or "09/09/09/…" is parted in many ways
    r"DUE|MAT(?:URITY)?|PAR|NEW|SHARES?|STOCK",
)
"""What stands beside these and alone says nothing: "Kestrel 2026" is a name."""
LONGEST_TAIL = 80
"""Characters at the end in which a security is looked for: the time it takes grows by the cube of their number."""
_BETWEEN = r"[\s,;()\[\]/–-]++"
_ONE = f"(?:{'|'.join(_MEASURES)})"
_ANY = f"(?:{'|'.join((*_MEASURES, *_BESIDE))})"
_SECURITY = Pattern(
    rf"(?P<issuer>\S.*?)(?:-[ABHN]|{_BETWEEN}(?:{_ANY}{_BETWEEN})*?{_ONE}(?:{_BETWEEN}{_ANY})*)[\s)\]]*", re.IGNORECASE
)
_FIGURES = Pattern(r"%|\d\d|[- ]\d")
_PARTS = Pattern(r"[\s,;()\[\]/–-]+")
_WORDS_OF_SECURITIES = frozenset(
    """
    A ADR ADRS ADS B BOND BONDS CL CLASS COMMON CONV CONVERTIBLE DEBENTURE DEBENTURES DEPOSITARY EMTN EUROBOND EUROBONDS
    FLOAT FLOATING FRN GDR GDRS H JR LINE LPN MTN N NOTE NOTES NPV ORD ORDINARY PARTICIPATION PERP PERPETUAL PFD PREF
    PREFERRED RECEIPT RECEIPTS REG REGS REGULATION SECURED SENIOR SER SERIES SH SHARE SHARES SHS SR SUB SUBORDINATED
    SUKUK UNSEC UNSECURED WARRANT WARRANTS
    """.split()
)


def issuer_of(text: str) -> str:
    """The issuer whose security a name is: of "VTB 6% 2026" it is VTB; "" where it is none."""
    if not _may_be_security(text.upper()):
        return ""
    head, tail = text[:-LONGEST_TAIL], text[-LONGEST_TAIL:]
    found = _SECURITY.fullmatch(tail)
    return head + found["issuer"] if found else ""


def _may_be_security(upper: str) -> bool:
    return _FIGURES.search(upper) is not None or not _WORDS_OF_SECURITIES.isdisjoint(_PARTS.split(upper))
