"""What Slack's errors mean for a notice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.services.notices.sending import (
    AccessRevoked,
    AskedToWait,
    NoAnswer,
    NotSent,
    PlaceGone,
    Refused,
)

GONE = frozenset("channel_not_found is_archived not_in_channel user_not_found user_disabled cannot_dm_bot".split())


REVOKED = frozenset(
    """token_revoked account_inactive invalid_auth not_authed token_expired
    team_access_not_granted org_login_required""".split()
)


UNSURE = frozenset("internal_error fatal_error request_timeout service_unavailable team_added_to_org".split())


_WORD = re.compile(r"[a-z][a-z0-9_]*")  # what Slack's errors look like


@contextmanager
def told_apart() -> Iterator[None]:
    """The error of a call to Slack as what it means for the notice: try again, give up, or the place is gone."""
    try:
        yield
    except SlackApiError as error:
        raise _meaning(error) from error
    except (SlackClientError, OSError, HTTPException, ValueError) as error:  # ValueError: an answer that is no JSON
        raise NoAnswer(f"{type(error).__name__}: {error}") from error


def _meaning(error: SlackApiError) -> NotSent:
    response = error.response
    if response.status_code == 429:
        return AskedToWait(float(response.headers.get("Retry-After", response.headers.get("retry-after", 30))))
    said = response.data.get("error", "") if isinstance(response.data, dict) else ""
    if response.status_code >= 500 or not _WORD.fullmatch(said) or said in UNSURE:
        return NoAnswer(f"HTTP {response.status_code} {said}".strip())  # a page of somebody between us and Slack, too
    if said == "ratelimited":
        return AskedToWait(30)
    if said in GONE:
        return PlaceGone(said)
    return AccessRevoked(said) if said in REVOKED else Refused(said)
