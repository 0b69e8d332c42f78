"""Deadlines as lines of mrkdwn: the date and how far off it is, its clause, what the press printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.deadline import Deadline, DeadlineState
from bot.services.wording.dates_first import Told as ShortDate
from bot.services.wording.dates_first import first_dates
from bot.services.wording.days import day
from bot.services.wording.deadlines import Press, brief_date, brief_meaning, printed, stands, title
from handlers.blocks.parts import escape, link
from handlers.blocks.sources import source

LONGEST_MEANING = 160
"""No reviewed meaning of a date to divest is longer: what it leaves open stands at its end."""


class Told(NamedTuple):
    """How much the lines of dates tell: how each clause reckons its date, or (`joined`) all in one paragraph, without
    how far off each is.
    """

    reckoned: bool = False
    joined: bool = False


def date_lines(finding: Finding, answer: Answer, *, most: int, told: Told) -> list[str]:
    """The first dates that matter, for a card."""
    dated = first_dates(finding, answer, most)
    if told.joined and len(dated) > 1:
        return [_joined(dated, answer)]
    return [line for one in dated for line in _brief(one, answer, reckoned=told.reckoned)]


def deadline_lines(deadline: Deadline, known: Press, answer: Answer) -> list[str]:
    """One deadline whole: date, meaning, clause, and the dates the press printed."""
    head = f"• *{escape(title(deadline))}* — {escape(stands(deadline, answer), 160)}."
    printed_dates = [
        f"      {one.lead} {day(one.on)} — {source(one.document, 60)}" for one in list(printed(deadline, known))[:2]
    ]
    return [f"{head} {escape(deadline.meaning, 600)}", f"      _{escape(deadline.rule, 300)}_", *printed_dates]


def _joined(dated: Sequence[ShortDate], answer: Answer) -> str:
    """All of them in one paragraph, their clauses at its end."""
    first, *others = (_in_a_row(one, answer) for one in dated)
    said = "; ".join([first, *(f"*{one[1].lower()}{one[2:]}" for one in others)])
    return f"• {said}. _{escape(_clauses([one.deadline.clause for one in dated]), 180)}_"


def _in_a_row(told: ShortDate, answer: Answer) -> str:
    """A date among others: how far off it is told only where it has no effect, or its time was made longer."""
    deadline, known, then = told
    on, far = brief_date(deadline, answer)
    in_effect = deadline.state in (DeadlineState.UPCOMING, DeadlineState.PASSED) and not deadline.why
    meaning = _within(brief_meaning(deadline).rstrip("."))
    press = [f" ({one.lead} {link(one.document.link, day(one.on))})" for one in list(printed(deadline, known))[:1]]
    more = "" if in_effect else f", {escape(far, 100)}"
    return f"*{escape(on)}*{more}{then}{f': {escape(meaning, LONGEST_MEANING)}' if meaning else ''}{''.join(press)}"


def _within(sentence: str) -> str:
    """The sentence as it goes on behind a colon: "Holding …" in small letters, "U.S. persons …" as it is."""
    return f"{sentence[:1].lower()}{sentence[1:]}" if sentence[1:2].islower() else sentence


def _clauses(clauses: Sequence[str]) -> str:
    """The clauses, those of one order with its name once: "E.O. 14032 s.1(b)(i), s.1(c)(i)"."""
    of: dict[str, list[str]] = {}
    for order, mark, section in (clause.partition(" s.") for clause in dict.fromkeys(clauses)):
        of.setdefault(order, []).append(f"{mark}{section}".strip())
    return "; ".join(f"{order} {', '.join(sections)}".strip() for order, sections in of.items())


def _brief(told: ShortDate, answer: Answer, *, reckoned: bool) -> list[str]:
    """One deadline for a card; a date of the press is its own link."""
    deadline, known, then = told
    on, far = brief_date(deadline, answer)
    meaning = f" {escape(brief_meaning(deadline), LONGEST_MEANING)}" if brief_meaning(deadline) else ""
    clause = escape(deadline.rule if reckoned else deadline.clause, 90)
    press = [f"      {one.lead} {link(one.document.link, day(one.on))}" for one in list(printed(deadline, known))[:1]]
    return [f"• *{escape(on)}*, {escape(far, 100)}{then}.{meaning} _{clause}_", *press]
