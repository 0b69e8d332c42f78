"""Names in one row are all asked about; what else may be meant, and where names may end, is asked back."""

from __future__ import annotations

import pytest

from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Petrelix, Vellum Optik and Kestrel: listed?", ["Petrelix", "Vellum Optik", "Kestrel"]),
        ("Check Vellum Optik GmbH and its managing director Jon Merlyn", ["Vellum Optik GmbH", "Jon Merlyn"]),
        ("Buyer = Vellum Optik, seller = Petrelix. Anything?", ["Vellum Optik", "Petrelix"]),
        ("shipper: Vellum Optik GmbH, Zug. consignee: Petrelix FZE, hits?", ["Vellum Optik GmbH", "Petrelix FZE"]),
        ("is there anything on Petrelix and on Vellum Optik", ["Petrelix", "Vellum Optik"]),
        ("Kestrel sold its stake to Petrelix, are both blocked?", ["Kestrel", "Petrelix"]),
        ("1) Petrelix 2) Vellum 3) Merlyn", ["Petrelix", "Vellum", "Merlyn"]),
        ("does it matter that Petrelix is owned by Vellum Optik", ["Petrelix", "Vellum Optik"]),
        ("is Petrelix affected because Vellum owns it", ["Petrelix", "Vellum"]),
        ("we worry about Petrelix owning a bit of Vellum Optik", ["Petrelix", "Vellum Optik"]),
        ("our landlord is a sub of Petrelix. now Vellum Optik. sanctions?", ["Petrelix", "Vellum Optik"]),
        ("right that Petrelix isn't covered but Vellum Optik is?", ["Petrelix", "Vellum Optik"]),
        ("is Petrelix the same company as Vellum Optik", ["Petrelix", "Vellum Optik"]),
        ("how come Petrelix isn't listed when Kestrel is", ["Petrelix", "Kestrel"]),
        ("list: Jon Merlyn (40%), Petrelix (35%), Vellum Ltd (25%)", ["Jon Merlyn", "Petrelix", "Vellum Ltd"]),
        ("Anything on Petrelix? It used to be Vellum Optik.", ["Petrelix", "Vellum Optik"]),
        ("VELSA y Petrelix, tienen algo?", ["VELSA", "Petrelix"]),
    ],
)
def test_names_in_one_row_are_all_asked_about(read: Read, text: str, names: list[str]) -> None:
    asked = read(text)
    assert (list(asked.names), asked.certain) == (names, True)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("my uncle's Petrelix was seized last week lol, so Kestrel?", "Kestrel"),
        ("Kestrel, same treatment as Petrelix?", "Kestrel"),
        ("Had Kestrel been listed by the time of our Tosca Round", "Kestrel"),
        ("Before I call Gulnara back: is Kestrel a problem", "Kestrel"),
        ("is Petrelix allowed to sell to Kestrel", "Kestrel"),
    ],
)
def test_of_names_that_nothing_ties_together_it_is_asked_which_are_meant(read: Read, text: str, meant: str) -> None:
    asked = read(text)
    assert not asked.certain
    assert {(meant,), asked.names} <= set(asked.either)


def test_what_a_message_only_tells_of_is_asked_back(read: Read) -> None:
    assert not read("drinks at The Merlyn on thursday").certain


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("大鸢科技、依图、云从都查一下", ("大鸢科技", "依图", "云从")),
        ("大鸢科技和拼多多查一下", ("大鸢科技", "拼多多")),
    ],
)
def test_no_item_of_a_chinese_row_is_dropped(read: Read, text: str, names: tuple[str, ...]) -> None:
    assert read(text).names == names


def test_no_end_of_a_chinese_name_is_dropped_silently(read: Read) -> None:
    asked = read("大鸢科技能源还在名单上吗")
    assert not asked.certain
    assert ("大鸢科技能源",) in asked.either


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("请查：大鸢科技股份有限公司", ["大鸢科技股份有限公司"]),
        ("株式会社山田商事を確認してください", ["株式会社山田商事"]),
        ("大鸢科技和依图都在名单上吗", ["大鸢科技", "依图"]),
    ],
)
def test_a_chinese_or_japanese_name_is_read_with_its_legal_form(read: Read, text: str, names: list[str]) -> None:
    asked = read(text)
    assert (list(asked.names), asked.certain) == (names, True)


@pytest.mark.parametrize(
    ("text", "either"),
    [
        ("Vellum Optik UK in liquidation, do restrictions apply", {("Vellum Optik",), ("Vellum Optik UK",)}),
        ("was Petrelix motors designated? thanks", {("Petrelix",), ("Petrelix motors",)}),
        ("is MTN Petrelix blocked", {("Petrelix",), ("MTN Petrelix",)}),
        ("is only Petrelix EV 2 caught", {("Petrelix",), ("Petrelix EV 2",)}),
        ("Central Petrelix QRX, revoked?", {("Central Petrelix QRX",), ("Central Petrelix",)}),
        ("invoice for Vellum Steel (Oman), sanctioned?", {("Vellum Steel (Oman)",), ("Vellum Steel",)}),
        ("TapCut & Melon8, blocked?", {("TapCut & Melon8",), ("TapCut", "Melon8")}),
        ("Merlynov, Alisher - since when", {("Merlynov", "Alisher"), ("Merlynov, Alisher",)}),
        ("Zahler: Vellum Grain Co", {("Vellum Grain Co",)}),
        ("Any Lucky Petrelix, Some Vellum Ltd", {("Any Lucky Petrelix", "Some Vellum Ltd")}),
    ],
)
def test_a_name_whose_ends_are_not_certain_is_offered_both_ways(
    read: Read, text: str, either: set[tuple[str, ...]]
) -> None:
    asked = read(text)
    assert either <= set(asked.either)
    assert not asked.certain


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel EU UK US, one line each",
        "ISIN US8740391003 ok?",
        "Kestrel Trading LLC Dubai, hits?",
        "is the CEO Merlyn listed",
    ],
)
def test_what_is_surely_beside_a_name_does_not_make_it_doubtful(read: Read, text: str) -> None:
    assert read(text).certain


def test_a_large_company_in_small_letters_beside_a_name_is_read_and_not_passed_over(read: Read) -> None:
    asked = read("is kestrel or lenovo on the SDN list")
    assert (asked.names, asked.certain) == (("kestrel", "lenovo"), True)


def test_a_large_company_that_is_a_word_as_well_is_asked_back_beside_a_name(read: Read) -> None:
    asked = read("is kestrel or tesco on the SDN list, or visa")
    assert (asked.names, asked.certain) == (("kestrel", "tesco", "visa"), False)


def test_an_everyday_word_in_the_place_of_a_name_is_asked_back(read: Read) -> None:
    asked = read("is kestrel or shell on the SDN list")
    assert (asked.names, asked.certain) == (("kestrel", "shell"), False)
