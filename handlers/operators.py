"""The operators' channel: whether something happened there, and whether somebody may act for the operators."""

from __future__ import annotations

from slack_bolt import BoltContext
from slack_sdk import WebClient

from bot.domain.notices.following import Place
from bot.errors import BadInput
from bot.services.notices.follower import Follower
from handlers.incoming import sender
from handlers.places import check_member

ELSEWHERE = "Only members of the operators’ channel can review documents, and only in that channel."


def check_place(context: BoltContext, operators: Place | None, channel: str) -> None:
    """Raises BadInput unless it is the operators' channel, of the workspace that somebody acts in. Asks nobody."""
    who = sender(context)
    if operators is None or operators.channel != channel or operators.team not in ("", who.team, who.enterprise):
        raise BadInput(ELSEWHERE)


def check_operator(client: WebClient, context: BoltContext, operators: Place | None, *, channel: str) -> str:
    """The id of whoever acts. Raises BadInput unless they are a member of the operators' channel, and it is that."""
    check_place(context, operators, channel)
    who = sender(context)
    try:
        check_member(client, Follower(place=Place(team=who.team, channel=channel), user=who.user))
    except BadInput as error:
        raise BadInput(ELSEWHERE) from error
    return who.user
