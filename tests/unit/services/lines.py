"""What the tests of the line above an answer share: lists, listings, and questions about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.domain.law.answer import Finding, Outcome, Standing
from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.domain.law.listed import EndReason, Status
from bot.domain.law.program import Bar, Measure
from bot.domain.law.searched import Gap, ListSearched, NotSearched
from bot.domain.law.view import DesignationView
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect
from bot.services.wording.aspects.first_line import answer_line
from tests.unit.handlers.made import a_deadline, a_finding, a_list, a_reading, an_answer, another, day

SDN = ListMeant(key="sdn", label="sdn", name="OFAC’s SDN List", programs=("US-SDN",), copies=("us_ofac_sdn",))


EL = ListMeant(
    key="entity-list",
    label="entity-list",
    name="the BIS Entity List",
    programs=("US-BIS-EL",),
    copies=("us_bis_entity_list",),
)


CMIC = ListMeant(
    key="ns-cmic", label="ns-cmic", name="OFAC’s NS-CMIC List", programs=("US-NS-CMIC",), copies=("us_ofac_ns_cmic",)
)


UFLPA = ListMeant(key="uflpa", label="uflpa", name="the UFLPA Entity List", programs=(), copies=())


CCMC = ListMeant(
    key="ccmc", label="ccmc", name="the CCMC lists", programs=("US-CCMC-1237", "US-NS-CCMC"), copies=("a", "b")
)


FREEZE = (Measure(name="asset freeze", effect="Property is blocked.", shares=Bar.WHOLE, goods=Bar.WHOLE),)


TRADING = (
    Measure(
        name="trading ban",
        effect="U.S. persons may not buy or sell its securities.",
        shares=Bar.WHOLE,
        goods=Bar.NONE,
    ),
)


BAR = (Measure(name="procurement bar", effect="DoD may not contract with it.", shares=Bar.NONE),)


def a_copy(
    dataset: str, copied: str, *, stale: bool = False, begins: str = "2018-01-01", **more: object
) -> ListSearched:
    on = day(copied)
    known = {"dataset": dataset, "as_of": on, "stale": stale, "edition_on": on, "begins_on": day(begins)}
    return replace(a_list(dataset), **known | more)  # type: ignore[arg-type]


FRESH = a_copy("us_ofac_sdn", "2026-11-23")


OLD = a_copy("us_ofac_sdn", "2023-12-28", stale=True)


REVIEWED = replace(a_list("EL"), dataset="us_bis_entity_list")


IN_PART = NotSearched(dataset="us_bis_entity_list", title="BIS Entity List", reason=Gap.IN_PART, note="four are held")


def on_cmic(**more: object) -> DesignationView:
    ban = a_deadline(
        DeadlineKind.PURCHASE_BAN, "2021-08-02", state=DeadlineState.PASSED, meaning="U.S. persons may not buy."
    )
    divest = a_deadline(
        DeadlineKind.DIVEST_BY,
        "2022-06-03",
        state=DeadlineState.PASSED,
        rule="E.O. 14032 s.1(c)(i)",
        meaning="Trades to divest end. Holding stays lawful.",
    )
    known = {"program": "US-NS-CMIC", "measures": TRADING, "deadlines": (ban, divest)}
    return another("OFAC NS-CMIC List", "E.O. 14032", "2021-06-03", **known | more)


def on_1260h(**more: object) -> DesignationView:
    known = {"program": "US-DOD-1260H", "measures": BAR, "securities": "No securities effect; DoD procurement only."}
    return another("DoD 1260H list", "NDAA FY2021", "2025-01-07", **known | more)


def on_sdn(**more: object) -> DesignationView:
    known = {"program": "US-SDN", "measures": FREEZE, "securities": "Property is blocked. There is no divestment date."}
    return another("OFAC SDN List", "31 CFR chapter V", "2022-02-24", **known | more)


def on_el(**more: object) -> DesignationView:
    known = {"program": "US-BIS-EL", "securities": "Exports only; no securities effect."}
    return another("BIS Entity List", "15 CFR part 744", "2019-10-09", **known | more)


def asked(
    aspect: Aspect, *findings: Finding, outcome: Outcome = Outcome.MATCH, meant: Sequence[ListMeant] = (), **more: Any
) -> str:
    known: dict[str, Any] = {"lists": (FRESH,), "unsearched": (), "read_as": a_reading(aspect, *meant)}
    return answer_line(an_answer(outcome, *findings, **known | more))


def is_on(*views: DesignationView, meant: Sequence[ListMeant] = (SDN,), **more: Any) -> str:
    return asked(Aspect.LIST, a_finding(*views), meant=meant, **more)


def ended(**more: object) -> DesignationView:
    over = {"status": Status.ENDED, "ended_on": day("2021-05-25"), "end_reason": EndReason.VACATED}
    return on_sdn(**over | {"listed_on": day("2021-01-14")} | more)


def suspended() -> Finding:
    view = on_cmic(status=Status.SUSPENDED, suspended_on=day("2021-03-12"))
    return a_finding(view, status=Standing.SUSPENDED)
