"""Who may be the second person of a decision."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.decisions.decision import Decision, Standing, Verdict

OWN = "You decided that yourself: a second person has to."
NOT_WAITING = "That decision does not wait for a second person any more."


def why_not(decision: Decision, *, user: str) -> str:
    """Why this person may not confirm or return it, in one line; "" where they may."""
    if decision.standing is not Standing.WAITS:
        return NOT_WAITING
    if not user or user == decision.by:
        return OWN
    return ""


def escalated_and_open(earlier: Sequence[Decision], *, user: str) -> bool:
    """Whether this person escalated the hit, and nothing that was decided since stands: they do not settle it alone.

    What waits, was returned or was reopened settles nothing: deciding a second time is no second person.
    """
    for one in sorted(earlier, key=lambda one: one.number, reverse=True):
        if one.verdict is Verdict.ESCALATED and one.by == user:
            return True
        if one.verdict is not Verdict.ESCALATED and one.standing is Standing.STANDS:
            return False
    return False
