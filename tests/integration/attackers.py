"""Who might get at a firm's own list, and each way in that they try: what somebody sends, with ids that they forge."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.demo.payloads import Person
from bot.demo.workspace import Workspace
from bot.domain.notices.following import Place

SECRET, WATCHED, TITLE = "ZEPHYRINE HOLDINGS", "Quixotry Partners", "Acme's own list"
LISTED, FILE = "Orrery Fund", "positions of orrery.xlsx"
SECRETS = (SECRET.casefold(), WATCHED.casefold(), TITLE.casefold(), "custom_acme", LISTED.casefold(), FILE.casefold())
HOME = "T0HOME"


@dataclass(frozen=True, slots=True)
class Secrets:
    """What the first firm has, by the ids that a click could name."""

    record: str
    entity: str
    notice: str
    place: Place


@dataclass(frozen=True, slots=True)
class Attacker:
    """Somebody who is not of the first firm, and whether they meet its bot or one of their own."""

    workspace: Workspace
    stranger: bool = False


ATTACKERS = {
    "another workspace": Attacker(Workspace(team="T0OTHER", user="U0MALLORY")),
    "a workspace of an organisation": Attacker(Workspace(team="T0GRID", enterprise="E0GRID", user="U0MALLORY")),
    "an organisation as a whole": Attacker(Workspace(team="T0ORG", enterprise="E0ORG", whole=True, user="U0MALLORY")),
    "a stranger in a shared channel": Attacker(Workspace(team="T0THEIRS", user="U0MALLORY"), stranger=True),
}


Way = Callable[[Person, Secrets, str], Mapping[str, Any]]
"""A way in: what somebody sends, given the secrets' ids and a response_url."""


def clicking(action: str, value: Callable[[Secrets], str]) -> Way:
    def way(person: Person, ids: Secrets, url: str) -> Mapping[str, Any]:
        on = {"ts": "1.1", "channel": ids.place.channel, "private": True, "thread_ts": "1.1"}
        used = {"type": "button", "action_id": action, "value": value(ids)}
        return person.clicks(used, on=on, response_url=url, trigger="t")

    return way


def in_window(action: str, value: Callable[[Secrets], str]) -> Way:
    def way(person: Person, ids: Secrets, url: str) -> Mapping[str, Any]:
        view = {"type": "modal", "id": "V1", "private_metadata": ids.place.channel}
        used = {"type": "button", "action_id": action, "value": value(ids)}
        return person.clicks(used, on=view, response_url=url, trigger="t")

    return way


def sending(callback: str, values: Mapping[str, Any], kept: str = "") -> Way:
    """A window sent off that remembers the firm's channel, or `kept` with the channel in the place of CHANNEL."""

    def way(person: Person, ids: Secrets, url: str) -> Mapping[str, Any]:
        title = {"type": "plain_text", "text": "x"}
        view = {"type": "modal", "id": "V1", "callback_id": callback, "title": title}
        metadata = kept.replace("CHANNEL", ids.place.channel) or ids.place.channel
        return person.submits(view | {"private_metadata": metadata}, values, trigger="t")

    return way


def typing(text: str) -> Way:
    return lambda person, ids, url: person.command("/screen", text, response_url=url, trigger="t")


def saying(text: str, thread: str = "") -> Way:
    return lambda person, ids, url: person.mention(text, thread=thread)


NAME = {"name": {"text": {"value": SECRET[:9]}}, "day": {"date": {"selected_date": None}}}
WAYS: dict[str, Way] = {
    "a command": typing("Zephyrine"),
    "a command that names the list": typing("Zephyrine --list custom_acme"),
    "the lists": typing("lists"),
    "what is followed": typing("following"),
    "unfollow a name": typing("unfollow Quixotry Partners"),
    "follow the list": typing("follow custom_acme"),
    "follow a name near it": typing("follow Zephyrine"),
    "a mention": saying("is Zephyrine sanctioned?"),
    "a follow-up in the firm's thread": saying("since when?", thread="1.1"),
    "who is on the list": saying("who is on custom_acme?"),
    "what changed": saying("what changed this week?"),
    "a direct message": lambda person, ids, url: person.direct("Zephyrine"),
    "the bot's page": lambda person, ids, url: person.opens_home(),
    "a message's shortcut": lambda person, ids, url: person.message_shortcut(
        "screen_message", "Zephyrine", response_url=url, trigger="t"
    ),
    "the window that asks": sending("screen_name", NAME),
    "the settings' window": sending("following_settings", {}),
    "share": clicking("share_answer", lambda ids: ids.record),
    "share anyway": clicking("anyway_share_answer", lambda ids: ids.record),
    "share names in a text": clicking("share_text", lambda ids: json.dumps([[ids.record]])),
    "full history": clicking("full_history", lambda ids: ids.record),
    "what was searched": clicking("what_was_searched", lambda ids: ids.record),
    "names beside": clicking("names_beside", lambda ids: ids.record),
    "all of a list": clicking("all_that_are_named", lambda ids: ids.record),
    "the table of a list": clicking("all_as_a_table", lambda ids: ids.record),
    "what was asked back": clicking("asked_back_0", lambda ids: json.dumps(["public", None, ids.record, "Zephyrine"])),
    "several that were never offered": clicking(
        "asked_back_1", lambda ids: json.dumps(["public", None, ids.record, "Zephyrine", "Orrery", "Quixotry"])
    ),
    "details": clicking("answer_details", lambda ids: ids.record),
    "this one": clicking("this_entity", lambda ids: f"{ids.record} public {ids.entity}"),
    "follow the entity": clicking("follow_entity", lambda ids: ids.entity),
    "follow anyway": clicking("follow_anyway", lambda ids: f"follow_entity {ids.entity}"),
    "follow what is offered": clicking("follow_offered_here", lambda ids: ids.entity),
    "follow what is offered for oneself": clicking("follow_offered_mine", lambda ids: ids.entity),
    "unfollow the entity": clicking("unfollow", lambda ids: f"entity {ids.entity}"),
    "unfollow in a window about the channel": in_window("unfollow", lambda ids: f"entity {ids.entity}"),
    "settings in such a window": in_window("following_settings", lambda ids: "here"),
    "unwatch the list": typing(f"unwatch {LISTED}"),
    "remove the list": clicking("watch_list_end", lambda ids: "1"),
    "remove the list in such a window": in_window("watch_list_end", lambda ids: "1"),
    "watch the firm's file": clicking("watch_names", lambda ids: "1"),
    "the window of its names": sending(
        "watch_names_window", {"watch_list": {"name": {"value": LISTED}}}, '["1", "CHANNEL"]'
    ),
    "all of the notice": clicking("notice_show_all:0", lambda ids: f"{ids.notice} 0"),
    "a page of the notice": in_window("notice_page:0", lambda ids: f"{ids.notice} 0"),
}
