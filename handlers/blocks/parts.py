"""Block Kit, the few parts of it used here. All outside text passes `escape` or is plain_text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any

from bot.domain.names.lookalikes import harmless

Block = dict[str, Any]
Message = dict[str, Any]
"""Text and blocks, as say() and respond() take them."""

SECTION_LIMIT = 2900  # Slack's is 3000
BUTTON_LABEL_LIMIT = 75
MENU_LIMIT, MENU_VALUE_LIMIT = 100, 150
LONGEST_URL = 500
LONG = 900
"""Letters of a text that is told at length: a reason, a note."""

_WORD_JOINER = "\u2060"  # invisible; Slack may take a plain @channel for a mention, but not one with this in it
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": f"@{_WORD_JOINER}", "#": f"#{_WORD_JOINER}"}

_IN_ADDRESS = {"|": "%7C", "<": "%3C", ">": "%3E", " ": "%20", "\n": "%0A", "&": "&amp;"}


def escape(text: str, limit: int = 150) -> str:
    """Outside text for mrkdwn: on one line, escaped so that nothing in it pings, at most `limit` characters in all."""
    pieces = [_ESCAPES.get(character, character) for character in _one_line(text)]
    ends = list(accumulate(map(len, pieces)))
    if ends[-1] <= limit:
        return "".join(pieces)
    return f"{''.join(pieces[: bisect_right(ends, limit - 1)]).rstrip()}…"


def bold(text: str, limit: int = 120) -> str:
    """Outside text in bold; its own asterisks would end the bold early."""
    return f"*{escape(text.replace('*', '∗'), limit)}*"


def cut(text: str, limit: int) -> str:
    """Outside text for plain_text: on one line, at most `limit` characters."""
    line = _one_line(text)
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def _one_line(text: str) -> str:
    """Nothing unseen in it, and never empty: Slack refuses a message with an empty text in it."""
    return " ".join(harmless(text).split()) or "–"


def link(url: str | None, label: str, limit: int = 80) -> str:
    """A labelled link, or the label alone where there is no address a reader can follow."""
    shown = escape(label.replace("|", "¦"), limit)
    address = "".join(_IN_ADDRESS.get(character, character) for character in url or "")
    if len(address) > LONGEST_URL or not address.startswith(("https://", "http://")):
        return shown
    return f"<{address}|{shown}>"


def mrkdwn(text: str) -> Block:
    """A text object of finished mrkdwn."""
    return {"type": "mrkdwn", "text": text}


def plain(text: str, limit: int = 150) -> Block:
    """A plain_text object."""
    return {"type": "plain_text", "text": cut(text, limit), "emoji": True}


def header(text: str) -> Block:
    """A heading."""
    return {"type": "header", "text": plain(text)}


def section(lines: Iterable[str], *, accessory: Block | None = None) -> Block:
    """A section of whole lines, as many as fit."""
    block: Block = {"type": "section", "text": mrkdwn(_fitting(lines))}
    return block | ({"accessory": accessory} if accessory else {})


def sections(lines: Sequence[str]) -> list[Block]:
    """As many sections as the lines need."""
    blocks: list[Block] = []
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or sum(len(line) + 1 for line in lines[start : end + 1]) > SECTION_LIMIT:
            blocks.append(section(lines[start:end]))
            start = end
    return blocks


def _fitting(lines: Iterable[str]) -> str:
    """The first lines that fit, joined; "…" stands for the rest, since cutting inside a line would break its markup."""
    kept: list[str] = []
    for line in lines:
        if sum(len(one) + 1 for one in kept) + len(line) > SECTION_LIMIT:
            kept.append("…")
            break
        kept.append(line)
    return "\n".join(kept)


def context(*lines: str) -> Block:
    """Small print."""
    return {"type": "context", "elements": [mrkdwn(_fitting(lines))]}


def divider() -> Block:
    """A line across."""
    return {"type": "divider"}


def button(label: str, action: str, value: str, *, confirm: Block | None = None) -> Block:
    """A button; `value` comes back with the click."""
    text = plain(label, BUTTON_LABEL_LIMIT)
    element: Block = {"type": "button", "text": text, "action_id": action, "value": value}
    return element | ({"confirm": confirm} if confirm else {})


def menu(label: str, action: str, choices: Sequence[tuple[str, str]]) -> Block:
    """A menu of what can be chosen, each by its name; the value of the one chosen comes back with the click."""
    kept = [(name, value) for name, value in choices if len(value) <= MENU_VALUE_LIMIT]
    options = [{"text": plain(name, BUTTON_LABEL_LIMIT), "value": value} for name, value in kept[:MENU_LIMIT]]
    return {"type": "static_select", "action_id": action, "placeholder": plain(label), "options": options}


def actions(*buttons: Block) -> Block:
    """A row of buttons and menus."""
    return {"type": "actions", "elements": list(buttons)}


def confirm(title: str, text: str, *, yes: str, no: str) -> Block:
    """The question asked before a click counts."""
    return {
        "title": plain(title, 100),
        "text": plain(text, 300),
        "confirm": plain(yes, 30),
        "deny": plain(no, 30),
    }


def modal(title: str, blocks: Sequence[Block], **more: object) -> Block:
    """A window with these blocks, at most the 100 Slack takes."""
    return {
        "type": "modal",
        "title": plain(title, 24),
        "close": plain("Close"),
        "blocks": list(blocks)[:100],
    } | more


def message(text: str, blocks: Sequence[Block]) -> Message:
    """A message; `text` (finished mrkdwn) is what notifications and screen readers give."""
    return {"text": text, "blocks": list(blocks), "unfurl_links": False, "unfurl_media": False}
