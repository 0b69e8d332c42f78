"""Takes editions of a small list."""

from __future__ import annotations

import datetime as dt

from bot.domain.notices.edition_changes import Op
from bot.services.lists.assessing import Accepted, LoadOptions
from bot.services.lists.updating import Updater
from bot.services.ports import Asker
from tests import builders
from tests.builders import an_entry, an_offer

BANK = an_entry("306", "BANCO NACIONAL DE CUBA")

LINE = an_entry("36", "AEROCARIBBEAN AIRLINES")

MAY = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)

CLI = Asker(surface="cli")

FACTS = builders.a_snapshot(programs=(builders.a_program(), builders.a_program("US-SDN", short="OFAC SDN List")))


def take(updater: Updater, *entries: object, days: int = 0, **more: object) -> Accepted:
    offered = an_offer(*entries, **more)  # type: ignore[arg-type]  # entries are given by each test
    return updater.accept(offered, LoadOptions(as_of=MAY + dt.timedelta(days=days)))


def ids(taken: Accepted, op: Op) -> list[str]:
    return [change.entry for change in taken.delta.of(op)]
