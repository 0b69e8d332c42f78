"""How notices read, that Slack takes them whatever is in them, and the pages behind Show all."""

from __future__ import annotations

import csv
import datetime as dt
import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.law.answer import Standing
from bot.domain.law.deadline import DeadlineKind
from bot.domain.law.severity import Colour
from bot.domain.notices.publication import Difference, Followed, OnWatchList
from bot.domain.notices.reminder import Near
from bot.services.notices.content import Daily, OperatorNotice, Reminder, Weekly
from bot.services.notices.csv_table import table
from bot.services.notices.outbox import NoticeKind
from bot.services.wording.lists.notices import because
from handlers.blocks.notice import daily_message, update_message
from handlers.blocks.notice_pages import PER_PAGE, page
from handlers.blocks.notice_words import operators_message, reminder_message, weekly_message
from tests.unit.handlers import made
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.notices import DATED, KEY, RENAMED, added, an_update, ended
from tests.unit.handlers.slack import check_message, check_window, labels, said

FOLLOWED = Followed(position=0, label="SAND SWAN")


def test_an_ordinary_day_tells_the_followed_name_first_before_and_after_then_the_others() -> None:
    message = update_message(an_update(RENAMED, added(), ended(), followed=(FOLLOWED,), quiet=12))
    check_message(message)
    lines = said(message).splitlines()
    assert lines[:2] == [
        "📋 *OFAC SDN List*, edition of 2 May 2024, compared with 1 May 2024",
        "1 added · 1 ended · 1 changed",
    ]
    assert lines[2].startswith("✏️ *EBANO*: changed: renamed, aliases · OFAC SDN List — _followed here: “SAND SWAN”_")
    assert [line.strip() for line in lines[3:6]] == [
        "name: SAND SWAN → EBANO",
        "aliases: added SAND SWAN (weak alias)",
        "programs: OFAC SDN List (CUBA) → OFAC SDN List (CUBA, IRAN)",
    ]
    assert lines[6:8] == [
        "🔴 *COMPANY 1*: added · OFAC SDN List (CUBA)",
        "⚪ *HERMANN*: no longer on the list · OFAC SDN List",
    ]
    assert "12 more entries differ in remarks or details only" in said(message)
    assert "<https://ofac.treasury.gov/sdn|OFAC SDN List>" in said(message)
    assert message["text"].startswith("OFAC SDN List: EBANO: changed: renamed, aliases; 1 added")


def test_dates_are_told_with_their_clause_and_how_far_off_they_are() -> None:
    message = update_message(an_update(DATED, followed=(Followed(position=0, label="NEW ONE"),), whole=False))
    assert "added, listed 20 Apr 2024 · OFAC NS-CMIC List — _followed here_" in said(message)
    assert "⏱ Purchase ban from 19 Jun 2024, 09:30 Eastern, in 48 days _E.O. 13959 s.1(a)(ii)" in said(message)
    assert "1 added among what is followed here" in said(message)


def test_a_relative_and_a_watch_say_why_they_are_told() -> None:
    why = (
        Followed(position=0, label="Huawei", relation="owned by"),
        Followed(position=1, label="Acme", watch="name “ACME”, exactly"),
    )
    words = said(update_message(an_update(added(1), added(2), followed=why)))
    assert "_owned by “Huawei”, followed here_" in words
    assert "_watched here: “Acme”; name “ACME”, exactly_" in words


def a_watched(name: str, *, sure: bool = True, **more: Any) -> OnWatchList:
    known: dict[str, Any] = {"watch_list": "Fund <II>", "standing": Standing.DESIGNATED, "colour": Colour.RED}
    return OnWatchList(name=name, why=f"name “{name}”, exactly", sure=sure, **known | more)


def test_a_watched_name_is_told_with_its_list_how_it_met_the_entry_and_how_that_stands() -> None:
    names = (
        a_watched("Acme"),
        a_watched("Acne", sure=False, colour=Colour.WHITE, standing=Standing.FORMERLY_DESIGNATED),
    )
    one = Followed(position=0, label="", names=names, more=2)
    message = update_message(an_update(ended(1), followed=(one,), whole=False))
    check_message(message)
    lines = said(message).splitlines()
    assert "_on the watch list “Fund &lt;II&gt;”: “Acme”; on the watch list" in lines[2]
    assert lines[3].strip() == "“Acme”, match: 🔴 designated today; name “Acme”, exactly"
    assert lines[4].strip() == "“Acne”, possible match: ⚪ formerly designated today; name “Acne”, exactly"
    followed_too = replace(one, label="HERMANN", names=names[:1], more=0)
    assert because(followed_too, ended()) == "followed here; on the watch list “Fund <II>”: “Acme”"
    assert because(one, ended()).endswith("“Acne”; 2 more watched names")


