"""The people, channels and tokens of the demo's workspace."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field


def _token(prefix: str) -> str:
    return f"{prefix}-{secrets.token_hex(16)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """One workspace with one app. Its tokens are made up anew each time and open nothing.

    `enterprise` is the organisation it is of (Enterprise Grid); `whole` says that the app is installed in all of it.
    """

    team: str = "T0SCREEN"
    enterprise: str = ""
    whole: bool = False
    app: str = "A0SCREEN"
    bot_user: str = "U0SCREENBOT"
    bot_name: str = "screenbot"
    user: str = "U0ALICE"
    user_name: str = "alice"
    channel: str = "C0COMPLIANCE"
    channel_name: str = "compliance"
    direct: str = "D0ALICE"
    bot_token: str = field(default_factory=lambda: _token("xoxb"), repr=False)
    app_token: str = field(default_factory=lambda: _token("xapp"), repr=False)
    signing_secret: str = field(default_factory=lambda: secrets.token_hex(16), repr=False)
