"""Who was looked up where the parent or owner of one asked about before was meant: "what about its parent?"."""

from __future__ import annotations

from bot.domain.law.answer import Answer


def above_line(answer: Answer) -> str:
    """ "Parent or owner of Hikvision held here: CETC; ownership was not checked."; "" where none was asked about."""
    of = answer.read_as.above if answer.read_as else ""
    unchecked = "" if answer.ownership.checked else "; ownership was not checked"
    return f"Parent or owner of {of} held here: {answer.query}{unchecked}." if of else ""
