"""Full history: everything an answer holds, in a window."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.entity import Entity
from bot.domain.law.listed import Status
from bot.domain.law.view import DesignationView
from bot.services.wording.beside import HEADING, beside, beside_words
from bot.services.wording.colours import of_listing
from bot.services.wording.days import day
from bot.services.wording.deadlines import press
from bot.services.wording.designations import about_company, since
from bot.services.wording.listed import end
from bot.services.wording.small_print import NOT_A_FINDING
from bot.services.wording.timeline import timeline
from bot.services.wording.verdict import verdict, verdict_on
from bot.services.wording.words import count
from handlers.blocks.controls import SEARCHED, TIMELINE
from handlers.blocks.dates import deadline_lines
from handlers.blocks.first_line import line
from handlers.blocks.listings import related_line
from handlers.blocks.parts import LONG, Block, actions, bold, button, context, divider, escape, modal, section, sections
from handlers.blocks.sources import in_full

TITLE = "Full history"
MOST_BLOCKS = 90
MOST_TEXT = 60_000
"""Characters in one window; Slack takes 250 KB of view."""
MOST_EVENTS = 60
IN_A_LINE = 15


def loading(title: str = TITLE) -> Block:
    """The window as it opens, before anything was read."""
    return modal(title, [section(["Loading…"])])


def gone() -> Block:
    """The window for a record that is not this team's, or not there."""
    return modal(TITLE, [section(["That answer is no longer there: please ask again."])])


def history(answer: Answer) -> Block:
    """Everything: what happened in dated lines, then each designation with dates, sources and caveats, then names."""
    blocks = [section([line(verdict(answer)), _asked(answer)])]
    for finding in answer.findings:
        blocks += _finding(finding, answer)
    blocks += _beside(answer)
    return modal(TITLE, [*_fitting(blocks), divider(), *_small_print(answer)])


def told(view: Block, line: str) -> Block:
    """The window with a line of ours below."""
    return modal(TITLE, [*view["blocks"][:99], context(line)])


def _beside(answer: Answer) -> list[Block]:
    found = [(finding, beside_words(finding, answer)) for finding in beside(answer)]
    lines = [
        f"{f.emoji} {bold(f.name)}: {escape(f.words, LONG)}\n{escape(one.match.explanation, LONG)}" for one, f in found
    ]
    return [divider(), *sections([f"*{HEADING}*", *lines])] if lines else []


def _fitting(blocks: list[Block]) -> list[Block]:
    kept: list[Block] = []
    text = 0
    for block in blocks:
        text += len(block.get("text", {}).get("text", ""))
        if len(kept) == MOST_BLOCKS - 1 or text > MOST_TEXT:
            return [*kept, section(["… There is more than a window holds: ask for one list with `--list`."])]
        kept.append(block)
    return kept


def _asked(answer: Answer) -> str:
    later = "; what came later is left out" if answer.historical else ""
    return f"Asked: “{escape(answer.query)}”, as of {day(answer.as_of)}{later}."


def _finding(finding: Finding, answer: Answer) -> Iterator[Block]:
    """What happened and what comes, then each designation, then relatives, names and identifiers."""
    if len(answer.findings) > 1:
        yield divider()
        yield section([line(verdict_on(finding, answer))])
    yield from sections([*_timeline(finding, answer), *_matched(finding)])
    for view in finding.designations:
        yield divider()
        yield from sections(list(_designation(view, answer, company=about_company(finding))))
    related = [related_line(one, note=not answer.historical) for one in finding.related]
    if related:
        yield divider()
        yield from sections(["*Related*", *related])
    if names := list(_entity(finding, answer)):
        yield divider()
        yield from sections(names)


