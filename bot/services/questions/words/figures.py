"""Words of figures and codes that name nobody: amounts, periods of a year, pairs of currencies, kinds of messages."""

from __future__ import annotations

import re

AMOUNT = re.compile(r"\d{1,3}(?:['’]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)*(?:k|m|mm|mn|mio|bn|tn|mrd)", re.I)
"""A number that is written as money is: "1'200'000", "2.1bn"; no identifier."""
FIRMS_IN_FIGURES = frozenset(["3M"])
"""Firms whose names are written as an amount or a period is."""
_PERIOD = re.compile(
    r"(?:FY|CY|[1-4]Q|Q[1-4]|[12]H|H[12])['’/-]?(?:20)?\d\d(?:E|A)?|[1-4]Q|[12]H|T\+\d|D\+\d|\d{1,2}[YM]"
)
_MESSAGE = re.compile(r"(?:MT|CAMT|PACS|PAIN)\.?\d{3}(?:\.\d{3})*", re.I)
_CODE = re.compile(r"EAR99|[0-9][A-E]\d{3}(?:\.[a-z]\d*)?")
_MODEL = re.compile(r"[A-Z]{2,4}-?\d{3,5}[A-Z]?|[AB]-?[2-7]\d{2}(?:-\d{1,3}(?:ER|LR|F)?|neo|ceo|F)?")
"""The number of a product: "RK3588", "A320", "A321neo", "B737-800"."""
_TAGS = r"kyc|cdd|edd|aml|tkt|jira|crm|chg|sar|str|rf[qip]|vnd|onb|scr|nda|txn|trx|pmt|req|ref|inv"
"""Short signs of what a number is of; none is a word by itself."""
_WORDS = r"cases?|ticket|alert|invoice|po|wo|vendor|supp?|cust|task|job|deal|matter"
"""Words that say what a number is of, and begin names as well: "Deal-100", "Task 2000"."""
_REFERENCE = re.compile(rf"(?:{_TAGS})[-_/]?\d[\d_/-]{{2,}}|inc\d{{5,}}", re.I)
"""The number of a case, a ticket or an order: "KYC-44817", "INC0045512"."""
_WORDED = re.compile(rf"(?:{_WORDS})[-_/]?(?P<number>\d[\d_/-]{{2,}})", re.I)
_ROUND = re.compile(r"\d{3}|\d+00|(?:19|20)\d\d")
"""Numbers that names have as well."""
_LONG = 5
"""Figures of a number that is none of a name, though its word has a capital: "Case-44817"."""
_CURRENCIES = frozenset(
    """
    usd eur gbp chf jpy cny cnh hkd sgd aud cad nzd sek nok dkk rub inr krw brl zar mxn pln czk huf ils aed sar thb
    """.split()
)


def is_figure(text: str) -> bool:
    """Whether a word is a period ("FY25"), a pair of currencies, a message ("MT103"), an export code, a reference."""
    patterns = (_PERIOD, _MESSAGE, _CODE, _MODEL)
    return any(pattern.fullmatch(text) for pattern in patterns) or is_pair(text) or is_reference(text)


def is_reference(text: str) -> bool:
    """Whether a word is the number of a case, a ticket or an order, with the letters that say so.

    Where these are a word, a round number or a capital tells that it is rather a name: "Deal-100", "Vendor-2200".
    """
    if _REFERENCE.fullmatch(text):
        return True
    found = _WORDED.fullmatch(text)
    if found is None or _ROUND.fullmatch(found["number"]):
        return False
    return not text[:2].istitle() or sum(map(str.isdigit, text)) >= _LONG


def may_be_reference(text: str) -> bool:
    """Whether a word is such a number, or a name like one."""
    return _REFERENCE.fullmatch(text) is not None or _WORDED.fullmatch(text) is not None


def is_pair(text: str) -> bool:
    """Whether a word is two currencies: "USD/RUB", "EURUSD"."""
    parts = [text[:3], text[-3:]]
    joined = text.isupper() and (len(text) == 6 or (len(text) == 7 and text[3] in "/-"))
    return joined and all(part.casefold() in _CURRENCIES for part in parts)
