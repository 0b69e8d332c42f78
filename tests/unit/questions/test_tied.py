"""What "or" ties to a name is asked about with it, or asked back: nobody is dropped without a word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

import pytest

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import name_key
from bot.services.questions.reader import Reader
from data.curated.vocabulary import vocabularies
from tests.unit.questions.read_once import rules

TODAY = dt.date(2026, 11, 26)


class Held:
    """One stored name."""

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """Its hit, where one of the keys is its own."""
        held = NameHit(entity_id="k", schema=Schema.COMPANY, text="KTB", name_type=NameType.NAME, key=name_key("KTB"))
        return [held] if held.key in keys else []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ist die UBX oder die KTB gelistet", ("UBX", "KTB")),
        ("¿Están sancionados el BBVX o el KTB?", ("BBVX", "KTB")),
    ],
)
def test_a_name_tied_to_another_is_no_background(text: str, names: tuple[str, ...]) -> None:
    assert rules().read(text, Held(), today=TODAY).names == names


def test_a_bank_that_many_know_is_a_name_beside_another() -> None:
    for text in ("Steht die Commerzbank oder die KTB auf einer Liste?", "Ist Commerzbank oder KTB gelistet?"):
        assert rules().read(text, Held(), today=TODAY).names == ("Commerzbank", "KTB")


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Steht die Sparkasse oder die KTB auf einer Sanktionsliste?", "Sparkasse"),
        ("Sind die Insel oder die KTB sanktioniert?", "Insel"),
        ("Steht die Krone oder die KTB auf einer Sanktionsliste?", "Krone"),
        ("Sind die Neue Heimat oder die KTB sanktioniert?", "Neue Heimat"),
    ],
)
@pytest.mark.parametrize("reader", [rules(), Reader(vocabularies())], ids=["rules", "both readings"])
def test_a_noun_tied_to_a_name_is_asked_about_where_every_noun_has_a_capital(
    reader: Reader, text: str, noun: str
) -> None:
    read = reader.read(text, Held(), today=TODAY)
    assert not read.certain
    assert (noun, "KTB") in read.either


@pytest.mark.parametrize("bank", ["Commerzbank", "Raiffeisen"])
@pytest.mark.parametrize("reader", [rules(), Reader(vocabularies())], ids=["rules", "both readings"])
def test_a_bank_that_is_tied_to_a_name_is_never_left_out(reader: Reader, bank: str) -> None:
    read = reader.read(f"Steht die {bank} oder die KTB auf einer Sanktionsliste?", Held(), today=TODAY)
    assert read.names == (bank, "KTB")


@pytest.mark.parametrize("reader", [rules(), Reader(vocabularies())], ids=["rules", "both readings"])
def test_a_noun_without_an_article_that_is_tied_to_a_name_is_one(reader: Reader) -> None:
    read = reader.read("Ist Siemens oder KTB sanktioniert?", Held(), today=TODAY)
    assert (read.names, read.doubts) == (("Siemens", "KTB"), ())


@pytest.mark.parametrize(
    "text",
    ["Dürfen wir Aktien und Anleihen der KTB halten?", "Ist die KTB sanktioniert?", "is the KTB listed, or not?"],
)
def test_what_is_not_tied_is_not_asked_about(text: str) -> None:
    assert rules().read(text, Held(), today=TODAY).names == ("KTB",)
    assert rules().read(text, Held(), today=TODAY).certain


@pytest.mark.parametrize("reader", [rules(), Reader(vocabularies())], ids=["rules", "both readings"])
@pytest.mark.parametrize(
    "text", ["Steht die Commerzbank oder die KTB auf einer Liste?", "Commerzbank und die KTB bitte"]
)
def test_a_known_bank_tied_to_a_name_is_never_left_out(reader: Reader, text: str) -> None:
    read = reader.read(text, Held(), today=TODAY)
    assert ("Commerzbank", "KTB") in (read.names, *read.either)
    assert read.certain is (read.names == ("Commerzbank", "KTB") and not read.either)
