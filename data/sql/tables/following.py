"""The tables of follows and notices: places, follows, publications with their changes, the outbox, once-marks."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.notices.following import PlaceKind, PlaceState, TargetKind
from bot.domain.notices.publication import ChangeSummary
from bot.services.notices.outbox import DeliveryState
from data.sql.tables.columns import AsJson, AsWord
from data.sql.tables.lists import Base


class PlaceRow(Base):
    """Where notices go, how it wants them, whether it can be reached, and whose turn it is to send there.

    `direct` is the conversation with a person, once known. Nothing is sent before `next_at`, nor by another worker
    before `claimed_until`.
    """

    __tablename__ = "places"
    __table_args__ = (UniqueConstraint("team", "channel"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str]
    channel: Mapped[str]
    kind: Mapped[PlaceKind] = mapped_column(AsWord(PlaceKind))
    enterprise: Mapped[str] = mapped_column(default="", server_default="")
    direct: Mapped[str] = mapped_column(default="")
    zone: Mapped[str] = mapped_column(default="UTC")
    quiet_from: Mapped[dt.time | None]
    quiet_until: Mapped[dt.time | None]
    daily_at: Mapped[dt.time | None]
    weekly: Mapped[bool] = mapped_column(default=False)
    announcements: Mapped[bool] = mapped_column(default=False)
    state: Mapped[PlaceState] = mapped_column(AsWord(PlaceState), default=PlaceState.OPEN)
    reason: Mapped[str] = mapped_column(default="")
    next_at: Mapped[dt.datetime]
    claimed_until: Mapped[dt.datetime | None]
    claimed_by: Mapped[str] = mapped_column(default="")


class PlaceChangeRow(Base):
    """What somebody changed about a place: kept, never altered."""

    __tablename__ = "place_changes"

    number: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(ForeignKey("places.number"), index=True)
    at: Mapped[dt.datetime]
    by: Mapped[str]
    what: Mapped[str]


class FollowRow(Base):
    """One follow. Ended ones stay; of those that stand a place has one of each target."""

    __tablename__ = "follows"
    __table_args__ = (
        Index(
            "uq_follows_standing",
            "place",
            "kind",
            "target",
            unique=True,
            sqlite_where=text("undone_at IS NULL"),
            postgresql_where=text("undone_at IS NULL"),
        ),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(ForeignKey("places.number"))
    kind: Mapped[TargetKind] = mapped_column(AsWord(TargetKind))
    target: Mapped[str]
    label: Mapped[str]
    by: Mapped[str]
    at: Mapped[dt.datetime]
    undone_by: Mapped[str | None]
    undone_at: Mapped[dt.datetime | None]


class PublicationRow(Base):
    """One edition that changed something worth telling; its changes are stored once, whoever is told of them."""

    __tablename__ = "publications"

    number: Mapped[int] = mapped_column(ForeignKey("dataset_versions.number"), primary_key=True, autoincrement=False)
    dataset: Mapped[str] = mapped_column(ForeignKey("datasets.id"))
    edition_on: Mapped[dt.date]
    previous_on: Mapped[dt.date | None]
    quiet: Mapped[int]
    at: Mapped[dt.datetime]


class ChangeRow(Base):
    """One change of a publication."""

    __tablename__ = "changes"

    publication: Mapped[int] = mapped_column(ForeignKey("publications.number"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    told: Mapped[ChangeSummary] = mapped_column(AsJson(ChangeSummary, many=True))


class OutboxRow(Base):
    """Something that is owed to a place, written in the transaction that caused it. `key` makes it unique.

    `doubt` is since when it may have been sent without our knowing: the look-up before the next attempt begins there.
    """

    __tablename__ = "outbox"
    __table_args__ = (Index(None, "place", "state", "number"), Index(None, "state", "number"))

    number: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    place: Mapped[int] = mapped_column(ForeignKey("places.number"))
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[dt.datetime]
    state: Mapped[DeliveryState] = mapped_column(AsWord(DeliveryState), default=DeliveryState.PENDING)
    due_at: Mapped[dt.datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    doubt: Mapped[dt.datetime | None]
    sent_at: Mapped[dt.datetime | None]
    ts: Mapped[str] = mapped_column(default="")
    error: Mapped[str] = mapped_column(default="")


class TickRow(Base):
    """Up to when the clock's own work (reminders, digests) was done."""

    __tablename__ = "ticks"

    name: Mapped[str] = mapped_column(primary_key=True)
    until: Mapped[dt.datetime]
