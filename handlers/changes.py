"""What somebody changed of what a channel follows is posted there, where not everybody saw it answered."""

from __future__ import annotations

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.domain.notices.following import PlaceKind
from bot.log import Log
from bot.services.notices.follower import Follower
from handlers.blocks.sharing import changed_by
from handlers.outgoing import in_thread

_log = Log(__name__)


def post_change(client: WebClient, who: Follower, change: str) -> None:
    """Post it in the channel, `change` as mrkdwn. The change holds even where Slack refuses the post."""
    if who.place.kind is not PlaceKind.CHANNEL or who.seen:
        return
    try:
        in_thread(client, who.place.channel, changed_by(who.user, change), thread=None)
    except SlackApiError as error:
        _log.warning("change_not_posted", team=who.place.team, reason=error.response.get("error"))
