"""Who follows what, and the windows that set it."""

from __future__ import annotations

from typing import Any

from bot.domain.notices.following import Place, PlaceKind, TargetKind
from tests.unit.handlers.conftest import Alice


def here(alice: Alice) -> Place:
    return Place(team=alice.me.workspace.team, channel=alice.me.workspace.channel)


def herself(alice: Alice) -> Place:
    return Place(team=alice.me.workspace.team, channel=alice.me.workspace.user, kind=PlaceKind.PERSON)


def followed(alice: Alice, place: Place) -> list[tuple[TargetKind, str]]:
    return [(f.target.kind, f.target.id) for f in alice.store.follows.of_place(place)]


def times(**values: str) -> dict[str, Any]:
    fields: dict[str, Any] = {name: {"time": {"selected_time": value or None}} for name, value in values.items()}
    return fields


def filled(zone: str = "Europe/London", weekly: bool = False, **values: str) -> dict[str, Any]:
    empty = {"quiet_from": "", "quiet_until": "", "daily": ""}
    checks = {"checks": {"selected_options": [{"value": "weekly"}] if weekly else []}}
    return {"zone": {"text": {"value": zone}}, "weekly": checks} | times(**empty | values)
