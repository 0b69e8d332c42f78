"""How desks talk around a name: contract terms, craft and their numbers, terms asked for, dates that only tell."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.reading import Aspect, Kind
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("heya, Merlyn Holdings ok?", ["Merlyn Holdings"]),
        ("Check the below party: Tosca Dairy LLC, P.O. Box 4711, Dubai", ["Tosca Dairy LLC"]),
        ("EU Annex IV, does it name Toscon?", ["Toscon"]),
        ("The lessor has an A321neo that Kestrel flew: anything in the way of repairs?", ["Kestrel"]),
        ("There is an Airbus with registration P4-XYZ at the gate, is it blocked?", ["P4-XYZ"]),
        ("pls check 88job, 24Tosca, 19 Merlyn", ["88job", "24Tosca", "19 Merlyn"]),
        ("may my desk buy Tosca through Stock Connect", ["Tosca"]),
        ("大鸢科技当年为什么被列入", ["大鸢科技"]),
        ("请帮忙筛查：洪都航空、航发动力", ["洪都航空", "航发动力"]),
        ("Is tosca air on the SDN list?", ["tosca air"]),
        ("tosca air - ground handling in Malaga, allowed?", ["tosca air"]),
        ("jon merlyn on SDN?", ["jon merlyn"]),
        ("We're refinancing a Monaco firm whose father is Jon Merlyn. Sanctioned?", ["Jon Merlyn"]),
        ("TP-Tosca, Merlyn, Osprex. Procurement panics about our plugs", ["TP-Tosca", "Merlyn", "Osprex"]),
        ("Merlyn Silicon - WRO, UFLPA or Entity List", ["Merlyn Silicon"]),
        ("Tosca 2027 perp: is the issuer on anything?", ["Tosca"]),
        ('The B/L reads "Merlyn Chemical Co., Ltd., Toscatown". Can you look?', ["Merlyn Chemical Co., Ltd."]),
        ('Entity: "PT Tosca Makmur (NPWP 01.234.567.8-901.000)", listed?', ["PT Tosca Makmur"]),
        ("ＭＥＲＬＹＮ被制裁了吗", ["MERLYN"]),
        ("International Bank of Cuba, a hit on anything?", ["International Bank of Cuba"]),
        ("is MRS GmbH sanctioned?", ["MRS GmbH"]),
        ("is इरिट्रिया sanctioned?", ["इरिट्रिया"]),
        ("is the osprey telecom sanctioned?", ["osprey telecom"]),
        ("New Balance or Under Tosca — either of them on a list?", ["New Balance", "Under Tosca"]),
        ("Total, Merlyn, Tosca?", ["Total", "Merlyn", "Tosca"]),
        ("Should I worry about my Tosca and Merlyn.com shares", ["Tosca", "Merlyn.com"]),
        ("Wie lange hat ein Fonds Zeit, um Merlyn Tosca Electron abzustoßen?", ["Merlyn Tosca Electron"]),
        ("ISIN US0378331005 – what can I do with it", ["US0378331005"]),
        ("Darf ich meine Kestrel-Vorzugsaktien behalten?", ["Kestrel"]),
        ("大鸢科技幾時要沽清", ["大鸢科技"]),
    ],
)
def test_what_desks_say_beside_a_name_is_no_name(read: Read, text: str, names: list[str]) -> None:
    reading = read(text)
    assert (reading.kind, list(reading.names), reading.doubts) == (Kind.SCREEN, names, ())


def test_an_ordinary_word_behind_a_place_may_be_a_name(read: Read) -> None:
    reading = read("minsk exchange, blocked as of 14 June 2024?")
    assert reading.names == ("minsk exchange",)
    assert reading.day is not None
    assert reading.day.on == dt.date(2024, 6, 14)


@pytest.mark.parametrize(
    "text",
    [
        "We hold Kestrel GDRs, half of them converted in 2022. Still holdable?",
        "is Osprey Telecom caught? I read he passed part to managers in 2022",
        "In 2023 our unit sold a house to Kestrel, and a member read of it. Has it come up anywhere?",
        "chronology for Kestrel please. We signed before the listing and renewed after it",
    ],
)
def test_a_day_on_which_somebody_did_something_is_not_the_day_asked_about(read: Read, text: str) -> None:
    reading = read(text)
    assert (reading.day, reading.doubts) == (None, ())


def test_the_close_of_business_is_asked_about_and_is_no_birth(read: Read) -> None:
    reading = read("Check Kestrel as per c.o.b. 20 Nov 2026")
    assert reading.day is not None
    assert reading.day.on == dt.date(2026, 11, 20)


def test_an_age_of_politics_is_no_day_and_is_asked_back(read: Read) -> None:
    reading = read("Kestrel, was it fine before the Obama years?")
    assert reading.day is not None
    assert reading.day.on is None
    assert reading.doubts != ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("anything taken off in the last 5 days?", Kind.CHANGES),
        ("is the BIS denied persons list part of your search?", Kind.LISTS),
        ("sectoral sanctions, what are they", Kind.GLOSSARY),
        ("list of lists, please", Kind.LISTS),
        ("Can my team use this outside the UK or is it London only?", Kind.HELP),
        ('What does "policy of denial" mean?', Kind.GLOSSARY),
    ],
)
def test_a_question_without_a_name_is_of_its_kind(read: Read, text: str, kind: Kind) -> None:
    assert read(text).kind is kind


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("Kestrel - when did the buying window close", Aspect.DEADLINE),
        ("until when can we wind down with Kestrel?", Aspect.DEADLINE),
        ("where is the executive order text that names Kestrel", Aspect.DOCUMENT),
        ("Kestrel: on, off, on again? I lost track", Aspect.HISTORY),
        ("the delisting story of Kestrel in two lines please", Aspect.HISTORY),
        ("what year did Kestrel go on first", Aspect.SINCE),
        ("we got a Kestrel IPO allotment, can our Boston people take it", Aspect.HOLD_OR_BUY),
        ("Kestrel in a US mandate, permitted?", Aspect.HOLD_OR_BUY),
        ("Kestrel tools in our fab. Is servicing what is installed okay?", Aspect.EFFECT),
        ("can our club cover a voyage chartered by Kestrel", Aspect.EFFECT),
        ("does Kestrel still appear?", Aspect.STATUS),
        ("Kestrel: which day exactly did they go onto the CMIC list?", Aspect.SINCE),
        ("what was the reasoning for putting Kestrel on the Entity List?", Aspect.WHY),
        ("Kestrel notes, can the custodian go on collecting the coupons?", Aspect.EFFECT),
        ("Kestrel, last selling date?", Aspect.DEADLINE),
    ],
)
def test_what_desks_want_to_know_is_read_in_their_words(read: Read, text: str, aspect: Aspect) -> None:
    assert read(text).aspect is aspect


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("any hits on falcon pls", "falcon"),
        ("anything on falcon trading, thanks", "falcon trading"),
        ("screen falcon please", "falcon"),
        ("any concerns re falcon", "falcon"),
    ],
)
def test_an_ordinary_word_before_thanks_may_be_a_name_and_is_asked_about(read: Read, text: str, name: str) -> None:
    reading = read(text)
    assert reading.kind is Kind.SCREEN
    assert reading.names == (name,)
