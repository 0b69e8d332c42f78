"""Calls of Slack's that nobody should have to wait for."""

from __future__ import annotations

from copy import copy

from slack_sdk import WebClient

SECONDS = 2
"""So long it waits for Slack to take something; nothing is asked twice."""


def impatient(client: WebClient) -> WebClient:
    """The client with a short timeout and no retries: it does not sleep where Slack asks it to wait."""
    hasty = copy(client)
    hasty.timeout = SECONDS
    hasty.retry_handlers = []
    return hasty
