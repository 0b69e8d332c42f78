"""What a workspace has not granted, and what the bot does without it there."""

from __future__ import annotations

from collections.abc import Collection, Mapping

WITHOUT: Mapping[str, str] = {
    "assistant:write": "no suggested questions, and no threads in Messages",
    "channels:history": "after a fault a notice may come twice in a channel",
    "groups:history": "after a fault a notice may come twice in a private channel",
    "files:read": "files sent to me are not read",
    "files:write": "long lists of changes, and files that were screened, come without their table",
}
"""What is missing without a scope. The bot cannot be installed without the others of the manifest."""


def lacking(granted: Collection[str] | None) -> dict[str, str]:
    """The scopes that were not granted, with what is missing for it; empty where Slack did not say what was."""
    return {} if granted is None else {scope: what for scope, what in WITHOUT.items() if scope not in granted}
