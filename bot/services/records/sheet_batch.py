"""The record of a file of names as it is printed: on the same page as that of a question, with a row for each hit."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.law.answer import Outcome
from bot.services.records.record import Record
from bot.services.records.sheet import NO_CERTIFICATE, Sheet, about, seal, threshold_line
from bot.services.screening.rows import NO_NAME
from bot.services.wording.days import day
from bot.services.wording.small_print import NOT_A_FINDING

MOST_HITS = 100
_OUTCOMES = {
    Outcome.MATCH: "a match",
    Outcome.POTENTIAL_MATCH: "a possible match",
    Outcome.AMBIGUOUS: "may be one of several",
    Outcome.NO_MATCH: "nothing found",
    Outcome.NOT_HELD: "a number that no list holds",
    Outcome.INVALID: "not read",
    NO_NAME: "without a name",
}
"""What came of rows, after how many they are."""
ROWS_ALONE = "Ownership, and what no list covers, stand in the file of results."


def batch_sheet(record: Record, *, at: dt.datetime, titles: Mapping[str, str]) -> Sheet:
    """What is printed of the record of a file. `titles`: what lists are called, by id; else the id is printed."""
    told: Mapping[str, Any] = json.loads(record.answer)
    hits: Sequence[Mapping[str, str]] = told["hits"]
    return {
        "title": "Sanctions screening record of a file",
        "id": record.id,
        "no_certificate": f"{NO_CERTIFICATE} {NOT_A_FINDING}",
        "about": list(about(record)),
        "question": _question(record, told),
        "verdict": f"{told['rows']:,} rows: {_counted(told['outcomes'])}",
        "findings": [],
        "left_out": 0,
        "also": [],
        "also_left_out": 0,
        "decisions": [],
        "undecided": "",
        "matching": _matching(record, len(hits)),
        "heading": ["Name in the file", "Who was found", "Row", "Outcome, and where it stands"],
        "candidates": [_hit(hit) for hit in hits[:MOST_HITS]],
        "candidates_left_out": max(len(hits) - MOST_HITS, 0),
        "lists": [_edition(one, titles) for one in _editions(record)],
        "not_searched": [ROWS_ALONE],
        "since": ["A file is not asked again: what has changed since is not shown here."],
        "seal": list(seal(record)),
        "printed": f"Printed {at:%Y-%m-%d %H:%M} UTC",
    }


def _question(record: Record, told: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        ("File", record.query),
        ("SHA-256 of the file", told["input"]),
        ("… of the results", told["results"]),
        ("As of", day(record.as_of)),
    ]


def _counted(outcomes: Mapping[str, int]) -> str:
    return ", ".join(f"{count:,} {_OUTCOMES.get(what, what)}" for what, count in outcomes.items())


def _matching(record: Record, hits: int) -> Sequence[str]:
    found = "1 line of the results has a hit." if hits == 1 else f"{hits:,} lines of the results have a hit."
    return [found, *threshold_line(record)]


def _hit(hit: Mapping[str, str]) -> Sequence[str]:
    words = f"{_OUTCOMES.get(hit['outcome'], hit['outcome'])}, {hit['status'].replace('_', ' ')}"
    return [hit["name"], hit["caption"], hit["row"], words]


def _editions(record: Record) -> Sequence[Mapping[str, Any]]:
    editions = record.basis.get("editions")
    return editions if isinstance(editions, list) else []


def _edition(one: Mapping[str, Any], titles: Mapping[str, str]) -> Sequence[str]:
    digest = one["files"][0]["sha256"] if one["files"] else one["version"]
    title = titles.get(one["dataset"], one["dataset"])
    return [title, day(dt.date.fromisoformat(one["edition"])), one["fetched_at"][:10], digest[:16]]
