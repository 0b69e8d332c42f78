"""Whose a number is that stands in a sentence of its own: "Kestrel Trading is our client. Their LEI is …"."""

from __future__ import annotations

from dataclasses import replace

from bot.services.questions.details.detail import Detail
from bot.services.questions.words.labels import Labelled

_POSSESSIVES = frozenset(
    """
    its their his her whose ihre ihr seine sein deren dessen son sa leur leurs su sus их его её ее
    """.split()
)
_BEARERS = frozenset("company's firm's vessel's ship's bank's client's customer's entity's counterparty's".split())
_ENDS = ".!;"


def of_them(within: Labelled, detail: Detail, first: int, end: int) -> Detail:
    """The detail, with the possessive before it; told as theirs where that, or a sentence of its own, says so.

    `first`, `end`: the places of its words.
    """
    start = _with_possessive(within, first)
    opens = within.tokens[start].first and start > 0
    if start == first and not opens:
        return detail
    closing = within.tokens[end : end + 1]
    closed = opens and bool(closing) and closing[0].text in _ENDS
    return replace(
        detail,
        start=within.tokens[start].start,
        end=closing[0].end if closed else detail.end,
        theirs=start < first or not closing or closed,
    )


def _with_possessive(within: Labelled, first: int) -> int:
    """Where the words begin that say that what follows is theirs: "Their", "The company's"; `first` where none do."""
    before = [token.folded for token in within.tokens[max(first - 2, 0) : first]]
    if before[-1:] and before[-1] in _POSSESSIVES:
        return first - 1
    if before[-1:] and before[-1] in _BEARERS:
        return first - len(before) if before[0] == "the" else first - 1
    return first - 1 if before[-1:] == ["the"] and within.tokens[first - 1].first else first
