"""Screens a file of names on every processor: each process screens chunks of rows, results keep the file's order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import islice

from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress

from bot.commands.batch_asked import Batch
from bot.commands.batch_processes import Cells, Processes
from bot.commands.operating import operator
from bot.errors import BadInput
from bot.runtime.signals import STOPPED, stopped_by_signal
from bot.services.lists.searched import every_list
from bot.services.ports import UnitOfWork
from bot.services.records.batch import BatchDone, BatchRecords
from bot.services.screening import searched_lists
from bot.services.screening.rows import NO_NAME
from bot.services.wording.days import day
from bot.services.wording.gaps import ownership_words
from bot.services.wording.small_print import how_many
from data.batches.names import Row
from data.batches.results import ResultsFile, Tally, lists_file
from data.batches.workbook import write_workbook
from data.curated.scope import load_scope
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork

CHUNK = 250
Told = Callable[[int], None]
"""Called after each chunk with how many rows were screened."""
Lists = Sequence[Sequence[str]]


def screen_file(batch: Batch, *, progress: Told = lambda _: None) -> Tally:
    """Screen the names of a file into a file of results; go on after the last row that it holds already.

    The database must hold the lists, and its index of names be there. Raises BadInput when a file cannot be used, or
    the results that are there are of other names, another day or other editions of the lists. Gives what came of every
    row, those screened by an earlier run too.
    """
    batch.check()
    lists = _lists(batch)
    results = ResultsFile(batch.journal, batch.file.heading)
    results.check(batch.file.rows(), as_of=batch.day, lists=lists)
    results.start(lists)
    with results, Processes(batch.processes, batch.database_url, batch.day, batch.today) as processes:
        rest = (row for row in batch.file.rows() if row.asked.row > results.done)
        for chunk, found in processes.screen(_chunks(rest)):
            results.add(_with_kept(chunk, found))
            progress(len(chunk))
    tally = results.tally()
    if not batch.is_csv:
        write_workbook(batch.journal, batch.out, summary=_tables(batch, tally, lists))
        for file in (batch.journal, lists_file(batch.journal)):
            file.unlink()
    return tally


def _lists(batch: Batch) -> Lists:
    engine = make_engine(batch.database_url)
    with SqlUnitOfWork(engine) as uow:
        rows = searched_lists.list_rows(uow.library, load_scope(), day=batch.day, today=batch.today)
    engine.dispose()
    return rows


def _with_kept(chunk: Sequence[Row], found: Iterable[Cells]) -> Iterator[tuple[tuple[str, ...], Cells]]:
    """Each line of results after the cells kept of its row."""
    kept = {row.asked.row: row.kept for row in chunk}
    return ((kept[int(str(cells[0]))], cells) for cells in found)


def _chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rest = iter(rows)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def _tables(batch: Batch, tally: Tally, lists: Lists) -> list[list[Sequence[str]]]:
    """The summary of a workbook: what was asked, what came of it, and the lists."""
    asked: list[Sequence[str]] = [
        ("file of names", batch.names.name),
        ("read as", batch.file.reading),
        ("as of", batch.day.isoformat()),
        *([("dates", unused)] if (unused := _days_unused(batch)) else []),
        ("screened on", batch.today.isoformat()),
        ("", "No match is not clearance, and a match is a lead and not a finding."),
    ]
    counts: list[Sequence[str]] = [("outcome", "rows"), *((what, str(n)) for what, n in tally.outcomes.most_common())]
    reasons: list[Sequence[str]] = [("no name", "rows"), *((why, str(n)) for why, n in tally.no_names.most_common())]
    return [asked, [*counts, ("all", str(tally.rows))], reasons, [searched_lists.COLUMNS, *lists]]


def run(batch: Batch, new_work: Callable[[], UnitOfWork], records: BatchRecords) -> int:
    """Screen a file with a bar of progress on stderr, and what came of it; record it; gives the exit status.

    Raises as screen_file does.
    """
    many = sum(1 for _ in batch.file.rows())
    if not many:
        raise BadInput(f"{batch.names.name} holds no names below its heading.")
    with new_work() as uow:
        uow.index.similar("every process then opens the index, and none builds it", limit=1)
        states = uow.library.lists()
    console = Console(stderr=True)
    console.print(f"Read as: {batch.file.reading}", highlight=False, markup=False, soft_wrap=True)
    if unused := _days_unused(batch):
        console.print(f"⚠️ {unused}", highlight=False, markup=False, soft_wrap=True)
    tally = None
    with stopped_by_signal(), Progress(*Progress.get_default_columns(), MofNCompleteColumn(), console=console) as bar:
        task = bar.add_task(f"Screening into {batch.out.name}", total=many)
        tally = screen_file(batch, progress=lambda rows: bar.advance(task, rows))
        bar.update(task, completed=many)
    if tally is None:
        console.print(f"Stopped: the same command goes on where {batch.journal.name} ends.", highlight=False)
        return STOPPED
    record = records.keep(_done(batch, tally), asker=operator("batch"))
    console.print(f"{_summary(tally, many)}. Record {record}.", highlight=False, markup=False, soft_wrap=True)
    console.print(ownership_words(load_scope().ownership(batch.day)), highlight=False, markup=False, soft_wrap=True)
    lists = every_list(states, today=batch.today)
    if any(one.stale or not one.version for one in lists):
        console.print(f"{how_many(lists)}: python -m bot lists", highlight=False)
    return 0


def _done(batch: Batch, tally: Tally) -> BatchDone:
    digests = [sha256(file.read_bytes()).hexdigest() for file in (batch.names, batch.out)]
    return BatchDone(
        name=batch.names.name,
        day=batch.day,
        input=digests[0],
        results=digests[1],
        rows=tally.rows,
        outcomes=tally.outcomes,
        hits=tally.hits,
    )


def _days_unused(batch: Batch) -> str:
    """That a column of dates was left alone; "" where the file has none."""
    named = ", ".join(f"“{heading}”" for heading in batch.file.days_unused)
    return f"Dates in column {named} were not used: all rows are as of {day(batch.day)}." if named else ""


def _summary(tally: Tally, many: int) -> str:
    """How many rows came out how: the outcomes add up to the rows of the file."""
    if tally.rows != many:
        raise RuntimeError(f"the file has {many} rows, and the results have {tally.rows}")
    why = ", ".join(f"{n:,} {reason}" for reason, n in tally.no_names.most_common())
    told = (f"{n:,} {what}" + (f" ({why})" if what == NO_NAME else "") for what, n in tally.outcomes.most_common())
    return f"{many:,} rows: {', '.join(told)}"
