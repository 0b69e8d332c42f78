"""`screen` with names alone, the commonest of all commands: there are no options that typer would have to read.

For each, given or not, it has pydantic make what reads it: with both imported, an eighth of an answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

JSON, FULL = "--json", "--full"


class NamesAlone(NamedTuple):
    """What was asked."""

    names: Sequence[str]
    as_json: bool
    full: bool


def read(words: Sequence[str]) -> NamesAlone | None:
    """The names after `screen`, where beside them there are at most flags that take no value; None for all else.

    Words that are not plain text, and none at all, are typer's to read or to refuse.
    """
    command, given = words[:1], words[1:]
    names = [word for word in given if word not in (JSON, FULL)]
    if command != ["screen"] or not names or any(word.startswith("-") or not word.isprintable() for word in names):
        return None
    return NamesAlone(names, as_json=JSON in given, full=FULL in given)
