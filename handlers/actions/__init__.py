"""Clicks on answers: share, full history, did you mean, details."""

from __future__ import annotations

from slack_bolt import App

from handlers.actions import choosing, history, sharing
from handlers.services import Services


def register(app: App, services: Services) -> None:
    """Register every button."""
    for button in (sharing, history, choosing):
        button.register(app, services)
