"""Canonical JSON: one text for one value, so that its digest can be computed again by anybody.

Keys are sorted, nothing stands between the signs, and every character beyond ASCII is escaped.
"""

from __future__ import annotations

import json
from hashlib import sha256


def canonical(value: object) -> bytes:
    """The value as canonical JSON. Raises TypeError or ValueError for what JSON cannot say."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)
    return text.encode("ascii")


def digest(value: object) -> bytes:
    """SHA-256 over the canonical JSON."""
    return sha256(canonical(value)).digest()
