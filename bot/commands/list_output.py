"""What the commands for lists print: progress, what became of an edition, and what changed."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import typer
from rich.console import Console
from rich.status import Status

from bot.domain.notices.edition_changes import Change, Delta, Op
from bot.services.lists.assessing import Accepted
from data.sources.loading import LoadResult

REFUSED = 1
SHOWN = 12


class Shown:
    """Progress on a terminal's error channel; nothing where nobody looks."""

    def __init__(self) -> None:
        self._console = Console(stderr=True)
        self._status: Status | None = None

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        """Say, while the block lasts, what is being done."""
        if not self._console.is_terminal:
            yield
            return
        with self._console.status(what) as self._status:
            yield
        self._status = None

    def arriving(self, name: str, done: int, total: int | None) -> None:
        """Say how much of a file has come."""
        if self._status:
            whole = f" of {total / 1e6:,.1f}" if total else ""
            self._status.update(f"{name}: {done / 1e6:,.1f}{whole} MB")


def tell(results: Iterable[LoadResult], *, dry_run: bool) -> int:
    """Print what became of each edition; the status says whether one was refused."""
    refused = 0
    for result in results:
        if result.refused:
            refused += 1
            name = f"{result.dataset} not updated: " if result.dataset else ""
            print(f"screenbot: {name}{result.refused}", file=sys.stderr)  # noqa: T201 - stderr is this program's voice
        elif result.taken is None:
            typer.echo(f"{result.dataset}: {result.note}")
        else:
            _print_taken(result.taken, dry_run=dry_run)
    return REFUSED if refused else 0


def _print_taken(taken: Accepted, *, dry_run: bool) -> None:
    counted = Counter(change.op for change in taken.delta.changes)
    changes = ", ".join(f"{counted[op]:,} {op.value}" for op in Op)
    state = _state(taken, dry_run=dry_run)
    typer.echo(f"{taken.dataset}: {taken.entries:,} entries, version {taken.version} {state}; {changes}")
    rows = ", ".join(f"{number:,} {what}" for what, number in taken.tally.items())
    typer.echo(f"  rows: {rows}")
    for program, number in sorted(taken.counts.items()):
        typer.echo(f"  {program}: {number:,}")
    for warning, number in Counter(taken.warnings).most_common(SHOWN):
        typer.echo(f"  warning: {warning}" + (f" ({number} times)" if number > 1 else ""))
    if dry_run and taken.delta.from_version:
        print_delta(taken.delta)


def _state(taken: Accepted, *, dry_run: bool) -> str:
    if taken.redated_from:
        return f"unchanged, its day {'would be ' if dry_run else ''}corrected: was {taken.redated_from:%-d %b %Y}"
    return "would be stored" if dry_run else "stored" if taken.stored else "unchanged"


def as_row(delta: Delta) -> dict[str, Any]:
    """What changed, in the keys that scripts rely on; ids are the list's own."""
    return {
        "dataset": delta.dataset,
        "from": delta.from_version,
        "to": delta.to_version,
        "added": [change.entry for change in delta.of(Op.ADDED)],
        "ended": [change.entry for change in delta.of(Op.ENDED)],
        "modified": [
            {"id": change.entry, "what": [what.value for what in change.what]} for change in delta.of(Op.MODIFIED)
        ],
    }


def print_delta(delta: Delta) -> None:
    typer.echo(f"{delta.dataset}: from {delta.from_version} to {delta.to_version}")
    for op in Op:
        for change in delta.of(op):
            typer.echo(f"  {op.value}: {_line(change)}")


def _line(change: Change) -> str:
    was = f" (was {change.before.caption})" if change.before and change.before.caption != change.caption else ""
    what = f": {', '.join(change.what)}" if change.what else ""
    return f"{change.entry} {change.caption}{was}{what}"
