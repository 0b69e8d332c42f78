"""What reviewed facts must not say, file by file and together. Each fault is (kind, id, reason)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import pycountry

from bot.domain.law.deadline import DeadlineRule
from bot.domain.law.designation import Designation
from bot.domain.law.document import Document, DocumentKind, Verification
from bot.domain.law.entity import Entity, IdentifierType, NameType
from bot.domain.law.program import Authority, Measure, Program
from bot.domain.law.severity import MEASURES
from bot.domain.lists.dataset import Snapshot
from data.curated.listings import faults_of_listings
from data.references import references

Fault = tuple[str, str, str]

_UNIQUE = (IdentifierType.OFAC_UID, IdentifierType.USCC, IdentifierType.LEI)
"""Identifiers that no two entities share."""


def faults(snapshot: Snapshot, known: Iterable[tuple[str, str]], today: dt.date) -> Iterator[Fault]:
    """Everything wrong with facts that were read. `known` are the (kind, id) of all files and rows, broken ones too."""
    yield from _dangling(snapshot, set(known))
    yield from _unchecked(snapshot, today)
    for document in snapshot.documents:
        yield from (("document", document.id, reason) for reason in _document(document))
    for authority in snapshot.authorities:
        yield from (("authority", authority.id, reason) for reason in _authority(authority))
    for program in snapshot.programs:
        yield from (("program", program.id, reason) for reason in _program(program))
    yield from _told_apart(snapshot.programs)
    for entity in snapshot.entities:
        yield from (("entity", entity.id, reason) for reason in _entity(entity))
    yield from _shared(snapshot.entities)
    yield from faults_of_listings(snapshot)


def _dangling(snapshot: Snapshot, known: set[tuple[str, str]]) -> Iterator[Fault]:
    for ref in references(snapshot):
        if (ref.to_kind, ref.to) not in known:
            yield ref.kind, ref.id, f"there is no {ref.to_kind} {ref.to}"


def _unchecked(snapshot: Snapshot, today: dt.date) -> Iterator[Fault]:
    """Checks that are said to have been made on a day that has not come."""
    groups: dict[str, Sequence[Authority | Document | Program | Designation]] = {
        "authority": snapshot.authorities,
        "document": snapshot.documents,
        "program": snapshot.programs,
        "designation": snapshot.designations,
    }
    for kind, items in groups.items():
        for item in items:
            if item.verification.checked_on > today:
                yield kind, item.id, _not_come(item.verification)
    for program in snapshot.programs:
        if (rule := program.subsidiaries) and rule.verification.checked_on > today:
            yield "program", program.id, f"subsidiaries: {_not_come(rule.verification)}"


def _not_come(verification: Verification) -> str:
    return f"checked on {verification.checked_on}, a day that has not come"


def _document(document: Document) -> Iterator[str]:
    if not document.known_on(document.verification.checked_on):
        yield f"is of {document.date}, after it was checked ({document.verification.checked_on})"
    if document.kind in (DocumentKind.PRESS, DocumentKind.SECONDARY) and document.url is not None:
        yield f"a {document.kind} document has no official address: its address belongs in seen_at"


def _authority(authority: Authority) -> Iterator[str]:
    issued, revoked = authority.issued, authority.revoked_on
    if issued and revoked and revoked < issued:
        yield f"revoked on {revoked}, before it was issued ({issued})"
    if (revoked is None) != (authority.revoked_by is None):
        yield "revoked_on and revoked_by go together"


def _applied(name: str, one: DeadlineRule | Measure, program: Program) -> Iterator[str]:
    """To whom a rule or a measure applies, and from when to when."""
    if one.applies_to not in (*program.classes, "*"):
        yield f"{name}: the program has no class {one.applies_to}"
    if one.since and one.until and one.until <= one.since:
        yield f"{name}: ends on {one.until}, before it began ({one.since})"


def _program(program: Program) -> Iterator[str]:
    measures = _measures(program)
    for rule in program.deadlines:
        yield from _applied(rule.rule, rule, program)
    for measure in measures:
        if measure.name not in MEASURES:
            yield f"{measure.name}: its colour is not known: give it a line in the table of bot/domain/law/severity.py"
        yield from _applied(measure.name, measure, program)
    since = [stage.since.isoformat() if stage.since else "" for stage in program.stages]
    if since != sorted(set(since)):
        yield "its stages are not in their order, each from a day of its own"
    if (program.renewal_due is None) != (program.renewal_note == ""):
        yield "renewal_due and renewal_note go together"
    yield from _wordings(program)


def _measures(program: Program) -> Sequence[Measure]:
    """Every measure that it ever carried."""
    return [*program.measures, *(measure for stage in program.stages[:-1] for measure in stage.measures)]


def _told_apart(programs: Iterable[Program]) -> Iterator[Fault]:
    """A measure that bars one thing under one program and another under the next: one is wrong, or needs a name."""
    first: dict[str, tuple[str, Measure]] = {}
    for program in programs:
        for one in _measures(program):
            id, other = first.setdefault(one.name, (program.id, one))
            if (one.shares, one.goods) != (other.shares, other.goods):
                yield "program", program.id, f"{one.name}: says otherwise than {id} whether it bars shares or goods"


def _wordings(program: Program) -> Iterator[str]:
    """Of one clause each wording ends on the day the next begins."""
    ordered = sorted(program.deadlines, key=lambda rule: (rule.kind, rule.clause, rule.applies_to, rule.since))
    for earlier, later in zip(ordered, ordered[1:], strict=False):
        same = (earlier.kind, earlier.clause, earlier.applies_to) == (later.kind, later.clause, later.applies_to)
        if same and earlier.until != later.since:
            yield f"{earlier.rule}: ends on {earlier.until}, its next wording begins on {later.since}"


def _entity(entity: Entity) -> Iterator[str]:
    if (entity.caption, NameType.NAME) not in {(name.text, name.type) for name in entity.names}:
        yield f"the caption “{entity.caption}” is none of its names"
    for (text, kind), times in Counter((name.text, name.type) for name in entity.names).items():
        if times > 1:
            yield f"the {kind} “{text}” is given {times} times"
    for code in entity.countries:
        if pycountry.countries.get(alpha_2=code) is None:
            yield f"there is no country {code} (ISO 3166-1 alpha-2)"
    if any(link.entity_id == entity.id for link in entity.links):
        yield "is linked to itself"


def _shared(entities: Iterable[Entity]) -> Iterator[Fault]:
    """An identifier that two entities claim: one of them is wrong, or they are the same."""
    owners: dict[tuple[IdentifierType, str], str] = {}
    for entity in entities:
        for one in entity.identifiers:
            owner = owners.setdefault((one.type, one.value), entity.id)
            if one.type in _UNIQUE and owner != entity.id:
                yield "entity", entity.id, f"{one.type} {one.value} is also that of {owner}"
