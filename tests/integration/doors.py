"""Opens the doors that are not Slack's over a store."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace

from flask import Flask
from flask.testing import FlaskClient

from bot.api.http.blueprint import make_blueprint
from bot.api.limits import Limit
from bot.api.services import Services
from bot.domain.lists.dataset import Origin
from bot.services.keys import Keys, Scope
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.naming import ListNaming
from bot.services.lists.searched import Lists
from bot.services.lists.updating import Updater
from bot.services.questions.asking import Questions
from bot.services.questions.lists.answering import ListQuestions, Reviewed
from bot.services.questions.reader import Reader
from bot.services.questions.words.lists_meant import NamedLists
from bot.services.records.archive import Archive
from bot.services.screening.entities import Entities
from bot.services.screening.screener import Screener
from bot.services.texts.screening import TextScreener
from data.curated.glossary import load_glossary
from data.curated.lists_named import load_lists_meant
from data.curated.scope import load_scope
from data.curated.vocabulary import vocabularies
from data.sql.api_keys import SqlKeys, random_secret
from tests import builders
from tests.builders import an_entry, an_offer
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.loading import load

_NUMBERS = itertools.count()
TEAMS = ("T1", "T2")
IN_MAY = LoadOptions(as_of=dt.datetime(2026, 5, 1, tzinfo=dt.UTC))


def services(new_work: NewWork) -> Services:
    """What the doors call, over a store, as of the fakes' day."""
    clock, screener = FakeClock(), Screener(new_work, FakeClock(), scope=load_scope())
    engine = new_work.args[0]  # type: ignore[attr-defined] # a partial
    return Services(
        screener=screener,
        archive=Archive(new_work, clock),
        entities=Entities(new_work, clock),
        lists=Lists(new_work, clock),
        list_names=ListNaming(new_work, lambda: NamedLists(vocabularies(), load_lists_meant())),
        questions=Questions(new_work, _reader, clock),
        list_questions=ListQuestions(new_work, _reviewed, clock),
        texts=TextScreener(new_work, _reader, screener),
        keys=Keys(SqlKeys(engine), clock, random_secret),
    )


def _reader() -> Reader:
    return Reader(vocabularies())


def _reviewed() -> Reviewed:
    return Reviewed(NamedLists(vocabularies(), load_lists_meant()), load_glossary())


def web(opened: Services, *, most: int = 10_000) -> Flask:
    """The pages, where one may call that often in a minute."""
    app = Flask("doors")
    app.register_blueprint(make_blueprint(opened, limit=Limit(most)))
    return app


def key(opened: Services, *, team: str = "", scope: Scope = Scope.RECORDS) -> str:
    """The secret of a new key."""
    return opened.keys.make(f"test-{next(_NUMBERS)}", team=team, scope=scope)


def caller(app: Flask, secret: str) -> FlaskClient:
    """Somebody who shows that key."""
    client = app.test_client()
    client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {secret}"
    return client


def two_firms(new_work: NewWork) -> None:
    """One public list, and a list of each of two firms with a name that is on no other."""
    load(new_work, builders.a_snapshot(programs=(builders.a_program(), builders.a_program("US-SDN", deadlines=()))))
    updater = Updater(new_work, FakeClock())
    updater.accept(an_offer(an_entry("306", "BANCO NACIONAL DE CUBA")), IN_MAY)
    for team in TEAMS:
        own = replace(builders.an_official(own_list(team)), title=f"List of {team}", origin=Origin.CUSTOM, team=team)
        updater.accept(an_offer(an_entry("1", secret_name(team)), dataset=own), IN_MAY)


def own_list(team: str) -> str:
    return f"custom_{team.lower()}"


def secret_name(team: str) -> str:
    return {"T1": "Zarnitsa Kestrel Holdings", "T2": "Quillfeather Marlin Trust"}[team]