def _timeline(finding: Finding, answer: Answer) -> Iterator[str]:
    """The newest events and those to come, which count most; where older ones are left out, a line says so."""
    several = len({view.program for view in finding.designations}) > 1
    events = timeline(finding, answer)
    if left := len(events[:-MOST_EVENTS]):
        yield f"_{count(left, 'older event')} left out: each listing below has its own dates_"
    for event in events[-MOST_EVENTS:]:
        mark = "⏳" if event.to_come else "•"
        program = f" ({escape(event.program)})" if several else ""
        note = f" {escape(event.note, LONG)}" if event.note else ""
        yield f"{mark} *{event.on}*{program}: {escape(event.words.rstrip('.'), LONG)}.{note}"


def _matched(finding: Finding) -> Iterator[str]:
    yield f"Matched by {escape(finding.match.explanation, LONG)} ({finding.match.score:.0%})"


def _entity(finding: Finding, answer: Answer) -> Iterator[str]:
    entity = finding.entity
    names = [f"{escape(n.text)} ({_noted(n.type.value, n.caveat)})" for n in entity.names if n.text != entity.caption]
    yield from _each("Names", names)
    yield from _each("Identifiers", list(_identifiers(entity)))
    if not answer.historical:
        yield from (f"• {escape(remark, LONG)}" for remark in (entity.summary, *entity.remarks) if remark)


def _each(title: str, entries: list[str]) -> Iterator[str]:
    """All of them, a few to a line: one long line would be cut."""
    for first in range(0, len(entries), IN_A_LINE):
        head = "" if first else f"*{title}*: "
        yield f"{head}{'; '.join(entries[first : first + IN_A_LINE])}"


def _identifiers(entity: Entity) -> Iterator[str]:
    for one in entity.identifiers:
        note = "; ".join(filter(None, [one.note, one.caveat]))
        yield f"{one.type.value.replace('_', ' ')} {escape(one.value)}{f' ({escape(note)})' if note else ''}"


def _noted(words: str, caveat: str) -> str:
    return escape(f"{words}; {caveat}" if caveat else words)


def _designation(view: DesignationView, answer: Answer, *, company: bool) -> Iterator[str]:
    yield f"{of_listing(view, company=company)} {bold(view.program_title)} — {escape(view.authority)}"
    yield f"Listed as {escape(view.listed_as)}; {_listed(view)}"
    yield from _ends(view)
    if view.grounds:
        yield f"Grounds: {escape(view.grounds, LONG)}"
    lasted = " (while it lasted)" if view.ended_on else ""
    for measure in view.measures:
        until = f" (until {day(measure.until)})" if measure.until else ""
        yield f"Measure{lasted}: {escape(measure.name)}: {escape(measure.effect, LONG)}{until}"
    if view.securities:
        yield f"Securities{lasted}: {escape(view.securities, LONG)}"
    for deadline in view.deadlines:
        yield from deadline_lines(deadline, press(view), answer)
    yield from (f"Source: {in_full(document)}" for document in (*view.sources, *view.reported_in))
    yield from (f"⚠️ {escape(caveat, LONG)}" for caveat in view.caveats)
    yield f"_Last checked {day(view.checked_on)}_"


def _listed(view: DesignationView) -> str:
    when = since(view, "listed")
    edition = f" ({escape(view.edition)})" if view.edition else ""
    editions = f"; in the editions of {', '.join(map(day, view.editions[:12]))}" if view.editions else ""
    pending = ", not yet in effect" if view.status is Status.NOT_YET else ""
    return f"{escape(when)}{edition}{pending}{editions}"


def _ends(view: DesignationView) -> Iterator[str]:
    if view.suspended_on:
        yield f"Suspended {day(view.suspended_on)}: {escape(view.suspension_note, LONG)}"
    if view.ended_on:
        yield f"Ended {day(view.ended_on)}, {escape(end(view))}: {escape(view.end_note, LONG)}"


def _small_print(answer: Answer) -> list[Block]:
    drawn = [button("Timeline as a picture", TIMELINE, answer.record)] if answer.findings else []
    more = [actions(button("What was searched", SEARCHED, answer.record), *drawn)] if answer.record else []
    return [*more, context(f"{NOT_A_FINDING} Record {escape(answer.record)}")]
