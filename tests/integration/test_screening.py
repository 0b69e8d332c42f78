"""A question through the real store: found, answered, recorded, read back."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.answer import Outcome
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.everything import EVERYTHING
from tests.integration.loading import load

ALICE = Asker(surface="slack", user="U1", team="T1")


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [
        ("Xiaomi", Outcome.MATCH),
        ("1810.HK", Outcome.MATCH),
        ("Xiaomi\0", Outcome.MATCH),
        ("xaiomi", Outcome.POTENTIAL_MATCH),
    ],
)
def test_an_answer_is_recorded_as_it_was_given(new_work: NewWork, asked: str, outcome: Outcome) -> None:
    load(new_work, EVERYTHING)
    screener = Screener(new_work, FakeClock())
    answer = screener.screen(asked, asker=ALICE, as_of=dt.date(2021, 4, 1))
    assert answer.outcome is outcome
    assert screener.recall(answer.record, asker=Asker(surface="history", team="T1")) == answer
    assert screener.recall(answer.record, asker=Asker(surface="history", team="T2")) is None
    (record,) = screener.latest(ALICE, limit=5)
    assert (record.id, record.query, record.lists["us_dod_1237"]) == (answer.record, asked.strip("\0"), "v1")
    assert record.asked_at == FakeClock().now()
