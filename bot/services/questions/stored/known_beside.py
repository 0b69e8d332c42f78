"""What is typed behind a name and tells namesakes apart ("Ivan Petrov, born 1970, Russia") stays with the name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.services.questions.asked import AskBack, Asked, Screen
from bot.services.screening import particulars_typed


def read_before(text: str, read: Callable[[str], Asked]) -> Asked:
    """What `read` makes of the text before such words, with these behind the one name that it found.

    Where it finds no name, or several, the text is read whole: what is known cannot be of all of them.
    """
    rest, known = particulars_typed.split(text)
    if not known:
        return read(text)
    said = text[text.index(rest) + len(rest) :]
    match read(rest):
        case Screen(names=(name,)) as asked:
            return replace(asked, names=(f"{name}{said}",), text=f"{name}{said}")
        case AskBack(reading) if len(reading.names) == 1:
            return AskBack(replace(reading, names=(f"{reading.names[0]}{said}",)))
        case _:
            return read(text)
