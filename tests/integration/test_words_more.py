"""Names with words more, and names that are the same but for the legal form, resolved over a real store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.domain.law.entity import Entity, Schema
from bot.services.screening.resolution import Resolution
from bot.services.screening.resolving import resolve
from tests import builders
from tests.integration.conftest import NewWork
from tests.integration.loading import load

Ask = Callable[[str], Resolution]


def listed(id: str, schema: Schema, *names: str) -> Entity:
    """Known by these names, and by nothing else."""
    return replace(builders.named(id, *names), schema=schema, countries=())


LISTED = (
    listed("ship", Schema.VESSEL, "QUOKKA", "WOMBAT PRIDE"),
    listed("firm", Schema.COMPANY, "OAO Numbat", "JSC NUMBAT"),
    listed("bank", Schema.ORGANIZATION, "Bilby Bank"),
    listed("foreign", Schema.ORGANIZATION, "Dunnart GmbH", "KVA GmbH"),
    listed("person", Schema.PERSON, "POTOROO"),
    listed("eponym", Schema.COMPANY, "Hangzhou Bettong Digital Technology Co., Ltd.", "Bettong"),
    listed("small", Schema.ORGANIZATION, "PERU TOTAL MARKET E.I.R.L.", "DONA-SHELL"),
)


@pytest.fixture(scope="module")
def asked(shared_work: NewWork) -> Ask:
    load(shared_work, builders.a_snapshot(entities=LISTED, designations=()))

    def ask(name: str) -> Resolution:
        with shared_work() as uow:
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
    asked: Ask, name: str, outcome: str, entity: str, why: str
) -> None:
    found = asked(name)
    assert (found.outcome.value, [c.hit.entity_id for c in found.chosen]) == (outcome, [entity])
    assert why in found.chosen[0].why


@pytest.mark.parametrize("name", ["Shell plc", "Total", "Quokka Wombat Gesellschaft", "Markets ex Numbatia"])
def test_another_name_finds_nobody(asked: Ask, name: str) -> None:
    assert asked(name).chosen == ()
