"""What the listings in force forbid, in a sentence or two: an embargo before all else."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.severity import BLOCKED, EMBARGO, rank
from bot.domain.law.view import DesignationView
from bot.services.wording.aspects.trading import copy
from bot.services.wording.copies import as_known
from bot.services.wording.listed import in_force, programs
from bot.services.wording.words import lowered

_TOLD = 2
_OF_SECURITIES = ("trading ban", "investment ban", "debt and equity restrictions", "outbound investment rule")

_BOUND = {"US": "U.S. persons", "EU": "those bound by EU law"}
"""Whom the programs of an issuer bind, by how their ids begin."""


def effect_line(views: Sequence[DesignationView], answer: Answer, *, may: bool = False) -> str:
    """What these (one at least) forbid: listings on dealings before those on securities alone, the strictest first.

    Beside an embargo the others are only named, and so they are where it was asked whether something `may` be
    done with one whose property is blocked.
    """
    views = sorted(views, key=lambda view: (_on_securities_alone(view), rank(view.measures)))
    if _is_embargo(views[0]) or (may and _carries(views[0], BLOCKED)):
        told, rest = [_no(views[0], answer)], views[1:]
    else:
        told = [f"{view.program_short}{copy(view, answer)}: {_effects(view)}" for view in views[:_TOLD]]
        rest = views[_TOLD:]
    return " ".join([*told, *([f"Also {programs(rest)}."] if rest else [])])


def embargoed(finding: Finding) -> bool:
    """Whether it is a place under an embargo."""
    return any(_is_embargo(view) for view in in_force(finding.designations))


def _no(view: DesignationView, answer: Answer) -> str:
    """The "no", and for whom it holds: the asker may be another, which nobody here knows."""
    bound = _BOUND.get(view.program.partition("-")[0])
    no = f"For {bound}: no" if bound else "No"
    listed = f"{view.program_short}{as_known([view], answer)}"
    return f"{no}, not without a licence: {lowered(_effects(view)).rstrip('.')} ({listed})."


def _on_securities_alone(view: DesignationView) -> bool:
    """Whether a listing bars no goods, payments or services, which an effect is asked of."""
    return bool(view.measures) and all(measure.name in _OF_SECURITIES for measure in view.measures)


def _is_embargo(view: DesignationView) -> bool:
    return _carries(view, EMBARGO)


def _carries(view: DesignationView, name: str) -> bool:
    return any(measure.name == name for measure in view.measures)


def _effects(view: DesignationView) -> str:
    return " ".join(measure.effect for measure in view.measures)
