"""The outbox by itself: whose turn it is, and that only who holds a place changes what is owed to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.notices.following import Habits, Place, PlaceState
from bot.services.notices.outbox import DeliveryState, NewItem, NoticeKind, Outbox, OutboxItem
from data.sql.following_tables import PlaceRow
from data.sql.outbox import LONGEST_ERROR
from data.sql.unit_of_work import SqlUnitOfWork
from tests.integration.conftest import NewWork

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
HERE, THERE = Place(team="T1", channel="C1"), Place(team="T1", channel="C2")
ELSEWHERE = Place(team="T2", channel="C1")
Do = Callable[[Callable[[SqlUnitOfWork], Any]], Any]


@pytest.fixture
def do(new_work: NewWork) -> Do:
    """Does it in a transaction of its own."""

    def committed(what: Callable[[SqlUnitOfWork], Any]) -> Any:
        with new_work() as uow:
            result = what(uow)
            uow.commit()
        return result

    return committed


def a_notice(key: str, place: Place = HERE, **more: Any) -> NewItem:
    return NewItem(**{"key": key, "kind": NoticeKind.UPDATE, "place": place, "payload": {"of": key}} | more)


def add(do: Do, *notices: NewItem, at: dt.datetime = NOON) -> int:
    added: int = do(lambda uow: uow.outbox.add(notices, at=at))
    return added


def claim(do: Do, *, now: dt.datetime = NOON, by: str = "one", until: dt.datetime | None = None) -> OutboxItem | None:
    found: OutboxItem | None = do(lambda uow: uow.outbox.claim(by=by, now=now, until=until or now + MINUTE))
    return found


def claimed(do: Do, **when: Any) -> OutboxItem:
    owed = claim(do, **when)
    assert owed is not None
    return owed


def of(do: Do, key: str) -> OutboxItem:
    found: OutboxItem = do(lambda uow: uow.outbox.of_thread(key))
    return found


def test_the_same_key_is_owed_once_and_only_what_is_new_is_counted(do: Do) -> None:
    assert add(do, a_notice("a"), a_notice("b", THERE)) == 2
    assert add(do, a_notice("a"), a_notice("c"), at=NOON + MINUTE) == 1
    assert add(do) == 0
    assert (of(do, "a").created_at, of(do, "c").created_at) == (NOON, NOON + MINUTE)
    assert (of(do, "b").place, of(do, "b").payload, of(do, "b").kind) == (THERE, {"of": "b"}, NoticeKind.UPDATE)
    assert do(lambda uow: uow.outbox.of_thread("d")) is None


def test_a_place_is_sent_to_by_one_worker_at_a_time_and_in_order(do: Do) -> None:
    add(do, a_notice("a"), a_notice("b"), a_notice("c", THERE))
    first, second = claimed(do), claimed(do, by="two")
    assert (first.key, second.key, claim(do)) == ("a", "c", None)
    assert first.claim.startswith("one ")
    assert do(lambda uow: uow.outbox.sent(first, ts="1.1", at=NOON, next_at=NOON, direct="D1"))
    following = claimed(do)
    assert (following.key, following.direct, following.doubt) == ("b", "D1", None)
    assert (of(do, "b").doubt, of(do, "a").doubt) == (NOON, None)
    assert (of(do, "a").state, of(do, "a").ts, of(do, "a").sent_at) == (DeliveryState.SENT, "1.1", NOON)
    assert of(do, "a").attempts == 1


@pytest.mark.parametrize(("later", "free"), [(dt.timedelta(0), False), (MINUTE / 2, False), (MINUTE, True)])
def test_a_place_is_free_again_once_its_claim_is_over(do: Do, later: dt.timedelta, *, free: bool) -> None:
    add(do, a_notice("a"))
    claimed(do)
    again = claim(do, now=NOON + later, by="two")
    assert (again is not None) is free
    assert again is None or again.doubt == NOON  # since the first attempt


@pytest.mark.parametrize(("early", "due"), [(MINUTE, False), (dt.timedelta(0), True)])
def test_a_notice_is_due_from_its_moment_on(do: Do, early: dt.timedelta, *, due: bool) -> None:
    add(do, a_notice("a"), at=NOON)
    assert (claim(do, now=NOON - early) is not None) is due


@pytest.mark.parametrize(("early", "due"), [(MINUTE, False), (dt.timedelta(0), True)])
def test_nothing_is_sent_to_a_place_before_it_may_be(do: Do, early: dt.timedelta, *, due: bool) -> None:
    add(do, a_notice("a"), a_notice("b"))
    do(lambda uow: uow.outbox.sent(claimed(do), ts="1.1", at=NOON, next_at=NOON + 2 * MINUTE))
    assert (claim(do, now=NOON + 2 * MINUTE - early) is not None) is due


ENDED: list[Callable[[Outbox, OutboxItem], bool]] = [
    lambda outbox, owed: outbox.sent(owed, ts="1.1", at=NOON, next_at=NOON),
    lambda outbox, owed: outbox.put_off(owed, due_at=NOON + MINUTE, error="x", tried=True, doubt=False),
    lambda outbox, owed: outbox.give_up(owed, state=DeliveryState.PARKED, error="x"),
    lambda outbox, owed: outbox.hold_place(owed, until=NOON + MINUTE),
]


@pytest.mark.parametrize("end", ENDED)
def test_who_lost_a_place_to_another_worker_changes_nothing_of_what_is_owed_there(
    do: Do, end: Callable[[Outbox, OutboxItem], bool]
) -> None:
    add(do, a_notice("a"))
    slow = claimed(do)
    claimed(do, now=NOON + MINUTE, by="two")
    before = of(do, "a")
    assert do(lambda uow: end(uow.outbox, slow)) is False
    assert of(do, "a") == before
    assert claim(do, now=NOON + MINUTE) is None  # it is still the other's


@pytest.mark.parametrize("end", ENDED)
def test_who_holds_a_place_gives_it_free_with_what_came_of_its_notice(
    do: Do, end: Callable[[Outbox, OutboxItem], bool]
) -> None:
    add(do, a_notice("a"), a_notice("b"))
    assert do(lambda uow: end(uow.outbox, claimed(do))) is True
    over_at_once = end in ENDED[::2]
    assert (claim(do, now=NOON + MINUTE / 2, by="two") is not None) is over_at_once
    assert claimed(do, now=NOON + 2 * MINUTE, by="three").key in ("a", "b")


@pytest.mark.parametrize("tried", [True, False])
@pytest.mark.parametrize("doubt", [True, False])
def test_what_is_put_off_comes_later_with_why_and_with_its_doubt_where_there_is_one(
    do: Do, *, tried: bool, doubt: bool
) -> None:
    add(do, a_notice("a"))
    owed = claimed(do)
    error = "x" * (LONGEST_ERROR + 1)
    do(lambda uow: uow.outbox.put_off(owed, due_at=NOON + MINUTE, error=error, tried=tried, doubt=doubt))
    kept = of(do, "a")
    assert (kept.attempts, kept.error, kept.state) == (int(tried), "x" * LONGEST_ERROR, DeliveryState.PENDING)
    assert kept.doubt == (NOON if doubt else None)
    assert claim(do, now=NOON + MINUTE / 2) is None
    assert claimed(do, now=NOON + MINUTE).key == "a"


def test_what_is_given_up_says_why_and_counts_as_failed(do: Do) -> None:
    add(do, a_notice("a"), a_notice("b", THERE))
    owed = claimed(do)
    do(lambda uow: uow.outbox.give_up(owed, state=DeliveryState.PARKED, error="y" * (LONGEST_ERROR + 1)))
    assert (of(do, "a").state, of(do, "a").error) == (DeliveryState.PARKED, "y" * LONGEST_ERROR)
    tally = do(lambda uow: uow.outbox.tally())
    assert tally.counts == {DeliveryState.PARKED: 1, DeliveryState.PENDING: 1}
    assert (tally.failed, tally.oldest) == (1, NOON)


def test_what_was_sent_at_once_did_not_fail(do: Do) -> None:
    assert do(lambda uow: uow.outbox.tally()).failed == 0
    add(do, a_notice("a"))
    do(lambda uow: uow.outbox.sent(claimed(do), ts="1.1", at=NOON, next_at=NOON))
    tally = do(lambda uow: uow.outbox.tally())
    assert (tally.failed, tally.oldest) == (0, None)


def test_quiet_hours_leave_the_doubt_as_it_was(do: Do) -> None:
    add(do, a_notice("a"))
    owed = claimed(do)
    do(lambda uow: uow.outbox.hold_place(owed, until=NOON + MINUTE))
    assert (of(do, "a").doubt, of(do, "a").attempts) == (None, 0)
    assert claim(do, now=NOON + MINUTE / 2) is None
    assert claimed(do, now=NOON + MINUTE).key == "a"


def test_a_workspace_that_has_to_wait_waits_with_all_of_its_places_and_never_for_a_shorter_time(do: Do) -> None:
    add(do, a_notice("a"), a_notice("b", THERE), a_notice("c", ELSEWHERE))
    owed = claimed(do)
    do(lambda uow: uow.outbox.hold_team("T1", until=NOON + 2 * MINUTE))
    do(lambda uow: uow.outbox.hold_team("T1", until=NOON + MINUTE))
    do(lambda uow: uow.outbox.put_off(owed, due_at=NOON, error="", tried=False, doubt=False))
    assert claimed(do, until=NOON + 9 * MINUTE).key == "c"
    assert claim(do, now=NOON + MINUTE) is None
    assert {claimed(do, now=NOON + 2 * MINUTE).key for _ in "ab"} == {"a", "b"}


def test_what_a_worker_learnt_of_the_workspace_is_not_undone_by_another_that_had_sent(do: Do) -> None:
    add(do, a_notice("a"), a_notice("b"))
    owed = claimed(do)
    do(lambda uow: uow.outbox.hold_team("T1", until=NOON + 2 * MINUTE))
    do(lambda uow: uow.outbox.sent(owed, ts="1.1", at=NOON, next_at=NOON + MINUTE))
    assert claim(do, now=NOON + MINUTE) is None
    assert claimed(do, now=NOON + 2 * MINUTE).key == "b"


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
    assert [do(lambda uow, key=key: uow.outbox.retry(key, at=NOON)) for key in "abc"] == [False] * 3


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
    for gone in (b, c):
        assert not do(lambda uow, gone=gone: uow.outbox.let_go(gone, at=NOON))
        assert not do(lambda uow, gone=gone: uow.outbox.amend(gone, {}))
    assert [of(do, key).state for key in "ab"] == [DeliveryState.HELD, DeliveryState.PENDING]


def test_updates_held_where_no_daily_digest_is_wanted_are_those_that_wait_for_names(do: Do) -> None:
    add(do, a_notice("a", held=True), a_notice("b", held=True, kind=NoticeKind.REMINDER), a_notice("c"))
    add(do, a_notice("d", THERE, held=True))
    assert [owed.key for owed in do(lambda uow: uow.outbox.held_for_names())] == ["a", "d"]
    daily = Habits(daily_at=dt.time(9))
    do(lambda uow: uow.follows.set_habits(THERE, daily, by="U1", at=NOON))
    assert [owed.key for owed in do(lambda uow: uow.outbox.held_for_names())] == ["a"]


def test_whether_a_place_was_owed_an_update_since_then(do: Do) -> None:
    add(do, a_notice("a"), a_notice("b", THERE, kind=NoticeKind.REMINDER))
    for place, since, owed in (
        (HERE, NOON - MINUTE, True),
        (HERE, NOON, False),
        (THERE, NOON - MINUTE, False),
        (ELSEWHERE, NOON - MINUTE, False),
    ):
        assert do(lambda uow, place=place, since=since: uow.outbox.owed_since(place, since)) is owed


def test_what_notices_of_a_kind_held_since_then(do: Do) -> None:
    add(do, a_notice("a"), a_notice("b", THERE, kind=NoticeKind.REMINDER))
    told = [do(lambda uow, n=n: uow.outbox.payloads_since(NoticeKind.UPDATE, NOON - n * MINUTE)) for n in (1, 0)]
    assert told == [[{"of": "a"}], []]


def test_notices_are_listed_by_their_states_the_oldest_first_and_no_more_than_asked_for(do: Do) -> None:
    add(do, a_notice("b"), a_notice("a"), a_notice("c", held=True))
    pending, held = DeliveryState.PENDING, DeliveryState.HELD
    for states, limit, keys in (([pending], 9, "ba"), ([pending, held], 9, "bac"), ([pending, held], 2, "ba")):
        found = do(lambda uow, states=states, limit=limit: uow.outbox.listed(states, limit=limit))
        assert [owed.key for owed in found] == list(keys)
