"""What a call is answered with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.law.answer import Answer
from bot.domain.law.searched import ListSearched
from bot.services.questions.lists.answers import ListAnswer
from bot.services.screening.answer_json import Json
from bot.services.texts.screening import TextAnswer

Answers = tuple[Answer, ...]
States = Sequence[ListSearched]
Shown = Answers | TextAnswer | ListAnswer | None
"""What cards are built from; None where there is nothing but words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The answer as data, in a few lines of words, and what cards are built from."""

    data: Json
    words: str
    shown: Shown = None
