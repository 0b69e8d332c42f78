"""How a word of another language may be spelt in English, and what refers to an entry beside its names."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import Identifier, IdentifierType
from bot.domain.lists.entry import Detail
from bot.domain.names.references import references, references_of
from bot.domain.names.sounds.transliterations import english_spellings
from tests.builders import a_listing, an_entry


@pytest.mark.parametrize(
    ("word", "cyrillic", "spellings"),
    [
        ("tsche", False, ("che", "tsshe")),
        ("dscha", False, ("ja", "dzha", "dssha")),
        ("djamal", False, ("dyamal", "diamal", "jamal", "dzhamal")),
        ("djam", False, ()),  # of four letters it is too often another word
        ("eyr", True, ("air",)),
        ("ks", True, ("x",)),
        ("garanteks", True, ("garantex",)),
        ("ab1de", False, ()),
        ("tsch1", False, ()),
    ],
)
def test_a_word_of_five_letters_may_be_spelt_otherwise(word: str, cyrillic: bool, spellings: tuple[str, ...]) -> None:
    assert english_spellings(word, cyrillic=cyrillic) == spellings


def reference(value: str, note: str) -> Identifier:
    return Identifier(type=IdentifierType.OTHER, value=value, note=note)


def test_an_entry_is_referred_to_by_its_id_the_acts_that_listed_it_and_its_call_signs() -> None:
    found = references("un_sc", "KPe.1", citations=["84 FR 22961; 85 FR 29852", "EU 1", "84 FR 22961"], calls=["T2EU4"])
    assert [one.value for one in found] == ["KPe.1", "84 FR 22961", "85 FR 29852", "T2EU4"]
    assert found[0] == reference("KPe.1", "UN reference number")
    assert references("us_ofac_sdn", "1", citations=(), calls=()) == ()


def test_what_an_entry_prints_as_an_identifier_is_no_reference_once_more() -> None:
    entry = an_entry(
        "KPe.1",
        listings=(a_listing(citation="84 FR 22961"),),
        identifiers=(reference("KPe.1", "UN reference number"),),
        details=(Detail(label="call sign", text="T2EU4"), Detail(label="flag", text="Iran")),
    )
    assert [one.value for one in references_of("un_sc", entry)] == ["84 FR 22961", "T2EU4"]
