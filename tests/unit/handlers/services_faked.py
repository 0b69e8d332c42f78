"""The services behind the handlers as their tests need them: they answer from tables, and remember what was asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.law.answer import Answer, Outcome, ReadAs
from bot.domain.law.searched import ListSearched
from bot.errors import BadInput
from bot.services.lists.searched import Lists
from bot.services.notices.content import Update
from bot.services.notices.notice import Notices
from bot.services.ports import Asker, Record
from bot.services.questions.given_names import split_names
from bot.services.records.sheet import Sheet
from bot.services.screening import particulars_typed
from bot.services.screening.screener import Screener
from tests.unit.handlers import answers, made


@dataclass
class FakeScreener(Screener):
    """Answers from a table; remembers who asked what."""

    known: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dt.date | None, str | None]] = field(default_factory=list)
    askers: list[Asker] = field(default_factory=list)
    kept: dict[tuple[str, str], Answer] = field(default_factory=dict)
    broken: bool = False
    meanwhile: Callable[[], object] = lambda: None  # what a slow answer waits for
    records: list[Record] = field(default_factory=list)

    def screen(
        self,
        name: str,
        *,
        asker: Asker,
        as_of: dt.date | None = None,
        dataset: str | None = None,
        read_as: ReadAs | None = None,
    ) -> Answer:
        self.meanwhile()
        if self.broken:
            raise RuntimeError("the database is gone")
        if dataset == "nowhere":
            raise BadInput("There is no list “nowhere”.")
        self.asked.append((name, as_of, dataset))
        return self._keep(replace(self.known.get(name, answers.apple()), query=name, read_as=read_as), asker)

    def today(self) -> dt.date:
        return made.TODAY

    def names_in(self, text: str, *, asker: Asker) -> tuple[str, ...]:
        return (text,) if particulars_typed.split(text)[1] else split_names(text)

    def ask_back(self, text: str, read_as: ReadAs, *, asker: Asker, as_of: dt.date | None = None) -> Answer:
        return self._keep(replace(answers.apple(), query=text, outcome=Outcome.ASKED, read_as=read_as), asker)

    def pick(self, record_id: str, entity_id: str, *, asker: Asker) -> Answer:
        earlier = self.kept[asker.team, record_id]
        chosen = next(f for f in (*earlier.findings, *earlier.also) if f.entity.id == entity_id)
        return self._keep(made.an_answer(Outcome.MATCH, chosen, query=earlier.query), asker)

    def recall(self, record_id: str, *, asker: Asker) -> Answer | None:
        return self.kept.get((asker.team, record_id))

    def latest(self, asker: Asker, *, limit: int) -> Sequence[Record]:
        self.askers.append(asker)
        return self.records

    def _keep(self, answer: Answer, asker: Asker) -> Answer:
        kept = replace(answer, record=f"r{len(self.kept)}")
        self.kept[asker.team, kept.record] = kept
        self.askers.append(asker)
        return kept


@dataclass
class FakeLists(Lists):
    """The lists, and for whom they were read: the team, and whether public ones alone."""

    read: list[tuple[str, bool]] = field(default_factory=list)

    def list_states(self, *, team: str = "", public_only: bool = False) -> Sequence[ListSearched]:
        self.read.append((team, public_only))
        return made.LISTS


@dataclass
class FakeNotices(Notices):
    """Notices by team and key."""

    kept: dict[tuple[str, str], Update] = field(default_factory=dict)

    asked: list[bool] = field(default_factory=list)  # whether public ones alone

    def update(self, key: str, *, team: str, public_only: bool = False) -> Update | None:
        self.asked.append(public_only)
        return self.kept.get((team, key))


@dataclass
class FakePrinter:
    """Remembers what was to be printed."""

    sheets: list[Sheet] = field(default_factory=list)

    def pdf(self, sheet: Sheet, *, at: dt.datetime) -> bytes:
        self.sheets.append(sheet)
        return b"%PDF-" + str(sheet["id"]).encode()

    def picture(self, sheet: Sheet) -> bytes:
        self.sheets.append(sheet)
        return b"\x89PNG"
