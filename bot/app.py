"""The composition root: the only place that knows every part."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial

from slack_bolt import App
from slack_bolt.listener.builtins import TokenRevocationListeners
from slack_bolt.oauth.oauth_settings import OAuthSettings
from slack_sdk import WebClient
from slack_sdk.http_retry.builtin_handlers import (
    ConnectionErrorRetryHandler,
    RateLimitErrorRetryHandler,
    ServerErrorRetryHandler,
)
from sqlalchemy import Engine

import handlers
from bot.domain.names.scripts import pinyin
from bot.domain.notices.following import Place, PlaceKind
from bot.runtime.metrics import count_answer
from bot.runtime.oauth import oauth_settings
from bot.services.announcements.reviewing import Reviewing
from bot.services.announcements.taking import Taking
from bot.services.inbox import OnceOnly
from bot.services.lists.loading import load_curated
from bot.services.lists.searched import Lists
from bot.services.lists.updating import Updater
from bot.services.notices.following import Following
from bot.services.notices.notice import Notices
from bot.services.notices.outbox import Tally
from bot.services.questions.about_lists import ListQuestions, Reviewed
from bot.services.questions.asking import Questions
from bot.services.questions.lists_meant import NamedLists
from bot.services.questions.reader import Reader
from bot.services.screening.screener import Screener
from bot.services.texts.screening import TextScreener
from bot.settings import Settings
from data import curated
from data.curated.glossary import load_glossary
from data.curated.lists_meant import load_lists_meant
from data.curated.scope import load_scope
from data.curated.vocabulary import vocabularies
from data.sources.bringing import official
from data.sql.engine import make_engine
from data.sql.inbox import SqlInbox, open_inbox
from data.sql.migrate import upgrade
from data.sql.unit_of_work import SqlUnitOfWork
from handlers.receiving import Desk

TOKEN_CONNECTIONS = 4


class SystemClock:
    """The real clock."""

    def now(self) -> dt.datetime:
        """The current time, in UTC."""
        return dt.datetime.now(dt.UTC)


@dataclass(frozen=True, slots=True)
class Services:
    """The services, joined to one database."""

    engine: Engine
    clock: SystemClock
    screener: Screener
    lists: Lists
    updater: Updater
    following: Following
    notices: Notices
    questions: Questions
    list_questions: ListQuestions
    texts: TextScreener
    inbox: SqlInbox
    reviewing: Reviewing
    taking: Taking

    def tally(self) -> Tally:
        """How much is owed."""
        with self.unit_of_work() as uow:
            return uow.outbox.tally()

    def unit_of_work(self) -> SqlUnitOfWork:
        """A fresh transaction."""
        return SqlUnitOfWork(self.engine)


def open_services(settings: Settings, *, fill: bool = True) -> Services:
    """Open the database at its newest schema and, with `fill`, the reviewed facts in it; join the services to it.

    Without `fill`, and where the facts are of a newer program, what is known of publishers' lists stays as it is.
    Raises StoreError when the database cannot be opened, BadFacts when the reviewed facts are wrong.
    """
    engine = make_engine(settings.database_url)
    upgrade(engine)
    clock = SystemClock()
    new_work = partial(SqlUnitOfWork, engine)
    leave_known = not fill or load_curated(new_work, curated.load, clock=clock).older
    updater = Updater(new_work, clock)
    updater.register(official(), new_only=leave_known)
    screener = Screener(new_work, clock, scope=load_scope(), on_answer=count_answer)
    lists = Lists(new_work, clock)
    reviewing = Reviewing(new_work, clock, needed=settings.reviewers_needed)
    return Services(
        engine=engine,
        clock=clock,
        screener=screener,
        lists=lists,
        updater=updater,
        following=Following(new_work, clock),
        notices=Notices(new_work, lists, clock, reviewing=reviewing),
        questions=Questions(new_work, _reader, clock),
        list_questions=ListQuestions(new_work, _reviewed, clock),
        texts=TextScreener(new_work, _reader, screener),
        inbox=open_inbox(settings.database_url),
        reviewing=reviewing,
        taking=Taking(new_work, clock),
    )


def _reader() -> Reader:
    return Reader(vocabularies())


def _reviewed() -> Reviewed:
    return Reviewed(NamedLists(vocabularies(), load_lists_meant()), load_glossary())


def build_slack_app(settings: Settings, *, services: Services | None = None, desk: Desk | None = None) -> App:
    """The Bolt app with every listener registered, for one workspace or, with a client id, for many.

    With a `desk`, which is then started with it, everything is acknowledged before it is answered, and answered once.
    Makes no network call. Raises as open_services does.
    """
    joined = services or open_services(settings)
    pinyin("小米")  # loads its library, which takes a quarter of a second, before anybody waits for an answer
    secret = settings.slack_signing_secret
    many = _many_workspaces(settings, joined.engine)
    app = App(
        name="screenbot",
        client=_client(settings),
        signing_secret=secret.get_secret_value() if secret else None,
        token_verification_enabled=False,
        oauth_settings=many,
        process_before_response=desk is not None,  # the desk's threads are those of the answers
    )
    handlers.register(
        app,
        handlers.Services(
            screener=joined.screener,
            lists=joined.lists,
            following=joined.following,
            notices=joined.notices,
            questions=joined.questions,
            list_questions=joined.list_questions,
            texts=joined.texts,
            once=OnceOnly(joined.inbox, joined.clock),
            reviewing=joined.reviewing,
            operators=operators(settings),
            today=joined.screener.today,
            tokens=TokenRevocationListeners(many.installation_store) if many else None,
        ),
        desk=desk,
    )
    return app


def operators(settings: Settings) -> Place | None:
    """Where operators are told. Of an organisation that the bot is installed in as a whole, its own id is enough."""
    team, _, channel = settings.ops_channel.rpartition("/")
    enterprise = team if team.startswith("E") else ""
    return Place(team=team, channel=channel, kind=PlaceKind.OPERATORS, enterprise=enterprise) if channel else None


def _many_workspaces(settings: Settings, engine: Engine) -> OAuthSettings | None:
    """Tokens are looked up by connections of their own: acknowledging waits for no answer that reads the database."""
    client_id, secret = settings.slack_client_id, settings.slack_client_secret
    if not (client_id and secret):
        return None
    apart = make_engine(engine.url.render_as_string(hide_password=False), connections=TOKEN_CONNECTIONS)
    return oauth_settings(apart, client_id=client_id, client_secret=secret)


def _client(settings: Settings) -> WebClient:
    """A client that waits out Slack's rate limits and passing faults, which Bolt's own does not."""
    token = settings.slack_bot_token
    return WebClient(
        token=token.get_secret_value() if token else None,
        base_url=settings.slack_api_url,
        retry_handlers=[
            ConnectionErrorRetryHandler(max_retry_count=2),
            RateLimitErrorRetryHandler(max_retry_count=3),
            ServerErrorRetryHandler(max_retry_count=2),
        ],
    )
