"""The changes of a publication as a table, for a spreadsheet. No cell is taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from bot.services.notices.content import Update
from bot.services.spreadsheet import as_text
from bot.services.wording.deadlines import title
from bot.services.wording.lists.notices import because, difference, happened

COLUMNS = ("followed", "what", "name", "programs", "tags", "listed", "changes", "deadlines", "id", "address")


def table(update: Update) -> str:
    """The followed names first, then the others. CSV with a byte-order mark, which Excel needs to read UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([as_text(" ".join(cell.split())) for cell in row] for row in _rows(update))
    return f"\ufeff{text.getvalue()}"


def file_name(update: Update) -> str:
    """Names the publication, so that the file is found again."""
    return f"{update.publication.dataset}-{update.publication.edition_on.isoformat()}-{update.publication.number}.csv"


def _rows(update: Update) -> Iterator[Sequence[str]]:
    ordered = [*((told, because(one, told)) for one, told in update.followed), *((told, "") for told in update.others)]
    for told, why in ordered:
        yield (
            why,
            happened(told),
            told.caption,
            "; ".join(update.programs.get(program, program) for program in told.programs),
            "; ".join(told.tags),
            told.listed_on.isoformat() if told.listed_on else "",
            "; ".join(difference(one, update.programs) for one in told.differences),
            "; ".join(f"{title(one)} ({one.rule})" for one in told.deadlines),
            told.entry,
            told.url,
        )
