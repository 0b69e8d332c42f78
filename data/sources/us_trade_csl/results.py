"""The records of a JSON file of the shape {"results": [...]}, one after the other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from bot.errors import ListRefused
from data.sources.formats.files import SourceFile
from data.sources.formats.text import quoted

OTHER_KEYS = frozenset(("total", "offset", "sources", "sources_used", "search_performed_at"))
"""Beside the records, in answers of the search interface. `total` must agree when the file holds them all."""

_BLANKS = re.compile(r"[ \t\r\n]*")


def records(file: SourceFile) -> Iterator[tuple[int, dict[str, Any]]]:
    """Number (from 1) and content of each record. Only one is in memory at a time, besides the text.

    Raises ListRefused for a file that is cut, malformed, of another shape, or holds other than `total` records.
    """
    text = _Text(file)
    number, total = 0, None
    for key in text.each_key():
        if key == "results":
            for number, record in enumerate(text.each_item(), 1):
                yield number, text.checked(record, number)
        elif key in OTHER_KEYS:
            value = text.value()
            total = value if key == "total" else total
        else:
            raise ListRefused(f"{file.name}: unknown field {quoted(key)} beside the results")
    text.finish()
    if total is not None and total != number:
        raise ListRefused(f"{file.name} declares {total} records and holds {number:,}")


class _Text:
    """The file's text and how far it is read."""

    def __init__(self, file: SourceFile) -> None:
        self._name = file.name
        self._text = file.text("utf-8-sig")
        self._at = 0
        self._decoder = json.JSONDecoder(object_pairs_hook=self._once)

    def each_key(self) -> Iterator[str]:
        """The keys of the outermost object, each once; its values are to be read in between."""
        self._expect("{")
        seen: set[str] = set()
        while True:
            key = self.value()
            if not isinstance(key, str) or key in seen:
                raise ListRefused(f"{self._name} is malformed or gives a field twice, before character {self._at:,}")
            seen.add(key)
            self._expect(":")
            yield key
            if self._expect(",}") == "}":
                return

    def each_item(self) -> Iterator[Any]:
        """The items of an array."""
        self._expect("[")
        if self._next() == "]":
            self._at += 1
            return
        while True:
            yield self.value()
            if self._expect(",]") == "]":
                return

    def value(self) -> Any:
        """The next value."""
        self._next()
        try:
            value, self._at = self._decoder.raw_decode(self._text, self._at)
        except (ValueError, RecursionError) as error:  # ValueError: malformed, or a number of absurd length
            raise ListRefused(f"{self._name} is cut or malformed at character {self._at:,}") from error
        return value

    def checked(self, record: Any, number: int) -> dict[str, Any]:
        """The record, which must be an object."""
        if isinstance(record, dict):
            return record
        raise ListRefused(f"{self._name}, record {number:,} is no object")

    def finish(self) -> None:
        """Nothing may follow."""
        if self._next():
            raise ListRefused(f"{self._name} goes on after its end, at character {self._at:,}")

    def _next(self) -> str:
        """The next character that is no blank, "" at the end."""
        blanks = _BLANKS.match(self._text, self._at)
        self._at = blanks.end() if blanks else self._at
        return self._text[self._at : self._at + 1]

    def _expect(self, chars: str) -> str:
        found = self._next()
        if not found or found not in chars:
            raise ListRefused(f"{self._name} is cut or malformed at character {self._at:,}")
        self._at += 1
        return found

    def _once(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        values = dict(pairs)
        if len(values) != len(pairs):
            raise ListRefused(f"{self._name} gives a field twice, before character {self._at:,}")
        return values
