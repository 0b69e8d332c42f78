"""Country names as lists print them, to ISO 3166-1 alpha-2 in lower case."""

from __future__ import annotations

from functools import cache

import pycountry
from babel import Locale

from bot.domain.names.keys import plain_key

_AS_PRINTED = {
    "bahamas the": "bs", "burma": "mm", "cape verde": "cv", "congo democratic republic of the": "cd",
    "congo republic of the": "cg", "democratic republic of the congo": "cd",
    "democratic people s republic of korea": "kp",
    "democratic peoples republic of korea": "kp", "dprk": "kp", "north korea": "kp", "south korea": "kr",
    "korea north": "kp", "korea south": "kr", "korea democratic peoples republic of": "kp", "gambia the": "gm",
    "cote divoire": "ci", "ivory coast": "ci", "macau": "mo", "macao": "mo", "russia": "ru", "ussr": "su",
    "syria": "sy", "turkey": "tr", "turkiye": "tr", "uae": "ae", "uk": "gb", "usa": "us", "united states": "us",
    "vatican city": "va", "west bank": "ps", "palestinian": "ps", "region gaza": "ps", "region kosovo": "xk",
    "kosovo": "xk", "crimea": "ua", "region crimea": "ua", "virgin islands british": "vg", "virgin islands us": "vi",
    "micronesia": "fm", "moldova": "md", "iran": "ir", "laos": "la", "vietnam": "vn", "brunei": "bn",
    "taiwan": "tw", "hong kong": "hk", "tanzania": "tz", "bolivia": "bo", "venezuela": "ve", "czech republic": "cz",
    "east timor": "tl", "swaziland": "sz", "macedonia": "mk", "north macedonia": "mk", "netherlands the": "nl",
    "netherlands antilles": "an", "serbia and montenegro": "cs", "yugoslavia": "yu", "undetermined": "", "none": "",
    "prc": "cn", "xk": "xk", "none identified": "", "st vincent and the grenadines": "vc",
    "congo democratic republic": "cd", "hong kong special administrative region": "hk",
    "china hong kong special administrative region": "hk", "libyan arab jamahiriya": "ly",
    "occupied palestinian territories": "ps", "state of palestine": "ps", "the netherlands": "nl", "the gambia": "gm",
    "the bahamas": "bs", "unknown": "",
}  # fmt: skip


def country_code(text: str) -> str | None:
    """The code of a country by its name or code, "" where the list says there is none; None when it is not known."""
    key = plain_key(text)
    code = text.strip().lower()
    if len(code) == 2 and (pycountry.countries.get(alpha_2=code.upper()) or code in _AS_PRINTED.values()):
        return code
    return _AS_PRINTED[key] if key in _AS_PRINTED else _names().get(key)


@cache
def _names() -> dict[str, str]:
    named = {plain_key(name): code.lower() for code, name in Locale("en").territories.items() if len(code) == 2}
    for country in pycountry.countries:
        for field in ("name", "common_name", "official_name"):
            if name := getattr(country, field, None):
                named[plain_key(name)] = country.alpha_2.lower()
    return named


def alpha_three(text: str) -> str:
    """The code of a country by its code of three letters; "" where it is none."""
    found = pycountry.countries.get(alpha_3=text.strip().upper()) if len(text.strip()) == 3 else None
    return str(found.alpha_2).lower() if found else ""
