"""The records of an XML list one after the other, with nothing beside them passed over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from bot.errors import ListRefused
from data.sources.formats.files import SourceFile, local, xml_elements
from data.sources.formats.xml import STYLE, Node, Style, listed, says, tag_of


def records(
    file: SourceFile, *, root: str, within: Mapping[str, str], style: Style = STYLE
) -> Iterator[tuple[str, Node]]:
    """Each record of a list with its name, in the file's order, and at the end the root, without its records.

    `within` names the element each kind of record stands in: the root, or a group right below it. Raises ListRefused
    for a file that is cut or malformed, has another root, or has anything else beside its records.
    """
    count: Counter[str] = Counter()
    ended = False
    for tag, element in xml_elements(file, [*within, root]):
        if tag == root:
            if element.getparent() is not None:
                raise ListRefused(f"{file.name}: {root!r} stands inside another element")
            _check_groups(element, within=within, name=file.name)
            ended = True  # the parser may still have something to refuse
            yield tag, _bare(element, place=file.name, style=style)
            continue
        count[tag] += 1
        place = f"{file.name}, {tag} {count[tag]:,}"
        _check_surroundings(element, root=root, within=within, place=place)
        yield tag, Node(element, place=place, style=style)
    if not ended:
        raise ListRefused(f"{file.name}: its root is not {root!r}")


def _bare(root: Any, *, place: str, style: Style) -> Node:
    for child in list(root):
        root.remove(child)
    return Node(root, place=place, style=style)


def _check_surroundings(element: Any, *, root: str, within: Mapping[str, str], place: str) -> None:
    group = within[local(element)]
    parents = [tag_of(parent, place=place) for parent in element.iterancestors()]
    if parents != ([root] if group == root else [group, root]):
        raise ListRefused(f"{place} stands within {' in '.join(parents) or 'nothing'}, not within {group!r}")
    if says(element.tail):  # where the parser is that far ahead; else the next one finds it
        raise ListRefused(f"{group!r} holds more than its records: text after {place}")
    before = element.getprevious()
    if before is not None and (within.get(local(before)) != group or says(before.tail)):
        raise ListRefused(f"{place}: something else stands before it: {local(before)!r}")


def _check_groups(root: Any, *, within: Mapping[str, str], name: str) -> None:
    groups = set(within.values()) - {local(root)}
    for child in root:
        tag = local(child)
        if tag not in groups and within.get(tag) != local(root):
            raise ListRefused(f"{name}: unknown element {tag!r}")
        if strangers := {local(record) for record in child if within.get(local(record)) != tag}:
            raise ListRefused(f"{name}: unknown element {listed(strangers)}")
        if child.attrib or says(child.text, child.tail, *(record.tail for record in child)):
            raise ListRefused(f"{name}: {tag!r} holds more than its records")
