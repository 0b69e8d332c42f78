"""An earlier answer is opened where people of other organisations may be only if it rests on public lists alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer
from bot.errors import BadInput
from bot.services.asker import Asker
from bot.services.screening.recalled import seen_by
from bot.services.screening.screener import Screener
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork

MEMBER = Asker(surface="slack", user="U1", team="T1")
TOGETHER = replace(MEMBER, public_only=True)


def a_store() -> FakeUnitOfWork:
    """Two lists that everybody may see."""
    both = (builders.a_dataset(), builders.a_dataset("us_dod_other"))
    return FakeUnitOfWork(builders.a_snapshot(datasets=both))


def answered(store: FakeUnitOfWork, dataset: str | None = None) -> Answer:
    return Screener(lambda: store, FakeClock()).screen("Xiaomi", asker=MEMBER, dataset=dataset)


def test_one_that_rests_on_all_public_lists_and_no_other_is_opened() -> None:
    store = a_store()
    answer = answered(store)
    assert len(answer.lists) == 2
    found = seen_by(TOGETHER, store, answer.record)
    assert found is not None
    assert found.id == answer.record


def test_one_that_rests_on_a_list_which_is_not_public_is_refused() -> None:
    store = a_store()
    answer = answered(store)
    (kept,) = store.records.kept
    store.records.kept = [replace(kept, lists={**kept.lists, "custom_acme": "1"})]
    with pytest.raises(BadInput, match="your organisation's own lists"):
        seen_by(TOGETHER, store, answer.record)


def test_one_of_a_single_list_is_refused_since_it_tells_what_others_say_of_the_name() -> None:
    store = a_store()
    answer = answered(store, "us_dod_1237")
    with pytest.raises(BadInput, match="your organisation's own lists"):
        seen_by(TOGETHER, store, answer.record)
    assert seen_by(MEMBER, store, answer.record) is not None
