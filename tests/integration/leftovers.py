"""A store in which two workspaces, and people of them, have left something of every kind."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from slack_sdk.oauth.installation_store import Installation
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bot.domain.decisions import decision as decided
from bot.domain.decisions.decision import Basis, Decision, Reason, Step, StepKind
from bot.domain.law.entity import Identifier, IdentifierType
from bot.domain.law.severity import Colour
from bot.domain.lists.announcement import AnnouncementKind, ReviewState, Verdict
from bot.domain.lists.dataset import Origin
from bot.domain.notices.following import Habits
from bot.services.decisions.ports import Feedback
from bot.services.files.runs import FileRun
from bot.services.keys import Keys
from bot.services.lists.assessing import LoadOptions as Taking
from bot.services.notices.follower import Follower
from bot.services.ports import Asker, Record
from data.sql.api_keys import SqlKeys, random_secret
from data.sql.installations import Installations
from data.sql.sealing import Seal, new_key
from data.sql.tables.announcements import AnnouncementRow
from data.sql.tables.reviews import ReviewRow
from tests import builders
from tests.integration.conftest import NewWork
from tests.integration.loading import stored
from tests.integration.notices import BANK, LINE, MAY, World, channel, person
from tests.integration.test_threads import SAID

OWNS = {"TACME": "acme", "TAJAX": "ajax"}
KEY = new_key()
SEAL = Seal([KEY])
LEI = Identifier(type=IdentifierType.LEI, value="5493001KJTIIGC8Y1R12")
SECRET = replace(builders.an_entry("2", "OUR OWN SECRET LTD"), identifiers=(LEI,))
OWN = (builders.an_entry("1", "BANCO NACIONAL DE CUBA"), SECRET)


def a_record(number: int, *, team: str = "TACME", user: str = "UANNA", at: dt.datetime) -> Record:
    return Record(
        id=f"{OWNS[team]}-{number}" if team else f"cli-{number}",
        asked_at=at,
        asker=Asker(surface="command", user=user, team=team, channel=f"C{team}"),
        query=f"what of {user} Xiaomi",
        as_of=at.date(),
        outcome="match",
        lists={"us_dod_1237": "v1"},
        candidates=[{"entity": "xiaomi", "name": "Xiaomi"}],
        answer='{"query":"Xiaomi of ' + user + '"}',
    )


def a_decision(**but: Any) -> Decision:
    """A decision: of Anna's, that a hit is not who was asked for."""
    usual = Decision(
        team="TACME", matter="", asked="Xiaomi", key="xiaomi", entity="xiaomi", caption="Xiaomi Corporation",
        verdict=decided.Verdict.NOT_SAME, reason=Reason.COUNTRY, note="", by="UANNA", at=MAY, record="r1",
        severity=Colour.RED, second=False, basis=Basis(kind="Company", countries=("cn",)),
    )  # fmt: skip
    return replace(usual, **but)


def a_feedback(**but: Any) -> Feedback:
    """A word on a match."""
    usual = Feedback(
        team="TACME", user="UANNA", record="r1", entity="xiaomi", right=False, name_type="alias", kind="Company", at=MAY
    )
    return replace(usual, **but)


def a_file(*, team: str = "TACME", user: str = "UANNA") -> FileRun:
    """A file that somebody sent."""
    key = f"{team} event Ev1 file F{user}"
    return FileRun(
        key=key, team=team, user=user, channel=f"C{team}", thread="", file=f"F{user}", name=f"{user}.xlsx", at=MAY
    )


def keep(new_work: NewWork, *records: Record) -> None:
    with new_work() as uow:
        for record in records:
            uow.records.add(record)
        uow.commit()


def installations(engine: Engine) -> Installations:
    return Installations(engine, client_id="1.2", seal=SEAL)


def an_installation(team: str, user: str) -> Installation:
    return Installation(app_id="A1", team_id=team, bot_token=f"xoxb-{team}", bot_user_id="UBOT", user_id=user)


def filled(new_work: NewWork, engine: Engine) -> World:
    """Of TACME with UANNA, and of TAJAX with UBERT: tokens, a key, threads, follows, notices, an own list, records."""
    world = World(new_work)
    world.take(BANK)
    for team, user in (("TACME", "UANNA"), ("TAJAX", "UBERT")):
        installations(engine).save(an_installation(team, user))
        Keys(SqlKeys(engine), world.clock, random_secret).make(f"desk-{OWNS[team]}", team=team)
        for place in (channel(f"C{team}", team), person(user, team)):
            world.follow("all", place, user)
            world.watch(f"Kestrel of {team}", called=f"{team}'s", place=place, user=user)
            world.following.set_habits(Habits(announcements=True), Follower(place=place, user=user))
        own = replace(
            builders.an_official(f"custom_{OWNS[team]}"), title=f"{OWNS[team]}'s", origin=Origin.CUSTOM, team=team
        )
        world.updater.accept(builders.an_offer(*OWN, dataset=own), Taking(as_of=MAY))
        keep(new_work, *(a_record(number, team=team, user=user, at=world.clock.now()) for number in range(3)))
        with new_work() as uow:
            uow.records.set_matter(team, f"C{team}", "Falcon", by=user, at=MAY)
            uow.threads.keep(Asker(surface="command", user=user, team=team, channel=f"C{team}", thread="1.0"), SAID)
            uow.file_runs.begin(a_file(team=team, user=user))
            made = uow.decisions.add(a_decision(team=team, by=user, note=f"{user} says so"), name_type="name")
            step = Step(kind=StepKind.RETURNED, by="UZOE", at=MAY)
            uow.decisions.add_step(made.number, step)
            uow.decisions.add_feedback(a_feedback(team=team, user=user))
            uow.commit()
    world.take(BANK, LINE, day=1)
    world.compare()
    while world.relay.run_once():
        world.wait(seconds=5)
    return world


def reviewed_by(engine: Engine, *people: str) -> None:
    """A document that these people looked at."""
    about = {
        "title": "Notice",
        "url": "https://x.example",
        "citation": "",
        "corrects": "",
        "agencies": (),
        "touches": (),
    }
    with Session(engine) as session:
        document = AnnouncementRow(
            source="us_federal_register", name="2026-1", revision=1, published_on=MAY.date(), seen_at=MAY, gone=False,
            kind=AnnouncementKind.NEW, state=ReviewState.ACKNOWLEDGED, current=True, **about,
        )  # fmt: skip
        session.add(document)
        session.flush()
        for who in people:
            verdict, reason = Verdict.ACKNOWLEDGED, f"{who} says so"
            session.add(ReviewRow(announcement=document.number, by=who, at=MAY, verdict=verdict, reason=reason))
        session.commit()


def naming(engine: Engine, word: str) -> list[str]:
    """The tables with a row that holds the word."""
    return [table for table, rows in stored(engine).items() if any(word in repr(row) for row in rows)]
