"""A text from outside, however long, takes the room of its place and no more: in windows, in notices, of files."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from bot.domain.law.answer import NearName, Outcome, Ownership
from bot.domain.law.deadline import DeadlineKind
from bot.domain.law.searched import Gap, NotSearched
from bot.domain.notices.following import Habits, Place
from bot.domain.notices.reminder import Near
from bot.domain.notices.watch_lists import WatchList
from bot.services.files.runs import FileRun
from bot.services.notices.content import Reminder, Weekly
from bot.services.notices.follower import Outcomes
from bot.services.notices.targets import Choice
from bot.services.questions.days.period import Period
from bot.services.questions.lists.answers import Changes, Due, DueDates, ListChanges
from bot.services.wording.pages import Line, Page
from handlers.blocks import files, following, watching
from handlers.blocks.dates import deadline_lines
from handlers.blocks.history import history, told
from handlers.blocks.home import Shown, home
from handlers.blocks.list_answers import names_window, page_message
from handlers.blocks.notice import update_message
from handlers.blocks.notice_words import reminder_message, weekly_message
from handlers.blocks.searched import searched_window
from handlers.blocks.sources import in_full
from handlers.blocks.table import table, without_table
from tests.unit.handlers import notices
from tests.unit.handlers.made import (
    LISTS,
    TODAY,
    a_deadline,
    a_designation,
    a_document,
    a_finding,
    a_list,
    a_match,
    an_answer,
    an_entity,
)
from tests.unit.handlers.slack import said

LONG = "x" * 1000
NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
RUN = FileRun(key="k", team="T", user="U", channel="C", thread="", file="F", name=f"{LONG}.csv", at=NOON)
WEEK = Period(first=TODAY, last=TODAY)


def widths(text: str) -> list[int]:
    """How long each text of x's is, with the dots where it was cut."""
    return [len(found) for found in re.findall(r"x{9,}…?", text)]


def test_of_what_was_searched() -> None:
    answer = an_answer(
        Outcome.NO_MATCH,
        query=LONG,
        lists=(replace(a_list(LONG), refused=LONG),),
        nearest=(NearName(entity_id="e", caption=LONG, name="x", score=0.5, why=LONG),),
        unsearched=(NotSearched(dataset="x", title=LONG, reason=Gap.NOT_LOADED),),
        ownership=Ownership(rules=(), note=LONG),
    )
    assert widths(said(searched_window(answer))) == [150, 150, 250, 120, 900, 900, 900]
    many = tuple(replace(a_list(f"List {n}"), refused=LONG) for n in range(60))
    assert len(searched_window(replace(answer, lists=many))["blocks"]) == 1 + 12 + 1


def test_of_a_history() -> None:
    view = a_designation(
        program_title=LONG,
        authority=LONG,
        listed_as=LONG,
        edition=LONG,
        grounds=LONG,
        securities=LONG,
        caveats=(LONG,),
        editions=tuple(dt.date(2000 + n, 1, 1) for n in range(14)),
        suspended_on=TODAY,
        suspension_note=LONG,
        ended_on=TODAY,
        end_note=LONG,
        **dict.fromkeys(("measures", "deadlines", "sources", "reported_in"), ()),
    )
    found = a_finding(view, entity=an_entity(summary=LONG, remarks=(LONG,)), match=a_match(explanation=LONG))
    window = history(an_answer(Outcome.MATCH, found, query=LONG))
    told_of = {re.sub("x{9,}.*", "", line): widths(line) for line in said(window).splitlines() if widths(line)}
    assert told_of == {
        "Asked: “": [150],
        "Matched by ": [900],
        "🟠 *": [120, 150],
        "Listed as ": [150, 150],
        "• *24 Nov 2026*: suspended (": [889],
        "Suspended 24 Nov 2026: ": [900],
        "Ended 24 Nov 2026, ended: ": [900],
        "Grounds: ": [900],
        "Securities (while it lasted): ": [900],
        "⚠️ ": [900],
        "• ": [900],
    }
    assert said(window).count("1 Jan 20") == 12
    assert len(told(window | {"blocks": window["blocks"] * 60}, "ours")["blocks"]) == 100


def test_of_a_date_in_a_history() -> None:
    deadline = a_deadline(DeadlineKind.DIVEST_BY, "2027-01-14", meaning=LONG, rule=LONG)
    assert [widths(line) for line in deadline_lines(deadline, {}, an_answer())] == [[600], [300]]


def test_of_a_document() -> None:
    line = in_full(a_document(title=LONG, citation=LONG, date="2021-01-14 and later"))
    assert (widths(line), line.endswith(", 2021-01-1…")) == ([120, 150], True)


