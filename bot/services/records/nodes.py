"""An answer in parts: what many answers share (a listing, a document, an entity) is kept once and pointed to.

A part's digest covers its own text and the digests of the parts that it points to, so that a record's digest covers all
of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any

from bot.services.records.canonical import canonical

RESTED_ON = ("lists", "not_searched", "unsearched", "ownership")
"""The keys of an answer that say what it rests on."""
POINTER = "$part"
"""The key of an object that stands for a part: its place among the parts that are pointed to."""
_SHARED = (
    frozenset({"seen_at", "verification"}),  # a document
    frozenset({"deadlines", "measures"}),  # a designation as it stood on a day
    frozenset({"names", "identifiers"}),  # an entity
)
"""What is kept once, by the keys that it has."""


_NESTED = (dict, list)


@dataclass(frozen=True, slots=True)
class Pointed:
    """An answer as plain data in which pointers stand for its `parts`.

    `rested`, plain or not, is what of it says what it rests on, and not what was asked: answers of one day share it.
    """

    told: Mapping[str, Any]
    parts: Sequence[Node]
    rested: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Node:
    """A text in canonical JSON, with the parts that it points to."""

    body: bytes
    parts: tuple[Node, ...]
    digest: bytes


def node(body: bytes, parts: Sequence[Node]) -> Node:
    """A node with its digest."""
    return Node(body, tuple(parts), digest_of(body, [part.digest for part in parts]))


def digest_of(body: bytes, parts: Sequence[bytes]) -> bytes:
    """The digest of a text and of the parts it points to, by theirs: that of both as canonical JSON."""
    told = ",".join(f'"{part.hex()}"' for part in parts)
    return sha256(f'{{"body":"{sha256(body).hexdigest()}","parts":[{told}]}}'.encode()).digest()


def split(value: Mapping[str, Any]) -> Node:
    """The value in parts."""
    found = Parts()
    text = {key: found.pointed(inner) for key, inner in value.items()}
    return node(canonical(text), found.nodes)


@lru_cache(maxsize=2048)
def split_text(text: bytes) -> Node:
    """The same of JSON; remembered, since many answers tell the same."""
    return split(json.loads(text))


class Parts:
    """The parts that a text points to, each once, in the order in which they come."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._places: dict[bytes, int] = {}

    def pointed(self, value: Any) -> Any:
        """Plain data in which pointers stand for what is kept once."""
        return _split(value, self) if isinstance(value, _NESTED) else value

    def pointer(self, part: Node) -> dict[str, int]:
        """What stands for a part."""
        return {POINTER: self._place(part)}

    def _place(self, part: Node) -> int:
        """The place of a part among them."""
        place = self._places.setdefault(part.digest, len(self.nodes))
        if place == len(self.nodes):
            self.nodes.append(part)
        return place


def _split(value: Any, found: Parts) -> Any:
    if isinstance(value, dict):
        if any(keys <= value.keys() for keys in _SHARED):
            return found.pointer(split(value))
        return {key: _split(inner, found) if isinstance(inner, _NESTED) else inner for key, inner in value.items()}
    if isinstance(value, list):
        return [_split(inner, found) if isinstance(inner, _NESTED) else inner for inner in value]
    return value


def joined(whole: Node) -> dict[str, Any]:
    """The value that was split. Raises ValueError where it is not JSON, IndexError where a part is lacking."""
    value: dict[str, Any] = _joined(json.loads(whole.body), [joined(part) for part in whole.parts])
    return value


def _joined(value: Any, parts: Sequence[dict[str, Any]]) -> Any:
    if isinstance(value, dict):
        if value.keys() == {POINTER}:
            return parts[value[POINTER]]
        return {key: _joined(inner, parts) for key, inner in value.items()}
    return [_joined(inner, parts) for inner in value] if isinstance(value, list) else value


def every(whole: Node) -> Iterator[Node]:
    """The node and all it points to, each after those that it points to itself."""
    for part in whole.parts:
        yield from every(part)
    yield whole
