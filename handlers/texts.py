"""All the text of a message: what was typed, its blocks and what is attached, quoted or forwarded. Each part once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from handlers.incoming import told

Part = Mapping[str, Any]
_WITH_TEXT = ("text", "title", "pretext", "fallback", "alt_text", "value")
_WITH_PARTS = ("blocks", "elements", "fields", "rows", "attachments", "title", "text", "message_blocks", "message",
               "table", "columns", "caption")  # fmt: skip
_QUOTES = ("rich_text_quote", "rich_text_preformatted")
_IN_LINE = ("rich_text_section", *_QUOTES)
_DEEPEST = 12
_LONGEST = 40_000
"""Characters behind which no further part is taken: no more than the first 12,000 are read, which is then said."""


def _with(part: str, kept: dict[str, str]) -> dict[str, str]:
    """The texts (each with its letters alone) and a further one, without any that stands in another."""
    bare = _bare(part)
    if any(bare in letters for letters in kept.values()):
        return kept
    return {one: letters for one, letters in kept.items() if letters not in bare} | {part: bare}


def text_of(message: Part) -> str:
    """The whole text of a message, a line a part; escapes of Slack's undone once; nothing twice."""
    said = told(str(message.get("text") or "")).strip()
    further = chain(_parts(message.get("blocks") or ()), _parts(message.get("attachments") or ()))
    kept = {said: _bare(said)} if said else {}
    for part in further:
        kept = _with(part, kept)
        if sum(map(len, kept)) > _LONGEST:
            break
    return "\n".join(kept)


def quoted_in(message: Part) -> str:
    """The text that a message quotes or forwards; "" where it does neither."""
    forwarded = list(_parts(message.get("attachments") or ()))
    quotes = [_typed_in_line(block) for block in _quotes(message.get("blocks") or ())]
    return "\n".join(dict.fromkeys(filter(None, [*quotes, *forwarded])))


def _bare(text: str) -> str:
    """Letters and figures alone, so that the same words compare equal however they are set."""
    return "".join(filter(str.isalnum, text)).casefold()


def _quotes(blocks: Sequence[Part]) -> Iterator[Part]:
    for block in _mappings(blocks):
        for element in _mappings(block.get("elements")):
            if element.get("type") in _QUOTES:
                yield element


def _mappings(value: object) -> Iterator[Part]:
    """Those of a list that are blocks or elements; none of anything else."""
    yield from (one for one in value if isinstance(one, Mapping)) if isinstance(value, list | tuple) else ()


def _keys_of(value: Part) -> list[str]:
    """Under which keys the texts of an object stand, or the objects with its texts."""
    if value.get("type") == "emoji":
        return []
    again = {"fallback"} if "blocks" in value or "message_blocks" in value else set()
    return [key for key in dict.fromkeys([*_WITH_TEXT, *_WITH_PARTS]) if key not in again]


def _parts(value: object, depth: int = 0) -> Iterator[str]:
    """The texts in blocks or attachments, in the order in which they stand."""
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        if text := told(value).strip():
            yield text
    elif isinstance(value, Mapping):
        if value.get("type") in _IN_LINE:
            yield from filter(None, [_typed_in_line(value)])
        else:
            for key in _keys_of(value):
                yield from _parts(value.get(key), depth + 1)
    elif isinstance(value, Sequence):
        for one in value:
            yield from _parts(one, depth + 1)


def _typed_in_line(section: Part) -> str:
    """The words of a line of rich text: its text and the labels of its links, run together."""
    said = [str(element.get("text") or element.get("url") or "") for element in _mappings(section.get("elements"))]
    return told("".join(said)).strip()
