"""The tables of publishers' files: those that were taken, and why others were refused. Answers tell of both."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from data.sql.tables.lists import Base


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


class RefusalRow(Base):
    """One attempt to bring a list up to date that failed, and why."""

    __tablename__ = "refusals"
    __table_args__ = (Index(None, "dataset", "at"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    dataset: Mapped[str] = mapped_column(ForeignKey("datasets.id"))
    at: Mapped[dt.datetime]
    reason: Mapped[str]
    files: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
