"""The lists behind the results of a file of names, as a table: once for all rows, with what was not searched."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from bot.domain.lists.scope import Scope
from bot.services.answering import Library
from bot.services.lists.searched import searched
from bot.services.lists.unsearched import unsearched
from bot.services.wording.gaps import gap_words
from bot.services.wording.lists.announcements import list_note

COLUMNS = ("list", "title", "program", "designations", "edition", "last checked", "stale", "version", "notices")


def list_rows(library: Library, scope: Scope, *, day: dt.date, today: dt.date, team: str = "") -> list[tuple[str, ...]]:
    """A row for each list searched, then one for each that was not, and one on ownership; in the order of COLUMNS."""
    states = library.lists(team=team)
    held = [
        (
            one.dataset,
            one.title,
            one.program,
            str(one.designations),
            one.edition_on.isoformat() if one.edition_on else "",
            one.as_of.isoformat() if one.as_of else "",
            "stale" if one.stale else "",
            one.version or "",
            list_note(one.known_on(day)),
        )
        for one in searched(states, today=today)
    ]
    missing = [("not searched", gap_words(gap)) for gap in unsearched(states, scope, day=day, today=today)]
    missing.append(("ownership", scope.ownership(day).note))
    return [*held, *((*row, *[""] * (len(COLUMNS) - len(row))) for row in missing)]


def versions(rows: Sequence[Sequence[str]]) -> Mapping[str, str]:
    """The version of each list that was searched, by its id."""
    name, version = COLUMNS.index("list"), COLUMNS.index("version")
    return {row[name]: row[version] for row in rows if len(row) > version and row[version]}
