"""The names that were found in a message, and why they are not certain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.names.as_written.several import tells_something
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled

MOST_COMPARED = 100
"""Names of a message that are compared with each other: no question has so many, and each more takes longer."""
_MANY = "That may be {} names: ask about a few at a time, or send them as a file."
_AGAIN = "That may be {} names, said again and again: say each of them once."
_POSSESSIVE = re.compile(r"['’]s$")
_SHORT = 4
"""Letters of an address with a capital, like "Mr"; of a longer word the capital says that it is part of a name."""


@dataclass(frozen=True, slots=True)
class Spotted:
    """The names asked about, as typed, and where they stand; and why they are not certain."""

    names: tuple[str, ...]
    places: tuple[tuple[int, int], ...]  # where they begin and end in the text
    doubts: tuple[str, ...] = ()
    either: tuple[tuple[str, ...], ...] = ()  # the sets of names of which one is meant
    mentioned: tuple[str, ...] = ()  # names that are only mentioned, and left out
    lone: bool = False  # one word that nobody knows, without a legal form or quotation marks
    unread: bool = False  # of a message in a language whose questions are not read


def spot_many(within: Labelled, found: Sequence[Run]) -> Spotted:
    """More names than are compared with each other, each once: nothing is told of what ties them to each other."""
    once = {called(within, run): run for run in reversed(found)}
    runs = sorted(once.values(), key=lambda run: run.first)
    places = tuple((within.tokens[run.first].start, within.tokens[run.end - 1].end) for run in runs)
    doubt = (_MANY if len(runs) > MOST_COMPARED else _AGAIN).format(len(runs))
    return Spotted(tuple(called(within, run) for run in runs), places, doubts=(doubt,))


def called(within: Labelled, run: Run) -> str:
    """The name of a run, without an address before it and what makes it a possessive."""
    return _POSSESSIVE.sub("", _without_bearer(within, run.text(within)))


def _without_bearer(within: Labelled, text: str) -> str:
    """Without the address before a name: "M/s Bharat Forge Ltd", "la société Kestrel", not "Société Générale"."""
    words = within.words
    first, _, rest = text.partition(" ")
    if first in words.heads and " " in rest:
        return text  # "شركة نسيم البحر": of ordinary words, the word for firm is one
    titles = [first] if first.casefold() in words.bearers else first.split("/")  # "Mr/Mrs", but "M/s"
    if not (first.islower() or max(map(len, titles)) <= _SHORT or words.capital_nouns):
        return text
    addressed = all(one.casefold().rstrip(".") in words.bearers for one in titles) and tells_something(rest)
    return rest.strip() if addressed else text  # "MRS GmbH" is a firm
