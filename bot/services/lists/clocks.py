"""The days on which the law may change unchecked: clocks of programs, and renewals of their legal bases."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.law.clock import Clock
from bot.domain.law.program import Program


def due(programs: Iterable[Program]) -> list[tuple[Clock, tuple[str, ...]]]:
    """The clocks that nothing has settled, the soonest due first, each with the programs it touches."""
    found: dict[str, tuple[Clock, tuple[str, ...]]] = {}
    for program in programs:
        for clock in [*program.clocks, *_renewal(program)]:
            if clock.settled_on is None:
                known = found.get(clock.id, (clock, ()))[1]
                found[clock.id] = clock, (*known, program.id)
    return sorted(found.values(), key=lambda one: (one[0].due, one[0].id))


def _renewal(program: Program) -> Iterable[Clock]:
    """A program's legal base that lapses, as a clock; programs with one base and day share it."""
    if program.renewal_due:
        yield Clock(
            id=f"renewal {program.renewal_note}",
            title=program.renewal_note,
            due=program.renewal_due,
            basis=program.citation,
            note="",
            documents=program.documents,
            verification=program.verification,
        )
