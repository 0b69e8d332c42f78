"""Nobody gets at another firm's list, records, follows or decisions by the doors that are not Slack's either.

The attackers of tests/integration/attackers.py, as far as a door lets them come: keys of another workspace, of an
organisation, of none; signed calls of another workspace, of one of an organisation, of an organisation as a whole, of
one that has not the bot. Each tries each page and tool, and names whatever ids it likes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import httpx
import pytest
from slack_sdk import WebClient

from bot.api.services import Services
from bot.api.writing import Writing
from bot.domain.decisions.decision import Reason, Verdict
from bot.domain.notices.following import Place, PlaceKind
from bot.services.decisions.deciding import Deciding
from bot.services.decisions.judgement import Judgement
from bot.services.notices.follower import Follower
from bot.services.notices.following import Following
from bot.services.ports import Asker
from handlers.assistants import follower
from tests.fakes import FakeClock
from tests.integration import doors
from tests.integration.assistants import Slackbot, served
from tests.integration.conftest import NewWork

pytest.importorskip("mcp")
NAME, LIST = doors.secret_name("T1"), doors.own_list("T1")
SECRETS = (NAME.casefold(), LIST, "list of t1", "judged the same")
ALICE = Asker(surface="slackbot", user="U0ALICE", team="T1")
HERS = Place(team="T1", channel="U0ALICE", kind=PlaceKind.PERSON)
LETTER = f"The bank wired money to {NAME} on Monday. It was returned. Nobody knows why that was."
Arguments = Mapping[str, Any]
EXAMPLE: Arguments = {"queries": {"q": {"schema": "Company", "properties": {"name": [NAME]}}}}


@dataclass(frozen=True)
class Firm:
    """The first firm, by the ids that a call could name; `services` and `url` lead to the doors."""

    services: Services
    following: Following
    deciding: Deciding
    url: str
    record: str
    entity: str


@pytest.fixture(scope="module")
def firm(shared_work: NewWork) -> Iterator[Firm]:
    """It loads a list of its own, asks, decides and follows; another firm does not."""
    with _begun(shared_work) as begun:
        yield begun


@pytest.fixture
def firm_at_work(new_work: NewWork) -> Iterator[Firm]:
    """The same, over a store of its own: it follows more, and decides otherwise."""
    with _begun(new_work) as begun:
        yield begun


@contextmanager
def _begun(new_work: NewWork) -> Iterator[Firm]:
    doors.two_firms(new_work)
    services, clock = doors.services(new_work), FakeClock()
    following, deciding = Following(new_work, clock), Deciding(new_work, clock, services.screener)
    answer = services.screener.screen(NAME, asker=ALICE)
    entity = answer.findings[0].entity.id
    judged = Judgement(record=answer.record, entity=entity, verdict=Verdict.SAME, reason=Reason.COUNTRY)
    deciding.decide(judged, asker=ALICE)
    following.follow(NAME, Follower(place=HERS, user=ALICE.user))
    writing = Writing(
        follows=follower(following, lambda _place: WebClient()), deciding=deciding, archive=services.archive
    )
    with served(services, writing=writing) as url:
        yield Firm(services, following, deciding, url, answer.record, entity)


PAGES: dict[str, tuple[str, Callable[[Firm], Any]]] = {
    "a name": ("/v1/screen", lambda _: {"names": [NAME]}),
    "a name near it": ("/v1/screen", lambda _: {"names": [f"{NAME[:-2]}s"]}),
    "a name on that list": ("/v1/screen", lambda _: {"names": [NAME], "list": LIST}),
    "a question": ("/v1/ask", lambda _: {"text": f"is {NAME} sanctioned?"}),
    "a letter": ("/v1/ask", lambda _: {"text": LETTER}),
    "who is on it": ("/v1/ask", lambda _: {"text": f"who is on {LIST}?"}),
    "the lists": ("/v1/lists", lambda _: None),
    "the lists, asked": ("/v1/ask", lambda _: {"text": "which lists do you have?"}),
    "its changes": (f"/v1/changes?since=2026-01-01&list={LIST}", lambda _: None),
    "all changes": ("/v1/changes?since=2026-01-01", lambda _: None),
    "its record": ("/v1/records/{0.record}", lambda _: None),
    "its entity": ("/entities/{0.entity}", lambda _: None),
    "a search": (f"/search/default?q={NAME}", lambda _: None),
    "a search of that list": (f"/search/{LIST}?q={NAME}", lambda _: None),
    "an example": ("/match/default", lambda _: EXAMPLE),
    "an example on that list": (f"/match/{LIST}", lambda _: EXAMPLE),
    "the catalog": ("/catalog", lambda _: None),
}
TOOLS: dict[str, tuple[str, Callable[[Firm], Arguments]]] = {
    "a name": ("screen", lambda _: {"names": [NAME]}),
    "a name near it": ("screen", lambda _: {"names": [f"{NAME[:-2]}s"]}),
    "a name on that list": ("screen", lambda _: {"names": [NAME], "list": LIST}),
    "a question": ("ask", lambda _: {"text": f"is {NAME} sanctioned?"}),
    "who is on it, asked": ("ask", lambda _: {"text": f"who is on {LIST}?"}),
    "a letter": ("find_names", lambda _: {"text": LETTER}),
    "its record": ("full_record", lambda firm: {"record": firm.record}),
    "its changes": ("what_changed", lambda _: {"since": "2026-01-01", "list": LIST}),
    "all changes": ("what_changed", lambda _: {"since": "2026-01-01"}),
    "its dates": ("deadlines", lambda _: {"name": NAME}),
    "who is on it": ("list_members", lambda _: {"list": LIST}),
    "the lists": ("lists", lambda _: {}),
    "follow the list": ("follow", lambda _: {"what": LIST}),
    "follow the entity": ("follow", lambda firm: {"entity": firm.entity}),
    "decide": (
        "decide",
        lambda firm: {"record": firm.record, "entity": firm.entity, "verdict": "not_same", "reason": "other"},
    ),
}
KEYS = {"another workspace": "T2", "an organisation": "E1", "nobody's": ""}
SIGNED = {
    "another workspace": ("T2", "", 200),
    "an organisation as a whole": ("", "E1", 200),
    "a workspace of an organisation": ("T9", "E1", 200),
    "a workspace without the bot": ("T9", "", 403),
    "a workspace that names another's organisation": ("T9", "E9", 403),
}


def leaked(told: str, asked: str) -> list[str]:
    """What was told of the firm's, beyond what was asked."""
    return [secret for secret in SECRETS if secret in told.casefold() and secret not in asked.casefold()]


