"""The kinds of identifiers that lists give: one table of shapes, check digits, and what a hit is worth.

Their labels: label_words.py.
"""

from __future__ import annotations

import re

from bot.domain.law.entity import IdentifierType
from bot.domain.names.identifiers import checks, folding
from bot.domain.names.identifiers.kind import Kind, Worth
from bot.domain.names.identifiers.links import WALLET


def _all(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_BANK = r"[A-Z]{6}"
_NO_WORD = r"(?:(?=\S*\d)[A-Z0-9]{2}(?:[A-Z0-9]{3})?|[A-Z0-9]{2}XXX|(?:FF|MM|PP|BB|HH|AA|XX|DD|KK|GG)(?:[A-Z0-9]{3})?)"
_CONSONANTS = rf"(?=[A-Z]*[B-DF-HJ-NP-TV-XZ]{{5}}){_BANK}[A-Z]{{2}}"
"""A BIC of letters alone may be a word ("SBERBANK"): it is one by its ending, or where no word has such a row."""


KINDS = (
    Kind(
        name="an ISIN",
        type=IdentifierType.ISIN,
        shape=_all(r"[A-Z]{2}[A-Z0-9]{9}[0-9]"),
        bare=_all(r"[A-Za-z]{2}(?=(?:\S*\d){4})[A-Za-z0-9]{9}[0-9]"),
        check=checks.check_isin,
        grouped=True,
        worth=Worth.UNIQUE,
        country=lambda number: number[:2].lower(),
        bearer="issuer",
    ),
    Kind(
        name="an LEI",
        type=IdentifierType.LEI,
        shape=_all(r"[A-Z0-9]{18}[0-9]{2}"),
        bare=_all(r"(?=(?:\S*\d){6})(?=\S*[A-Za-z])[A-Za-z0-9]{18}[0-9]{2}"),
        check=checks.check_lei,
        grouped=True,
        worth=Worth.UNIQUE,
        bearer="company",
    ),
    Kind(
        name="a Chinese unified social credit code",
        type=IdentifierType.USCC,
        shape=_all(r"[0-9A-Z]{18}"),
        bare=_all(r"[159ANY][1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}"),
        check=checks.check_uscc,
        grouped=True,
        worth=Worth.UNIQUE,
        country=lambda _: "cn",
        bearer="company",
    ),
    Kind(
        name="a BIC (SWIFT code)",
        type=IdentifierType.SWIFT,
        shape=_all(rf"{_BANK}[A-Z0-9]{{2}}(?:[A-Z0-9]{{3}})?"),
        fold=folding.bank,
        bare=_all(rf"{_BANK}{_NO_WORD}|{_CONSONANTS}"),
        check=checks.check_bic,
        worth=Worth.UNIQUE,
        loose=_all(r"[A-Za-z]{6}[A-Za-z0-9]{2}(?:[A-Za-z0-9]{3})?"),
        country=lambda number: number[4:6].lower(),
        bearer="bank",
    ),
    Kind(
        name="a wallet address",
        type=IdentifierType.CRYPTO,
        shape=_all(WALLET),
        fold=folding.wallet,
        bare=_all(WALLET),
        loose=_all(r"\S+"),
        check=checks.check_wallet,
        worth=Worth.UNIQUE,
        bearer="owner",
    ),
    Kind(
        name="an IMO number",
        type=IdentifierType.IMO,
        shape=_all(r"\d{7}"),
        check=checks.check_imo,
        worth=Worth.UNIQUE,
        bearer="ship",
    ),
    Kind(
        name="an MMSI number",
        type=IdentifierType.MMSI,
        shape=_all(r"\d{9}"),
        worth=Worth.LABELLED,
        bearer="ship",
    ),
    Kind(
        name="a call sign",
        type=IdentifierType.CALL_SIGN,
        shape=_all(r"[A-Z0-9]{3,8}"),
        loose=_all(r"(?=.*\d)[A-Za-z0-9]{2,5}[ -]?[A-Za-z0-9]{1,5}|[A-Z]{4,6}"),
        bearer="ship",
    ),
    Kind(
        name="a ticker",
        type=IdentifierType.TICKER,
        shape=_all(r"[A-Z0-9]{1,6}"),
        fold=folding.ticker,
        worth=Worth.LABELLED,
        bearer="issuer",
        loose=_all(r"[A-Za-z0-9]{1,6}\s?[.\s:]\s?[A-Za-z]{2}|\d{4,6}[A-Za-z]{2}|\d{4,6}|[A-Z]{3,5}"),
        bare=_all(
            r"(?:HKG?|HKEX|SEHK|SSE|SHA?|SZSE|SHE|SS|SZ|US|NYSE|NASDAQ|OTC|OTCMKTS)\s?:\s?[A-Z0-9]{1,6}"
            r"|(?:HKEX|SEHK) \d{1,5}|[A-Z0-9]{1,6} [A-Z]{2} (?:Equity|EQUITY)|\$[A-Z]{1,5}"
            r"|\d{1,6}[.\s]?(?:HK|SS|SH|SZ|CN|CH)|[A-Z]{1,5}\.(?:US|DE|LN|TW|KS|JP)|\d{4,6}[.\s](?:TW|KS|JP)"
        ),
    ),
    Kind(
        name="a CUSIP",
        type=IdentifierType.CUSIP,
        shape=_all(r"[A-Z0-9]{8}[0-9]"),
        bare=_all(r"(?=(?:\S*\d){5})(?=\S*[A-Z])[A-Z0-9]{8}[0-9]"),
        check=checks.check_cusip,
        worth=Worth.UNIQUE,
        bearer="issuer",
    ),
    Kind(
        name="a SEDOL",
        type=IdentifierType.SEDOL,
        shape=_all(r"[B-DF-HJ-NP-TV-Z0-9]{6}[0-9]"),
        check=checks.check_sedol,
        worth=Worth.UNIQUE,
        bearer="issuer",
    ),
    Kind(
        name="a Russian tax number (INN)",
        type=IdentifierType.TAX_ID,
        shape=_all(r"\d{10}|\d{12}"),
        check=checks.check_inn,
        worth=Worth.LABELLED,
        country=lambda _: "ru",
        holders="ru",
    ),
    Kind(
        name="a Russian registration number (OGRN)",
        type=IdentifierType.REGISTRATION,
        shape=_all(r"\d{13}|\d{15}"),
        check=checks.check_ogrn,
        worth=Worth.UNIQUE,
        country=lambda _: "ru",
        holders="ru",
    ),
    Kind(
        name="a Mexican CURP",
        type=IdentifierType.NATIONAL_ID,
        shape=_all(r"[A-Z]{4}\d{6}[A-Z]{6}[A-Z0-9]\d"),
        bare=_all(r"[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d"),
        check=checks.check_curp,
        worth=Worth.UNIQUE,
        country=lambda _: "mx",
        bearer="person",
    ),
    Kind(
        name="a Chinese identity number",
        type=IdentifierType.NATIONAL_ID,
        shape=_all(r"\d{17}[\dX]"),
        bare=_all(r"[1-9]\d{5}(?:19|20)\d{9}[\dXx]"),
        check=checks.check_chinese_id,
        worth=Worth.UNIQUE,
        country=lambda _: "cn",
        bearer="person",
    ),
    Kind(
        name="an Italian fiscal code",
        type=IdentifierType.TAX_ID,
        shape=_all(r"[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]"),
        bare=_all(r"[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]"),
        check=checks.check_fiscal_code,
        worth=Worth.UNIQUE,
        country=lambda _: "it",
        bearer="person",
    ),
    Kind(
        name="an OFAC uid",
        type=IdentifierType.OFAC_UID,
        shape=_all(r"\d{2,7}"),
        worth=Worth.UNIQUE,
        bearer="party",
    ),
    Kind(
        name="a UN reference",
        type=IdentifierType.UN_REFERENCE,
        shape=_all(r"[A-Z]{2}[IE]\d{3}"),
        bare=_all(r"[A-Za-z]{2}[ieIE]\.\d{3}"),
        worth=Worth.UNIQUE,
        bearer="party",
    ),
    Kind(
        name="an EU reference",
        type=IdentifierType.EU_REFERENCE,
        shape=_all(r"EU\.\d+(?:\.\d+)*|\d{1,7}"),
        fold=folding.dotted,
        bare=_all(r"[Ee][Uu]\.\d+\.\d+"),
        worth=Worth.LABELLED,
        bearer="party",
    ),
    Kind(
        name="a UK reference",
        type=IdentifierType.UK_REFERENCE,
        shape=_all(r"[A-Z]{3}\d{4}|\d{4,6}"),
        bare=_all(r"[A-Z]{3}\d{4}"),
        worth=Worth.LABELLED,
        bearer="party",
    ),
    Kind(
        name="a Federal Register citation",
        type=IdentifierType.FR_CITATION,
        shape=_all(r"\d{1,3}FR\d{1,6}"),
        fold=folding.citation,
        bare=_all(r"\d{1,3}\s*(?:F\.?\s?R\.?|(?i:fed(?:\.|eral)?\s*reg(?:\.|ister)?))\s*[\d,]{2,7}"),
        loose=_all(".+"),
        bearer="party",
    ),
    Kind(
        name="an e-mail address",
        type=IdentifierType.EMAIL,
        shape=_all(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
        bare=_all(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
        fold=folding.email,
    ),
    Kind(
        name="a website",
        type=IdentifierType.WEBSITE,
        shape=_all(r"[^\s@/]+\.[^\W\d]{2,}(?:/\S*)?"),
        bare=_all(r"(?:https?://|www\.)\S+"),
        loose=_all(r"\S+"),
        fold=folding.website,
    ),
    Kind(
        name="a passport number",
        type=IdentifierType.PASSPORT,
        shape=_all(r"(?=\S*\d)[^\W_]{3,24}"),
        bearer="person",
    ),
    Kind(
        name="a tax number",
        type=IdentifierType.TAX_ID,
        shape=_all(r"(?=\S*\d)[^\W_]{4,24}"),
        bearer="company",
    ),
    Kind(
        name="a registration number",
        type=IdentifierType.REGISTRATION,
        shape=_all(r"(?=\S*\d)[^\W_]{2,30}"),
        bearer="company",
    ),
    Kind(
        name="a national identity number",
        type=IdentifierType.NATIONAL_ID,
        shape=_all(r"(?=\S*\d)[^\W_]{2,30}"),
        bearer="person",
    ),
    Kind(
        name="a number of an aircraft",
        type=IdentifierType.AIRCRAFT,
        shape=_all(r"[A-Z0-9]{2,15}"),
        loose=_all(r"(?=.*\d)[A-Za-z0-9-]{3,15}|[A-Z0-9]{1,2}-[A-Z]{3,4}"),
        bearer="operator",
    ),
    Kind(
        name="a telephone number",
        type=IdentifierType.PHONE,
        shape=_all(r"\d{6,16}"),
    ),
    Kind(
        name="a number",
        type=IdentifierType.OTHER,
        shape=_all(r"(?=\S*\d)[^\W_]{1,40}"),
    ),
)
"""In the order in which a text without a label is tried. What lists give under other words is of the last kind."""

GENERIC = frozenset({
    IdentifierType.PASSPORT, IdentifierType.TAX_ID, IdentifierType.REGISTRATION, IdentifierType.NATIONAL_ID,
    IdentifierType.OTHER,
})  # fmt: skip
"""Types whose numbers have no shape of their own: any code of some length may be one."""
NUMBER = KINDS[-1]
"""Of which nothing is known but that it is a number."""
