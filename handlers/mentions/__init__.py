"""Mentions in channels and direct messages, in plain words."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

from slack_bolt import App, BoltContext

from bot.services.ports import Asker
from bot.services.questions.asked import Asked, Follow, Followed, Following, NotForUs, ScreenText, Unfollow
from handlers.agent import Agent, threaded
from handlers.blocks.parts import Message
from handlers.files.running import Screening, Where
from handlers.following import answered
from handlers.incoming import asker, question_of, said_to_bot
from handlers.outgoing import in_thread
from handlers.places import here
from handlers.replies import reply
from handlers.services import Services
from handlers.texts import quoted_in, text_of
from handlers.threads import conversation, place
from handlers.waiting import posted_if_slow


def register(app: App, services: Services) -> None:
    """Register both."""

    def answer(event: dict[str, Any], context: BoltContext, surface: str) -> None:
        thread = place(event, threaded=threaded(context))
        who = asker(context, surface, thread=conversation(event["channel"], thread))
        agent: Agent = context["agent"]
        said = agent.working(context, event["channel"], thread)
        with nullcontext() if said else posted_if_slow(context.client, event["channel"], thread=thread):
            with services.turn():
                asked = _asked(event, services, who)
            if asked == NotForUs(over=True):
                return agent.silent(context, event["channel"], thread)
            outgoing = _answer(asked, services, context, who)
        in_thread(context.client, event["channel"], outgoing, thread=thread)

    def screen(event: dict[str, Any], context: BoltContext, surface: str) -> None:
        who = asker(context, surface)
        where = Where(event["channel"], place(event, threaded=threaded(context)), said_to_bot(event.get("text") or ""))
        Screening(services, context.client, asker=who).all_of(event["files"], where)

    @app.event("app_mention")
    def mention(event: dict[str, Any], context: BoltContext) -> None:
        if _has_files(event, context):
            screen(event, context, "mention")
        elif _is_question(event, context):
            answer(event, context, "mention")

    @app.event("message")
    def direct_message(event: dict[str, Any], context: BoltContext) -> None:
        is_direct = event.get("channel_type") == "im"
        if is_direct and _has_files(event, context):
            screen(event, context, "direct message")
        elif is_direct and _is_question(event, context):
            answer(event, context, "direct message")


def _answer(asked: Asked, services: Services, context: BoltContext, who: Asker) -> Message:
    if isinstance(asked, Follow | Unfollow | Followed):
        return answered(asked, services, context.client, here(context))
    return reply(asked, services, asker=who)


def _asked(event: dict[str, Any], services: Services, who: Asker) -> Asked:
    """What a message asks; one that quotes or forwards another asks about that one."""
    if quoted := quoted_in(event):
        asked = services.questions.message(quoted, asker=who)
        return ScreenText(text_of(event)) if isinstance(asked, ScreenText | Following) else asked
    return services.questions.plain(question_of(event.get("text") or ""), asker=who)


def _has_files(event: dict[str, Any], context: BoltContext) -> bool:
    """Whether a person has just sent files."""
    by_person = event.get("user") not in (None, context.bot_user_id) and not event.get("bot_id")
    return by_person and bool(event.get("files")) and event.get("subtype") in (None, "file_share")


def _is_question(event: dict[str, Any], context: BoltContext) -> bool:
    """Whether a person has just written it: not a bot, not an edit, not a notice of Slack's."""
    by_person = event.get("user") not in (None, context.bot_user_id) and not event.get("bot_id")
    return by_person and not event.get("subtype") and "edited" not in event
