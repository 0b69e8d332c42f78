"""Clicks on answers and notices: share, history, choices, what was asked back, follow, watch, show all, reviews."""

from __future__ import annotations

from slack_bolt import App

from handlers.actions import (
    announcements,
    asking,
    choosing,
    deciding,
    following,
    history,
    home,
    notices,
    printing,
    sharing,
    watching,
)
from handlers.services import Services


def register(app: App, services: Services) -> None:
    """Register every button."""
    for button in (sharing, history, choosing, asking, home, following, watching, notices, announcements, printing,
                   deciding):  # fmt: skip
        button.register(app, services)
