"""The lines of a message and its names: none goes over two lines without being asked, no stored one is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from bot.domain.names.keys import asked_keys
from bot.services.questions.pasted.beside_names import stored_in
from bot.services.questions.pasted.cells import may_ask
from bot.services.questions.pasted.enumerated import lines_of
from bot.services.questions.pasted.lines import goes_on
from bot.services.questions.pasted.marks import unmarked
from bot.services.questions.pasted.tables import parted
from bot.services.questions.reading import Kind, Reading
from bot.services.questions.runs.joining import JOINING
from bot.services.questions.stored.known import Stored, hits_by_key

_SEVERAL = 2
_MOST_WORDS = 8
"""Words of the longest line that is not taken for one of running text, which goes on in the next."""
_WHICH = "Which is meant: "


def with_lines(found: Reading, text: str, stored: Stored, *, team: str) -> Reading:
    """The reading; asked back where one of its names goes over lines, with the stored lines that it lacks."""
    lines = unmarked(lines_of(parted(text))) if "\n" in text and found.kind is Kind.SCREEN else []
    if len(lines) < _SEVERAL:
        return found
    return _with_stored(_with_joined_asked(found, lines, stored, team), lines, stored, team)


def _with_joined_asked(found: Reading, lines: Sequence[str], stored: Stored, team: str) -> Reading:
    """The reading, asked back where one of its names goes over lines and is not stored so."""
    ends = [pair for pair in pairwise(lines) if _may_part(*pair)]
    pieces = {name: _pieces(name, ends) for name in found.names}
    joined = [name for name, parts in pieces.items() if len(parts) > 1]
    if not joined or _all_stored(joined, stored, team):
        return found
    return _asked(found, tuple(chain.from_iterable(pieces.values())))


def _may_part(line: str, behind: str) -> bool:
    """Whether a name may end with a line, and another begin with the next."""
    words = line.split()
    return len(words) <= _MOST_WORDS and words[-1].casefold() not in JOINING and not goes_on(behind)


def _pieces(name: str, ends: Sequence[tuple[str, str]]) -> list[str]:
    """The parts of a name that stand in different lines."""
    for line, behind in ends:
        last, first = line.split()[-1], behind.split()[0]
        name = name.replace(f"{last} {first}", f"{last}\n{first}")
    return name.split("\n")


def _all_stored(names: Sequence[str], stored: Stored, team: str) -> bool:
    return all(hits_by_key(stored, asked_keys(name), team=team) for name in names)


def _asked(found: Reading, apart: tuple[str, ...]) -> Reading:
    """The reading, asked back with the parts of its names in different lines on offer."""
    either = tuple(dict.fromkeys([apart, *(found.either or (found.names,))]))
    asked = f"{_WHICH}{', or '.join(map(_quoted, either))}?"
    others = (doubt for doubt in found.doubts if not doubt.startswith(_WHICH))
    return replace(found, names=apart, doubts=(*others, asked), either=either)


def _quoted(names: Sequence[str]) -> str:
    return f"“{', '.join(names)}”"


def _with_stored(found: Reading, lines: Sequence[str], stored: Stored, team: str) -> Reading:
    """The reading with the lines that are stored names as they stand, and of none of its names."""
    told = " ".join((*found.names, *found.mentioned)).casefold()
    left = [line for line in dict.fromkeys(lines) if line.casefold() not in told and not may_ask(line)]
    whole = stored_in(left, stored, team)
    more = tuple(line for line in left if line in whole[line])
    if not more:
        return found
    either = tuple((*names, *(one for one in more if one not in " ".join(names))) for names in found.either)
    return replace(found, names=(*found.names, *more), either=either, is_bare=False)
