"""A name with its own abbreviation in brackets is one party, and nobody is asked which of the two is meant."""

from __future__ import annotations

import pytest

from bot.services.questions.second.learned import Learned
from tests.unit.questions.conftest import Read
from tests.unit.questions.second import made


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("is Bank of Tosca Springs (BOTS) ok?", ["Bank of Tosca Springs"]),
        ("is Bank of Tosca Springs (BTS) ok?", ["Bank of Tosca Springs"]),
        ('is Bank of Tosca Springs ("BTS") ok?', ["Bank of Tosca Springs"]),
        ("is Kestrel Oil Refinery Corporation (KOR) ok?", ["Kestrel Oil Refinery Corporation"]),
        ("is Tosca Oil Refinery (TOR) or Merlyn Air listed?", ["Tosca Oil Refinery", "Merlyn Air"]),
        ("is Petrelix Ltd (PXL) ok?", ["Petrelix Ltd"]),
    ],
)
def test_initials_in_brackets_behind_a_name_are_the_same_party(read: Read, text: str, names: list[str]) -> None:
    assert (list(read(text).names), read(text).doubts) == (names, ())


@pytest.mark.parametrize("labels", [{"bts": "B"}, {"(": "I", "bts": "I"}, {"(": "I", "bts": "I", ")": "I"}])
def test_the_second_reading_takes_them_for_the_name_too(labels: dict[str, str]) -> None:
    learned = made.chain({"bank": "B", "of": "I", "tosca": "I", "springs": "I", **labels}, made.SURE)
    found = made.read("can we lend to Bank of Tosca Springs (BTS)?", Learned(names=learned))
    assert (found.names, found.doubts) == (("Bank of Tosca Springs",), ())
