"""What of a notice goes to a channel that people of other organisations are in: no own list, no decision."""

from __future__ import annotations

from slack_sdk import WebClient

from bot.domain.notices.following import Place, PlaceKind
from bot.services.notices.content import Notice, OperatorNotice
from bot.services.notices.notice import Notices
from bot.services.notices.sending import Refused
from handlers.places import shared_outside

WITHHELD = "changes of a firm's own list are not posted in a channel that other organisations are in"
DECISION_WITHHELD = (
    "decisions are not posted in a channel that other organisations are in: set another COMPLIANCE_CHANNEL"
)


def fit_for(place: Place, notice: Notice, *, notices: Notices, client: WebClient) -> Notice:
    """The notice, or the part of it that may be shown in the place. Slack is asked only where that makes a difference.

    Raises Refused where nothing of it may be shown, SlackApiError where Slack does not say who is in the channel.
    """
    if place.kind is not PlaceKind.CHANNEL:
        return notice
    public = notices.for_outsiders(notice)
    if public == notice or not shared_outside(client.conversations_info(channel=place.channel)["channel"]):
        return notice
    if public is None:
        raise Refused(DECISION_WITHHELD if isinstance(notice, OperatorNotice) else WITHHELD)
    return public
