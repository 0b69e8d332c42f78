"""The bot's own page, put together for one person."""

from __future__ import annotations

import datetime as dt

from slack_bolt import BoltContext
from slack_sdk import WebClient

from bot.domain.law.answer import Answer, Outcome
from bot.services.ports import Asker, Record
from bot.services.screening.recalling import recorded
from handlers.agent import granted
from handlers.blocks.home import SCREENINGS, Shown, closed, home
from handlers.incoming import asker
from handlers.permissions import lacking
from handlers.places import at
from handlers.senders import STRANGER
from handlers.services import Services

_LOOKED_THROUGH = 30
_NO_SCREENING = (Outcome.ASKED, Outcome.INVALID)


def publish(services: Services, context: BoltContext, client: WebClient) -> None:
    """Show it as it is now; to somebody of another organisation, that it is not theirs."""
    if context["sender"].stranger:
        client.views_publish(user_id=context.user_id or "", view=closed(STRANGER))
        return
    who = asker(context, "home")
    due, changes = services.list_questions.outlook(asker=who)
    place = at(context, "")
    follows, habits = services.following.of_place(place)
    shown = Shown(
        lists=services.lists.list_states(team=who.team),
        due=due,
        changes=changes,
        follows=follows,
        habits=habits,
        watched=services.watching.of_place(place),
        screenings=_screenings(services, who),
        lacking=lacking(granted(context)),
    )
    client.views_publish(user_id=who.user, view=home(shown, today=services.today()))


def _screenings(services: Services, who: Asker) -> list[Answer]:
    """The last answers, the newest first, each name and day once; what was asked back screened nothing."""
    records = services.screener.latest(who, limit=_LOOKED_THROUGH)
    newest: dict[tuple[str, dt.date], Record] = {}
    for record in records:
        if record.outcome not in _NO_SCREENING:
            newest.setdefault((record.query.casefold(), record.as_of), record)
    return [recorded(record.answer) for record in list(newest.values())[:SCREENINGS]]
