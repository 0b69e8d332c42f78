"""What many records of a workspace share, kept once (services.records.nodes)."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from bot.services.records.nodes import Node, every, node
from data.sql.chunks import chunks
from data.sql.record_tables import PartRow
from data.sql.tables import Base

LEVEL = 9
_PARTS = Base.metadata.tables[PartRow.__tablename__]
_INSERT = insert(_PARTS).returning(_PARTS.c.number)


def store(session: Session, team: str, nodes: Iterable[Node], *, on: dt.date) -> Mapping[bytes, int]:
    """Keep these nodes and all they point to; gives the number of each by its digest.

    Whoever calls it holds the workspace's chain: nobody else adds or removes parts of it meanwhile.
    """
    wanted = {part.digest: part for whole in nodes for part in every(whole)}
    numbers, old = _known(session, team, wanted, on)
    for digest, part in wanted.items():
        if digest not in numbers:
            numbers[digest] = _add(session, team, part, [numbers[one.digest] for one in part.parts], on)
    for some in chunks(old):
        session.execute(update(PartRow).where(PartRow.number.in_(some)).values(used_on=on))
    return numbers


def _known(session: Session, team: str, digests: Collection[bytes], on: dt.date) -> tuple[dict[bytes, int], list[int]]:
    """The numbers of those that are there, and which of these were last used on an earlier day."""
    numbers: dict[bytes, int] = {}
    old: list[int] = []
    for some in chunks(digests):
        columns = select(PartRow.digest, PartRow.number, PartRow.used_on)
        for row in session.execute(columns.where(PartRow.team == team, PartRow.digest.in_(some))):
            numbers[row.digest] = row.number
            if row.used_on < on:
                old.append(row.number)
    return numbers, old


def _add(session: Session, team: str, part: Node, parts: Sequence[int], on: dt.date) -> int:
    body = zlib.compress(part.body, LEVEL)
    row = {"team": team, "digest": part.digest, "body": body, "parts": list(parts), "used_on": on}
    number: int = session.connection().execute(_INSERT, row).scalar_one()
    return number


def load(session: Session, numbers: Iterable[int]) -> Mapping[int, Node]:
    """The parts of these numbers, with all they point to. Raises ValueError where one is lacking or unreadable."""
    rows: dict[int, PartRow] = {}
    missing = set(numbers)
    while missing:
        for some in chunks(sorted(missing)):
            rows |= {row.number: row for row in session.scalars(select(PartRow).where(PartRow.number.in_(some)))}
        if lacking := missing - rows.keys():
            raise ValueError(f"part {min(lacking)} of a record is lacking")
        missing = {number for row in rows.values() for number in row.parts} - rows.keys()
    built: dict[int, Node] = {}
    for number in rows:
        _build(number, rows, built)
    return built


def _build(number: int, rows: Mapping[int, PartRow], built: dict[int, Node]) -> Node:
    if number not in built:
        row = rows[number]
        if any(part >= number for part in row.parts):
            raise ValueError(f"part {number} of a record points to a later one")
        built[number] = node(inflated(row.body), [_build(part, rows, built) for part in row.parts])
    return built[number]


def inflated(body: bytes) -> bytes:
    """The text. Raises ValueError for what is not deflated."""
    try:
        return zlib.decompress(body)
    except zlib.error as error:
        raise ValueError(str(error)) from error
