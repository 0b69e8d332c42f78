"""OFAC's XML read strictly: every child and attribute is taken or ignored by name, or the file is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.errors import ListRefused
from data.sources.files import SourceFile, local, xml_elements
from data.sources.ofac.texts import tidy


class Element:
    """One element. `place` says where it stands. `numbered` are attributes that a text may bear: OFAC's inner numbers."""

    def __init__(self, node: Any, *, place: str, numbered: frozenset[str] = frozenset()) -> None:
        self.place = place
        self._numbered = numbered
        self._content = (node.text or "").strip()
        self._attributes = {_name(key): value for key, value in node.attrib.items()}
        self._children: dict[str, list[Any]] = {}
        for child in node:
            if (child.tail or "").strip():
                raise ListRefused(f"{place}: text between its elements: {child.tail.strip()[:40]!r}")
            self._children.setdefault(_tag(child, place=place), []).append(child)

    def content(self) -> str:
        """The element's own text."""
        text, self._content = self._content, ""
        return tidy(text)

    def attribute(self, name: str) -> str:
        """The attribute's text. Raises ListRefused where there is none."""
        if text := self._attributes.pop(name, "").strip():
            return text
        raise ListRefused(f"{self.place}: attribute {name!r} is missing or empty")

    def text(self, tag: str) -> str:
        """The text of the child of this name, "" where there is none. Raises ListRefused for two, or more than text."""
        child = self._only(tag)
        if child is None:
            return ""
        if len(child) or not self._numbered.issuperset(child.attrib):
            raise ListRefused(f"{self.place}: {tag!r} holds more than its text")
        return tidy(child.text or "")

    def need(self, tag: str) -> str:
        """The text of the child of this name. Raises ListRefused where there is none."""
        if text := self.text(tag):
            return text
        raise ListRefused(f"{self.place}: {tag!r} is missing or empty")

    def flag(self, tag: str, *, absent: bool | None = None) -> bool:
        """Whether the child of this name says true. Raises ListRefused for another word, and without one unless
        `absent` says what its absence means."""
        word = self.text(tag)
        if not word and absent is not None:
            return absent
        if word not in ("true", "false"):
            raise ListRefused(f"{self.place}: {tag!r} is neither true nor false: {word[:40]!r}")
        return word == "true"

    def one(self, tag: str) -> Element | None:
        """The child of this name. Raises ListRefused for two."""
        child = self._only(tag)
        return None if child is None else self._below(child, tag)

    def many(self, tag: str) -> list[Element]:
        """Every child of this name."""
        return [self._below(child, tag) for child in self._children.pop(tag, ())]

    def group(self, tag: str, item: str) -> list[Element]:
        """The items of the child of this name, which holds nothing else; none where there is no such child."""
        if (group := self.one(tag)) is None:
            return []
        items = group.many(item)
        group.finish()
        return items

    def ignore(self, *tags: str) -> None:
        """Leave these children out, knowingly, with all that is in them."""
        for tag in tags:
            self._children.pop(tag, None)

    def ignore_attributes(self, *names: str) -> None:
        """Leave these attributes out, knowingly."""
        for name in names:
            self._attributes.pop(name, None)

    def finish(self) -> None:
        """Raises ListRefused when something was neither taken nor ignored: the format has changed."""
        for what, left in (("element", self._children), ("attribute", self._attributes)):
            if left:
                raise ListRefused(f"{self.place}: unknown {what} {', '.join(map(repr, sorted(left)))}")
        if self._content:
            raise ListRefused(f"{self.place}: unexpected text {self._content[:40]!r}")

    def _only(self, tag: str) -> Any:
        found = self._children.pop(tag, [None])
        if len(found) > 1:
            raise ListRefused(f"{self.place}: {tag!r} stands there {len(found)} times")
        return found[0]

    def _below(self, child: Any, tag: str) -> Element:
        return Element(child, place=f"{self.place}, {tag}", numbered=self._numbered)


def stream(file: SourceFile, *, root: str, within: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """Each of the elements named in `within`, with its name; `within` says in which element each stands.

    An element is complete when it comes and freed when the next is asked for. Raises ListRefused for a cut or malformed
    file, another root, and any element or text that stands beside these.
    """
    last = ""
    for last, node in xml_elements(file, [*within, root]):
        parent = node.getparent()
        if (within.get(last, "") if last != root else "") != ("" if parent is None else local(parent)):
            raise ListRefused(f"{file.name}: {last!r} stands where it does not belong")
        _check_before(node, parent, within=within, name=file.name)
        if last in within:
            yield last, node
    if last != root:
        raise ListRefused(f"{file.name} is not a file of {root!r}")


def _check_before(node: Any, parent: Any, *, within: Mapping[str, str], name: str) -> None:
    """What stands before an element, or is left in a container when it closes, is known too."""
    before = node.getprevious()
    while before is not None and _tag(before, place=name) not in within:
        raise ListRefused(f"{name}: unknown element {_tag(before, place=name)!r}")
    for child in node if local(node) in within.values() else ():
        if within.get(_tag(child, place=name)) != local(node):
            raise ListRefused(f"{name}: unknown element {_tag(child, place=name)!r} in {local(node)!r}")
    texts = [before.tail if before is not None else parent.text if parent is not None else None]
    if any((text or "").strip() for text in texts):
        raise ListRefused(f"{name}: text between its elements")


def _tag(node: Any, *, place: str) -> str:
    if not isinstance(node.tag, str):
        raise ListRefused(f"{place}: something that is no element")
    return local(node)


def _name(key: str) -> str:
    return key.rsplit("}", 1)[-1]
