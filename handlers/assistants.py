"""What Slack's own assistant changes for a person: by the same steps, and within the same bounds, as they do here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from slack_sdk import WebClient

from bot.domain.notices.following import Place, PlaceKind
from bot.errors import BadInput
from bot.services.notices.follower import Follower, Outcomes
from bot.services.notices.following import Following
from handlers.blocks import following as shown
from handlers.following import begin
from handlers.places import check_member, is_shared

SHARED = (
    "People of other organisations are in that channel: they would see its notices, and so what you follow. If that is "
    "meant, follow it from the channel itself first, which asks."
)
_ACTIONS = {"text": "text", "entity": shown.FOLLOW, "watch": shown.WATCH}


def follower(following: Following, clients: Callable[[Place], WebClient | None]) -> Callable[..., Outcomes]:
    """Has a place follow something for a person: how it was said, the text, the place, the person's id.

    Raises BadInput for what cannot be followed, and for a channel that the person or the bot is not in.
    """

    def follow(how: str, text: str, place: Place, user: str) -> Outcomes:
        client = clients(place)
        if client is None:
            raise BadInput("Screenbot is not installed there.")
        who = Follower(place=place, user=user)
        check_member(client, who)
        if place.kind is PlaceKind.CHANNEL:
            who = replace(who, public_only=is_shared(client, who))
        found = begin(_ACTIONS[how], text, following, client, who)
        if found is None:
            raise BadInput(SHARED)
        return found

    return follow
