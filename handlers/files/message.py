"""The one message of a file: posted once, updated as its rows are screened, and at the end what came of them."""

from __future__ import annotations

import time
from contextlib import suppress
from http.client import HTTPException

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import BadInput
from bot.services.files.reading import Chosen, Unclear
from bot.services.files.running import FileScreening, Progress
from bot.services.files.runs import FileRun, RunState
from bot.services.notices.sending import AskedToWait, NotSent
from handlers.blocks import file_results as results
from handlers.blocks import files as blocks
from handlers.blocks.parts import Message
from handlers.impatient import impatient
from handlers.sending import find_posted, has_file
from handlers.slack_errors import told_apart

EVENT = "screenbot_file"
PACE_SECONDS = 3.0
"""Between two updates of a message; of one that waits, for each file before it: Slack takes fifty a minute of all."""
_NO_HARM = (SlackClientError, HTTPException, OSError)


class FileMessage:
    """The message of one run. `run` is the run as it stands."""

    def __init__(self, files: FileScreening, client: WebClient, run: FileRun) -> None:
        self._files = files
        self._client = client
        self.run = run
        self._last = time.monotonic()
        self._before = 0
        self._hasty = impatient(client)
        self._quiet_until = 0.0

    def begin(self) -> None:
        """Post it, unless it is there."""
        self._find()
        if not self.run.posted:
            self._post(blocks.progress(self.run, None))

    def waits(self, before: int) -> None:
        """Show how many files are before it, at once and then the rarer the more there are."""
        shown = self._before and time.monotonic() - self._last < PACE_SECONDS * before
        if before != self._before and not shown and self._show(blocks.waiting(self.run, before)):
            self._before = before

    def reads(self) -> None:
        """Show that it waits no longer, where it did."""
        if self._before:
            self._show(blocks.progress(self.run, None))

    def far(self, progress: Progress) -> None:
        """Show how far it is, now and then."""
        if time.monotonic() - self._last >= PACE_SECONDS:
            self._show(blocks.progress(self.run, progress))

    def ask(self, unclear: Unclear, chosen: Chosen) -> None:
        """Ask what of the file to read; the sheet that was chosen before stays so.

        The message first: who takes the run over after a kill asks once more, and no menu is shown that is not valid.
        """
        self._update(blocks.asked(self.run, unclear))
        self.run = self._files.note(self.run, state=RunState.ASKED, choices=unclear.choices, sheet=chosen.sheet)

    def upload(self, name: str, content: bytes) -> None:
        """Put the results into the thread, once: who took the run over looks whether they are there."""
        thread = self.run.thread or self.run.posted
        if not self._files.begin_upload(self.run) and self._has(name, thread):
            return
        self._client.files_upload_v2(
            channel=self.run.channel, thread_ts=thread, content=content, filename=name, title=name
        )

    def end(self, outgoing: Message, state: RunState) -> None:
        """Show what came of it, and note that it is over: shown twice it is the same."""
        self._update(outgoing)
        self.run = self._files.note(self.run, state=state)

    def refuse(self, problem: BadInput) -> None:
        """Show why it is not screened, begun or not."""
        self._find()
        self.end(blocks.refused(self.run, problem), RunState.REFUSED)

    def failed(self) -> None:
        """Show that it failed; what failed is told beside it."""
        if self.run.posted:
            with suppress(*_NO_HARM):
                self._update(blocks.failed(self.run))
        self.run = self._files.note(self.run, state=RunState.FAILED)

    def _find(self) -> None:
        """Look for the message, where a process died between posting it and noting so."""
        if not (self.run.posted or self.run.fresh) and (ts := self._posted_before()):
            self.run = self._files.note(self.run, posted=ts)

    def _show(self, outgoing: Message) -> bool:
        """Show it if Slack takes it now: no turn is spent on waiting for Slack, and that it does not harms nothing."""
        if time.monotonic() < self._quiet_until:
            return False
        self._last = time.monotonic()
        try:
            with told_apart():
                self._update(outgoing, self._hasty)
        except AskedToWait as asked:
            self._quiet_until = time.monotonic() + asked.seconds
        except NotSent:
            pass
        else:
            return True
        return False

    def _update(self, outgoing: Message, client: WebClient | None = None) -> None:
        """Where Slack takes no table, lines take its place; where there is no message, or none now, one is posted."""
        through = client or self._client
        if not self.run.posted:
            self._post(outgoing)
            return
        try:
            through.chat_update(channel=self.run.channel, ts=self.run.posted, **outgoing)
        except SlackApiError as error:
            said, plain = error.response["error"], results.without_data_table(outgoing)
            if said == "message_not_found":
                self._post(plain)
            elif said == "invalid_blocks" and plain != outgoing:
                through.chat_update(channel=self.run.channel, ts=self.run.posted, **plain)
            else:
                raise

    def _post(self, outgoing: Message) -> None:
        metadata = {"event_type": EVENT, "event_payload": {"asked": self.run.key}}
        thread = self.run.thread or None
        answer = self._client.chat_postMessage(
            channel=self.run.channel, thread_ts=thread, metadata=metadata, **outgoing
        )
        self.run = self._files.note(self.run, posted=answer["ts"], channel=answer["channel"])

    def _posted_before(self) -> str:
        """The message that a process posted and died before it could note so; "" where there is none to be seen."""
        try:
            return find_posted(self._client, self.run.channel, self.run.thread, key=self.run.key, since=self.run.at)
        except _NO_HARM:
            return ""

    def _has(self, name: str, thread: str) -> bool:
        """Whether the thread has the file; where that cannot be seen, it is taken to have it."""
        try:
            return has_file(self._client, self.run.channel, thread, name)
        except _NO_HARM:
            return True