def opened(firm: Firm, page: str, *, team: str) -> tuple[str, str]:
    """What a page tells a key of that team, and what was asked."""
    path, body = PAGES[page][0].format(firm), PAGES[page][1](firm)
    client = doors.caller(doors.web(firm.services), doors.key(firm.services, team=team))
    answer = client.get(path) if body is None else client.post(path, json=body)
    assert answer.status_code < 500
    return json.dumps(answer.json, ensure_ascii=False), f"{path} {body}"


def called(firm: Firm, tool: str, *, by: Slackbot, key: str = "") -> tuple[int, str, str]:
    """Status and answer of a call, signed, or with a key beside an envelope that nobody signed; what was asked."""
    name, arguments = TOOLS[tool][0], dict(TOOLS[tool][1](firm))
    body = by.body(name, arguments)
    shown = {"Authorization": f"Bearer {key}", "Accept": "application/json, text/event-stream"}
    headers = shown | {"Content-Type": "application/json"}
    answer = httpx.post(firm.url, content=body, headers=headers, timeout=60) if key else by.send(body)
    return answer.status_code, json.dumps(answer.json(), ensure_ascii=False), str(arguments)


@pytest.mark.parametrize("who", KEYS)
def test_a_key_of_others_learns_nothing_of_a_firms_by_any_page_or_tool(firm: Firm, who: str) -> None:
    for page in PAGES:
        assert leaked(*opened(firm, page, team=KEYS[who])) == [], page
    key, forged = doors.key(firm.services, team=KEYS[who]), Slackbot(firm.url, user="U0ALICE", team="T1")
    for tool in TOOLS:
        _, told, asked = called(firm, tool, by=forged, key=key)
        assert leaked(told, asked) == [], tool
    assert unchanged(firm)


@pytest.mark.parametrize("who", SIGNED)
def test_a_signed_call_of_others_learns_and_changes_nothing_of_a_firms_by_any_tool(firm: Firm, who: str) -> None:
    team, enterprise, status = SIGNED[who]
    slackbot = Slackbot(firm.url, user="U0ALICE", team=team, enterprise=enterprise)
    for tool in TOOLS:
        answered, told, asked = called(firm, tool, by=slackbot)
        assert (answered, leaked(told, asked)) == (status, []), tool
    assert unchanged(firm)


def unchanged(firm: Firm) -> bool:
    """Whether the firm follows and has decided what it had."""
    follows, _ = firm.following.of_place(Follower(place=HERS, user=ALICE.user))
    answer = firm.services.screener.recall(firm.record, asker=ALICE)
    assert answer is not None
    decided = firm.deciding.on(answer, asker=ALICE)[firm.entity]
    return ([one.target.label for one in follows], decided.verdict) == ([NAME], Verdict.SAME)


def test_the_firm_itself_is_told_of_it_by_each_page_and_tool(firm_at_work: Firm) -> None:
    """The secrets are there to be found: what the others are not told is told here."""
    for page in PAGES:
        assert leaked(*opened(firm_at_work, page, team="T1")), page
    own = Slackbot(firm_at_work.url, user="U0BERT", team="T1")
    for tool in TOOLS:
        hers = TOOLS[tool][0] in ("full_record", "decide")  # a record is opened, and decided on, by who asked alone
        status, told, asked = called(firm_at_work, tool, by=replace(own, user=ALICE.user) if hers else own)
        assert (status, bool(leaked(told, asked))) == (200, True), tool
    assert leaked(*called(firm_at_work, "its record", by=own)[1:]) == []
