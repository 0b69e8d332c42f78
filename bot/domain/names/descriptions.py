"""Words that describe a firm beside its name: its trade, its place, a branch, a fund. "DJI Innovations" means DJI."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.domain.names.word_tables.common_words import GENERIC_WORDS, PLACE_WORDS, ROMAN_NUMERALS
from bot.domain.names.word_tables.legal_forms import LEGAL_FORMS

TRADE_WORDS = frozenset(
    """
    accessories advisors agency agent agents analytics apparel appliances associates auto autos battery beverage
    beverages biotech brands broadcasting camera cameras careers chip chips cloud coal consumer dealer dealers
    distributor distributors ecommerce electronica europa film films gaming gases grain gsa gssa hq imaging
    innovations internet invests iot jewelry lab labs logistic mart news optics outlet parts pay payments pharmacy
    phone phones photonics pictures platforms ports procurement production purchasing retail robotics sales
    semiconductors server servers shop store stores studio studios subsidiary supplier suppliers surveillance tv
    ventures video warehouse web wholesale wireless
    """.split()
)
FUND_WORDS = frozenset(
    """
    acwi advantage allocation balanced bear bond bonds bull cap csi dividend emerging equities equity etf etfs etn
    exposure feeder ftse fund funds growth hang income index indexed large leveraged linked markets mid msci mutual
    nikkei note notes opportunities portfolio return sector share shares short sicav small sse stock stocks stoxx
    strategy topix total tracker trust ucits value yield
    """.split()
)
MORE_PLACES = frozenset(
    """
    amsterdam athens bangkok barcelona berlin bruxelles brussels budapest caribbean chennai delhi doha dublin dusseldorf
    francisco frankfurt geneva hamburg helsinki houston jakarta jeddah johannesburg karachi kiev kyiv lagos latam lisbon
    madrid manila melbourne mena miami milan milano mumbai munich nairobi nordic nordics oslo paris prague praha riga
    riyadh rome roma rotterdam santiago seoul silicon sofia stockholm sydney tallinn tokyo toronto usa valley vancouver
    vienna vilnius warsaw york zurich
    """.split()
)
_CITIES = MORE_PLACES - frozenset(
    "caribbean francisco latam mena nordic nordics silicon usa valley york".split()
) | frozenset(
    """
        beijing canton changsha chengdu chongqing dalian damascus dubai guangzhou hangzhou harbin istanbul jinan kunming
        london luoyang moscow nanjing ningbo qingdao shanghai shenyang shenzhen suzhou tehran tianjin wuhan wuxi xiamen
        xian yangon zhengzhou zhuhai
        """.split()
)
_FUND_HOUSES = frozenset(
    """
    amundi blackrock csop direxion franklin graniteshares invesco ishares kraneshares leverageshares lyxor pimco premia
    proshares roundhill spdr ubs vaneck vanguard wisdomtree xtrackers yieldmax
    """.split()
)
"""Who puts a fund on the market; a fund may bear the name before that of what it holds ("iShares Kestrel Bond ETF")."""
_BRANCH = frozenset(
    """
    agentur bijkantoor branch branches filial filiale filiali niederlassung office representation representative
    sucursal succursale zweigniederlassung zweigstelle
    """.split()
)
_BETWEEN = frozenset({"and", "of", "the", "for", "in"})
_FORM_WORDS = frozenset(form for form in LEGAL_FORMS if " " not in form)
_DESCRIPTIVE = (
    TRADE_WORDS
    | FUND_WORDS
    | _FUND_HOUSES
    | _BRANCH
    | MORE_PLACES
    | GENERIC_WORDS
    | PLACE_WORDS
    | _BETWEEN
    | _FORM_WORDS
)
"""A legal form may stand within: "Kestrel PLC London branch"."""


def is_place(word: str) -> bool:
    """Whether the word is a place, or says that a firm's branch is meant."""
    return word in PLACE_WORDS or word in MORE_PLACES or word in _BRANCH


def is_city(word: str) -> bool:
    """Whether the word is a city, which says nothing against a firm: a country may."""
    return word in _CITIES


def is_branch(words: Sequence[str]) -> bool:
    """Whether the words name a branch by its place, and no firm: "London branch"."""
    return 1 < len(words) <= 3 and words[-1] in _BRANCH


def descriptive(words: Sequence[str]) -> frozenset[int]:
    """The places of the words that may only describe whom the others name; the word before "branch" is where it is."""
    places = {place for place, word in enumerate(words) if word in _DESCRIPTIVE}
    if not FUND_WORDS.isdisjoint(words):
        places |= {place for place, word in enumerate(words) if word in ROMAN_NUMERALS}  # "Kestrel Fund III"
    if len(words) > 2 and words[-1] in _BRANCH:
        places.add(len(words) - 2)
    return frozenset(places)


def only_describe(words: Sequence[str], others: Collection[int], named: Collection[int]) -> bool:
    """Whether the words at `others` may stand beside the name at `named`: behind it; a place or fund house before."""
    if not named or not descriptive(words).issuperset(others):
        return False
    return all(place > max(named) or (place < min(named) and _may_begin(words[place])) for place in others)


def _may_begin(word: str) -> bool:
    return is_place(word) or word in _FUND_HOUSES or word in _FORM_WORDS
