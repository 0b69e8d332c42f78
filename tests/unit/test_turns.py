"""Acknowledging goes before answering, and few answers are made at once."""

from __future__ import annotations

import datetime as dt
import time
from threading import Event, Thread
from types import SimpleNamespace
from typing import cast

import pytest
from slack_bolt import App, BoltRequest

from bot.runtime.desk import answers_of
from bot.runtime.turns import Turns
from handlers.sending import Handed

LONG = 20.0
NOW = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)


def test_an_answer_begins_when_nobody_is_acknowledged_any_more() -> None:
    turns, asked, begun = Turns(at_once=2, patience=LONG), Event(), Event()

    def answer() -> None:
        asked.set()
        with turns.answering():
            begun.set()

    with turns.arriving():
        thread = Thread(target=answer)
        thread.start()
        assert asked.wait(LONG)
        assert not begun.wait(0.05)
    assert begun.wait(LONG)
    thread.join(LONG)


def test_nothing_of_an_answer_is_begun_while_somebody_is_acknowledged() -> None:
    turns, asked, begun = Turns(at_once=2, patience=LONG), Event(), Event()
    app = SimpleNamespace(dispatch=lambda _request: begun.set())

    def first() -> None:
        asked.set()
        turns.give_way()

    answer = answers_of(cast(App, app), first=first)
    with turns.arriving():
        thread = Thread(target=answer, args=({}, Handed(NOW, late=False)))
        thread.start()
        assert asked.wait(LONG)
        assert not begun.wait(0.05)
    assert begun.wait(LONG)
    thread.join(LONG)


def test_under_a_steady_crowd_an_answer_begins_all_the_same() -> None:
    turns = Turns(at_once=1, patience=0.01)
    with turns.arriving(), turns.answering():
        pass


def test_each_of_the_three_steps_of_an_answer_waits_for_the_crowd() -> None:
    turns, steps = Turns(at_once=1, patience=0.05), list[float]()

    def step() -> None:
        with turns.answering():
            steps.append(time.monotonic())

    def dispatch(_request: BoltRequest) -> None:
        step()
        step()

    app = SimpleNamespace(dispatch=dispatch)
    answer = answers_of(cast(App, app), first=turns.give_way)
    begun = time.monotonic()
    with turns.arriving():
        answer({}, Handed(NOW, late=False))
    assert steps[0] - begun >= 2 * 0.05
    assert steps[1] - steps[0] >= 0.05


def test_no_more_are_made_at_once_than_may_be() -> None:
    turns, second = Turns(at_once=1, patience=LONG), Event()

    def answer() -> None:
        with turns.answering():
            second.set()

    thread = Thread(target=answer)
    with turns.answering():
        thread.start()
        assert not second.wait(0.05)
    assert second.wait(LONG)
    thread.join(LONG)


def test_a_turn_is_given_back_by_an_answer_that_fails() -> None:
    turns, next_one = Turns(at_once=1, patience=LONG), Event()
    with pytest.raises(ValueError, match="it fails"), turns.answering():
        raise ValueError("it fails")

    def answer() -> None:
        with turns.answering():
            next_one.set()

    thread = Thread(target=answer, daemon=True)
    thread.start()
    assert next_one.wait(LONG)
