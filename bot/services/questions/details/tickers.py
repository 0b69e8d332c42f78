"""Tickers that a message tells with their exchange beside a name: "Kestrel (NYSE: KSTR)", "Kestrel (SHA: 600999)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.names.identifiers.folding import EXCHANGES_NAMED
from bot.services.questions.details.detail import Detail

_EXCHANGES = "|".join(sorted(EXCHANGES_NAMED, key=len, reverse=True))
_TICKER = re.compile(
    rf"(?<![\w:])(?P<exchange>{_EXCHANGES})\s?[:：]\s?(?P<code>[A-Z0-9]{{1,6}})(?P<market>[. ][A-Z]{{2}})?(?![\w:])"
)


_SAID = re.compile(r"(?<!\w)(?:ticker|symbol)(?: is|:)? (?P<code>[A-Z]{2,6})(?![\w:])", re.ASCII)
"""A code that is said to be one, with no exchange."""


def tickers_in(text: str) -> Iterator[Detail]:
    """Each with the exchange before it, or with the market behind it where it has one of its own: "NYSE: 300999 CN"."""
    for found in _TICKER.finditer(text):
        code = f"{found['code']}{found['market']}" if found["market"] else f"{found['exchange']}:{found['code']}"
        yield Detail(found.start(), found.end(), f", ticker {code}")
    for found in _SAID.finditer(text):
        yield Detail(found.start(), found.end(), f", ticker {found['code']}")
