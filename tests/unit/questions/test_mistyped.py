"""Commands with a slip in them are offered, and names that look like one are not."""

from __future__ import annotations

import pytest

from bot.services.ports import Asker
from bot.services.questions.asked import AskBack, Help, Mistyped, NotForUs, Screen
from bot.services.questions.asking import Questions
from bot.services.questions.words.mistyped import command_meant
from data.curated.vocabulary import vocabularies
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork
from tests.unit.questions.read_once import rules

ORDINARY = vocabularies()["en"].ordinary
ASKER = Asker(surface="command", team="T1", user="U1", channel="C1")


def asks(*stored: str) -> Questions:
    snapshot = builders.a_snapshot(entities=tuple(builders.named(name.casefold(), name) for name in stored))
    return Questions(lambda: FakeUnitOfWork(snapshot), lambda: rules(), FakeClock())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hlep", "help"),
        ("Hepl?", "help"),
        ("ehlp", "help"),
        ("/hlep", "help"),
        ("list", "lists"),
        ("lsits", "lists"),
        ("folowing", "following"),
        ("folow Huawei Technologies", "follow Huawei Technologies"),
        ("unfolow Huawei", "unfollow Huawei"),
        ("unfollw 1260H", "unfollow 1260H"),
    ],
)
def test_a_slip_in_a_command_is_seen(typed: str, meant: str) -> None:
    assert command_meant(typed, ordinary=ORDINARY) == meant


@pytest.mark.parametrize(
    "typed",
    ["help", "follow Huawei", "Lists Ltd", "Fellow Products", "held", "HP", "Kelp", "Fallon", "List Capital AG"],
)
def test_other_words_are_left_alone(typed: str) -> None:
    assert command_meant(typed, ordinary=ORDINARY) == ""


def test_a_command_with_a_slip_is_offered_and_not_screened() -> None:
    questions = asks()
    for read in (questions.command, questions.plain):
        assert read("hlep", asker=ASKER) == Mistyped("hlep", "help")


@pytest.mark.parametrize(("typed", "stored"), [("Lists Ltd", "Lists Ltd"), ("hlep", "Hlep"), ("List", "List AG")])
def test_a_stored_name_that_looks_like_a_command_is_screened(typed: str, stored: str) -> None:
    asked = asks(stored).command(typed, asker=ASKER)
    assert isinstance(asked, Screen)
    assert asked.names == (typed,)


@pytest.mark.parametrize("typed", ["🙂", ":tada:", ":thumbsup::skin-tone-2:", "…", "-–—", "😀😀 !"])
def test_an_emoji_alone_is_not_screened(typed: str) -> None:
    questions = asks()
    for read in (questions.command, questions.plain):
        assert read(typed, asker=ASKER) == NotForUs()


def test_exclamation_marks_are_not_screened() -> None:
    questions = asks()
    assert questions.command("!!!", asker=ASKER) == NotForUs()
    assert questions.plain("!!!", asker=ASKER) == Help()
    assert not isinstance(questions.plain("Acme!!!", asker=ASKER), NotForUs | AskBack)
