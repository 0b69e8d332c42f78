"""What an answer says of the lists: those that were searched, and what was not."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.lists.announcement import Unreviewed

EARLIEST = dt.date(1990, 1, 1)
"""The first day one may ask about: the first order held is of 1 Feb 1990."""


LISTS_FROM = dt.date(2018, 1, 1)
"""The first day that the lists speak of. Of a day before it orders against an addressee alone are held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSearched:
    """A list that was searched, and how fresh it is today. `as_of` is the day of the last good check.

    `edition_on` is the day of the publisher's edition, None for reviewed facts; `begins_on` that of our first copy of a
    list whose earlier editions are not held; `refused` why the last edition was not taken. An `excerpt` holds only some
    of the list's entries, and so do the reviewed rows of one `in_part`. `unreviewed` are documents that may change it.
    """

    dataset: str
    title: str
    as_of: dt.date | None
    stale: bool
    version: str | None
    designations: int
    program: str = ""  # of a list that is part of a dataset
    edition_on: dt.date | None = None
    refused: str = ""
    begins_on: dt.date | None = None
    excerpt: bool = False
    in_part: bool = False
    unreviewed: tuple[Unreviewed, ...] = ()
    speaks_from: dt.date | None = None  # the first day that the list speaks of, where that is before LISTS_FROM

    def known_on(self, day: dt.date) -> ListSearched:
        """The same without documents that were published later."""
        return replace(self, unreviewed=tuple(one for one in self.unreviewed if one.published_on <= day))

    def speaks_of(self, day: dt.date) -> bool:
        """Whether the list, however far our copies reach, speaks of `day`."""
        return day >= (self.speaks_from or LISTS_FROM)

    def covers(self, day: dt.date) -> bool:
        """Whether our copies reach back to `day`."""
        if not self.speaks_of(day):
            return False
        return self.begins_on is None or self.begins_on <= day

    def is_old(self, day: dt.date) -> bool:
        """Whether it is stale and was last checked before `day`, of which it cannot speak then."""
        return self.stale and self.as_of is not None and self.as_of < day

    def stale_copy_on(self, day: dt.date) -> dt.date | None:
        """The day of our copy of a publisher's list, where it is stale and older than `day`."""
        return self.as_of if self.edition_on is not None and self.is_old(day) else None


class Gap(StrEnum):
    """Why a list, or a part of it, was not searched."""

    NOT_LOADED = "not_loaded"
    IN_PART = "held_in_part"
    OLD_COPY = "after_our_copy"  # what the publisher added since
    BEFORE_COPIES = "before_our_copies"
    NOT_HELD = "not_held"  # there is no reader for it
    WITHHELD = "withheld"  # a firm's own list, where people of other firms read along
    AS_WRITTEN = "as_written"  # a record of before reasons were kept: the text says it


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSearched:
    """A list, or a part of it, that was not searched. `on` is the day of the copy that the reason speaks of."""

    dataset: str
    title: str
    reason: Gap
    note: str = ""  # of a list held in part, or not at all: what is missing
    on: dt.date | None = None
