"""Names among noise, resolved over a real store: what payments, forms and files put around a name hides nobody."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Entity, Schema
from bot.services.ports import Asker
from bot.services.screening.bulk import Bulk
from bot.services.screening.refused import BY_ITS_SOUND
from bot.services.screening.resolving import resolve
from bot.services.screening.rows import NO_NAME, Asked
from bot.services.screening.screener import Screener
from tests import builders
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.loading import load

DAY = dt.date(2021, 4, 1)


def listed(id: str, schema: Schema, *names: str) -> Entity:
    """Known by these names, and by nothing else."""
    return replace(builders.named(id, *names), schema=schema, countries=())


LISTED = (
    listed("person", Schema.PERSON, "POTOROO, Bilby Wombatovich"),
    listed("ship", Schema.VESSEL, "JI QUOKKA 6"),
    listed("firm", Schema.COMPANY, "OAO Numbat"),
    listed("everyday", Schema.COMPANY, "BANCORP"),
    listed("title", Schema.PERSON, "Sheik Dunnart"),
)
AROUND = (
    "B/O {}", "Kestrel Ltd o/b/o {}", "{} c/o Jon Kestrel", "Kestrel Stores dba {}", "A/C 123456 {}", "/BNF/{}",
    ":59: {}", "Attn: {}", "{} - USD 5,000", "{} (Consignee)", "Ref 99 {}", "{}'s account", "{}, 12 High Street, Ayr",
    "{}, Tehran, Iran", "{} & family", "DO NOT USE {}", "KYC_{}.pdf", "<b>{}</b>", "&quot;{}&quot;", "**{}**", "🚢 {}",
    "{} :red_circle:", "1) {}", "{}¹", "{}*", "N/A {}", "{} / N/A", "%20{}", "{}_x000D_", "{} {}", "\u202e{}", "{}?",
)  # fmt: skip


@pytest.fixture(scope="module")
def stored(shared_work: NewWork) -> NewWork:
    """A store with these few."""
    load(shared_work, builders.a_snapshot(entities=LISTED, designations=()))
    return shared_work


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(
    ("name", "entity"),
    [("Bilby Wombatovich Potoroo", "person"), ("JI QUOKKA 6", "ship"), ("OAO Numbat", "firm")],
)
def test_a_listed_name_among_noise_is_never_nothing(stored: NewWork, around: str, name: str, entity: str) -> None:
    text = around.replace("{}", name[::-1] if around.startswith("\u202e") else name)
    with stored() as uow:
        found = resolve(text, uow.index)
    assert entity in {candidate.hit.entity_id for candidate in (*found.chosen, *found.also)}


@pytest.mark.parametrize(
    "name",
    ["Attn: Jon Kestrel", "Ref 99 Kestrel Marine", "Customers Bancorp, Inc.", "New Kestrel", "Kestrel's Company, Inc.",
     "37 Bancorp Inc", "🚢 Kestrel", "K E S T R E L"],
)  # fmt: skip
def test_another_name_among_noise_is_nobody(stored: NewWork, name: str) -> None:
    with stored() as uow:
        found = resolve(name, uow.index)
    assert (found.outcome, found.chosen, found.also) == (Outcome.NO_MATCH, (), ())


def test_a_name_beside_which_something_is_noted_is_a_potential_match_and_says_so(stored: NewWork) -> None:
    with stored() as uow:
        (one,) = resolve("B/O JI QUOKKA 6", uow.index).chosen
    assert (one.score, one.why) == (0.9, "name “JI QUOKKA 6”, exactly; “JI QUOKKA 6”, with something else beside it")


def test_a_name_without_the_signs_around_it_is_the_name_and_that_is_said(stored: NewWork) -> None:
    with stored() as uow:
        found = resolve("<b>JI QUOKKA 6</b>", uow.index)
    assert found.outcome is Outcome.MATCH
    assert found.chosen[0].why == "name “JI QUOKKA 6”, exactly; “JI QUOKKA 6” without the signs around it"


def test_a_title_that_is_read_apart_hides_nobody_whose_name_it_belongs_to(stored: NewWork) -> None:
    with stored() as uow:
        found = resolve("Sheik Dunnart [CLOSED]", uow.index)
    assert "title" in {candidate.hit.entity_id for candidate in (*found.chosen, *found.also)}


def test_a_number_beside_an_unknown_name_is_not_taken_for_the_question(stored: NewWork) -> None:
    with stored() as uow:
        assert resolve("REF#A99-12 KESTREL MARINE", uow.index).outcome is Outcome.NO_MATCH


def test_rows_of_a_file_are_read_so(stored: NewWork) -> None:
    rows = [Asked(1, "ⒿⒾ ⓆⓊⓄⓀⓀⒶ ⑥"), Asked(2, "Pymt to JI QUOKKA 6 inv 4711"), Asked(3, "🚢"), Asked(4, "N/A Kestrel")]
    found = Bulk(stored, day=DAY, today=DAY).screen(rows)
    assert [(result.outcome, result.finding.entity.id if result.finding else "") for result in found] == [
        (Outcome.MATCH, "ship"),
        (Outcome.POTENTIAL_MATCH, "ship"),
        (NO_NAME, ""),
        (Outcome.NO_MATCH, ""),
    ]


def test_of_characters_that_may_be_a_foreign_name_nothing_is_said_where_nobody_is_found(stored: NewWork) -> None:
    found = Bulk(stored, day=DAY, today=DAY).screen([Asked(1, "米勒"), Asked(2, "李伟")])
    assert [(result.outcome, result.problem) for result in found] == [
        (Outcome.INVALID, BY_ITS_SOUND),
        (Outcome.NO_MATCH, ""),
    ]
    screener = Screener(stored, FakeClock(dt.datetime.combine(DAY, dt.time(9), dt.UTC)))
    answer = screener.screen("阿列克谢·米勒", asker=Asker(surface="cli"))
    assert (answer.outcome, answer.problem) == (Outcome.INVALID, BY_ITS_SOUND)
