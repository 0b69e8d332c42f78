"""Slips in the words of a question of lists make no name of them; a name is never mended."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Kind
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("what chnaged since 1 january 2026", Kind.CHANGES),
        ("what changd", Kind.CHANGES),
        ("who was addde to 1260H in 2026", Kind.CHANGES),
        ("what was remved from the sdn list", Kind.CHANGES),
        ("whats new since last wek", Kind.CHANGES),
        ("whcih deadlnes come in the next 90 days", Kind.DEADLINES),
        ("wht is difference sdn n ssi", Kind.GLOSSARY),
        ("diference between sdn and ssi", Kind.GLOSSARY),
        ("hw to use", Kind.HELP),
        ("hi, new joiner here. how does this thing work and what do i type", Kind.HELP),
        ("oye cómo va esto? le escribo el nombre y ya?", Kind.HELP),
        ("а что ты вообще умеешь", Kind.HELP),
        ("hmmm ok thx", Kind.NOT_FOR_US),
        ("Hmmm, okay, thanksss", Kind.NOT_FOR_US),
    ],
)
def test_a_question_with_a_slip_is_read_as_the_one_without(read: Read, text: str, kind: Kind) -> None:
    reading = read(text)
    assert (reading.kind, reading.names, reading.certain) == (kind, (), True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("is Changde on the 1260H list", "Changde"),
        ("changde", "changde"),
        ("is chnaged listed", "chnaged"),
        ("what changed for Kestrle since 1 january 2026", "Kestrle"),
        ("is kestrel on the lsit", "kestrel"),
        ("is AAAA listed", "AAAA"),
        ("HMMM", "HMMM"),
    ],
)
def test_what_may_be_a_name_is_not_mended(read: Read, text: str, name: str) -> None:
    reading = read(text)
    assert reading.kind is Kind.SCREEN
    assert name in reading.names


def test_beside_a_name_the_slip_alone_is_no_name(read: Read) -> None:
    assert read("what chnaged for Kestrel since 1 january 2026").names == ("Kestrel",)


def test_the_day_that_stands_beside_is_kept(read: Read) -> None:
    day = read("what chnaged since 1 january 2026").day
    assert day is not None
    assert str(day.on) == "2026-01-01"
