"""Reads the reviewed facts whole: every file, checked together, mapped to the domain, with every country's names."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from pydantic import TypeAdapter

from bot.domain.law.clock import Clock
from bot.domain.lists.dataset import Snapshot
from bot.errors import BadFacts
from data.curated import mapping, programs
from data.curated.checks import faults
from data.curated.reading import Files, read
from data.curated.revisions import revision
from data.curated.territories import with_territories

SNAPSHOT: TypeAdapter[Snapshot] = TypeAdapter(Snapshot)


def read_whole(root: Path, *, today: dt.date) -> Snapshot:
    """The reviewed facts under `root`, of which none is checked after `today`. Raises BadFacts with every problem."""
    files = read(root)
    snapshot = _snapshot(files)
    places = _places(files)
    problems = [*files.problems, *_doubled(places)]
    for kind, id, reason in faults(snapshot, places, today):
        problems.append(f"{places[kind, id][0]}: {reason}")
    if problems:
        raise BadFacts(sorted(problems))
    iso = {id: file.iso for id, file in files.jurisdictions.items() if file.iso}
    entities = with_territories(snapshot.entities, iso)
    whole = replace(snapshot, entities=entities, revision=revision(root))
    return replace(whole, version=hashlib.sha256(SNAPSHOT.dump_json(whole)).hexdigest())


def _snapshot(files: Files) -> Snapshot:
    """What could be read, mapped; without other countries, version and revision."""
    rows = tuple(mapping.designation(dataset, row) for dataset, row in files.rows)
    companies = [mapping.entity(id, file) for id, file in files.entities.items()]
    jurisdictions = [mapping.jurisdiction(id, file) for id, file in files.jurisdictions.items()]
    apps = [mapping.app(id, file) for id, file in files.apps.items()]
    return Snapshot(
        version="",
        revision=0,
        authorities=tuple(programs.authority(id, file) for id, file in files.authorities.items()),
        programs=tuple(programs.program(id, file, _clocks(files, id)) for id, file in files.programs.items()),
        documents=tuple(mapping.document(id, file) for id, file in files.documents.items()),
        datasets=tuple(mapping.dataset(id, file) for id, file in files.datasets.items()),
        entities=mapping.with_targets([*companies, *jurisdictions, *apps], rows),
        designations=rows,
        checked_on=_checked(files),
    )


def _clocks(files: Files, program: str) -> tuple[Clock, ...]:
    """The clocks that run for a program, the next due last."""
    clocks = [programs.clock(id, file) for id, file in files.clocks.items() if program in file.programs]
    return tuple(sorted(clocks, key=lambda clock: clock.due))


def _checked(files: Files) -> dict[str, dt.date]:
    """Of each list the day since when none of its rows went unchecked: the oldest check of a row."""
    checked: dict[str, dt.date] = {}
    for dataset, row in files.rows:
        checked[dataset] = min(row.checked_on, checked.get(dataset, row.checked_on))
    return checked


def _places(files: Files) -> dict[tuple[str, str], list[str]]:
    places: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for kind, id, place in files.places:
        places[kind, id].append(place)
    return dict(places)


def _doubled(places: dict[tuple[str, str], list[str]]) -> list[str]:
    return [
        f"{found[-1]}: the {kind} {id} is also in {found[0]}" for (kind, id), found in places.items() if len(found) > 1
    ]
