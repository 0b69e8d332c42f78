"""One file's way from being sent to its result: what is kept of it, so that it is finished once. Its content is not."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from bot.errors import BadInput


class Cancelled(BadInput):
    """Somebody does not want it any more."""


class RunState(StrEnum):
    """How far a file is."""

    RUNNING = "running"
    ASKED = "asked"  # somebody has to choose a column or a sheet
    CANCELLED = "cancelled"
    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"


OVER = frozenset({RunState.CANCELLED, RunState.DONE, RunState.REFUSED, RunState.FAILED})


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRun:
    """A file that is screened: who sent it where, and what was posted for it. Ids are Slack's.

    `key` tells it from every other, a second delivery of the same message is the same run. `posted` is the message
    that shows how far it is, "" before there is one; `uploading`: its results are being put into the thread, or are
    there. `choices` are what may be chosen where a file did not tell; `chosen`: the click that last chose one; `sheet`:
    the sheet that was chosen before a column is asked for.
    """

    key: str
    team: str
    user: str
    channel: str
    thread: str
    file: str
    name: str
    at: dt.datetime
    number: int = 0
    posted: str = ""
    uploading: bool = False
    state: RunState = RunState.RUNNING
    choices: tuple[str, ...] = ()
    chosen: str = ""
    sheet: str = ""
    fresh: bool = field(default=False, compare=False)  # begun just now, and by nobody before

    @property
    def over(self) -> bool:
        """Whether nothing more is done about it."""
        return self.state in OVER


class FileRuns(Protocol):
    """The files that are screened, within one unit of work."""

    def begin(self, run: FileRun) -> FileRun:
        """Keep it, unless one of its key is kept: that one is given then, as it stands."""
        ...

    def get(self, number: int, *, team: str) -> FileRun | None:
        """The workspace's file of that number, or None: another's is as good as none."""
        ...

    def keep(self, run: FileRun) -> None:
        """Keep what has become of it. What is over stays over."""
        ...

    def begin_upload(self, number: int) -> bool:
        """Mark that its results are being put into the thread; False where somebody had begun that before."""
        ...

    def choose(self, number: int, *, before: str, by: str) -> bool:
        """Mark that the click `by` chose what is read of it; False where nothing is asked, or not since `before`."""
        ...

    def cancel(self, number: int) -> bool:
        """Mark it cancelled; False where it is over already."""
        ...
