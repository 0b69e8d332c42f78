"""What the tests of the first line share: our copies of lists, listings on them, and the line of an answer."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.law.answer import Outcome
from bot.domain.law.program import Measure
from bot.domain.law.searched import ListSearched
from bot.domain.law.view import DesignationView
from bot.services.wording.verdict import Verdict, verdict
from tests.unit.handlers.made import a_finding, a_list, an_answer, another, day

COPIED = day("2023-12-28")
FREEZE = (Measure(name="asset freeze", effect="Property is blocked."),)
BAR = (Measure(name="procurement bar", effect="DoD may not contract with it."),)


def a_copy(title: str, copied: str, *, stale: bool = True, begins: str = "", **more: object) -> ListSearched:
    on = day(copied)
    begins_on = day(begins or copied)
    return replace(a_list(title), as_of=on, stale=stale, edition_on=on, begins_on=begins_on, **more)  # type: ignore[arg-type]


SDN = a_copy("OFAC SDN List", "2023-12-28", dataset="us_ofac_sdn")
FRESH_SDN = a_copy("OFAC SDN List", "2026-11-23", stale=False, begins="2018-01-01", dataset="us_ofac_sdn")
CSL_SDN = a_copy("SDN, by the CSL", "2022-05-06", dataset="us_trade_csl", program="US-SDN")
EXCERPT = a_copy("SDN, of some", "2025-01-14", dataset="us_ofac_cons", program="US-SDN", excerpt=True)
UN = a_copy("UN list", "2025-04-19", dataset="un_sc")


def on_sdn(**more: object) -> DesignationView:
    known = {"measures": FREEZE, "securities": "Property is blocked.", "program": "US-SDN", "copy_on": COPIED}
    return another("OFAC SDN List", "31 CFR chapter V", "2022-02-24", **known | more)


def on_1260h(**more: object) -> DesignationView:
    known = {"securities": "No securities effect, no date to divest.", "measures": BAR}
    return another("DoD 1260H list", "NDAA FY2021", "2025-01-07", **known | more)


def line(*views: DesignationView, lists: tuple[ListSearched, ...] = (FRESH_SDN,), **more: object) -> Verdict:
    return verdict(an_answer(Outcome.MATCH, a_finding(*views), lists=lists, unsearched=(), **more))
