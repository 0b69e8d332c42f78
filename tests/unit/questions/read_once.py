"""The reader without what was learned: these tests are of the rules, which read a message first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.services.questions.reader import Reader
from bot.services.questions.second.learned import Learned
from bot.services.questions.words.vocabulary import Vocabulary
from data.curated.vocabulary import vocabularies


def words_alone() -> Mapping[str, Vocabulary]:
    """The reviewed words, without learned weights."""
    return {language: replace(words, learned=Learned) for language, words in vocabularies().items()}


def rules() -> Reader:
    """A reader that reads a message once."""
    return Reader(words_alone())
