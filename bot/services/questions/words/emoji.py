"""Emoji as Slack hands them over: ":tada:". They are no words."""

from __future__ import annotations

import re

_EMOJI = re.compile(r"(?<!\S)(?::[\w+'-]+:)+(?!\S)")


def without_emoji(text: str) -> str:
    """The text without them; as it is where there is nothing else."""
    return _EMOJI.sub("", text) if has_words(text) else text


def has_words(text: str) -> bool:
    """Whether there is a letter or a figure in it, beside emoji."""
    return any(map(str.isalnum, _EMOJI.sub("", text)))
