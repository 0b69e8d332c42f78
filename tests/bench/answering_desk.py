"""Answers messages over the reviewed facts, with all of them in memory."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.domain.law.answer import Answer
from bot.domain.law.entity import Entity
from bot.domain.lists.dataset import ListState, Snapshot
from bot.domain.names.keys import plain_key
from bot.domain.names.matching import IDENTIFIER, NameHit
from bot.services.ports import Asker
from bot.services.questions.asked import AboutLists, AskBack, Screen, ScreenText
from bot.services.questions.asking import Questions
from bot.services.questions.lists.answering import ListQuestions, Reviewed
from bot.services.questions.lists.answers import ListAnswer
from bot.services.questions.reading import Reading
from bot.services.questions.words.lists_meant import NamedLists
from bot.services.screening.screener import Screener
from bot.services.texts.screening import TextAnswer, TextScreener
from data import curated
from data.curated.glossary import load_glossary
from data.curated.lists_named import load_lists_meant
from tests.fake_store import FakeIndex, FakeLibrary
from tests.fakes import FakeClock, FakeUnitOfWork
from tests.unit.questions.read_once import rules

RECORD = "0a1b2c3d4e5f"
_ASKER = Asker(surface="command", user="U1", team="T1", channel="C1")
_NOW = dt.datetime(2026, 11, 26, 9, tzinfo=dt.UTC)
_LETTERS = 3
"""Letters with which a word begins, by which names are near each other."""

Told = tuple[Answer, ...] | ListAnswer | TextAnswer | Reading
"""What a message is answered: by its names, from lists, by the listed names in it, or by a question back."""


class Index(FakeIndex):
    """The names by their words: a name is near those with a word that begins as one of its own does."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        super().__init__(entities)
        self._by_key: defaultdict[str, list[NameHit]] = defaultdict(list)
        self._by_letters: defaultdict[str, list[NameHit]] = defaultdict(list)
        self._with_word: defaultdict[str, int] = defaultdict(int)
        for hit in self.hits:
            self._by_key[hit.key].append(hit)
            for word in dict.fromkeys(plain_key(hit.text).split()):
                self._with_word[word] += 1
                self._by_letters[word[:_LETTERS]].append(hit)

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        return [hit for key in dict.fromkeys(keys) for hit in self._by_key.get(key, ())]

    def similar(self, text: str, *, limit: int, team: str = "", thorough: bool = False) -> Sequence[NameHit]:
        near = [hit for word in plain_key(text).split() for hit in self._by_letters.get(word[:_LETTERS], ())]
        return [hit for hit in dict.fromkeys(near) if hit.name_type != IDENTIFIER][:limit]

    def rarity(self, word: str) -> float:
        return 1 - self._with_word.get(word, 0) / (len(self.hits) + 1)


class Library(FakeLibrary):
    """The facts, whose lists are counted once."""

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__(snapshot)
        self._states = super().lists()

    def lists(self, *, team: str | None = "") -> Sequence[ListState]:
        return self._states


class Desk:
    """What answers messages."""

    def __init__(self) -> None:
        clock, reader = FakeClock(_NOW), rules()
        facts = curated.load(today=_NOW.date())
        work = FakeUnitOfWork(facts)
        work.index, work.library = Index(facts.entities), Library(facts)
        reviewed = Reviewed(NamedLists(reader.vocabularies, load_lists_meant()), load_glossary())
        self._questions = Questions(lambda: work, lambda: reader, clock)
        self._screener = Screener(lambda: work, clock)
        self._texts = TextScreener(lambda: work, lambda: reader, self._screener)
        self._lists = ListQuestions(lambda: work, lambda: reviewed, clock)

    def told(self, text: str) -> Told | None:
        """What a message is answered; None where all such messages are answered alike."""
        match self._questions.plain(text, asker=_ASKER):
            case Screen() as asked:
                return tuple(self._screened(name, asked) for name in asked.names)
            case AboutLists(reading):
                return replace(self._lists.answer(reading, asker=_ASKER), record=RECORD)
            case ScreenText(said):
                found = self._texts.screen(said, asker=_ASKER)
                named = [replace(one, answer=replace(one.answer, record=RECORD)) for one in found.named]
                return replace(found, named=tuple(named))
            case AskBack(reading):
                return reading
        return None

    def _screened(self, name: str, asked: Screen) -> Answer:
        answer = self._screener.screen(name, asker=_ASKER, as_of=asked.as_of, read_as=asked.read_as)
        return replace(answer, record=RECORD)
