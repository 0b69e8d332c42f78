"""The bot's own page, put together for one person."""

from __future__ import annotations

from slack_bolt import BoltContext
from slack_sdk import WebClient

from handlers.blocks.home import SCREENINGS, closed, home
from handlers.incoming import asker
from handlers.places import at
from handlers.senders import STRANGER
from handlers.services import Services


def publish(services: Services, context: BoltContext, client: WebClient) -> None:
    """Show it as it is now; to somebody of another organisation, that it is not theirs."""
    if context["sender"].stranger:
        client.views_publish(user_id=context.user_id or "", view=closed(STRANGER))
        return
    who = asker(context, "home")
    records = services.screener.latest(who, limit=SCREENINGS)
    follows, habits = services.following.of_place(at(context, "").place)
    lists = services.lists.list_states(team=who.team)
    view = home(lists, records, (follows, habits), today=services.today())
    client.views_publish(user_id=who.user, view=view)
