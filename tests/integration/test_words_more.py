"""Names with words more, and names that are the same but for the legal form, resolved over a real store."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine

from bot.domain.law.entity import Schema
from bot.services.screening.resolving import Resolution, resolve
from tests.bench.filling import fill
from tests.bench.sets import Listed
from tests.integration.conftest import NewWork

LISTED = (
    Listed(id="ship", schema=Schema.VESSEL, names=("QUOKKA", "WOMBAT PRIDE")),
    Listed(id="firm", schema=Schema.COMPANY, names=("OAO Numbat", "JSC NUMBAT")),
    Listed(id="bank", schema=Schema.ORGANIZATION, names=("Bilby Bank",)),
    Listed(id="foreign", schema=Schema.ORGANIZATION, names=("Dunnart GmbH", "KVA GmbH")),
    Listed(id="person", schema=Schema.PERSON, names=("POTOROO",)),
    Listed(id="eponym", schema=Schema.COMPANY, names=("Hangzhou Bettong Digital Technology Co., Ltd.", "Bettong")),
    Listed(id="small", schema=Schema.ORGANIZATION, names=("PERU TOTAL MARKET E.I.R.L.", "DONA-SHELL")),
)


@pytest.fixture
def asked(engine: Engine, new_work: NewWork) -> object:
    fill(engine, LISTED)

    def ask(name: str) -> Resolution:
        with new_work() as uow:
            return resolve(name, uow.index)

    return ask


@pytest.mark.parametrize(
    ("name", "outcome", "entity", "why"),
    [
        ("M/V QUOKKA", "match", "ship", "read as the ship “QUOKKA”"),
        ("tanker Quokka", "match", "ship", "read as the ship"),
        ("BANDICOOT ex WOMBAT PRIDE", "match", "ship", "one of the two names"),
        ("M/T BANDICOOT, ex Quokka", "match", "ship", "one of the two names"),
        ("M/V Numbat", "potential_match", "firm", "another kind of entity"),
        ("Numbat 6% 2026", "match", "firm", "read as a security of “Numbat”"),
        ("NUMBAT PJSC REGS GDR", "match", "firm", "read as a security of “NUMBAT PJSC”"),
        ("Bilby Bank EUR 4.125% 02/27/2025 Notes", "match", "bank", "read as a security of “Bilby Bank”"),
        ("BILBY BANK (HK line)", "match", "bank", "read as a security"),
        ("Numbat Innovations", "potential_match", "firm", "may describe"),
        ("Bilby Bank Hamburg branch", "potential_match", "bank", "may describe"),
        ("Numbat Emerging Markets ETF", "potential_match", "firm", "may describe"),
        ("Foobar Numbat", "potential_match", "firm", "the whole of a listed name, with other words"),
        ("Bilby Bank flight W5", "potential_match", "bank", "with other words"),
        ("Bettong Digital Technology Singapore", "potential_match", "eponym", "may describe"),
        ("Bettong Digital Technology sports club", "potential_match", "eponym", "with other words"),
        ("PAO NUMBAT", "match", "firm", "but for the legal form"),
        ("Dunnart Inc.", "potential_match", "foreign", "legal forms of different laws"),
        ("KVA", "potential_match", "foreign", "one legal form is missing"),
        ("Potoroo Corp", "potential_match", "person", "another kind of entity"),
    ],
)
def test_a_name_with_more_or_less_to_it_finds_whom_it_means(
    asked: object, name: str, outcome: str, entity: str, why: str
) -> None:
    found = asked(name)  # type: ignore[operator] - the fixture's own function
    assert (found.outcome.value, [c.hit.entity_id for c in found.chosen]) == (outcome, [entity])
    assert why in found.chosen[0].why


@pytest.mark.parametrize("name", ["Shell plc", "Total", "Quokka Wombat Gesellschaft", "Markets ex Numbatia"])
def test_another_name_finds_nobody(asked: object, name: str) -> None:
    assert asked(name).chosen == ()  # type: ignore[operator] - the fixture's own function
