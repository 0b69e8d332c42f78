"""A name with its own abbreviation in brackets is one party: "Bank of China (BOC)" is not the Belarusian BOC too."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain.names.keys import name_key
from bot.services.questions.runs.run import Run
from bot.services.questions.spotted import called
from bot.services.questions.stored.bearing import bearers
from bot.services.questions.stored.known import Stored, hits_by_key
from bot.services.questions.words.labels import Labelled

_LETTERS = range(3, 8)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORDS = frozenset("and of the for de la du et und".split())


def with_acronyms_apart(within: Labelled, found: Sequence[Run], stored: Stored, *, team: str) -> list[Run]:
    """The names, each that nobody bears with its own initials in brackets as two: "Kestrel Marine Services (KMS)"."""
    parts = {run: parted for run in found if (parted := _apart(within, run))}
    keys = {run: name_key(called(within, run)) for run in parts}
    hits = hits_by_key(stored, set(keys.values()), team=team) if parts else {}
    split = {run: parted for run, parted in parts.items() if keys[run] not in hits}
    return [part for run in found for part in split.get(run, (run,))]


def _apart(within: Labelled, run: Run) -> tuple[Run, ...]:
    """A name and its initials in brackets at its end; nothing where there are none."""
    opening = _opening(within, run.end - 2) if within.tokens[run.end - 1].text in ")）" else None
    if run.quoted or opening is None or opening <= run.first:
        return ()
    name, short = replace(run, end=opening), Run(run.end - 2, run.end - 1)
    return (name, short) if _is_short_for(within, short, name) else ()


def own_acronyms(within: Labelled, found: Sequence[Run], stored: Stored, *, team: str) -> Mapping[Run, Run]:
    """The abbreviations in brackets that are only of the name before them, each with that.

    It is one party where somebody bears both, or where they are its initials: unless they are stored and it is not.
    """
    pairs = [(run, name) for run in found for name in found if _is_behind(within, run, name)]
    if not pairs:
        return {}
    borne = bearers(within, {run for pair in pairs for run in pair}, stored, team)

    def is_one(run: Run, name: Run) -> bool:
        lent = borne[run] and not borne[name]
        return bool(borne[run] & borne[name]) or (_is_short_for(within, run, name) and not lent)

    return {run: name for run, name in pairs if is_one(run, name)}


def _is_behind(within: Labelled, run: Run, name: Run) -> bool:
    """Whether an abbreviation stands in brackets, with quotation marks or without, just behind a name."""
    opening = _opening(within, run.first)
    return opening == name.end and run.end - run.first == 1 and within.tokens[run.first].text.isupper()


def _opening(within: Labelled, place: int) -> int | None:
    """Where the bracket stands that a word is the first of; None where it is none."""
    before = place - 1
    while before > 0 and within.tokens[before].text in "\"'“”„«":
        before -= 1
    return before if before > 0 and within.tokens[before].text in "(（" else None


def _is_short_for(within: Labelled, run: Run, name: Run) -> bool:
    """Whether an abbreviation is the initials of the first words of a name, its small words counted or not."""
    short = within.tokens[run.first].text
    words = [word.casefold() for word in _WORD.findall(name.text(within))]
    spoken = ["".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL_WORDS)]
    return len(short) in _LETTERS and short.isupper() and any(one.startswith(short.casefold()) for one in spoken)
