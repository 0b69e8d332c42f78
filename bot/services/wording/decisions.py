"""Decisions in words. Nobody is ever "cleared": what was decided is somebody's judgement, with its grounds."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.decisions.decision import Decision, Reason, Standing, StepKind, Verdict
from bot.services.wording.days import day

VERDICTS = {Verdict.SAME: "Same", Verdict.NOT_SAME: "Not the same", Verdict.ESCALATED: "Escalate"}
REASONS = {
    Reason.BIRTH_DATE: "birth date",
    Reason.COUNTRY: "country",
    Reason.IDENTIFIER: "identifier",
    Reason.KIND: "kind",
    Reason.COMMON_NAME: "common name",
    Reason.DATA_ERROR: "data error",
    Reason.OTHER: "another reason",
}
_DONE = {Verdict.SAME: "judged the same", Verdict.NOT_SAME: "judged not the same", Verdict.ESCALATED: "escalated"}
_GROUNDS = {
    Verdict.SAME: {
        Reason.BIRTH_DATE: "birth date agrees", Reason.COUNTRY: "country agrees",
        Reason.IDENTIFIER: "identifier agrees", Reason.KIND: "kind agrees",
    },
    Verdict.NOT_SAME: {
        Reason.BIRTH_DATE: "other birth date", Reason.COUNTRY: "other country",
        Reason.IDENTIFIER: "other identifier", Reason.KIND: "other kind",
    },
}  # fmt: skip


def done(verdict: Verdict) -> str:
    """What was decided, before the name of who did: "judged not the same"."""
    return _DONE[verdict]


def grounds(verdict: Verdict, reason: Reason) -> str:
    """What it rests on: "other country"."""
    return _GROUNDS.get(verdict, {}).get(reason, REASONS[reason])


def rest(decision: Decision) -> str:
    """What stands behind the name of who decided: the day, the grounds, the note, and where it stands."""
    note = f" — “{decision.note}”" if decision.note else ""
    return f"on {day(decision.at.date())}: {grounds(decision.verdict, decision.reason)}{note}{_standing(decision)}"


def told_of(decision: Decision) -> str:
    """A decision in a line of plain text, without its note, which is somebody's own words."""
    asked, caption = (" ".join(text.split())[:_NAMED] for text in (decision.asked, decision.caption))
    return f"⚖️ “{asked}” and {caption}: {done(decision.verdict)} {rest(replace(decision, note=''))}."


_NAMED = 100


def _standing(decision: Decision) -> str:
    match decision.standing:
        case Standing.WAITS:
            return "; waits for a second person"
        case Standing.RETURNED:
            return "; a second person does not agree"
        case Standing.REOPENED:
            changed = next(step.note for step in reversed(decision.steps) if step.kind is StepKind.REOPENED)
            return f"; to be judged again, the entry changed: {changed}"
        case Standing.STANDS:
            return "; confirmed by a second person" if decision.second else ""
