"""Encrypts what the database keeps of Slack's tokens (cryptography's MultiFernet: AES-128 in CBC mode, HMAC-SHA256)."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.errors import ConfigError, StoreError

_SEALED = "gAAAA"
"""What Fernet's tokens begin with; Slack's begin with "xo"."""
_USE = b"screenbot: tokens at rest"


class Seal:
    """Seals texts with the first of its keys, and opens those that any of them sealed."""

    def __init__(self, keys: Sequence[str]) -> None:
        """`keys` as new_key() gives them. Raises ConfigError for anything else."""
        try:
            self._keys = MultiFernet([Fernet(key) for key in keys])
        except ValueError as error:
            raise ConfigError("TOKEN_KEYS: a key is malformed. Make one: python -m bot tokens key") from error

    def closed(self, text: str) -> str:
        """The text sealed by the first key, whichever key sealed it before, if any did. Raises StoreError."""
        return self._keys.encrypt(self.opened(text).encode()).decode()

    def opened(self, text: str) -> str:
        """The text as it was; one that was never sealed as it is. Raises StoreError where no key opens it."""
        if not is_sealed(text):
            return text
        try:
            return self._keys.decrypt(text).decode()
        except InvalidToken as error:
            raise StoreError(
                "The tokens of the workspaces cannot be read with these keys: add the former key to TOKEN_KEYS, after"
                " the new one (or restore the former SLACK_CLIENT_SECRET), or have the workspaces install again."
            ) from error


def is_sealed(text: str) -> bool:
    """Whether a text was sealed."""
    return text.startswith(_SEALED)


def new_key() -> str:
    """A new key, for TOKEN_KEYS."""
    return Fernet.generate_key().decode()


def key_from(secret: str) -> str:
    """The key derived from a secret that every process has anyway, used where TOKEN_KEYS is not set."""
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=_USE).derive(secret.encode())
    return base64.urlsafe_b64encode(derived).decode()
