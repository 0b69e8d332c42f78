"""What a notice of a decision says."""

from __future__ import annotations

from bot.domain.decisions.decision import Decision


def payload_of(decision: Decision, *, changed: str = "") -> dict[str, object]:
    """As data; `changed` is what it was reopened for."""
    return {
        "decision": decision.number,
        "asked": decision.asked,
        "caption": decision.caption,
        "verdict": decision.verdict.value,
        "reason": decision.reason.value,
        "note": decision.note,
        "by": decision.by,
        "on": decision.at.date().isoformat(),
        "changed": changed,
    }
