"""What becomes of what is owed to a place that is gone or waits for its digest, and what is listed of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pytest

from bot.domain.notices.following import Habits, Place, PlaceState
from bot.services.notices.outbox import DeliveryState, NewItem, NoticeKind, OutboxItem
from data.sql.tables.following import PlaceRow
from data.sql.unit_of_work import SqlUnitOfWork
from tests.integration.sql.owed import ELSEWHERE, HERE, MINUTE, NOON, THERE, Do, a_notice, add, claim, claimed, of


def state_of(do: Do, place: Place) -> tuple[PlaceState, str]:
    def read(uow: SqlUnitOfWork) -> tuple[PlaceState, str]:
        same = PlaceRow.team == place.team, PlaceRow.channel == place.channel
        row = uow._session.query(PlaceRow).where(*same).one()
        return row.state, row.reason

    found: tuple[PlaceState, str] = do(read)
    return found


def test_what_is_owed_to_a_place_that_is_gone_is_undeliverable_and_nothing_is_sent_there(do: Do) -> None:
    add(do, a_notice("a"), a_notice("b", held=True), a_notice("c", THERE), a_notice("z"))
    do(lambda uow: uow.outbox.sent(claimed(do), ts="1.1", at=NOON, next_at=NOON))
    assert do(lambda uow: uow.outbox.close_place(HERE, reason="is_archived")) == 2
    assert state_of(do, HERE) == (PlaceState.GONE, "is_archived")
    assert [of(do, key).state for key in "abcz"] == [
        DeliveryState.SENT, DeliveryState.UNDELIVERABLE, DeliveryState.PENDING, DeliveryState.UNDELIVERABLE,
    ]  # fmt: skip
    assert of(do, "z").error == "is_archived"
    assert do(lambda uow: uow.outbox.close_place(ELSEWHERE, reason="x")) == 0
    add(do, a_notice("d"))
    assert [claimed(do).key, claim(do)] == ["c", None]


def test_what_is_owed_where_the_bot_may_not_be_any_more_stays_owed(do: Do) -> None:
    add(do, a_notice("a"))
    assert do(lambda uow: uow.outbox.close_place(HERE, reason="token_revoked", revoked=True)) == 0
    assert state_of(do, HERE) == (PlaceState.REVOKED, "token_revoked")
    assert claimed(do).key == "a"


@pytest.mark.parametrize("state", [DeliveryState.PARKED, DeliveryState.UNDELIVERABLE])
def test_what_was_given_up_is_tried_again_from_the_beginning_and_its_place_is_open(
    do: Do, state: DeliveryState
) -> None:
    add(do, a_notice("a"))
    do(lambda uow: uow.outbox.give_up(claimed(do), state=state, error="x"))
    do(lambda uow: uow.outbox.close_place(HERE, reason="is_archived"))
    assert do(lambda uow: uow.outbox.retry("a", at=NOON + MINUTE))
    again = of(do, "a")
    assert (again.state, again.attempts, again.error) == (DeliveryState.PENDING, 0, "")
    assert state_of(do, HERE) == (PlaceState.OPEN, "")
    assert claim(do, now=NOON + MINUTE / 2) is None
    assert claimed(do, now=NOON + MINUTE).key == "a"


def test_what_is_owed_still_or_unknown_is_not_tried_again(do: Do) -> None:
    add(do, a_notice("a"), a_notice("b", held=True))
    assert do(lambda uow: [uow.outbox.retry(key, at=NOON) for key in "abc"]) == [False] * 3


def test_one_digest_takes_the_place_of_what_is_held_in_its_order(do: Do) -> None:
    add(do, a_notice("b", held=True), a_notice("a", held=True), a_notice("c"), a_notice("d", THERE, held=True))
    digest = NewItem(key="day", kind=NoticeKind.DAILY, place=HERE, payload={})
    assert do(lambda uow: uow.outbox.merge(HERE, digest=digest, at=NOON)) == 2
    assert (of(do, "day").payload, of(do, "day").state) == ({"keys": ["b", "a"]}, DeliveryState.PENDING)
    assert of(do, "day").kind is NoticeKind.DAILY
    states = [of(do, key).state for key in "abcd"]
    assert states == [DeliveryState.MERGED, DeliveryState.MERGED, DeliveryState.PENDING, DeliveryState.HELD]
    assert do(lambda uow: uow.outbox.merge(HERE, digest=replace(digest, key="next"), at=NOON)) == 0
    assert do(lambda uow: uow.outbox.merge(ELSEWHERE, digest=replace(digest, key="next"), at=NOON)) == 0
    assert do(lambda uow: uow.outbox.of_thread("next")) is None


def test_what_is_held_is_changed_or_let_go_only_while_it_is_held(do: Do) -> None:
    add(do, a_notice("a", held=True), a_notice("b", held=True), a_notice("c"))
    a, b, c = (of(do, key) for key in "abc")
    assert do(lambda uow: uow.outbox.amend(a, {"of": "more"}))
    assert (of(do, "a").payload, of(do, "b").payload) == ({"of": "more"}, {"of": "b"})
    assert claimed(do).key == "c"
    assert do(lambda uow: uow.outbox.let_go(b, at=NOON))
    assert do(lambda uow: [uow.outbox.let_go(gone, at=NOON) for gone in (b, c)]) == [False] * 2
    assert do(lambda uow: [uow.outbox.amend(gone, {}) for gone in (b, c)]) == [False] * 2
    assert [of(do, key).state for key in "ab"] == [DeliveryState.HELD, DeliveryState.PENDING]


def test_updates_held_where_no_daily_digest_is_wanted_are_those_that_wait_for_names(do: Do) -> None:
    add(do, a_notice("a", held=True), a_notice("b", held=True, kind=NoticeKind.REMINDER), a_notice("c"))
    add(do, a_notice("d", THERE, held=True))
    assert [owed.key for owed in do(lambda uow: uow.outbox.held_for_names())] == ["a", "d"]
    daily = Habits(daily_at=dt.time(9))
    do(lambda uow: uow.follows.set_habits(THERE, daily, by="U1", at=NOON))
    assert [owed.key for owed in do(lambda uow: uow.outbox.held_for_names())] == ["a"]


def owed_since(uow: SqlUnitOfWork, place: Place, since: dt.datetime) -> bool:
    return uow.outbox.owed_since(place, since)


def test_whether_a_place_was_owed_an_update_since_then(do: Do) -> None:
    add(do, a_notice("a"), a_notice("b", THERE, kind=NoticeKind.REMINDER))
    for place, since, owed in (
        (HERE, NOON - MINUTE, True),
        (HERE, NOON, False),
        (THERE, NOON - MINUTE, False),
        (ELSEWHERE, NOON - MINUTE, False),
    ):
        assert do(partial(owed_since, place=place, since=since)) is owed


def test_what_notices_of_a_kind_held_since_then(do: Do) -> None:
    add(do, a_notice("a"), a_notice("b", THERE, kind=NoticeKind.REMINDER))
    told = do(lambda uow: [uow.outbox.payloads_since(NoticeKind.UPDATE, NOON - n * MINUTE) for n in (1, 0)])
    assert told == [[{"of": "a"}], []]


def listed(uow: SqlUnitOfWork, states: Sequence[DeliveryState], limit: int) -> Sequence[OutboxItem]:
    return uow.outbox.listed(states, limit=limit)


def test_notices_are_listed_by_their_states_the_oldest_first_and_no_more_than_asked_for(do: Do) -> None:
    add(do, a_notice("b"), a_notice("a"), a_notice("c", held=True))
    pending, held = DeliveryState.PENDING, DeliveryState.HELD
    for states, limit, keys in (([pending], 9, "ba"), ([pending, held], 9, "bac"), ([pending, held], 2, "ba")):
        found = do(partial(listed, states=states, limit=limit))
        assert [owed.key for owed in found] == list(keys)
