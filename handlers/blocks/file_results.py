"""What came of a file, as a message: of a table its rows by verdict and the worst of them, of a text its names."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.law.severity import Colour
from bot.services.files.results import Counted, Hit, TableResult
from bot.services.files.running import TextResult
from bot.services.files.runs import FileRun
from bot.services.screening.rows import NO_NAME
from bot.services.wording.colours import EMOJI
from handlers.blocks.controls import EXPORT
from handlers.blocks.parts import (
    MENU_VALUE_LIMIT,
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
    section,
    sections,
)
from handlers.blocks.texts import text_message

ROW = "file_row"
_CELL = 150
_HEADINGS = ("Row", "Name", "Found", "Verdict", "Next date")
_WORDS = {
    Colour.RED: "blocked or banned",
    Colour.ORANGE: "listed or suspended",
    Colour.BLUE: "no company",
    Colour.YELLOW: "possible, to be looked at",
    Colour.WHITE: "listed before, not today",
}
BESIDE = "The text sent with the file was not read: send it as a message of its own."


def summary(run: FileRun, result: TableResult, *, beside: str = "", more: Sequence[Block] = ()) -> Message:
    """What came of a table: rows by verdict, the worst as a table, how it was read, against what; `more` buttons."""
    counted = result.counted
    title = f"{bold(run.name)}: {counted.rows:,} rows screened"
    lines = [title, _verdicts(counted), *_no_names(counted)]
    blocks: list[Block] = [section(lines)]
    if worst := counted.worst():
        blocks += [_table(worst), *_look_at([hit for hit, _ in worst])]
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
    verdicts = [f"{EMOJI[colour]} {counted.colours[colour]:,} {words}" for colour, words in _WORDS.items()
            if counted.colours[colour]]  # fmt: skip
    nothing = counted.outcomes["no_match"] + counted.outcomes["not_held"]
    unread = counted.outcomes["invalid"]
    verdicts += [f"⚪ {nothing:,} nothing found"] if nothing else []
    verdicts += [f"⚠️ {unread:,} not read"] if unread else []
    return " · ".join(verdicts) or "no row holds a name"


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


def without_data_table(outgoing: Message) -> Message:
    """The same with lines for the table, where Slack takes none."""
    blocks = [
        one for block in outgoing["blocks"] for one in (_lines(block) if block["type"] == "data_table" else [block])
    ]
    return outgoing | {"blocks": blocks}


def _lines(block: Block) -> list[Block]:
    rows = [[cell["text"] for cell in row] for row in block["rows"][1:]]
    return sections([f"{escape(row, 20)}. {bold(name)}: {' · '.join(escape(one, _CELL) for one in rest if one != '–')}"
                     for row, name, *rest in rows])  # fmt: skip


def _look_at(hits: Sequence[Hit]) -> list[Block]:
    """A menu that screens one of the names by itself: there it can be judged, followed and shared.

    None where all of the names are longer than a choice may be: Slack takes no menu without choices.
    """
    names = {hit.name: f"{hit.row}. {hit.name}" for hit in hits if len(hit.name) <= MENU_VALUE_LIMIT}
    return [actions(menu("Look at one", ROW, [(label, name) for name, label in names.items()]))] if names else []


def text_summary(run: FileRun, result: TextResult, *, beside: str = "") -> Message:
    """What came of a text: the names in it with their verdicts."""
    outgoing = text_message(result.answer)
    cut_off = ["⚠️ It is longer than I can read: what comes after that was not screened."] if result.read.cut else []
    first = f"{bold(run.name)} ({escape(result.read.reading, 60)})"
    end = [context(*cut_off, *([BESIDE] if beside else []))] if cut_off or beside else []
    return message(f"{first}: {outgoing['text']}", [section([first]), *outgoing["blocks"], *end])
