"""What a message that is a table asks: its names with their numbers, and what is asked around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.services.questions.pasted.cells import ANY_NAME
from bot.services.questions.pasted.tables import Row, Table
from bot.services.questions.reading import Kind, Reading
from bot.services.questions.stored.known import Stored
from bot.services.questions.stored.numbers_beside import is_borne_by_others, is_of_some_kind


def read_table(table: Table, text: str, stored: Stored, read: Callable[[str], Reading], *, team: str) -> Reading | None:
    """The reading of a table; None where the words around it ask for something else than screening its names."""
    around = read(f"{table.before} {ANY_NAME}. {table.behind}" if table.before or table.behind else ANY_NAME)
    if around.kind is not Kind.SCREEN or ANY_NAME not in around.names:
        return None
    others = [number for row in table.rows for number in _of_others(row, stored, team)]
    unheld = [number for row in table.rows for number in row.numbers if number not in others]
    return replace(
        _naming(around, tuple(dict.fromkeys([*_names(table.rows), *others]))),
        text=" ".join(text.split()),
        beside=_beside(table.rows),
        mentioned=(*around.mentioned, *dict.fromkeys(filter(is_of_some_kind, unheld))),
        is_bare=False,
    )


def _naming(around: Reading, names: Sequence[str]) -> Reading:
    """The reading of the words around a table, with its names for the one that stood in their place."""

    def named(read: Sequence[str]) -> tuple[str, ...]:
        place = read.index(ANY_NAME)
        return (*read[:place], *names, *read[place + 1 :])

    either = tuple(named(one) for one in around.either if ANY_NAME in one)
    doubts = tuple(doubt for doubt in around.doubts if ANY_NAME not in doubt)
    asked = f"Do you ask about “{', '.join(named(around.names))}”?"
    several = len(either) > 1
    return replace(
        around,
        names=named(around.names),
        either=either if several else (),
        doubts=(*doubts, asked) if several else doubts,
    )


def _of_others(row: Row, stored: Stored, team: str) -> list[str]:
    """The numbers of a row that are stored, and not as the name's."""
    return [number for number in row.numbers if is_borne_by_others(number, row.name, stored, team)]


def _names(rows: Sequence[Row]) -> list[str]:
    """The names, each as often as it stands there with other numbers."""
    first: dict[str, Row] = {}
    return [
        name
        for row in rows
        for name in (
            row.name if first.setdefault(row.name, row).told == row.told else ", ".join((row.name, *row.told)),
            *row.others,
        )
    ]


def _beside(rows: Sequence[Row]) -> tuple[tuple[str, str], ...]:
    """What stands behind each name, of one that stands there again that of the first row."""
    told: dict[str, str] = {}
    for row in rows:
        told.setdefault(row.name, "".join(f", {one}" for one in row.told))
    return tuple((name, said) for name, said in told.items() if said)
