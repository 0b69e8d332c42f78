"""How notices and digests of what changed on a list read, and that Slack takes them whatever is in them."""

from __future__ import annotations

import csv
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
from bot.services.notices.content import Daily
from bot.services.notices.csv_table import table
from bot.services.wording.lists.notices import because
from handlers.blocks.notice import daily_message, update_message
from handlers.blocks.notice_pages import page
from tests.unit.handlers import made
from tests.unit.handlers.notices import DATED, RENAMED, added, an_update, ended
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
