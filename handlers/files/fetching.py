"""Gets a file from Slack: from Slack's own hosts alone, with the bot's token, and never more of it than is read."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.certificates import known_servers
from bot.domain.names.lookalikes import legible
from bot.errors import BadInput
from bot.services.files.caps import MOST_BYTES, Sent

SECONDS = 90.0
_HOSTS = (".slack.com", ".slack-files.com", ".slack-gov.com")
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_LOCKED = frozenset({"missing_scope", "not_allowed_token_type"})
_NOT_THERE = frozenset({"file_not_found", "file_deleted", "file_not_visible"})
NOT_GRANTED = "I may not read files here yet: ask for the app to be installed again, which requests `files:read`."
SIGN_IN = (
    "Slack gave me a sign-in page instead of your file: ask for the app to be installed again, which requests "
    "`files:read`."
)
GONE = "That file is not there any more: send it again."


@dataclass(frozen=True, slots=True)
class Source:
    """A file as Slack tells of it, and its address."""

    sent: Sent
    url: str


def described(client: WebClient, id: str) -> Source:
    """A file as Slack tells of it now, and where it is. Raises BadInput for one that may not be read, or is gone."""
    file = _as_slack_has_it(client, id)
    if file.get("is_external") or file.get("mode") == "external":
        raise BadInput("That file is stored outside Slack, and I read only files stored in Slack: upload it here.")
    sent = Sent(id=id, name=legible(str(file.get("name") or "")) or "file", size=int(file.get("size") or 0))
    return Source(sent, str(file.get("url_private_download") or file.get("url_private") or ""))


def _as_slack_has_it(client: WebClient, id: str) -> Mapping[str, Any]:
    try:
        file: dict[str, Any] = client.files_info(file=id)["file"]
    except SlackApiError as error:
        reason = error.response["error"]
        if reason in _LOCKED:
            raise BadInput(NOT_GRANTED) from error
        if reason in _NOT_THERE:
            raise BadInput(GONE) from error
        raise
    return file


def fetch(client: WebClient, source: Source) -> bytes:
    """The content of the file. Raises BadInput where it is not with Slack, is a page to sign in, or is too large."""
    import httpx  # takes a tenth of a second, and is seldom needed

    sent, url = source.sent, source.url
    if not _is_slacks(url, client.base_url):
        raise BadInput("That file is not stored in Slack, and I read only files that are.")
    headers = {"Authorization": f"Bearer {client.token}"}
    try:
        with httpx.stream(
            "GET", url, headers=headers, timeout=30.0, follow_redirects=False, verify=known_servers()
        ) as answer:
            if answer.is_redirect:
                raise BadInput(SIGN_IN)
            if answer.status_code != 200:
                raise BadInput(GONE if answer.status_code in (403, 404, 410) else _fault(answer.status_code))
            content = _within_bounds(answer.iter_bytes(), sent)
    except httpx.HTTPError as error:
        raise BadInput(_fault(type(error).__name__)) from error
    if _is_page(answer.headers.get("Content-Type", ""), content):
        raise BadInput(SIGN_IN)
    if not content:
        raise BadInput(f"{sent.name[:80]} is empty.")
    return content


def _within_bounds(parts: Iterable[bytes], sent: Sent) -> bytes:
    end = time.monotonic() + SECONDS
    content = bytearray()
    for part in parts:
        content += part
        if len(content) > MOST_BYTES:
            raise BadInput(f"{sent.name[:80]} is larger than Slack said: I read up to {MOST_BYTES // 1_000_000} MB.")
        if time.monotonic() > end:
            raise BadInput(_fault("too slow"))
    return bytes(content)


def _is_slacks(url: str, base_url: str) -> bool:
    """Whether the address is one of Slack's; where the Web API is on this machine, as in tests, that one's."""
    there, api = urlsplit(url), urlsplit(base_url)
    if api.hostname in _LOOPBACK:
        return (there.scheme, there.hostname, there.port) == (api.scheme, api.hostname, api.port)
    return there.scheme == "https" and f".{there.hostname or ''}".endswith(_HOSTS) and there.port in (None, 443)


def _is_page(kind: str, content: bytes) -> bool:
    head = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return kind.startswith("text/html") or head.startswith((b"<!doctype html", b"<html"))


def _fault(what: object) -> str:
    return f"Slack did not give me that file ({what}): send it again in a minute."
