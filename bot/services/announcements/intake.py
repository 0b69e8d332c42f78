"""Stores what searches for documents found; people hear of each once, and once more if it is altered or withdrawn.

The notice is written in the transaction that stores the document. No document changes a list by itself.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.lists.announcement import Announcement, Touch, together, told_anew
from bot.domain.lists.dataset import ListState
from bot.domain.notices.following import OPERATORS, Place, TargetKind
from bot.services.announcements.noticeboard import Kept, Noticeboard, Progress, Search
from bot.services.notices.outbox import NewItem, NoticeKind
from bot.services.ports import Clock, UnitOfWork
from bot.services.retrying import retried

Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchAnswer:
    """What became of one search: its documents, None where its publisher says that nothing changed; or a refusal.

    `progress` is what the publisher gave to ask by the next time.
    """

    search: Search
    documents: tuple[Announcement, ...] | None = None
    refused: str = ""
    progress: Progress = field(default_factory=Progress)


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeResult:
    """How many documents were new, altered, or no longer listed, and what was refused, a line each."""

    new: int = 0
    altered: int = 0
    gone: int = 0
    refused: tuple[str, ...] = ()


class Intake:
    """Keeps documents, and queues a notice about each."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    def progress(self, key: str) -> Progress:
        """How far a search came."""
        with self._unit_of_work() as uow:
            return uow.noticeboard.progress(key)

    def checked_on(self) -> Mapping[str, dt.date]:
        """Up to which day each loaded list is known to be as its publisher has it."""
        with self._unit_of_work() as uow:
            return {state.dataset.id: state.checked_on for state in uow.library.lists() if state.checked_on}

    @retried
    def take(self, source: str, answers: Sequence[SearchAnswer]) -> IntakeResult:
        """Keep what is new of a round of searches at one source, in one transaction."""
        now = self._clock.now()
        with self._unit_of_work() as uow:
            uow.noticeboard.lock()
            told, gone = _keep_all(uow.noticeboard, answers, at=now)
            uow.outbox.add([*_cards(uow, [*told, *gone]), *_refusals(source, answers, now)], at=now)
            uow.commit()
        new = sum(kept.revision == 1 for kept in told)
        refused = tuple(f"{one.search.title}: {one.refused}" for one in answers if one.refused)
        return IntakeResult(new=new, altered=len(told) - new, gone=len(gone), refused=refused)


def _keep_all(board: Noticeboard, answers: Sequence[SearchAnswer], *, at: dt.datetime) -> tuple[list[Kept], list[Kept]]:
    """The documents that are new or altered, and those that are gone, as they were kept now."""
    found = together(one for answer in answers for one in answer.documents or ())
    before = {key: board.get(key[1], source=key[0]) for key in found}
    told = [kept for key, one in found.items() if (kept := _keep(board, one, before[key], at=at))]
    missing = list(_missing(board, answers, found.keys()))
    gone = [board.save(one, at=at, gone=True) for one in missing]
    for answer in answers:
        _note(board, answer, at=at)
    return told, gone


def _keep(board: Noticeboard, found: Announcement, stored: Kept | None, *, at: dt.datetime) -> Kept | None:
    """The document as it was kept now; None where it is known as it is."""
    if stored is None:
        return board.save(found, at=at)
    again = told_anew(stored.announcement, found)
    if again is None and stored.gone:
        again = found  # it is listed again
    return board.save(again, at=at) if again else None


def _found_before(board: Noticeboard, searches: Iterable[Search]) -> Mapping[Key, frozenset[str]]:
    """The documents that complete searches found before, with the digests of all searches that found each."""
    known: dict[Key, frozenset[str]] = {}
    for search in searches:
        if search.complete:
            known |= board.found_by(search.digest, since=search.since)
    return known


def _missing(board: Noticeboard, answers: Iterable[SearchAnswer], found: Collection[Key]) -> Iterator[Announcement]:
    """Documents that a complete search found before and that no search finds any more: they were withdrawn."""
    given = {answer.search.digest: answer.search for answer in answers if answer.documents is not None}
    for (source, number), digests in _found_before(board, given.values()).items():
        if (source, number) in found or not digests <= given.keys():
            continue
        stored = board.get(number, source=source)
        if stored and all(given[digest].since <= stored.announcement.published_on for digest in digests):
            yield stored.announcement


def _note(board: Noticeboard, answer: SearchAnswer, *, at: dt.datetime) -> None:
    before = board.progress(answer.search.key)
    if answer.refused:
        board.note(answer.search.key, replace(before, refused_at=at, refused=answer.refused))
        return
    if answer.documents is None:
        board.note(answer.search.key, replace(before, checked_at=at, refused=""))
        return
    board.finds(answer.search.digest, {(one.source, one.number) for one in answer.documents})
    board.note(answer.search.key, replace(answer.progress, checked_at=at))


def _cards(uow: UnitOfWork, told: Sequence[Kept]) -> Iterator[NewItem]:
    """A card to operators for each document, and a word to the places that asked to hear of the lists it may touch."""
    if not told:
        return
    states = {state.dataset.id: state for state in uow.library.lists()}
    places = _listeners(uow)
    for kept in told:
        one = kept.announcement
        key = f"announcement:{one.source}:{one.number}:{kept.revision}"
        payload = {"source": one.source, "number": one.number, "revision": kept.revision}
        kind = NoticeKind.ANNOUNCEMENT
        yield NewItem(key=key, kind=kind, place=OPERATORS, payload=payload)
        wanted = _targets(one.touches, states)
        for place, targets in places.items():
            if targets & wanted:
                yield NewItem(key=f"{key}:{place.team}:{place.channel}", kind=kind, place=place, payload=payload)


Target = tuple[TargetKind, str]


def _listeners(uow: UnitOfWork) -> Mapping[Place, set[Target]]:
    """What the places follow that asked to hear of documents."""
    asking = {place for place, habits in uow.follows.places() if habits.announcements}
    found: defaultdict[Place, set[Target]] = defaultdict(set)
    for follow in uow.follows.standing() if asking else ():
        if follow.place in asking:
            found[follow.place].add((follow.target.kind, follow.target.id))
    return found


def _targets(touches: Iterable[Touch], states: Mapping[str, ListState]) -> set[Target]:
    """Whoever follows one of these hears of a document that touches these lists."""
    wanted: set[Target] = {(TargetKind.ALL, "")}
    for touch in touches:
        version = states[touch.dataset].version if touch.dataset in states else None
        programs = (touch.program,) if touch.program else tuple(version.counts) if version else ()
        wanted |= {(TargetKind.DATASET, touch.dataset), *((TargetKind.PROGRAM, program) for program in programs)}
    return wanted


def _refusals(source: str, answers: Iterable[SearchAnswer], now: dt.datetime) -> Iterator[NewItem]:
    """One line to operators for each reason, once a day."""
    by_reason: defaultdict[str, list[str]] = defaultdict(list)
    for answer in answers:
        if answer.refused:
            by_reason[answer.refused].append(answer.search.title)
    for reason, titles in by_reason.items():
        digest = hashlib.sha256(reason.encode()).hexdigest()[:12]
        payload = {"source": source, "reason": reason, "lists": sorted(set(titles))}
        yield NewItem(
            key=f"not_read:{source}:{digest}:{now:%Y%m%d}", kind=NoticeKind.NOT_READ, place=OPERATORS, payload=payload
        )
