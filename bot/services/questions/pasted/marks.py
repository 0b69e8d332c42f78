"""What the items of a pasted list begin with, and the amounts behind them: no part of a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from babel.dates import get_month_names

from bot.services.limits import MAX_NAME_LENGTH

BULLET = r"[•▪◦‣●·○■□☐☑☒✓✔➤►→]"
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_MONTHS = {
    name.casefold().rstrip(".")
    for language in ("de", "en", "es", "fr", "ru")
    for width in ("wide", "abbreviated")
    for context in ("format", "stand-alone")
    for name in get_month_names(width, context, locale=language).values()
} - {"may", "march"}
NO_MONTH = rf"(?!\d{{1,2}}\.|(?i:{'|'.join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))})\b)"
"""A number that a month follows is a day and no mark: "am 1. April". "2. May we hold it?" is a question."""
_NO_MARKET = r"(?!(?:HK|SS|SH|SZ|CN|CH|C1|C2|US|LN)\b)"
"""A number that a market follows is a ticker: "981.HK"."""
_MARK = re.compile(
    rf"(?:{BULLET}\s*|[-*–—>+]\s+|(?:\(?\d{{1,3}}[.)、:]|\d{{1,3}}-|#\d{{1,3}}[.):]?)\s+{NO_MONTH}"
    rf"|(?:\(?(?P<letters>[a-zA-Z]|[ivx]{{2,4}})\)|(?P<letter>[a-z])\.)\s+"
    rf"|\d{{1,3}}[、.．）]\s*{NO_MONTH}{_NO_MARKET}(?=[^\s\d])"
    r"|:(?:one|two|three|four|five|six|seven|eight|nine|keycap_ten|\w*bullet\w*):\s*)",
)
"""What an item begins with. A capital with a point is an initial: "J. Kestrel"."""
_AMOUNT = r"(?:(?:\b(?:US|HK))?[$€£]\s?)?\d[\d.,’']*\s?(?:%|(?:k|m|mn|mio|bn|million|thousand)\b)?"
_UNIT = r"(?:usd|eur|gbp|chf|jpy|cny|rmb|hkd|shares?|shs|pcs|pieces?|units?|stk|stück|lots?|tons?|mt)"
_QUANTITY = re.compile(
    rf"(?:(?:\s*[-–—]\s*|\s+)[x×]\s?|\s*[-–—:=(]\s*|\s+)"
    rf"(?:{_AMOUNT}\s?{_UNIT}\b|(?:\b(?:US|HK))?[$€£]\s?{_AMOUNT}|\d[\d.,]*\s?%|\d[\d.,]*\s?(?:k|m|mn|bn)\b)\)?\s*$"
    rf"|\s+[x×]\s?\d+(?:\s?{_UNIT})?\s*$",
    re.I,
)
"""How much of an item there is: "51%", "- 500k USD", "x 4 pcs"."""


def unmarked(lines: Sequence[str]) -> list[str]:
    """The lines without what they begin with as items; letters are marks only in order, from the first: a), b), c)."""
    found = [_MARK.match(line) for line in lines]
    ordered = _in_order([(one["letters"] or one["letter"]).casefold() for one in found if one and one.lastgroup])
    return [
        line[one.end() :] if one and (ordered or not one.lastgroup) else line
        for line, one in zip(lines, found, strict=True)
    ]


def _in_order(letters: Sequence[str]) -> bool:
    return list(letters) in ([chr(ord("a") + place) for place in range(len(letters))], list(ROMAN[: len(letters)]))


def without_quantity(item: str) -> str:
    """An item without how much of it there is; a question, and what is too long to be a name, as it is."""
    return item if item.endswith(("?", "？")) or len(item) > MAX_NAME_LENGTH else _QUANTITY.sub("", item)
