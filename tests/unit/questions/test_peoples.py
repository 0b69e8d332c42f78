"""Goods and people of a country, in a question that names no party."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.services.questions.doubts.peoples import of_country
from bot.services.questions.reading import Kind, Reading
from data.curated.vocabulary import vocabularies

SIGNS = vocabularies()["en"].signs


@pytest.mark.parametrize(
    ("text", "kind", "names", "country"),
    [
        ("is Russian oil banned?", Kind.SCREEN, (), "Russia"),
        ("can we import Venezuelan oil", Kind.NOT_FOR_US, (), "Venezuela"),
        ("is north korean coal ok to buy", Kind.SCREEN, ("korean coal",), "North Korea"),
        ("may we hire a Russian freelancer", Kind.SCREEN, ("freelancer",), "Russia"),
    ],
)
def test_its_country_is_offered(text: str, kind: Kind, names: tuple[str, ...], country: str) -> None:
    asked = of_country(Reading(text=text, kind=kind, names=names), SIGNS)
    assert (asked.kind, asked.names, asked.certain) == (Kind.SCREEN, (country,), False)
    assert "names no party" in asked.doubts[0]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("thanks, the Russian cake was great", Kind.NOT_FOR_US, ()),
        ("is Kestrel a Russian company?", Kind.SCREEN, ("Kestrel",)),
        ("can we sell to Iranian Quoll Oil", Kind.SCREEN, ("Iranian Quoll Oil",)),
        ("what does the Chinese list mean", Kind.GLOSSARY, ()),
    ],
)
def test_what_names_a_party_or_asks_something_else_stays(text: str, kind: Kind, names: tuple[str, ...]) -> None:
    reading = Reading(text=text, kind=kind, names=names)
    assert of_country(reading, SIGNS) == reading


def test_a_bare_name_stays_one() -> None:
    reading = Reading(text="iranian oil company", kind=Kind.SCREEN, names=("iranian oil",))
    assert of_country(replace(reading, is_bare=True), SIGNS).names == ("iranian oil",)
