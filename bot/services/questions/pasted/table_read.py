"""What a message that is a table asks: its names with their numbers, and what is asked around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain

from bot.domain.names.word_tables.everyday_words import is_everyday
from bot.services.questions.doubts.sentences import NO_NAME, ONLY_MENTIONED
from bot.services.questions.pasted.beside_names import may_tell_of_others, stored_in
from bot.services.questions.pasted.tables import Row, Table
from bot.services.questions.reading import Kind, Reading
from bot.services.questions.stored.known import Stored
from bot.services.questions.stored.numbers_beside import is_borne_by_others, is_of_some_kind

_ANY_NAME, _MORE = "Quoll", "x"
_LIKE_IT = re.compile(f"{_ANY_NAME}{_MORE}*", re.IGNORECASE)
_ASKED = "Do you ask about"
_SEVERAL = 2
_FEWEST_OF_TALK = 4
"""Words of a sentence: "thanks", "Hi team" and "our new vendors" are none."""
_PLEASE = frozenset("please pls plz kindly need".split())
"""Words with which something is asked for, whatever it is."""


def read_table(table: Table, text: str, stored: Stored, read: Callable[[str], Reading], *, team: str) -> Reading | None:
    """The reading of a table; None where the words around it ask for something else than screening its names."""
    one = _name_not_in(text)
    around = read(f"{table.before} {one}. {table.behind}" if table.before or table.behind else one)
    if around.kind is not Kind.SCREEN or one not in around.names:
        return None
    others = [number for row in table.rows for number in _of_others(row, stored, team)]
    unheld = [number for row in table.rows for number in row.numbers if number not in others]
    names = tuple(dict.fromkeys([*_names(table.rows), *others]))
    more, untold = _of_other_cells(table, names, stored, team)
    names = (*names, *more)
    tabled = _naming(around, one, names, talks=_is_talk(f"{table.before} {table.behind}"))
    return replace(
        _with_names_around(tabled, table.around, read),
        text=" ".join(text.split()),
        beside=_beside(table.rows),
        mentioned=tuple(dict.fromkeys([*around.mentioned, *filter(is_of_some_kind, unheld), *untold])),
        is_bare=False,
    )


def _with_names_around(tabled: Reading, around: str, read: Callable[[str], Reading]) -> Reading:
    """The reading with the names that the lines around a table have by themselves, where it lacks them.

    Beside what stands for the table, which has a capital, names in small letters do not show; nor do lines tell there
    where a name ends.
    """
    alone = read(around) if around else None
    names = _with(tabled, _names_of(alone)) if alone else tabled.names
    if alone is None or names == tabled.names:
        return tabled
    if alone.is_bare and alone.certain:
        return replace(tabled, names=names, doubts=(), either=())
    asked = f"Do you ask about “{', '.join(names)}”?"
    others = (doubt for doubt in tabled.doubts if not doubt.startswith(_ASKED))
    return replace(tabled, names=names, doubts=(*others, asked), either=(names, tabled.names))


def _with(tabled: Reading, found: Sequence[str]) -> tuple[str, ...]:
    """The names of a reading and those found besides, for one that is several of these each of them."""
    kept = [name for name in tabled.names if sum(one in name for one in found) < _SEVERAL]
    told = " ".join((*kept, *tabled.mentioned)).casefold()
    more = [name for name in found if name.casefold() not in told]
    return (*kept, *more) if more else tabled.names


def _names_of(alone: Reading) -> list[str]:
    """The names of lines that stand around a table; of a sentence no everyday word, which may be of its talk."""
    if alone.kind is not Kind.SCREEN:
        return []
    return [name for name in alone.names if alone.is_bare or not is_everyday(name.casefold())]


def _of_other_cells(table: Table, names: Sequence[str], stored: Stored, team: str) -> tuple[list[str], list[str]]:
    """The stored names in cells that were taken for no names, to be asked about too; and cells that may hold others."""
    texts = list(dict.fromkeys([*(cell for row in table.rows for cell in row.beside), *table.left]))
    found = stored_in(texts, stored, team)
    told = {name.casefold() for name in names}
    more = [name for name in dict.fromkeys(chain(*found.values())) if name.casefold() not in told]
    return more, [text for text in texts if may_tell_of_others(text, found[text], stored, team)]


def _name_not_in(text: str) -> str:
    """A name for the table to stand under in a sentence: none that the message has, so that it is told from those."""
    longest = max((len(found) for found in _LIKE_IT.findall(text)), default=0)
    return _ANY_NAME if longest < len(_ANY_NAME) else _ANY_NAME.ljust(longest + 1, _MORE)


def _is_talk(around: str) -> bool:
    """Whether the words around a table are a sentence that tells something, rather than a greeting or a heading."""
    words = [word.strip(".,:;!").casefold() for word in around.split()]
    return len(words) >= _FEWEST_OF_TALK and not _PLEASE & set(words)


def _naming(around: Reading, one: str, names: Sequence[str], *, talks: bool) -> Reading:
    """The reading of the words around a table, with its names for the one that stood in their place."""

    def named(read: Sequence[str]) -> tuple[str, ...]:
        place = read.index(one)
        return (*read[:place], *names, *read[place + 1 :])

    whole = ", ".join(named(around.names))
    said = {
        NO_NAME.format(one): ONLY_MENTIONED.format(", ".join(names)) if talks else "",  # a row is a name, by its place
        ONLY_MENTIONED.format(", ".join(around.names)): ONLY_MENTIONED.format(whole),
    }
    asked = f"Do you ask about “{whole}”?"
    doubts = [said.get(doubt, asked if one in doubt else doubt) for doubt in around.doubts]
    either = tuple(named(each) for each in around.either if one in each)
    several = len(either) > 1
    return replace(
        around,
        names=named(around.names),
        either=either if several else (),
        doubts=tuple(dict.fromkeys(filter(None, [*doubts, asked if several else ""]))),
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
