"""Answers for people at a terminal, in the order of the Slack card: verdict, dates, designations, match, small print.

Lines are wrapped to the console's width, addresses never; where nobody looks (a pipe) there is no colour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.console import Console

from bot.commands.paper import BOLD, DIM, Paper
from bot.commands.terminal_rooms import Room, fitting, notes_on, shown_of
from bot.domain.law.answer import Answer, Finding, Outcome
from bot.domain.law.searched import ListSearched
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect
from bot.services.wording.aspects.first_line import answer_parts, lead
from bot.services.wording.aspects.lines import DOCUMENTS, documents
from bot.services.wording.beside import beside, beside_words, comes_first
from bot.services.wording.brief import brief_beside, brief_on
from bot.services.wording.colours import of_listing, of_relative
from bot.services.wording.dates_first import Told, first_dates
from bot.services.wording.days import day
from bot.services.wording.deadlines import brief_date, brief_meaning, printed
from bot.services.wording.designations import (
    about_company,
    base,
    brief_events,
    events,
    leading,
    meaning,
)
from bot.services.wording.effects import brief_effect
from bot.services.wording.gaps import gap_lines, ownership_words
from bot.services.wording.lists.announcements import list_note, unreviewed_lines
from bot.services.wording.small_print import (
    NOT_A_FINDING,
    as_of,
    edition,
    left_out,
    matched,
    searched,
    small_line,
    summary,
)
from bot.services.wording.told_apart import told_apart
from bot.services.wording.verdict import standing_words, verdict
from bot.services.wording.words import count


def show(console: Console, *, full: bool = False, above: int = 0) -> Callable[[Answer], None]:
    """What prints one answer, in short or with `full` all of it; `above`: lines of it that are printed already.

    An invalid question is not printed: its one line belongs on stderr.
    """
    page = Paper(console)
    return lambda answer: _answer(page, answer, None if full else fitting(page, answer, _answer, above=above))


def show_lists(console: Console, states: Sequence[ListSearched]) -> None:
    """Print each list: its id (for --list), how much it holds, how fresh it is, its version."""
    page = Paper(console)
    for state in states:
        page.say((state.title, BOLD))
        checked = f"checked {day(state.as_of)}" if state.as_of else "not loaded yet"
        stale = ", ⚠️ stale" if state.stale else ""
        name = f"{state.dataset}, {state.program}" if state.program else state.dataset
        held = f"{count(state.designations, 'designation')}, {checked}{stale}, {edition(state)}"
        page.say(f"{name}: {held}" if state.version else f"{name}: {checked}", indent=2)
        if state.refused:
            page.say(f"the last edition was refused: {state.refused}", indent=4)
        if note := list_note(state):
            page.say(f"⚠️ {note}", indent=4)


def _answer(page: Paper, answer: Answer, room: Room | None) -> None:
    if answer.outcome is Outcome.INVALID:
        return
    _answer_line(page, answer)
    found = verdict(answer)
    page.say(f"{found.emoji} {found.lead}", (found.name, BOLD), f": {found.words}")
    if said := as_of(answer):
        page.say(said, indent=2, style=DIM)
    if comes_first(answer):
        _beside(page, answer, room)
    match answer.outcome:
        case Outcome.MATCH | Outcome.POTENTIAL_MATCH:
            _finding(page, answer.findings[0], answer, room)
        case Outcome.AMBIGUOUS:
            _choices(page, answer)
        case Outcome.NO_MATCH:
            _nearest(page, answer, room)
    if not comes_first(answer):
        _beside(page, answer, room)
    _small_print(page, answer, room)


def _answer_line(page: Paper, answer: Answer) -> None:
    """What was asked in plain words, answered; the documents that were asked for with their addresses."""
    asked_for, parts = documents(answer), answer_parts(answer)
    for part in parts:
        if not (asked_for and part.aspect is Aspect.DOCUMENT):
            page.say((part.said, BOLD))
            continue
        page.say((f"{lead(answer) if part is parts[0] else ''}{DOCUMENTS.strip()}", BOLD))
        for document in asked_for:
            page.source(document, indent=2)


def _beside(page: Paper, answer: Answer, room: Room | None) -> None:
    """Other entities that may be meant; in little room the first of them, and how many more there are."""
    others = beside(answer)
    shown = others[: room.beside] if room else others
    for finding in shown:
        found = (brief_beside if room else beside_words)(finding, answer)
        page.say(f"Also near: {found.emoji} ", (found.name, BOLD), f": {found.words}", indent=2)
        if not room:
            page.say(finding.match.explanation, indent=4, style=DIM)
    if left := len(others) - len(shown):
        page.say(f"… and {count(left, 'other name')} as near: --full", indent=2, style=DIM)


def _finding(page: Paper, finding: Finding, answer: Answer, room: Room | None) -> None:
    if said := summary(finding, answer):
        page.say(said, indent=2)
    shown = shown_of(finding, room) if room else None
    dates, listings, related = shown[:3] if shown else (None,) * 3
    for told in first_dates(finding, answer, dates):
        _date(page, told, answer, room)
    for view in finding.designations[:listings]:
        if room:
            _listing(page, view, company=about_company(finding), source=room.sources)
        else:
            _designation(page, view, company=about_company(finding))
    for one in finding.related[:related]:
        words = f"{of_relative(one)} {one.entity.caption}, {standing_words(one)}"
        page.say(f"{one.relation.value.capitalize()}: {words}", indent=2)
    for caveat in notes_on(finding, room):
        page.say(f"⚠️ {caveat}", indent=2, style=DIM)
    more = left_out(finding, shown, where="with --full") if shown else ""
    page.say(f"“{answer.query}” {matched(finding, answer)}{more}", style=DIM)


def _date(page: Paper, told: Told, answer: Answer, room: Room | None) -> None:
    deadline, reported, then = told
    on, far = brief_date(deadline, answer)
    rule = deadline.clause if room and room.brief else deadline.rule
    meaning = f" {brief_meaning(deadline)}" if brief_meaning(deadline) else ""
    page.say("• ", (on, BOLD), f", {far}{then}.{meaning} {rule}", indent=2)
    for one in printed(deadline, reported):
        address = room is None or room.sources
        page.source(one.document, lead=f"{one.lead} {day(one.on)}: ", indent=4, address=address)


def _listing(page: Paper, view: DesignationView, *, company: bool, source: bool) -> None:
    """One designation in a line, and where there is room the address of its first source."""
    effect = brief_effect(view, company=company)
    told = f" {', '.join(filter(None, brief_events(view)))}{f': {effect}' if effect else ''}"
    page.say(f"{of_listing(view, company=company)} ", (view.program_short, BOLD), told, indent=2)
    for document in leading(view)[:1] if source else ():
        page.address(document, indent=4)


def _designation(page: Paper, view: DesignationView, *, company: bool) -> None:
    instrument = f" ({base(view)})" if base(view) else ""
    told = ", ".join(events(view, company=company))
    forbids = f": {meaning(view)}" if meaning(view) else ""
    page.say(
        f"{of_listing(view, company=company)} ", (view.program_short, BOLD), f"{instrument}, {told}{forbids}", indent=2
    )
    for document in leading(view):
        page.source(document, indent=4)


def _choices(page: Paper, answer: Answer) -> None:
    for finding in answer.findings:
        found = brief_on(finding, answer)
        page.say(f"{found.emoji} ", (found.name, BOLD), f"{told_apart(finding)}: {found.words}", indent=2)
    page.say("Ask again with the whole name of the one that is meant.", indent=2)


def _nearest(page: Paper, answer: Answer, room: Room | None) -> None:
    for near in answer.nearest[: int(room.nearest) if room else None]:
        why = "" if room else f" — {near.why}"
        page.say("Nearest, not near enough: ", (near.caption, BOLD), f" ({near.score:.0%}){why}", indent=2)


def _small_print(page: Paper, answer: Answer, room: Room | None) -> None:
    for line in unreviewed_lines(answer):
        page.say(f"⚠️ {line}", style=DIM)
    if room:
        rest = "sources and all of it" if answer.findings and not room.sources and not room.brief else "all of it"
        page.say(f"{small_line(answer)} · {rest}: --full · record {answer.record}", style=DIM)
    else:
        lines = [searched(answer.lists, today=answer.asked_on)]
        lines += [*gap_lines(answer), ownership_words(answer.ownership), NOT_A_FINDING]
        page.once(list(filter(None, lines)), again="Lists searched and not searched: as above.")
        page.say(f"Record {answer.record}", style=DIM)
    page.gap()
