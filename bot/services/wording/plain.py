"""Answers as a few lines of plain text, for assistants and other programs that read no cards.

An assistant tells what it reads first: so the verdict, stale copies, what was not searched and what a match is worth
stand in the first 600 characters, and the rest below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.law.answer import Answer, Finding, Outcome
from bot.domain.law.searched import ListSearched
from bot.services.beside_names import compared
from bot.services.questions.list_answers import Changes, DueDates, ListAnswer, Members
from bot.services.texts.screening import TextAnswer
from bot.services.wording.announcements import unreviewed_lines
from bot.services.wording.aspects import answer_line
from bot.services.wording.beside import beside
from bot.services.wording.brief import brief, brief_beside, brief_on
from bot.services.wording.colours import of_listing
from bot.services.wording.days import day
from bot.services.wording.deadlines import brief_date, brief_meaning, in_turn, that_matter
from bot.services.wording.designations import about_company, brief_events
from bot.services.wording.effects import brief_effect
from bot.services.wording.list_answers import page_of
from bot.services.wording.small_print import MORE_AS_NEAR, as_of, how_many, matched
from bot.services.wording.tally import tally
from bot.services.wording.texts import limits, title, verdict_on_named, where
from bot.services.wording.verdict import Verdict, verdict
from bot.services.wording.words import some

WORTH = "A lead, not a finding; no match is not clearance."
FIRST = 600
"""Characters within which all stands that may not be missed."""
MOST_LINES = 10
_HEAD, _NAME, _LINE, _SMALL = 300, 80, 240, 120
_NAMED = 2
_DATES, _LISTINGS, _BESIDE = 2, 2, 1
_GIVEN = {"birth_date": "date of birth", "country": "country"}


def answer_text(answer: Answer) -> str:
    """One answer, in ten lines at most."""
    asked, found = answer_line(answer), _line(verdict(answer))
    head, later = ([asked, found], []) if asked and len(asked) + len(found) < _HEAD else ([found], [asked])
    small = _small_print(answer.lists, [gap.title for gap in answer.unsearched])
    told = [*later, as_of(answer), *_details(answer), *unreviewed_lines(answer)]
    return _text([*head, *small], told, f"Record {answer.record}" if answer.record else "")


def verdict_text(answer: Answer) -> str:
    """The first line alone."""
    return _line(verdict(answer))


def answers_text(answers: Sequence[Answer]) -> str:
    """Several answers: how many of each colour, what they share, and a line for each, in their order."""
    if len(answers) == 1:
        return answer_text(answers[0])
    lists = [one for answer in answers for one in answer.lists]
    gaps = [gap.title for answer in answers for gap in answer.unsearched]
    head = f"{len(answers)} names{_of_day(answers[0])}: {tally(verdict(one).emoji for one in answers)}"
    each = [_cut(_line(brief(answer), asked=answer.query), _LINE) for answer in answers]
    return "\n".join([head, *_small_print(lists, gaps), *each])


def list_answer_text(answer: ListAnswer) -> str:
    """An answer about lists, dates or words, in ten lines at most."""
    page = page_of(answer)
    lists, missing = _behind(answer)
    lines = [f"{'  ' * line.indent}{line.bold}{line.rest}{f' {line.url}' if line.url else ''}" for line in page.lines]
    return _text([_cut(page.head, _HEAD), *_small_print(lists, missing)], lines, " ".join(page.notes[:-1]))


def named_text(answer: TextAnswer) -> str:
    """The listed names of a text: a line each, then what was not read and not judged."""
    gaps = [gap.title for one in answer.named for gap in one.answer.unsearched]
    head = [_cut(title(answer), _HEAD), *_small_print(answer.lists, ["names that no list here holds", *gaps])]
    names = [_cut(f"{_line(verdict_on_named(one))} {where(one)}", _LINE) for one in answer.named]
    return "\n".join([*head, *names, *limits(answer)])


def lists_text(states: Sequence[ListSearched]) -> str:
    """The lists: how many, the stale ones, those that are not loaded, and a line for each that is."""
    empty = [one.title for one in states if not one.version]
    held = (f"{one.title} ({one.dataset}): {one.designations:,}, {_checked(one)}" for one in states if one.version)
    return "\n".join([f"Lists held here: {how_many(states)}", *_small_print(states, empty), *held])


def asked_back_text(question: str, doubts: Iterable[str]) -> str:
    """That a question was read with doubt: nothing was screened, and what to ask instead."""
    head = f"🟡 Asked back, nothing was screened: “{_cut(question, _NAME)}” was not read with certainty."
    return "\n".join([head, WORTH, *doubts, "Ask again with the name alone, or in other words."])


def not_screened_text(question: str) -> str:
    """That nothing was asked of this bot."""
    return "\n".join([f"Nothing was screened: “{_cut(question, _NAME)}” asks nothing that is answered here.", WORTH])


def _text(head: Sequence[str], told: Iterable[str], last: str) -> str:
    """All of the head and the last line, and as much between them as ten lines hold."""
    between = list(filter(None, told))
    room = MOST_LINES - len(head) - bool(last)
    left = len(between) - room
    shown = between[: room - 1] + [f"… and {left + 1} more lines, in the data of this answer"] if left > 0 else between
    return "\n".join([*head, *(_cut(line, _LINE) for line in shown), *([last] if last else [])])


def _small_print(lists: Sequence[ListSearched], missing: Sequence[str]) -> list[str]:
    """What may never be missed: stale copies, what was not searched, what a match is worth. A line each."""
    return list(filter(None, [_stale(lists), _not_searched(missing), WORTH]))


def _stale(lists: Sequence[ListSearched]) -> str:
    each = {one.title: one for one in lists}
    stale = sorted((one for one in each.values() if one.stale and one.version), key=_day)
    if not stale:
        return ""
    named = some([f"{_cut(one.title, 40)} ({_checked(one)})" for one in stale], _NAMED)
    return f"⚠️ Stale: {len(stale)} of {len(each)} lists: {named}"


def _day(one: ListSearched) -> str:
    return one.as_of.isoformat() if one.as_of else ""


def _checked(one: ListSearched) -> str:
    return f"checked {day(one.as_of)}" if one.as_of else "never checked"


def _not_searched(titles: Sequence[str]) -> str:
    each = list(dict.fromkeys(titles))
    return f"Not searched: {some([_cut(title, 40) for title in each], _NAMED)}" if each else ""


def _details(answer: Answer) -> Iterator[str]:
    """What stands below the verdict: dates, listings, how the name was matched, others as near, or the choice."""
    match answer.outcome:
        case Outcome.MATCH | Outcome.POTENTIAL_MATCH:
            yield from _of_finding(answer.findings[0], answer)
        case Outcome.AMBIGUOUS:
            yield from (_line(brief_on(finding, answer)) for finding in answer.findings)
        case Outcome.NO_MATCH:
            yield from (f"Nearest, not near enough: {n.caption} ({n.score:.0%})" for n in answer.nearest[:1])
    others = beside(answer)
    yield from (f"Also near: {_line(brief_beside(finding, answer))}" for finding in others[:_BESIDE])
    if answer.also_more or len(others) > _BESIDE:
        yield f"Also near: {MORE_AS_NEAR if answer.also_more else f'{len(others) - _BESIDE} more'}"


def _of_finding(finding: Finding, answer: Answer) -> Iterator[str]:
    for deadline, _ in in_turn(that_matter(finding)[:_DATES]):
        on, far = brief_date(deadline, answer)
        yield f"{on}, {far}. {brief_meaning(deadline)} {deadline.rule}"
    for view in finding.designations[:_LISTINGS]:
        effect = brief_effect(view, company=about_company(finding))
        source = next((document.url for document in view.sources if document.url), "")
        told = ", ".join(filter(None, brief_events(view)))
        yield " ".join(filter(None, [of_listing(view, company=True), view.program_short, told, effect, source]))
    yield f"“{_cut(answer.query, _NAME)}” {matched(finding, answer)}"


def _behind(answer: ListAnswer) -> tuple[Sequence[ListSearched], Sequence[str]]:
    """The lists that an answer rests on, and those that it lacks."""
    match answer:
        case Members():
            return [roll.searched for roll in answer.rolls], answer.missing
        case Changes() | DueDates():
            return answer.searched, answer.missing
        case _:
            return (), ()


def _of_day(answer: Answer) -> str:
    return f" as of {day(answer.as_of)}" if answer.historical else ""


def _line(found: Verdict, *, asked: str = "") -> str:
    """The verdict on a line; a name that is longer than a name is cut, its words never."""
    told = f"{_cut(asked, _NAME)}: " if asked and asked != found.name else ""
    return f"{found.emoji} {told}{found.lead}{_cut(found.name, _NAME)}: {found.words}"


def _cut(text: str, limit: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def compared_text(answers: Sequence[Answer], birth_date: str, country: str) -> str:
    """What of the date of birth and the country that were given differs from what the lists give; "" where nothing.

    It tells people apart; it settles nothing, and no finding is left out for it.
    """
    told = []
    for finding in (finding for answer in answers for finding in (*answer.findings, *answer.also)):
        agrees = compared(finding, birth_date=birth_date, country=country)
        if differ := [_GIVEN[what] for what, same in agrees.items() if same is False]:
            told.append(f"{_cut(finding.entity.caption, 40)} ({', '.join(differ)})")
    return f"The lists give another than was asked for: {some(told, 5)}." if told else ""
