"""One party said in several ways is one name; several parties in a row, or an owner and what is theirs, are several."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Kind
from bot.services.questions.second.learned import Learned
from tests.unit.questions.conftest import Read
from tests.unit.questions.second import made


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("payment via Merlyn Properties' account, is Merlyn ok", ["Merlyn Properties"]),
        ("The buyer is Tosca Steel Ltd, per the data room. When was Tosca listed?", ["Tosca Steel Ltd"]),
        ("Is Xinjiang Merlyn on something or is that a different Merlyn", ["Xinjiang Merlyn"]),
        ("Kestrel Optics Co., Ltd. wrote to us. Is Kestrel Optics listed?", ["Kestrel Optics Co., Ltd."]),
    ],
)
def test_a_shorter_form_of_a_name_said_later_is_the_same_party(read: Read, text: str, names: list[str]) -> None:
    assert list(read(text).names) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Kestrel Holdings wants a loan. Is Kestrel sanctioned?",
            ["Kestrel Holdings", "Kestrel"],
        ),  # only one is stored
        ("Is Tosca Holdings listed, or only Tosca?", ["Tosca Holdings", "Tosca"]),
        ("Is Tosca Holdings listed? What about Tosca?", ["Tosca Holdings", "Tosca"]),
        ("Tosca Holdings and Tosca, both ok?", ["Tosca Holdings", "Tosca"]),
        ("Tosca Holdings is owned by Tosca. Is Tosca sanctioned?", ["Tosca Holdings", "Tosca"]),
        ("is Merlyn Deutschland GmbH ok? Is Merlyn itself listed?", ["Merlyn Deutschland GmbH", "Merlyn"]),
        ("Tosca first, is it listed? Tosca Holdings came later", ["Tosca", "Tosca Holdings"]),
    ],
)
def test_a_shorter_name_that_may_be_another_party_is_asked_about_too(read: Read, text: str, names: list[str]) -> None:
    assert list(read(text).names) == names


def test_the_second_reading_takes_a_shorter_form_for_the_longer_name() -> None:
    names = made.chain({"merlyn": "B", "properties": "I"}, made.SURE)
    found = made.read("payment via Merlyn Properties' account, is Merlyn ok", Learned(names=names))
    assert (found.names, found.doubts) == (("Merlyn Properties",), ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ross Merlyn & Public Tosca & Petrel Corp, thx", ["Ross Merlyn", "Public Tosca", "Petrel Corp"]),
        ("merlyn & tosca & petrelix", ["merlyn", "tosca", "petrelix"]),
        ("Petrel Corp & Merlyn & Tosca & Tosca", ["Petrel Corp", "Merlyn", "Tosca & Tosca"]),
        ("Merlyn & Tosca & Co, ok?", ["Merlyn & Tosca & Co"]),
        ("Merlyn Oil & Gas & Trading Enterprise, ok?", ["Merlyn Oil & Gas & Trading Enterprise"]),
        ("Merlyn & Tosca, ok?", ["Merlyn & Tosca"]),
    ],
)
def test_three_names_with_ampersands_between_are_several(read: Read, text: str, names: list[str]) -> None:
    assert list(read(text).names) == names


def test_the_second_reading_parts_three_names_at_their_ampersands_too() -> None:
    labels = {"merlyn": "B", "&": "I", "tosca": "I", "petrelix": "I"}
    found = made.read("Merlyn & Tosca & Petrelix, thx", Learned(names=made.chain(labels, made.SURE)))
    assert (found.names, found.doubts) == (("Merlyn", "Tosca", "Petrelix"), ())


@pytest.mark.parametrize(
    "text",
    [
        "is Mr Jon Merlyn of Cork the Jon Merlyn on your list?",
        "is Jon Merlyn the Jon Merlyn on your list?",
        "is Ms Jon Merlyn of Lisbon sanctioned",
    ],
)
def test_where_a_person_is_from_and_their_name_said_again_are_no_part_of_it(read: Read, text: str) -> None:
    assert list(read(text).names) == ["Jon Merlyn"]


def test_the_second_reading_ends_a_person_before_where_they_are_from() -> None:
    labels = {"jon": "B", "merlyn": "I", "of": "I", "cork": "I"}
    found = made.read("is Mr Jon Merlyn of Cork sanctioned?", Learned(names=made.chain(labels, made.SURE)))
    assert (found.names, found.doubts) == (("Jon Merlyn",), ())


def test_a_firm_is_of_a_place(read: Read) -> None:
    assert read("is Tosca of Cork sanctioned").names == ("Tosca of Cork",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jon Merlyn's yacht Tosca: which of the two is blocked", ["Jon Merlyn", "Tosca"]),
        ("dinner with Jon Merlyn's ex-driver, Ann Tosca. need I care about either", ["Jon Merlyn", "Ann Tosca"]),
        ("Jon Merlyn's yacht Tosca, listed?", ["Tosca"]),
    ],
)
def test_an_owner_is_asked_about_where_two_are_spoken_of(read: Read, text: str, names: list[str]) -> None:
    assert list(read(text).names) == names


@pytest.mark.parametrize(
    "text",
    [
        "KYC-44817 / Merlyn General Trading FZE / pls clear today",
        "INC0045512 Merlyn General Trading FZE - screen pls",
        "TKT-9912, Merlyn General Trading FZE, any hit?",
        "Merlyn General Trading FZE, case-2231/4, any hit?",
    ],
)
def test_the_number_of_a_case_is_no_name(read: Read, text: str) -> None:
    assert (list(read(text).names), read(text).doubts) == (["Merlyn General Trading FZE"], ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Is Deal-100 listed?", ["Deal-100"]),
        ("Task-2000", ["Task-2000"]),
        ("what about Alert360?", ["Alert360"]),
        ("is Kestrel Inc-500 listed?", ["Kestrel Inc-500"]),
        ("Matter-360 GmbH", ["Matter-360 GmbH"]),
        ("Job-1000 Holdings listed?", ["Job-1000 Holdings"]),
        ("Deal-100, Task-2000 and Kestrel listed?", ["Deal-100", "Task-2000", "Kestrel"]),
        ("Is Vendor-2200 on the SDN list?", ["Vendor-2200"]),
    ],
)
def test_a_word_with_a_round_number_is_a_name(read: Read, text: str, names: list[str]) -> None:
    """It was taken for the number of a case, and dropped: “Is Deal-100 listed?” was no question."""
    assert (read(text).kind, list(read(text).names)) == (Kind.SCREEN, names)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("is PO-4500 sanctioned?", "PO-4500"),
        ("KYC-44817", "KYC-44817"),
        ("screen Ref-123456", "Ref-123456"),
        ("is INC0045512 sanctioned?", "INC0045512"),
        ("check TKT-8871 pls", "TKT-8871"),
    ],
)
def test_a_number_that_is_all_that_is_asked_about_may_be_a_name(read: Read, text: str, number: str) -> None:
    found = read(text)
    assert (found.kind, found.names, found.certain) == (Kind.SCREEN, (number,), False)


@pytest.mark.parametrize("text", ["pls close KYC-44817, thanks", "KYC-44817 is done"])
def test_a_number_that_is_told_of_is_no_question(read: Read, text: str) -> None:
    assert read(text).kind is Kind.NOT_FOR_US


def test_the_second_reading_takes_no_number_of_a_case_for_a_name() -> None:
    labels = {"inc0045512": "B", "merlyn": "I"}
    found = made.read("INC0045512 Merlyn - screen pls", Learned(names=made.chain(labels, made.SURE)))
    assert found.names == ("Merlyn",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tosca Footwear AG (TSKA)", ["Tosca Footwear AG"]),
        ("On Merlyn AG (ONMN)", ["On Merlyn AG"]),
    ],
)
def test_a_code_in_brackets_is_the_party_before_it(read: Read, text: str, names: list[str]) -> None:
    assert (list(read(text).names), read(text).doubts) == (names, ())


@pytest.mark.parametrize(("form", "names"), [("AG", ("Merlyn AG",)), ("Air", ("Merlyn Air", "TSKA"))])
def test_the_second_reading_leaves_out_a_code_only_behind_a_legal_form(form: str, names: tuple[str, ...]) -> None:
    labels = {"merlyn": "B", form.lower(): "I", "tska": "B"}
    found = made.read(f"Merlyn {form} (TSKA) ok?", Learned(names=made.chain(labels, made.SURE)))
    assert found.names == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("why is merlyn on the EL", ["merlyn"]),
        ("is Merlyn on EL?", ["Merlyn"]),
        ("is Tosca El Din on the EL or UVL", ["Tosca El Din"]),
        ("merlyn won vs the EU, still listed or not", ["merlyn"]),
        ("tosca sued ofac, still listed?", ["tosca"]),
        ("MERLYN TOSCA PRE-IPO SHARES - GREENLIGHT OR NOT", ["MERLYN TOSCA"]),
        ("Merlyn pre-IPO shares, allowed?", ["Merlyn"]),
        ('The letter says "no Designated Person". Is Merlyn GmbH one?', ["Merlyn GmbH"]),
    ],
)
def test_words_of_lists_suits_and_securities_are_no_names(read: Read, text: str, names: list[str]) -> None:
    reading = read(text)
    assert (reading.kind, list(reading.names), reading.doubts) == (Kind.SCREEN, names, ())


def test_el_is_the_entity_list_and_no_airline(read: Read) -> None:
    assert read("is merlyn on the EL").lists == read("is merlyn on the Entity List").lists != ()
    assert read("is EL AL on the list").names == ("EL AL",)
