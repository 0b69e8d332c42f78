"""XML lists read strictly: every attribute and child of a record is taken, ignored by name, or refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from bot.errors import ListRefused
from data.sources.formats.files import local
from data.sources.formats.text import joined, tidy


@dataclass(frozen=True, slots=True)
class Style:
    """How a list's texts are kept: those of elements, and those of attributes.

    `numbered` are attributes that a text may bear: numbers of the publisher's own, which say nothing more.
    """

    text: Callable[[str], str] = lambda text: joined(*map(tidy, text.splitlines()), by=" ")
    attribute: Callable[[str], str] = tidy
    numbered: frozenset[str] = frozenset()


STYLE = Style()


class Node:
    """One element in the list's own terms. `place` says where it stands: "un.xml, INDIVIDUAL 17"."""

    def __init__(self, element: Any, *, place: str, style: Style = STYLE) -> None:
        self.place = place
        self.tag = local(element)
        self._style = style
        self._text = element.text or ""
        self._attributes = {local_name(name): style.attribute(value) for name, value in element.attrib.items()}
        self._children: dict[str, list[Any]] = {}
        for child in element:
            if says(child.tail):
                raise ListRefused(f"{place}: text between its elements")
            self._children.setdefault(tag_of(child, place=place), []).append(child)

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
        text, self._text = self._text, ""
        return self._style.text(text)

    def lines(self) -> list[str]:
        """The lines of the element's own text that say something."""
        text, self._text = self._text, ""
        return [line for line in map(self._style.text, text.splitlines()) if line]

    def children(self, tag: str) -> list[Node]:
        """Every child of this name."""
        return [self._below(child) for child in self._children.pop(tag, ())]

    def one(self, tag: str) -> Node | None:
        """The one child of this name, None where there is none. Raises ListRefused for several."""
        child = self._only(tag)
        return None if child is None else self._below(child)

    def need_one(self, tag: str) -> Node:
        """The one child of this name. Raises ListRefused where there is none, or several."""
        if (child := self.one(tag)) is not None:
            return child
        raise ListRefused(f"{self.place}: {tag!r} is missing")

    def group(self, tag: str, item: str) -> list[Node]:
        """The items of the one child of this name, which holds nothing else; none where there is no such child."""
        if (group := self.one(tag)) is None:
            return []
        items = group.children(item)
        group.finish()
        return items

    def group_texts(self, tag: str, item: str, *, numbers: Collection[str] = ()) -> list[str]:
        """The text of each item of a group, "" where it has none; `numbers` are attributes that are left out.

        Raises ListRefused where an item has more: an attribute that nobody looks at may say what the text means.
        """
        return [one.whole_text(numbers) for one in self.group(tag, item)]

    def whole_text(self, numbers: Collection[str]) -> str:
        """The element's own text; it has nothing else but attributes of these names. Raises ListRefused."""
        self.ignore_attributes(*numbers)
        text = self.content()
        self.finish()
        return text

    def texts(self, tag: str) -> list[str]:
        """The text of every child of this name that has one. Raises ListRefused where there is more than text."""
        return [text for text in map(self._text_of, self._children.pop(tag, ())) if text]

    def text(self, tag: str) -> str:
        """The text of the one child of this name, "" where it is empty or left out. Raises ListRefused for several."""
        child = self._only(tag)
        return "" if child is None else self._text_of(child)

    def need(self, tag: str) -> str:
        """The text of the one child of this name, which must say something. Raises ListRefused."""
        if text := self.text(tag):
            return text
        raise ListRefused(f"{self.place}: {tag!r} is missing or empty")

    def choice(self, tag: str, words: Collection[str]) -> str:
        """The text of the one child of this name, which must be one of these words. Raises ListRefused."""
        if (word := self.need(tag)) in words:
            return word
        raise ListRefused(f"{self.place}: unknown {tag} {word[:60]!r}")

    def flag(self, tag: str, *, absent: bool | None = None) -> bool:
        """Whether the one child of this name says true. Raises ListRefused for another word, and without one unless
        `absent` says what its absence means."""
        word = self.text(tag)
        if not word and absent is not None:
            return absent
        if word not in ("true", "false"):
            raise ListRefused(f"{self.place}: {tag!r} is neither true nor false: {word[:40]!r}")
        return word == "true"

    def day(self, text: str) -> dt.date:
        """The day of a text of this element's (2022-02-24). Raises ListRefused."""
        try:
            return dt.date.fromisoformat(text)
        except ValueError as error:
            raise ListRefused(f"{self.place}: not a day: {text[:40]!r}") from error

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
            raise ListRefused(f"{self.place}: unknown element {listed(self._children)}")
        if self._attributes:
            raise ListRefused(f"{self.place}: unknown attribute {listed(self._attributes)}")
        if says(self._text):
            raise ListRefused(f"{self.place}: unexpected text {self._style.text(self._text)[:40]!r}")

    def _only(self, tag: str) -> Any:
        found = self._children.pop(tag, [None])
        if len(found) > 1:
            raise ListRefused(f"{self.place}: {tag!r} stands there more than once")
        return found[0]

    def _text_of(self, child: Any) -> str:
        if not len(child) and self._style.numbered.issuperset(child.attrib):  # as nearly all are
            return self._style.text(child.text or "")
        return self._below(child).whole_text(self._style.numbered)

    def _below(self, child: Any) -> Node:
        return Node(child, place=f"{self.place}, {local(child)}", style=self._style)


def tag_of(element: Any, *, place: str) -> str:
    """The element's name without its namespace. Raises ListRefused for what is no element."""
    if not isinstance(element.tag, str):
        raise ListRefused(f"{place}: something that is no element")
    return local(element)


def local_name(name: str) -> str:
    """An attribute's name without its namespace."""
    return name.rsplit("}", 1)[-1]


def says(*texts: str | None) -> bool:
    return any(text and not text.isspace() for text in texts)


def listed(names: Any) -> str:
    return ", ".join(map(repr, sorted(names)))
