"""What the tests of announced documents share."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from bot.services.wording.lists.announcements import unreviewed_lines
from data.sources.us_federal_register.documents import SOURCE
from tests import builders
from tests.integration.notices import FACTS
from tests.integration.register import LIST, Desk
from tests.unit.sources.publisher import Answer

ASKER = Asker(surface="test")


MAY_CHANGE = "DoD Section 1237 list: a notice of 3 Nov 2026 may change this list; not yet reviewed"


def sends(body: bytes, status: int = 200, **more: Any) -> Answer:
    return lambda asked: asked.send(status, body, **more)


def moved(address: str) -> Answer:
    return sends(b"", status=302, Location=address)


def lists(count: int, *papers: dict[str, Any]) -> Answer:
    return sends(json.dumps({"count": count, "results": papers}).encode())


def card(number: int, revision: int = 1) -> str:
    return f"announcement:{SOURCE}:2026-{20000 + number}:{revision}"


def answered(desk: Desk, name: str = "Xiaomi", as_of: dt.date | None = None) -> list[str]:
    """What the small print of an answer says of documents."""
    return unreviewed_lines(Screener(desk.world.new_work, desk.world.clock).screen(name, asker=ASKER, as_of=as_of))


def stored_facts(desk: Desk) -> list[Any]:
    with desk.world.new_work() as uow:
        return [*uow.library.designations(["xiaomi"]), *uow.library.programs().values()]


def _die(*_: object, **__: object) -> int:
    raise RuntimeError("killed")


def _facts_with(other: Any) -> Any:
    listing = builders.a_designation("1260h-baidu", entity_id="baidu", dataset=other.id)
    return replace(
        FACTS,
        version="v2",
        datasets=(*FACTS.datasets, other),
        designations=(*FACTS.designations, listing),
        checked_on={LIST: builders.CHECKED, other.id: builders.CHECKED},
    )
