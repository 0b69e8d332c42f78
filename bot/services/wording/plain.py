"""Answers as a few lines of plain text, for assistants and other programs that read no cards.

An assistant tells what it reads first: so the verdict, stale copies, what was not searched and what a match is worth
stand in the first 600 characters, and the rest below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.law.answer import Answer, Finding, Outcome
from bot.services.beside_names import compared
from bot.services.texts.screening import TextAnswer
from bot.services.wording.aspects.first_line import answer_line
from bot.services.wording.aspects.several import several
from bot.services.wording.beside import beside
from bot.services.wording.brief import brief, brief_beside, brief_on
from bot.services.wording.colours import of_listing
from bot.services.wording.dates_first import first_dates
from bot.services.wording.deadlines import brief_date, brief_meaning
from bot.services.wording.designations import about_company, brief_events, must_know
from bot.services.wording.effects import brief_effect
from bot.services.wording.lists.announcements import unreviewed_lines
from bot.services.wording.parties import by_party
from bot.services.wording.plain_parts import HEAD, LINE, WORTH, cut, in_ten_lines, small_print
from bot.services.wording.small_print import MORE_AS_NEAR, as_of, matched
from bot.services.wording.texts import limits, title, verdict_on_named, where
from bot.services.wording.told_apart import told_apart
from bot.services.wording.verdict import Verdict, verdict
from bot.services.wording.words import some

_NAME = 80
_DATES, _LISTINGS, _BESIDE = 2, 2, 1
_GIVEN = {"birth_date": "date of birth", "country": "country"}


def answer_text(answer: Answer) -> str:
    """One answer, in ten lines at most."""
    asked, found = answer_line(answer), _line(verdict(answer))
    head, later = ([asked, found], []) if asked and len(asked) + len(found) < HEAD else ([found], [asked])
    small = small_print(answer.lists, [gap.title for gap in answer.unsearched])
    told = [*later, as_of(answer), *_details(answer), *unreviewed_lines(answer)]
    return in_ten_lines([*head, *small], told, f"Record {answer.record}" if answer.record else "")


def verdict_text(answer: Answer) -> str:
    """The first line alone."""
    return _line(verdict(answer))


def answers_text(answers: Sequence[Answer]) -> str:
    """Several answers: which stand where, what they share, and a line for each, in their order."""
    if len(answers) == 1:
        return answer_text(answers[0])
    lists = [one for answer in answers for one in answer.lists]
    gaps = [gap.title for answer in answers for gap in answer.unsearched]
    head = ": ".join(several(answers, HEAD))
    each = [cut(_line(brief(answer), asked=answer.query), LINE) for answer in by_party(answers)]
    return "\n".join([head, *small_print(lists, gaps), *each])


def named_text(answer: TextAnswer) -> str:
    """The listed names of a text: a line each, then what was not read and not judged."""
    gaps = [gap.title for one in answer.named for gap in one.answer.unsearched]
    head = [cut(title(answer), HEAD), *small_print(answer.lists, ["names that no list here holds", *gaps])]
    names = [cut(f"{_line(verdict_on_named(one))} {where(one)}", LINE) for one in answer.named]
    return "\n".join([*head, *names, *limits(answer)])


def asked_back_text(question: str, doubts: Iterable[str]) -> str:
    """Says that a question could be read in several ways: nothing was screened, and what to ask instead."""
    head = f"🟡 Asked back, nothing was screened: “{cut(question, _NAME)}” was not read with certainty."
    return "\n".join([head, WORTH, *doubts, "Ask again with the name alone, or in other words."])


def not_screened_text(question: str) -> str:
    """Says that the message asked nothing of this bot."""
    return "\n".join([f"Nothing was screened: “{cut(question, _NAME)}” is no question that is answered here.", WORTH])


def _details(answer: Answer) -> Iterator[str]:
    """What stands below the verdict: dates, listings, how the name was matched, others as near, or the choice."""
    match answer.outcome:
        case Outcome.MATCH | Outcome.POTENTIAL_MATCH:
            yield from _of_finding(answer.findings[0], answer)
        case Outcome.AMBIGUOUS:
            yield from (_line(brief_on(finding, answer), apart=told_apart(finding)) for finding in answer.findings)
        case Outcome.NO_MATCH:
            yield from (f"Nearest, not near enough: {n.caption} ({n.score:.0%})" for n in answer.nearest[:1])
    others = beside(answer)
    yield from (f"Also near: {_line(brief_beside(finding, answer))}" for finding in others[:_BESIDE])
    if answer.also_more or len(others) > _BESIDE:
        yield f"Also near: {MORE_AS_NEAR if answer.also_more else f'{len(others) - _BESIDE} more'}"


def _of_finding(finding: Finding, answer: Answer) -> Iterator[str]:
    for deadline, _, then in first_dates(finding, answer, _DATES):
        on, far = brief_date(deadline, answer)
        yield f"{on}, {far}{then}. {brief_meaning(deadline)} {deadline.rule}"
    for view in finding.designations[:_LISTINGS]:
        effect = brief_effect(view, company=about_company(finding))
        source = next((document.url for document in view.sources if document.url), "")
        told = ", ".join(filter(None, brief_events(view)))
        yield " ".join(filter(None, [of_listing(view, company=True), view.program_short, told, effect, source]))
    yield from (f"⚠️ {cut(told, LINE)}" for told in must_know(finding))
    yield f"“{cut(answer.query, _NAME)}” {matched(finding, answer)}"


def _line(found: Verdict, *, asked: str = "", apart: str = "") -> str:
    """The verdict on a line; a name that is longer than a name is cut, its words never."""
    told = f"{cut(asked, _NAME)}: " if asked and asked != found.name else ""
    return f"{found.emoji} {told}{found.lead}{cut(found.name, _NAME)}{apart}: {found.words}"


def compared_text(answers: Sequence[Answer], birth_date: str, country: str) -> str:
    """What of the date of birth and the country that were given differs from what the lists give; "" where nothing.

    It tells people apart; it settles nothing, and no finding is left out for it.
    """
    told = []
    for finding in (finding for answer in answers for finding in (*answer.findings, *answer.also)):
        agrees = compared(finding, birth_date=birth_date, country=country)
        if differ := [_GIVEN[what] for what, same in agrees.items() if same is False]:
            told.append(f"{cut(finding.entity.caption, 40)} ({', '.join(differ)})")
    return f"The lists give something else than was asked for: {some(told, 5)}." if told else ""
