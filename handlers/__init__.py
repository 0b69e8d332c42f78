"""Slack: what may be asked and how answers look."""

from __future__ import annotations

from slack_bolt import App

from handlers import actions, commands, errors, events, mentions, shortcuts, views
from handlers.services import Services

__all__ = ["Services", "register"]


def register(app: App, services: Services) -> None:
    """Register every listener, and the one error handler."""
    for feature in (commands, mentions, actions, shortcuts, views, events):
        feature.register(app, services)
    app.error(errors.on_error)
