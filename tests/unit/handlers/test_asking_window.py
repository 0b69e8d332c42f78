"""The window that asks for a name, a day and what else is known."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from bot.domain.law.entity import Schema
from bot.domain.names.particulars import Particulars
from bot.services.screening.particulars_typed import split
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import Filled, check_window, said


def test_a_shortcut_asks_for_a_name_and_shows_the_answer_in_its_window(alice: Alice) -> None:
    (asking,) = alice.send(alice.me.shortcut("screen_name", trigger="t"))
    values = {"name": {"text": {"value": "Xiaomi"}}, "day": {"date": {"selected_date": "2021-01-15"}}}
    (answer,) = alice.send(alice.me.submits(asking, values, trigger="t"))
    assert "Xiaomi Corporation" in said(answer)
    assert alice.screener.asked == [("Xiaomi", dt.date(2021, 1, 15), None)]


def test_the_day_chosen_in_the_window_is_kept_where_the_name_is_asked_back(alice: Alice) -> None:
    (asking,) = alice.send(alice.me.shortcut("screen_name", trigger="t"))
    values = {"name": {"text": {"value": "Tamrock and Vellum, ok?"}}, "day": {"date": {"selected_date": "2021-01-15"}}}
    (answer,) = alice.send(alice.me.submits(asking, values, trigger="t"))
    assert "Did you ask about" in said(answer)
    assert "2021-01-15" in json.dumps(answer)
    assert alice.screener.asked == []


def test_a_day_chosen_for_what_has_none_is_refused_and_not_passed_over(alice: Alice) -> None:
    (asking,) = alice.send(alice.me.shortcut("screen_name", trigger="t"))
    values = {"name": {"text": {"value": "lists"}}, "day": {"date": {"selected_date": "2021-01-15"}}}
    (answer,) = alice.send(alice.me.submits(asking, values, trigger="t"))
    assert "answered as of today" in said(answer)


def known(**more: str) -> dict[str, Any]:
    """The fields of the window, filled in."""
    typed = {field: {"text": {"value": more.get(field)}} for field in ("born", "country", "identifier")}
    kind = {"value": more["kind"]} if "kind" in more else None
    named = {"name": {"text": {"value": "Xiaomi"}}, "day": {"date": {"selected_date": None}}}
    return named | typed | {"kind": {"choice": {"selected_option": kind}}}


def test_what_is_known_beside_a_name_is_asked_with_it_and_recorded_as_it_was_asked(alice: Alice) -> None:
    (asking,) = alice.send(alice.me.shortcut("screen_name", trigger="t"))
    check_window(asking)
    values = known(born="2 Mar 1970", country="Russia", kind="person", identifier="4003 12")
    alice.send(alice.me.submits(asking, values, trigger="t"))
    asked = "Xiaomi; born: 2 Mar 1970; country: Russia; kind: person; identifier: 4003 12"
    assert alice.screener.asked == [(asked, None, None)]
    assert split(asked) == (
        "Xiaomi",
        Particulars(born="1970-03-02", countries=("ru",), kind=Schema.PERSON, identifier="4003 12"),
    )


@pytest.mark.parametrize(
    ("field", "value", "line"),
    [
        ("born", "02/03/1970", "A year or a day, please"),
        ("born", "soon", "A year or a day, please"),
        ("country", "Narnia", "no country I know"),
        ("identifier", "a, b", "no comma or colon"),
    ],
)
def test_what_cannot_be_read_beside_a_name_is_told_at_its_field(
    alice: Alice, field: str, value: str, line: str
) -> None:
    (asking,) = alice.send(alice.me.shortcut("screen_name", trigger="t"))
    response = json.loads(alice.handed(alice.me.submits(asking, known(**{field: value}), trigger="t")).body)
    assert list(response["errors"]) == [field]
    assert line in response["errors"][field]
    assert alice.screener.asked == []


@pytest.mark.parametrize("day", ["1989-12-31", "2026-11-25"])
def test_a_day_out_of_range_is_refused_in_the_window(alice: Alice, day: str) -> None:
    (asking,) = alice.send(alice.me.shortcut("screen_name", trigger="t"))
    values: Filled = {"name": {"text": {"value": "Xiaomi"}}, "day": {"date": {"selected_date": day}}}
    response = alice.handed(alice.me.submits(asking, values, trigger="t"))
    assert "Choose a day from 1 Jan 1990 to 24 Nov 2026." in response.body
    assert alice.screener.asked == []


def test_a_choice_and_the_history_stay_in_the_window(alice: Alice) -> None:
    (asking,) = alice.send(alice.me.shortcut("screen_name", trigger="t"))
    values: Filled = {"name": {"text": {"value": "SMIC"}}, "day": {"date": {"selected_date": None}}}
    (question,) = alice.send(alice.me.submits(asking, values, trigger="t"))
    (answer,) = alice.clicks("This one", question)
    assert "Semiconductor Manufacturing" in said(answer)
    opened, filled = alice.clicks("Full history", answer)
    assert "Loading" in said(opened)
    assert "Listed as" in said(filled)


def submitted(alice: Alice, text: str, on: str | None = None) -> list[dict[str, Any]]:
    """What the window shows for this name and day."""
    (asking,) = alice.send(alice.me.shortcut("screen_name", trigger="t"))
    values: Filled = {"name": {"text": {"value": text}}, "day": {"date": {"selected_date": on}}}
    return alice.send(alice.me.submits(asking, values, trigger="t"))


@pytest.mark.parametrize(
    ("chosen", "asked"),
    [
        (None, dt.date(2021, 1, 15)),
        ("2021-01-15", dt.date(2021, 1, 15)),
        ("2026-11-24", dt.date(2021, 1, 15)),  # today stands in the field until another is chosen
        ("2021-01-16", None),
    ],
)
def test_a_day_in_the_text_and_another_one_chosen_are_refused(
    alice: Alice, chosen: str | None, asked: dt.date | None
) -> None:
    (answer,) = submitted(alice, "Xiaomi --as-of 2021-01-15", chosen)
    assert ("Two dates were given" in said(answer)) is (asked is None)
    assert alice.screener.asked == ([("Xiaomi", asked, None)] if asked else [])


@pytest.mark.parametrize("text", ["follow Xiaomi", "unfollow Xiaomi", "following"])
def test_nothing_is_followed_from_the_window_that_screens(alice: Alice, text: str) -> None:
    (answer,) = submitted(alice, text)
    assert "This window screens names: use /screen follow." in said(answer)
    assert alice.store.follows.kept == []


@pytest.mark.parametrize("on", [None, "2026-11-24"])
def test_what_has_no_day_is_answered_as_of_today(alice: Alice, on: str | None) -> None:
    (answer,) = submitted(alice, "lists", on)
    assert said(answer).startswith("*11 lists, 2 of them stale*")
