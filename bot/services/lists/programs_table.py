"""Every program with its stages, as a page of documentation (docs/programs.md)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from bot.domain.law.document import Document
from bot.domain.law.program import Program
from bot.domain.lists.dataset import Snapshot

HEAD = """\
# Programs and their stages

What each reviewed program forbade, from when until when, by which clause and document. An empty day is not dated here.
“As seen on” a day: nothing older was read, and nothing is said of the days before. What is not settled: unsettled.md.
Made by `python -m bot data programs > docs/programs.md`; a test keeps it so.

| program | from | until | what it forbade | clause | documents |
|---|---|---|---|---|---|
"""
_ALWAYS = "before 2018"
_DOCUMENTS = 3


def programs_table(snapshot: Snapshot) -> str:
    """The page in Markdown: a line for each stage, or for each measure of a program without stages."""
    documents = {document.id: document for document in snapshot.documents}
    listed = {d.program for d in snapshot.designations}
    shown = [(program, _ended(program, snapshot)) for program in snapshot.programs if program.id in listed]
    return HEAD + "".join(f"{line}\n" for program, ended in shown for line in _lines(program, ended, documents))


def _ended(program: Program, snapshot: Snapshot) -> str:
    """The day on which the last listing under it ended; "" while one stands."""
    ends = [d.ended_on for d in snapshot.designations if d.program == program.id]
    return "" if None in ends else _day(max(filter(None, ends)), "")


def _lines(program: Program, ended: str, documents: Mapping[str, Document]) -> Iterator[str]:
    for stage, later in zip_longest(program.stages, program.stages[1:]):
        since = f"as seen on {_day(stage.since, '')}" if stage.as_seen else _day(stage.since, _ALWAYS)
        said = [since, _day(later.since if later else None, ended), stage.securities, stage.citation]
        yield _line(program, [*said, _titles(stage.documents, documents)])
    for measure in program.measures if not program.stages else ():
        said = [_day(measure.since, ""), _day(measure.until, ended), measure.effect, program.citation]
        yield _line(program, [*said, _titles(measure.documents or program.documents, documents)])


def _line(program: Program, cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in [program.title, *cells])} |"


def _day(day: dt.date | None, otherwise: str) -> str:
    return f"{day:%-d %b %Y}" if day else otherwise


def _titles(ids: Sequence[str], documents: Mapping[str, Document]) -> str:
    return "; ".join(documents[id].title for id in ids[:_DOCUMENTS])
