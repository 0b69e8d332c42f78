"""Whether a text is a name that is stored just so: it then asks nothing, and need not be read as a question."""

from __future__ import annotations

from bot.domain.names.keys import asked_keys
from bot.services.answering import NameIndex

_ASKS = ("?", "？", "؟")


def is_a_stored_name(text: str, index: NameIndex, *, team: str) -> bool:
    """Whether all of the text is a stored name or identifier that the team may know, without a question mark."""
    if text.rstrip().endswith(_ASKS):
        return False
    return any(hit.team in ("", team) for hit in index.exact(asked_keys(text)))
