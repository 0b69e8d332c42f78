"""Of which moment an edition speaks: the file's own day, a person's word, or the newest date in it; never a guess."""

from __future__ import annotations

import datetime as dt

from bot.domain.lists.dataset import Origin
from bot.errors import ListRefused
from bot.services.lists.editions import CandidateEdition, StoredEdition

ZONES = dt.timedelta(days=1)
"""By so much a publisher's own day may be ahead of the day a person gives: they may be in different time zones."""


def moment_of(offered: CandidateEdition, *, given: dt.datetime | None, fetched: bool, now: dt.datetime) -> dt.datetime:
    """The moment the edition speaks of; `given` is a person's word for it.

    Raises ListRefused, one clear line: when the file's own day or its newest date contradicts what is given, or when
    neither the file nor a person says a day. A file just fetched, and a firm's own list, speak of now.
    """
    newest = newest_date(offered, by=now.date())
    if given is not None:
        _check(offered, given.date(), newest)
        return given
    if offered.published_on:
        return _midnight(offered.published_on)
    if fetched or offered.dataset.origin is Origin.CUSTOM:
        return now
    if newest is None:
        raise ListRefused(f"{_name(offered)} gives no day of its own: say which day it is of, like --as-of 2023-12-28")
    return _midnight(newest)


def undated(offered: CandidateEdition, *, given: dt.datetime | None, fetched: bool, at: dt.datetime) -> tuple[str, ...]:
    """A warning that the day is only the newest date in the file."""
    if given or offered.published_on or fetched or offered.dataset.origin is Origin.CUSTOM:
        return ()
    day = f"{at:%-d %b %Y}"
    return (f"the file gives no day of its own: taken as of {day}, its newest date; say a later one with --as-of",)


def newest_date(offered: CandidateEdition, *, by: dt.date) -> dt.date | None:
    """The newest listing day in the file that is not after `by` (some are announced, some misprinted)."""
    listed = (listing.listed_on for entry in offered.entries for listing in entry.listings)
    return max((day for day in listed if day and day <= by), default=None)


def perhaps_corrects(stored: StoredEdition, given: dt.datetime | None) -> bool:
    """Whether a person's word on files that are stored already may correct their day; corrects() tells, by the file."""
    if given is None or given == stored.edition_at:
        return False
    return given < stored.edition_at or stored.edition_at.time() == dt.time()


def corrects(stored: StoredEdition, offered: CandidateEdition, *, given: dt.datetime | None) -> bool:
    """Whether a person's word corrects the day of the very files that are stored, and does not just confirm them.

    An earlier day does; so does a later one where the stored day was only the newest date in the file.
    """
    if given is None or stored.files != {file.sha256 for file in offered.files}:
        return False
    newest = newest_date(offered, by=given.date())
    guessed = offered.published_on is None and newest is not None and stored.edition_at == _midnight(newest)
    return given < stored.edition_at or (guessed and given > stored.edition_at)


def _check(offered: CandidateEdition, given: dt.date, newest: dt.date | None) -> None:
    own = offered.published_on
    if own and given < own - ZONES:
        raise ListRefused(f"{_name(offered)} is of {own:%-d %b %Y} by its own word, and not of {given:%-d %b %Y}")
    if newest and given < newest - ZONES:
        raise ListRefused(f"{_name(offered)} has a listing of {newest:%-d %b %Y}: it cannot be of {given:%-d %b %Y}")


def _name(offered: CandidateEdition) -> str:
    return ", ".join(file.name for file in offered.files) or offered.dataset.title


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)
