"""Where somebody follows from, and whether they and the bot are in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from slack_bolt import BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.domain.notices.following import Place, PlaceKind
from bot.errors import BadInput
from bot.services.notices.follower import Follower
from handlers.incoming import is_channel, public_only, sender

INVITE = "I'm not in that channel: invite me with `/invite @screenbot`, then follow again."
NOT_A_MEMBER = "Only members of a channel change what it follows."
MEMBERS_AT_ONCE = 1000
MOST_MEMBERS = 50_000


def here(context: BoltContext) -> Follower:
    """The channel it was said in; in direct messages, and on the bot's own page, the person. Raises StrangerRefused."""
    return at(context, sender(context).channel)


def at(context: BoltContext, channel: str) -> Follower:
    """That channel; where it is none, the person. Raises StrangerRefused."""
    who = sender(context)
    if is_channel(channel):
        place = Place(team=who.team, channel=channel, enterprise=who.enterprise)
        return Follower(place=place, user=who.user, public_only=public_only(context, channel), seen=who.aloud)
    place = Place(team=who.team, channel=who.user, kind=PlaceKind.PERSON, enterprise=who.enterprise)
    return Follower(place=place, user=who.user, public_only=public_only(context, channel))


def is_shared(client: WebClient, who: Follower) -> bool:
    """Whether people of other organisations are in the channel. Raises BadInput where the bot is not in it."""
    if who.place.kind is PlaceKind.PERSON:
        return False
    try:
        channel = client.conversations_info(channel=who.place.channel)["channel"]
    except SlackApiError as error:
        if error.response["error"] in ("channel_not_found", "not_in_channel"):
            raise BadInput(INVITE) from error
        raise
    if not channel.get("is_member"):
        raise BadInput(INVITE)
    return shared_outside(channel)


def shared_outside(channel: Mapping[str, Any]) -> bool:
    """Whether people of other organisations are in a channel that Slack describes so, or are invited to it."""
    return bool(channel.get("is_ext_shared") or channel.get("is_pending_ext_shared"))


def check_member(client: WebClient, who: Follower) -> None:
    """Raises BadInput for somebody who is not in the channel. Commands need no check: Slack takes them of members."""
    if who.place.kind is PlaceKind.PERSON:
        return
    cursor = ""
    try:
        for _ in range(MOST_MEMBERS // MEMBERS_AT_ONCE):
            answer = client.conversations_members(channel=who.place.channel, limit=MEMBERS_AT_ONCE, cursor=cursor)
            if who.user in answer["members"]:
                return
            cursor = (answer.get("response_metadata") or {}).get("next_cursor", "")
            if not cursor:
                break
    except SlackApiError as error:
        if error.response["error"] in ("channel_not_found", "not_in_channel"):
            raise BadInput(INVITE) from error
        raise
    raise BadInput(NOT_A_MEMBER)
