"""A ticker beside a name that is nothing on any list may be the name of somebody who is: "Osprey, ticker SBER"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.domain.law.answer import Outcome
from bot.services.ports import NameIndex
from bot.services.questions.reading import Reading
from bot.services.screening.resolving import resolve

_TICKER = re.compile(r"\b(?:ticker|symbol)\b[^,;]*?[ :]([A-Z]{3,6})(?=[,;]|$)", re.IGNORECASE)
_NOBODY = (Outcome.NO_MATCH, Outcome.NOT_HELD)
_NAMES_SOMEBODY = "The ticker “{}” may be the name of somebody else than “{}”."


def asked_of_tickers(reading: Reading, index: NameIndex, *, team: str) -> Reading:
    """The reading with a doubt where a name would be answered “nothing”, and the ticker beside it names somebody.

    A ticker is looked up as that alone, with the name that it stands beside.
    """
    found = [
        (name, code)
        for name, code in (_tickers(reading) if reading.certain else ())
        if _outcome(name, index, team) in _NOBODY and _outcome(code, index, team) not in _NOBODY
    ]
    if not found:
        return reading
    doubts = tuple(_NAMES_SOMEBODY.format(code, name) for name, code in found)
    every = tuple(dict.fromkeys([*reading.names, *(code for _, code in found)]))
    return replace(reading, either=(every, reading.names), doubts=(*reading.doubts, *doubts))


def _tickers(reading: Reading) -> Iterator[tuple[str, str]]:
    """Each name with a ticker beside it."""
    for name, said in reading.beside:
        yield from ((name, found[1].upper()) for found in _TICKER.finditer(said))


def _outcome(name: str, index: NameIndex, team: str) -> Outcome:
    return resolve(name, index, team=team).outcome
