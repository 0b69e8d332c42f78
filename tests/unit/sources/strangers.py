"""Something no reader knows, put in turn into every part of an XML list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lxml import etree

from bot.errors import ListRefused
from data.sources.formats.files import local
from data.sources.formats.reading import Reading

Read = Callable[[str], Reading]


def passing_over(read: Read, text: str) -> set[str]:
    """Where a stranger is passed over: "alias @" for an attribute, "alias +" for an element within, "alias …" for a
    text. In all other places the list is refused."""
    return {
        f"{local(element)} {kind}"
        for place, element in enumerate(etree.fromstring(text.encode()).iter(etree.Element))
        for kind in ("@", "+", "…")
        if _is_read(read, _with_stranger(text, place, kind))
    }


def _with_stranger(text: str, place: int, kind: str) -> str:
    root = etree.fromstring(text.encode())
    element = list(root.iter(etree.Element))[place]
    if kind == "@":
        element.set("stranger", "1")
    elif kind == "+":
        etree.SubElement(element, "stranger")
    elif len(element):
        element[-1].tail = "stranger"
    else:
        return ""  # what text such an element has is read, or it is none
    return _written(root)


def _written(root: Any) -> str:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True).decode()


def _is_read(read: Read, text: str) -> bool:
    if not text:
        return False
    try:
        read(text)
    except ListRefused:
        return False
    return True
