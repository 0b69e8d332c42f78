"""The command line. Exit status 0 when answered, 2 on bad input with one clear line on stderr."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import structlog
import typer
from rich.console import Console

from bot import batch, terminal
from bot import settings as configuration
from bot.app import Services, build_slack_app, open_services
from bot.domain.screening import Answer, Outcome
from bot.errors import BadFacts, BadInput, ScreenbotError
from bot.services.answer_json import to_json
from bot.services.dates import read_day
from bot.services.ports import Asker
from bot.services.updating import load_curated
from data import curated

BAD_INPUT = 2
CLI = Asker(surface="cli")

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__)
data_app = typer.Typer(no_args_is_help=True, help="The reviewed facts.")
db_app = typer.Typer(no_args_is_help=True, help="The database.")
app.add_typer(data_app, name="data")
app.add_typer(db_app, name="db")


def main() -> None:
    """Run a command; turn an error people can mend into one line and status 2."""
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    try:
        app()
    except ScreenbotError as error:
        _fail(str(error))


def _fail(line: str) -> NoReturn:
    print(f"screenbot: {line}", file=sys.stderr)  # noqa: T201 - stderr is this program's voice
    raise SystemExit(BAD_INPUT)


def _services() -> Services:
    return open_services(configuration.load())


@app.command()
def screen(  # noqa: PLR0913 - one parameter for each option of the command
    names: Annotated[
        list[str] | None, typer.Argument(help="Names of companies, apps, countries; tickers, ISINs, OFAC uids.")
    ] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help="The day asked about, like 2021-01-15.")] = None,
    dataset: Annotated[str | None, typer.Option("--list", help="Only this list.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each name, a line each.")] = False,
    file: Annotated[Path | None, typer.Option(help="Screen the names of a CSV or XLSX file.")] = None,
    out: Annotated[Path, typer.Option(help="Where the results of --file go; a broken run goes on.")] = Path(
        "results.csv"
    ),
    column: Annotated[str | None, typer.Option(help="The heading over the names of --file.")] = None,
) -> None:
    """Is it designated on that day, and by when must we be out?"""
    if file is not None:
        return _screen_file(file, out, column=column, as_of=as_of)
    if not names:
        raise BadInput("Give a name to screen, like Xiaomi, or --file with a table of names.")
    screener = _services().screener
    day = read_day(as_of, today=screener.today()) if as_of is not None else None
    answers = [screener.screen(name, as_of=day, dataset=dataset, asker=CLI) for name in names]
    show = _print_json if as_json else terminal.show(Console())
    for answer in answers:
        show(answer)
    if invalid := next((a for a in answers if a.outcome is Outcome.INVALID), None):
        _fail(invalid.problem)


def _screen_file(names: Path, out: Path, *, column: str | None, as_of: str | None) -> None:
    settings = configuration.load()
    services = open_services(settings)
    today = services.screener.today()
    day = read_day(as_of, today=today) if as_of is not None else today
    batch.run(
        batch.Batch(database_url=settings.database_url, names=names, out=out, day=day, today=today, column=column),
        services.unit_of_work,
    )


def _print_json(answer: Answer) -> None:
    sys.stdout.write(json.dumps(to_json(answer), ensure_ascii=False) + "\n")


@app.command()
def lists(as_json: Annotated[bool, typer.Option("--json")] = False) -> None:
    """Every list: count, version, last check, staleness."""
    states = _services().lists.list_states()
    if as_json:
        for state in states:
            row = {"dataset": state.dataset, "title": state.title, "designations": state.designations}
            row |= {"version": state.version, "as_of": str(state.as_of or "") or None, "stale": state.stale}
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    else:
        terminal.show_lists(Console(), states)


@app.command()
def update(curated_facts: Annotated[bool, typer.Option("--curated", help="Load the reviewed facts.")] = False) -> None:
    """Bring the stored lists up to date."""
    if not curated_facts:
        raise BadInput("Say what to update: --curated loads the reviewed facts.")
    services = open_services(configuration.load(), fill=False)
    done = load_curated(services.unit_of_work, curated.load, clock=services.clock)
    state = "loaded" if done.changed else "already in force"
    typer.echo(
        f"Reviewed facts {done.version[:12]} {state}: {done.designations} designations, {done.entities} entities."
    )


@app.command()
def records(
    limit: Annotated[int, typer.Option(min=1, max=1000)] = 20,
) -> None:
    """The last questions asked on this command line, newest first."""
    for record in _services().screener.latest(CLI, limit=limit):
        typer.echo(
            f"{record.asked_at:%Y-%m-%d %H:%M:%SZ}  {record.id}  {record.outcome:15}  {record.as_of}  {record.query}"
        )


@data_app.command("check")
def data_check() -> None:
    """Check the reviewed facts whole; name every problem with file, row and reason."""
    try:
        snapshot = curated.load()
    except BadFacts as error:
        for problem in error.problems:
            typer.echo(problem, err=True)
        _fail(f"{len(error.problems)} problem(s) in the reviewed facts")
    typer.echo(
        f"Reviewed facts are sound: {len(snapshot.designations)} designations, {len(snapshot.entities)} entities, "
        f"{len(snapshot.programs)} programs, {len(snapshot.documents)} documents."
    )


@db_app.command("upgrade")
def db_upgrade() -> None:
    """Create the database, or bring it to the newest schema."""
    open_services(configuration.load(), fill=False)
    typer.echo("The database is at the newest schema.")


@app.command()
def socket() -> None:
    """Connect to one Slack workspace over Socket Mode."""
    from slack_bolt.adapter.socket_mode import SocketModeHandler

    settings = configuration.load()
    configuration.require(settings, "slack_bot_token", "slack_app_token")
    token = settings.slack_app_token
    slack_app = build_slack_app(settings)
    SocketModeHandler(slack_app, token.get_secret_value() if token else None).start()


@app.command()
def serve() -> None:
    """Serve HTTP on HOST:PORT with gunicorn (one process, eight threads)."""
    from bot.server import run

    settings = configuration.load()
    configuration.require(settings, "slack_bot_token", "slack_signing_secret")
    run(settings)


@app.command()
def demo(
    port: Annotated[int | None, typer.Option(help="Port of the local Slack's page.")] = None,
    terminal_chat: Annotated[bool, typer.Option("--terminal", help="Chat in this terminal, without Node.")] = False,
) -> None:
    """A local Slack workspace with the bot in it."""
    from bot.demo import run

    raise SystemExit(run(port=port, terminal=terminal_chat))
