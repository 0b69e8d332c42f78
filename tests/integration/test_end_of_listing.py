"""Whatever editions follow each other: each day shows what the newest edition of then carried, and nothing is lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from bot.domain.law.designation import Designation
from bot.domain.law.listed import Status
from bot.domain.lists.entry import Entry
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.updating import Updater
from data.index.names import NameSource
from data.index.store import NameStore
from data.sql.mapping import to_domain
from data.sql.tables.editions import EntryStateRow
from data.sql.tables.lists import DesignationRow, EntityRow
from data.sql.unit_of_work import SqlUnitOfWork
from tests import builders
from tests.builders import an_entry, an_offer
from tests.fakes import FakeClock
from tests.integration.databases import Databases
from tests.integration.loading import load

START = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
PROGRAMS = ("US-SDN", "US-SSI")
Edition = Mapping[int, tuple[str, frozenset[str]]]
"""What it carries by the entry's number: the end of its name, and its programs."""
Pair = tuple[str, str]
"""An entity and a program."""

_carried = st.tuples(st.sampled_from(["LTD", "GMBH"]), st.frozensets(st.sampled_from(PROGRAMS), min_size=1))
_edition = st.dictionaries(st.integers(1, 4), _carried, max_size=4)
_history = st.lists(st.tuples(st.integers(0, 2), _edition), min_size=1, max_size=7)


FACTS = builders.a_snapshot(programs=tuple(map(builders.a_program, ["US-CCMC-1237", *PROGRAMS])))


def work(engine: Engine, folder: Path) -> partial[SqlUnitOfWork]:
    return partial(SqlUnitOfWork, engine, names=NameStore(NameSource(engine), folder / "names"))


def entries(edition: Edition) -> list[Entry]:
    return [
        an_entry(str(n), f"COMPANY {n} {end}", listings=tuple(map(builders.a_listing, sorted(programs))))
        for n, (end, programs) in edition.items()
    ]


def pairs(edition: Edition) -> set[Pair]:
    return {(f"us_ofac_sdn:{n}", program) for n, (_, programs) in edition.items() for program in programs}


def designations(engine: Engine) -> list[Designation]:
    with Session(engine) as session:
        ours = select(DesignationRow).where(DesignationRow.dataset == "us_ofac_sdn")
        return [to_domain(Designation, row) for row in session.scalars(ours)]


def runs(history: Sequence[Edition], pair: Pair) -> int:
    """How often the pair was listed anew."""
    there = [False, *(pair in pairs(edition) for edition in history)]
    return sum(now and not before for before, now in zip(there, there[1:], strict=False))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(_history)
def test_each_day_shows_the_newest_edition_of_then_and_nothing_is_deleted(
    databases: Databases, history: list[tuple[int, Edition]]
) -> None:
    with databases.at_newest_schema("sqlite") as engine, TemporaryDirectory() as folder:
        new_work = work(engine, Path(folder))
        load(new_work, FACTS)
        _follow(engine, Updater(new_work, FakeClock()), history)


def _follow(engine: Engine, updater: Updater, history: list[tuple[int, Edition]]) -> None:
    newest: dict[dt.date, Edition] = {}
    at, known = START, set[str]()
    for days, edition in history:
        at += dt.timedelta(days=days, minutes=1)
        updater.accept(an_offer(*entries(edition)), LoadOptions(as_of=at))
        newest[at.date()] = edition
        found = designations(engine)
        assert known <= {designation.id for designation in found}
        known = {designation.id for designation in found}
        _check_days(found, newest, until=at.date() + dt.timedelta(days=2))
    editions = [edition for _, edition in history]
    everything = set[Pair]().union(*map(pairs, editions))
    assert len(found) == sum(runs(editions, pair) for pair in everything)
    _check_states(engine, editions)


def _check_days(found: Sequence[Designation], newest: Mapping[dt.date, Edition], *, until: dt.date) -> None:
    day = START.date()
    edition: Edition = {}
    while day <= until:
        edition = newest.get(day, edition)
        standing = [(d.entity_id, d.program) for d in found if d.status_on(day) is Status.DESIGNATED]
        assert sorted(standing) == sorted(pairs(edition)), day
        day += dt.timedelta(days=1)


def _check_states(engine: Engine, editions: Sequence[Edition]) -> None:
    """One state stands for each entry of the newest edition; of what was ever listed, the entity is still there."""
    ever = {f"us_ofac_sdn:{n}" for edition in editions for n in edition}
    with Session(engine) as session:
        standing = session.scalars(select(EntryStateRow.entry).where(EntryStateRow.until_version.is_(None))).all()
        kept = select(func.count()).select_from(EntityRow).where(EntityRow.dataset == "us_ofac_sdn")
        assert sorted(standing) == sorted(map(str, editions[-1]))
        assert session.scalar(kept) == len(ever)
