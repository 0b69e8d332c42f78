"""Takes the name and the identifiers of one row together: the stronger counts, and a disagreement is reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.domain.law.answer import Outcome
from bot.domain.names.identified import bearers, fault_of
from bot.domain.names.identifiers import Reading, read
from bot.domain.names.matching import IDENTIFIER, POLICY, Candidate, best_of_each
from bot.services.answering import NameIndex
from bot.services.screening.resolution import Resolution
from bot.services.screening.resolving import resolve

NAME = "name"

Identifiers = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """What the name and the identifiers of a row mean. `found_by` says of each entity which of them found it.

    `not_held`: there is no name, and no list holds the identifiers.
    """

    resolution: Resolution
    found_by: dict[str, str] = field(default_factory=dict)
    note: str = ""
    not_held: bool = False


def keys_of(identifiers: Identifiers) -> list[str]:
    """The keys under which these identifiers may be stored."""
    return [key for label, value in identifiers for reading in _readings(label, value) for key in reading.keys]


def together(by_name: Resolution | None, identifiers: Identifiers, index: NameIndex, *, team: str = "") -> Together:
    """One resolution of both; `by_name` is None for a row that holds no name. What is no identifier is reported.

    Identifiers of another workspace's own lists are not there for `team`.
    """
    found = _together(by_name, identifiers, index, team)
    return replace(found, note="; ".join(filter(None, [found.note, *_faults(identifiers)])))


def with_identifier(by_name: Resolution, value: str, index: NameIndex, *, team: str = "") -> Resolution:
    """One resolution of a name and a number beside it, which may be of any kind; by the name where nobody bears it."""
    found = resolve(value, index, team=team)
    bearing = [c for c in (*found.chosen, *found.also) if c.hit.name_type == IDENTIFIER]
    return _joined(by_name, {value: bearing}).resolution if bearing else by_name


def _faults(identifiers: Identifiers) -> list[str]:
    """What is wrong with identifiers that no reading of their cells can be: they found nobody."""
    return [f"{label} {value[:40]}, {fault}" for label, value in identifiers if (fault := _fault(label, value))]


def _fault(label: str, value: str) -> str:
    readings = [reading for reading in read(value, label) if reading.labelled]
    faults = [fault_of(reading) for reading in readings] or ["that is not a valid one"]
    return faults[0] if all(faults) else ""


def _together(by_name: Resolution | None, identifiers: Identifiers, index: NameIndex, team: str) -> Together:
    borne = {f"{label} {value}": _bearers(label, value, index, team) for label, value in identifiers}
    if not any(borne.values()):
        return _by_name(by_name, identifiers)
    return _joined(by_name, borne)


def _joined(by_name: Resolution | None, borne: dict[str, list[Candidate]]) -> Together:
    """Where somebody bears an identifier."""
    found_by = _finders(by_name, borne)
    by_identifier = best_of_each(candidate for bearers in borne.values() for candidate in bearers)
    named = by_name or Resolution(outcome=Outcome.NO_MATCH)
    others = [*by_identifier, *named.chosen, *named.also]
    agreed = _agreed(by_identifier, named.chosen) if named.chosen else by_identifier
    if agreed:
        return Together(resolution=_beside(_strongest(by_name, agreed), others), found_by=found_by)
    both = Outcome.AMBIGUOUS if named.outcome is Outcome.MATCH else None
    resolution = _beside(_strongest(by_name, [*by_identifier, *named.chosen], outcome=both), others)
    return Together(
        resolution=resolution, found_by=found_by, note="the name and the identifier mean different entities"
    )


def _agreed(by_identifier: Sequence[Candidate], by_name: Sequence[Candidate]) -> list[Candidate]:
    """The entities that both mean, each as the stronger of the two has it."""
    both = {c.hit.entity_id for c in by_identifier} & {c.hit.entity_id for c in by_name}
    return [c for c in best_of_each([*by_identifier, *by_name]) if c.hit.entity_id in both]


def _beside(found: Resolution, others: Sequence[Candidate]) -> Resolution:
    """The resolution with those beside it whom the name or an identifier may mean as well."""
    chosen = {candidate.hit.entity_id for candidate in found.chosen}
    left = [c for c in others if c.hit.entity_id not in chosen and c.score >= POLICY.threshold]
    return replace(found, also=tuple(best_of_each(left)))


def _strongest(
    by_name: Resolution | None, candidates: Sequence[Candidate], outcome: Outcome | None = None
) -> Resolution:
    """Those found, best first. What one identifier alone decides is a match; a lead is a potential one."""
    ranked = sorted(candidates, key=lambda candidate: -candidate.score)
    best = [candidate for candidate in ranked if candidate.score == ranked[0].score]
    if outcome is None:
        sure = ranked[0].score >= POLICY.legal_form_only
        outcome = (Outcome.MATCH if sure else Outcome.POTENTIAL_MATCH) if len(best) == 1 else Outcome.AMBIGUOUS
    if by_name and by_name.outcome is Outcome.MATCH and outcome is Outcome.POTENTIAL_MATCH:
        return by_name
    more = by_name is not None and by_name.also_more
    return Resolution(outcome=outcome, chosen=tuple(ranked), also_more=more)


def _by_name(by_name: Resolution | None, identifiers: Identifiers) -> Together:
    if by_name is None:
        held = ", ".join(f"{label} {value}" for label, value in identifiers)
        nothing = Resolution(outcome=Outcome.NO_MATCH)
        return Together(resolution=nothing, note=f"no list here holds {held}", not_held=True)
    return Together(resolution=by_name, found_by={c.hit.entity_id: NAME for c in by_name.chosen} if identifiers else {})


def _finders(by_name: Resolution | None, borne: dict[str, list[Candidate]]) -> dict[str, str]:
    finders: dict[str, list[str]] = {}
    for candidate in by_name.chosen if by_name else ():
        finders.setdefault(candidate.hit.entity_id, []).append(NAME)
    for said, found in borne.items():
        for candidate in found:
            finders.setdefault(candidate.hit.entity_id, []).append(said)
    return {entity: " and ".join(dict.fromkeys(said)) for entity, said in finders.items()}


def _bearers(label: str, value: str, index: NameIndex, team: str) -> list[Candidate]:
    """Who bears the identifier on a list that the workspace may see, best first."""
    readings = _readings(label, value)
    hits = index.exact([key for reading in readings for key in reading.keys])
    return bearers(readings, [hit for hit in hits if hit.name_type == IDENTIFIER and hit.team in ("", team)])


def _readings(label: str, value: str) -> Sequence[Reading]:
    """What the cell says under its heading; what it may be beyond that is left to whoever asks for it as a name."""
    return [reading for reading in read(value, label) if reading.labelled and reading.fits]
