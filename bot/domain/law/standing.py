"""How an entity stands over all its designations, and in which order they are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.domain.law.answer import Standing
from bot.domain.law.entity import Entity, Schema
from bot.domain.law.listed import Status
from bot.domain.law.severity import Colour, colour_of_listing
from bot.domain.law.view import DesignationView

_STATUS_ORDER = (Status.DESIGNATED, Status.SUSPENDED, Status.NOT_YET, Status.ENDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """How an entity stood: its designations, the weightiest first, and what our copies cannot tell of that day."""

    designations: tuple[DesignationView, ...] = ()
    not_known: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()  # what had been told of a listing that was yet to come

    @property
    def status(self) -> Standing:
        """The standing over all of them."""
        return standing(self.designations, unknown=bool(self.not_known))


def standing(views: Sequence[DesignationView], *, unknown: bool = False) -> Standing:
    """An entity's standing over all its designations: the strictest one counts.

    `unknown`: our copies of a list cannot tell of the day; then nothing less than what stands is sure.
    """
    statuses = {view.status for view in views}
    if Status.DESIGNATED in statuses:
        return Standing.DESIGNATED
    if Status.SUSPENDED in statuses:
        return Standing.SUSPENDED
    if unknown and Status.NOT_YET not in statuses:
        return Standing.UNKNOWN
    return Standing.FORMERLY_DESIGNATED if Status.ENDED in statuses else Standing.NOT_DESIGNATED


def by_weight(entity: Entity) -> Callable[[DesignationView], tuple[int, bool, bool, int, str]]:
    """Order within a finding: in force first, then (of companies) what bars dealings, dates to divest, the newest."""
    blue = entity.schema in (Schema.JURISDICTION, Schema.APP)

    def weight(view: DesignationView) -> tuple[int, bool, bool, int, str]:
        listed = -view.listed_on.toordinal() if view.listed_on else 0
        milder = not blue and colour_of_listing(view) is not Colour.RED
        undated = not any(d.kind == "divest_by" for d in view.deadlines)
        return _STATUS_ORDER.index(view.status), milder, undated, listed, view.id

    return weight
