"""Cells of a table that stand where a name stands and hold none: totals, cash, dates, sources, marks of nothing.

A cell is judged whole, by words that no name is made of: "Total" and "Total fixed income" are totals, "Total SE" and
"Total Gabon" are companies. Whoever screens looks the cell up first: what a list holds is a name all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from unicodedata import normalize

from bot.domain.names.keys import plain_key

__all__ = ["NoName", "no_name"]


class NoName(StrEnum):
    """Why a cell holds no name, in the words that results give."""

    BLANK = "blank"
    EMPTY_CELL = "no name in the row"
    NOT_AVAILABLE = "a mark for nothing"
    ERROR = "a spreadsheet error"
    NUMBER = "a number"
    SYMBOLS = "no letter or digit"
    TOTAL = "a total"
    CASH = "cash or accruals"
    SECTION = "a section heading"
    DATE = "a date line"
    SOURCE = "a note or source line"
    PAGE = "a page or end line"
    HEADING = "the heading again"


_NOT_AVAILABLE = frozenset(
    """
    na|n a|nan|nil|null|none|not available|not applicable|not assigned|not disclosed|undisclosed|unknown|unnamed|tbd|
    tba|to be determined|to be confirmed|to be advised|no name|no data|no value|keine angabe|unbekannt|sans objet|
    inconnu|non disponible|no disponible|no aplica|desconocido|non applicable|net dannykh|
    无|不适用|暂无|未知|没有|該当なし
    """.replace("\n    ", "").split("|")
)  # fmt: skip
_ERROR = re.compile(r"#\s*(?:N/?A\b.*|[A-ZÄÖÜÉÑ/0-9_ ]+[!?]|NV|NULL|GETTING_DATA)|#{2,}|Err:\d{3}", re.IGNORECASE)
_CODES = (
    "usd eur gbp chf jpy cny cnh rmb hkd aud cad nzd sek nok dkk sgd inr brl mxn zar pln czk huf ils krw twd thb myr "
    "idr rub aed sar"
)  # fmt: skip
_CODE = rf"(?:[$€£¥₽₹]|(?:{_CODES.replace(' ', '|')})\b)"
_NUMBER = re.compile(
    rf"[(+−–-]*\s*{_CODE}?\s*[(+−–-]*\d[\d.,'\s/:]*(?:e[+-]?\d+)?\s*(?:%|bps?|{_CODE})?\s*\)?", re.IGNORECASE
)
_DAY = re.compile(r"\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2(?:\d{4}|\d{2})")

_WORDS = {
    "T": "total totals subtotal subtotals sum summe gesamt gesamtsumme zwischensumme totaux totale subtotale totaal "
    "itogo vsego razem suma toplam 合计 总计 小计 合計 總計 小計 总额",
    "t": "grand sub overall running page sous report",
    "P": "common preferred ordinary corporate government sovereign municipal treasury convertible fixed floating "
    "listed unlisted emerging developed",  # what a class of securities is called by
    "A": "domestic foreign international global us other net gross short long term current market money real estate "
    "debt private public alternative structured non rate asset cash hedge mutual",
    "K": "equities equity stock stocks shares bonds notes bills income securities markets etfs derivatives options "
    "futures forwards swaps warrants commodities loans funds",
    "k": "investments holdings positions portfolio value nav cost items accounts account amount alternatives",
    "L": "assets liabilities",
    "C": "cash barmittel bankguthaben liquidites tresorerie efectivo 现金 現金",
    "E": "equivalents equivalent balance balances deposit deposits collateral bank banks hand margin sweep payable "
    "receivable account accounts position settled unsettled uninvested available restricted",
    "X": "accrued pending deferred prepaid outstanding unsettled",
    "Y": "interest income dividends dividend fees expenses trades settlements purchases sales taxes tax",
    "Z": "receivables payables receivable payable accruals",
    "M": _CODES,
    "m": "dollar dollars franc francs yen euro euros sterling pound pounds yuan renminbi krona krone rupee rupees "
    "rouble rubles ruble peso pesos",
    "n": "us american canadian australian swiss japanese british uk chinese indian russian swedish norwegian danish "
    "mexican",
    "G": "and or of in at for on plus less the by per all this incl excl including excluding",
    "R": "as of at on report reporting date dated run print printed valuation pricing price prices position positions "
    "holdings portfolio statement data period created generated extracted exported updated balance balances settlement "
    "effective month quarter year end ended ending to until through from per for the stand stichtag datum values "
    "figures all",
    "r": "close of business closing eod utc gmt est cet am pm",
    "O": "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october "
    "nov november dec december",
}  # fmt: skip
"""The kinds of words that such cells are made of, a letter each; a word may be of several. N are numbers, D years."""
_KINDS = {
    word: "".join(letter for letter, words in _WORDS.items() if word in words.split())
    for word in " ".join(_WORDS.values()).split()
}
_COUNTED = re.compile(r"\d+(?:st|nd|rd|th)?")
_MOST_WORDS = 12

_CLASS = r"(?:[PA]*(?:[KkL]|AC))"
_MONEY = r"(?:M|nm|mm)"
_SHAPES = {
    NoName.TOTAL: rf"t*T(?:G*(?:{_CLASS}|A*C|E|{_MONEY}|N))*|{_CLASS}(?:t?T)N*|A*Ct?TN*|A+L(?:GA*L)?N*|LGA*LN*",
    NoName.CASH: rf"{_MONEY}?[AE]*C(?:[GAE]*[EC])*G?{_MONEY}?N*|{_MONEY}E?N*|X+Y+Z?(?:GX*Y+Z?)?N*|Y+Z(?:GY*Z)?N*",
    NoName.SECTION: r"P[PA]*K(?:G[PA]*K)?",
    NoName.DATE: r"R*(?:NON|OND|OD|NNN)N{0,3}r*(?:R?(?:NON|OND|OD|NNN))?r*",
}  # fmt: skip
"""The order in which words of these kinds make a cell that is no name, as a regular expression over the kinds."""
_READERS = {
    kind: re.compile(re.sub(r"\[[A-Za-z]+\]|[A-Za-z]", lambda letter: rf"(?:<\w*{letter[0]}\w*>)", shape))
    for kind, shape in _SHAPES.items()
}
_SAID = {
    NoName.TOTAL: frozenset(
        ("brought forward", "carried forward", "balance brought forward", "balance carried forward")
    ),
    NoName.CASH: frozenset(
        ("euro", "euros", "money market", "money market funds", "time deposits", "term deposits",
         "forward fx contracts", "fx forwards", "bank deposits", "bank balances", "银行存款", "现金及现金等价物")
    ),
    NoName.SECTION: frozenset(
        ("equities", "bonds", "derivatives", "liabilities", "etfs", "alternatives", "real estate")
    ),
}  # fmt: skip
_PAGE = re.compile(
    r"(?:page|seite|pagina) \d+(?: (?:of|von|de|di|sur) \d+)?|\d+ of \d+(?: pages?)?"
    r"|end of (?:the )?(?:report|file|list|document|data|statement|page|records?|table|extract)|eof"
    r"|continued(?: (?:on|from) (?:the )?(?:next|previous|following) page)?|to be continued"
    r"|(?:total )?number of (?:records|rows|lines|items|positions|holdings|entries|securities)(?: \d+)?"
    r"|(?:records?|rows?|lines?) (?:count )?\d+|\d+ (?:records|rows|lines|items|positions|entries)"
    r"|(?:trailer|footer)(?: record)?(?: \d+)?"
)
_SOURCE = re.compile(
    r"\W*(?:(?:data )?sources?|notes?|n\.?b\.?|foot ?notes?|disclaimers?|disclosures?|legend|remarks?|comments?|"
    r"important|quellen?|hinweise?|anmerkung(?:en)?|fuente|nota|remarque|fonte|bron|источник|примечание|来源|资料来源|数据来源|备注|注)"
    r"(?: notice)?\s*\d*\s*[:：].*"
    r"|\W*(?:©|\(c\)|copyright\s).*|\W*(?:internal use only|confidential)\W*"
    r"|\W*(?:generated|printed|prepared|produced|exported|downloaded) (?:by|on|from|with)\b.*",
    re.IGNORECASE,
)  # fmt: skip
_SMALL_PRINT = re.compile(
    r"\b(?:all rights reserved|past performance|strictly confidential|for (?:internal|informational) (?:use|purposes)"
    r")\b",
    re.IGNORECASE,
)


def no_name(text: str) -> NoName | None:
    """Why this cell holds no name; None where it may hold one."""
    cell = " ".join(text.split())
    if not cell:
        return NoName.BLANK
    if not any(map(str.isalnum, normalize("NFKC", cell))):
        return NoName.ERROR if _ERROR.fullmatch(cell) else NoName.SYMBOLS
    if _ERROR.fullmatch(cell):
        return NoName.ERROR
    if _DAY.fullmatch(cell):
        return NoName.DATE
    if _NUMBER.fullmatch(cell):
        return NoName.NUMBER
    if _SOURCE.fullmatch(cell) or _SMALL_PRINT.search(cell):
        return NoName.SOURCE
    return _of_words(plain_key(cell))


def _of_words(key: str) -> NoName | None:
    """Why words hold no name: by a phrase that is known, or by the kinds of their words."""
    if key in _NOT_AVAILABLE:
        return NoName.NOT_AVAILABLE
    if _PAGE.fullmatch(key):
        return NoName.PAGE
    if said := next((kind for kind, phrases in _SAID.items() if key in phrases), None):
        return said
    return _by_kinds(key.split())


def _by_kinds(words: Sequence[str]) -> NoName | None:
    """What words of these kinds make in this order, where the kind of each is known."""
    if len(words) > _MOST_WORDS or not all(map(_kind, words)):
        return None
    kinds = "".join(f"<{_kind(word)}>" for word in words)
    return next((kind for kind, reader in _READERS.items() if reader.fullmatch(kinds)), None)


def _kind(word: str) -> str:
    if _COUNTED.fullmatch(word):
        return "ND" if len(word) == len("2025") else "N"
    return _KINDS.get(word, "")
