"""The verdict in about six words, for a row of a table, a choice, or another name shown beside an answer."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.law.answer import Answer, Finding, Outcome, Standing
from bot.domain.law.listed import Status
from bot.domain.law.view import DesignationView
from bot.services.wording.beside import beside, comes_first
from bot.services.wording.colours import NOT_COMPANIES, of_finding
from bot.services.wording.copies import in_copies
from bot.services.wording.days import day
from bot.services.wording.doubts import is_without_sdn, not_searched_at_all
from bot.services.wording.effects import NO_SECURITIES_EFFECT
from bot.services.wording.listed import end, in_force, listed_only, programs, searched
from bot.services.wording.orders import became, bound
from bot.services.wording.small_print import percent
from bot.services.wording.verdict import Verdict, emoji_on, verdict
from bot.services.wording.words import count


def brief(answer: Answer) -> Verdict:
    """Of a whole answer; the emoji is that of its first line."""
    whole = verdict(answer)
    return Verdict(whole.emoji, whole.name, f"{_words(answer, whole)}{_others(answer)}")


def brief_on(finding: Finding, answer: Answer) -> Verdict:
    """Of one entity: "designated — OFAC SDN List"."""
    words = f"{_standing(finding, answer)}{_age(finding)}"
    return Verdict(emoji_on(finding, answer), finding.entity.caption, words)


def brief_beside(finding: Finding, answer: Answer) -> Verdict:
    """For an entity shown beside the answer: with its countries and how close its name is."""
    found = brief_on(finding, answer)
    where = "/".join(code.upper() for code in finding.entity.countries[:2])
    near = ", ".join(filter(None, [where, percent(finding.match.score)]))
    return Verdict(found.emoji, found.name, f"{found.words} ({near})")


def _words(answer: Answer, whole: Verdict) -> str:
    match answer.outcome:
        case Outcome.MATCH:
            return brief_on(answer.findings[0], answer).words
        case Outcome.POTENTIAL_MATCH:
            lead = "very likely" if answer.findings[0].match.lacks else "possible match"
            return f"{lead}: {brief_on(answer.findings[0], answer).words}"
        case Outcome.AMBIGUOUS:
            return f"{len(answer.findings)} entries: which one"
        case Outcome.NO_MATCH if not answer.also:
            return not_searched_at_all(answer) or f"nothing on {searched(answer)}"
        case Outcome.NOT_HELD:
            return "a number that no list here holds"
        case _:
            return whole.words


def _others(answer: Answer) -> str:
    """Says that other names match as closely, and that one of them is more severe."""
    others = beside(answer)
    if not others:
        return ""
    heavier = f"; beside it {of_finding(others[0])} {others[0].entity.caption}" if comes_first(answer) else ""
    left = len(others) - (1 if heavier else 0)
    more = f"; {count(left, 'other')} as near" if left else ""
    return f"{heavier}{more}"


def with_status(views: Sequence[DesignationView], status: Status) -> list[DesignationView]:
    """Those that have this status."""
    return [view for view in views if view.status is status]


def _standing(finding: Finding, answer: Answer) -> str:
    views = finding.designations
    standing = in_force(views)
    if kind := NOT_COMPANIES.get(finding.entity.schema):
        return f"{kind}; {_in_force(finding, answer)}"
    match finding.status:
        case Standing.DESIGNATED:
            return _designated(with_status(standing, Status.DESIGNATED))
        case Standing.SUSPENDED:
            return f"suspended — {programs(standing, 1)}"
        case Standing.FORMERLY_DESIGNATED:
            return f"not designated; {_ended(views)}"
        case Standing.UNKNOWN:
            return f"not known for {day(answer.as_of)}"
        case Standing.NOT_DESIGNATED if is_without_sdn(finding, answer):
            return f"not known for {day(answer.as_of)}"
        case Standing.NOT_DESIGNATED:
            return "listed, not in effect" if with_status(views, Status.NOT_YET) else "not designated"


def _in_force(finding: Finding, answer: Answer) -> str:
    if standing := in_force(finding.designations):
        return programs(standing, 2)
    return f"not known for {day(answer.as_of)}" if finding.status is Standing.UNKNOWN else "nothing in force"


def _designated(views: list[DesignationView]) -> str:
    if ordered := next((view for view in views if view.orders), None):
        rest = [view for view in views if not view.orders]
        return "; ".join(
            filter(None, [f"{bound(ordered)} {ordered.orders}", became(ordered), _designated(rest) if rest else ""])
        )
    if listed_only(views):
        return f"listed, {NO_SECURITIES_EFFECT} — {programs(views, 1)}"
    return f"designated — {programs(views, 1)}"


def _ended(views: tuple[DesignationView, ...]) -> str:
    last = max(views, key=lambda view: view.ended_on or view.checked_on)
    return f"was until {day(last.ended_on)} ({end(last)})" if last.ended_on else "was"


def _age(finding: Finding) -> str:
    """The date of our copy, where everything that stands rests on stale copies."""
    standing = in_force(finding.designations)
    copied = in_copies([view for view in standing if view.copy_on])
    return f", {copied}" if copied and all(view.copy_on for view in standing) else ""
