"""What somebody chose where a file did not tell what to read: one of those that were offered, and nothing else."""

from __future__ import annotations

from bot.errors import BadInput
from bot.services.files.reading import Chosen, Which
from bot.services.files.running import DONE_WITH
from bot.services.files.runs import FileRun
from handlers.blocks.files import mark


def chosen_of(run: FileRun, which: Which, place: int, marked: str = "") -> Chosen:
    """The choice at this place of those offered. Raises BadInput where there is none, or another by now."""
    if not 0 <= place < len(run.choices):
        raise BadInput(DONE_WITH)
    name = run.choices[place]
    if marked not in ("", mark(name)):
        raise BadInput("Something else is asked about that file by now: choose from what its message offers.")
    return Chosen(column=name, sheet=run.sheet) if which is Which.COLUMN else Chosen(sheet=name)
