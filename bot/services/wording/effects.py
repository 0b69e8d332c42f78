"""What a listing does, in three to six words: one phrase for each measure that the domain's table knows."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.domain.law.listed import Status
from bot.domain.law.program import NOT_HELD, Measure
from bot.domain.law.severity import Colour, colour_of_listing, rank
from bot.domain.law.view import DesignationView
from bot.services.wording.days import day
from bot.services.wording.words import lowered

PHRASES: Mapping[str, str] = {
    "asset freeze": "property blocked, no date to divest",
    "as the regime says": "as the UN regime says, mostly a freeze",
    "as the entry says": "as the entry says, mostly a freeze",
    "comprehensive embargo": "nearly all dealings barred",
    "wide sanctions": "many dealings barred",
    "transactions rejected": "transactions rejected, property not blocked",
    "transaction ban": "dealings barred, property not blocked",
    "trading ban": "no trading, holding lawful",
    "investment ban": "no buying of its securities",
    "divestiture order": "ordered to divest",
    "deal prohibition": "its deal prohibited",
    "debt and equity restrictions": "new debt and equity restricted",
    "menu-based restrictions": "only what the entry names",
    "correspondent account ban": "accounts at U.S. banks barred",
    "export privileges denied": "export privileges denied",
    "export licence": "export licence",
    "export conditions": "export conditions",
    "nonproliferation measures": "U.S. aid, sales, licences barred",
    "conduct order": "no moves without leave",
    "distribution ban": "no distribution or hosting",
    "product ban": "its products barred",
    "outbound investment rule": "some investments barred",
    "debarment": "barred from defence exports",
    "procurement bar": "procurement bar",
    "equipment authorisation bar": "equipment bar",
    "subsidy bar": "subsidy bar",
    "ICTS transaction review": "technology deals may be reviewed",
    "list-based sanctions": "only those named are sanctioned",
    "general licences": "much is licensed",
    "public listing": "named in public",
    "internal policy": "no effect in law",
}
_FROM: Mapping[str, tuple[DeadlineKind, str]] = {
    "transaction ban": (DeadlineKind.TRANSACTION_BAN, "dealings barred from {day}"),
    "trading ban": (DeadlineKind.PURCHASE_BAN, "no trading from {day}, holding lawful"),
    "investment ban": (DeadlineKind.PURCHASE_BAN, "no buying of its securities from {day}"),
    "distribution ban": (DeadlineKind.DISTRIBUTION_BAN, "no distribution or hosting from {day}"),
    "procurement bar": (DeadlineKind.CONTRACT_BAR, "procurement bar from {day}"),
}
"""What a measure does where the dates of its kind say when it begins, and none of them has come."""
NO_SECURITIES_EFFECT = "no securities effect"
_NO_LAW = "internal policy"
_AS_THE_PROGRAM_SAYS = ("wide sanctions", "list-based sanctions", "debt and equity restrictions", "general licences")
"""Of a country programme, no phrase tells what these forbade on the day: its stage does."""


def brief_effect(view: DesignationView, *, company: bool) -> str:
    """What a listing in force does, its strictest measure alone; "" of one that is not in force.

    A measure without a phrase goes by its name. For a company whose listing bars no dealing, it says so; for
    an order that stands, what it orders.
    """
    if view.status is not Status.DESIGNATED:
        return ""
    if view.orders:
        return view.orders if view.measures else "nothing is left to be done"
    if view.securities == NOT_HELD:
        return lowered(NOT_HELD)
    names = {measure.name for measure in view.measures}
    if not company and (not names or names.intersection(_AS_THE_PROGRAM_SAYS)):
        return _first_clause(view.securities)
    return _of_the_strictest(view, company=company)


def _of_the_strictest(view: DesignationView, *, company: bool) -> str:
    strictest = min(view.measures, key=lambda measure: rank([measure]), default=None)
    said = _when_it_begins(view, strictest) if strictest else "no measure in force"
    if company and strictest and strictest.name != _NO_LAW and colour_of_listing(view) is Colour.ORANGE:
        return f"{said}, not securities"
    return said


def bars_nothing(view: DesignationView) -> bool:
    """Whether nothing but bans stands, whose every date passed without effect: a document they needed never came."""
    if any(measure.name not in _FROM for measure in view.measures):
        return False
    kinds = {_FROM[measure.name][0] for measure in view.measures}
    dates = [one for one in view.deadlines if one.kind in kinds]
    return bool(dates) and all(one.state is DeadlineState.NEVER_TOOK_EFFECT for one in dates)


def _when_it_begins(view: DesignationView, measure: Measure) -> str:
    """What the measure does; before its date from when on, and where that never took effect that it bars nothing."""
    kind, later = _FROM.get(measure.name, (None, ""))
    dates = [one for one in view.deadlines if one.kind is kind and one.state is not DeadlineState.EXTENDED]
    if not dates or any(one.state is DeadlineState.PASSED for one in dates):
        return PHRASES.get(measure.name, measure.name)
    coming = [one.on for one in dates if one.state is DeadlineState.UPCOMING]
    return later.format(day=day(min(coming))) if coming else f"nothing barred, {dates[0].why}"


def _first_clause(text: str) -> str:
    """The first clause of what a program says, without its capital: "new investment in Russia is barred"."""
    return lowered(text.partition(";")[0].partition(". ")[0].rstrip("."))
