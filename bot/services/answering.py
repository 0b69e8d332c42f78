"""What an answer needs from outside: what is stored, candidates for a name, its record. Adapters: data/sql, data/index.

Apart from the other ports (bot/services/ports.py), so that one answer on the command line loads nothing that only
notices, files or decisions need.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

from bot.domain.law.designation import Designation
from bot.domain.law.document import Document
from bot.domain.law.entity import Entity, Schema
from bot.domain.law.listed import Listed
from bot.domain.law.program import Authority, Program
from bot.domain.lists.dataset import ListState
from bot.domain.names.candidates import NameHit
from bot.services.asker import Asker
from bot.services.questions.threads.said import Said
from bot.services.records.ports import Records
from bot.services.records.record import Provenance


@dataclass(frozen=True, slots=True)
class Entered:
    """Who is or was on a list: what it is called, from when to when, of which kind and countries it is."""

    caption: str
    listed: Listed
    schema: Schema
    countries: tuple[str, ...] = ()


class Library(Protocol):
    """Read access to what is stored. `team` is the workspace that asks: it never sees another's lists."""

    def entities(self, ids: Collection[str], *, team: str = "") -> Mapping[str, Entity]: ...

    def designations(self, entity_ids: Collection[str], *, team: str = "") -> Sequence[Designation]: ...

    def programs(self) -> Mapping[str, Program]: ...

    def authorities(self) -> Mapping[str, Authority]: ...

    def documents(self, ids: Collection[str]) -> Mapping[str, Document]: ...

    def lists(self, *, team: str | None = "") -> Sequence[ListState]:
        """Every list that the workspace may see, with its version in force; None: of all workspaces."""
        ...

    def listed(self, dataset: str, program: str) -> Sequence[Entered]:
        """Who was ever on one list, and when; whether the asker may see it is for the caller to check."""
        ...

    def provenance(self) -> Provenance:
        """Which revision of the reviewed facts and which files of the publishers the versions in force are of."""
        ...


class NameIndex(Protocol):
    """Retrieval of candidates: wide and cheap. Ranking and deciding are the domain's."""

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """Names and identifiers whose key (domain.names.keys) is among `keys`."""
        ...

    def similar(self, text: str, *, limit: int, team: str = "", thorough: bool = False) -> Sequence[NameHit]:
        """About `limit` names that may be meant by `text`; wide and in no binding order: ranking is the domain's.

        Those that fit as well as the last of them are there too: who is left out is never chance. Names of other
        workspaces' own lists than `team`'s are not among them, and take nobody's place.
        `thorough`: at more cost, those too that are far less like it than the best one.
        """
        ...

    def with_every_word(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        """About `limit` names that have each telling word of `text`, or one of the same consonants.

        None for a text of one telling word. `team`: as similar() has it.
        """
        ...

    def heard(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        """About `limit` names with words that sound like those of a text in kana, Hangul or Arabic letters.

        `team`: as similar() has it.
        """
        ...

    @property
    def is_behind(self) -> bool:
        """Whether names that were stored are still to be read, so that one like them may not be found."""
        ...

    def rarity(self, word: str) -> float:
        """How rare a word (as names.plain_key writes it) is among the listed names: 0 in every name, 1 in none.

        Names of firms' own lists are not counted: what one firm holds changes no answer to another.
        """
        ...


class Threads(Protocol):
    """What was answered last, for each thread and person. No other person, team or channel can see it."""

    def last(self, asker: Asker) -> Said | None:
        """What was answered last to this very person in this very thread, if that is not too long ago to be kept."""
        ...

    def keep(self, asker: Asker, said: Said) -> None:
        """Put it in the place of what was kept for this person and thread, and drop what is too old, anybody's."""
        ...

    def forget(self, team: str) -> None:
        """Drop all that was kept for a team."""
        ...


class Answering(Protocol):
    """What one transaction offers to whoever answers a question. Leaving the block without commit() rolls back."""

    index: NameIndex
    records: Records
    threads: Threads

    @property
    def library(self) -> Library: ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def commit(self) -> None: ...

    def show_public_lists_only(self) -> None:
        """From now on `library` and `index` know no firm's own list, whoever may see it."""
        ...


class Clock(Protocol):
    """Today and now, so that nothing else reads the clock."""

    def now(self) -> dt.datetime:
        """The current time, in UTC."""
        ...
