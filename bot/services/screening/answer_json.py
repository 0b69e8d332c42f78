"""The answer as JSON, in the keys that scripts rely on. Keys may be added, never renamed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from bot.domain.law.answer import Answer, Finding, Match, ReadAs, Related, Unheld
from bot.domain.law.entity import Entity
from bot.domain.law.searched import ListSearched, NotSearched
from bot.domain.law.severity import colour_of_standing
from bot.domain.lists.announcement import Unreviewed
from bot.services.screening.designation_json import designation_json, iso
from bot.services.wording.aspects.first_line import answer_line
from bot.services.wording.lists.announcements import unreviewed_lines

Json = dict[str, Any]


def to_json(answer: Answer) -> Json:
    """One JSON object for one answer: days as ISO dates, absent values as null."""
    return {
        "query": answer.query,
        "as_of": answer.as_of.isoformat(),
        "asked_on": answer.asked_on.isoformat(),
        "outcome": answer.outcome.value,
        "problem": answer.problem or None,
        "answer_line": answer_line(answer) or None,
        "findings": [finding_json(finding) for finding in answer.findings],
        "also": [finding_json(finding) for finding in answer.also],
        "also_more": answer.also_more,
        "nearest": [
            {"id": near.entity_id, "caption": near.caption, "name": near.name, "score": near.score, "why": near.why}
            for near in answer.nearest
        ],
        "identifier": _unheld(answer.unheld) if answer.unheld else None,
        "lists": lists_json(answer.lists),
        "not_searched": list(answer.not_searched),
        "unsearched": [_gap(gap) for gap in answer.unsearched],
        "ownership": {
            "checked": answer.ownership.checked,
            "note": answer.ownership.note or None,
            "rules": list(answer.ownership.rules),
        },
        "unreviewed": unreviewed_lines(answer),
        "record": answer.record,
        "reading": reading_json(answer.read_as, answer.as_of) if answer.read_as else None,
    }


def lists_json(lists: Sequence[ListSearched]) -> list[Json]:
    """The lists that were searched, in which edition, and how fresh."""
    return [
        {
            "dataset": searched.dataset,
            "title": searched.title,
            "as_of": iso(searched.as_of),
            "stale": searched.stale,
            "version": searched.version,
            "designations": searched.designations,
            "list": searched.program or None,
            "edition": iso(searched.edition_on),
            "refused": searched.refused or None,
            "begins": iso(searched.begins_on),
            "unreviewed": [_unreviewed(one) for one in searched.unreviewed],
        }
        for searched in lists
    ]


def _unreviewed(one: Unreviewed) -> Json:
    """A document that may change the list; `seen`: people have looked, and its effect is not yet entered."""
    return {
        "number": one.number,
        "title": one.title,
        "published_on": one.published_on.isoformat(),
        "url": one.url,
        "programs": list(one.programs),
        "seen": one.seen,
    }


def reading_json(read: ReadAs, as_of: dt.date | None = None) -> Json:
    """What a question in plain words was read as; `as_of` is the day it was answered as of."""
    return {
        "kind": read.kind,
        "names": list(read.names),
        "day": iso(read.ahead or as_of) if read.day_typed else None,
        "day_typed": read.day_typed or None,
        "aspect": read.aspect,
        "besides": list(read.besides),
        "list": read.list_meant or None,
        "language": read.language,
        "doubts": list(read.doubts),
        "mentioned": list(read.mentioned),
        "relative": read.relative or None,
        "ahead": iso(read.ahead),
    }


def _gap(gap: NotSearched) -> Json:
    return {
        "dataset": gap.dataset,
        "reason": gap.reason.value,
        "title": gap.title,
        "note": gap.note or None,
        "on": iso(gap.on),
    }


def _unheld(found: Unheld) -> Json:
    """What the question is, or may be beside being a name, that no list holds."""
    return {
        "type": found.type.value,
        "kind": found.kind,
        "value": found.number,
        "country": found.country or None,
        "fault": found.fault or None,
        "ask_by": found.bearer,
    }


def finding_json(finding: Finding) -> Json:
    """One entity with all that stands against it."""
    return {
        "entity": _entity(finding.entity),
        "match": _match(finding.match),
        "status": finding.status.value,
        "colour": colour_of_standing(finding.status, finding.designations).value,
        "designations": [designation_json(view) for view in finding.designations],
        "related": [_related(related) for related in finding.related],
        "not_known": list(finding.not_known),
        "mentioned": list(finding.mentioned),
    }


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "schema": entity.schema.value,
        "caption": entity.caption,
        "countries": list(entity.countries),
        "identifiers": [{"type": i.type.value, "value": i.value, "note": i.note or None} for i in entity.identifiers],
        "names": [{"name": n.text, "type": n.type.value, "caveat": n.caveat or None} for n in entity.names],
        "sector": entity.sector,
        "summary": entity.summary or None,
        "remarks": list(entity.remarks),
        "birth_dates": list(entity.birth_dates),
    }


def _match(match: Match) -> Json:
    return {
        "score": match.score,
        "name": match.name,
        "name_type": str(match.name_type),
        "explanation": match.explanation,
        "lacks": match.lacks or None,
    }


def _related(related: Related) -> Json:
    return {
        "relation": related.relation.value,
        "note": related.note or None,
        "entity": _entity(related.entity),
        "status": related.status.value,
        "designations": [designation_json(view) for view in related.designations],
    }
