"""Slack's limits on what an app sends, as documented at docs.slack.dev/reference/block-kit. A breach is one line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from bot.demo.payloads import Payload

TEXT, BLOCK_TEXT = 4000, 10_000  # all block text in one message: unpublished, refused from about 11,300 on
BLOCKS, VIEW_BLOCKS = 50, 100
LENGTHS = {  # (type of block or element, key): characters
    ("section", "text"): 3000,
    ("section", "fields"): 2000,
    ("header", "text"): 150,
    ("context", "elements"): 3000,
    ("button", "text"): 75,
    ("button", "value"): 2000,
    ("button", "url"): 3000,
    ("option", "text"): 75,
    ("option", "value"): 150,
    ("modal", "title"): 24,
    ("modal", "submit"): 24,
    ("modal", "close"): 24,
    ("input", "label"): 2000,
}
COUNTS = {("section", "fields"): 10, ("context", "elements"): 10, ("actions", "elements"): 25, ("table", "rows"): 100}
NAMES = {"action_id": 255, "block_id": 255, "callback_id": 255, "private_metadata": 3000}
PING = re.compile(r"<(!|@|#)[^>]*>")
BARE = re.compile(r"&(?!amp;|lt;|gt;)")
TWICE = re.compile(r"&amp;(amp|lt|gt);")


def of_message(message: Payload) -> list[str]:
    """Breaches in a message's arguments."""
    blocks = message.get("blocks") or []
    found = [*of_blocks(blocks, most=BLOCKS), *_markup("text", message.get("text", ""))]
    if not message.get("text"):
        found.append("text: missing; notifications and screen readers need it")
    if len(message.get("text", "")) > TEXT:
        found.append(f"text: more than {TEXT} characters")
    if sum(len(one["text"]) for one in _texts(blocks)) > BLOCK_TEXT:
        found.append(f"blocks: more than {BLOCK_TEXT} characters in all")
    return found


def of_view(view: Payload) -> list[str]:
    """Breaches in a modal or an App Home."""
    return [*of_blocks(view["blocks"], most=VIEW_BLOCKS), *_sizes(view)]


def of_blocks(blocks: list[Payload], *, most: int) -> list[str]:
    """Breaches in blocks."""
    found = [f"blocks: more than {most}"] if len(blocks) > most else []
    found += [f"block_id {name}: used twice" for name in _doubled(block.get("block_id") for block in blocks)]
    for block in blocks:
        ids = (element.get("action_id") for element in block.get("elements", []))
        found += [f"action_id {name}: twice in a block" for name in _doubled(ids)]
    for node in _nodes(blocks):
        found += _sizes(node)
    for text in _texts(blocks):
        found += _markup(text["type"], text["text"]) if text["type"] == "mrkdwn" else []
        found += [] if text["text"].strip() else ["text: empty"]
    return found


def _sizes(node: Payload) -> Iterator[str]:
    kind = node.get("type", "option" if "value" in node else "")
    for key, value in node.items():
        parts = value if isinstance(value, list) else [value]
        limit = LENGTHS.get((kind, key), NAMES.get(key))
        if limit and any(len(_text(part)) > limit for part in parts):
            yield f"{kind}.{key}: more than {limit} characters"
        if len(parts) > COUNTS.get((kind, key), len(parts)):
            yield f"{kind}.{key}: more than {COUNTS[kind, key]}"


def _text(part: object) -> str:
    return str(part.get("text", "")) if isinstance(part, dict) else str(part)


def _markup(where: str, text: str) -> Iterator[str]:
    if ping := PING.search(text):
        yield f"{where}: {ping[0]} would ping"
    if BARE.search(text):
        yield f"{where}: & not escaped: {text[:60]!r}"
    if TWICE.search(text):
        yield f"{where}: escaped twice: {text[:60]!r}"


def _doubled(names: Iterable[str | None]) -> list[str]:
    return [name for name, times in Counter(names).items() if name and times > 1]


def _nodes(tree: object) -> Iterator[Payload]:
    if isinstance(tree, dict):
        yield tree
    for child in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from _nodes(child)


def _texts(blocks: list[Payload]) -> Iterator[Payload]:
    return (node for node in _nodes(blocks) if node.get("type") in ("mrkdwn", "plain_text"))
