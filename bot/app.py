"""The composition root: the services joined to one database, for every surface.

What Slack alone needs is joined in bot/runtime/slack.py: to import its libraries takes as long as an answer does.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from sqlalchemy import Engine

from bot.api.services import Services as DoorServices
from bot.clock import SystemClock
from bot.domain.law.severity import Colour
from bot.domain.notices.following import Place, PlaceKind
from bot.runtime.metrics import count_answer
from bot.services.announcements.intake import Intake
from bot.services.announcements.reviewing import Reviewing
from bot.services.decisions.deciding import Deciding
from bot.services.decisions.judgement import Rules
from bot.services.keys import Keys
from bot.services.lists.loading import load_curated
from bot.services.lists.naming import ListNaming
from bot.services.lists.searched import Lists
from bot.services.lists.updating import Updater
from bot.services.notices.following import Following
from bot.services.notices.notice import Notices
from bot.services.notices.outbox import Tally
from bot.services.questions.asking import Questions
from bot.services.questions.lists.answering import ListQuestions, Reviewed
from bot.services.questions.reader import Reader
from bot.services.questions.words.lists_meant import NamedLists
from bot.services.records.archive import Archive, Compliance
from bot.services.records.batch import BatchRecords
from bot.services.records.printing import Printing
from bot.services.screening.entities import Entities
from bot.services.screening.screener import Screener
from bot.services.texts.screening import TextScreener
from bot.services.watch_lists.changing import Watching
from bot.settings import Settings
from bot.version import this_program
from data.curated.glossary import load_glossary
from data.curated.kept import load_kept
from data.curated.lists_named import load_lists_meant
from data.curated.scope import load_scope
from data.curated.vocabulary import vocabularies
from data.index.lookup import facts_file
from data.printing.printer import TypstPrinter
from data.sources.official import official
from data.sql.api_keys import SqlKeys, random_secret
from data.sql.engine import make_engine
from data.sql.inbox import SqlInbox, open_inbox
from data.sql.keeping.store import SqlKeeping
from data.sql.migrate import upgrade
from data.sql.records.waiting import waiting_of
from data.sql.unit_of_work import SqlUnitOfWork
from data.unchanged import files_sign, note


@dataclass(frozen=True, slots=True)
class Services:
    """The services, joined to one database."""

    engine: Engine
    clock: SystemClock
    screener: Screener
    lists: Lists
    updater: Updater
    following: Following
    watching: Watching
    notices: Notices
    questions: Questions
    list_questions: ListQuestions
    texts: TextScreener
    inbox: SqlInbox
    reviewing: Reviewing
    intake: Intake
    deciding: Deciding
    keeping: SqlKeeping
    archive: Archive
    batches: BatchRecords
    printing: Printing
    keys: Keys
    entities: Entities
    list_names: ListNaming

    def for_doors(self) -> DoorServices:
        """What HTTP and MCP may call."""
        return DoorServices(
            screener=self.screener,
            archive=self.archive,
            entities=self.entities,
            lists=self.lists,
            list_names=self.list_names,
            questions=self.questions,
            list_questions=self.list_questions,
            texts=self.texts,
            keys=self.keys,
        )

    def tally(self) -> Tally:
        """How much is owed."""
        with self.unit_of_work() as uow:
            return uow.outbox.tally()

    def lists_behind(self) -> int:
        """How many watch lists wait to be compared."""
        with self.unit_of_work() as uow:
            return len(uow.watch_lists.behind())

    def unit_of_work(self) -> SqlUnitOfWork:
        """A fresh transaction."""
        return SqlUnitOfWork(self.engine)


def open_services(settings: Settings, *, fill: bool = True) -> Services:
    """Open the database at its newest schema and, with `fill`, the reviewed facts in it; join the services to it.

    Without `fill`, and where the facts are of a newer program, what is known of publishers' lists stays as it is.
    Raises StoreError when the database cannot be opened, BadFacts when the reviewed facts are wrong.
    """
    engine = make_engine(settings.database_url)
    files = files_sign()
    upgrade(engine)
    if waiting := waiting_of(engine):
        waiting.settle()  # what a process left that ended while a list was loaded
    clock = SystemClock()
    new_work = partial(SqlUnitOfWork, engine)
    leave_known = not fill or load_curated(new_work, partial(load_kept, facts_file(engine)), clock=clock).older
    updater = Updater(new_work, clock)
    updater.register(official(), new_only=leave_known)
    if not leave_known:
        note(engine, files)
    program = this_program(settings.commit)
    screener = Screener(new_work, clock, scope=load_scope(), program=program, on_answer=count_answer)
    lists = Lists(new_work, clock)
    reviewing = Reviewing(new_work, clock, needed=settings.reviewers_needed)
    return Services(
        engine=engine,
        clock=clock,
        screener=screener,
        lists=lists,
        updater=updater,
        following=Following(new_work, clock, changers=settings.changers),
        watching=Watching(new_work, clock, changers=settings.changers),
        notices=Notices(new_work, lists, clock, reviewing=reviewing),
        questions=questions_on(engine),
        list_questions=ListQuestions(new_work, _reviewed, clock, program=program),
        texts=TextScreener(new_work, _reader, screener),
        inbox=open_inbox(settings.database_url),
        reviewing=reviewing,
        intake=Intake(new_work, clock),
        deciding=Deciding(new_work, clock, screener, rules=deciding_rules(settings)),
        keeping=SqlKeeping(engine),
        batches=BatchRecords(new_work, clock, program=program),
        archive=Archive(new_work, clock, compliance=compliance(settings)),
        printing=Printing(new_work, screener, TypstPrinter(), clock),
        keys=Keys(SqlKeys(engine), clock, random_secret),
        entities=Entities(new_work, clock),
        list_names=ListNaming(new_work, lambda: _reviewed().lists),
    )


def questions_on(engine: Engine) -> Questions:
    """What reads questions over the names of a store."""
    return Questions(partial(SqlUnitOfWork, engine), _reader, SystemClock())


def _reader() -> Reader:
    return Reader(vocabularies())


def _reviewed() -> Reviewed:
    return Reviewed(NamedLists(vocabularies(), load_lists_meant()), load_glossary())


def compliance(settings: Settings) -> Compliance:
    """Who may read all records of a workspace."""
    pairs = (who.rpartition("/") for who in settings.compliance_officers.split())
    return Compliance(frozenset((team, user) for team, _, user in pairs))


def deciding_rules(settings: Settings) -> Rules:
    """Of which colours a decision takes a second person, and where decisions that wait are told of."""
    named = frozenset(Colour(word.strip()) for word in settings.second_person_for.split(",") if word.strip())
    team, _, channel = settings.compliance_channel.rpartition("/")

    def queue(of: str) -> Place | None:
        return Place(team=of, channel=channel) if channel and team in ("", of) else None

    return Rules(second_for=named, queue=queue)


def operators(settings: Settings) -> Place | None:
    """Where operators are told. Of an organisation that the bot is installed in as a whole, its own id is enough."""
    team, _, channel = settings.ops_channel.rpartition("/")
    enterprise = team if team.startswith("E") else ""
    return Place(team=team, channel=channel, kind=PlaceKind.OPERATORS, enterprise=enterprise) if channel else None
