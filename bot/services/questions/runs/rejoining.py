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
    tied = _as_tied(reading.text, *reading.names) if len(reading.names) == 2 else ""
    if "," in tied and splitting.is_placed(*reading.names):
        name, place = reading.names
        return replace(_whole(reading, name), mentioned=(*reading.mentioned, place))
    whole = _full_name(tied, splitting) or _nearer(reading, tied, splitting)
    return _whole(reading, whole) if whole else reading


def _full_name(tied: str, splitting: Splitting) -> str:
    """One person's name of the two on either side of a comma; "" where they are none."""
    before, comma, after = tied.partition(",")
    return splitting.as_one(before, after) if comma else ""


def _nearer(reading: Reading, tied: str, splitting: Splitting) -> str:
    """The whole message, or the names as they are tied, where that is nearer to a stored name; else ""."""
    said = reading.text.strip(" .!。?？؟")
    if (said,) in reading.either and reading.names != (said,):
        return said if splitting.is_nearer_whole(said, reading.names, surely=True) else ""
    surely = reading.certain or "," in tied
    return tied if tied and splitting.is_nearer_whole(tied, reading.names, surely=surely) else ""


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
