"""What runs in the process that screens the tables of files."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from functools import partial

from bot.runtime.files.child import begin, folder
from bot.services.files.results import LineResult, Screening, line_of
from bot.services.lists.searched import searched
from bot.services.ports import UnitOfWork
from bot.services.screening import searched_lists
from bot.services.screening.bulk import Bulk
from bot.services.screening.rows import Asked
from bot.services.wording.small_print import lists_and_age
from data.batches.results import ResultsFile
from data.batches.workbook import write_workbook
from data.curated.scope import load_scope
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork

_work: Callable[[], UnitOfWork] | None = None

Tables = Sequence[Sequence[Sequence[str]]]


def begin_screening(database_url: str) -> None:
    """Set the process up, joined to the database."""
    global _work
    begin()
    _work = partial(SqlUnitOfWork, make_engine(database_url, connections=2))


def screen(chunk: Sequence[Asked], asked: Screening) -> list[LineResult]:
    """The results of a chunk of rows, in their order."""
    bulk = Bulk(partial(_opened, asked), day=asked.day, today=asked.today, team=asked.team)
    return [line_of(result) for result in bulk.screen(chunk)]


def _opened(asked: Screening) -> UnitOfWork:
    if _work is None:
        raise RuntimeError("this process was not set up to screen")
    uow = _work()
    if asked.public_only:
        uow.show_public_lists_only()
    return uow


def lists(asked: Screening) -> tuple[list[tuple[str, ...]], str]:
    """The lists that are searched as rows of a table, with what is not searched; and how many they are, in words."""
    with _opened(asked) as uow:
        rows = searched_lists.list_rows(uow.library, load_scope(), day=asked.day, today=asked.today, team=asked.team)
        states = uow.library.lists(team=asked.team)
    return rows, lists_and_age(searched(states, today=asked.today))


def workbook(
    heading: Sequence[str], results: Sequence[tuple[tuple[str, ...], tuple[object, ...]]], summary: Tables
) -> bytes:
    """The results as a workbook: each line after the cells that were kept of its row."""
    place = folder()
    try:
        journal, out = place / "results.csv", place / "results.xlsx"
        with ResultsFile(journal, heading) as file:
            file.add(results)
        write_workbook(journal, out, summary=summary)
        return out.read_bytes()
    finally:
        shutil.rmtree(place, ignore_errors=True)
