"""Answers about lists as a few lines of plain text, and as records keep them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.law.searched import ListSearched
from bot.services.questions.lists.answers import Changes, DueDates, ListAnswer, Members, Whole
from bot.services.questions.lists.coverage import Coverage
from bot.services.wording.lists.answers import page_of
from bot.services.wording.lists.coverage import not_held, searched_of
from bot.services.wording.pages import Page
from bot.services.wording.plain_parts import HEAD, checked, cut, in_ten_lines, small_print
from bot.services.wording.small_print import how_many


@dataclass(frozen=True, slots=True, kw_only=True)
class InWords:
    """An answer about lists as it was given: the page, and the lines that may not be missed.

    `whole`: whose table holds everybody; None where no list's members are told, and of older answers.
    """

    page: Page
    small: tuple[str, ...]
    whole: Whole | None = None


def in_words(answer: ListAnswer) -> InWords:
    """The answer in words."""
    small = tuple(small_print(_behind(answer), _missing(answer)))
    return InWords(page=page_of(answer), small=small, whole=whole_of(answer))


def whole_of(answer: ListAnswer) -> Whole | None:
    """Whose table holds everybody who is on the lists of an answer; None where it tells nobody."""
    return answer.whole if isinstance(answer, Members) else None


def _behind(answer: ListAnswer) -> Sequence[ListSearched]:
    """The lists that an answer rests on."""
    match answer:
        case Members():
            return [roll.searched for roll in answer.rolls]
        case Changes() | DueDates():
            return answer.searched
        case Coverage():
            return searched_of(answer)
        case _:
            return ()


def list_answer_text(said: InWords, record: str) -> str:
    """An answer about lists, dates or words, in ten lines at most."""
    page = said.page
    lines = [f"{'  ' * line.indent}{line.bold}{line.rest}{f' {line.url}' if line.url else ''}" for line in page.lines]
    last = " ".join([*page.notes[:-1], f"Record {record}"])
    return in_ten_lines([cut(page.head, HEAD), *said.small], lines, last)


def lists_text(states: Sequence[ListSearched]) -> str:
    """The lists: how many, the stale ones, those that are not loaded, and a line for each that is."""
    empty = [one.title for one in states if not one.version]
    held = (f"{one.title} ({one.dataset}): {one.designations:,}, {checked(one)}" for one in states if one.version)
    return "\n".join([f"Lists held here: {how_many(states)}", *small_print(states, empty), *held])


def _missing(answer: ListAnswer) -> Sequence[str]:
    if isinstance(answer, Coverage):
        return not_held(answer)
    return answer.missing if isinstance(answer, Members | Changes | DueDates) else ()
