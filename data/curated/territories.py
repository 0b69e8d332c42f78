"""Country names in many languages (Unicode CLDR through babel, ISO 3166 through pycountry).

A question that is a country's name is answered as a jurisdiction, whatever the language: "DPRK", "俄罗斯", "Nordkorea".
Countries without a reviewed file are known too, so that they are told as countries on no list and not as no match.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

import pycountry
from babel import Locale

from bot.domain.law.entity import Entity, Name, NameType, Schema
from bot.domain.names.keys import has_han, plain_key

LANGUAGES = (
    "en", "zh_Hans", "zh_Hant", "ru", "uk", "ar", "fa", "he", "tr", "fr", "de", "es", "pt", "it", "nl", "pl", "el",
    "ja", "ko", "vi", "id", "hi",
)  # fmt: skip
SUMMARY = "on no list held here; a country is not a company"


def with_territories(reviewed: Sequence[Entity], iso: Mapping[str, str]) -> tuple[Entity, ...]:
    """The reviewed entities, jurisdictions with all their names, and every other country.

    `iso` gives the ISO 3166-1 alpha-2 code of reviewed jurisdictions by entity id. A name that a reviewed entity
    bears is never given to a country (Macao stays with its reviewed file).
    """
    names = _territory_names()
    taken = {plain_key(name.text) for entity in reviewed for name in entity.names}
    known = [_enriched(entity, names.get(iso.get(entity.id, ""), ())) for entity in reviewed]
    others = (code for code in names if code not in set(iso.values()))
    return (*known, *(_country(code, names[code], taken) for code in others))


def _enriched(entity: Entity, texts: Iterable[str]) -> Entity:
    have = {plain_key(name.text) for name in entity.names}
    return replace(entity, names=entity.names + tuple(_names(texts, have)))


def _country(code: str, texts: Sequence[str], taken: set[str]) -> Entity:
    return Entity(
        id=f"country-{code.lower()}",
        schema=Schema.JURISDICTION,
        caption=texts[0],
        names=(Name(text=texts[0], type=NameType.NAME), *_names(texts[1:], taken | {plain_key(texts[0])})),
        countries=(code.lower(),),
        summary=SUMMARY,
    )


def _names(texts: Iterable[str], have: set[str]) -> Iterable[Name]:
    seen = set(have)
    for text in texts:
        if (key := plain_key(text)) and key not in seen:
            seen.add(key)
            native = has_han(text) or not text.isascii()
            yield Name(text=text, type=NameType.NATIVE if native else NameType.ALIAS)


@cache
def _territory_names() -> Mapping[str, tuple[str, ...]]:
    """The names of every ISO country by code, English first."""
    found: dict[str, dict[str, None]] = {country.alpha_2: {} for country in pycountry.countries}
    for language in LANGUAGES:
        territories = Locale.parse(language).territories
        for code, texts in found.items():
            if code in territories:
                texts[territories[code]] = None
    for country in pycountry.countries:
        official = (getattr(country, field, None) for field in ("name", "common_name", "official_name"))
        found[country.alpha_2] |= {text: None for text in official if text}
    return {code: tuple(texts) for code, texts in found.items()}
