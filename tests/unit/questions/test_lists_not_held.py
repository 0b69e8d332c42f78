"""Lists that are not held, and those named in other words, are read as what they are: never as another list."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Kind, Point
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("is Kestrel on China's unreliable entity list?", "cn-unreliable"),
        ("Is Kestrel on the unreliable entities list", "cn-unreliable"),
        ("has China sanctioned Kestrel?", "cn-other"),
        ("is Kestrel debarred on SAM?", "sam"),
        ("Kestrel: any exclusion in SAM.gov?", "sam"),
        ("has HHS debarred Kestrel?", "hhs"),
        ("is Petrel wanted by Interpol?", "interpol"),
        ("is Petrel on an Interpol red notice?", "interpol"),
        ("is Kestrel on the World Bank debarment list?", "world-bank"),
        ("is Kestrel on the Swiss SECO list?", "swiss"),
        ("is Kestrel on Japan's METI end user list?", "japanese"),
        ("Is Kestrel sanctioned by Ukraine?", "ukrainian"),
        ("is Kestrel on the Singapore sanctions list?", "elsewhere"),
        ("is Petrel a PEP?", "pep"),
        ("is Kestrel on the military-intelligence end user list?", "mieu"),
        ("is Kestrel on the list of the EU?", "eu"),
        ("is Kestrel on the EU’s consolidated list?", "eu"),
        ("is Kestrel on the OFSI consolidated list?", "uk"),
        ("is Kestrel listed in the EU", "eu"),
        ("was Kestrel blacklisted in the UK?", "uk"),
        ("do you cover EU sanctions? e.g. is Kestrel listed in the EU", "eu"),
        ("do you cover UK sanctions and is Kestrel on them?", "uk"),
        ("is Kestrel on the ITAR debarred parties list?", "ddtc"),
        ("Steht Kestrel auf der Schweizer Sanktionsliste?", "swiss"),
        ("Kestrel figure-t-elle sur la liste du SECO ?", "swiss"),
        ("¿Está Kestrel en la lista negra del Banco Mundial?", "world-bank"),
        ("大鸢科技在不可靠实体清单上吗？", "cn-unreliable"),
        ("大鸢科技在实体清单上吗？", "entity-list"),
    ],
)
def test_the_list_that_is_asked_about_is_the_one_that_is_meant(read: Read, text: str, key: str) -> None:
    reading = read(text)
    assert (reading.kind, [one.key for one in reading.lists]) == (Kind.SCREEN, [key])
    assert reading.certain
    assert len(reading.names) == 1


def test_two_lists_with_one_noun_are_both_meant(read: Read) -> None:
    reading = read("is Kestrel on the Canadian or the Australian list?")
    assert [one.key for one in reading.lists] == ["canadian", "australian"]


@pytest.mark.parametrize(
    "text",
    [
        "is there a general licence for Kestrel?",
        "does GL 8 cover Kestrel?",
        "can we pay Kestrel under GL 8J?",
        "Gibt es eine allgemeine Lizenz für Kestrel?",
        "¿Hay una licencia general para Kestrel?",
    ],
)
def test_whether_a_licence_covers_a_name_is_a_point_of_the_question(read: Read, text: str) -> None:
    assert Point.LICENCE in read(text).points


def test_that_a_licence_is_needed_is_none(read: Read) -> None:
    assert Point.LICENCE not in read("do we need a licence to ship to Kestrel?").points
