"""Everybody on a list as a table, for a spreadsheet. No cell is taken for a formula."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable

from bot.services.questions.lists.members import HeldNow
from bot.services.spreadsheet import as_text

COLUMNS = ("list", "name", "kind", "countries", "listed", "status", "day", "list checked")


def members_csv(lists: Iterable[HeldNow], *, on: dt.date) -> str:
    """A row for each, with the status `on` that day. CSV with a byte-order mark, which Excel needs to read UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for held, one in ((of.searched, entry) for of in lists for entry in of.entries):
        row = (
            held.title,
            one.caption,
            one.schema.value,
            "; ".join(one.countries),
            one.listed.listed_on,
            one.listed.status_on(on).value.replace("_", " "),
            on,
            held.as_of,
        )
        writer.writerow([as_text(" ".join(str("" if cell is None else cell).split())) for cell in row])
    return f"\ufeff{text.getvalue()}"