def test_names_of_watch_lists_stand_in_the_table_and_the_digest_too() -> None:
    one = Followed(position=0, label="", names=(a_watched("=Acme"),))
    update = an_update(added(), followed=(one,), whole=False)
    assert next(csv.reader(io.StringIO(table(update).split("\r\n")[1])))[0].startswith("on the watch list")
    assert "on the watch list" in said(daily_message(Daily(updates=(update,))))


def test_a_day_of_many_changes_is_told_in_numbers() -> None:
    message = update_message(an_update(*(added(n) for n in range(553)), followed=(FOLLOWED,)))
    check_message(message)
    assert "553 added" in said(message)
    assert "• OFAC SDN List: 552 added" in said(message)
    assert "in the table under this message" in said(message)
    assert "COMPANY 1*" not in said(message)


def test_a_first_import_says_so() -> None:
    assert "first import, edition of 2 May 2024" in said(update_message(an_update(added(), previous_on=None)))


def test_reviewed_facts_are_told_as_checked() -> None:
    assert "facts checked 2 May 2024" in said(update_message(an_update(added(), curated=True)))


def test_a_daily_digest_has_a_button_for_each_update() -> None:
    update = an_update(RENAMED, added(), followed=(FOLLOWED,))
    message = daily_message(Daily(updates=(update,) * 8))
    check_message(message)
    assert labels(message) == ["Show all"] * 6
    assert "2 more updates" in said(message)


@given(words=some.text(max_size=3000), number=some.integers(min_value=1, max_value=40))
def test_any_notice_is_a_message_slack_takes(words: str, number: int) -> None:
    dates = (made.a_deadline(DeadlineKind.DIVEST_BY, "2024-06-19", rule=words),) * 5
    differences = tuple(Difference(label="aliases", before=(words,) * 6, after=(words,) * 6) for _ in range(7))
    told = added(1, words, tags=(words,) * 9, differences=differences, deadlines=dates, note=words)
    followed = tuple(Followed(position=n, label=words, relation=words) for n in range(0, number, 2))
    update = an_update(*(told for _ in range(number)), followed=followed, title=words, url=words)
    check_message(update_message(update))
    check_message(daily_message(Daily(updates=(update,) * 9)))
    check_window(page(update, 0))


def near(caption: str = "Xiaomi Corporation", on: str = "2022-01-14", **more: object) -> Near:
    deadline = made.a_deadline(DeadlineKind.DIVEST_BY, on, at=dt.time(23, 59), meaning="Only trading ends.")
    return Near(caption=caption, program="US-NS-CMIC", program_short="NS-CMIC", deadline=deadline, **more)  # type: ignore[arg-type]


def test_a_reminder_tells_the_date_what_it_means_and_its_clause() -> None:
    message = reminder_message(Reminder(day=made.day("2022-01-07"), near=(near(),), zone="America/New_York"))
    check_message(message)
    assert "⏰ *A date to watch*, as of 7 Jan 2022" in said(message)
    assert "*Divest by 14 Jan 2022, 23:59 Eastern*, in 7 days — NS-CMIC: *Xiaomi Corporation*" in said(message)
    assert "Only trading ends. _E.O. 13959 s.1(a)(ii): listing + 60 days_" in said(message)
    assert message["text"] == "⏰ Xiaomi Corporation: Divest by 14 Jan 2022, 23:59 Eastern, in 7 days"
    assert "All of them" not in said(message)


def test_companies_of_one_date_are_told_together() -> None:
    many = tuple(near(f"Company {n}") for n in range(30))
    relative = (near("Sub", "2022-01-20", followed="Huawei", relation="owned by"),)
    message = reminder_message(Reminder(day=made.day("2022-01-14"), near=(*many, *relative), zone="UTC"))
    check_message(message)
    assert ", today — NS-CMIC: *Company 0*" in said(message)
    assert "⏰ *Dates to watch*" in said(message)
    assert "and 24 more" in said(message)
    assert "To see all of them, ask “which deadlines come in the next 90 days?”" in said(message)
    assert "*Sub* (owned by “Huawei”)" in said(message)


@pytest.mark.parametrize(("dates", "more"), [(10, ""), (11, "… and 1 more date"), (12, "… and 2 more dates")])
def test_ten_dates_are_told_and_how_many_more_there_are(dates: int, more: str) -> None:
    coming = tuple(near(on=f"2022-01-{day:02}") for day in range(10, 10 + dates))
    words = said(reminder_message(Reminder(day=made.day("2022-01-07"), near=coming, zone="UTC")))
    assert words.count("*Divest by") == 10
    assert ("more date" in words, more in words) == (bool(more), True)
    assert ("To see all of them" in words) is bool(more)
    assert "⏰ *Dates to watch*" in words


