"""What of an entity counts when entities of different lists are put together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.entity import IdentifierType, NameType, Schema
from bot.domain.lists.dataset import Dataset, Origin
from bot.domain.lists.merging_members import Stored, member_of
from tests import builders

SDN = builders.an_official(rank=1)
CSL = builders.an_official("us_trade_csl", own_ids=False)
UNSC = builders.an_official("un_sc")
OWN = builders.a_dataset("custom_acme", origin=Origin.CUSTOM)
BANK = Stored(id="us_ofac_sdn:306", dataset=SDN, schema=Schema.COMPANY, countries=["cu"])
UID = (IdentifierType.OFAC_UID, "ofac_uid:306")


@pytest.mark.parametrize(
    ("identifier", "own", "paper"),
    [
        ((IdentifierType.LEI, "lei:x"), True, False),
        ((IdentifierType.USCC, "uscc:x"), True, False),
        ((IdentifierType.PASSPORT, "passport:x"), False, True),
        ((IdentifierType.TAX_ID, "tax:x"), False, True),
        ((IdentifierType.IMO, "imo:9187629"), False, False),  # of the owner's register
    ],
)
def test_some_numbers_belong_to_one_alone_and_others_are_papers(
    identifier: tuple[IdentifierType, str], own: bool, paper: bool
) -> None:
    member = member_of(replace(BANK, identifiers=[identifier]))
    assert (bool(member.own), bool(member.papers)) == (own, paper)


def test_an_imo_number_is_a_vessels_own() -> None:
    ship = replace(BANK, schema=Schema.VESSEL, identifiers=[(IdentifierType.IMO, "imo:9187629")])
    assert member_of(ship).own == {"imo:9187629"}


def test_a_primary_name_counts_however_short_and_an_alias_from_five_letters_on() -> None:
    names = [(NameType.NAME, "vtb"), (NameType.ALIAS, "bvtb"), (NameType.ALIAS, "vtbbk")]
    names += [
        (NameType.WEAK_ALIAS, "foreign trade"),
        (NameType.PREVIOUS_NAME, "vneshtorg"),
        (NameType.ACRONYM, "vtbgroup"),
    ]
    member = member_of(replace(BANK, names=names))
    assert (member.name, member.names) == ("vtb", frozenset({"vtb", "vtbbk", "vneshtorg"}))


def test_without_a_name_nothing_is_compared() -> None:
    assert member_of(BANK).name == ""


@pytest.mark.parametrize(
    ("dataset", "identifiers", "ids"),
    [
        (None, [], {"reviewed": "us_ofac_sdn:306"}),
        (None, [UID], {"reviewed": "us_ofac_sdn:306", "ofac": "ofac_uid:306"}),
        (SDN, [UID], {"ofac": "ofac_uid:306"}),
        (CSL, [UID], {"ofac": "ofac_uid:306"}),
        (CSL, [], {}),
        (UNSC, [], {"un_sc": "us_ofac_sdn:306"}),
        (OWN, [], {}),
    ],
)
def test_a_publisher_that_gives_ids_means_two_by_two_of_them(
    dataset: Dataset | None, identifiers: list[tuple[IdentifierType, str]], ids: dict[str, str]
) -> None:
    assert member_of(replace(BANK, dataset=dataset, identifiers=identifiers)).ids == ids


def test_reviewed_facts_come_first_then_ofacs_lists_then_all_others_and_a_firms_own_leads_nobody() -> None:
    datasets = (None, SDN, replace(SDN, rank=2), UNSC, OWN)
    members = [member_of(replace(BANK, dataset=dataset)) for dataset in datasets]
    ranks = [member.rank for member in members]
    assert ranks[:3] == sorted(set(ranks[:3]))
    assert ranks[3] == ranks[4] > ranks[2]
    assert [member.private for member in members] == [False, False, False, False, True]


def test_only_a_whole_day_of_birth_counts() -> None:
    person = replace(BANK, schema=Schema.PERSON, birth_dates=["1970", "1970-01", "1970-01-31"])
    assert member_of(person).birth_days == {"1970-01-31"}
