"""A workspace that decides on the hits of one answer."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from bot.domain.decisions.decision import Decision, Reason, Verdict
from bot.domain.law.answer import Answer
from bot.domain.law.severity import Colour
from bot.domain.notices.following import Place
from bot.services.decisions.deciding import Deciding
from bot.services.decisions.judgement import Judgement, Rules
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork
from tests.unit.handlers import answers

ANNA = Asker(surface="decision", user="UANNA", team="TACME", channel="C1")
BERT = replace(ANNA, user="UBERT")
WISH = Judgement(record="r1", entity="", verdict=Verdict.NOT_SAME, reason=Reason.COUNTRY, note="a shop in Ohio")


@dataclass
class Recalls(Screener):
    """Gives one answer to its own workspace."""

    answer: Answer
    team: str = "TACME"
    asked: list[str] = field(default_factory=list)

    def recall(self, record_id: str, *, asker: Asker) -> Answer | None:
        return self.answer if (record_id, asker.team) == ("r1", self.team) else None


@dataclass
class Desk:
    store: FakeUnitOfWork
    answer: Answer
    deciding: Deciding

    @property
    def wish(self) -> Judgement:
        return replace(WISH, entity=self.answer.findings[0].entity.id)

    def judged(self, asker: Asker = ANNA) -> Decision | None:
        return self.deciding.on(self.answer, asker=asker).get(self.wish.entity)


def a_desk(*, second_for: frozenset[Colour] = frozenset()) -> Desk:
    answer = replace(answers.huawei_today(), record="r1", query="Huawei")
    store = FakeUnitOfWork(builders.a_snapshot())
    rules = Rules(second_for=second_for, queue=lambda team: Place(team=team, channel="CCOMPLY"))
    return Desk(store, answer, Deciding(lambda: store, FakeClock(), Recalls(answer), rules=rules))


@pytest.fixture
def desk() -> Desk:
    return a_desk()


@pytest.fixture
def strict() -> Desk:
    """A workspace where what is red takes a second person."""
    return a_desk(second_for=frozenset({Colour.RED}))
