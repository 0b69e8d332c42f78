"""`python -m bot outbox`: what is owed to whom, what went wrong, and trying one again."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Annotated

import typer

from bot import settings as configuration
from bot.app import Services, open_services
from bot.errors import BadInput
from bot.services.notices.outbox import DeliveryState, OutboxItem

OPEN = (DeliveryState.PENDING, DeliveryState.HELD, DeliveryState.PARKED, DeliveryState.UNDELIVERABLE)

Retry = Annotated[str | None, typer.Option("--retry", metavar="KEY", help="Try this parked notice again.")]
All = Annotated[bool, typer.Option("--all", help="Those that were sent too.")]
Limit = Annotated[int, typer.Option(min=1, max=100_000)]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


def outbox(retry: Retry = None, all_states: All = False, limit: Limit = 50, as_json: AsJson = False) -> None:
    """Notices that wait to be sent to channels and people: pending, parked; how much was sent."""
    services = open_services(configuration.load(), fill=False)
    if retry is not None:
        _retry(services, retry)
        return
    with services.unit_of_work() as uow:
        tally = uow.outbox.tally()
        found = uow.outbox.listed(tuple(DeliveryState) if all_states else OPEN, limit=limit)
    for owed in found:
        if as_json:
            sys.stdout.write(json.dumps(_row(owed), ensure_ascii=False) + "\n")
        else:
            typer.echo(_line(owed))
    if not as_json:
        counts = ", ".join(f"{tally.counts.get(state, 0):,} {state.value}" for state in DeliveryState)
        since = f"; the oldest waits since {tally.oldest:%Y-%m-%d %H:%M:%SZ}" if tally.oldest else ""
        typer.echo(f"{counts}{since}; {tally.failed:,} attempts failed")


def _retry(services: Services, key: str) -> None:
    with services.unit_of_work() as uow:
        if not uow.outbox.retry(key, at=services.clock.now()):
            raise BadInput(f"There is no parked or undeliverable notice {key[:80]!r}: see python -m bot outbox.")
        uow.commit()
    typer.echo(f"{key} will be tried again.")


def _row(owed: OutboxItem) -> Mapping[str, object]:
    return {
        "key": owed.key,
        "kind": owed.kind.value,
        "state": owed.state.value,
        "team": owed.place.team,
        "channel": owed.place.channel,
        "created_at": owed.created_at.isoformat(),
        "sent_at": owed.sent_at.isoformat() if owed.sent_at else None,
        "attempts": owed.attempts,
        "error": owed.error,
    }


def _line(owed: OutboxItem) -> str:
    where = f"{owed.place.team}/{owed.place.channel}" if owed.place.channel else "operators"
    why = f"  {owed.error}" if owed.error else ""
    return (
        f"{owed.created_at:%Y-%m-%d %H:%M:%SZ}  {owed.state.value:13}  {where}  {owed.key}  tried {owed.attempts}{why}"
    )
