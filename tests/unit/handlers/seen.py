"""What a reader sees of a message: its lines in a Slack window of 720 pixels, counted by letters.

The builders reckon with the widths of letters; this counts 72 of them a line (83 of small print), so that a fault of
theirs is not made twice. A link is its label, marks are not seen, a button leaves less of the line beside it.
"""

from __future__ import annotations

import re
import textwrap
from typing import Any

LETTERS, SMALL_LETTERS, BESIDE_A_BUTTON, BUTTONS = 72, 83, 56, 66
_MARKUP = re.compile(r"<[^<>|]+\|([^<>]*)>|[*_`\u2060]")


def lines(message: dict[str, Any]) -> list[str]:
    """Each line as it is seen; a row of buttons is one."""
    return [line for block in message["blocks"] for line in _of(block)]


def _of(block: dict[str, Any]) -> list[str]:
    match block["type"]:
        case "section":
            return _wrapped(block["text"]["text"], BESIDE_A_BUTTON if "accessory" in block else LETTERS)
        case "context":
            return [line for one in block["elements"] for line in _wrapped(one["text"], SMALL_LETTERS)]
        case "actions":
            labels = [(one.get("text") or one["placeholder"])["text"] for one in block["elements"]]
            return textwrap.wrap("  ".join(label.replace(" ", "~") for label in labels), BUTTONS)
        case _:
            return [block["type"]]


def _wrapped(text: str, letters: int) -> list[str]:
    seen = _MARKUP.sub(r"\1", text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return [line for one in seen.splitlines() for line in textwrap.wrap(one.strip(), letters) or [""]]
