"""Answers for people at a terminal, in the order of the Slack card: verdict, dates, designations, match, small print.

Lines are wrapped to the console's width, addresses never; where nobody looks (a pipe) there is no colour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.console import Console
from rich.style import Style
from rich.text import Text

from bot.domain.document import Document
from bot.domain.screening import Answer, DesignationView, Finding, ListSearched, Outcome
from bot.services.questions.reading import Aspect, Reading
from bot.services.wording.aspects import DOCUMENTS, answer_line, documents, lead
from bot.services.wording.beside import HEADING, beside, beside_words, comes_first
from bot.services.wording.colours import of_listing, of_relative
from bot.services.wording.days import day
from bot.services.wording.deadlines import brief_meaning, printed, stands, that_matter, title
from bot.services.wording.designations import (
    about_company,
    base,
    caveats,
    copy_mark,
    events,
    leading,
    meaning,
)
from bot.services.wording.gaps import gap_lines, ownership_words
from bot.services.wording.small_print import NOT_A_FINDING, as_of, edition, matched, searched, summary
from bot.services.wording.verdict import standing_words, verdict, verdict_on
from bot.services.wording.words import count

NARROWEST = 40
PLAIN = Style()
BOLD = Style(bold=True)
DIM = Style(dim=True)


def show(console: Console) -> Callable[[Answer], None]:
    """What prints one answer. An invalid question is not printed: its one line belongs on stderr."""
    page = Paper(console)
    return lambda answer: _answer(page, answer)


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


class Paper:
    """Lines on a console. All outside text passes `_clean`, so that none of it steers the terminal."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._told: Sequence[str] = ()

    def say(self, *parts: str | tuple[str, Style], indent: int = 0, style: Style = PLAIN) -> None:
        """A paragraph of parts, wrapped; lines after the first hang by two more."""
        text = Text(style=style)
        for part in parts:
            words, look = part if isinstance(part, tuple) else (part, PLAIN)
            text.append(_clean(words), look)
        width = max(self._console.width, NARROWEST) - indent - 2
        for number, line in enumerate(text.wrap(self._console, width)):
            line.rstrip()
            margin = " " * (indent + (2 if number else 0))
            self._console.print(Text(margin) + line, soft_wrap=True)

    def source(self, document: Document, *, indent: int, lead: str = "") -> None:
        """A document and its address, on a line of its own that is never broken."""
        self.say(f"{lead}{document.title}{copy_mark(document)}", indent=indent)
        if document.link:
            address = Text(f"{' ' * (indent + 2)}{_clean(document.link)}", Style(dim=True))
            self._console.print(address, soft_wrap=True)

    def once(self, lines: Sequence[str], *, again: str) -> None:
        """Small print that several answers share: whole the first time, then in a few words."""
        for line in lines if lines != self._told else [again]:
            self.say(line, style=DIM)
        self._told = lines

    def heading(self, words: str) -> None:
        """A heading, a blank line before it."""
        self.gap()
        self.say((words, BOLD))

    def gap(self) -> None:
        """A blank line."""
        self._console.print()


def _answer(page: Paper, answer: Answer) -> None:
    if answer.outcome is Outcome.INVALID:
        return
    _answer_line(page, answer)
    found = verdict(answer)
    page.say(f"{found.emoji} {found.lead}", (found.name, BOLD), f": {found.words}")
    if said := as_of(answer):
        page.say(said, indent=2, style=DIM)
    if comes_first(answer):
        _beside(page, answer)
    match answer.outcome:
        case Outcome.MATCH | Outcome.POTENTIAL_MATCH:
            _finding(page, answer.findings[0], answer)
        case Outcome.AMBIGUOUS:
            _choices(page, answer)
        case Outcome.NO_MATCH:
            _nearest(page, answer)
    if not comes_first(answer):
        _beside(page, answer)
    _small_print(page, answer)


