"""The messages of a file: how far it is, and why it was not read; and the window that takes one.

What came of it is in handlers/blocks/file_results.py.
"""

from __future__ import annotations

import hashlib

from bot.errors import BadInput
from bot.services.files.caps import CAPS
from bot.services.files.reading import NotInUtf8, Unclear, Which
from bot.services.files.running import Progress
from bot.services.files.runs import FileRun
from handlers.blocks.help import notice
from handlers.blocks.parts import (
    MENU_LIMIT,
    Block,
    Message,
    actions,
    bold,
    button,
    context,
    escape,
    menu,
    message,
    modal,
    plain,
    section,
)

CANCEL, CHOOSE, ASK = "file_cancel", "file_choose", "file_ask"
SHORTCUT = WINDOW = "screen_file"
FIELD = ("file", "upload")
TITLE = "Screen a file"
_ENDINGS = "csv tsv txt xlsx xlsm pdf docx".split()
_READ_IT = "I read " + CAPS + "."

UNDER_WAY = notice("I am working on it: the answer will come in our direct messages.")


def progress(run: FileRun, far: Progress | None) -> Message:
    """How many rows of the file are done, with a button that stops it."""
    if far is None:
        said = f"⏳ {bold(run.name)}: reading it …"
    else:
        found = f", {far.hits:,} found so far" if far.hits else ""
        said = f"⏳ {bold(run.name)}: {far.done:,} of {far.of:,} ({far.done / far.of:.0%}){found}"
    return _under_way(run, said)


def waiting(run: FileRun, before: int) -> Message:
    """How many other files are screened first, with a button that stops it."""
    return _under_way(run, f"⏳ {bold(run.name)}: waiting for {before} other file{'s' if before > 1 else ''} …")


def _under_way(run: FileRun, said: str) -> Message:
    return message(said, [section([said]), actions(button("Cancel", CANCEL, str(run.number)))])


def cancelled(run: FileRun) -> Message:
    """Say that somebody stopped it."""
    return notice(f"{bold(run.name)}: cancelled. Nothing of it is kept.")


def failed(run: FileRun) -> Message:
    """Say that it failed on our side."""
    return notice(f"{bold(run.name)}: not screened, that went wrong on our side. Please send it again.")


def refused(run: FileRun, problem: BadInput) -> Message:
    """Say in one line why the file was not read."""
    return notice(_in_slack(run, problem))


def plainly(line: str) -> str:
    """A line of text from outside, escaped."""
    return escape(line, 400)


def _in_slack(run: FileRun, problem: BadInput) -> str:
    """The problem in Slack's words, where the command line has its own."""
    if isinstance(problem, NotInUtf8):
        return (
            f"{bold(run.name)} is not in UTF-8, and its encoding could not be recognised: save it as UTF-8, or as XLSX."
        )
    return plainly(str(problem))


def asked(run: FileRun, unclear: Unclear) -> Message:
    """Ask which column or sheet holds the names, with a menu of them."""
    what = "column" if unclear.which is Which.COLUMN else "sheet"
    said = f"{bold(run.name)}: which {what} holds the names?"
    offered = [
        (name, f"{run.number} {unclear.which} {place} {mark(name)}")
        for place, name in enumerate(unclear.choices[:MENU_LIMIT])
    ]
    controls = [menu(f"The {what} of names", CHOOSE, offered)] if offered else []
    return message(said, [section([said]), actions(*controls, button("Cancel", CANCEL, str(run.number)))])


def choice(value: str) -> tuple[int, Which, int, str]:
    """What was chosen: the number of the file, column or sheet, its place, and its mark. Raises ValueError."""
    number, which, place, marked = value.split(" ")
    return int(number), Which(which), int(place), marked


def mark(name: str) -> str:
    """What tells a choice from another that is offered at the same place later."""
    return hashlib.sha256(name.encode()).hexdigest()[:8]


def file_name(run: FileRun) -> str:
    """What the results are called: the same for the same run, and for no other."""
    stem = run.name.rpartition(".")[0] or run.name
    kept = "".join(letter if letter.isalnum() or letter in "-_ ." else "_" for letter in stem)[:60].strip()
    return f"{kept or 'file'} screened {hashlib.sha256(run.key.encode()).hexdigest()[:6]}.xlsx"


def window() -> Block:
    """The window that takes a file."""
    field: Block = {"type": "file_input", "action_id": FIELD[1], "filetypes": _ENDINGS, "max_files": 5}
    block: Block = {"type": "input", "block_id": FIELD[0], "label": plain("File"), "element": field}
    small = context(_READ_IT, "The answer comes in our direct messages, and nothing of the file is kept afterwards.")
    return modal(TITLE, [block, small], callback_id=WINDOW, submit=plain("Screen"))


def taken() -> Block:
    """What the window shows after it was submitted."""
    return modal(
        TITLE, [section(["I am working on it: the answer will come in our direct messages, under *Messages*."])]
    )
