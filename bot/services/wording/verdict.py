"""The first line of every answer: where the name stands on the day asked about, readable in two seconds.

Red, orange and white say what the lists say; never green, never "clear": no match is not clearance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.law.answer import Answer, Finding, Outcome, Related, Standing
from bot.domain.law.entity import Schema
from bot.domain.law.listed import Status
from bot.domain.law.severity import Colour
from bot.domain.law.view import DesignationView
from bot.services.wording.colours import EMOJI, NOT_COMPANIES, of_finding
from bot.services.wording.copies import checked_on, last_checked, when_checked
from bot.services.wording.days import day
from bot.services.wording.doubts import (
    about_a_finding,
    about_a_number,
    about_nothing,
    is_without_sdn,
    not_searched_at_all,
    sdn_begins_later,
)
from bot.services.wording.identifiers import unheld_words
from bot.services.wording.listed import end, formerly, in_force, listed_how, programs, searched, stands, when, when_not
from bot.services.wording.orders import orders_on
from bot.services.wording.standing_against import standing_against
from bot.services.wording.words import some

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


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
            return _possible(answer.findings[0], answer)
        case Outcome.AMBIGUOUS:
            lead = f"{_number(len(answer.findings)).capitalize()} entries answer to "
            words = " ".join(filter(None, ["which one?", _checked(answer)]))
            return Verdict(EMOJI[Colour.YELLOW], answer.query, words, lead=lead)
        case Outcome.NO_MATCH:
            return _nothing(answer)
        case Outcome.NOT_HELD:
            said = unheld_words(answer.unheld) if answer.unheld else "a number that no list here holds"
            return Verdict(EMOJI[Colour.YELLOW], answer.query, f"{said}{about_a_number(answer)}")
        case Outcome.ASKED:
            return Verdict(EMOJI[Colour.YELLOW], answer.query, "asked back: the question was read with doubt")
        case Outcome.INVALID:
            return Verdict("⚠️", answer.query, answer.problem)


def _checked(answer: Answer) -> str:
    """When the reviewed facts were last checked; "" where one that may be meant rests on a copy: each then says so."""
    copied = any(view.copy_on for one in answer.findings for view in one.designations)
    return "" if copied else last_checked(answer)


def _possible(finding: Finding, answer: Answer) -> Verdict:
    """The verdict on one who may be meant."""
    found, match = verdict_on(finding, answer), finding.match
    lead = "Very likely: " if match.lacks and not match.differs else "Possible match: "
    return Verdict(EMOJI[Colour.YELLOW], found.name, found.words, lead=lead)


def verdict_on(finding: Finding, answer: Answer) -> Verdict:
    """The verdict on one entity."""
    entity = finding.entity
    if kind := NOT_COMPANIES.get(entity.schema):
        return Verdict(of_finding(finding), entity.caption, f"{kind}; {_measures_on_it(finding, answer)}")
    words = f"{_words(finding, answer)}{about_a_finding(finding, answer)}"
    return Verdict(emoji_on(finding, answer), entity.caption, words)


def emoji_on(finding: Finding, answer: Answer) -> str:
    """The colour of what was found; yellow where a name that was not found would be."""
    return EMOJI[Colour.YELLOW] if is_without_sdn(finding, answer) else of_finding(finding)


def standing_words(related: Related) -> str:
    """A relative's standing in a few words; an app or a jurisdiction is not designated, something stands against it."""
    views = in_force(related.designations) or related.designations
    if related.entity.schema in NOT_COMPANIES and in_force(related.designations):
        return standing_against(views)
    words = _in_short(related, views)
    return f"{words} — {programs(views)}" if views else words


def _in_short(related: Related, views: Sequence[DesignationView]) -> str:
    if related.status is Standing.UNKNOWN:
        return "not known"
    if related.entity.schema in NOT_COMPANIES:
        return "not in force" if views else "nothing in force by its own name"
    if views and related.status is Standing.DESIGNATED:
        return listed_how(views)
    return related.status.value.replace("_", " ")


