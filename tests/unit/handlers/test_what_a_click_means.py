"""What a button of a question asked back says is what its click means; a private one is never answered in public."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.services.limits import MAX_NAME_LENGTH, MAX_NAMES
from bot.services.questions.reading import DayRead, Kind, Precision, Reading
from handlers.blocks.asking import (
    LONGEST_VALUE,
    MOST_NAMES_SHOWN,
    Meant,
    ask_back,
    command_meant,
    meant_by,
    mistyped,
    value_of,
    with_mentioned,
)
from tests.unit.handlers.made import day
from tests.unit.handlers.slack import buttons, check_message, labels, said

PLAIN: dict[str, Any] = {"text": "x", "blocks": []}


@pytest.mark.parametrize("private", [True, False])
@pytest.mark.parametrize("on", [None, day("2021-01-15")])
@pytest.mark.parametrize("record", ["", "r1"])
def test_what_stands_in_a_button_is_what_its_click_means(on: Any, record: str, *, private: bool) -> None:
    meant = Meant(("Kestrel", "大鸢科技"), on, private, record)
    assert meant_by(value_of(meant)) == meant


@pytest.mark.parametrize("seen_by", ["", "somebody", "Public"])
def test_what_does_not_say_that_it_stood_in_public_is_private(seen_by: str) -> None:
    public = json.loads(value_of(Meant(("Kestrel",), None, False)))
    assert not meant_by(json.dumps(public)).private
    assert meant_by(json.dumps([seen_by, *public[1:]])).private
    assert command_meant(json.dumps([seen_by, "lists"])) == ("lists", True)


def forged(*names: Any, on: Any = None, record: Any = "", seen_by: Any = "public") -> str:
    return json.dumps([seen_by, on, record, *names])


@pytest.mark.parametrize(
    "value",
    [
        forged(),
        forged(""),
        forged("A", ""),
        forged("x" * (MAX_NAME_LENGTH + 1)),
        forged(*["A"] * (MAX_NAMES + 1)),
        forged(7),
        forged("A", on=20210115),
        forged("A", on="soon"),
        forged("A", record=7),
        forged("A", seen_by=7),
        forged("A\x00B"),
        forged("\ud800Hua"),
        "no json",
        "[]",
    ],
)
def test_a_forged_value_means_nothing(value: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        meant_by(value)


def test_as_many_and_as_long_names_as_may_be_typed_may_be_clicked_on() -> None:
    assert len(meant_by(forged(*["A"] * MAX_NAMES)).names) == MAX_NAMES
    assert meant_by(forged("x" * MAX_NAME_LENGTH)).names == ("x" * MAX_NAME_LENGTH,)


def test_a_command_that_is_no_text_is_refused() -> None:
    with pytest.raises(ValueError, match="no button of ours"):
        command_meant('["public", 7]')


@pytest.mark.parametrize("private", [True, False])
def test_a_mistyped_command_offers_itself_and_the_name_where_it_was_typed(*, private: bool) -> None:
    asked = mistyped("lsits <1>", "li`sts", private=private)
    check_message(asked)
    assert said(asked).splitlines()[0] == "🟡 Did you mean `lists`? “lsits &lt;1&gt;” was not screened."
    command, name = buttons(asked)
    assert command_meant(command["value"]) == ("li`sts", private)
    assert meant_by(name["value"]) == Meant(("lsits <1>",), None, private)


@pytest.mark.parametrize("private", [True, False])
def test_names_that_are_only_mentioned_are_told_and_may_be_screened_as_of_the_same_day(*, private: bool) -> None:
    assert with_mentioned(PLAIN, (), on=None, private=private) == PLAIN
    names = [f"Name <{n}>" for n in range(MOST_NAMES_SHOWN + 1)]
    shown = with_mentioned(PLAIN, names, on=day("2021-01-15"), private=private)
    check_message(shown)
    assert said(shown).startswith("Also mentioned, not screened: Name &lt;0&gt;, Name &lt;1&gt;, Name &lt;2&gt;, ")
    assert f"Name &lt;{MOST_NAMES_SHOWN}&gt;" not in said(shown)
    assert labels(shown) == [f"Screen {name}" for name in names[:MOST_NAMES_SHOWN]]
    assert [meant_by(one["value"]) for one in buttons(shown)] == [
        Meant((name,), day("2021-01-15"), private) for name in names[:MOST_NAMES_SHOWN]
    ]


def test_a_name_too_long_for_a_button_is_told_without_one() -> None:
    room = LONGEST_VALUE - len(value_of(Meant(("",), None, True)))
    for length, offered in ((room, 1), (room + 1, 0)):
        shown = with_mentioned(PLAIN, ["n" * length], on=None, private=True)
        assert (len(buttons(shown)), len(shown["blocks"])) == (offered, 1 + offered)


def test_where_a_past_day_or_today_may_be_meant_each_has_a_button() -> None:
    past = day("2021-01-31")
    either = DayRead("Jan 2021", None, Precision.UNKNOWN, choices=(past,), or_today=True)
    reading = Reading(text="x", kind=Kind.SCREEN, names=("Kestrel",), day=either, doubts=("As of which day?",))
    message = ask_back(reading, private=False, record="r1")
    check_message(message)
    assert labels(message) == ["31 Jan 2021", "Today", "Something else"]
    assert [meant_by(one["value"]).on for one in buttons(message)[:2]] == [past, None]
