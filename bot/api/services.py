"""What the doors call."""

from __future__ import annotations

from dataclasses import dataclass

from bot.services.keys import Keys
from bot.services.lists.naming import ListNaming
from bot.services.lists.searched import Lists
from bot.services.questions.asking import Questions
from bot.services.questions.lists.answering import ListQuestions
from bot.services.records.archive import Archive
from bot.services.screening.entities import Entities
from bot.services.screening.screener import Screener
from bot.services.texts.screening import TextScreener


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The services behind the doors."""

    screener: Screener
    archive: Archive
    entities: Entities
    lists: Lists
    list_names: ListNaming
    questions: Questions
    list_questions: ListQuestions
    texts: TextScreener
    keys: Keys