def test_six_names_of_a_date_are_told_without_saying_that_there_are_more() -> None:
    told = tuple(near(f"Company {n}") for n in range(6))
    words = said(reminder_message(Reminder(day=made.day("2022-01-14"), near=told, zone="UTC")))
    assert "*Company 5*" in words
    assert "more" not in words
    assert "To see all of them" not in words


def test_a_date_that_passed_says_how_long_ago() -> None:
    words = said(reminder_message(Reminder(day=made.day("2022-01-17"), near=(near(),), zone="UTC")))
    assert "passed 3 days ago" in words


def test_the_weekly_word_says_which_lists_were_not_checked() -> None:
    message = weekly_message(Weekly(day=made.TODAY, lists=made.LISTS))
    check_message(message)
    assert "Nothing that is followed here changed* in the week to 24 Nov 2026; ⚠️ 2 lists not checked" in said(message)
    fresh = weekly_message(Weekly(day=made.TODAY, lists=made.LISTS[:1]))
    assert "every list was checked" in said(fresh)


def test_operators_are_told_the_reason_and_the_command() -> None:
    reason = "SDN fell from 14,965 to 12,000 entries: more than is plausible; see --accept-shrink 20240504T0-1a2b3c4d"
    shrunk = operators_message(
        OperatorNotice(kind=NoticeKind.REFUSAL, said={"dataset": "us_ofac_sdn", "reason": reason})
    )
    check_message(shrunk)
    assert "`python -m bot update us_ofac_sdn --accept-shrink 20240504T0-1a2b3c4d --reason TEXT`" in said(shrunk)
    empty = operators_message(
        OperatorNotice(kind=NoticeKind.REFUSAL, said={"dataset": "us_ofac_sdn", "reason": "it is empty"})
    )
    assert "--accept-shrink" not in said(empty)
    parked = OperatorNotice(kind=NoticeKind.PARKED, said={"key": KEY, "reason": "invalid_blocks", "place": "T1/C1"})
    assert f"`python -m bot outbox --retry {KEY}`" in said(operators_message(parked))


def test_no_cell_of_a_table_is_a_formula_and_followed_names_come_first() -> None:
    names = ("=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", " =2", "COMPANY")
    update = an_update(*(added(n, name) for n, name in enumerate(names)), followed=(Followed(position=6, label="C"),))
    rows = list(csv.DictReader(io.StringIO(table(update).removeprefix("\ufeff"))))
    assert [row["name"] for row in rows] == ["COMPANY", "'=HYPERLINK(1)", "'+1", "'-1", "'@SUM(A1)", "'=1", "'=2"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_show_all_opens_the_pages_of_a_notice(alice: Alice) -> None:
    update = an_update(*(added(n) for n in range(45)), followed=(Followed(position=44, label="COMPANY 44"),))
    alice.notices.kept[alice.me.workspace.team, KEY] = update
    message = update_message(update) | {"ts": "1.0", "channel": alice.me.workspace.channel, "private": False}
    _, first = alice.clicks("Show all", message)
    assert said(first).count("COMPANY") == PER_PAGE
    assert said(first).index("COMPANY 44") < said(first).index("COMPANY 0")
    assert labels(first) == ["Next page"]
    (second,) = alice.clicks("Next page", first)
    assert labels(second) == ["Previous page", "Next page"]
    (third,) = alice.clicks("Next page", second)
    assert (said(third).count("COMPANY"), labels(third)) == (5, ["Previous page"])


def test_a_notice_of_another_workspace_is_not_shown(alice: Alice) -> None:
    update = an_update(added())
    alice.notices.kept["T9", KEY] = update
    message = update_message(update) | {"ts": "1.0", "channel": alice.me.workspace.channel, "private": False}
    _, shown = alice.clicks("Show all", message)
    assert "no longer there" in said(shown)


@pytest.mark.parametrize(
    ("programs", "emoji"),
    [
        (("US-BIS-EL",), "🟠"),
        (("US-BIS-EL", "US-SDN"), "🔴"),
        (("US-OF-TOMORROW",), "🔴"),
        ((), "🔴"),
    ],
)
def test_what_was_added_has_the_colour_of_what_its_strictest_program_does(
    programs: tuple[str, ...], emoji: str
) -> None:
    colours = {"US-SDN": Colour.RED, "US-BIS-EL": Colour.ORANGE}
    update = replace(an_update(added(programs=programs, tags=())), colours=colours)
    assert f"{emoji} *COMPANY 1*: added" in said(update_message(update))
