"""Entities in FollowTheMoney's shape, as yente gives them; our dates are among their properties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.domain.law.answer import Finding
from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.domain.law.entity import Entity, IdentifierType, NameType
from bot.domain.law.listed import Status
from bot.domain.law.severity import BLOCKED
from bot.domain.law.view import DesignationView
from bot.services.screening.answer_json import Json

_IN_EFFECT = (DeadlineState.UPCOMING, DeadlineState.PASSED)
OWN = "screenbot"
"""The key of what yente does not have: the answer, whole, as it is everywhere else."""
_NAMES: Mapping[NameType, str] = {
    NameType.NAME: "name",
    NameType.ALIAS: "alias",
    NameType.NATIVE: "alias",
    NameType.ACRONYM: "abbreviation",
    NameType.WEAK_ALIAS: "weakAlias",
    NameType.PREVIOUS_NAME: "previousName",
}
IDENTIFIERS: Mapping[IdentifierType, str] = {
    IdentifierType.TICKER: "ticker",
    IdentifierType.ISIN: "isinCode",
    IdentifierType.LEI: "leiCode",
    IdentifierType.USCC: "uscCode",
    IdentifierType.IMO: "imoNumber",
    IdentifierType.MMSI: "mmsi",
    IdentifierType.REGISTRATION: "registrationNumber",
    IdentifierType.TAX_ID: "taxNumber",
    IdentifierType.SWIFT: "swiftBic",
    IdentifierType.PASSPORT: "passportNumber",
    IdentifierType.NATIONAL_ID: "idNumber",
    IdentifierType.CRYPTO: "publicKey",
    IdentifierType.CALL_SIGN: "callSign",
    IdentifierType.EMAIL: "email",
    IdentifierType.WEBSITE: "website",
    IdentifierType.PHONE: "phone",
}
_TOPICS: Mapping[str, str] = {
    BLOCKED: "sanction",
    "trading ban": "sanction",
    "investment ban": "sanction",
    "transaction ban": "sanction",
    "debt and equity restrictions": "sanction",
    "correspondent account ban": "sanction",
    "as the regime says": "sanction",
    "as the entry says": "sanction",
    "export licence": "export.control",
    "export conditions": "export.control",
    "export privileges denied": "export.control",
    "procurement bar": "debarment",
    "debarment": "debarment",
}
"""FollowTheMoney's topics, of measures that are nothing but such a one; of others none is told."""


def entity_of(finding: Finding) -> Json:
    """The entity with its designations, each as a nested Sanction."""
    entity, views = finding.entity, finding.designations
    properties = _gathered([*_of_entity(entity), *_of_listings(views)])
    return {
        "id": entity.id,
        "caption": entity.caption,
        "schema": entity.schema.value,
        "properties": properties | {"sanctions": [_sanction(view) for view in views]},
        "datasets": _each(view.dataset for view in views),
        "referents": [],
        "target": finding.status.stands,
    }


def _of_entity(entity: Entity) -> list[tuple[str, str]]:
    """The properties that are the entity's own."""
    pairs = [("name", entity.caption), *((_NAMES[name.type], name.text) for name in entity.names)]
    pairs += [(IDENTIFIERS[i.type], i.value) for i in entity.identifiers if i.type in IDENTIFIERS]
    pairs += [("country", code) for code in entity.countries]
    pairs += [("birthDate", date) for date in entity.birth_dates]
    pairs += [("notes", remark) for remark in (entity.summary, *entity.remarks) if remark]
    return pairs


def _of_listings(views: Iterable[DesignationView]) -> list[tuple[str, str]]:
    """The properties that follow from its listings."""
    standing = [view for view in views if view.status in (Status.DESIGNATED, Status.SUSPENDED)]
    pairs = [("programId", view.program) for view in views]
    pairs += [("topics", _TOPICS[m.name]) for view in standing for m in view.measures if m.name in _TOPICS]
    pairs += [pair for view in views for pair in _dates(view)]
    return pairs


def _sanction(view: DesignationView) -> Json:
    days = {"listingDate": view.listed_on, "startDate": view.listed_on, "endDate": view.ended_on}
    pairs = [(name, on.isoformat()) for name, on in days.items() if on]
    texts = {"program": view.program_title, "programId": view.program, "authority": view.authority}
    texts |= {"status": view.status.value, "reason": view.grounds, "recordId": view.id}
    pairs += [(name, text) for name, text in texts.items() if text]
    pairs += [("provisions", measure.name) for measure in view.measures]
    pairs += [("sourceUrl", source.url) for source in view.sources if source.url]
    pairs += _dates(view)
    return {
        "id": view.id,
        "caption": view.program_title,
        "schema": "Sanction",
        "properties": _gathered(pairs),
        "datasets": [view.dataset],
    }


def _dates(view: DesignationView) -> list[tuple[str, str]]:
    """The dates that matter, of designations in force: purchaseBan, divestBy …; not those that never took effect."""
    if view.status is not Status.DESIGNATED:
        return []
    return [(_property(one.kind), one.on.isoformat()) for one in view.deadlines if one.state in _IN_EFFECT]


def _property(kind: DeadlineKind) -> str:
    first, *rest = kind.value.split("_")
    return first + "".join(word.capitalize() for word in rest)


def _gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, list[object]]:
    """Each property with its values, each value once."""
    found: dict[str, dict[object, None]] = {}
    for name, value in pairs:
        found.setdefault(name, {})[value] = None
    return {name: list(values) for name, values in found.items()}


def _each(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
