"""A birth date, a country or a kind typed behind a name stays with it, and is never taken for the day asked about."""

from __future__ import annotations

import pytest

from bot.domain.names.particulars import Particulars
from bot.errors import BadInput
from bot.services.questions.asked import Screen
from bot.services.screening.particulars_typed import split
from bot.services.screening.screener import Screener
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork
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
        assert asked.text is not None
        assert [split(one) for one in asked.names] == [(name, known)]
        assert (split(asked.text), asked.as_of) == ((name, known), None)


def test_behind_several_names_it_is_nobodys_and_is_refused() -> None:
    text = "Jon Merlyn and Vellum; country: ru"
    asked = asks("Jon Merlyn", "Vellum").command(text, asker=ASKER)
    assert isinstance(asked, Screen)
    assert asked.text == text
    entities = (builders.named("merlyn", "Jon Merlyn"), builders.named("vellum", "Vellum"))
    store = FakeUnitOfWork(builders.a_snapshot(entities=entities, designations=()))
    with pytest.raises(BadInput, match="one name at a time"):
        Screener(lambda: store, FakeClock()).names_in(asked.text, asker=ASKER)


def test_a_long_list_has_no_particulars_at_its_end() -> None:
    typed = "Jon Merlyn; " * 80 + "kind: person"
    assert split(typed) == (typed, Particulars())
