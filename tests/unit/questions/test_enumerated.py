"""A list as people paste it is names and what is asked of them; marks, numbers and amounts are no part of a name."""

from __future__ import annotations

import pytest

from bot.services.questions.pasted.enumerated import enumerated
from bot.services.questions.reading import Kind
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Please check:\n• Kestrel\n• Osprey Telecom", "Please check: Kestrel; Osprey Telecom"),
        ("Please check\n1. Kestrel\n2. Tern AG\n\nThanks\nAnna", "Please check: Kestrel; Tern AG; Thanks. Anna"),
        ("1) Kestrel\n2) Tern\nany of these listed?", "Kestrel; Tern; any of these listed?"),
        ("a. Kestrel\nb. Tern\nsince when each?", "Kestrel; Tern; since when each?"),
        ("Kestrel 51%\nTern 25.5 %\nis any blocked?", "Kestrel; Tern; is any blocked?"),
        ("Kestrel - 500k USD\nTern - $2m", "Kestrel; Tern"),
        ("Kestrel x 4 pcs\nTern x 20", "Kestrel; Tern"),
        ("Ternex 4 pcs\nPetrelix 5%\nKestrex - US$200k", "Ternex; Petrelix; Kestrex"),
        ("i) Kestrel\nii) Tern", "Kestrel; Tern"),
        ("1. Is Kestrel listed? 2. May we hold it?", "Is Kestrel listed? May we hold it?"),
        ("☐ Kestrel\n☑ Tern", "Kestrel; Tern"),
        (":one: Kestrel\n:two: Tern", "Kestrel; Tern"),
        ("• Kestrel • Tern   any of them on SDN?", "Kestrel; Tern. any of them on SDN?"),
        ("#1 Kestrel #2 Tern. rank them", "Kestrel; Tern. rank them"),
        ("i) Kestrel, ii) Tern & iii) Petrel... which is listed", "Kestrel; Tern; Petrel... which is listed"),
        ("two things: (1) Kestrel? (2) Tern?", "two things: Kestrel? Tern?"),
        ("check these: a) Kestrel; b) Tern", "check these: Kestrel; Tern"),
        ("查一下：1、大鸢科技 2、联想，哪家在清单上", "查一下： 大鸢科技、联想，哪家在清单上"),
        ("供应商：\n1. 大鸢科技\n2. 联想\n哪些被制裁？", "供应商： 大鸢科技、联想， 哪些被制裁？"),
    ],
)
def test_the_items_of_a_list_stand_apart_without_their_marks(text: str, told: str) -> None:
    assert enumerated(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "is Kestrel listed?",
        "Kestrel\nTern",
        "SURGUT 9\nNORD 12",
        "under s.1 (a) or (b) may we hold Kestrel",
        "Kestrel was 1) listed",
        "Rooms 5) Kestrel 6) Tern",
        "- Kestrel",
        "War Kestrel am 1. April 2021 oder am 2. April 2021 gelistet?",
        "War Kestrel am 1. 4. 2021 oder am 2. 4. 2021 gelistet?",
        "War Kestrel am 1. und am 2. des Monats gelistet?",
        "1. April 2021 Kestrel gekauft\n2. Mai 2021 Kestrel verkauft",
        "J. Kestrel plc\nH. Tern A/S",
        "A. Petrel\nM. Osprey",
        "A. Petrel\nB. Osprey",
        "x) Kestrel\nc) Tern",
        "is a. petrel or b. osprey listed",
    ],
)
def test_what_has_no_list_with_marks_is_left_as_it_is(text: str) -> None:
    assert enumerated(text) is None


def test_a_pasted_list_is_read_as_its_names(read: Read) -> None:
    reading = read("Hi team,\nneed these by EOD:\n* Kestrel\n* Osprey Telecom\n* Merlyn Foods GmbH\n\nThanks\nAnna")
    assert (reading.kind, reading.names) == (Kind.SCREEN, ("Kestrel", "Osprey Telecom", "Merlyn Foods GmbH"))
    assert reading.certain


def test_a_line_that_is_a_stored_name_keeps_what_looks_like_an_amount_or_a_mark() -> None:
    text = "Kestrel 5%\nTern 20%\n1. Petrel 4 pcs\n2. Osprey 9 pcs"
    assert enumerated(text, {"Tern 20%", "Petrel 4 pcs"}) == "Kestrel; Tern 20%; Petrel 4 pcs; Osprey"
