"""What is looked up, where that is not just what was asked: a parent that is held, the status alone."""

from __future__ import annotations

from bot.domain.law.answer import Answer
from bot.services.questions.reading import Point

_NOT_READ = "The question is in a language that is not read here: this is only the status of the name in it."


def looked_up(answer: Answer) -> str:
    """Whose parent or owner was looked up, or that the question itself was not read; "" where neither is so."""
    unread = _NOT_READ if answer.read_as and Point.UNREAD in answer.read_as.points else ""
    return " ".join(filter(None, [_above(answer), unread]))


def _above(answer: Answer) -> str:
    """ "Parent or owner of Hikvision held here: CETC; ownership was not checked."; "" where none was asked about."""
    of = answer.read_as.above if answer.read_as else ""
    unchecked = "" if answer.ownership.checked else "; ownership was not checked"
    return f"The parent or owner of {of} on our lists is {answer.query}{unchecked}." if of else ""
