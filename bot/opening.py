"""Opens the store for answers alone: nothing that only Slack, notices or updates need is imported.

The join of all parts is bot/app.py; an answer on the command line takes less than that join alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from sqlalchemy import Engine

from bot.clock import SystemClock
from bot.environment import OfAnswers
from bot.services.asker import Asker
from bot.services.screening.screener import Screener
from bot.services.screening.whole_name import is_a_stored_name
from bot.version import this_program
from data.curated.scope_as_checked import scope_as_checked
from data.sql.answering import SqlAnswering
from data.sql.engine import make_engine
from data.sql.records.waiting import waiting_of
from data.unchanged import is_unchanged


@dataclass(frozen=True, slots=True)
class Answers:
    """What answers on the command line are made with."""

    engine: Engine
    screener: Screener

    def asks_something(self, text: str, *, asker: Asker) -> bool:
        """Whether a text is a question and no name. Raises BadInput where it is too long."""
        with SqlAnswering(self.engine) as work:
            if is_a_stored_name(text, work.index, team=asker.team):
                return False
        from bot.app import questions_on  # reading a question loads the words of all languages

        return questions_on(self.engine).read(text, asker=asker).is_question


def open_answers(settings: OfAnswers) -> Answers:
    """Open the database, and bring it up to date where its schema, the facts or the lists are not this program's.

    Raises StoreError when it cannot be opened, BadFacts when the reviewed facts are wrong.
    """
    engine = _opened(settings)
    new_work = partial(SqlAnswering, engine)
    return Answers(
        engine, Screener(new_work, SystemClock(), scope=scope_as_checked(), program=this_program(settings.commit))
    )


def _opened(settings: OfAnswers) -> Engine:
    engine = make_engine(settings.database_url)
    if not is_unchanged(engine):
        engine.dispose()
        from bot.app import open_services  # seldom: after an update of the program, or on a first start
        from bot.settings import load

        return open_services(load().model_copy(update=settings._asdict())).engine
    if waiting := waiting_of(engine):
        waiting.settle()  # what a process left that ended while a list was loaded
    return engine
