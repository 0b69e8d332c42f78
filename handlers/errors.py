"""The one place where errors are caught: people get one line, the log gets the trace."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from slack_bolt import BoltContext, BoltResponse, Respond

from bot.errors import BadInput
from bot.log import Log
from handlers.agent import threaded
from handlers.blocks.help import notice, refusal
from handlers.blocks.parts import Message, escape, message, section
from handlers.blocks.windows import result
from handlers.outgoing import OPENED, in_thread, in_window, privately
from handlers.senders import StrangerRefused
from handlers.sending import TakenOver
from handlers.threads import place
from handlers.waiting import has_waited

_log = Log(__name__)


def on_error(error: Exception, body: dict[str, Any], context: BoltContext, respond: Respond) -> BoltResponse:
    """Tell the person what to correct, or that it failed and under which reference it was logged.

    Slack gets status 200, or it would send the same payload again. Before the signature is verified, and it is known
    which workspace asked, nobody gets a message.
    """
    if context.authorize_result is None:
        _log.error("request_failed", exc_info=error)
        return BoltResponse(status=500, body="")
    if isinstance(error, TakenOver):
        _log.warning("taken_over_by_another", team=context.team_id)
        return BoltResponse(status=200)
    outgoing = _told(error, context)
    if context.function_execution_id and "event" in body:
        context.fail(str(error) if isinstance(error, BadInput) else outgoing["text"])
        return BoltResponse(status=200)
    _show(outgoing, error, body, context, respond)
    return BoltResponse(status=200)


def _show(outgoing: Message, error: Exception, body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
    """Show it where the person is: in the window, in place of the waiting message, or in the conversation."""
    view = context.get(OPENED) or body.get("view") or {}
    if view.get("type") == "modal" or OPENED in context:
        in_window(context.client, view, result(outgoing))
    elif context.response_url:
        privately(respond, outgoing, replace=has_waited(context))
    elif isinstance(error, StrangerRefused) and "trigger_id" in body:
        context.client.views_open(trigger_id=body["trigger_id"], view=result(outgoing))
    elif "event" in body:
        in_thread(
            context.client, context.channel_id or context.user_id, outgoing, thread=_thread(body["event"], context)
        )
    else:
        in_thread(context.client, context.user_id, outgoing, thread=None)


def _thread(event: dict[str, Any], context: BoltContext) -> str | None:
    return place(event, threaded=threaded(context))


def _told(error: Exception, context: BoltContext) -> Message:
    if isinstance(error, StrangerRefused):
        return notice(str(error))  # no examples: there is nothing for them to ask
    return refusal(str(error)) if isinstance(error, BadInput) else _failure(error, context)


def _failure(error: Exception, context: BoltContext) -> Message:
    reference = uuid4().hex[:8]
    _log.error("listener_failed", reference=reference, team=context.team_id, user=context.user_id, exc_info=error)
    again = f"if it happens again, tell us this reference: `{escape(reference)}`"
    line = f"That went wrong on our side. Please try again; {again}"
    return message(line, [section([line])])
