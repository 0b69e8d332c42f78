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

UNDER_WAY = notice("I am at it: the answer comes in our own conversation.")


def progress(run: FileRun, far: Progress | None) -> Message:
    """How far it is, with a button that stops it."""
    if far is None:
        said = f"⏳ {bold(run.name)}: reading it …"
    else:
        found = f", {far.hits:,} found so far" if far.hits else ""
        said = f"⏳ {bold(run.name)}: {far.done:,} of {far.of:,} ({far.done / far.of:.0%}){found}"
    return message(said, [section([said]), actions(button("Cancel", CANCEL, str(run.number)))])


def cancelled(run: FileRun) -> Message:
    """That it was stopped."""
    return notice(f"{bold(run.name)}: cancelled. Nothing of it is kept.")


def failed(run: FileRun) -> Message:
    """That it failed."""
    return notice(f"{bold(run.name)}: not screened, that went wrong on our side. Please send it again.")


def refused(run: FileRun, problem: BadInput) -> Message:
    """Why it was not read, in one line."""
    return notice(_in_slack(run, problem))


def plainly(line: str) -> str:
    """A line that outside text stands in."""
    return escape(line, 400)


def _in_slack(run: FileRun, problem: BadInput) -> str:
    """What the command line tells in its own words."""
    if isinstance(problem, NotInUtf8):
        return f"{bold(run.name)} is not in UTF-8, and nothing in it says in what: save it as UTF-8, or as XLSX."
    return plainly(str(problem))


def asked(run: FileRun, unclear: Unclear) -> Message:
    """What of a file holds the names: a menu of what it may be."""
    what = "column" if unclear.which is Which.COLUMN else "sheet"
    said = f"{bold(run.name)}: which {what} holds the names?"
    offered = [
        (name, f"{run.number} {unclear.which} {place}") for place, name in enumerate(unclear.choices[:MENU_LIMIT])
    ]
    controls = [menu(f"The {what} of names", CHOOSE, offered)] if offered else []
    return message(said, [section([said]), actions(*controls, button("Cancel", CANCEL, str(run.number)))])


def choice(value: str) -> tuple[int, Which, int]:
    """What a choice says: the file, of what, and which. Raises ValueError."""
    number, which, place = value.split(" ")
    return int(number), Which(which), int(place)


def file_name(run: FileRun) -> str:
    """What the results are called: the same for the same run, and for no other."""
    stem = run.name.rpartition(".")[0] or run.name
    kept = "".join(letter if letter.isalnum() or letter in "-_ ." else "_" for letter in stem)[:60].strip()
    return f"{kept or 'file'} screened {hashlib.sha256(run.key.encode()).hexdigest()[:6]}.xlsx"


def window() -> Block:
    """The window that takes a file."""
    field: Block = {"type": "file_input", "action_id": FIELD[1], "filetypes": _ENDINGS, "max_files": 5}
    block: Block = {"type": "input", "block_id": FIELD[0], "label": plain("File", 150), "element": field}
    told = context(_READ_IT, "The answer comes in our own conversation, and nothing of the file is kept afterwards.")
    return modal(TITLE, [block, told], callback_id=WINDOW, submit=plain("Screen", 24))


def taken() -> Block:
    """What the window shows once it was sent off."""
    return modal(TITLE, [section(["I am at it: the answer comes in our own conversation, under *Messages*."])])
