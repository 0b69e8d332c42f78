"""Slack: what may be asked and how answers look."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_bolt import App, BoltContext, BoltResponse

from handlers import actions, commands, errors, events, files, mentions, shortcuts, steps, views
from handlers.agent import Agent
from handlers.channels import Channels
from handlers.outside import Outside
from handlers.receiving import Desk, receiving
from handlers.senders import sender_of
from handlers.services import Services

__all__ = ["Services", "register"]


def register(
    app: App,
    services: Services,
    *,
    desk: Desk | None = None,
    channels: Channels | None = None,
    agent: Agent | None = None,
) -> None:
    """Register every listener, the middleware that finds out who sent a payload, and the one error handler.

    With a `desk` everything is acknowledged before it is answered, and answered once. The app must then be one whose
    listeners end before its dispatch() does (process_before_response).
    """
    app.use(_identify(channels or Channels(), agent or Agent(), services.outside))
    if desk:
        app.use(receiving(desk, services.today))
    for feature in (commands, mentions, actions, shortcuts, views, events, steps, files):
        feature.register(app, services)
    app.error(errors.on_error)


def _identify(channels: Channels, agent: Agent, outside: Outside) -> Callable[..., BoltResponse]:
    """A middleware that notes who sent a payload; it asks nobody, so that acknowledging waits on nothing."""

    def identify(body: dict[str, Any], context: BoltContext, next: Callable[[], BoltResponse]) -> BoltResponse:
        context["sender"] = sender_of(body, context)
        context["channels"] = channels
        context["agent"] = agent
        context["outside"] = outside
        return next()

    return identify
