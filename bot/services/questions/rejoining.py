"""Names that a message ties together: "Usmanov, Alisher" is one person, "Front for the Liberation of …" one body."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.services.questions.reading import Kind, Reading
from bot.services.screening.splitting import Splitting

_TIE = re.compile(r",\s*(?:\w\.?\s+)?|\s+(?:of|for|in|to)(?:\s+the)?\s+", re.I)


def rejoined(reading: Reading, splitting: Splitting) -> Reading:
    """The reading; of one name where its two, tied as they stand in the message, are nearer to a stored one.

    So it is where the whole message may be the name, and is nearer to a stored one than what was read of it.
    """
    if reading.kind is not Kind.SCREEN:
        return reading
    whole = _as_tied(reading.text, *reading.names) if len(reading.names) == 2 else ""
    before, comma, after = whole.partition(",")
    if comma and (one := splitting.as_one(before, after)):
        return _whole(reading, one)
    said = reading.text.strip(" .!。?？؟")
    if (said,) in reading.either and reading.names != (said,):
        return _whole(reading, said) if splitting.is_nearer_whole(said, reading.names, surely=True) else reading
    if not whole or not splitting.is_nearer_whole(whole, reading.names, surely=reading.certain or comma == ","):
        return reading
    return _whole(reading, whole)


def _whole(reading: Reading, name: str) -> Reading:
    return replace(reading, names=(name,), doubts=(), either=())


def is_one_name(reading: Reading, text: str, splitting: Splitting) -> bool:
    """Whether all that was typed is nearer to a stored name than what was read of it."""
    more = reading.day or reading.lists or reading.list_meant or "?" in text
    if more or reading.is_bare or reading.kind is not Kind.SCREEN:
        return False
    return splitting.is_nearer_whole(text, reading.names, surely=reading.certain)


def _as_tied(text: str, first: str, second: str) -> str:
    """Both names with what stands between them; "" where that is no tie."""
    between = re.search(re.escape(first) + f"({_TIE.pattern})" + re.escape(second), text, re.I)
    return between[0] if between else ""
