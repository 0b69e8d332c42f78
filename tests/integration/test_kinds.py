"""Each kind of question that once went wrong, by a table: asked alone, in a batch, and as a card shows it.

tests/golden/kinds.csv has a line for each: the outcome, who is found and who is told beside. All names are made up.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Entity, Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.law.severity import Colour
from bot.services.screening.bulk import Bulk
from bot.services.screening.rows import Asked
from bot.services.screening.screener import Screener
from bot.services.wording.colours import EMOJI
from handlers.blocks.card import card
from tests import builders
from tests.fakes import FakeClock
from tests.integration.asking import ask
from tests.integration.conftest import NewWork
from tests.integration.loading import load

N, A, P, W, NATIVE = NameType.NAME, NameType.ALIAS, NameType.PREVIOUS_NAME, NameType.WEAK_ALIAS, NameType.NATIVE
Id = IdentifierType


class Case(NamedTuple):
    """A line of the table."""

    kind: str
    asked: str
    outcome: str
    found: str
    also: str


with (Path(__file__).parents[1] / "golden" / "kinds.csv").open(encoding="utf-8", newline="") as table:
    CASES = [Case(**row) for row in csv.DictReader(table)]


def listed(
    id: str,
    schema: Schema,
    names: dict[str, NameType],
    numbers: dict[str, IdentifierType] | None = None,
    land: str = "",
) -> Entity:
    return builders.an_entity(
        id,
        schema=schema,
        caption=next(iter(names)),
        names=tuple(Name(text=text, type=type) for text, type in names.items()),
        identifiers=tuple(Identifier(type=type, value=value) for value, type in (numbers or {}).items()),
        countries=(land,) if land else (),
    )


ENTITIES = (
    listed("exact", Schema.COMPANY, {"Numbatiks Engineering": N}),
    listed("near", Schema.COMPANY, {"OOO NUMBATIKS INZHINIRING": N}),
    listed("person", Schema.PERSON, {"KESTRELOV MOROS, Ivan": N}, land="ve"),
    listed("regime", Schema.JURISDICTION, {"Kestrelia regime": N, "Ivan Kestrelov": A}),
    listed("gorskin", Schema.PERSON, {"GORSKIN, Vladimir Vladimirovich": N, "GORSKIN, Vladimir": A}),
    listed("volkovsky", Schema.PERSON, {"VOLKOVSKY, Qasim": N}, {"N1234567": Id.PASSPORT}),
    listed("weak", Schema.PERSON, {"KRUGLIKOV, Pyotr": N, "Zver": W}),
    listed("ship", Schema.VESSEL, {"PETREL STAR": N}, {"9000003": Id.IMO, "572111222": Id.MMSI, "3EXY7": Id.CALL_SIGN}),
    listed("other", Schema.VESSEL, {"MARLIN III": N, "SUNRISE WAVE": P}, {"9000015": Id.IMO}),
    listed(
        "bank",
        Schema.ORGANIZATION,
        {"WOMBAT BANK PUBLIC JOINT STOCK COMPANY": N, "WOMBAT BANK": A},
        {"WOMBRUMM": Id.SWIFT, "7700000016": Id.TAX_ID},
        "ru",
    ),
    listed(
        "quokka",
        Schema.COMPANY,
        {"Quokka Corporation": N, "Quokka": A},
        {"KYG7000Q1043": Id.ISIN, "529900QUOKKA00000037": Id.LEI, "4321.HK": Id.TICKER, "QKKA": Id.TICKER},
        "cn",
    ),
    listed(
        "numbat",
        Schema.COMPANY,
        {"Numbat Technologies Co., Ltd.": N, "Numbat": A, "袋食蚁兽": NATIVE},
        {"0x00000000000000000000000000000000deadbeef": Id.CRYPTO},
        "cn",
    ),
    listed("energy", Schema.COMPANY, {"National Energy Group Limited": N, "National Energy": A}),
    listed("gmbh", Schema.COMPANY, {"PETREL TRADE CENTER GMBH": N, "QTC GMBH": A}),
)
STORE = builders.a_snapshot(
    entities=ENTITIES,
    designations=tuple(builders.a_designation(f"d-{e.id}", entity_id=e.id, listed_as=e.caption) for e in ENTITIES),
)


@pytest.fixture(scope="module")
def stored(shared_work: NewWork) -> NewWork:
    load(shared_work, STORE)
    return shared_work


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind}: {case.asked}")
def test_a_question_of_each_kind_finds_whom_it_means_alone_in_a_batch_and_in_slack(stored: NewWork, case: Case) -> None:
    answer = ask(Screener(stored, FakeClock()), case.asked)
    found, also = ({one.entity.id for one in told} for told in (answer.findings, answer.also))
    assert (answer.outcome, found, also) == (case.outcome, set(case.found.split()), set(case.also.split()))
    _as_a_row(stored, case)
    white = answer.outcome is Outcome.NO_MATCH and not also
    assert (EMOJI[Colour.WHITE] in card(answer)["text"].splitlines()[0]) == white


def _as_a_row(stored: NewWork, case: Case) -> None:
    """In a file of names the outcome and those found are the same, and those beside stand in their column."""
    today = FakeClock.time.date()
    results = Bulk(stored, day=today, today=today).screen([Asked(row=2, name=case.asked)])
    assert {result.outcome for result in results} == {case.outcome}
    assert {result.finding.entity.id for result in results if result.finding} == set(case.found.split())
    assert all(f"({id}, " in results[0].also for id in case.also.split())
