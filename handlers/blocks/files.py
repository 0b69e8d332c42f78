"""The messages of a file: how far it is, what came of it, why it was not read; and the window that takes one."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from bot.domain.law.severity import Colour
from bot.errors import BadInput
from bot.services.files.caps import CAPS
from bot.services.files.reading import NotInUtf8, Unclear, Which
from bot.services.files.results import Counted, Hit, TableResult
from bot.services.files.running import Progress, TextResult
from bot.services.files.runs import FileRun
from bot.services.screening.rows import NO_NAME
from bot.services.wording.colours import EMOJI
from handlers.blocks.controls import EXPORT
from handlers.blocks.help import notice
from handlers.blocks.parts import (
    MENU_LIMIT,
    Block,
    Message,
    actions,
    bold,
    button,
    context,
    cut,
    escape,
    menu,
    message,
    modal,
    plain,
    section,
    sections,
)
from handlers.blocks.texts import text_message

CANCEL, CHOOSE, ASK, ROW = "file_cancel", "file_choose", "file_ask", "file_row"
SHORTCUT = WINDOW = "screen_file"
FIELD = ("file", "upload")
TITLE = "Screen a file"
_ENDINGS = "csv tsv txt xlsx xlsm pdf docx".split()
_CELL = 150
_HEADINGS = ("Row", "Name", "Found", "Verdict", "Next date")
_WORDS = {
    Colour.RED: "blocked or banned",
    Colour.ORANGE: "listed or suspended",
    Colour.BLUE: "no company",
    Colour.YELLOW: "possible, to be looked at",
    Colour.WHITE: "listed before, not today",
}
_READ_IT = "I read " + CAPS + "."
BESIDE = "Your words beside the file were not read: send them as a message of their own."

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


def summary(run: FileRun, result: TableResult, *, beside: str = "", more: Sequence[Block] = ()) -> Message:
    """What came of a table: rows by verdict, the worst as a table, how it was read, against what; `more` buttons."""
    counted = result.counted
    title = f"{bold(run.name)}: {counted.rows:,} rows screened"
    lines = [title, _verdicts(counted), *_no_names(counted)]
    blocks: list[Block] = [section(lines)]
    if worst := counted.worst():
        blocks += [_table(worst), actions(_look_at([hit for hit, _ in worst]))]
    read = [escape(line, 400) for line in (f"Read as: {result.read.reading}", result.read.unused) if line]
    small = f"{result.lists} · ownership not checked · a lead, not a finding"
    words = [BESIDE] if beside else []
    every = "Every row is in the file below: name, verdict, dates with their clause, sources."
    blocks += [context(*read, *words), context(every, escape(small, 180))]
    buttons = [*([button("Export PDF", EXPORT, result.record)] if result.record else []), *more]
    blocks += [actions(*buttons)] if buttons else []
    return message(" — ".join([title, _verdicts(counted)]), blocks)


def _verdicts(counted: Counted) -> str:
    """Rows by colour, the strictest first; then those that found nothing, or were not screened."""
    told = [f"{EMOJI[colour]} {counted.colours[colour]:,} {words}" for colour, words in _WORDS.items()
            if counted.colours[colour]]  # fmt: skip
    nothing = counted.outcomes["no_match"] + counted.outcomes["not_held"]
    unread = counted.outcomes["invalid"]
    told += [f"⚪ {nothing:,} nothing found"] if nothing else []
    told += [f"⚠️ {unread:,} not read"] if unread else []
    return " · ".join(told) or "no row holds a name"


def _no_names(counted: Counted) -> list[str]:
    if not counted.outcomes[NO_NAME]:
        return []
    why = ", ".join(f"{n:,} {escape(reason, 60)}" for reason, n in counted.no_names.most_common(6))
    return [f"_without a name: {counted.outcomes[NO_NAME]:,} ({why})_"]


def _table(hits: Sequence[tuple[Hit, int]]) -> Block:
    rows = [_HEADINGS, *(_row(hit, times) for hit, times in hits)]
    cells = [[{"type": "raw_text", "text": cut(text, _CELL)} for text in row] for row in rows]
    return {"type": "data_table", "caption": f"The {len(hits)} that weigh most", "rows": cells, "page_size": 10}


def _row(hit: Hit, times: int) -> tuple[str, ...]:
    standing = hit.status.replace("_", " ")
    verdict = standing if hit.sure else f"possible match: {standing}"
    row = f"{hit.row} and {times - 1:,} more" if times > 1 else str(hit.row)
    return row, hit.name, hit.caption, f"{EMOJI[hit.colour]} {verdict}", hit.next_date or "–"


def without_data_table(told: Message) -> Message:
    """The same with lines for the table, where Slack takes none."""
    blocks = [one for block in told["blocks"] for one in (_lines(block) if block["type"] == "data_table" else [block])]
    return told | {"blocks": blocks}


def _lines(block: Block) -> list[Block]:
    rows = [[cell["text"] for cell in row] for row in block["rows"][1:]]
    return sections([f"{escape(row, 20)}. {bold(name)}: {' · '.join(escape(one, _CELL) for one in rest if one != '–')}"
                     for row, name, *rest in rows])  # fmt: skip


def _look_at(hits: Sequence[Hit]) -> Block:
    """A menu that screens one of the names by itself: there it can be judged, followed and shared."""
    names = {hit.name: f"{hit.row}. {hit.name}" for hit in hits}
    return menu("Look at one", ROW, [(label, name) for name, label in names.items()])


def text_summary(run: FileRun, result: TextResult, *, beside: str = "") -> Message:
    """What came of a text: the names in it with their verdicts."""
    told = text_message(result.answer)
    cut_off = ["⚠️ It is longer than I read: what comes after that was not screened."] if result.read.cut else []
    first = f"{bold(run.name)} ({escape(result.read.reading, 60)})"
    end = [context(*cut_off, *([BESIDE] if beside else []))] if cut_off or beside else []
    return message(f"{first}: {told['text']}", [section([first]), *told["blocks"], *end])


def window() -> Block:
    """The window that takes a file."""
    field: Block = {"type": "file_input", "action_id": FIELD[1], "filetypes": _ENDINGS, "max_files": 5}
    block: Block = {"type": "input", "block_id": FIELD[0], "label": plain("File", 150), "element": field}
    told = context(_READ_IT, "The answer comes in our own conversation, and nothing of the file is kept afterwards.")
    return modal(TITLE, [block, told], callback_id=WINDOW, submit=plain("Screen", 24))


def taken() -> Block:
    """What the window shows once it was sent off."""
    return modal(TITLE, [section(["I am at it: the answer comes in our own conversation, under *Messages*."])])
