"""The colour of a listing follows from what its program's measures forbid, and from nothing else."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.answer import Standing
from bot.domain.law.listed import Status
from bot.domain.law.program import Measure
from bot.domain.law.severity import MEASURES, Colour, colour_of, colour_of_listing, colour_of_standing, rank
from data import curated
from tests.unit.handlers.made import a_designation

TODAY = dt.date(2026, 11, 26)
RED_PROGRAMS = {
    "EU-FSF", "GB-UKSL", "UN-SC", "US-SDN", "US-SSI", "US-CAPTA", "US-FSE", "US-NS-CMIC", "US-NS-MBS", "US-NS-PLC",
    "US-CCMC-1237", "US-NS-CCMC", "US-BIS-DPL", "US-ORDER-2020-08-14", "US-S721", "US-CFIUS-AGREED",
    "GB-NSIA", "CA-ICA", "AU-FATA",
}  # fmt: skip
ORANGE_PROGRAMS = {
    "CUSTOM", "US-BIS-EL", "US-BIS-MEU", "US-BIS-UVL", "US-DDTC-DEBARRED", "US-DOD-1260H", "US-FCC-COVERED",
    "US-NDAA-5949", "US-NDAA-889", "US-STATE-ISN", "US-PAFACA", "US-ICTS-FA", "US-ICTS-FD", "US-NDAA-154", "NL-WBG",
    "US-OUTBOUND",
}  # fmt: skip


def measure(name: str) -> Measure:
    return Measure(name=name, effect="As its program says.")


@pytest.mark.parametrize(
    ("names", "colour"),
    [
        (["asset freeze"], Colour.RED),
        (["trading ban"], Colour.RED),
        (["investment ban"], Colour.RED),
        (["debt and equity restrictions"], Colour.RED),
        (["correspondent account ban"], Colour.RED),
        (["export privileges denied"], Colour.RED),
        (["divestiture order"], Colour.RED),
        (["export licence"], Colour.ORANGE),
        (["export conditions"], Colour.ORANGE),
        (["procurement bar"], Colour.ORANGE),
        (["equipment authorisation bar", "subsidy bar"], Colour.ORANGE),
        (["debarment"], Colour.ORANGE),
        (["procurement bar", "asset freeze"], Colour.RED),
        ([], Colour.ORANGE),
    ],
)
def test_the_strictest_measure_gives_the_colour(names: list[str], colour: Colour) -> None:
    assert colour_of([measure(name) for name in names]) is colour


def test_a_measure_that_an_older_program_does_not_know_is_taken_for_the_strictest() -> None:
    assert colour_of([measure("a ban made up tomorrow")]) is Colour.RED
    assert rank([measure("a ban made up tomorrow")]) == 0


@pytest.mark.parametrize(
    ("status", "colour"),
    [
        (Status.DESIGNATED, Colour.RED),
        (Status.SUSPENDED, Colour.ORANGE),
        (Status.ENDED, Colour.WHITE),
        (Status.NOT_YET, Colour.YELLOW),
    ],
)
def test_only_a_listing_in_force_has_the_colour_of_its_measures(status: Status, colour: Colour) -> None:
    assert colour_of_listing(a_designation(status=status)) is colour


def test_an_entity_has_the_colour_of_its_strictest_listing_in_force() -> None:
    licence = a_designation(measures=(measure("export licence"),))
    ended = a_designation(status=Status.ENDED, measures=(measure("asset freeze"),))
    assert colour_of_standing(Standing.DESIGNATED, [licence, ended]) is Colour.ORANGE
    assert colour_of_standing(Standing.DESIGNATED, [licence, a_designation()]) is Colour.RED
    assert colour_of_standing(Standing.SUSPENDED, [a_designation(status=Status.SUSPENDED)]) is Colour.ORANGE
    assert colour_of_standing(Standing.UNKNOWN, []) is Colour.YELLOW


def test_every_reviewed_program_has_the_colour_of_what_it_does() -> None:
    programs = {program.id: program for program in curated.load(today=TODAY).programs}
    assert {m.name for program in programs.values() for m in program.measures} <= MEASURES.keys()
    lists = {id: colour_of(program.measures) for id, program in programs.items() if not id.startswith("US-OFAC-")}
    apps = {"US-EO-13942", "US-EO-13943", "US-EO-13971"}
    assert {id for id, colour in lists.items() if colour is Colour.RED} - apps == RED_PROGRAMS
    assert {id for id, colour in lists.items() if colour is Colour.ORANGE} == ORANGE_PROGRAMS


def test_nothing_but_an_asset_freeze_says_of_itself_that_it_blocks() -> None:
    blocking = {"asset freeze", "wide sanctions", "as the entry says", "as the regime says"}
    for program in curated.load(today=TODAY).programs:
        said = [m.effect for m in program.measures if m.name not in blocking]
        assert not [text for text in said if "blocked" in text and "not blocked" not in text], program.id
