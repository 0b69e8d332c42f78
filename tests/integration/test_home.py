"""What App Home reads of the store: a person's own, and nothing of another team's lists."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.services.ports import Asker
from bot.services.questions.lists.answering import ListQuestions, Reviewed
from bot.services.questions.words.lists_meant import NamedLists
from bot.services.screening.recalling import recorded
from bot.services.screening.screener import Screener
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork

ALICE = Asker(surface="home", team="T1", user="U1")


def test_what_comes_and_what_changed_is_of_the_lists_that_the_person_sees(facts: NewWork) -> None:
    questions = ListQuestions(facts, lambda: Reviewed(NamedLists({}, {}), ()), FakeClock())
    due, changes = questions.outlook(asker=ALICE)
    assert due.dates
    assert all(due.today <= one.deadline.on <= due.today + dt.timedelta(days=365) for one in due.dates)
    assert [one.deadline.on for one in due.dates] == sorted(one.deadline.on for one in due.dates)
    assert changes.period.first == due.today - dt.timedelta(days=7)
    assert not [one for one in changes.lists if one.changes]  # a first edition changed nothing


def test_the_last_screenings_are_the_persons_own_and_read_as_they_were_answered(screener: Screener) -> None:
    bob, other = replace(ALICE, user="U-home"), replace(ALICE, user="U-home", team="T2")
    given = screener.screen("Huawei", asker=bob)
    screener.screen("Xiaomi", asker=other)
    assert [recorded(record.answer) for record in screener.latest(bob, limit=5)] == [given]
