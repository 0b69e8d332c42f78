"""How the text of an identifier is folded, so that two spellings of one number are the same."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from bot.domain.patterns import Pattern

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SPACES = re.compile(r"\s+")
_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F)])
_DASHES = {ord(dash): "-" for dash in "‐‑‒–—−"}
_HEX = re.compile(r"0x[0-9a-f]{40}|(?:0x)?[0-9a-f]{64}", re.IGNORECASE)
_ONE_CASE = re.compile(r"(?:bc1|ltc1|bitcoincash:|q[a-z0-9]{41}$|p[a-z0-9]{41}$)", re.IGNORECASE)
_CASHADDR = "bitcoincash:"
_CITATION = re.compile(r"(\d{1,3})\s*(?:F\.?\s?R\.?|Fed(?:\.|eral)?\s*Reg(?:\.|ister)?)\s*(\d{1,6})", re.IGNORECASE)
_WEB = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)

EXCHANGES = {
    "SS": "CN", "SH": "CN", "SZ": "CN", "CH": "CN", "C1": "CN", "C2": "CN", "GR": "DE", "GY": "DE",
    "HKG": "HK", "HKEX": "HK", "SEHK": "HK", "SSE": "CN", "SHA": "CN", "SZSE": "CN", "SHE": "CN",
    "NYSE": "US", "NASDAQ": "US", "OTC": "US", "OTCMKTS": "US", "AMEX": "US", "OTCQX": "US", "OTCQB": "US",
    "LSE": "GB", "LON": "GB", "LN": "GB", "MOEX": "RU", "MCX": "RU", "RM": "RU", "TSX": "CA", "CVE": "CA", "ASX": "AU",
    "SGX": "SG", "SP": "SG", "KRX": "KR", "KOSPI": "KR", "KOSDAQ": "KR", "KS": "KR", "TYO": "JP",
    "TWSE": "TW", "TPE": "TW", "FRA": "DE", "ETR": "DE", "XETRA": "DE", "EPA": "FR", "FP": "FR",
    "IM": "IT", "NSE": "IN", "JSE": "ZA", "SJ": "ZA", "BMV": "MX", "BVMF": "BR",
}  # fmt: skip
"""Exchanges and the suffixes of data vendors, to the country of the market; other suffixes are such a country."""
_BEFORE_A_BLANK = "HKG HKEX SEHK SSE SHA SZSE SHE NYSE NASDAQ OTC OTCMKTS".split()
"""Those behind which a blank is enough, "NYSE BABA"; others are words of names too: "BIT Mining", "LON Ship"."""
_OF_SEVERAL = "TSE BSE BIT".split()
"""Those that do not tell the country: TSE is that of Tokyo, Taiwan or Tehran, BSE that of Bombay or Budapest."""
EXCHANGES_NAMED = frozenset({exchange for exchange in EXCHANGES if len(exchange) > 2}.union(_OF_SEVERAL))
"""Those that are named before a ticker, "NYSE: BABA"."""
_MARKET_FIRST = Pattern(
    rf"(?:({'|'.join(_BEFORE_A_BLANK)})\s*[:\s]|({'|'.join(sorted(EXCHANGES_NAMED))}|HK|SS|SH|SZ|US)\s*:)\s*([A-Z0-9]{{1,6}})"
)
_OF_VENDORS = Pattern(r"^\$(?=[A-Z])|\s+EQUITY$")
"""What data vendors write around a ticker: "BABA US Equity", "$BABA"."""
_OVER_THE_COUNTER = Pattern(r"[A-Z]{4}[FY]")
"""Foreign shares and receipts traded over the counter in the U.S. alone bear such a ticker, by FINRA's rule."""
_MARKET_GLUED = Pattern(r"([A-Z0-9]{1,6})[.\s]?(HK|SS|SH|SZ|CN|CH|C1|C2)")
_MARKET_LAST = Pattern(r"([A-Z0-9]{1,6})[.\s]\s?(US|DE|GR|GY|CA|LN|SP|SG|JP|TW|KS|BR|AR|RU|RM|FP|IM|AU|MX|SJ|SW)")


def plain(text: str) -> str:
    """The text in one width, with ASCII digits and dashes, single blanks, and nothing that cannot be seen."""
    if text.isascii():
        return " ".join(text.split())
    folded = unicodedata.normalize("NFKC", text).translate(_INVISIBLE).translate(_DASHES)
    digits = "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in folded)
    return _SPACES.sub(" ", digits).strip()


def codes(text: str) -> str:
    """Capital letters and digits alone: "784-1968-9720837-5" is "784196897208375"."""
    return "".join(filter(str.isalnum, plain(text).upper()))


def bank(text: str) -> str:
    """The eight characters that name a bank in its BIC; the branch after them is left out."""
    return codes(text)[:8]


def dotted(text: str) -> str:
    """A reference whose dots count: "EU.27.28" is not "EU.2.728"."""
    return re.sub(r"[^A-Z0-9./]", "", plain(text).upper())


def wallet(text: str) -> str:
    """An address of a digital currency: its case counts, but in forms that are written in either case."""
    address = "".join(plain(text).split())
    if _HEX.fullmatch(address) or _ONE_CASE.match(address):
        return address.lower().removeprefix(_CASHADDR)
    return address


def citation(text: str) -> str:
    """The first notice cited: "85 Fed. Reg. 83,799" is "85FR83799"; "" where none is."""
    found = _CITATION.search(re.sub(r"(?<=\d),(?=\d{3}\b)", "", plain(text)))
    return f"{found[1]}FR{found[2]}" if found else ""


def website(text: str) -> str:
    """A site's address without its scheme, "www." and closing slash."""
    return unquote(_WEB.sub("", plain(text)).rstrip("/")).casefold()


def email(text: str) -> str:
    """An e-mail address in small letters."""
    return plain(text).casefold().removeprefix("mailto:").strip("<>")


def ticker(text: str) -> str:
    """The code of a share without its market and, where it is all digits, without the zeros in front."""
    code, _ = split_ticker(text)
    return code


def split_ticker(text: str) -> tuple[str, str]:
    """Code and market: "01810 HK", "1810.HK" and "HKG:1810" are ("1810", "HK"); "" where none is named.

    Five letters that end in F or Y name theirs: "XIACY" is ("XIACY", "US").
    """
    folded = _OF_VENDORS.sub("", plain(text).upper())
    if first := _MARKET_FIRST.fullmatch(folded):
        market, code = first[1] or first[2], first[3]
    elif last := _MARKET_GLUED.fullmatch(folded) or _MARKET_LAST.fullmatch(folded):
        code, market = last.groups()
    else:
        code, market = folded, "US" if _OVER_THE_COUNTER.fullmatch(folded) else ""
    market = "" if market in _OF_SEVERAL else EXCHANGES.get(market, market)
    return (code.lstrip("0") if market in ("HK", "") and code.isdigit() and len(code) < 6 else code), market


def without_brackets(text: str) -> str:
    """The text without what stands in brackets: "82219 (Jalisco)" is "82219"; all of it where nothing is left."""
    return _SPACES.sub(" ", _BRACKETS.sub(" ", text)).strip(" ,;") or text
