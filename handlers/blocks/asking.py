"""Asking what was meant: how a message was read, and a button for each thing it may mean."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.services.limits import within_limits
from bot.services.questions.reading import Reading
from bot.services.wording.days import day
from handlers.blocks.controls import PRIVATE, PUBLIC
from handlers.blocks.help import EXAMPLES
from handlers.blocks.parts import LONG, Block, Message, actions, bold, button, context, cut, escape, message, section

MEANT = "asked_back"
OTHERWISE = "asked_otherwise"
COMMAND = "command_meant"
MOST_NAMES_SHOWN = 4
MOST_BUTTONS = 10
LONGEST_VALUE = 2000


class Meant(NamedTuple):
    """What a click on an offer says: the names, the day (None: today), and whether one person alone sees the answer.

    `record` is that of the question that was asked back: it says what was asked of the names; "" where nothing was.
    """

    names: tuple[str, ...]
    on: dt.date | None
    private: bool
    record: str = ""


def ask_back(reading: Reading, *, private: bool, record: str) -> Message:
    """Ask what a message meant that could be read in several ways; `record` is the number under which it is kept."""
    doubts = [escape(doubt, LONG) for doubt in reading.doubts]
    said = " ".join(["🟡", *_read_as(reading), doubts[0]])
    return message(
        said,
        [section([said, *doubts[1:]]), actions(*_offers(reading, private=private, record=record)), context(*EXAMPLES)],
    )


def _read_as(reading: Reading) -> list[str]:
    names = ", ".join(bold(name) for name in reading.names[:MOST_NAMES_SHOWN])
    return [f"Did you ask about {names}?"] if names else []


def _meanings(reading: Reading, *, private: bool, record: str) -> list[tuple[str, Meant]]:
    """Each possible meaning, with the label of its button."""
    on = None
    if reading.day:
        if reading.day.choices or reading.day.on is None:
            return [
                *((day(one), Meant(reading.names, one, private, record)) for one in reading.day.choices),
                *([("Today", Meant(reading.names, None, private, record))] if reading.day.or_today else []),
            ]
        on = reading.day.on
    if reading.either:
        offered = filter(within_limits, reading.either)  # a click on others would not be answered
        return [(_together(names), Meant(names, on, private, record)) for names in offered]
    each = [(name, Meant((name,), on, private, record)) for name in reading.names]
    every = [("All of these", Meant(reading.names, on, private, record))] if len(each) > 1 else []
    return [*every, *each]


def _offers(reading: Reading, *, private: bool, record: str) -> list[Block]:
    """A button for each day it may be, else for all the names and for each of them; and one for something else."""
    offers = _meanings(reading, private=private, record=record)
    shown = [(label, value) for label, meant in offers if len(value := value_of(meant)) <= LONGEST_VALUE]
    buttons = [button(label, f"{MEANT}_{number}", value) for number, (label, value) in enumerate(shown[:MOST_BUTTONS])]
    return [*buttons, button("Something else" if reading.names else "Screen a name …", OTHERWISE, "window")]


def _together(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{len(names)} names: {', '.join(names)}"


def with_mentioned(outgoing: Message, mentioned: Sequence[str], *, on: dt.date | None, private: bool) -> Message:
    """The answer, with the names that the question only mentions: they were not screened, and may be, as of its day."""
    names = mentioned[:MOST_NAMES_SHOWN]
    if not names:
        return outgoing
    said = context(f"Also mentioned, not screened: {', '.join(escape(name) for name in names)}")
    meant = [(name, value_of(Meant((name,), on, private))) for name in names]
    buttons = [
        button(f"Screen {name}", f"{MEANT}_{number}", value)
        for number, (name, value) in enumerate(meant)
        if len(value) <= LONGEST_VALUE
    ]
    return outgoing | {"blocks": [*outgoing["blocks"], said, *([actions(*buttons)] if buttons else [])]}


def value_of(meant: Meant) -> str:
    """What stands in the button of an offer."""
    seen_by = PRIVATE if meant.private else PUBLIC
    return json.dumps(
        [seen_by, meant.on.isoformat() if meant.on else None, meant.record, *meant.names], ensure_ascii=False
    )


_UNTYPED = re.compile("[\ud800-\udfff\x00-\x08]")
"""Halves of pairs and control signs, which JSON can escape and no text of Slack's has."""


def meant_by(value: str) -> Meant:
    """What a click means; only one that says it stood in public is answered there.

    Raises ValueError for other text, and for what could not be typed: too many, too long or no names.
    """
    seen_by, on, record, *names = json.loads(value)
    texts = all(isinstance(text, str) for text in (seen_by, on or "", record or "", *names))
    if not texts or not within_limits(names) or any(map(_UNTYPED.search, names)):
        raise ValueError("a value of no button of ours")
    return Meant(tuple(names), dt.date.fromisoformat(on) if on else None, seen_by != PUBLIC, record or "")


def mistyped(text: str, meant: str, *, private: bool) -> Message:
    """Ask about a text that looks like a command with a typing mistake in it."""
    said = f"🟡 Did you mean `{escape(meant.replace('`', ''))}`? “{escape(text)}” was not screened."
    command = button(meant, COMMAND, json.dumps([PRIVATE if private else PUBLIC, meant], ensure_ascii=False))
    return message(said, [section([said]), actions(command, screening(text, private=private))])


def screening(name: str, *, private: bool) -> Block:
    """The button that screens what was typed as a name."""
    return button(f"Screen “{cut(name, 40)}” as a name", f"{MEANT}_0", value_of(Meant((name,), None, private)))


def command_meant(value: str) -> tuple[str, bool]:
    """The command a click means, and whether one person alone sees the answer. Raises ValueError for other text."""
    seen_by, meant = json.loads(value)
    if not isinstance(meant, str):
        raise ValueError("a value of no button of ours")
    return meant, seen_by != PUBLIC


def not_for_us() -> Message:
    """The answer to a message that asks nothing of this bot."""
    said = "I answer sanctions questions: name a company, app, person, ship or country."
    return message(said, [section([said]), context(*EXAMPLES)])
