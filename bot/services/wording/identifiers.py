"""An identifier that no list holds, in words: what it is, what is wrong with it, whom to ask by instead."""

from __future__ import annotations

from bot.domain.law.answer import Unheld

_OF_NO_COUNTRY = {"xs": "international"}


def unheld_words(found: Unheld) -> str:
    """ "an ISIN (Germany) that no list here holds; ask by the issuer’s name"."""
    what = called(found)
    if found.fault:
        return f"{what} {found.fault}; no list here holds it. Check the number, or ask by the {found.bearer}’s name"
    return f"{what} that no list here holds; ask by the {found.bearer}’s name"


def called(found: Unheld) -> str:
    """ "an ISIN (Germany)"."""
    country = _country(found.country)
    return f"{found.kind} ({country})" if country else found.kind


def _country(code: str) -> str:
    return _OF_NO_COUNTRY.get(code, country_name(code))


def country_name(code: str) -> str:
    """ "Germany" of "de"; "" of what is no country's code."""
    from babel import Locale  # few answers are about a number that no list holds

    return str(Locale("en").territories.get(code.upper(), "")) if code else ""
