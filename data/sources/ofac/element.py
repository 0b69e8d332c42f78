"""OFAC's XML read strictly: every child and attribute is taken or ignored by name, or the file is refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from bot.errors import ListRefused
from data.sources.files import local
from data.sources.ofac.texts import tidy


class Element:
    """One element. `place` says where it stands; `numbered` are the attributes its texts may bear."""

    def __init__(self, node: Any, *, place: str, numbered: frozenset[str] = frozenset()) -> None:
        self.place = place
        self._numbered = numbered
        self._content: str = (node.text or "").strip()
        self._attributes = {_name(key): value for key, value in node.attrib.items()}
        self._children: dict[str, list[Any]] = {}
        for child in node:
            if (child.tail or "").strip():
                raise ListRefused(f"{place}: text between its elements: {child.tail.strip()[:40]!r}")
            self._children.setdefault(tag_of(child, place=place), []).append(child)

    def content(self) -> str:
        """The element's own text."""
        text, self._content = self._content, ""
        return tidy(text)

    def attribute(self, name: str) -> str:
        """The attribute's text. Raises ListRefused where there is none."""
        text: str = self._attributes.pop(name, "").strip()
        if text:
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

    def choice(self, tag: str, words: Collection[str]) -> str:
        """The text of the child of this name, which must be one of these words. Raises ListRefused."""
        if (word := self.need(tag)) in words:
            return word
        raise ListRefused(f"{self.place}: unknown {tag} {word[:60]!r}")

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

    def whole(self, tag: str) -> Element:
        """The child of this name. Raises ListRefused where there is none."""
        if (child := self.one(tag)) is not None:
            return child
        raise ListRefused(f"{self.place}: {tag!r} is missing")

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

    def day(self, text: str) -> dt.date:
        """The day of a text of this element's (2022-02-24). Raises ListRefused."""
        try:
            return dt.date.fromisoformat(text)
        except ValueError as error:
            raise ListRefused(f"{self.place}: not a day: {text[:40]!r}") from error

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


def tag_of(node: Any, *, place: str) -> str:
    if not isinstance(node.tag, str):
        raise ListRefused(f"{place}: something that is no element")
    return local(node)


def _name(key: str) -> str:
    return key.rsplit("}", 1)[-1]
