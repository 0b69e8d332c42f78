"""Who asks."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who asked, and where. Ids are Slack's; on the command line `surface` is "cli" and the rest is empty.

    `public_only`: people of other organisations may see the answer, so no firm's own list is read for it. `thread` is
    the conversation it belongs to, by which follow-ups are understood; "" where there is none. `name` is what Slack
    calls the person, where it says so.
    """

    surface: str
    user: str = ""
    team: str = ""
    channel: str = ""
    public_only: bool = False
    thread: str = ""
    name: str = field(default="", compare=False)
