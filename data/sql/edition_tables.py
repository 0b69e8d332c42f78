"""The tables of publishers' lists: every state of every entry, what was tried, the files themselves."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from data.sql.tables import Base


class EntryStateRow(Base):
    """One entry as it stood from one version of its dataset until before another (None: it stands so still).

    `body` is the Entry as JSON, deflated; `digest` tells whether two are the same.
    """

    __tablename__ = "entry_states"
    __table_args__ = (Index(None, "dataset", "until_version"), Index(None, "dataset", "entry"))

    number: Mapped[int] = mapped_column(primary_key=True)
    dataset: Mapped[str] = mapped_column(ForeignKey("datasets.id"))
    entry: Mapped[str]
    digest: Mapped[str]
    body: Mapped[bytes] = mapped_column(LargeBinary)
    from_version: Mapped[int] = mapped_column(ForeignKey("dataset_versions.number"))
    until_version: Mapped[int | None] = mapped_column(ForeignKey("dataset_versions.number"))


class RefusalRow(Base):
    """One attempt to bring a list up to date that failed, and why."""

    __tablename__ = "refusals"
    __table_args__ = (Index(None, "dataset", "at"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    dataset: Mapped[str] = mapped_column(ForeignKey("datasets.id"))
    at: Mapped[dt.datetime]
    reason: Mapped[str]
    files: Mapped[list[dict[str, Any]]] = mapped_column(JSON)


class AcceptanceRow(Base):
    """A version in which a list shrank, and the reason a person gave for taking it."""

    __tablename__ = "acceptances"

    number: Mapped[int] = mapped_column(primary_key=True)
    dataset: Mapped[str] = mapped_column(ForeignKey("datasets.id"))
    version: Mapped[str]
    reason: Mapped[str]
    at: Mapped[dt.datetime]


class RawFileRow(Base):
    """A file as the publisher sent it, deflated, kept with the version that was read from it."""

    __tablename__ = "raw_files"
    __table_args__ = (Index(None, "version"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(ForeignKey("dataset_versions.number"))
    name: Mapped[str]
    sha256: Mapped[str]
    size: Mapped[int]
    body: Mapped[bytes] = mapped_column(LargeBinary)


class ValidatorRow(Base):
    """What a publisher gave to ask "has it changed?" with, by address."""

    __tablename__ = "fetch_validators"

    url: Mapped[str] = mapped_column(primary_key=True)
    dataset: Mapped[str] = mapped_column(ForeignKey("datasets.id"))
    etag: Mapped[str]
    last_modified: Mapped[str]
