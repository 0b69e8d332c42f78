"""What the tests of questions about lists share: asking, and what kind of answer it is."""

from __future__ import annotations

from bot.services.ports import Asker
from bot.services.questions.lists.answering import ListQuestions, Reviewed
from bot.services.questions.lists.answers import Changes, DueDates, ListAnswer, Members
from bot.services.questions.reader import Reader
from bot.services.questions.words.lists_meant import NamedLists
from data.curated.glossary import load_glossary
from data.curated.lists_named import load_lists_meant
from data.curated.vocabulary import vocabularies
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork

MEMBER = Asker(surface="command", user="U1", team="T1", channel="C1")


def asks(
    new_work: NewWork,
    text: str,
    *,
    clock: FakeClock | None = None,
    asker: Asker = MEMBER,
    everyone: bool = False,
) -> ListAnswer:
    clock = clock or FakeClock()
    with new_work() as uow:
        reading = Reader(vocabularies()).read(text, uow.index, today=clock.now().date(), team=asker.team)
    return about_lists(new_work, clock).answer(reading, asker=asker, everyone=everyone)


def about_lists(new_work: NewWork, clock: FakeClock | None = None) -> ListQuestions:
    reviewed = Reviewed(NamedLists(vocabularies(), load_lists_meant()), load_glossary())
    return ListQuestions(new_work, lambda: reviewed, clock or FakeClock())


def members(answer: object) -> Members:
    assert isinstance(answer, Members)
    return answer


def changes(answer: object) -> Changes:
    assert isinstance(answer, Changes)
    return answer


def due(answer: object) -> DueDates:
    assert isinstance(answer, DueDates)
    return answer
