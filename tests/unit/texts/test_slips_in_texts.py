"""Which words of a text are a stored name but for a slip, and which stand in Chinese letters."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pytest

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import name_key, plain_key
from bot.services.questions.reader import Reader
from bot.services.texts.han import in_han
from bot.services.texts.misspelt import misspelt
from bot.services.texts.words import labelled_text, runs_of
from data.curated.vocabulary import vocabularies

READER = Reader(vocabularies())


class Stored:
    """Names, each offered whatever is asked for."""

    def __init__(self, *names: str, schema: Schema = Schema.COMPANY, kind: NameType = NameType.NAME) -> None:
        self.hits = [
            NameHit(entity_id=name, schema=schema, text=name, name_type=kind, key=name_key(name)) for name in names
        ]

    def similar(self, text: str, *, limit: int, team: str) -> Sequence[NameHit]:
        return self.hits[:limit]

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        return [hit for hit in self.hits if hit.key in keys]

    def rarity(self, word: str) -> float:
        return 0.5 if any(word in plain_key(hit.text).replace(" ", "") for hit in self.hits) else 1.0


def slips(text: str, stored: Stored) -> list[str]:
    within = labelled_text(text, READER)
    return [span.text for run in runs_of(within) for span in misspelt(run, stored)]


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("paid to Tamraluc Optics now", "Tamralux Optics", ["Tamraluc Optics"]),
        ("paid to Tamralucc Optics now", "Tamralux Optics", []),
        ("paid to Tamraluc now", "Tamralux", ["Tamraluc"]),
        ("paid to Zvorex now", "Zvorec", []),
        ("paid to Tam Ralux now", "Tamralux", ["Tam Ralux"]),
        ("paid to Tamra Lux Optics now", "Tamralux Optics", ["Tamra Lux Optics"]),
        ("paid to Tamra Lux Optik now", "Tamralux Optics", []),
        (
            "paid to Vostrel Harbor Shippin Lines now",
            "Vostrel Harbour Shipping Lines",
            ["Vostrel Harbor Shippin Lines"],
        ),
        ("paid to Vostrel Harbor Shippin now", "Vostrel Harbour Shipping", []),
        ("paid to Vostrel Harbor Shipping now", "Vostrel Harbour Shipping", ["Vostrel Harbor Shipping"]),
        ("paid to Ramalux R2d2x now", "Ramalux R2d2y", []),
    ],
)
def test_a_stored_name_is_found_with_a_letter_wrong_where_a_rare_word_of_it_tells(
    text: str, name: str, found: list[str]
) -> None:
    assert slips(text, Stored(name)) == found


@pytest.mark.parametrize(
    ("schema", "found"), [(Schema.PERSON, ["Ignatyevic Pavell Zvorex Belgarin"]), (Schema.COMPANY, [])]
)
def test_the_names_of_a_person_alone_may_stand_in_any_order(schema: Schema, found: list[str]) -> None:
    stored = Stored("Pavel Ignatyevich Zvorex Belgarin", schema=schema)
    assert slips("met Ignatyevic Pavell Zvorex Belgarin there", stored) == found


@pytest.mark.parametrize(
    ("schema", "kind", "found"),
    [
        (Schema.COMPANY, NameType.NAME, ["Tamraluc"]),
        (Schema.COMPANY, NameType.ACRONYM, []),
        (Schema.JURISDICTION, NameType.NAME, []),
    ],
)
def test_acronyms_and_places_are_found_to_the_letter_alone(schema: Schema, kind: NameType, found: list[str]) -> None:
    assert slips("paid to Tamraluc now", Stored("Tamralux", schema=schema, kind=kind)) == found


@pytest.mark.parametrize(
    ("text", "names", "schema", "found"),
    [
        ("我们向大鸢科技付款", ["大鸢科技"], Schema.COMPANY, ["大鸢科技"]),
        ("大鸢科技", ["大鸢科技", "大鸢"], Schema.COMPANY, ["大鸢科技"]),
        ("大鸢与大鸢科技", ["大鸢科技", "大鸢"], Schema.COMPANY, ["大鸢", "大鸢科技"]),
        ("见王伟", ["王伟"], Schema.PERSON, []),
        ("见王伟", ["王伟"], Schema.COMPANY, ["王伟"]),
        ("见王小伟", ["王小伟"], Schema.PERSON, ["王小伟"]),
        ("鸢科技", ["大鸢科技"], Schema.COMPANY, []),
    ],
)
def test_the_longest_stored_name_in_chinese_letters_is_found_but_no_person_of_two(
    text: str, names: list[str], schema: Schema, found: list[str]
) -> None:
    assert [text[start:end] for start, end in in_han(text, Stored(*names, schema=schema))] == found
