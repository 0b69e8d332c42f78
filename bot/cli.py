"""Screenbot's command line. Exit status 0 when answered, 1 when a list was refused, 2 on bad input: one clear line."""

from __future__ import annotations

import datetime as dt
import json
import logging
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from bot import ask_commands, batch, list_commands, logs, outbox_commands, terminal
from bot import settings as configuration
from bot.app import Services, SystemClock, open_services
from bot.domain.screening import Answer, ListSearched, Outcome
from bot.errors import BadFacts, BadInput, ScreenbotError
from bot.services.answer_json import to_json
from bot.services.dates import read_day
from bot.services.parsing import parse_name
from bot.services.ports import Asker, Record
from bot.settings import Purpose
from data import curated
from data.curated.glossary import load_glossary
from data.curated.revisions import fault_of_revision, revise
from data.curated.scope import load_scope

BAD_INPUT = 2
CLI = Asker(surface="cli")

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, help=__doc__)
data_app = typer.Typer(help="The reviewed facts.")
db_app = typer.Typer(help="The database.")
app.add_typer(data_app, name="data")
app.add_typer(db_app, name="db")

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


def main() -> None:
    """Run a command; turn an error people can mend into one line and status 2."""
    logs.configure(level=logging.WARNING)
    try:
        status = app(standalone_mode=False)
    except ScreenbotError as error:
        _fail(str(error))
    except typer.TyperException as error:
        _fail(f"{error.format_message()} (python -m bot --help)")
    raise SystemExit(status if isinstance(status, int) else 0)


def _fail(line: str) -> NoReturn:
    print(f"screenbot: {line}", file=sys.stderr)  # noqa: T201 - stderr is this program's voice
    raise SystemExit(BAD_INPUT)


def _services() -> Services:
    return open_services(configuration.load())


def _print_json(row: Mapping[str, object]) -> None:
    sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


@app.command()
def screen(  # noqa: PLR0913 - one parameter for each option of the command
    names: Annotated[
        list[str] | None, typer.Argument(help="Names of companies, apps, countries; tickers, ISINs, OFAC uids.")
    ] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help="The day asked about, like 2021-01-15.")] = None,
    dataset: Annotated[str | None, typer.Option("--list", help="Only this list.")] = None,
    as_json: AsJson = False,
    file: Annotated[Path | None, typer.Option(help="Screen the names of a CSV or XLSX file.")] = None,
    out: Annotated[
        Path, typer.Option(help="Where the results of --file go, CSV or XLSX; a run broken off goes on.")
    ] = Path("results.csv"),
    column: Annotated[str | None, typer.Option(help="The heading over the names of --file.")] = None,
    encoding: Annotated[str | None, typer.Option(help="Of a text --file that is not UTF-8, like gb18030.")] = None,
    sheet: Annotated[str | None, typer.Option(help="The sheet of --file that holds the names.")] = None,
) -> int:
    """Is it designated on that day, and by when must we be out?"""
    if file is not None:
        if names or dataset or as_json:
            raise BadInput("--file goes with --out, --column, --encoding, --sheet and --as-of only.")
        return _screen_file(file, out, column=column, encoding=encoding, sheet=sheet, as_of=as_of)
    if not names:
        raise BadInput("Give a name to screen, like Xiaomi, or --file with a table of names.")
    services = _services()
    screener = services.screener
    day = read_day(as_of, today=screener.today()) if as_of is not None else None
    for text in names:
        if services.questions.read(text, asker=CLI).is_question:
            raise BadInput(f"“{text[:60]}” is a question: python -m bot ask reads questions, screen takes names.")
    asked = [_name_and_day(name, day, screener.today()) for name in names]
    answers = [screener.screen(name, as_of=on, dataset=dataset, asker=CLI) for name, on in asked]
    show = _print_answer if as_json else terminal.show(Console())
    for answer in answers:
        show(answer)
    if invalid := next((a for a in answers if a.outcome is Outcome.INVALID), None):
        _fail(invalid.problem)
    return 0


def _name_and_day(text: str, day: dt.date | None, today: dt.date) -> tuple[str, dt.date | None]:
    name, its_day = parse_name(text, today=today)
    if day and its_day and day != its_day:
        raise BadInput(f"“{text[:60]}”: two dates, give either --as-of or “as of”.")
    return name, its_day or day


def _print_answer(answer: Answer) -> None:
    _print_json(to_json(answer))


