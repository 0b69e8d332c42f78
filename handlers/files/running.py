"""Screens one file after the other: each is fetched, screened and answered in its own message, also after a crash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient

from bot.domain.names.lookalikes import legible
from bot.errors import BadInput
from bot.services.files.caps import MOST_FILES, Sent, check
from bot.services.files.reading import EVERYTHING, Chosen, Unclear
from bot.services.files.results import TableResult
from bot.services.files.running import TextResult
from bot.services.files.runs import Cancelled, FileRun, RunState
from bot.services.ports import Asker
from handlers.blocks import file_results as results
from handlers.blocks import files as blocks
from handlers.blocks.help import notice
from handlers.blocks.parts import Block
from handlers.blocks.watching import watch_button
from handlers.files.fetching import Source, described, fetch
from handlers.files.message import FileMessage
from handlers.outgoing import in_thread
from handlers.sending import Interrupted, current, key_now, was_sent
from handlers.services import Services


@dataclass(frozen=True, slots=True)
class Where:
    """Where a file is answered: the channel (a person's id for the conversation with them) and the thread."""

    channel: str
    thread: str | None = None
    beside: str = ""  # words that came with the file


class Screening:
    """Screens the files of one person's message."""

    def __init__(self, services: Services, client: WebClient, *, asker: Asker) -> None:
        self._files = services.files
        self._turn = services.file_turn
        self._client = client
        self._asker = asker

    def all_of(self, files: Sequence[Mapping[str, Any]], where: Where) -> None:
        """Each under a message of its own."""
        for file in files[:MOST_FILES]:
            self._one(file, where)
        if len(files) > MOST_FILES:
            more = len(files) - MOST_FILES
            self._say(f"I take {MOST_FILES} files at a time: send the other {more} in a message of their own.", where)

    def of_run(
        self, run: FileRun, source: Source | None = None, *, chosen: Chosen = EVERYTHING, beside: str = ""
    ) -> None:
        """Screen a file that was begun, and tell what came of it in its message."""
        shown = FileMessage(self._files, self._client, run)
        with ExitStack() as undo:
            undo.callback(shown.failed)
            shown.begin()
            try:
                with self._turn(lambda before: self._waits(shown, before)):
                    shown.reads()
                    content = fetch(self._client, source or described(self._client, run.file))
                    result = self._files.screen(shown.run, content, asker=self._asker, told=shown.far, chosen=chosen)
            except Unclear as unclear:
                shown.ask(unclear, chosen)
            except Cancelled:
                shown.end(blocks.cancelled(shown.run), RunState.CANCELLED)
            except BadInput as problem:
                shown.refuse(problem)
            else:
                _tell(shown, result, beside=beside, more=self._offered(shown.run, result, chosen))
            undo.pop_all()

    def _waits(self, shown: FileMessage, before: int) -> None:
        """Show for how many it waits. Raises Cancelled."""
        self._files.check(shown.run)
        shown.waits(before)

    def _offered(self, run: FileRun, result: TableResult | TextResult, chosen: Chosen) -> Sequence[Block]:
        """To watch the names of a table, where nobody of another organisation reads."""
        offered = isinstance(result, TableResult) and not self._asker.public_only
        return [watch_button(run, chosen)] if offered else []

    def _one(self, file: Mapping[str, Any], where: Where) -> None:
        """One that was begun before, however long ago, goes on; as somebody chose, where that click goes on with it."""
        sent = Sent(id=str(file.get("id") or ""), name=legible(str(file.get("name") or "")) or "file", size=0)
        try:
            source = described(self._client, sent.id)
            sent = source.sent
            check(sent)
        except BadInput as problem:
            self._refuse(sent, where, problem)
            return
        run = self._begun(sent, where)
        if not (run.over or run.chosen):
            self.of_run(run, source, beside=where.beside)

    def _begun(self, sent: Sent, where: Where) -> FileRun:
        key = f"{key_now() or self._asker.team} file {sent.id}"
        return self._files.begin(key, sent, asker=self._asker, place=(where.channel, where.thread or ""))

    def _refuse(self, sent: Sent, where: Where, problem: BadInput) -> None:
        run = self._begun(sent, where)
        if not run.over:
            FileMessage(self._files, self._client, run).refuse(problem)

    def _say(self, line: str, where: Where) -> None:
        """Once; where a process died and nobody can look whether it was said, again."""
        with suppress(Interrupted):
            if (handed := current()) and was_sent(self._client, handed):
                return
        in_thread(self._client, where.channel, notice(line), thread=where.thread)


def _tell(shown: FileMessage, result: TableResult | TextResult, *, beside: str, more: Sequence[Block]) -> None:
    """The results into the thread first: once the message says that it is done, they are there."""
    if isinstance(result, TextResult):
        shown.end(results.text_summary(shown.run, result, beside=beside), RunState.DONE)
        return
    shown.upload(blocks.file_name(shown.run), result.workbook)
    shown.end(results.summary(shown.run, result, beside=beside, more=more), RunState.DONE)
