"""Notices made by hand, as the services give them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from bot.domain.law.deadline import DeadlineKind
from bot.domain.notices.edition_changes import Op, What
from bot.domain.notices.publication import ChangeSummary, Difference, Followed, Publication, Relevance
from bot.services.notices.content import Update
from tests.unit.handlers import made

EDITION = dt.date(2024, 5, 2)
KEY = "list:us_ofac_sdn:2:T1:C1"
PROGRAMS = {"US-SDN": "OFAC SDN List", "US-NS-CMIC": "OFAC NS-CMIC List"}


def a_publication(**more: Any) -> Publication:
    known: dict[str, Any] = {
        "number": 2,
        "dataset": "us_ofac_sdn",
        "title": "OFAC SDN List",
        "publisher": "OFAC",
        "url": "https://ofac.treasury.gov/sdn",
        "version": "20240502T000000Z-1a2b3c4d",
        "edition_on": EDITION,
        "previous_on": EDITION - dt.timedelta(days=1),
    }
    return Publication(**known | more)


def added(number: int = 1, caption: str = "", **more: Any) -> ChangeSummary:
    known: dict[str, Any] = {"programs": ("US-SDN",), "tags": ("CUBA",)}
    name = caption or f"COMPANY {number}"
    return ChangeSummary(entry=str(number), entity=f"us_ofac_sdn:{number}", op=Op.ADDED, caption=name, **known | more)


def ended(number: int = 2, caption: str = "HERMANN") -> ChangeSummary:
    return ChangeSummary(
        entry=str(number), entity=f"us_ofac_sdn:{number}", op=Op.ENDED, caption=caption, programs=("US-SDN",)
    )


RENAMED = ChangeSummary(
    entry="3",
    entity="us_ofac_sdn:3",
    op=Op.MODIFIED,
    caption="EBANO",
    what=(What.RENAMED, What.ALIASES),
    programs=("US-SDN",),
    differences=(
        Difference(label="name", before=("SAND SWAN",), after=("EBANO",)),
        Difference(label="aliases", before=(), after=("SAND SWAN (weak alias)",)),
        Difference(label="programs", before=("US-SDN (CUBA)",), after=("US-SDN (CUBA, IRAN)",)),
    ),
)
DATED = added(
    4,
    "NEW ONE",
    programs=("US-NS-CMIC",),
    tags=(),
    listed_on=dt.date(2024, 4, 20),
    deadlines=(made.a_deadline(DeadlineKind.PURCHASE_BAN, "2024-06-19"),),
)


def an_update(*changes: ChangeSummary, followed: tuple[Followed, ...] = (), whole: bool = True, **more: Any) -> Update:
    concern = Relevance(whole=whole, followed=followed)
    return Update(
        key=KEY,
        publication=a_publication(**more),
        concern=concern,
        changes={n: told for n, told in enumerate(changes) if concern.takes(n, told)},
        programs=PROGRAMS,
        today=EDITION,
    )
