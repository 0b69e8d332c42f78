"""What a listing means on a day: its status, and its deadlines as one knew them then."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.domain.law.deadline import Basis, DateStated, Deadline, DeadlineKind, DeadlineRule, DeadlineState, StatedDate
from bot.domain.law.designation import Designation
from bot.domain.law.listed import EndReason, Status
from bot.domain.law.program import Program
from tests.builders import a_designation, a_program, a_rule

BAN, DIVEST = DeadlineKind.PURCHASE_BAN, DeadlineKind.DIVEST_BY
UPCOMING, PASSED, NEVER = DeadlineState.UPCOMING, DeadlineState.PASSED, DeadlineState.NEVER_TOOK_EFFECT


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def xiaomi(**more: Any) -> Designation:
    """Listed 14 Jan 2021, enjoined 12 Mar, vacated 25 May."""
    known: dict[str, Any] = {
        "suspended_on": day("2021-03-12"),
        "ended_on": day("2021-05-25"),
        "end_reason": EndReason.VACATED,
    }
    return a_designation(**known | more)


def divestment(**more: Any) -> DeadlineRule:
    known: dict[str, Any] = {
        "kind": DIVEST,
        "clause": "s.1(c)",
        "rule": "s.1(c)",
        "days_after_listing": 365,
        "at": dt.time(23, 59),
    }
    return a_rule(**known | more)


def program(*rules: DeadlineRule) -> Program:
    return a_program(deadlines=rules or (a_rule(), divestment()))


def only(found: tuple[Deadline, ...]) -> Deadline:
    (one,) = found
    return one


@pytest.mark.parametrize(
    ("on", "status"),
    [
        ("2021-01-13", Status.NOT_YET),
        ("2021-01-14", Status.DESIGNATED),
        ("2021-03-11", Status.DESIGNATED),
        ("2021-03-12", Status.SUSPENDED),
        ("2021-05-24", Status.SUSPENDED),
        ("2021-05-25", Status.ENDED),
        ("2026-11-25", Status.ENDED),
    ],
)
def test_a_status_follows_from_the_dates_of_law(on: str, status: Status) -> None:
    assert xiaomi().status_on(day(on)) is status


def test_a_listing_that_is_published_and_not_yet_effective_is_not_yet() -> None:
    listing = a_designation(effective_on=day("2021-03-22"))
    assert listing.status_on(day("2021-03-21")) is Status.NOT_YET
    assert listing.status_on(day("2021-03-22")) is Status.DESIGNATED


def test_a_listing_older_than_the_days_one_may_ask_about_has_begun_and_has_no_running_dates() -> None:
    old = a_designation(listed_on=None)
    assert old.status_on(day("2018-01-01")) is Status.DESIGNATED
    assert old.deadlines_on(day("2018-01-01"), program()) == ()


def test_dates_follow_the_listing_by_their_rules_soonest_first() -> None:
    found = xiaomi().deadlines_on(day("2021-01-15"), program(divestment(), a_rule()))
    assert [(d.kind, d.on, d.at, d.basis, d.state) for d in found] == [
        (BAN, day("2021-03-15"), dt.time(9, 30), Basis.DERIVED, UPCOMING),
        (DIVEST, day("2022-01-14"), dt.time(23, 59), Basis.DERIVED, UPCOMING),
    ]


def test_before_the_listing_there_are_no_dates() -> None:
    assert xiaomi().deadlines_on(day("2021-01-13"), program()) == ()


def test_a_date_that_comes_while_the_listing_is_suspended_never_took_effect() -> None:
    ban, divest = xiaomi().deadlines_on(day("2021-04-01"), program())
    assert (ban.state, ban.why) == (NEVER, "suspended on 12 Mar 2021, before it")
    assert (divest.state, divest.why) == (UPCOMING, "stays, without effect while suspended")


def test_a_listing_that_ended_before_the_date_never_takes_effect() -> None:
    ban, divest = xiaomi().deadlines_on(day("2021-05-25"), program())
    assert (ban.state, ban.why) == (NEVER, "suspended on 12 Mar 2021, before it")
    assert (divest.state, divest.why) == (NEVER, "the designation ended on 25 May 2021, before it")


def test_a_listing_that_ended_on_the_very_day_never_takes_effect() -> None:
    listing = a_designation(ended_on=day("2021-03-15"), end_reason=EndReason.REMOVED)
    assert only(listing.deadlines_on(day("2021-04-01"), program(a_rule()))).state is NEVER


def test_a_suspension_that_came_after_the_date_leaves_it_passed() -> None:
    listing = a_designation(suspended_on=day("2021-03-16"))
    ban = only(listing.deadlines_on(day("2021-04-01"), program(a_rule())))
    assert (ban.state, ban.why) == (PASSED, "suspended since 16 Mar 2021")


def test_what_took_effect_is_lifted_when_the_designation_ends() -> None:
    listing = a_designation(ended_on=day("2021-06-03"), end_reason=EndReason.REMOVED)
    before = only(listing.deadlines_on(day("2021-06-02"), program(a_rule())))
    after = only(listing.deadlines_on(day("2021-06-03"), program(a_rule())))
    assert (before.state, before.why) == (PASSED, "")
    assert (after.state, after.why) == (PASSED, "lifted on 3 Jun 2021, when the designation ended")


@pytest.mark.parametrize(
    ("at", "state"),
    [
        (None, PASSED),
        (dt.time(0, 1), PASSED),
        (dt.time(9, 30), PASSED),
        (dt.time(17, 0), PASSED),
        (dt.time(17, 1), UPCOMING),
        (dt.time(23, 59), UPCOMING),
    ],
)
def test_a_day_is_judged_at_its_close_of_business(at: dt.time | None, state: DeadlineState) -> None:
    listing, rules = a_designation(), program(a_rule(at=at))
    assert only(listing.deadlines_on(day("2021-03-14"), rules)).state is UPCOMING
    assert only(listing.deadlines_on(day("2021-03-15"), rules)).state is state
    assert only(listing.deadlines_on(day("2021-03-16"), rules)).state is PASSED


def test_days_are_counted_on_the_calendar_across_the_change_of_clocks() -> None:
    """Clocks went forward on 14 Mar 2021: 60 days from 14 Jan are still 15 Mar, and 9:30 stays 9:30."""
    ban = only(a_designation().deadlines_on(day("2021-03-13"), program(a_rule())))
    assert (ban.on, ban.at, ban.zone, ban.days_left(day("2021-03-13"))) == (
        day("2021-03-15"),
        dt.time(9, 30),
        "America/New_York",
        2,
    )


def test_days_are_counted_on_the_calendar_across_a_leap_day() -> None:
    listing = a_designation(listed_on=day("2023-12-31"))
    assert only(listing.deadlines_on(day("2024-01-01"), program(a_rule()))).on == day("2024-02-29")
    assert only(listing.deadlines_on(day("2024-01-01"), program(divestment()))).on == day("2024-12-30")


def test_the_wording_of_a_clause_is_that_of_the_day_asked_about() -> None:
    first = divestment(meaning="holding is not prohibited", since=day("2020-11-12"), until=day("2021-01-13"))
    amended = divestment(meaning="holding is prohibited", since=day("2021-01-13"))
    listing, rules = a_designation(listed_on=day("2020-12-03")), program(amended, first)
    assert only(listing.deadlines_on(day("2021-01-12"), rules)).meaning == "holding is not prohibited"
    assert only(listing.deadlines_on(day("2021-01-13"), rules)).meaning == "holding is prohibited"


def test_a_clause_that_came_later_is_not_told() -> None:
    listing = a_designation(listed_on=day("2020-06-12"))
    assert listing.deadlines_on(day("2020-11-11"), program()) == ()
    assert len(listing.deadlines_on(day("2020-11-12"), program())) == 2


def test_a_clause_covers_its_own_class_only() -> None:
    fixed = a_rule(applies_to="annex", days_after_listing=None, fixed=day("2021-01-11"))
    later = a_rule(clause="s.1(a)(ii)", applies_to="later")
    annex, other = a_designation(company_class="annex"), a_designation(company_class="later")
    assert only(annex.deadlines_on(day("2021-02-01"), program(fixed, later))).on == day("2021-01-11")
    assert only(other.deadlines_on(day("2021-02-01"), program(fixed, later))).on == day("2021-03-15")


def test_a_clause_that_was_revoked_before_the_date_never_took_effect() -> None:
    revoked = program(divestment(until=day("2021-06-03")))
    before = only(a_designation().deadlines_on(day("2021-06-02"), revoked))
    after = only(a_designation().deadlines_on(day("2021-06-03"), revoked))
    assert before.state is UPCOMING
    assert (after.state, after.why) == (NEVER, "the clause was revoked on 3 Jun 2021, before it")


def test_a_clause_that_was_revoked_after_the_date_did_take_effect() -> None:
    revoked = program(a_rule(until=day("2021-06-03")))
    assert only(a_designation().deadlines_on(day("2021-07-01"), revoked)).state is PASSED


def test_a_clause_that_needed_an_act_that_never_came_says_so_once_its_date_has_come() -> None:
    nominal = program(a_rule(never_applied="Commerce identified no transactions"))
    before = only(a_designation().deadlines_on(day("2021-03-14"), nominal))
    after = only(a_designation().deadlines_on(day("2021-03-15"), nominal))
    assert before.state is UPCOMING
    assert (after.state, after.why) == (NEVER, "Commerce identified no transactions")


def test_reported_and_stated_dates_go_with_the_deadline_of_their_kind() -> None:
    listing = a_designation(
        reported=(StatedDate(kind=DIVEST, on=day("2021-11-11"), document="press"),),
        stated=(StatedDate(kind=BAN, on=day("2021-03-15"), document="order"),),
    )
    ban, divest = listing.deadlines_on(day("2021-01-15"), program())
    assert (ban.reported, ban.documents) == ((), ("dod-t5", "order"))
    assert (divest.on, divest.reported, divest.documents) == (day("2022-01-14"), listing.reported, ("dod-t5",))


def printed(on: str, **more: Any) -> Designation:
    """A listing in whose own file a purchase ban is printed."""
    return a_designation(printed=(DateStated(kind=BAN, on=day(on), label="Purchase ban"),), **more)


@pytest.mark.parametrize(
    ("asked", "ended", "state"),
    [
        ("2021-03-01", None, UPCOMING),
        ("2021-03-15", None, PASSED),
        ("2021-04-01", "2021-03-10", NEVER),
        ("2021-04-01", "2021-03-15", NEVER),
        ("2021-04-01", "2021-03-16", PASSED),  # it had taken effect by then
        ("2021-03-01", "2021-03-10", UPCOMING),  # nobody knew yet
        ("2021-03-10", "2021-03-10", NEVER),
    ],
)
def test_a_printed_date_never_took_effect_only_where_the_listing_had_ended_by_it_and_that_was_known(
    asked: str, ended: str | None, state: DeadlineState
) -> None:
    end = {"ended_on": day(ended), "end_reason": EndReason.REMOVED} if ended else {}
    (found,) = printed("2021-03-15", **end).deadlines_on(day(asked), a_program(deadlines=()))
    assert (found.state, found.why) == (state, "the designation ended before it" if state is NEVER else "")
