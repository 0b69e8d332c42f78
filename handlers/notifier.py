"""Sends notices to Slack, and finds what an earlier attempt left there (services.notices.sending.Notifier)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.domain.notices.following import Place, PlaceKind
from bot.log import Log
from bot.services.notices.content import (
    Daily,
    DocumentNotice,
    NothingToSay,
    Notice,
    OperatorNotice,
    Reminder,
    Table,
    Update,
    Weekly,
)
from bot.services.notices.csv_table import file_name, table
from bot.services.notices.notice import Notices
from bot.services.notices.outbox import OutboxItem
from bot.services.notices.sending import (
    AccessRevoked,
    Delivered,
    NoAddress,
    NoAnswer,
    Refused,
)
from handlers.blocks import decision_notices
from handlers.blocks.announcement import announcement_message
from handlers.blocks.notice import daily_message, update_message
from handlers.blocks.notice_words import operators_message, reminder_message, weekly_message
from handlers.blocks.parts import Message, context
from handlers.slack_errors import told_apart
from handlers.withholding import fit_for

EVENT = "screenbot_notice"
"""The type of the metadata that a notice carries."""
AGAIN = context("_Sent again after an interruption: you may have seen this already._")
LOOK_BACK = dt.timedelta(minutes=2)  # clocks differ
LOOK_PAGES = 10
BLIND = frozenset({"missing_scope", "not_allowed_token_type"})
_log = Log(__name__)
Clients = Callable[[Place], WebClient | None]
"""The client that reaches a place, without retries of its own; None where the bot is not installed."""


class SlackNotifier:
    """Posts with chat.postMessage; each message carries its notice's key as metadata."""

    def __init__(self, clients: Clients, notices: Notices, *, operators: Place | None) -> None:
        self._clients = clients
        self._notices = notices
        self._operators = operators
        self._blind: set[str] = set()  # workspaces where the history may not be read

    def send(self, owed: OutboxItem) -> Delivered:
        """Post it. Raises NotSent."""
        place, channel = self._address(owed)
        notice = self._notice(owed)
        client = self._client(place)
        with told_apart():
            notice = fit_for(owed.place, notice, notices=self._notices, client=client)
            if isinstance(notice, Table):
                return _upload(client, channel, notice)
            said = _message(notice)
            if owed.doubt and place.team in self._blind:
                said = said | {"blocks": [*said["blocks"], AGAIN]}
            metadata = {"event_type": EVENT, "event_payload": {"key": owed.key}}
            answer = client.chat_postMessage(channel=channel, metadata=metadata, **said)
            return Delivered(ts=answer["ts"], channel=answer["channel"])

    def find(self, owed: OutboxItem) -> Delivered | None:
        """The message with this key that is there already. Raises NotSent where Slack does not say."""
        place, channel = self._address(owed)
        unknown = owed.place.kind is PlaceKind.PERSON and not owed.direct
        if owed.doubt is None or place.team in self._blind or unknown:
            return None
        notice = self._notice(owed)
        client = self._client(place)
        with told_apart():
            try:
                if isinstance(notice, Table):
                    return _find_file(client, channel, notice)
                return _find_key(client, channel, owed.key, since=owed.doubt - LOOK_BACK)
            except SlackApiError as error:
                if error.response.get("error") not in BLIND:
                    raise
                self._blind.add(place.team)
                _log.warning("cannot_look_up", team=place.team, reason=error.response.get("error"))
                return None

    def _address(self, owed: OutboxItem) -> tuple[Place, str]:
        if owed.place.kind is not PlaceKind.OPERATORS:
            return owed.place, owed.direct or owed.place.channel
        if self._operators is None:
            raise NoAddress("OPS_CHANNEL is not set: operators cannot be told")
        return self._operators, self._operators.channel

    def _client(self, place: Place) -> WebClient:
        client = self._clients(place)
        if client is None:
            raise AccessRevoked("the bot is not installed in the workspace")
        return client

    def _notice(self, owed: OutboxItem) -> Notice:
        try:
            return self._notices.of(owed)
        except NothingToSay as error:
            raise Refused(str(error)) from error


def _message(notice: Notice) -> Message:
    match notice:
        case Update():
            return update_message(notice)
        case Daily():
            return daily_message(notice)
        case Weekly():
            return weekly_message(notice)
        case Reminder():
            return reminder_message(notice)
        case DocumentNotice():
            return announcement_message(notice.announced, for_operators=notice.for_operators)
        case OperatorNotice() if notice.kind in decision_notices.KINDS:
            return decision_notices.decision_notice(notice)
        case OperatorNotice():
            return operators_message(notice)
        case Table():
            raise TypeError("a table is a file, not a message")


def _upload(client: WebClient, channel: str, notice: Table) -> Delivered:
    """The table under the message it belongs to."""
    name = file_name(notice.update)
    content = table(notice.update)
    client.files_upload_v2(
        channel=channel, thread_ts=notice.under, content=content, filename=name, title=name, snippet_type="csv"
    )
    return Delivered(ts=notice.under, channel=channel)


def _find_key(client: WebClient, channel: str, key: str, *, since: dt.datetime) -> Delivered | None:
    arguments = {"channel": channel, "oldest": f"{since.timestamp():.6f}", "include_all_metadata": True}
    for message in _messages(client.conversations_history, **arguments):
        metadata = message.get("metadata") or {}
        if metadata.get("event_type") == EVENT and metadata.get("event_payload", {}).get("key") == key:
            return Delivered(ts=message["ts"], channel=channel)
    return None


def _find_file(client: WebClient, channel: str, notice: Table) -> Delivered | None:
    name = file_name(notice.update)
    for message in _messages(client.conversations_replies, channel=channel, ts=notice.under):
        if any(file.get("name") == name for file in message.get("files", ())):
            return Delivered(ts=notice.under, channel=channel)
    return None


def _messages(method: Callable[..., Any], **arguments: Any) -> Iterator[dict[str, Any]]:
    """The messages, the newest first, as many pages as there are. Raises Refused for more than are ever looked at."""
    cursor = ""
    for _ in range(LOOK_PAGES):
        answer = method(**arguments, limit=200, **({"cursor": cursor} if cursor else {}))
        yield from answer["messages"]
        cursor = (answer.get("response_metadata") or {}).get("next_cursor", "")
        if not cursor:
            return
    raise NoAnswer(f"more than {LOOK_PAGES * 200} messages since: it cannot be told whether the notice is among them")
