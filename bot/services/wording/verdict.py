"""The first line of every answer: where the name stands on the day asked about, readable in two seconds.

Red, orange and white say what the lists say; never green, never "clear": no match is not clearance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.designation import EndReason, Status
from bot.domain.entity import Schema
from bot.domain.screening import Answer, DesignationView, Finding, Outcome, Related, Standing
from bot.services.wording.days import day, span
from bot.services.wording.words import count, some

RED, ORANGE, WHITE, BLUE, YELLOW = "🔴", "🟠", "⚪", "🔵", "🟡"
_STANDING = {
    Standing.DESIGNATED: RED,
    Standing.SUSPENDED: ORANGE,
    Standing.FORMERLY_DESIGNATED: WHITE,
    Standing.UNKNOWN: YELLOW,
    Standing.NOT_DESIGNATED: WHITE,
}
_STATUS = {Status.DESIGNATED: RED, Status.SUSPENDED: ORANGE, Status.ENDED: WHITE, Status.NOT_YET: YELLOW}
SDN, SDN_DATASET = "US-SDN", "us_ofac_sdn"
NOT_COMPANIES = {Schema.JURISDICTION: "not a company", Schema.APP: "an app, not a company"}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PROGRAMS_NAMED = 4


@dataclass(frozen=True, slots=True)
class Verdict:
    """An emoji, the name it is about and the words; `lead` stands before the name."""

    emoji: str
    name: str
    words: str
    lead: str = ""


def verdict(answer: Answer) -> Verdict:
    """The verdict of a whole answer."""
    match answer.outcome:
        case Outcome.MATCH:
            return verdict_on(answer.findings[0], answer)
        case Outcome.POTENTIAL_MATCH:
            found = verdict_on(answer.findings[0], answer)
            return Verdict(YELLOW, found.name, found.words, lead="Possible match: ")
        case Outcome.AMBIGUOUS:
            lead = f"{_number(len(answer.findings)).capitalize()} entries answer to "
            return Verdict(YELLOW, answer.query, "which one?", lead=lead)
        case Outcome.NO_MATCH:
            return Verdict(WHITE, answer.query, f"nothing on {_searched(answer)}{_sdn_doubt(answer)}")
        case Outcome.INVALID:
            return Verdict("⚠️", answer.query, answer.problem)


def verdict_on(finding: Finding, answer: Answer) -> Verdict:
    """The verdict on one entity."""
    entity = finding.entity
    if kind := NOT_COMPANIES.get(entity.schema):
        return Verdict(BLUE, entity.caption, f"{kind}; {_measures_on_it(finding, answer)}")
    on_sdn = any(view.program == SDN for view in finding.designations)
    doubt = "" if on_sdn else _old_sdn(answer)
    return Verdict(_STANDING[finding.status], entity.caption, f"{_words(finding, answer)}{doubt}")


def standing_emoji(standing: Standing) -> str:
    """The colour of a standing."""
    return _STANDING[standing]


def status_emoji(status: Status) -> str:
    """The colour of a designation's status."""
    return _STATUS[status]


def standing_words(related: Related) -> str:
    """A relative's standing in a few words; an app or a jurisdiction is not designated, something stands against it."""
    views = in_force(related.designations) or related.designations
    if related.entity.schema in NOT_COMPANIES and in_force(related.designations):
        return _standing_against(views)
    words = related.status.value.replace("_", " ")
    return f"{words} — {programs(views, 4)}" if views else words


def in_force(views: Sequence[DesignationView]) -> list[DesignationView]:
    """The designations in force or suspended: those that did not end."""
    return [view for view in views if view.status in (Status.DESIGNATED, Status.SUSPENDED)]


def programs(views: Sequence[DesignationView], limit: int = _PROGRAMS_NAMED) -> str:
    """The short names of the programs, each once, the strictest first as the service orders them."""
    return some(list(dict.fromkeys(view.program_short for view in views)), limit)


def end(view: DesignationView) -> str:
    """Why a designation ended, in a word or two."""
    reason = view.end_reason
    return "no longer in the list's file" if reason is EndReason.VANISHED else reason.value if reason else "ended"


def _words(finding: Finding, answer: Answer) -> str:
    views = finding.designations
    match finding.status:
        case Standing.DESIGNATED:
            named = programs([view for view in views if view.status is Status.DESIGNATED])
            return f"designated {_when(answer)} — {named}"
        case Standing.SUSPENDED:
            return _suspended(next(view for view in views if view.status is Status.SUSPENDED))
        case Standing.FORMERLY_DESIGNATED:
            return f"not designated {_when(answer)}; was, {_formerly(views)}"
        case Standing.UNKNOWN:
            return f"not known for {day(answer.as_of)} — {some(finding.not_known, 1)}"
        case Standing.NOT_DESIGNATED:
            if any(view.status is Status.NOT_YET for view in views):
                return f"listed, not in effect {_when(answer)} — {programs(views)}"
            return f"not designated {_when(answer)}, on {_searched(answer)}"


def _suspended(view: DesignationView) -> str:
    since = f" since {day(view.suspended_on)}" if view.suspended_on else ""
    return f"designation suspended by court order{since} — {view.program_short}"


def _formerly(views: Sequence[DesignationView]) -> str:
    ended = [view for view in views if view.ended_on is not None]
    last = max(ended, key=lambda view: view.ended_on or view.checked_on)
    told = span(last.listed_on, last.ended_on) if last.ended_on else ""
    earlier = f", and {count(len(ended) - 1, 'earlier listing')}" if len(ended) > 1 else ""
    return f"{told} ({end(last)}){earlier}"


def _measures_on_it(finding: Finding, answer: Answer) -> str:
    """What stands against an app or a jurisdiction."""
    if standing := in_force(finding.designations):
        return _standing_against(standing)
    if finding.status is Standing.FORMERLY_DESIGNATED:
        last = max(finding.designations, key=lambda view: view.ended_on or view.checked_on)
        ended = f"{end(last)} {day(last.ended_on)}" if last.ended_on else end(last)
        return f"no longer under {last.program_short} ({ended}); nothing else on {_searched(answer)}"
    if finding.designations:
        return f"not in effect {_when(answer)}: {programs(finding.designations)}"
    return f"nothing in force {_when(answer)} on {_searched(answer)}"


def _standing_against(views: Sequence[DesignationView]) -> str:
    """The programs in force, then those that are suspended."""
    held = [view for view in views if view.status is Status.SUSPENDED]
    suspended = f"{programs(held)} (suspended)" if held else ""
    return ", ".join(filter(None, [programs([view for view in views if view not in held]), suspended]))


def _searched(answer: Answer) -> str:
    return f"{count(len(answer.lists), 'list')} searched"


def _sdn_doubt(answer: Answer) -> str:
    """The list that people think of first is named where it was not searched, or searched in an old copy."""
    missing = any("Specially Designated" in one and "not loaded" in one for one in answer.not_searched)
    return " (OFAC’s SDN List is not loaded)" if missing else _old_sdn(answer)


def _old_sdn(answer: Answer) -> str:
    """That our copy of the SDN List is stale and older than the day asked about; "" where it is not."""
    copy = next((one for one in answer.lists if one.dataset == SDN_DATASET), None)
    if copy is None or not copy.stale or copy.as_of is None or copy.as_of >= answer.as_of:
        return ""
    return f" (not on OFAC’s SDN List in our copy of {day(copy.as_of)})"


def _when(answer: Answer) -> str:
    return f"on {day(answer.as_of)}" if answer.historical else "today"


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