def _nothing(answer: Answer) -> Verdict:
    """The verdict where no name was found: white where lists of that day were searched, else yellow."""
    if answer.also:
        words = "nothing under the whole name; a part of it is a listed name"
        return Verdict(EMOJI[Colour.YELLOW], answer.query, words)
    if unknown := not_searched_at_all(answer):
        return Verdict(EMOJI[Colour.YELLOW], answer.query, unknown)
    if without := sdn_begins_later(answer):
        words = f"not known for {day(answer.as_of)}: {without}; nothing on the lists that reach back"
        return Verdict(EMOJI[Colour.YELLOW], answer.query, words)
    return Verdict(EMOJI[Colour.WHITE], answer.query, f"nothing on {searched(answer)}{about_nothing(answer)}")


def _not_designated(finding: Finding, answer: Answer) -> str:
    if Status.NOT_YET in {view.status for view in finding.designations}:
        return f"listed, not in effect {when(answer)} — {programs(finding.designations)}"
    target = f"; {about}" if (about := orders_on(finding)) else ""
    if is_without_sdn(finding, answer):
        return f"not known for {day(answer.as_of)}: not designated on {searched(answer)}{target}"
    return f"not designated {when_not(answer)}, on {searched(answer)}{target}"


def _words(finding: Finding, answer: Answer) -> str:
    views = finding.designations
    match finding.status:
        case Standing.DESIGNATED:
            return stands([view for view in views if view.status is Status.DESIGNATED], answer)
        case Standing.SUSPENDED:
            return _suspended(next(view for view in views if view.status is Status.SUSPENDED))
        case Standing.FORMERLY_DESIGNATED:
            return f"not designated {when_not(answer)}; was, {formerly(views)}"
        case Standing.UNKNOWN:
            return _not_known(finding, answer)
        case Standing.NOT_DESIGNATED:
            return _not_designated(finding, answer)


def _not_known(finding: Finding, answer: Answer) -> str:
    told = f"not known for {day(answer.as_of)} — {some(finding.not_known, 1)}"
    return "; ".join(filter(None, [orders_on(finding), told]))


def _suspended(view: DesignationView) -> str:
    since = f" since {day(view.suspended_on)}" if view.suspended_on else ""
    if view.orders:
        return f"order suspended{since} — {view.program_short}"
    return f"designation suspended by court order{since} — {view.program_short}"


def _measures_on_it(finding: Finding, answer: Answer) -> str:
    """What stands against an app or a jurisdiction."""
    if standing := in_force(finding.designations):
        age = when_checked(checked_on(view, answer) for view in standing)
        return " ".join(filter(None, [standing_against(standing), age]))
    if finding.status is Standing.UNKNOWN:
        return _not_known(finding, answer)
    if coming := [view for view in finding.designations if view.status is Status.NOT_YET]:
        return f"not in effect {when(answer)}: {programs(coming)}"
    if ended := [view for view in finding.designations if view.ended_on]:
        return _ended(ended, answer)
    return _nothing_in_force(finding, answer)


def _nothing_in_force(finding: Finding, answer: Answer) -> str:
    linked = _on_the_country(finding)
    own = " by its own name" if linked else ""
    return f"nothing in force {when_not(answer)}{own} on {searched(answer)}{linked}"


def _on_the_country(finding: Finding) -> str:
    """What is in force on the country of a regime, or the like: "; linked to Venezuela, OFAC’s programme"."""
    tied = (one for one in finding.related if one.entity.schema is Schema.JURISDICTION)
    told = [f"{one.entity.caption}, {programs(standing)}" for one in tied if (standing := in_force(one.designations))]
    return f"; linked to {some(told, 2)}" if told and finding.entity.schema is Schema.JURISDICTION else ""


def _ended(ended: Sequence[DesignationView], answer: Answer) -> str:
    """Under what it stands no longer: of several the one that ended last."""
    last = max(ended, key=lambda view: view.ended_on or view.checked_on)
    gone = f"{end(last)} {day(last.ended_on)}" if last.ended_on else end(last)
    told = f"no longer under {last.program_short} ({gone}); nothing else on {searched(answer)}"
    return " ".join(filter(None, [told, last_checked(answer)]))


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
