"""OFAC's XML record by record, with nothing beside the records passed over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.errors import ListRefused
from data.sources.files import SourceFile, local, xml_elements
from data.sources.ofac.element import tag_of


def stream(file: SourceFile, *, root: str, within: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """Each of the elements named in `within`, with its name; `within` says in which element each stands.

    An element is complete when it comes and freed when the next is asked for. Raises ListRefused for a cut or malformed
    file, another root, and any element or text that stands beside these.
    """
    for tag, node in xml_elements(file, [*within, root]):
        parent = node.getparent()
        if within.get(tag, "") != ("" if parent is None else local(parent)):
            raise ListRefused(f"{file.name}: {tag!r} stands where it does not belong")
        _check_before(node, parent, within=within, name=file.name)
        if tag in within:
            yield tag, node


def _check_before(node: Any, parent: Any, *, within: Mapping[str, str], name: str) -> None:
    """What stands before an element, or is left in a container when it closes, is known too."""
    before = node.getprevious()
    if before is not None and tag_of(before, place=name) not in within:
        raise ListRefused(f"{name}: unknown element {tag_of(before, place=name)!r}")
    for child in node if local(node) in within.values() else ():
        if within.get(tag_of(child, place=name)) != local(node):
            raise ListRefused(f"{name}: unknown element {tag_of(child, place=name)!r} in {local(node)!r}")
    around = [before.tail if before is not None else parent.text if parent is not None else None, node.tail]
    if any((text or "").strip() for text in around):
        raise ListRefused(f"{name}: text between its elements")
