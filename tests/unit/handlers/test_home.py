"""App Home: ask first, short lists of what is this person's, help folded."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Outcome
from bot.domain.law.deadline import Basis, Deadline, DeadlineKind, DeadlineState
from bot.domain.notices.edition_changes import Op
from bot.domain.notices.following import Follow, Habits, Place, PlaceKind, Target, TargetKind
from bot.domain.notices.publication import ChangeSummary
from bot.services.ports import Asker, Record
from bot.services.questions.days.period import Period
from bot.services.questions.lists.answers import Changes, Due, DueDates, ListChanges, RuleDue
from bot.services.screening.recalling import answer_adapter
from handlers.blocks.home import CHANGED, DATES, FOLLOWS, SCREENINGS, Shown, home
from handlers.blocks.parts import Block
from handlers.permissions import lacking
from tests.unit.domain.test_clocks import CLOCK
from tests.unit.handlers import answers, made
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import check_window, labels, said

TODAY = made.TODAY
YEAR = Period(TODAY, TODAY + dt.timedelta(days=365))
WEEK = Period(TODAY - dt.timedelta(days=7), TODAY)
ME = Place(team="T1", channel="U1", kind=PlaceKind.PERSON)


def a_date(number: int) -> Due:
    deadline = Deadline(
        kind=DeadlineKind.CONTRACT_BAR,
        on=TODAY + dt.timedelta(days=number),
        at=None,
        zone="",
        basis=Basis.DERIVED,
        rule="s.1",
        meaning="",
        state=DeadlineState.UPCOMING,
    )
    return Due(deadline=deadline, program="DoD <1260H>", names=tuple(f"NAME {n} & CO" for n in range(40)))


def shown(number: int = 0) -> Shown:
    told = ChangeSummary(entry="1", entity="e", op=Op.ADDED, caption="NEW NAME", programs=("US-SDN",))
    lists = tuple(ListChanges(title=f"List {n}", editions=(TODAY,), changes=(told,) * 3) for n in range(number))
    target = Target(kind=TargetKind.ENTITY, id="huawei", label="Huawei")
    at = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
    return Shown(
        lists=made.LISTS,
        due=DueDates(period=YEAR, today=TODAY, dates=tuple(map(a_date, range(1, number + 1))), searched=()),
        changes=Changes(period=WEEK, today=TODAY, lists=lists, searched=(), programs={}),
        follows=[Follow(number=n, place=ME, target=target, by="U1", at=at) for n in range(number)],
        habits=Habits(),
        screenings=[replace(answers.xiaomi_today(), record=f"r{n}") for n in range(number)],
        lacking={},
    )


def published(page: Shown) -> Block:
    view = home(page, today=TODAY)
    check_window(view)
    return view


def test_asking_comes_first_and_help_is_folded_at_the_end() -> None:
    view = published(shown(1))
    assert labels(view)[0] == "Screen a name …"
    assert labels(view)[-2:] == ["How to ask", "The lists"]
    assert "*How to ask*" not in said(view)
    assert "of them stale" in said(view)


def test_each_list_is_short_and_says_what_is_left() -> None:
    words = said(published(shown(30)))
    assert words.count("Contract bar from") == DATES
    assert words.count("3 added (edition of 24 Nov 2026)") == CHANGED
    assert labels(published(shown(30))).count("Unfollow") == FOLLOWS
    assert labels(published(shown(30))).count("Full history") == SCREENINGS
    for left in ("27 more: ask", "26 more lists: ask", "25 more:", "37 more"):
        assert left in words
    assert "25 Nov 2026, in 1 day" in words
    assert "DoD &lt;1260H&gt;: NAME 0 &amp; CO" in words


def test_where_there_is_nothing_it_says_what_to_do() -> None:
    words = said(published(shown()))
    for told in ("falls before 24 Nov 2027", "changed anything", "Nothing yet: try", "None yet: try"):
        assert told in words


def test_where_no_copy_was_checked_in_the_week_it_is_not_said_that_nothing_changed() -> None:
    old = replace(made.a_list("SDN"), as_of=dt.date(2026, 8, 22))
    words = said(published(replace(shown(), changes=replace(shown().changes, searched=(old,)))))
    assert "Not known: no copy held here was checked after 22 Aug 2026." in words
    assert "changed anything" not in words


@pytest.mark.parametrize("outcome", Outcome)
def test_every_screening_is_a_verdict_on_one_line(outcome: Outcome) -> None:
    found = [made.a_finding(made.a_designation())] * 2
    answer = replace(made.an_answer(outcome, *found, problem="unreadable"), record="r1")
    view = published(replace(shown(), screenings=[answer]))
    (line,) = [block for block in view["blocks"] if f"_asked {answer.asked_on.day} Nov 2026_" in str(block)]
    assert "\n" not in line["text"]["text"]
    assert ("accessory" in line) == (outcome not in (Outcome.ASKED, Outcome.INVALID))


def test_a_verdict_of_an_earlier_day_says_so() -> None:
    earlier = replace(answers.xiaomi_today(), as_of=dt.date(2021, 3, 31))
    assert ", as of 31 Mar 2021 · " in said(published(replace(shown(), screenings=[earlier])))
    assert "as of" not in said(published(replace(shown(), screenings=[answers.xiaomi_today()])))


def test_a_verdict_names_what_was_asked_where_that_differs() -> None:
    words = said(published(replace(shown(), screenings=[answers.xaiomi()])))
    assert "(asked: “xaiomi”)" in words


def test_beside_a_name_that_was_not_found_stands_what_was_searched_and_no_history() -> None:
    view = home(replace(shown(0), screenings=(answers.apple(),)), today=TODAY)
    assert "What was searched" in labels(view)
    assert "Full history" not in labels(view)


def test_what_was_not_granted_is_said_with_what_it_is_for() -> None:
    assert "Not granted" not in said(published(replace(shown(), lacking=lacking(None))))
    granted = {"channels:history", "groups:history", "files:write"}
    words = said(published(replace(shown(), lacking=lacking(granted))))
    assert "no suggested questions, and no threads in Messages (`assistant:write`)" in words
    assert "channels:history" not in words


def test_the_page_is_put_together_for_the_one_who_opens_it(alice: Alice) -> None:
    alice.room.granted = "chat:write"
    asked_back = replace(answers.apple(), query="Asked Back", outcome=Outcome.ASKED)
    alice.screener.records = [_record(asked_back), *[_record(replace(answers.huawei_today(), record="r1"))] * 2]
    (view,) = alice.send(alice.me.opens_home())
    assert labels(view).count("Full history") == 1
    assert "Asked Back" not in said(view)
    assert view["shown"] == "home"
    assert alice.screener.askers[0].user == alice.me.workspace.user
    assert "Huawei" in said(view)
    assert "assistant:write" in said(view)


@pytest.mark.parametrize(
    ("label", "told"),
    [("Screen a name …", "Name"), ("How to ask", "*How to ask*"), ("The lists", "OFAC NS-CMIC List")],
)
def test_each_button_opens_a_window(alice: Alice, label: str, told: str) -> None:
    (view,) = alice.send(alice.me.opens_home())
    (window,) = alice.clicks(label, view)
    assert window["type"] == "modal"
    assert told in said(window)


def _record(answer: Answer) -> Record:
    return Record(
        id="r1",
        asked_at=dt.datetime(2026, 11, 24, 9, 12, tzinfo=dt.UTC),
        asker=Asker(surface="command"),
        query=answer.query,
        as_of=answer.as_of,
        outcome=answer.outcome.value,
        lists={},
        candidates=(),
        answer=answer_adapter().dump_json(answer).decode(),
    )


def test_the_day_of_a_rule_stands_among_those_of_listings() -> None:
    rule = RuleDue(clock=replace(CLOCK, due=TODAY + dt.timedelta(days=2)), programs=("DoD 1260H list",))
    page = shown(2)
    told = said(published(replace(page, due=replace(page.due, rules=(rule,)))))
    assert f"in 2 days* — DoD 1260H list: {CLOCK.title}" in told
    assert told.index("DoD &lt;1260H&gt;") < told.index("in 2 days* — DoD 1260H list") < told.index("Changed in")
