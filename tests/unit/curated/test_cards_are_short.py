"""Every entity that is held in reviewed facts is answered in few lines, on any of some days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Match, Outcome
from bot.domain.law.deadline import DeadlineKind
from bot.domain.law.entity import NameType
from bot.domain.law.searched import Gap, NotSearched
from bot.domain.lists.dataset import Snapshot
from bot.services.lists.searched import searched
from bot.services.screening.findings import Findings
from bot.services.wording.dates_first import first_dates, never_left_out
from bot.services.wording.deadlines import brief_date, printed
from data import curated
from handlers.blocks.card import card
from handlers.blocks.dates import LONGEST_MEANING
from tests.fake_store import FakeLibrary
from tests.unit.handlers import seen

TODAY = dt.date(2026, 11, 26)
DAYS = (TODAY, dt.date(2021, 1, 15), dt.date(2021, 4, 1))


@pytest.fixture(scope="module")
def facts() -> Snapshot:
    return curated.load(today=TODAY)


def met(name: str) -> Match:
    return Match(score=1.0, name=name, name_type=NameType.NAME, explanation=f"name “{name}”, exactly")


def answers(facts: Snapshot, day: dt.date) -> Sequence[Answer]:
    """One for each entity, asked for by its own name."""
    library = FakeLibrary(facts)
    found = Findings(library, day=day, today=TODAY).build({one.id: met(one.caption) for one in facts.entities})
    lists = searched(library.lists(), today=TODAY)
    return [
        Answer(
            query=one.entity.caption,
            as_of=day,
            asked_on=TODAY,
            outcome=Outcome.MATCH,
            findings=(one,),
            lists=lists,
            record="0a1b2c3d4e5f",
        )
        for one in found
    ]


@pytest.mark.parametrize("day", DAYS)
def test_every_entity_is_answered_in_fourteen_lines(facts: Snapshot, day: dt.date) -> None:
    told = {one.query: seen.lines(card(one, share=True)) for one in answers(facts, day)}
    assert not {name: lines for name, lines in told.items() if len(lines) > 14}


def test_no_card_cuts_what_a_date_to_divest_means(facts: Snapshot) -> None:
    own = [rule for one in facts.designations for rule in one.clauses]
    rules = [*(rule for one in facts.programs for rule in one.deadlines), *own]
    to_divest = [rule.meaning for rule in rules if rule.kind is DeadlineKind.DIVEST_BY]
    assert len(to_divest) > 20
    assert [meaning for meaning in to_divest if len(meaning) > LONGEST_MEANING] == []


def test_a_card_shows_as_much_as_there_is_room_for(facts: Snapshot) -> None:
    (huawei,) = [one for one in answers(facts, TODAY) if one.findings[0].entity.id == "huawei"]
    told = seen.lines(card(huawei, share=True))
    assert len(told) >= 11
    assert [line for line in told if line.startswith("• Contract bar since 30 Jun 2026, ") and "30 Jun 2027" in line]


@pytest.mark.parametrize("day", DAYS)
def test_with_what_is_not_loaded_and_the_menu_to_decide_a_card_is_no_longer(facts: Snapshot, day: dt.date) -> None:
    missing = ("us_ofac_sdn", "eu_fsf", "gb_fcdo", "un_sc")
    gaps = tuple(NotSearched(dataset=one, title=one, reason=Gap.NOT_LOADED) for one in missing)
    shown = {
        one.query: seen.lines(card(replace(one, unsearched=gaps), share=True, decided={}))
        for one in answers(facts, day)
    }
    assert not {name: lines for name, lines in shown.items() if len(lines) > 14}
    assert [line for line in shown["Xiaomi Corporation"][1:] if 'DoD "CCMC" list' in line]
    since = "NS-CMIC List since 3 Jun 2021" if day == TODAY else "NS-CCMC List since 8 Jan 2021"
    assert [line for line in shown["China Mobile Limited"] if line.startswith(f"🔴 OFAC {since}")]


@pytest.mark.parametrize("day", DAYS)
def test_no_date_in_effect_or_to_come_is_cut_from_a_card_but_one(facts: Snapshot, day: dt.date) -> None:
    """That one is DJI's contract bar: two things that must be known of it take its lines. The history has it."""
    missing = ("us_ofac_sdn", "eu_fsf", "gb_fcdo", "un_sc")
    gaps = tuple(NotSearched(dataset=one, title=one, reason=Gap.NOT_LOADED) for one in missing)
    cut: dict[str, list[str]] = {}
    told = 0
    for one in (replace(answer, unsearched=gaps) for answer in answers(facts, day)):
        shown = " ".join(seen.lines(card(one, share=True, decided={}))).casefold()
        finding = one.findings[0]
        dates = first_dates(finding, one, never_left_out(finding))
        dated = [brief_date(date.deadline, one)[0] for date in dates]
        told += len(dated)
        if lost := [date for date in dated if date.casefold() not in shown]:
            cut[one.query] = lost
        assert "the press gave" in shown or not any(any(printed(date.deadline, date.press)) for date in dates)
    assert told > 80
    assert cut == ({"SZ DJI Technology Co., Ltd.": ["Contract bar since 30 Jun 2026"]} if day == TODAY else {})


def test_a_name_that_is_not_the_very_name_keeps_how_it_matched_though_room_is_short(facts: Snapshot) -> None:
    missing = ("us_ofac_sdn", "eu_fsf", "gb_fcdo", "un_sc")
    gaps = tuple(NotSearched(dataset=one, title=one, reason=Gap.NOT_LOADED) for one in missing)
    quiet = []
    for answer in answers(facts, TODAY):
        crowded = replace(answer, unsearched=gaps)
        if "matched by" not in said_on(crowded):
            quiet.append(answer.query)
            assert "matched by" in said_on(replace(crowded, query=f"{answer.query} REGS GDR"))
    assert quiet


def said_on(answer: Answer) -> str:
    return " ".join(seen.lines(card(answer, share=True, decided={})))
