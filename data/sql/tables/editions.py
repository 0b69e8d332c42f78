"""The tables of editions of publishers' lists: every state of every entry, what was accepted, what to ask with."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from data.sql.tables.lists import Base


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


class AcceptanceRow(Base):
    """A version in which a list shrank, and the reason a person gave for taking it."""

    __tablename__ = "acceptances"

    number: Mapped[int] = mapped_column(primary_key=True)
    dataset: Mapped[str] = mapped_column(ForeignKey("datasets.id"))
    version: Mapped[str]
    reason: Mapped[str]
    at: Mapped[dt.datetime]


class ValidatorRow(Base):
    """What a publisher gave to ask "has it changed?" with, by address."""

    __tablename__ = "fetch_validators"

    url: Mapped[str] = mapped_column(primary_key=True)
    dataset: Mapped[str] = mapped_column(ForeignKey("datasets.id"))
    etag: Mapped[str]
    last_modified: Mapped[str]
