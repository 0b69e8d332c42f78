"""The shape of a number or code, and the keys under which lists may hold it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.law.entity import IdentifierType
from bot.domain.names.identifiers.folding import codes
from bot.domain.names.identifiers.kind import Kind
from bot.domain.names.word_tables.legal_forms import LEGAL_FORMS
from bot.domain.patterns import Pattern

SURE = 5
"""Digits of a number that is no name: "360" is one."""
MANY_DIGITS = 5
_NO_WORD = 20
"""Characters of a code with digits that no name is as long as."""
_LONGEST_PREFIX = 4
"""Letters that stand apart before a number and belong to it: "SE 012820", "HRB 55668"."""
_CUSIP_COUNTRIES = tuple("US CA KY BM VG GB JE GG IE LR MH PA NL LU SG CH IL".split())
"""Whose ISINs are made of a CUSIP, or of an international number of its form."""
_INN_WITH_MORE = Pattern(r"RU(\d{10}|\d{12})|(\d{10})\d{9}")
"""A Russian tax number with its country, or with the nine digits of the KPP that forms print behind it."""
_MAIL_HOSTS = frozenset(
    """
    126.com 163.com 21cn.com aliyun.com aol.com bk.ru chmail.ir foxmail.com free.fr fastmail.com gmail.com gmx.com
    gmx.de gmx.net googlemail.com hotmail.com hotmail.fr hushmail.com icloud.com inbox.ru list.ru live.com mac.com
    mail.com mail.ru mail.ua me.com msn.com naver.com net.sy orange.fr outlook.com proton.me protonmail.com qq.com
    rambler.ru sina.cn sina.com sohu.com t-online.de terra.com tut.by tutanota.com ukr.net wanadoo.fr web.de
    yahoo.co.uk yahoo.com yahoo.com.mx yahoo.es yahoo.fr yandex.com yandex.ru yeah.net ya.ru ymail.com zoho.com
    """.split()
)
"""Where anybody may have an address: it is at nobody's own website."""
_SEDOL_COUNTRIES = ("GB", "IE", "JE", "GG", "IM")


def key(type: IdentifierType, folded: str) -> str:
    """The key of an identifier; those of names hold no colon."""
    return f"{type.value}:{folded}"


def is_code(number: str) -> bool:
    """Whether every word of it is one of a code: has digits, or is a few capital letters and no legal form."""
    words = number.split()
    return any(map(digits, words)) and all(
        digits(word) or (len(word) <= _LONGEST_PREFIX and word.isupper() and word.casefold() not in LEGAL_FORMS)
        for word in words
    )


def digits(text: str) -> int:
    """How many digits a text has."""
    return sum(map(str.isdigit, text))


def fits(kind: Kind, folded: str, number: str) -> bool:
    """Whether the number has the shape of its kind; a bank's key is a part of it."""
    return kind.shape.fullmatch(codes(number) if kind.type is IdentifierType.SWIFT else folded) is not None


def keys_of(kind: Kind, folded: str) -> Iterator[str]:
    """The keys of a number of this kind: its own, those of ISINs made of it, of its website, of an INN in it."""
    yield key(kind.type, folded)
    if kind.type is IdentifierType.TAX_ID and (russian := _INN_WITH_MORE.fullmatch(folded)):
        yield key(kind.type, russian[1] or russian[2])
    for site in _sites(kind, folded):
        yield key(IdentifierType.WEBSITE, site)
    made = {IdentifierType.CUSIP: _CUSIP_COUNTRIES, IdentifierType.SEDOL: _SEDOL_COUNTRIES}
    for country in made.get(kind.type, ()):
        yield key(IdentifierType.ISIN, _isin_of(country, folded))


def _isin_of(country: str, number: str) -> str:
    from stdnum import isin  # as for the checks

    made: str = isin.from_natid(country, number)
    return made


def _sites(kind: Kind, folded: str) -> Iterator[str]:
    """The websites that a page or a part of one belongs to, or that an e-mail address is at."""
    if kind.type not in (IdentifierType.WEBSITE, IdentifierType.EMAIL):
        return
    host = re.split(r"[/?#:]", folded.rpartition("@")[2])[0]
    names = host.split(".")
    if kind.type is IdentifierType.EMAIL and host in _MAIL_HOSTS:
        return
    yield from (".".join(names[place:]) for place in range(len(names) - 1))


def is_long_number(text: str) -> bool:
    return text.isdigit() and len(text) >= SURE


def is_number(text: str) -> bool:
    """Whether a text without a label is a number of something, and no name: digits alone, or a code of many."""
    code = codes(text)
    if len(code) < SURE or not text.isascii():
        return False
    if " " in text:
        return code.isdigit() or (is_code(text) and digits(code) >= 2 * MANY_DIGITS)
    return code.isdigit() or (digits(code) >= MANY_DIGITS and (text.upper() == text or len(code) >= _NO_WORD))