def test_of_app_home_which_shows_the_first_of_each_kind() -> None:
    dates = tuple(
        Due(deadline=a_deadline(DeadlineKind.DIVEST_BY, f"2027-01-0{n}"), program=LONG, names=()) for n in range(1, 6)
    )
    days = tuple(dt.date(2026, 11, n) for n in range(1, 5))
    changed = tuple(ListChanges(title=LONG, editions=days, changes=(notices.RENAMED,)) for _ in range(6))
    one = a_finding(a_designation(program_short=LONG), entity=an_entity(LONG))
    shown = Shown(
        lists=LISTS,
        due=DueDates(period=WEEK, today=TODAY, dates=dates, searched=()),
        changes=Changes(period=WEEK, today=TODAY, lists=changed, searched=(), programs={}),
        follows=(),
        habits=Habits(),
        screenings=[an_answer(Outcome.MATCH, one, query="y" * 100)] * 7,
        lacking={},
    )
    text = said(home(shown, today=TODAY))
    assert [widths(line) for line in text.splitlines() if widths(line)] == [[200]] * 3 + [[80]] * 4 + [[60, 97]] * 5
    assert text.count("(editions of 1 Nov 2026, 2 Nov 2026, +2 more)") == 4
    assert [len(asked) for asked in re.findall("y+…", text)] == [40] * 5
    assert "… and 2 more: ask" in text
    assert "… and 2 more lists: ask" in text


def test_of_a_page_about_lists() -> None:
    line = Line(bold=LONG, rest=LONG)
    page = Page(head=LONG, lines=(line, Line(bold=LONG, rest=LONG, indent=1)), notes=(LONG,), behind=(line,) * 200)
    assert widths(said(page_message(page))) == [600, 160, 700, 160, 700, 700]
    assert widths(page_message(page)["text"]) == [600]
    *_, before_last, last = names_window(page)["blocks"]
    assert "There is more than a window holds" in last["elements"][0]["text"]
    assert len(widths(before_last["text"]["text"])) == 6
    assert len(names_window(page)["blocks"]) == 25


def test_of_several_answers() -> None:
    one = a_finding(a_designation(program_short=LONG), entity=an_entity(LONG))
    message = table([an_answer(Outcome.MATCH, one, query=LONG)] * 2)
    rows = next(block["rows"] for block in message["blocks"] if block["type"] == "table")
    assert [[len(cell["text"]) for cell in row[:2]] for row in rows[1:]] == [[400, 400]] * 2
    assert widths(said(without_table(message)))[2:6] == [120, 385] * 2


def test_of_a_file_and_what_is_watched_of_it() -> None:
    assert widths(files.plainly(LONG)) == [400]
    assert re.fullmatch(r"x{60} screened [0-9a-f]{6}\.xlsx", files.file_name(RUN))
    place = Place(team="T", channel="C")
    lists = [
        WatchList(number=n, place=place, name=f"list {n}", by="U", at=NOON, names=1, file="f", screened=0)
        for n in range(7)
    ]
    assert "“list 4” (1), +2 more." in said(watching.window(RUN, lists, value="1", channel="C"))


def test_of_whom_to_follow() -> None:
    choices = (Choice(entity="e", caption=LONG, why=LONG),) * 2
    shown = following.followed(Outcomes(target=None, choices=choices, asked=LONG), Place(team="T", channel="C"))
    assert widths(said(shown)) == [150, 120, 200, 120, 200]


def test_of_notices_the_first_are_told_and_the_others_counted() -> None:
    update = said(update_message(notices.an_update(*(notices.added(n, f"N{n}") for n in range(14)))))
    assert [n for n in range(14) if f"*N{n}*" in update] == [*range(10)]
    assert "_4 more under Show all_" in update
    due = a_deadline(DeadlineKind.DIVEST_BY, "2027-01-14", meaning=LONG, rule=LONG)
    near = tuple(Near(caption=f"Name {n}", program="p", program_short="P", deadline=due) for n in range(9))
    reminder = said(reminder_message(Reminder(day=TODAY, near=near, zone="Europe/London")))
    assert "*Name 5* and 3 more" in reminder
    assert widths(reminder) == [900, 150]
    weekly = said(weekly_message(Weekly(day=TODAY, lists=tuple(a_list(f"List {n}") for n in range(20)))))
    assert weekly.count("• *List ") == 12


def test_a_line_has_a_mark_where_something_stands_out_in_it_and_it_is_not_below_another() -> None:
    lines = (Line(bold="", rest="said"), Line(bold="Kestrel", rest=" told"), Line(bold="Osprey", rest="", indent=1))
    _, shown = page_message(Page(head="Head", lines=lines, notes=()))["blocks"]
    assert shown["text"]["text"].splitlines() == ["said", "• *Kestrel* told", "      Osprey"]
