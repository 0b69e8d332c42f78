"""Who may be the second person of a decision."""

from __future__ import annotations

from bot.domain.decisions.decision import Decision, Standing

OWN = "You decided that yourself: a second person has to."
NOT_WAITING = "That decision does not wait for a second person any more."


def why_not(decision: Decision, *, user: str) -> str:
    """Why this person may not confirm or return it, in one line; "" where they may."""
    if decision.standing is not Standing.WAITS:
        return NOT_WAITING
    if not user or user == decision.by:
        return OWN
    return ""
