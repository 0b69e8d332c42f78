"""The windows for follows: what to follow and where, and when notices come."""

from __future__ import annotations

import datetime as dt
from typing import Any

from bot.domain.notices.following import Habits
from bot.services.limits import MAX_NAME_LENGTH
from bot.services.notices.follower import clock_time
from bot.services.records.archive import LONGEST_MATTER
from handlers.blocks.parts import Block, modal, plain

ASK = "following_ask"
SETTINGS = "following_settings"
WHAT, WHERE = ("what", "text"), ("where", "conversation")
ZONE, QUIET_FROM, QUIET_UNTIL = ("zone", "text"), ("quiet_from", "time"), ("quiet_until", "time")
DAILY, WEEKLY = ("daily", "time"), ("weekly", "checks")
MATTER = ("matter", "text")
"""Block id and action id of each input."""
TITLE = "Follow"
SETTINGS_TITLE = "Notices"
_WEEKLY = {"text": plain("A short note on Mondays when nothing changed"), "value": "weekly"}
_DOCUMENTS = {"text": plain("Official documents that may change a list followed here"), "value": "documents"}


def ask() -> Block:
    """The window that asks what to follow, and where notices go."""
    what: Block = {
        "type": "plain_text_input",
        "action_id": WHAT[1],
        "max_length": MAX_NAME_LENGTH,
        "placeholder": plain("A name, a list like us_dod_1260h, a program like NS-CMIC, or all"),
    }
    where: Block = {
        "type": "conversations_select",
        "action_id": WHERE[1],
        "filter": {"include": ["public", "private"], "exclude_bot_users": True},
        "placeholder": plain("In a direct message to me"),
    }
    blocks = [_input(WHAT, "What", what), _input(WHERE, "Tell it in", where, optional=True)]
    return modal(TITLE, blocks, callback_id=ASK, submit=plain("Follow"))


def settings(habits: Habits, *, channel: str, matter: str | None = None) -> Block:
    """The window that asks when notices may come; `channel` comes back with it.

    `matter`: what the questions of the channel belong to, which is asked for too; None where it is no channel.
    """
    also: Block = {"type": "checkboxes", "action_id": WEEKLY[1], "options": [_WEEKLY, _DOCUMENTS]}
    wanted = [*([_WEEKLY] if habits.weekly else []), *([_DOCUMENTS] if habits.announcements else [])]
    also |= {"initial_options": wanted} if wanted else {}
    zone: Block = {"type": "plain_text_input", "action_id": ZONE[1], "initial_value": habits.zone, "max_length": 60}
    blocks = [
        _input(ZONE, "Time zone, like Europe/London", zone),
        _input(QUIET_FROM, "Nothing from", _time(QUIET_FROM, habits.quiet_from), optional=True),
        _input(QUIET_UNTIL, "until", _time(QUIET_UNTIL, habits.quiet_until), optional=True),
        _input(DAILY, "List updates once a day, at", _time(DAILY, habits.daily_at), optional=True),
        _input(WEEKLY, "Also", also, optional=True),
        *([] if matter is None else [_matter(matter)]),
    ]
    return modal(SETTINGS_TITLE, blocks, callback_id=SETTINGS, submit=plain("Save"), private_metadata=channel)


def _matter(matter: str) -> Block:
    field: Block = {"type": "plain_text_input", "action_id": MATTER[1], "max_length": LONGEST_MATTER}
    field |= {"initial_value": matter} if matter else {}
    return _input(MATTER, "Matter that questions in this channel belong to", field, optional=True)


def matter_in(view: dict[str, Any]) -> str | None:
    """The matter that a window was sent off with; None where it does not ask for one."""
    asked = view["state"]["values"].get(MATTER[0])
    return (asked[MATTER[1]].get("value") or "").strip() if asked else None


def asked(view: dict[str, Any]) -> tuple[str, str]:
    """What is to be followed, and the channel; "" for oneself."""
    values = view["state"]["values"]
    return values[WHAT[0]][WHAT[1]].get("value") or "", values[WHERE[0]][WHERE[1]].get("selected_conversation") or ""


def habits_in(view: dict[str, Any]) -> Habits:
    """The settings as the window was submitted. Raises BadInput for a time that cannot be read."""
    values = view["state"]["values"]

    def time(field: tuple[str, str]) -> dt.time | None:
        return clock_time(values[field[0]][field[1]].get("selected_time") or "")

    also = {option["value"] for option in values[WEEKLY[0]][WEEKLY[1]].get("selected_options") or ()}
    return Habits(
        zone=(values[ZONE[0]][ZONE[1]].get("value") or "").strip(),
        quiet_from=time(QUIET_FROM),
        quiet_until=time(QUIET_UNTIL),
        daily_at=time(DAILY),
        weekly=_WEEKLY["value"] in also,
        announcements=_DOCUMENTS["value"] in also,
    )


def _input(field: tuple[str, str], label: str, element: Block, *, optional: bool = False) -> Block:
    return {
        "type": "input",
        "block_id": field[0],
        "label": plain(label),
        "element": element,
        "optional": optional,
    }


def _time(field: tuple[str, str], value: dt.time | None) -> Block:
    initial = {"initial_time": f"{value:%H:%M}"} if value else {}
    return {"type": "timepicker", "action_id": field[1]} | initial
