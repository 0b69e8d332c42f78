"""Block Kit as text for a terminal, with what can be clicked as numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from rich.text import Text

from bot.demo.payloads import Payload

MARKUP = re.compile(
    r"<(?P<target>[^<>|]+)(?:\|(?P<label>[^<>]*))?>"
    r"|(?<![\w*])\*(?P<bold>[^*\n]+)\*(?![\w*])"
    r"|(?<!\w)_(?P<italic>[^_\n]+)_(?!\w)"
    r"|(?<!\w)~(?P<strike>[^~\n]+)~(?!\w)"
    r"|`(?P<code>[^`\n]+)`"
)
STYLES = {"bold": "bold", "italic": "italic", "strike": "strike", "code": "cyan"}


@dataclass(slots=True)
class Page:
    """A message or view, drawn: the lines to print and what can be clicked, numbered from `first` on."""

    first: int = 1
    lines: list[Text] = field(default_factory=list)
    actions: list[Payload] = field(default_factory=list)

    def draw(self, blocks: Iterable[Payload]) -> None:
        """Add every block."""
        for block in blocks:
            self._block(block)

    def _block(self, block: Payload) -> None:
        kind = block["type"]
        if kind == "section":
            self._section(block)
        elif kind == "actions":
            self._controls(block, block["elements"])
        elif kind in _LINES:
            self.lines += _LINES[kind](block)
        else:
            self.lines.append(Text(f"[{kind}]", style="dim"))

    def _section(self, block: Payload) -> None:
        shown = ([block["text"]] if "text" in block else []) + block.get("fields", [])
        self.lines += [_object(one) for one in shown]
        if "accessory" in block:
            self._controls(block, [block["accessory"]])

    def _controls(self, block: Payload, elements: Iterable[Payload]) -> None:
        labels = [label for element in elements for label in self._choices(block, element)]
        if labels:
            self.lines.append(Text("  ").join(labels))

    def _choices(self, block: Payload, element: Payload) -> Iterable[Text]:
        used = {
            "type": element["type"],
            "action_id": element.get("action_id", ""),
            "block_id": block.get("block_id", ""),
        }
        if element["type"] == "button":
            yield self._choice(element["text"]["text"], used | {"value": element.get("value", "")})
        for option in element.get("options", ()):
            yield self._choice(option["text"]["text"], used | {"selected_option": option})

    def _choice(self, label: str, action: Payload) -> Text:
        self.actions.append(action)
        return Text(f"[{self.first + len(self.actions) - 1}] {label}", style="bold blue")


def plain(text: str) -> str:
    """`text` without Slack's escapes."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def marked_up(text: str) -> Text:
    """Slack's mrkdwn as styled text, links with their address."""
    result = Text()
    end = 0
    for found in MARKUP.finditer(text):
        result.append(plain(text[end : found.start()]))
        result.append_text(_styled(found))
        end = found.end()
    return result.append(plain(text[end:]))


def _styled(found: re.Match[str]) -> Text:
    name, inner = next((name, str(inner)) for name, inner in found.groupdict().items() if inner is not None)
    if name == "target":
        label = found["label"]
        return Text(plain(f"{label} ({inner})" if label else inner))
    styled = marked_up(inner)
    styled.stylize(STYLES[name])
    return styled


def _object(one: Payload) -> Text:
    if one["type"] == "mrkdwn":
        return marked_up(one["text"])
    return Text(str(one.get("text") or one.get("alt_text") or ""))


def _cell(cell: Payload) -> Text:
    return Text("".join(_leaves(cell)))


def _leaves(node: Payload) -> Iterable[str]:
    """The text of a table's cell: raw, or rich text however deep it lies."""
    if "elements" in node:
        for element in node["elements"]:
            yield from _leaves(element)
    else:
        yield str(node.get("text", node.get("url", "")))


_LINES: Mapping[str, Callable[[Payload], list[Text]]] = {
    "divider": lambda _: [Text("─" * 40, style="dim")],
    "header": lambda block: [Text(block["text"]["text"], style="bold")],
    "context": lambda block: [Text(" · ").join(map(_object, block["elements"]))],
    "table": lambda block: [Text("  |  ").join(map(_cell, row)) for row in block["rows"]],
    "input": lambda block: [Text(f"{block['label']['text']}: …")],
}
"""The lines of blocks that hold nothing to choose or to press."""
