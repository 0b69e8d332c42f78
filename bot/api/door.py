"""Who calls, by the key that they show."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from bot.api.limits import Limit
from bot.services.keys import Key, Keys
from bot.services.ports import Asker

_SCHEMES = ("bearer", "apikey")
"""What stands before a key in the header; the second is what yente's clients write."""
NO_KEY = "Send a key: “Authorization: Bearer sbk_…”. An operator makes one: python -m bot keys add NAME."


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """Why nobody is let in: the status of HTTP, one clear line, and after how many seconds to try again."""

    status: int
    line: str
    retry_after: int = 0


def secret_in(authorization: str) -> str:
    """The key that the header shows; "" where there is none."""
    scheme, _, secret = authorization.strip().partition(" ")
    return secret.strip() if scheme.lower() in _SCHEMES else ""


class KeyDoor:
    """Lets in whoever shows a key in force, as often as one may."""

    def __init__(self, keys: Keys, limit: Limit) -> None:
        self._keys = keys
        self._limit = limit

    def enter(self, authorization: str, *, counted: bool = True) -> Key | TurnedAway:
        """The key, or why it does not open; `counted`: towards what it may call in a minute. Raises StoreError."""
        secret = secret_in(authorization)
        key = self._keys.known(secret) if secret else None
        if key is None:
            return TurnedAway(401, "This key opens nothing." if secret else NO_KEY)
        if counted and (wait := self._limit.wait(key.name)):
            return TurnedAway(429, "That is more than 60 calls in a minute: try again later.", ceil(wait))
        return key


def asker_of(key: Key, *, surface: str) -> Asker:
    """Whom a record names, and whose lists and records are read."""
    return Asker(surface=surface, user=f"key:{key.name}", team=key.team)
