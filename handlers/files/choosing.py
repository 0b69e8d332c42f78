"""What somebody chose where a file did not tell what to read: one of those that were offered, and nothing else."""

from __future__ import annotations

from bot.errors import BadInput
from bot.services.files.reading import Chosen, Which
from bot.services.files.runs import FileRun


def chosen_of(run: FileRun, which: Which, place: int) -> Chosen:
    """The choice at this place of those offered. Raises BadInput where there is none."""
    if not 0 <= place < len(run.choices):
        raise BadInput("That file is done with: send it again to choose anew.")
    name = run.choices[place]
    return Chosen(column=name) if which is Which.COLUMN else Chosen(sheet=name)
