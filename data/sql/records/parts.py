"""What many records of a workspace share, kept once (services.records.nodes)."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from bot.services.records.nodes import Node, every, node
from data.sql.chunks import chunks
from data.sql.mapping import table_of
from data.sql.tables.records import PartRow

LEVEL = 9
_PARTS = table_of(PartRow)
_INSERT = insert(_PARTS).returning(_PARTS.c.number, sort_by_parameter_order=True)
_KNOWN = select(_PARTS.c.digest, _PARTS.c.number, _PARTS.c.used_on).where(
    _PARTS.c.team == bindparam("team"), _PARTS.c.digest.in_(bindparam("digests", expanding=True))
)


def store(session: Session, team: str, nodes: Iterable[Node], *, on: dt.date) -> Mapping[bytes, int]:
    """Keep these nodes and all they point to; gives the number of each by its digest.

    Whoever calls it holds the workspace's chain: nobody else adds or removes parts of it meanwhile.
    """
    wanted = {part.digest: part for whole in nodes for part in every(whole)}
    numbers, old = _known(session, team, wanted, on)
    for new in _in_turn([part for digest, part in wanted.items() if digest not in numbers], numbers):
        numbers.update(_added(session, team, new, numbers, on))
    for some in chunks(old):
        session.execute(update(_PARTS).where(_PARTS.c.number.in_(some)).values(used_on=on))
    return numbers


def _in_turn(new: Sequence[Node], known: Mapping[bytes, int]) -> Iterator[Sequence[Node]]:
    """Those that are ready to be added, each time: what they point to is `known` by then."""
    while new:
        yield [part for part in new if all(one.digest in known for one in part.parts)]
        new = [part for part in new if part.digest not in known]


def _known(session: Session, team: str, digests: Collection[bytes], on: dt.date) -> tuple[dict[bytes, int], list[int]]:
    """The numbers of those that are there, and which of these were last used on an earlier day."""
    numbers: dict[bytes, int] = {}
    old: list[int] = []
    for some in chunks(digests):
        for row in session.connection().execute(_KNOWN, {"team": team, "digests": some}):
            numbers[row.digest] = row.number
            if row.used_on < on:
                old.append(row.number)
    return numbers, old


def _added(
    session: Session, team: str, new: Sequence[Node], known: Mapping[bytes, int], on: dt.date
) -> Mapping[bytes, int]:
    """The numbers of new parts, whose own parts are known."""
    rows = [
        {"team": team, "digest": part.digest, "body": zlib.compress(part.body, LEVEL),
         "parts": [known[one.digest] for one in part.parts], "used_on": on}
        for part in new
    ]  # fmt: skip
    numbers = session.connection().execute(_INSERT, rows).scalars().all()
    return dict(zip([part.digest for part in new], numbers, strict=True))


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
