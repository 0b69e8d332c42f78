"""What the text of every tool's answer has to say first, and may say nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.api.services import Services
from bot.services.ports import Asker
from bot.services.wording.plain_parts import MOST_LINES, WORTH
from bot.services.wording.verdict import verdict

FIRST = 600
"""Characters within which all stands that may not be missed."""
SAYS_CLEAR = re.compile(r"\b(clear|cleared|safe|without issues|clean)\b", re.IGNORECASE)
_LONG = ("lists", "text")
"""Outcomes whose texts have a line for each thing they tell."""
Row = Mapping[str, Any]


def check(services: Services, answer: Any, asked: object) -> None:
    """That a text has the verdict, stale copies, what was not searched and what it is worth first, and is short."""
    text, rows = answer.content[0].text, answer.structured_content.get("answers") or [answer.structured_content]
    first = text[:FIRST]
    assert WORTH in first, asked
    assert not SAYS_CLEAR.search(text), asked
    for row in rows:
        stale = {(one["dataset"], one.get("list")) for one in _lists(row) if one["stale"] and one["version"]}
        assert (f"Stale: {len(stale)} of" in first) == bool(stale), asked
        assert ("Not searched: " in first) == bool(_missing(row)), asked
        assert all(one["entity"]["caption"][:40] in text for one in row.get("findings", ())), asked
    if len(rows) == 1 and "lists" not in answer.structured_content:
        assert len(text.splitlines()) <= MOST_LINES or rows[0]["outcome"] in _LONG, asked
        assert all(words in first for words in _verdict(services, rows[0])), asked


def _verdict(services: Services, row: Row) -> Iterator[str]:
    """The verdict's own words, of what was screened."""
    kept = services.screener.recall(row.get("record") or "", asker=Asker(surface=""))
    if kept and kept.outcome != "asked" and "text" not in row:
        yield verdict(kept).words


def _lists(row: Row) -> Sequence[Row]:
    told = row.get("answer") or {}
    searched = [*told.get("searched", ()), *(roll["searched"] for roll in told.get("rolls", ()))]
    return [*row.get("lists", ()), *({**one, "list": one["program"]} for one in searched)]


def _missing(row: Row) -> Sequence[object]:
    """What was not searched, or is not held, of what was asked."""
    held = [one for one in row.get("lists", ()) if not one["version"]] if row.get("outcome", "lists") == "lists" else []
    of_text = ["names that no list holds"] if row.get("outcome") == "text" else []
    return [*held, *of_text, *row.get("not_searched", ()), *(row.get("answer") or {}).get("missing", ())]
