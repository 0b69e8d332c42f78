"""XML lists read strictly: every attribute and child of a record is taken, ignored by name, or refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from bot.errors import ListRefused
from data.sources.files import SourceFile, local, xml_elements
from data.sources.tidy import joined, tidy


class Node:
    """One element in the list's own terms. `place` says where it stands: "un.xml, INDIVIDUAL 17"."""

    def __init__(self, element: Any, *, place: str) -> None:
        self.place = place
        self.tag = local(element)
        self._text = element.text or ""
        self._attributes = {local_name(name): tidy(value) for name, value in element.attrib.items()}
        self._children: dict[str, list[Any]] = {}
        for child in element:
            if _says(child.tail):
                raise ListRefused(f"{place}: text between its elements")
            self._children.setdefault(local(child), []).append(child)

    def attribute(self, name: str) -> str:
        """The attribute's text, "" where it is left out."""
        return self._attributes.pop(name, "")

    def need_attribute(self, name: str) -> str:
        """The attribute's text, which must say something. Raises ListRefused."""
        if text := self.attribute(name):
            return text
        raise ListRefused(f"{self.place}: attribute {name!r} is missing or empty")

    def content(self) -> str:
        """The element's own text."""
        return joined(*self.lines(), by=" ")

    def lines(self) -> list[str]:
        """The lines of the element's own text that say something."""
        text, self._text = self._text, ""
        return [line for line in map(tidy, text.splitlines()) if line]

    def children(self, tag: str) -> list[Node]:
        """Every child of this name."""
        return [Node(child, place=f"{self.place}, {tag}") for child in self._children.pop(tag, ())]

    def texts(self, tag: str) -> list[str]:
        """The text of every child of this name that has one. Raises ListRefused where there is more than text."""
        found = []
        for child in self.children(tag):
            if text := child.content():
                found.append(text)
            child.finish()
        return found

    def text(self, tag: str) -> str:
        """The text of the one child of this name, "" where it is empty or left out. Raises ListRefused for several."""
        if len(self._children.get(tag, ())) > 1:
            raise ListRefused(f"{self.place}: {tag!r} stands there more than once")
        return next(iter(self.texts(tag)), "")

    def need(self, tag: str) -> str:
        """The text of the one child of this name, which must say something. Raises ListRefused."""
        if text := self.text(tag):
            return text
        raise ListRefused(f"{self.place}: {tag!r} is missing or empty")

    def fields(self, *tags: str) -> dict[str, str]:
        """The texts of these children, and of nothing else: the element is read whole. Raises ListRefused."""
        found = {tag: self.text(tag) for tag in tags}
        self.finish()
        return found

    def ignore(self, *tags: str) -> None:
        """Leave these children out, knowingly, with all in them."""
        for tag in tags:
            self._children.pop(tag, None)

    def ignore_attributes(self, *names: str) -> None:
        """Leave these attributes out, knowingly."""
        for name in names:
            self._attributes.pop(name, None)

    def finish(self) -> None:
        """Raises ListRefused when something was neither taken nor ignored: the format has changed."""
        if self._children:
            raise ListRefused(f"{self.place}: unknown element {_listed(self._children)}")
        if self._attributes:
            raise ListRefused(f"{self.place}: unknown attribute {_listed(self._attributes)}")
        if _says(self._text):
            raise ListRefused(f"{self.place}: unexpected text {tidy(self._text)[:40]!r}")


def records(file: SourceFile, *, root: str, within: Mapping[str, str]) -> Iterator[tuple[str, Node]]:
    """Each record of a list with its name, in the file's order, and at the end the root, without its records.

    `within` names the element each kind of record stands in: the root, or a group right below it. Raises ListRefused
    for a file that is cut or malformed, has another root, or has anything else beside its records.
    """
    count: Counter[str] = Counter()
    for tag, element in xml_elements(file, [*within, root]):
        if tag == root:
            if element.getparent() is not None:
                raise ListRefused(f"{file.name}: {root!r} stands inside another element")
            _check_groups(element, within=within, name=file.name)
            yield tag, _bare(element, place=file.name)
            return
        count[tag] += 1
        place = f"{file.name}, {tag} {count[tag]:,}"
        _check_surroundings(element, root=root, within=within, place=place)
        yield tag, Node(element, place=place)
    raise ListRefused(f"{file.name}: its root is not {root!r}")


def local_name(name: str) -> str:
    """An attribute's name without its namespace."""
    return name.rsplit("}", 1)[-1]


def _bare(root: Any, *, place: str) -> Node:
    for child in list(root):
        root.remove(child)
    return Node(root, place=place)


def _check_surroundings(element: Any, *, root: str, within: Mapping[str, str], place: str) -> None:
    group = within[local(element)]
    parents = [local(parent) for parent in element.iterancestors()]
    if parents != ([root] if group == root else [group, root]):
        raise ListRefused(f"{place} stands within {' in '.join(parents) or 'nothing'}, not within {group!r}")
    if _says(element.tail):  # where the parser is that far ahead; else the next one finds it
        raise ListRefused(f"{group!r} holds more than its records: text after {place}")
    before = element.getprevious()
    if before is not None and (within.get(local(before)) != group or _says(before.tail)):
        raise ListRefused(f"{place}: something else stands before it: {local(before)!r}")


def _check_groups(root: Any, *, within: Mapping[str, str], name: str) -> None:
    groups = set(within.values()) - {local(root)}
    for child in root:
        tag = local(child)
        if tag not in groups and within.get(tag) != local(root):
            raise ListRefused(f"{name}: unknown element {tag!r}")
        if strangers := {local(record) for record in child if within.get(local(record)) != tag}:
            raise ListRefused(f"{name}: unknown element {_listed(strangers)}")
        if child.attrib or _says(child.text, child.tail, *(record.tail for record in child)):
            raise ListRefused(f"{name}: {tag!r} holds more than its records")


def _says(*texts: str | None) -> bool:
    return any(text and not text.isspace() for text in texts)


def _listed(names: Any) -> str:
    return ", ".join(map(repr, sorted(names)))