def _answer_line(page: Paper, answer: Answer) -> None:
    """What was asked in plain words, answered; the documents that were asked for with their addresses."""
    if asked_for := documents(answer):
        page.say((f"{lead(answer)}{DOCUMENTS.strip()}", BOLD))
        for document in asked_for:
            page.source(document, indent=2)
    elif said := answer_line(answer):
        page.say((said, BOLD))


def _beside(page: Paper, answer: Answer) -> None:
    """Other entities that may be meant: all of them, since nothing here can be clicked for more."""
    others = beside(answer)
    if not others:
        return
    page.heading(HEADING)
    for finding in others:
        found = beside_words(finding, answer)
        page.say(f"{found.emoji} ", (found.name, BOLD), f": {found.words}", indent=2)
        page.say(finding.match.explanation, indent=4, style=DIM)


def _finding(page: Paper, finding: Finding, answer: Answer) -> None:
    if said := summary(finding, answer):
        page.say(said, indent=2)
    _dates(page, finding, answer)
    if finding.designations:
        page.heading("Designations")
        for view in finding.designations:
            _designation(page, view, company=about_company(finding))
    if finding.related:
        page.heading("Related")
        for one in finding.related:
            relation = one.relation.value.capitalize()
            words = f": {of_relative(one)} {one.entity.caption}, {standing_words(one)}"
            page.say(f"{relation}{words}", indent=2)
    page.gap()
    for caveat in caveats(finding):
        page.say(f"⚠️ {caveat}", style=DIM)
    page.say(f"“{answer.query}” {matched(finding, answer)}", style=DIM)


def _dates(page: Paper, finding: Finding, answer: Answer) -> None:
    dated = that_matter(finding)
    if not dated:
        return
    page.heading("Dates")
    for deadline, press in dated:
        page.say((title(deadline), BOLD), f" — {stands(deadline, answer)}. {brief_meaning(deadline)}", indent=2)
        page.say(deadline.rule, indent=4, style=DIM)
        for said, document in printed(deadline, press):
            page.source(document, lead=f"{said}, in: ", indent=4)


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
        found = verdict_on(finding, answer)
        where = ", ".join(code.upper() for code in finding.entity.countries)
        page.say(f"{found.emoji} ", (found.name, BOLD), f"{f' ({where})' if where else ''}: {found.words}", indent=2)
        page.say(finding.match.explanation, indent=4, style=DIM)
    page.say("Ask again with the whole name of the one that is meant.", indent=2)


def _nearest(page: Paper, answer: Answer) -> None:
    if answer.nearest:
        page.heading("Nearest names, not near enough")
    for near in answer.nearest:
        page.say((near.caption, BOLD), f" ({near.score:.0%}) — {near.why}", indent=2)


def _small_print(page: Paper, answer: Answer) -> None:
    page.gap()
    lines = [searched(answer.lists, today=answer.asked_on)]
    lines += [*gap_lines(answer), ownership_words(answer.ownership), NOT_A_FINDING]
    page.once(list(filter(None, lines)), again="Lists searched and not searched: as above.")
    page.say(f"Record {answer.record}", style=DIM)
    page.gap()


def _clean(text: str) -> str:
    """Outside text on one line, without what would steer the terminal or turn the writing round."""
    return "".join(c for c in text.replace("\n", " ") if c.isprintable())


def read_as(reading: Reading) -> str:
    """One line: what a question was read as."""
    about = ", ".join(f"“{name}”" for name in reading.names) or reading.kind.value.replace("_", " ")
    when = f" as of {day(reading.day.on)} (“{reading.day.typed}”)" if reading.day and reading.day.on else ""
    wants = "" if reading.aspect is Aspect.ANY else f"; asked: {reading.aspect.value.replace('_', ' ')}"
    return f"Read as: {about}{when}{wants}"


def asked_back(reading: Reading) -> str:
    """What was read with doubt, and why."""
    return "\n".join([f"{read_as(reading)}?", *reading.doubts, "Ask again in other words, or name it after: screen"])
