"""The tables of records: the records, what many of them share, the heads of chains, channels' matters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from sqlalchemy import JSON, Index, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.services.records.chain import BEGINNING
from data.sql.tables.lists import Base


class RecordRow(Base):
    """`number` tells the order where two records bear the same time.

    Those without a `position` are of before there were chains, or of a program of then: all of their answer is in
    `lists`, `candidates` and `answer`, which others leave empty. Of others `body` is the text of the answer, deflated,
    and `parts` are the numbers of the parts that it points to; `basis` is the number of the part that says what it
    rests on. `removed` says what was removed of a record at the wish of a person, and when: such a record is told to
    nobody.
    """

    __tablename__ = "records"
    __table_args__ = (
        Index(None, "team", "user", "asked_at"),
        Index(None, "user"),
        Index("uq_records_team_position", "team", "position", unique=True),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    asked_at: Mapped[dt.datetime]
    surface: Mapped[str]
    user: Mapped[str]
    team: Mapped[str]
    channel: Mapped[str]
    query: Mapped[str] = mapped_column(JSON)  # as typed: JSON escapes what a text column may refuse, such as a NUL
    as_of: Mapped[dt.date]
    outcome: Mapped[str]
    lists: Mapped[Mapping[str, str]] = mapped_column(JSON)
    candidates: Mapped[Sequence[Mapping[str, object]]] = mapped_column(JSON)
    answer: Mapped[str] = mapped_column(Text)
    removed: Mapped[Mapping[str, object] | None] = mapped_column(JSON(none_as_null=True))
    kind: Mapped[str] = mapped_column(server_default="question")
    matter: Mapped[str] = mapped_column(server_default="")
    position: Mapped[int | None]
    previous: Mapped[bytes | None] = mapped_column(LargeBinary)
    hash: Mapped[bytes | None] = mapped_column(LargeBinary)
    content: Mapped[bytes | None] = mapped_column(LargeBinary)  # the digest of what may be removed
    salt: Mapped[bytes | None] = mapped_column(LargeBinary)
    body: Mapped[bytes | None] = mapped_column(LargeBinary)
    parts: Mapped[list[int] | None] = mapped_column(JSON(none_as_null=True))
    basis: Mapped[int | None]


class PartRow(Base):
    """What many records of a workspace share, deflated, by its digest. `used_on` is the last day of such a record."""

    __tablename__ = "record_parts"
    __table_args__ = (Index("uq_record_parts_team_digest", "team", "digest", unique=True),)

    number: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str]
    digest: Mapped[bytes] = mapped_column(LargeBinary)
    body: Mapped[bytes] = mapped_column(LargeBinary)
    parts: Mapped[list[int]] = mapped_column(JSON)
    used_on: Mapped[dt.date]


class ChainRow(Base):
    """The head of a workspace's chain (services.records.chain.Head). Whoever adds to the chain holds this row."""

    __tablename__ = "record_chains"

    team: Mapped[str] = mapped_column(primary_key=True)
    length: Mapped[int]
    hash: Mapped[bytes] = mapped_column(LargeBinary)
    cut: Mapped[int] = mapped_column(default=0)
    cut_hash: Mapped[bytes] = mapped_column(LargeBinary, default=BEGINNING)


class MatterRow(Base):
    """The matter that a channel's questions are asked in, and who set it."""

    __tablename__ = "matters"

    team: Mapped[str] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(primary_key=True)
    matter: Mapped[str]
    by: Mapped[str]
    at: Mapped[dt.datetime]
