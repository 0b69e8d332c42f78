"""Reads labelled sets: pairs of names, and lists with the questions asked of them."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.domain.law.entity import Schema
from bot.domain.names.keys import has_han, plain_key

SCHEMAS = {
    "C": Schema.COMPANY,
    "P": Schema.PERSON,
    "V": Schema.VESSEL,
    "Company": Schema.COMPANY,
    "Organization": Schema.ORGANIZATION,
    "LegalEntity": Schema.ORGANIZATION,
    "Person": Schema.PERSON,
    "Vessel": Schema.VESSEL,
}
HELD_OUT = frozenset({"alias_heldout", "cjk_partial", "x_cjk", "x_cyrillic", "x_arabic"})
"""Kinds whose question is a name that the list must not hold, though the file does: it is taken out before indexing."""
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names and whether they mean the same (label 1) or not (0). `group` tells which bench, `kind` what of it."""

    query: str
    candidate: str
    schema: Schema
    same: bool
    group: str
    kind: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry of a list under test."""

    id: str
    schema: Schema
    names: tuple[str, ...]
    tickers: tuple[str, ...] = ()
    source: str = ""  # the list it comes from, where the file holds several


@dataclass(frozen=True, slots=True)
class Question:
    """A name asked, and the entry meant; an innocent's `expected` is empty."""

    text: str
    expected: str
    kind: str


def read_pairs(file: Path) -> list[Pair]:
    """The pairs of pairs.csv."""
    with file.open(encoding="utf-8", newline="") as rows:
        return [
            Pair(
                query=row["query"],
                candidate=row["candidate"],
                schema=SCHEMAS[row["schema"]],
                same=row["label"] == "1",
                group=row["source"],
                kind=row["category"],
            )
            for row in csv.DictReader(rows)
        ]


def read_list(file: Path) -> list[Listed]:
    """The entries of *_entities.jsonl; one without a schema is a company."""
    with file.open(encoding="utf-8") as lines:
        return [_listed(json.loads(line)) for line in lines]


def _listed(row: Mapping[str, Any]) -> Listed:
    return Listed(
        id=str(row["id"]),
        schema=SCHEMAS[str(row.get("schema", "C"))],
        names=tuple(dict.fromkeys(filter(plain_key, row["names"]))),
        tickers=tuple(row.get("ids", ())),
        source=str(row.get("src", "")),
    )


def read_questions(file: Path) -> list[Question]:
    """The questions of *_queries.csv; the expected entry is in `true_id` or `expected_id`."""
    with file.open(encoding="utf-8", newline="") as rows:
        reader = csv.DictReader(rows)
        expected = "true_id" if "true_id" in (reader.fieldnames or ()) else "expected_id"
        return [Question(text=row["query"], expected=row[expected], kind=row["kind"]) for row in reader]


def of_lists_asked_about(entries: list[Listed], questions: list[Question]) -> list[Listed]:
    """The entries of those lists that any question means an entry of; the other lists are left out."""
    meant = {question.expected for question in questions}
    lists = {entry.source for entry in entries if entry.id in meant}
    return [entry for entry in entries if entry.source in lists]


def held_out(entries: list[Listed], questions: list[Question]) -> list[Listed]:
    """The entries without the names that questions of a held-out kind ask for."""
    gone: dict[str, list[Question]] = {}
    for question in questions:
        if question.kind in HELD_OUT:
            gone.setdefault(question.expected, []).append(question)
    return [replace(e, names=tuple(_left(e.names, gone[e.id])) or e.names[:1]) if e.id in gone else e for e in entries]


def _left(names: tuple[str, ...], questions: list[Question]) -> Iterator[str]:
    asked = {plain_key(question.text) for question in questions}
    kinds = {question.kind for question in questions}
    for name in names:
        native = not _LATIN.search(name)
        other_script = native and (kinds & {"x_cyrillic", "x_arabic"} or ("x_cjk" in kinds and has_han(name)))
        if plain_key(name) not in asked and not other_script:
            yield name
