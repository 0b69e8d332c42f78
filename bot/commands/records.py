"""`python -m bot records`: what was asked and answered; taken out, verified, asked again."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from bot import settings as configuration
from bot.app import Services, open_services
from bot.commands.operating import operator
from bot.commands.records_chosen import From, Team, To, choosing, team_of, wanted_by
from bot.commands.records_written import Form, write
from bot.errors import BadInput
from bot.services.records.ports import Wanted
from bot.services.records.record import Record, RecordKind
from bot.services.records.rerunning import RERUN, Rerun, rerun
from bot.services.records.verifying import Verified
from bot.services.wording.records import head_line, verified_lines

BROKEN = 1
MOST = 1_000_000
_HEAD_FORM = "POSITION:HASH"

Format = Annotated[Form, typer.Option("--format", help="How they are written.")]
AsJson = Annotated[bool, typer.Option("--json", help="The same as --format jsonl.")]
Limit = Annotated[int, typer.Option(min=1, max=MOST, help="So many at most, the newest.")]
Id = Annotated[str, typer.Argument(metavar="ID", help="A record's id.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write there, not to the terminal.")]

records = typer.Typer(no_args_is_help=False, invoke_without_command=True)


@records.callback()
@choosing
def listed(
    wanted: Wanted,
    context: typer.Context,
    form: Format = Form.TABLE,
    as_json: AsJson = False,
    limit: Limit = 20,
) -> None:
    """What was asked and answered, the newest first. That they were read is recorded too."""
    if context.invoked_subcommand is not None:
        return
    services = open_services(configuration.load(), fill=False)
    found = services.archive.read(wanted, asker=operator(), limit=limit)
    write(sys.stdout, found, Form.JSONL if as_json else form)


@records.command()
@choosing
def export(wanted: Wanted, form: Format = Form.JSONL, out: Out = None) -> None:
    """Take records out, whole, to hand them over; that is recorded."""
    services = open_services(configuration.load(), fill=False)
    found = services.archive.export(wanted, asker=operator())
    if out is None:
        write(sys.stdout, found, form)
        return
    with out.open("w", encoding="utf-8", newline="") as stream:
        count = write(stream, found, form)
    typer.echo(f"{count:,} records are in {out}.")


@records.command()
def verify(
    team: Team = None,
    head: Annotated[
        list[str] | None, typer.Option(metavar=_HEAD_FORM, help="A head that was posted or written down.")
    ] = None,
) -> None:
    """Compute every hash of the chain anew, and say where it breaks. Exit status 1 where it does."""
    services = open_services(configuration.load(), fill=False)
    if head and team is None:
        raise BadInput("Say whose head it is: --team T0123ABCD, or --team cli.")
    teams = [team_of(team) or ""] if team is not None else [one.team for one in services.archive.heads()]
    if not teams:
        typer.echo("There is no chain yet: nothing was asked.")
    heads = list(map(_posted, head or ()))
    whole = [_verified(services, one, heads) for one in teams]
    raise typer.Exit(0 if all(whole) else BROKEN)


def _verified(services: Services, team: str, heads: list[tuple[int, bytes]]) -> bool:
    """Whether the chain of a workspace is whole; what came of it is printed."""
    verified = services.archive.verify(team, heads)
    _tell(services, verified)
    return not verified.faults


@records.command()
def head(as_json: AsJson = False) -> None:
    """The head of each workspace's chain, to be kept elsewhere."""
    for one in open_services(configuration.load(), fill=False).archive.heads():
        if as_json:
            _print_json({"team": one.team, "length": one.length, "hash": one.hash.hex()})
        else:
            typer.echo(head_line(one))


@records.command(name="rerun")
def asked_again(
    record: Annotated[str | None, typer.Argument(metavar="ID", help="A record's id.")] = None,
    team: Team = None,
    since: From = None,
    until: To = None,
    as_json: AsJson = False,
) -> None:
    """Ask the question of a record, or all of a period, again on today's lists, and tell what has changed."""
    services = open_services(configuration.load())
    for one in _to_rerun(services, record, team, (since, until)):
        if done := rerun(one, services.screener):
            _print_json(_rerun_row(done)) if as_json else _print_rerun(done)


@records.command()
def pdf(record: Id, out: Annotated[Path, typer.Option("--out", metavar="FILE", help="Write it there.")]) -> None:
    """Print a record: what an examiner asks for, on a few pages. Needs the extra `pdf`."""
    services = open_services(configuration.load())
    out.write_bytes(services.printing.pdf(_found(services, record)))
    typer.echo(f"Record {record} is in {out}.")


def _to_rerun(
    services: Services, id: str | None, team: str | None, days: tuple[str | None, str | None]
) -> Sequence[Record]:
    if id is not None:
        asked = _found(services, id)
        if asked.kind is not RecordKind.QUESTION:
            raise BadInput(f"Record {id} screened no name: only such questions are asked again.")
        return [asked]
    if days == (None, None):
        raise BadInput("Give a record's id, or a period: --from 2026-01-01 --to 2026-03-31.")
    wanted = replace(wanted_by(team, since=days[0], until=days[1]), kinds=(RecordKind.QUESTION,))
    found = services.archive.read(wanted, asker=operator(), limit=MOST)
    return [record for record in found[::-1] if record.asker.surface != RERUN]


def _found(services: Services, id: str) -> Record:
    """The record of that id, whoever's it is. Raises BadInput where there is none."""
    found = services.archive.read(Wanted(id=id, kinds=tuple(RecordKind)), asker=operator(), limit=1)
    if not found:
        raise BadInput(f"There is no record {id[:40]!r}, or what it held was removed.")
    return found[0]


def _posted(text: str) -> tuple[int, bytes]:
    position, _, hash = text.partition(":")
    try:
        return int(position), bytes.fromhex(hash)
    except ValueError:
        raise BadInput(f"{text[:80]!r} is no head: write {_HEAD_FORM}, as `records head` does.") from None


def _tell(services: Services, verified: Verified) -> None:
    for line in verified_lines(verified, outside=services.archive.outside(verified.team)):
        typer.echo(line)


def _print_rerun(done: Rerun) -> None:
    changed = "; ".join(done.differences) or "nothing has changed"
    typer.echo(f"{done.record.id}  {done.then.query!r} as of {done.then.as_of}: {changed}  (record {done.now.record})")


def _rerun_row(done: Rerun) -> Mapping[str, object]:
    return {
        "record": done.record.id,
        "query": done.then.query,
        "then": {"as_of": done.then.as_of.isoformat(), "outcome": done.then.outcome.value},
        "now": {"as_of": done.now.as_of.isoformat(), "outcome": done.now.outcome.value, "record": done.now.record},
        "differences": list(done.differences),
    }


def _print_json(row: Mapping[str, object]) -> None:
    sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