def _screen_file(
    names: Path, out: Path, *, column: str | None, encoding: str | None, sheet: str | None, as_of: str | None
) -> int:
    settings = configuration.load()
    today = SystemClock().now().date()
    asked = batch.Batch(
        database_url=settings.database_url,
        names=names,
        out=out,
        day=read_day(as_of, today=today) if as_of is not None else today,
        today=today,
        column=column,
        encoding=encoding,
        sheet=sheet,
    )
    asked.check()  # a file that is refused is refused before the database is opened
    return batch.run(asked, open_services(settings).unit_of_work)


@app.command()
def lists(as_json: AsJson = False) -> None:
    """Every list: count, version, last check, staleness."""
    states = _services().lists.list_states()
    if as_json:
        for state in states:
            _print_json(_list_row(state))
    else:
        terminal.show_lists(Console(), states)


def _list_row(state: ListSearched) -> Mapping[str, object]:
    return {
        "dataset": state.dataset,
        "title": state.title,
        "designations": state.designations,
        "version": state.version,
        "as_of": state.as_of.isoformat() if state.as_of else None,
        "stale": state.stale,
        "list": state.program or None,
        "edition": state.edition_on.isoformat() if state.edition_on else None,
        "refused": state.refused or None,
    }


@app.command()
def records(limit: Annotated[int, typer.Option(min=1, max=1000)] = 20, as_json: AsJson = False) -> None:
    """The last questions asked on this command line, newest first."""
    for record in _services().screener.latest(CLI, limit=limit):
        if as_json:
            _print_json(_record_row(record))
        else:
            asked = f"{record.asked_at:%Y-%m-%d %H:%M:%SZ}"
            typer.echo(f"{asked}  {record.id}  {record.outcome:15}  {record.as_of}  {record.query!r}")


def _record_row(record: Record) -> Mapping[str, object]:
    return {
        "record": record.id,
        "asked_at": record.asked_at.isoformat(),
        "query": record.query,
        "as_of": record.as_of.isoformat(),
        "outcome": record.outcome,
        "lists": dict(record.lists),
        "candidates": list(record.candidates),
        "answer": json.loads(record.answer),
    }


app.command()(ask_commands.ask)
app.command()(list_commands.update)
app.command()(list_commands.diff)
app.command()(outbox_commands.outbox)


@data_app.command("check")
def data_check() -> None:
    """Check the reviewed facts whole; name every problem with file, row and reason.

    Where a database is there, days that publishers' own lists print otherwise are named too, for a person to look at.
    """
    try:
        snapshot = curated.load()
        if changed := fault_of_revision(curated.ROOT):
            raise BadFacts([changed])
        load_scope()
        load_glossary()
    except BadFacts as error:
        for problem in error.problems:
            typer.echo(problem, err=True)
        _fail(f"{len(error.problems)} problem(s) in the reviewed facts")
    typer.echo(
        f"Reviewed facts are sound, revision {snapshot.revision}: {len(snapshot.designations)} designations, "
        f"{len(snapshot.entities)} entities, {len(snapshot.programs)} programs, {len(snapshot.documents)} documents."
    )
    for line in list_commands.differing_days():
        typer.echo(line)


@data_app.command("revise")
def data_revise() -> None:
    """Give the reviewed facts, once changed, their next revision number (data/revisions.toml)."""
    typer.echo(f"The reviewed facts are revision {revise(curated.ROOT)}.")


@db_app.command("upgrade")
def db_upgrade() -> None:
    """Create the database, or bring it to the newest schema."""
    open_services(configuration.load(), fill=False)
    typer.echo("The database is at the newest schema.")


@app.command()
def socket() -> None:
    """Connect to one Slack workspace over Socket Mode."""
    from bot.socket_mode import run

    logs.configure()
    run(configuration.load(Purpose.SOCKET))


@app.command()
def worker(
    fetch: Annotated[bool, typer.Option("--fetch/--no-fetch", help="Fetch lists from their publishers too.")] = True,
) -> None:
    """Bring lists up to date at their own pace, and send notices, in the background."""
    from bot.worker import run

    logs.configure()
    run(configuration.load(), fetch=fetch)


@app.command()
def serve() -> None:
    """Serve HTTP on HOST:PORT with gunicorn (one process, eight threads)."""
    from bot.server import run

    logs.configure()
    run(configuration.load(Purpose.HTTP))


@app.command()
def demo(
    port: Annotated[int | None, typer.Option(help="Port of the local Slack's page.")] = None,
    terminal_chat: Annotated[bool, typer.Option("--terminal", help="Chat in this terminal, without Node.")] = False,
) -> None:
    """A local Slack workspace with the bot in it."""
    from bot.demo import run

    raise SystemExit(run(port=port, terminal=terminal_chat))
