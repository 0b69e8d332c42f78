"""Records as lines for people, as a table for a spreadsheet, as JSON for programs."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from enum import StrEnum
from typing import TextIO

from bot.services.records.record import Record
from bot.services.records.record_json import COLUMNS, cells, record_json
from bot.services.spreadsheet import as_text


class Form(StrEnum):
    """How records are written."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"


def write(stream: TextIO, records: Iterable[Record], form: Form) -> int:
    """Write the records, each as it comes; gives how many."""
    table = csv.writer(stream, lineterminator="\n")
    if form is Form.CSV:
        table.writerow(COLUMNS)
    count = 0
    for record in records:
        count += 1
        if form is Form.CSV:
            table.writerow(map(as_text, cells(record)))
        else:
            stream.write((_line(record) if form is Form.TABLE else _json(record)) + "\n")
    return count


def _json(record: Record) -> str:
    return json.dumps(record_json(record), ensure_ascii=False)


def _line(record: Record) -> str:
    asked = f"{record.asked_at:%Y-%m-%d %H:%M:%SZ}"
    whose = "/".join(filter(None, (record.asker.team, record.asker.user))) or record.asker.surface
    matter = f"  [{record.matter}]" if record.matter else ""
    return f"{asked}  {record.id}  {record.outcome:15}  {record.as_of}  {whose}  {record.query!r}{matter}"
