"""What a publication changed, as notices show it: stored once, sent to everybody who follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.law.answer import Standing
from bot.domain.law.deadline import Deadline
from bot.domain.law.entity import Identifier, Name
from bot.domain.law.severity import Colour
from bot.domain.lists.dataset import Dataset, Origin
from bot.domain.notices.edition_changes import Op, What

DIGEST_OVER = 25
"""More changes than this are told in numbers, with a table attached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What was and what is, of one part of an entry. Of parts that are many (aliases) only those that differ."""

    label: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSummary:
    """One change of one entry, in the words and dates a notice gives. `programs` are those before and after it.

    `listed_before`: of an addition, that the publisher had listed it long since and only we are new to it. `former`
    are the names that it had before and has no longer, `former_identifiers` the identifiers.
    """

    entry: str  # the list's own id
    entity: str  # id of the entity that the entry is
    op: Op
    caption: str
    what: tuple[What, ...] = ()
    programs: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    listed_on: dt.date | None = None
    note: str = ""  # why it ended, where that is known
    deadlines: tuple[Deadline, ...] = ()
    url: str = ""
    listed_before: bool = False
    former: tuple[Name, ...] = ()
    former_identifiers: tuple[Identifier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One edition of a list and what is worth telling of it.

    `edition_on` is the edition's own day; `previous_on` that of the edition before, None for a first import. `quiet`
    counts the entries that differ in remarks or details only. `team` is the only workspace that sees it, "" for all.
    """

    number: int
    dataset: str
    title: str
    publisher: str
    url: str
    version: str
    edition_on: dt.date
    previous_on: dt.date | None
    quiet: int = 0
    curated: bool = False
    team: str = ""

    @classmethod
    def of(
        cls, dataset: Dataset, *, number: int, version: str, edition_on: dt.date, previous_on: dt.date | None
    ) -> Publication:
        """The publication of one version of a dataset."""
        return cls(
            number=number,
            dataset=dataset.id,
            title=dataset.title,
            publisher=dataset.publisher,
            url=dataset.url,
            version=version,
            edition_on=edition_on,
            previous_on=previous_on,
            curated=dataset.origin is Origin.CURATED,
            team=dataset.team,
        )

    @property
    def first(self) -> bool:
        """Whether the list was not stored before."""
        return self.previous_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnWatchList:
    """A name of a watch list that matches a changed entity: how, and how the entity stands since.

    `sure`: the name is the same, and not only like it.
    """

    watch_list: str  # what the list is called
    name: str
    why: str
    sure: bool
    standing: Standing
    colour: Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A change that somebody follows by name: its position among the changes, and why it is theirs.

    `names` are those of watch lists that it concerns, the first of them; `more` counts the others.
    """

    position: int
    label: str  # the name followed; "" where only a watch list has it
    relation: str = ""  # of the changed entity to the one followed: "owned by"; "" when it is the one
    watch: str = ""  # how the watched name met it: an explanation; "" when it was no watch
    names: tuple[OnWatchList, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Relevance:
    """What of a publication concerns one place: all of it, these programs, and the changes followed by name."""

    whole: bool = False
    programs: tuple[str, ...] = ()
    followed: tuple[Followed, ...] = ()

    def takes(self, position: int, told: ChangeSummary) -> bool:
        """Whether the change at this position is part of it."""
        by_program = any(program in self.programs for program in told.programs)
        return self.whole or by_program or any(one.position == position for one in self.followed)


def with_age(told: ChangeSummary, publication: Publication) -> ChangeSummary:
    """The change; of what reviewed facts add, with whether it was listed before they were last checked."""
    if told.op is not Op.ADDED or not publication.curated:
        return told
    checked = publication.previous_on or publication.edition_on
    return replace(told, listed_before=told.listed_on is None or told.listed_on <= checked)


def digested(publication: Publication, concern: Relevance, number: int) -> bool:
    """Whether `number` changes are summed up in figures with a table attached: many, or a list that is new here."""
    return number > DIGEST_OVER or (publication.first and (concern.whole or bool(concern.programs)))


class Sizes:
    """How many of a publication's changes concern whom, counted once for all who follow the same programs."""

    def __init__(self, changes: Sequence[ChangeSummary]) -> None:
        self._all = len(changes)
        self._of_program: dict[str, set[int]] = {}
        for position, told in enumerate(changes):
            for program in told.programs:
                self._of_program.setdefault(program, set()).add(position)

    def of(self, concern: Relevance) -> int:
        """The number of changes that are part of the concern."""
        if concern.whole:
            return self._all
        by_program = set().union(*(self._of_program.get(program, set()) for program in concern.programs))
        return len(by_program | {one.position for one in concern.followed})
