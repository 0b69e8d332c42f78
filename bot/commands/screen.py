"""python -m bot screen: names, or a file of names."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from bot import collecting
from bot.errors import BadInput
from bot.services.questions.days.dates import read_day

Full = Annotated[bool, typer.Option("--full", help="All dates, designations, sources, and what was searched.")]
"""The option of every command that prints answers."""


def screen(  # noqa: PLR0913 - one parameter for each option of the command
    names: Annotated[
        list[str] | None, typer.Argument(help="Names of companies, apps, countries; tickers, ISINs, OFAC uids.")
    ] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help="The day asked about, like 2021-01-15.")] = None,
    dataset: Annotated[str | None, typer.Option("--list", help="Only this list.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    full: Full = False,
    file: Annotated[Path | None, typer.Option(help="Screen the names of a CSV or XLSX file.")] = None,
    out: Annotated[
        Path, typer.Option(help="Where the results of --file go, CSV or XLSX; a run broken off goes on.")
    ] = Path("results.csv"),
    column: Annotated[str | None, typer.Option(help="The heading over the names of --file.")] = None,
    encoding: Annotated[str | None, typer.Option(help="Of a text --file that is not UTF-8, like gb18030.")] = None,
    sheet: Annotated[str | None, typer.Option(help="The sheet of --file that holds the names.")] = None,
) -> int:
    """Is it designated on that day, and by when must we be out?"""
    if file is None:
        if not names:
            raise BadInput("Give a name to screen, like Xiaomi, or --file with a table of names.")
        from bot.commands.answers import screen_names  # takes a second, which a file that is refused need not wait for

        return screen_names(names, as_of=as_of, dataset=dataset, as_json=as_json, full=full)
    if names or dataset or as_json or full:
        raise BadInput("--file goes with --out, --column, --encoding, --sheet and --as-of only.")
    return _screen_file(file, out, column=column, encoding=encoding, sheet=sheet, as_of=as_of)


def _screen_file(
    names: Path, out: Path, *, column: str | None, encoding: str | None, sheet: str | None, as_of: str | None
) -> int:
    from bot import settings as configuration
    from bot.commands.batch_asked import Batch  # names alone need no reader of files

    collecting.begin()
    settings = configuration.load()
    today = dt.datetime.now(dt.UTC).date()
    batch = Batch(
        database_url=settings.database_url,
        names=names,
        out=out,
        day=read_day(as_of, today=today) if as_of is not None else today,
        today=today,
        column=column,
        encoding=encoding,
        sheet=sheet,
    )
    batch.check()  # a file that is refused is refused before anything else is imported or opened
    from bot.app import open_services
    from bot.commands.batch import run

    services = open_services(settings)
    return run(batch, services.unit_of_work, services.batches)
