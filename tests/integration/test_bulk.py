"""Rows of a batch through the real store."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.names.as_written.no_names import NoName
from bot.services.ports import Asker
from bot.services.screening.bulk import Bulk
from bot.services.screening.rows import NO_NAME, NOT_HELD, Asked
from bot.services.screening.screener import Screener
from tests.builders import named
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.everything import EVERYTHING
from tests.integration.loading import load

DAY = dt.date(2021, 4, 1)


@pytest.fixture(scope="module")
def stored(shared_work: NewWork) -> NewWork:
    """A store with EVERYTHING in it; a test that needs more, or the address of its database, fills its own."""
    load(shared_work, EVERYTHING)
    return shared_work


def test_each_name_has_its_result_with_list_dates_and_sources(stored: NewWork) -> None:
    bulk = Bulk(stored, day=DAY, today=DAY)
    found = bulk.screen([Asked(2, "Xiaomi"), Asked(3, "Kestrel"), Asked(5, "xaiomi"), Asked(9, "Xiaoming")])
    assert [(r.asked.row, r.outcome) for r in found] == [
        (2, Outcome.MATCH),
        (3, Outcome.NO_MATCH),
        (5, Outcome.POTENTIAL_MATCH),
        (9, Outcome.NO_MATCH),
    ]
    assert "Xiaomi" in found[3].nearest
    told = " | ".join(map(str, found[0].cells()))
    for part in ("designated", "us_dod_1237 2021-01-14", "purchase_ban 2021-03-15", "https://www.defense.gov/"):
        assert part in told


def test_a_row_that_is_not_screened_says_why(stored: NewWork) -> None:
    bulk = Bulk(stored, day=DAY, today=DAY)
    asked = ["!!!", "-1", "🤷", "Total", "n/a", "", "Xiaomi as of 2021-01-15", "Xiaomi as of yore", "x" * 201]
    found = bulk.screen([Asked(number, name) for number, name in enumerate(asked)])
    assert [(r.outcome, r.problem[:16]) for r in found] == [
        (NO_NAME, "no letter or dig"),
        (NO_NAME, NoName.NUMBER),
        (NO_NAME, "no letter or dig"),
        (NO_NAME, NoName.TOTAL),
        (NO_NAME, "a mark for nothi"),
        (NO_NAME, NoName.BLANK),
        (Outcome.INVALID, "A day stands in "),
        (Outcome.INVALID, "I can't read the"),
        (Outcome.INVALID, "That name has 20"),
    ]


def test_a_day_in_the_name_of_a_bond_is_not_asked_about(stored: NewWork) -> None:
    bulk = Bulk(stored, day=DAY, today=DAY)
    bonds = ["XIAOMI 3.375% 02/27/2025", "Kestrel Notes due on 27 Feb 2025", "Kestrel 4% 2025-02-27 REGS"]
    found = bulk.screen([Asked(number, name) for number, name in enumerate(bonds)])
    assert Outcome.INVALID not in [result.outcome for result in found]


def test_what_a_list_holds_is_a_name_whatever_it_looks_like(new_work: NewWork) -> None:
    stored = replace(EVERYTHING, entities=(*EVERYTHING.entities, named("total", "Total"), named("cash", "Petty Cash")))
    load(new_work, stored)
    found = Bulk(new_work, day=DAY, today=DAY).screen(
        [Asked(1, "TOTAL"), Asked(2, "Grand total"), Asked(3, "petty cash")]
    )
    assert [result.outcome for result in found] == [Outcome.MATCH, NO_NAME, Outcome.MATCH]


def test_the_stronger_of_name_and_identifier_counts_and_is_named(stored: NewWork) -> None:
    isin = (("ISIN", "KYG9830T1067"),)
    other = (("ISIN", "US0378331005"),)
    rows = [
        Asked(1, "Kestrel", isin),
        Asked(2, "Xiaomi", isin),
        Asked(3, "Xiaomi", other),
        Asked(4, "n/a", isin),
        Asked(5, "", other),
        Asked(6, "xaiomi", isin),
    ]
    found = Bulk(stored, day=DAY, today=DAY).screen(rows)
    assert [(r.asked.row, r.outcome, r.found_by) for r in found] == [
        (1, Outcome.MATCH, "ISIN KYG9830T1067"),
        (2, Outcome.MATCH, "name and ISIN KYG9830T1067"),
        (3, Outcome.MATCH, "name"),
        (4, Outcome.MATCH, "ISIN KYG9830T1067"),
        (5, NOT_HELD, ""),
        (6, Outcome.MATCH, "name and ISIN KYG9830T1067"),
    ]
    assert found[4].note == "no list here holds ISIN US0378331005"


def test_where_name_and_identifier_mean_different_entities_both_are_told(new_work: NewWork) -> None:
    load(new_work, replace(EVERYTHING, entities=(*EVERYTHING.entities, named("kestrel", "Kestrel Holdings"))))
    found = Bulk(new_work, day=DAY, today=DAY).screen([Asked(1, "Kestrel Holdings", (("ISIN", "KYG9830T1067"),))])
    assert {(r.finding.entity.id, r.found_by) for r in found if r.finding} == {
        ("kestrel", "name"),
        ("xiaomi", "ISIN KYG9830T1067"),
    }
    assert {(r.outcome, r.note) for r in found} == {
        (Outcome.AMBIGUOUS, "the name and the identifier mean different entities")
    }


def test_who_else_reaches_the_threshold_is_told_beside_an_exact_hit(new_work: NewWork) -> None:
    others = (
        named("kestrel", "Kestrel Marine Engineering"),
        named("kestrel-2", "Kestrel Marine Enginering"),
    )
    load(new_work, replace(EVERYTHING, entities=(*EVERYTHING.entities, *others)))
    found = Bulk(new_work, day=DAY, today=DAY).screen([Asked(1, "Kestrel Marine Engineering")])
    assert [result.finding.entity.id for result in found if result.finding] == ["kestrel"]
    assert found[0].also.startswith("Kestrel Marine Enginering (kestrel-2, 0.")


def test_a_stored_name_gets_the_findings_of_a_single_question(stored: NewWork) -> None:
    names = [name.text for entity in EVERYTHING.entities for name in entity.names]
    clock = FakeClock(dt.datetime.combine(DAY, dt.time(9), dt.UTC))
    screener = Screener(stored, clock)
    found = Bulk(stored, day=DAY, today=DAY).screen([Asked(row, name) for row, name in enumerate(names)])
    for row, name in enumerate(names):
        answer = screener.screen(name, asker=Asker(surface="cli"))
        in_batch = [result for result in found if result.asked.row == row]
        assert {result.outcome for result in in_batch} == {answer.outcome}, name
        assert tuple(result.finding for result in in_batch if result.finding) == answer.findings, name
