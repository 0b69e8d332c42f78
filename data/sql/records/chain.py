"""The chain of a workspace's records in SQL: one writer at a time puts a record at its end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Select, bindparam, delete, select, update
from sqlalchemy.orm import Session

from bot.services.records.chain import BEGINNING, Content, Head, Link
from bot.services.records.ports import Sealed
from data.sql.inserting import insert_into
from data.sql.mapping import table_of
from data.sql.records.parts import inflated, load
from data.sql.tables.records import ChainRow, PartRow, RecordRow

STEP = 1000


def held(session: Session, team: str) -> Head:
    """The head of the chain, which is nobody else's to write until the transaction ends.

    The session is in a transaction that takes turns (engine.begin_taking_turns).
    """
    row = _locked(session, team)
    if row is None:
        first = {"team": team, "length": 0, "hash": BEGINNING, "cut": 0, "cut_hash": BEGINNING}
        session.execute(insert_into(session, ChainRow).values(first).on_conflict_do_nothing())
        row = _locked(session, team)
    if row is None:
        raise ValueError(f"the chain of {team!r} is gone")
    return row


def _locked(session: Session, team: str) -> Head | None:
    row = session.connection().execute(_LOCKED, {"of": team}).one_or_none()
    return Head(**row._mapping) if row else None


_CHAINS = table_of(ChainRow)
_HEAD = select(_CHAINS)
_LOCKED = _HEAD.where(_CHAINS.c.team == bindparam("of")).with_for_update()
_LONGER = update(_CHAINS).where(_CHAINS.c.team == bindparam("of"))


def grow(session: Session, link: Link, hash: bytes) -> None:
    """Note that a record is the chain's last now."""
    session.connection().execute(_LONGER, {"of": link.team, "length": link.position, "hash": hash})


def cut(session: Session, team: str, position: int, hash: bytes) -> None:
    """Note that the records up to this one have outlived their term."""
    cut = update(ChainRow).where(ChainRow.team == team, ChainRow.cut < position)
    session.execute(cut.values(cut=position, cut_hash=hash).execution_options(synchronize_session=False))


def heads(session: Session) -> list[Head]:
    """Of every workspace."""
    return [Head(**row._mapping) for row in session.execute(_HEAD.order_by(_CHAINS.c.team))]


def forget(session: Session, team: str) -> None:
    """Remove what is left of a chain, unless it has records: one may have been written meanwhile."""
    held(session, team)
    if session.scalar(select(RecordRow.number).where(RecordRow.team == team).limit(1)) is None:
        for table in (PartRow, ChainRow):
            session.execute(delete(table).where(table.team == team))


def remove_unused(session: Session, team: str, before: dt.datetime) -> None:
    """Remove what records shared that are all older."""
    held(session, team)
    session.execute(delete(PartRow).where(PartRow.team == team, PartRow.used_on < before.date()))


class SealedRecords:
    """A workspace's chain as it is stored, in short steps: the whole of it need not fit in memory."""

    def __init__(self, session: Session, team: str) -> None:
        self._session = session
        self._team = team
        self._digests: dict[int, bytes] = {}

    def __iter__(self) -> Iterator[Sealed]:
        """Each record, in the order of positions. One that cannot be read has no link."""
        after = -1
        while rows := self._step(after):
            yield from rows
            after = rows[-1].position

    def _step(self, after: int) -> list[Sealed]:
        found = _COLUMNS.where(RecordRow.team == self._team, RecordRow.position > after)
        found = found.order_by(RecordRow.position).limit(STEP)
        try:
            return self._sealed(found)
        except _UNREADABLE:
            keys = select(RecordRow.number, RecordRow.position, RecordRow.id, RecordRow.hash)
            same = keys.where(RecordRow.team == self._team, RecordRow.position > after)
            rows = self._session.execute(same.order_by(RecordRow.position).limit(STEP)).all()
            return [self._alone(row) for row in rows]

    def _alone(self, row: Any) -> Sealed:
        try:
            return self._sealed(_COLUMNS.where(RecordRow.number == row.number))[0]
        except _UNREADABLE:
            position, id, hash = row.position, row.id, row.hash or b""
            return Sealed(position=position, id=id, hash=hash, link=None, content=None, removed=False)

    def _sealed(self, found: Select[Any]) -> list[Sealed]:
        rows = self._session.execute(found).all()
        self._look_up({number for row in rows for number in (row.basis, *(row.parts or ())) if number is not None})
        return [self._one(dict(row._mapping)) for row in rows]

    def _look_up(self, numbers: set[int]) -> None:
        """The parts' digests, computed from their texts."""
        if new := numbers - self._digests.keys():
            there = select(PartRow.number).where(PartRow.number.in_(new))
            known = set(self._session.scalars(there))
            self._digests |= dict.fromkeys(new - known, b"") | self._computed(known)

    def _computed(self, numbers: set[int]) -> dict[int, bytes]:
        try:
            return {number: part.digest for number, part in load(self._session, numbers).items()}
        except _UNREADABLE:
            return {number: self._computed_alone(number) for number in numbers}

    def _computed_alone(self, number: int) -> bytes:
        try:
            return load(self._session, [number])[number].digest
        except _UNREADABLE:
            return b""

    def _one(self, row: Mapping[str, Any]) -> Sealed:
        removed = row["removed"] is not None
        link = Link(
            team=self._team,
            previous=row["previous"] or b"",
            basis=self._digests.get(row["basis"], b""),
            content=row["content"] or b"",
            **{name: row[name] for name in ("position", "id", "kind", "asked_at", "surface", "as_of", "outcome")},
        )
        content = None if removed else self._content(row)
        return Sealed(
            position=row["position"],
            id=row["id"],
            hash=row["hash"] or b"",
            link=link,
            content=content,
            removed=removed,
        )

    def _content(self, row: Mapping[str, Any]) -> Content | None:
        try:
            body = inflated(row["body"] or b"")
        except ValueError:
            return None
        parts = [self._digests[number] for number in row["parts"] or ()]
        told = {name: row[name] for name in ("user", "channel", "query", "matter")}
        return Content(salt=row["salt"] or b"", body=body, parts=parts, **told)


_UNREADABLE = (ValueError, TypeError, LookupError)
"""What reading a row raises whose days, JSON or deflated text are none any more."""
_COLUMNS: Select[Any] = select(
    *(column for column in RecordRow.__table__.columns if column.name not in ("lists", "candidates", "answer"))
)
