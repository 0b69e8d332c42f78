"""What a notice says, for the place that it goes to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.domain.law.searched import ListSearched
from bot.domain.law.severity import Colour
from bot.domain.notices.publication import ChangeSummary, Followed, Publication, Relevance
from bot.domain.notices.reminder import Near
from bot.services.announcements.announced import Announced
from bot.services.notices.outbox import NoticeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What of a publication concerns a place: its changes by position, the followed names, and the programs' names."""

    key: str
    publication: Publication
    concern: Relevance
    changes: Mapping[int, ChangeSummary]
    programs: Mapping[str, str]  # id -> short name
    today: dt.date
    colours: Mapping[str, Colour] = field(default_factory=dict)  # id -> that of a listing under the program

    @property
    def followed(self) -> Sequence[tuple[Followed, ChangeSummary]]:
        """The changes followed by name, with why."""
        return [(one, self.changes[one.position]) for one in self.concern.followed if one.position in self.changes]

    @property
    def others(self) -> Sequence[ChangeSummary]:
        """The rest."""
        named = {one.position for one in self.concern.followed}
        return [told for position, told in self.changes.items() if position not in named]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The changes of an update as a table, under the message of the update (`under`, its id in Slack)."""

    update: Update
    under: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Daily:
    """A day's updates in one."""

    updates: tuple[Update, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekly:
    """Nothing changed in a week; how fresh the lists are."""

    day: dt.date
    lists: tuple[ListSearched, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """Deadlines that come near, as of `day`."""

    day: dt.date
    near: tuple[Near, ...]
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentNotice:
    """A document that may change a list; to operators with what they may do about it."""

    announced: Announced
    for_operators: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorNotice:
    """A word to operators; some go to the place that they are about."""

    kind: NoticeKind
    said: Mapping[str, Any]


Notice = Update | Table | Daily | Weekly | Reminder | DocumentNotice | OperatorNotice


class NothingToSay(Exception):
    """What the notice is about is not there."""
