"""Questions about lists, answered from what is stored: who is on one, what changed, which dates come."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.lists.dataset import Origin
from bot.domain.notices.edition_changes import Op
from bot.services.lists.assessing import LoadOptions
from bot.services.records.about_lists import told
from bot.services.wording.lists.answers import page_of
from data.curated.lists_named import load_lists_meant
from tests import builders
from tests.builders import an_entry, an_offer
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.list_questions import MEMBER, about_lists, asks, changes, members
from tests.integration.notices import BANK, LINE, World

NEW = an_entry("99", "NEW NAME LTD")


def test_who_is_on_a_list_is_its_count_and_the_newest_first(facts: NewWork) -> None:
    (roll,) = members(asks(facts, "who is on the 1260H list?")).rolls
    assert (roll.searched.dataset, roll.number, roll.gaps) == ("us_dod_1260h", 188, "")
    assert len(roll.newest) == 10
    assert {one.listed_on for one in roll.newest} == {dt.date(2026, 6, 8)}


def test_those_for_whom_an_answer_has_no_room_are_kept_behind_it(facts: NewWork) -> None:
    page = page_of(members(asks(facts, "who is on the 1260H list?")))
    assert (len(page.lines), len(page.behind)) == (12, 1 + 188)
    assert "Tencent Holdings Limited, listed 7 Jan 2025" in str(page.behind)
    assert "Tencent" not in str(page.lines)


def test_who_is_on_a_list_is_named_whole_where_everyone_is_wanted(facts: NewWork) -> None:
    answer = members(asks(facts, "who is on the 1260H list?", everyone=True))
    (roll,) = answer.rolls
    assert len(roll.newest) == roll.number == 188
    assert sum(line.indent == 1 for line in page_of(answer).lines) == 188


def test_who_was_on_a_list_is_answered_as_of_the_day_asked_about(facts: NewWork) -> None:
    answer = members(asks(facts, "who was on the 1260H list as of 1 June 2022?"))
    assert (answer.day, answer.rolls[0].number) == (dt.date(2022, 6, 1), 47)
    assert "as of 1 Jun 2022" in page_of(answer).head


def test_a_list_held_in_part_says_so_in_its_first_line(facts: NewWork) -> None:
    answer = members(asks(facts, "who is on the entity list?"))
    assert "a company not among them was not looked up there" in answer.rolls[0].gaps
    assert "not the whole list" in page_of(answer).head


@pytest.mark.parametrize("text", ["who is on the UFLPA list?", "who is on the SDN list?"])
def test_a_list_that_is_not_loaded_is_said_to_be_missing_and_never_empty(facts: NewWork, text: str) -> None:
    answer = members(asks(facts, text))
    assert (answer.rolls, len(answer.missing)) == ((), 1)
    assert "not held here" in page_of(answer).head


@pytest.fixture
def world(new_work: NewWork) -> World:
    """A list of which two editions are stored: the second added one name and left one out."""
    made = World(new_work)
    made.take(BANK, LINE)
    made.wait(days=30)
    made.take(BANK, NEW, day=1)
    return made


def test_what_changed_is_told_by_list_with_what_was_added_and_ended(world: World) -> None:
    (one,) = changes(asks(world.new_work, "what changed this week?", clock=world.clock)).lists
    assert {(told.op, told.caption) for told in one.changes} == {
        (Op.ADDED, "NEW NAME LTD"),
        (Op.ENDED, "AEROCARIBBEAN AIRLINES"),
    }
    assert (one.title, one.first) == ("OFAC SDN List", None)


def test_the_entries_of_a_first_edition_are_no_changes(world: World) -> None:
    answer = changes(asks(world.new_work, "what changed in November 2026?", clock=world.clock))
    (sdn,) = [one for one in answer.lists if one.title == "OFAC SDN List"]
    assert (sdn.changes, sdn.first) == ((), dt.date(2024, 5, 1))
    assert page_of(answer).head.startswith("Not known what changed")


def test_an_edition_is_found_by_its_own_day_as_well_as_by_the_day_it_was_stored(world: World) -> None:
    (one,) = changes(asks(world.new_work, "what changed on the SDN list in May 2024?", clock=world.clock)).lists
    assert len(one.changes) == 2


@pytest.mark.parametrize(
    ("text", "head", "note"),
    [
        ("what changed on the 1260H list this week?", "DoD 1260H list: not held here", "⚠️ No list was searched."),
        (
            "what changed in August 2024?",
            "No edition that changed anything was dated or stored from 1 Aug 2024 to 31 Aug 2024.",
            "2 lists held, last checked between 2 May 2024",
        ),
    ],
)
def test_where_nothing_was_published_the_days_and_the_age_of_the_lists_are_said(
    world: World, text: str, head: str, note: str
) -> None:
    answer = changes(asks(world.new_work, text, clock=world.clock))
    page = page_of(answer)
    assert answer.lists == ()
    assert page.head.startswith(head)
    assert any(one.startswith(note) for one in page.notes)


def test_a_time_after_the_last_copy_is_not_known_and_never_without_changes(facts: NewWork) -> None:
    later = FakeClock(dt.datetime(2027, 8, 1, tzinfo=dt.UTC))
    page = page_of(changes(asks(facts, "who was delisted last month?", clock=later)))
    assert page.head.startswith("Not known who was removed between 1 Jul 2027 and 31 Jul 2027")


def test_lists_by_the_dozen_are_asked_back_the_best_known_first(facts: NewWork) -> None:
    answer = members(asks(facts, "who is on the OFAC list?"))
    assert (answer.rolls, answer.choices[:1]) == ((), ("OFAC NS-CMIC List",))


def test_changes_and_members_of_a_firms_own_list_are_for_its_own_team_alone(world: World) -> None:
    own = replace(builders.an_official("custom_acme"), title="Acme's own", origin=Origin.CUSTOM, team="T1")
    world.updater.accept(an_offer(BANK, dataset=own), LoadOptions(as_of=world.clock.now()))
    world.wait(days=1)
    world.updater.accept(an_offer(BANK, NEW, dataset=own), LoadOptions(as_of=world.clock.now()))
    for asker, seen in (
        (MEMBER, True),
        (replace(MEMBER, team="T2"), False),
        (replace(MEMBER, public_only=True), False),
    ):
        changed = changes(asks(world.new_work, "what changed this week?", clock=world.clock, asker=asker))
        assert any(one.title == "Acme's own" for one in changed.lists) is seen
        rolls = members(asks(world.new_work, "who is on the SDN list?", clock=world.clock, asker=asker)).rolls
        assert any(roll.searched.dataset == "custom_acme" for roll in rolls) is seen


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("who is on the 1260H list?", "members"),
        ("what changed this week?", "changes"),
        ("which deadlines come in the next 90 days?", "deadlines"),
        ("what does SDN mean?", "glossary"),
    ],
)
def test_each_answer_about_lists_is_a_record_of_what_was_told_and_on_which_editions(
    facts: NewWork, text: str, kind: str
) -> None:
    asker = replace(MEMBER, surface="mention", team=f"T-{kind}")
    page = page_of(answer := asks(facts, text, asker=asker))
    with facts() as uow:
        record = uow.records.get(answer.record, team=asker.team)
    assert record is not None
    assert (record.query, record.outcome, record.asker.surface) == (text, kind, "mention")
    assert told(record).page == page
    editions = record.basis["editions"]
    assert isinstance(editions, list)
    assert {one["dataset"] for one in editions} == {id for id, version in record.lists.items() if version}
    assert "us_dod_1260h" in record.lists
    assert record.place is not None


def test_every_list_that_a_vocabulary_names_is_mapped_to_programs_that_exist(facts: NewWork) -> None:
    with facts() as uow:
        programs = uow.library.programs()
    assert {id for one in load_lists_meant().values() for id in one.programs} <= programs.keys()


def test_a_question_that_is_not_about_lists_is_refused(facts: NewWork) -> None:
    with pytest.raises(ValueError, match="no question about lists"):
        asks(facts, "hello")


def test_the_table_of_a_list_holds_everybody_of_the_day_that_was_asked_about(facts: NewWork) -> None:
    questions = about_lists(facts)
    answer = members(asks(facts, "who was on the 1260H list as of 1 June 2022?"))
    found = questions.table(answer.record, asker=MEMBER)
    assert found is not None
    table = found.rows
    assert found.told.head == "Entries held now of DoD section 1260H list, as of 1 Jun 2022"
    assert table.count("\r\n") == 1 + 47
    assert "2022-06-01" in table
    assert questions.table("none", asker=MEMBER) is None
    assert questions.table(answer.record, asker=replace(MEMBER, team="T2")) is None


def test_the_table_of_those_of_a_country_holds_these_alone(facts: NewWork) -> None:
    answer = members(asks(facts, "which Chinese companies are on the NS-CMIC list?"))
    found = about_lists(facts).table(answer.record, asker=MEMBER)
    assert found is not None
    table = found.rows
    assert any("companies or other bodies with China among their countries" in note for note in found.told.notes)
    assert table.count("\r\n") == 1 + answer.rolls[0].number
    assert answer.rolls[0].number > 0
    assert all("cn" in row[3] for row in csv.reader(table.splitlines()[1:]))
