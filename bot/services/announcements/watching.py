"""Looks for documents that may change a reviewed list: when each search is due, and what becomes of its answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from bot.domain.lists.announcement import Announcement, Touch
from bot.errors import ListRefused
from bot.services.announcements.intake import Intake, IntakeResult, SearchAnswer
from bot.services.announcements.noticeboard import Progress, Search, SearchResult

EVERY = dt.timedelta(hours=6)
"""The Register comes out once a day, and corrects itself now and then."""
AGAIN = dt.timedelta(hours=1)
"""The wait after a failed search."""


class DocumentSearch(Protocol):
    """One way to look for documents that may change a list, or the `programs` named of it.

    `key` names it for good, `digest` says what is asked: two of the same digest ask the same. `complete`: all documents
    from a day on are given, so that one which is no longer among them was withdrawn. `one_host`: all searches of its
    source go to one host.
    """

    @property
    def key(self) -> str: ...

    @property
    def dataset(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def source(self) -> str: ...

    @property
    def programs(self) -> tuple[str, ...]: ...

    @property
    def digest(self) -> str: ...

    @property
    def complete(self) -> bool: ...

    @property
    def one_host(self) -> bool: ...

    def ask(self, since: dt.date, known: Progress) -> SearchResult:
        """The documents published from that day on, or that nothing changed since `known`.

        Raises ListRefused, one clear line, when they could not be fetched or read; OSError when they cannot be kept.
        """
        ...


class Watching:
    """Runs the searches that are due, for every list that is loaded."""

    def __init__(self, taking: Intake, searches: Sequence[DocumentSearch]) -> None:
        self._taking = taking
        self._searches = searches

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that are searched, each once."""
        return tuple(dict.fromkeys(search.source for search in self._searches))

    def look(self, source: str, *, due_by: dt.datetime | None = None) -> IntakeResult:
        """Ask one source for every list that is loaded, or what is due of it by then, and have what came kept."""
        return self._taking.take(source, list(self._answers(self._wanted(source, due_by))))

    def due(self, now: dt.datetime) -> list[str]:
        """The sources with a search whose last try, good or bad, is longer ago than its pace."""
        return [source for source in self.sources if self._wanted(source, now)]

    def _wanted(self, source: str, due_by: dt.datetime | None) -> list[tuple[DocumentSearch, dt.date]]:
        """What is asked for, and since which day: the list's last check."""
        checked = self._taking.checked_on()
        ours = (one for one in self._searches if one.source == source and one.dataset in checked)
        return [(one, checked[one.dataset]) for one in ours if due_by is None or self._is_due(one, due_by)]

    def _is_due(self, search: DocumentSearch, now: dt.datetime) -> bool:
        progress = self._taking.progress(search.key)
        tried, failed = progress.tried_at(), bool(progress.refused)
        return tried is None or now - tried >= (AGAIN if failed else EVERY)

    def _answers(self, wanted: Iterable[tuple[DocumentSearch, dt.date]]) -> Iterator[SearchAnswer]:
        """Once a source of one host fails twice in a row for one reason it is not asked again: each try takes long."""
        last, again = "", ""
        for search, since in wanted:
            answered = self._answer(search, since, refused=again if search.one_host else "")
            again = answered.refused if answered.refused == last else ""
            last = answered.refused
            yield answered

    def _answer(self, search: DocumentSearch, since: dt.date, *, refused: str) -> SearchAnswer:
        """What comes of one search; with `refused` it is not asked."""
        asked = Search(key=search.key, title=search.title, digest=search.digest, since=since, complete=search.complete)
        if refused:
            return SearchAnswer(search=asked, refused=refused)
        try:
            result = search.ask(since, self._taking.progress(search.key))
        except ListRefused as fault:
            return SearchAnswer(search=asked, refused=str(fault))
        except OSError as fault:
            return SearchAnswer(search=asked, refused=f"the answer cannot be saved here: {fault.strerror}")
        documents = None if result.documents is None else tuple(_touching(search, result.documents))
        return SearchAnswer(search=asked, documents=documents, progress=result.progress)


def _touching(search: DocumentSearch, found: Iterable[Announcement]) -> Iterator[Announcement]:
    touches = tuple(Touch(dataset=search.dataset, program=program) for program in search.programs or ("",))
    return (replace(one, touches=touches) for one in found)
