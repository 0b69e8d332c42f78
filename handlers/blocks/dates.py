"""Deadlines as lines of mrkdwn: the date and how far off it is, its clause, what the press printed."""

from __future__ import annotations

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.deadline import Deadline
from bot.services.wording.dates_first import Told, first_dates
from bot.services.wording.days import day
from bot.services.wording.deadlines import Press, brief_date, brief_meaning, printed, stands, title
from handlers.blocks.parts import escape, link
from handlers.blocks.sources import source

LONGEST_MEANING = 160
"""No reviewed meaning of a date to divest is longer: what it leaves open stands at its end."""


def date_lines(finding: Finding, answer: Answer, *, most: int, reckoned: bool, press: bool) -> list[str]:
    """The first dates that matter, for a card.

    `reckoned`: with how each clause reckons its date; `press`: with the dates that the press gave instead.
    """
    dated = [one if press else one._replace(press={}) for one in first_dates(finding, answer, most)]
    return [line for one in dated for line in _brief(one, answer, reckoned=reckoned)]


def deadline_lines(deadline: Deadline, known: Press, answer: Answer) -> list[str]:
    """One deadline whole: date, meaning, clause, and the dates the press printed."""
    head = f"• *{escape(title(deadline))}* — {escape(stands(deadline, answer), 160)}."
    printed_dates = [
        f"      {one.lead} {day(one.on)} — {source(one.document, 60)}" for one in list(printed(deadline, known))[:2]
    ]
    return [f"{head} {escape(deadline.meaning, 600)}", f"      _{escape(deadline.rule, 300)}_", *printed_dates]


def _brief(told: Told, answer: Answer, *, reckoned: bool) -> list[str]:
    """One deadline for a card; a date of the press is its own link."""
    deadline, known, then = told
    on, far = brief_date(deadline, answer)
    meaning = f" {escape(brief_meaning(deadline), LONGEST_MEANING)}" if brief_meaning(deadline) else ""
    clause = escape(deadline.rule if reckoned else deadline.clause, 90)
    press = [f"      {one.lead} {link(one.document.link, day(one.on))}" for one in list(printed(deadline, known))[:1]]
    return [f"• *{escape(on)}*, {escape(far, 100)}{then}.{meaning} _{clause}_", *press]
