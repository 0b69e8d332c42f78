"""Clicks on answers and notices: share, full history, did you mean, what was asked back, details, follow, show all."""

from __future__ import annotations

from slack_bolt import App

from handlers.actions import asking, choosing, following, history, home, notices, sharing
from handlers.services import Services


def register(app: App, services: Services) -> None:
    """Register every button."""
    for button in (sharing, history, choosing, asking, home, following, notices):
        button.register(app, services)
