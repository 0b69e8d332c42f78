"""What is looked up, where that is not just what was asked: a parent that is held, the status alone, other lists."""

from __future__ import annotations

from bot.domain.law.answer import Answer
from bot.services.questions.reading import Point
from bot.services.wording.aspects.licences import licences_line

_NOT_READ = "The question is in a language that is not read here: this is only the status of the name in it."


def looked_up(answer: Answer) -> str:
    """Whose parent or owner was looked up, that the question was not read, that a list or licences are not held."""
    unread = _NOT_READ if answer.read_as and Point.UNREAD in answer.read_as.points else ""
    return " ".join(filter(None, [_above(answer), unread, _not_held(answer), licences_line(answer)]))


def _above(answer: Answer) -> str:
    """ "Parent or owner of Hikvision held here: CETC; ownership was not checked."; "" where none was asked about."""
    of = answer.read_as.above if answer.read_as else ""
    unchecked = "" if answer.ownership.checked else "; ownership was not checked"
    return f"The parent or owner of {of} on our lists is {answer.query}{unchecked}." if of else ""


def _not_held(answer: Answer) -> str:
    """ "That list is not held here: the UFLPA Entity List." of those that were asked about; "" where all are held."""
    lists = answer.read_as.lists if answer.read_as else ()
    names = [one.name for one in lists if not one.held]
    said = "That list is not held here" if len(names) == 1 else "Those lists are not held here"
    return f"{said}: {'; '.join(names)}." if names else ""
