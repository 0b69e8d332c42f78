"""Words of the command itself with a slip of the fingers in them: "hlep", "list", "unfolow Huawei"."""

from __future__ import annotations

from collections.abc import Callable

from rapidfuzz.distance import OSA

LONGEST = 200
_ALONE = ("help", "lists", "following")
_BEFORE_A_NAME = ("follow", "unfollow")
_ALSO = {"list": "lists", "command": "help", "commands": "help", "usage": "help"}
_SHORT = 5
"""Letters of a command in which one slip is understood; in a longer one two are."""
_ORDINARY = 3.0
"""A word as common as this (Vocabulary.ordinary) is meant as it stands: "fellow" is no "follow"."""
_FEWEST = 3


def command_meant(text: str, *, ordinary: Callable[[str], float]) -> str:
    """The command that a text with a slip in it means, with what follows it; "" where it means none.

    Commands without a slip are none of these: bot/services/questions/parsing.py reads them.
    """
    words = text.strip(" ?!.").split()
    if not words or len(text) > LONGEST:
        return ""
    first = words[0].casefold().removeprefix("/")
    if len(words) == 1:
        return _ALSO.get(first) or _nearest(first, (*_ALONE, *_BEFORE_A_NAME), ordinary)
    verb = _nearest(first, _BEFORE_A_NAME, ordinary)
    return f"{verb} {' '.join(words[1:])}" if verb else ""


def _nearest(word: str, commands: tuple[str, ...], ordinary: Callable[[str], float]) -> str:
    if len(word) < _FEWEST or not word.isascii() or not word.isalpha() or word in (*_ALONE, *_BEFORE_A_NAME):
        return ""
    near = sorted((OSA.distance(word, one), one) for one in commands if _is_near(word, one))
    return near[0][1] if near and ordinary(word) < _ORDINARY else ""


def _is_near(word: str, command: str) -> bool:
    most = 1 if len(command) <= _SHORT else 2
    begins_alike = word[0] == command[0] or word[:2] == command[1::-1]
    return begins_alike and OSA.distance(word, command, score_cutoff=most) <= most
