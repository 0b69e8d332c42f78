"""A record as a document, with what has changed since."""

from __future__ import annotations

from bot.errors import BadInput
from bot.services.ports import Clock
from bot.services.records.record import Record, RecordKind
from bot.services.records.rerunning import rerun
from bot.services.records.sheet import Printer, sheet
from bot.services.records.sheet_batch import batch_sheet
from bot.services.screening.screener import Screener

NOT_PRINTED = "Record {} is no answer to a question: only answers and files are printed."


class Printing:
    """Prints records. The question is asked again, so that the page can say what has changed."""

    def __init__(self, screener: Screener, printer: Printer, clock: Clock) -> None:
        self._screener = screener
        self._printer = printer
        self._clock = clock

    def pdf(self, record: Record) -> bytes:
        """The record as PDF. Raises BadInput for what is no answer, ConfigError where nothing can be printed."""
        at = self._clock.now()
        if record.kind is RecordKind.BATCH:
            return self._printer.pdf(batch_sheet(record, at=at), at=at)
        if record.kind is not RecordKind.QUESTION:
            raise BadInput(NOT_PRINTED.format(record.id))
        again = rerun(record, self._screener)
        return self._printer.pdf(sheet(record, at=at, since=again.differences if again else None), at=at)
