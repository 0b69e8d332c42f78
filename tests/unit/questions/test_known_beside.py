"""A birth date, a country or a kind typed behind a name stays with it, and is never taken for the day asked about."""

from __future__ import annotations

import pytest

from bot.domain.names.particulars import Particulars
from bot.services.questions.asked import Screen
from bot.services.screening.particulars_typed import split
from tests.unit.questions.test_mistyped import ASKER, asks

BORN = Particulars(born="1970-03-02")


@pytest.mark.parametrize(
    ("typed", "name", "known"),
    [
        ("Jon Merlyn, born 2 March 1970", "Jon Merlyn", BORN),
        ("Jon Merlyn dob 1970-03-02", "Jon Merlyn", BORN),
        ("Jon Merlyn (born 2 March 1970)", "Jon Merlyn", BORN),
        ("is Jon Merlyn sanctioned, born 2 March 1970", "Jon Merlyn", BORN),
        ("Jon Merlyn, born 1970, Russia", "Jon Merlyn", Particulars(born="1970", countries=("ru",))),
    ],
)
def test_what_is_typed_behind_a_name_goes_with_it(typed: str, name: str, known: Particulars) -> None:
    questions = asks("Jon Merlyn")
    for read in (questions.command, questions.plain):
        asked = read(typed, asker=ASKER)
        assert isinstance(asked, Screen)
        assert [split(one) for one in asked.names] == [(name, known)]
        assert (split(asked.text), asked.as_of) == ((name, known), None)


def test_behind_several_names_it_is_nobodys_and_the_text_is_read_whole() -> None:
    asked = asks("Jon Merlyn", "Vellum").command("Jon Merlyn and Vellum; country: ru", asker=ASKER)
    assert not isinstance(asked, Screen) or len(asked.names) != 1 or "Vellum" in asked.names[0]
