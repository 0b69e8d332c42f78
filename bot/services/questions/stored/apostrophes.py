"""Where an apostrophe stands within a name, and cuts no ending off: "AL-SA'IDI, Hamam", "Bank Zor'vex"."""

from __future__ import annotations

import re

from bot.domain.names.keys import asked_keys
from bot.services.questions.stored.known import Stored, hits_by_key
from bot.services.questions.words.tokens import Token

_MOST_WORDS = 4
"""Words before, and behind, with which a word may make a stored name."""
_GIVEN = re.compile(r",\s*['’‘`]?([^\W\d_][\w'’-]*)")
_WORD = re.compile(r"[^\s,;:?!()]+")


def is_within_name(text: str, token: Token, stored: Stored, *, team: str) -> bool:
    """Whether a word with an apostrophe is the surname of a comma-name in capitals, or a part of a stored name."""
    given = _GIVEN.match(text, token.end)
    if given and token.text.isupper() and given[1][0].isupper():
        return True
    keys = {key for one in _around(text, token) for key in asked_keys(one)}
    return bool(hits_by_key(stored, keys, team=team))


def _around(text: str, token: Token) -> list[str]:
    """The word with those beside it, as they stand: each that may be a name of several words."""
    starts = [word.start() for word in _WORD.finditer(text[: token.start])][-_MOST_WORDS:]
    ends = [word.end() for word in _WORD.finditer(text, token.end)][:_MOST_WORDS]
    return [text[start:end] for start in (*starts, token.start) for end in (token.end, *ends)]
