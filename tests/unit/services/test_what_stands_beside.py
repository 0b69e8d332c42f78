"""What stands beside a name and is held by nobody, or not compared, is told and not passed over."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Outcome
from bot.domain.law.entity import Identifier, IdentifierType
from bot.domain.names.identified import unheld_beside
from bot.services.ports import Asker
from bot.services.screening.bulk import Bulk
from bot.services.screening.rows import Asked
from bot.services.screening.screener import Screener
from bot.services.wording.doubts import about_nothing
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork

DAY = dt.date(2021, 2, 1)
SITE = Identifier(type=IdentifierType.WEBSITE, value="www.kestrel-steel.example")
FACTS = builders.a_snapshot(
    entities=(builders.an_entity(), replace(builders.named("kestrel", "Kestrel Steel"), identifiers=(SITE,))),
    designations=(builders.a_designation(), builders.a_designation("1", entity_id="kestrel")),
)


def asked(text: str) -> Answer:
    return Screener(lambda: FakeUnitOfWork(FACTS), FakeClock()).screen(text, asker=Asker(surface="cli"))


@pytest.mark.parametrize("text", ["Wombat Trading IMO 9999993", "Wombat Trading (IMO 9999993)", "IMO 9999993, Wombat"])
def test_a_number_that_no_list_holds_is_told_beside_a_name_that_nobody_has(text: str) -> None:
    answer = asked(text)
    assert (answer.outcome, answer.unheld and answer.unheld.number) == (Outcome.NO_MATCH, "9999993")
    assert "nor 9999993, an IMO number" in about_nothing(answer)


def test_a_row_says_it_too() -> None:
    bulk = Bulk(lambda: FakeUnitOfWork(FACTS), day=DAY, today=DAY)
    (row,) = bulk.screen([Asked(2, "Wombat Trading IMO 9999993")])
    assert (row.outcome, row.note) == (Outcome.NO_MATCH, "no list here holds 9999993")


def test_a_name_without_a_number_has_none_beside_it() -> None:
    assert unheld_beside("Wombat Trading 20") is None
    assert unheld_beside("QUALCOMM INC/DE") is None  # eight letters with a country's among them, and no number


def test_of_a_name_and_a_number_the_one_that_finds_nobody_is_told() -> None:
    (found,) = asked("Xiaomi ISIN US0378331005").findings
    assert found.entity.id == "xiaomi"
    assert "no list here holds “ISIN US0378331005”" in found.match.explanation


def test_a_city_behind_the_very_name_of_a_firm_is_told_as_not_compared() -> None:
    answer = asked("Xiaomi, Hamburg")
    assert (answer.outcome, answer.findings[0].entity.id) == (Outcome.MATCH, "xiaomi")
    assert "“Hamburg” is read as where it is, and not compared" in answer.findings[0].match.explanation


def test_an_address_at_the_website_of_a_firm_is_a_lead_to_it() -> None:
    answer = asked("sales@kestrel-steel.example")
    assert (answer.outcome, answer.findings[0].entity.id) == (Outcome.POTENTIAL_MATCH, "kestrel")
    assert "the address asked for is at it" in answer.findings[0].match.explanation
