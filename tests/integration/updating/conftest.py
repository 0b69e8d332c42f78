"""How the tests of refused updates bring a list, and see it stale."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.services.lists.assessing import LoadOptions
from bot.services.lists.updating import Updater
from data.sources.definition import definitions
from data.sources.loading import ListLoader, LoadResult
from tests import builders
from tests.fakes import FakeClock
from tests.integration.badfiles import CSL, MANY, UN, small
from tests.integration.conftest import NewWork
from tests.integration.loading import load

NOW = LoadOptions(as_of=FakeClock.time)
LATER = LoadOptions(as_of=FakeClock.time + dt.timedelta(hours=1))
KNOWN = {UN: f"{MANY[0]} TRADING CO., LTD.", CSL: "Hangzhou Widget Works"}
PROGRAMS = [part.program for dataset in (UN, CSL) for part in definitions()[dataset].lists]


@pytest.fixture(autouse=True)
def _small_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bounds for lists of a few entries."""
    for dataset in (UN, CSL):
        monkeypatch.setitem(definitions(), dataset, small(dataset))


@pytest.fixture
def bringer(new_work: NewWork) -> ListLoader:
    load(new_work, builders.a_snapshot(programs=tuple(map(builders.a_program, ["US-CCMC-1237", "CUSTOM", *PROGRAMS]))))
    return ListLoader(Updater(new_work, FakeClock()))


def bring(bringer: ListLoader, folder: Path, dataset: str, body: bytes, terms: LoadOptions = LATER) -> LoadResult:
    path = folder / f"{dataset}.file"
    path.write_bytes(body)
    (brought,) = bringer.from_files([path], [dataset], terms)
    return brought


def now() -> str:
    return dt.datetime.now(dt.UTC).isoformat()
