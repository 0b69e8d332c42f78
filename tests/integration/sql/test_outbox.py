"""The outbox by itself: whose turn it is, and that only who holds a place changes what is owed to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from bot.services.notices.outbox import DeliveryState, NoticeKind, Outbox, OutboxItem
from data.sql.notices.outbox import LONGEST_ERROR
from tests.integration.sql.owed import ELSEWHERE, MINUTE, NOON, THERE, Do, a_notice, add, claim, claimed, of


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
