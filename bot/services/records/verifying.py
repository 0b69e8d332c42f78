"""Whether a chain of records is what it was: every hash is computed anew, and each break is named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.services.records.chain import Head
from bot.services.records.ports import Sealed
from bot.services.records.record import RecordKind
from bot.services.records.removal import removed_by

MOST_COMPARED = 200
"""So many records that do not fit where they stand are tried at each other's places."""


Fits = Callable[[Sealed, Sealed], bool]


class Break(StrEnum):
    """What is wrong at a place of a chain."""

    UNREADABLE = "unreadable"
    CONTENT = "content"  # who asked, what was asked or the answer is not what was sealed
    CHANGED = "changed"  # what else the hash covers, or the hash itself
    MISSING = "missing"
    SWAPPED = "swapped"
    REWRITTEN = "rewritten"  # a record does not follow the one before it, though each is whole in itself
    END = "end"  # the last record is not the one that the chain's head names
    EMPTIED = "emptied"  # what was asked is gone, and no removal in the chain says so
    DECISION = "decision"  # a decision is stored otherwise than it was sealed
    DECISION_GONE = "decision gone"
    NOT_POSTED = "not posted"  # a head that was written down elsewhere is not in the chain


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A break, and between which positions; `ids` are the records there."""

    kind: Break
    first: int
    last: int
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What came of it: how many records are whole, of how many of these what was asked was removed, and the breaks.

    `decisions_outside`: so many decisions and steps of them are stored that no record is of.
    """

    team: str
    records: int
    removed: int
    faults: Sequence[Fault]
    head: Head
    decisions_outside: int = 0


class Verifier:
    """Goes along one chain. `posted` are heads that were written down elsewhere: position and hash.

    `heard` is told of each record that is whole.
    """

    def __init__(
        self,
        head: Head,
        posted: Iterable[tuple[int, bytes]] = (),
        *,
        heard: Callable[[Sealed], object] = lambda _sealed: None,
    ) -> None:
        self._heard = heard
        self._head = head
        self._posted = dict(posted)
        self._at, self._last = head.cut, head.cut_hash
        self._trusted = True  # whether the record before is whole, so that the next can be held against it
        self._faults: list[Fault] = []
        self._displaced: list[Sealed] = []
        self._contents: list[Sealed] = []
        self._removed: dict[str, Sealed] = {}
        self._accounted: set[str] = set()
        self._count = 0

    def verify(self, chain: Iterable[Sealed]) -> Verified:
        """Hold every record against its hash, and against the one before it."""
        for sealed in chain:
            self._take(sealed)
        self._end()
        faults = [*self._faults, *_named(self._displaced, _belongs, Break.CHANGED)]
        faults += _named(self._contents, _is_content_of, Break.CONTENT)
        return Verified(
            team=self._head.team,
            records=self._count,
            removed=len(self._removed),
            faults=sorted(faults, key=lambda fault: (fault.first, fault.last)),
            head=self._head,
        )

    def _take(self, sealed: Sealed) -> None:
        if sealed.position > self._at + 1:
            self._faults.append(Fault(kind=Break.MISSING, first=self._at + 1, last=sealed.position - 1))
            self._trusted = False
        whole = self._is_whole(sealed)
        if whole and self._trusted and sealed.link and sealed.link.previous != self._last:
            self._faults.append(_fault(Break.REWRITTEN, sealed, first=sealed.position - 1))
        if self._posted.pop(sealed.position, sealed.hash) != sealed.hash:
            self._faults.append(_fault(Break.NOT_POSTED, sealed))
        self._count += 1
        self._account(sealed)
        if whole:
            self._heard(sealed)
        self._at, self._last, self._trusted = sealed.position, sealed.hash, whole

    def _account(self, sealed: Sealed) -> None:
        if sealed.removed:
            self._removed[sealed.id] = sealed
        if sealed.link and sealed.content and sealed.link.kind == RecordKind.REMOVAL:
            self._accounted |= removed_by(sealed.content.body)

    def _is_whole(self, sealed: Sealed) -> bool:
        """Whether the record's own hash is right; where it is not, that is noted."""
        if sealed.link is None or (sealed.content is None and not sealed.removed):
            self._faults.append(_fault(Break.UNREADABLE, sealed))
            return False
        if sealed.content and sealed.content.digest() != sealed.link.content:
            self._contents.append(sealed)
            return False
        if sealed.link.hash() != sealed.hash:
            self._displaced.append(sealed)
            return False
        return True

    def _end(self) -> None:
        length = self._head.length
        if self._at < length:
            self._faults.append(Fault(kind=Break.MISSING, first=self._at + 1, last=length))
        elif self._at > length or (self._last != self._head.hash and self._trusted):
            self._faults.append(Fault(kind=Break.END, first=min(self._at, length), last=max(self._at, length)))
        for id in self._removed.keys() - self._accounted:
            self._faults.append(_fault(Break.EMPTIED, self._removed[id]))
        for position in self._posted:
            if position > self._head.cut:
                self._faults.append(Fault(kind=Break.NOT_POSTED, first=position, last=position))


def _fault(kind: Break, sealed: Sealed, *, first: int | None = None) -> Fault:
    return Fault(kind=kind, first=sealed.position if first is None else first, last=sealed.position, ids=(sealed.id,))


def _named(broken: Sequence[Sealed], fits: Fits, else_: Break) -> Iterator[Fault]:
    """Those that fit at each other's places as swapped, the others as what they are."""
    compared, rest = broken[:MOST_COMPARED], broken[MOST_COMPARED:]
    left = {sealed.position: sealed for sealed in compared}
    for one in compared:
        other = next((o for o in left.values() if o is not one and fits(one, o) and fits(o, one)), None)
        if one.position in left and other:
            del left[one.position], left[other.position]
            ids = (one.id, other.id)
            yield Fault(kind=Break.SWAPPED, first=one.position, last=other.position, ids=ids)
    yield from (_fault(else_, sealed) for sealed in (*left.values(), *rest))


def _belongs(one: Sealed, other: Sealed) -> bool:
    """Whether the record is whole at the other's place."""
    if one.link is None:
        return False
    return replace(one.link, position=other.position).hash() == one.hash


def _is_content_of(one: Sealed, other: Sealed) -> bool:
    """Whether what stands in the record is what was sealed in the other."""
    return one.content is not None and other.link is not None and one.content.digest() == other.link.content
