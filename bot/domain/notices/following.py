"""Who follows what: a channel or a person, and the list, program, entity or name they want to hear about."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum


class PlaceKind(StrEnum):
    """What sort of a place notices go to."""

    CHANNEL = "channel"
    PERSON = "person"  # told in a direct message
    OPERATORS = "operators"  # whoever runs the bot; the address is a setting


class PlaceState(StrEnum):
    """Whether a place can be reached, as Slack last said."""

    OPEN = "open"
    GONE = "gone"  # deleted, archived, or the bot was removed from it
    REVOKED = "revoked"  # the workspace withdrew the bot's token


class TargetKind(StrEnum):
    """What a follow is of."""

    ALL = "all"  # every list
    DATASET = "dataset"
    PROGRAM = "program"
    ENTITY = "entity"  # and its relatives
    WATCH = "watch"  # a name that no list carries yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where notices go. `team` and `channel` are Slack's ids; `channel` of a person is the person's.

    `enterprise` is the organisation that the workspace is of (Enterprise Grid), "" where it is of none: the bot may be
    installed in the whole of it. It is how to reach the place, and no part of which place it is.
    """

    team: str
    channel: str
    kind: PlaceKind = PlaceKind.CHANNEL
    enterprise: str = field(default="", compare=False)


OPERATORS = Place(team="", channel="", kind=PlaceKind.OPERATORS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is followed. `id` is that of the dataset, program or entity, or the watched name folded; "" for all."""

    kind: TargetKind
    id: str
    label: str  # as people are told: a title, a caption, the name as typed


EVERYTHING = Target(kind=TargetKind.ALL, id="", label="all lists")


@dataclass(frozen=True, slots=True, kw_only=True)
class Follow:
    """One follow, kept for ever: who began it and when, who ended it and when (None: it stands)."""

    number: int
    place: Place
    target: Target
    by: str
    at: dt.datetime
    undone_by: str | None = None
    undone_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """When a place wants to hear. Times are of the clock in `zone`.

    From `quiet_from` until before `quiet_until` nothing is sent. With `daily_at` what was published in a day comes as
    one message then. `weekly` asks for a word on Mondays when nothing changed, `announcements` for documents that may
    change a list that is followed.
    """

    zone: str = "UTC"
    quiet_from: dt.time | None = None
    quiet_until: dt.time | None = None
    daily_at: dt.time | None = None
    weekly: bool = False
    announcements: bool = False
