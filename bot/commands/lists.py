"""The commands that bring lists up to date and tell what changed. Status 1 when a list was refused, 2 on bad input."""

from __future__ import annotations

import datetime as dt
import json
import logging
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from bot import settings as configuration
from bot.app import Services, open_services
from bot.commands.announcements import look
from bot.commands.list_output import REFUSED, Shown, as_row, print_delta, tell
from bot.errors import BadInput
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.loading import load_curated
from data import curated
from data.sources.definition import definitions
from data.sources.loading import ListLoader, LoadResult
from data.sources.watching import SOURCES
from data.sql.engine import exists
from data.sql.lists.differences import differences

Datasets = Annotated[list[str] | None, typer.Argument(help="Which lists, like us_ofac_sdn; all where none is named.")]
Files = Annotated[list[Path] | None, typer.Option("--file", help="A file or folder to read; may be given again.")]
AsOf = Annotated[str | None, typer.Option(help="The moment the files speak of: 2023-12-28 or 2023-12-28T09:30Z.")]
Curated = Annotated[bool, typer.Option("--curated", help="Load the reviewed facts.")]
AcceptShrink = Annotated[str, typer.Option(metavar="VERSION", help="Take this version although the list shrank.")]
Reason = Annotated[str, typer.Option(metavar="TEXT", help="The reason: it is kept, and operators see it.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Read, check and compare; store nothing.")]

Custom = Annotated[Path | None, typer.Option(help="A firm's own list, CSV or XLSX.")]
Name = Annotated[str | None, typer.Option(help="What the firm's list is called: custom_NAME.")]
Team = Annotated[
    str, typer.Option(help="Id of the only workspace that may see the firm's list; all where none is named.")
]


def update(  # noqa: PLR0913 - one parameter for each option of the command
    datasets: Datasets = None,
    file: Files = None,
    as_of: AsOf = None,
    curated_facts: Curated = False,
    dry_run: DryRun = False,
    accept_shrink: AcceptShrink = "",
    reason: Reason = "",
    custom: Custom = None,
    name: Name = None,
    team: Team = "",
) -> int:
    """Bring the stored lists up to date: from files, or from their publishers."""
    if curated_facts:
        _load_reviewed()
        if not (datasets or file):
            return 0
    sources, named = _parted(datasets or [])
    _check_acceptance(named, accept_shrink, reason)
    logging.getLogger("stamina").setLevel(logging.ERROR)  # the result says what became of it
    if sources:
        return _look(sources, alone=not any((named, file, custom, dry_run)))
    terms = LoadOptions(as_of=_moment(as_of), dry_run=dry_run, accept_shrink=accept_shrink, reason=reason)
    shown, services = Shown(), open_services(configuration.load())
    bringer = ListLoader(services.updater, progress=shown.step, arriving=shown.arriving)
    if custom:
        return tell([bringer.from_firm(custom, _named(name), terms, team=team)], dry_run=dry_run)
    found = bringer.from_files(file, named, terms) if file else _from_publishers(bringer, named, terms)
    return tell(found, dry_run=dry_run)


def _from_publishers(bringer: ListLoader, named: Sequence[str], terms: LoadOptions) -> Iterator[LoadResult]:
    """What becomes of these lists, or of all that have an address, fetched one after the other."""
    wanted = named or [dataset for dataset, found in definitions().items() if found.fetch]
    fetched = replace(terms, fetched=True)
    return (bringer.from_publisher(dataset, fetched) for dataset in wanted)


def _look(sources: list[str], *, alone: bool) -> int:
    if not alone:
        raise BadInput(f"{sources[0]} is searched for documents: name it without lists, files or --dry-run.")
    services = open_services(configuration.load())
    lines = [line for source in sources for line in look(services, source).refused]
    for line in lines:
        print(f"screenbot: {line}", file=sys.stderr)  # noqa: T201 - stderr is this program's voice
    return REFUSED if lines else 0


def _named(name: str | None) -> str:
    if name is None:
        raise BadInput("Give the firm's list a name with --name, like --name watchlist.")
    return name


def _check_acceptance(datasets: list[str], version: str, reason: str) -> None:
    if not (version or reason):
        return
    if not (version and reason.strip()):
        raise BadInput("--accept-shrink VERSION and --reason TEXT go together: say which version, and why.")
    if len(datasets) != 1:
        raise BadInput("--accept-shrink is about one list: name it, like us_ofac_sdn.")


def _load_reviewed() -> None:
    services = open_services(configuration.load(), fill=False)
    done = load_curated(services.unit_of_work, curated.load, clock=services.clock)
    if done.older:
        typer.echo(f"Not loaded: {done.why_left}.")
        return
    state = "loaded" if done.changed else "already in force"
    typer.echo(
        f"Reviewed facts, revision {done.brought} ({done.version[:12]}) {state}: "
        f"{done.designations} designations, {done.entities} entities."
    )


def _parted(given: Sequence[str]) -> tuple[list[str], list[str]]:
    """The sources that are searched for documents, and the lists. Raises BadInput for what is neither."""
    return [one for one in given if one in SOURCES], _known([one for one in given if one not in SOURCES])


def _known(datasets: list[str]) -> list[str]:
    for dataset in datasets:
        if dataset not in definitions():
            raise BadInput(
                f"There is no publisher's list {dataset[:40]!r}. Known: {', '.join([*definitions(), *SOURCES])}."
            )
    return datasets


def _moment(text: str | None) -> dt.datetime | None:
    if text is None:
        return None
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        raise BadInput(
            f"I can't read the moment {text[:40]!r}. Write it like 2023-12-28 or 2023-12-28T09:30Z."
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def diff(
    dataset: Annotated[str, typer.Argument(help="The list, like us_ofac_sdn.")],
    first: Annotated[str | None, typer.Argument(metavar="FROM", help="A version, or the beginning of one.")] = None,
    second: Annotated[str | None, typer.Argument(metavar="TO")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """What changed between two stored versions of a list; by default the last two."""
    services: Services = open_services(configuration.load())
    delta = services.updater.compare(dataset, first, second)
    if as_json:
        sys.stdout.write(json.dumps(as_row(delta), ensure_ascii=False) + "\n")
    else:
        print_delta(delta)


def differing_days() -> list[str]:
    """Days on which reviewed facts and publishers' lists differ, a line each; none where no database is there yet."""
    settings = configuration.load()
    if not exists(settings.database_url):
        return []
    with Session(open_services(settings).engine) as session:
        return [f"differs: {found}" for found in differences(session)]
