"""What is stored of a person, by their id at Slack: to hand it to them, and to remove it.

Of a record the row stays, so that what else is kept of it (its day, its outcome, its lists) can be accounted for: it
says which fields were emptied, and when.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy import JSON, ColumnElement, and_, delete, inspect, literal, or_, select, type_coerce, update
from sqlalchemy.orm import Session

from bot.services.keeping.ports import Left
from bot.services.notices.outbox import NoticeKind
from bot.services.records.record_json import record_json
from bot.services.records.removal import removal
from data.sql.decisions import DecisionRow, DecisionStepRow, FeedbackRow
from data.sql.file_runs import FileRunRow
from data.sql.installations import INSTALLED
from data.sql.keeping import decided
from data.sql.keeping.leaving import bare, remove_notices, remove_watch_lists
from data.sql.keeping.steps import count, remove
from data.sql.records.trail import SqlRecords
from data.sql.tables.columns import AsJson
from data.sql.tables.following import FollowRow, OutboxRow, PlaceChangeRow, PlaceRow
from data.sql.tables.lists import Base
from data.sql.tables.records import MatterRow, RecordRow
from data.sql.tables.reviews import ReviewRow
from data.sql.threads import ThreadRow
from data.sql.watch_lists import WatchedNameRow, WatchListRow

REMOVED = "(removed)"
"""Stands for a person who was removed. With a number where two such persons have to be told apart."""
EMPTIED: Mapping[str, object] = {
    "user": "",
    "channel": "",
    "query": "",
    "matter": "",
    "candidates": [],
    "answer": "",
    "salt": None,
    "body": None,
    "parts": None,
}
"""Without the secret that the digest in the chain was made with, nobody can find out what was here."""
_TOLD = ["answer", "candidates", "channel", "matter", "query", "user"]

Forget = Callable[[Session, str, dt.datetime, int], int]


def _tokens(session: Session, user: str, at: dt.datetime, most: int) -> int:
    return count(session, delete(INSTALLED).where(INSTALLED.c.user_id == user))


def _threads(session: Session, user: str, at: dt.datetime, most: int) -> int:
    return remove(session, ThreadRow, select(ThreadRow).where(ThreadRow.user == user), most=most)


def _own_places(user: str) -> Any:
    """The conversations with a person, which bear the person's id in the place of a channel's."""
    return select(PlaceRow.number).where(PlaceRow.channel == user)


def _notices(session: Session, user: str, at: dt.datetime, most: int) -> int:
    """Those to the person; what others are told of their decisions stays, without who made them and what they noted."""
    told = session.scalars(select(OutboxRow).where(_on_decisions_of(user)).limit(most)).all()
    for row in told:
        row.payload = row.payload | {"by": REMOVED, "note": ""}
    session.flush()
    return remove_notices(session, _own_places(user), most=most) + len(told)


def _on_decisions_of(user: str) -> Any:
    return and_(OutboxRow.kind == NoticeKind.DECISION, OutboxRow.payload["by"].as_string() == user)


def _follows(session: Session, user: str, at: dt.datetime, most: int) -> int:
    own = remove(session, FollowRow, select(FollowRow).where(FollowRow.place.in_(_own_places(user))), most=most)
    begun = update(FollowRow).where(FollowRow.by == user).values(by=REMOVED)
    ended = update(FollowRow).where(FollowRow.undone_by == user).values(undone_by=REMOVED)
    return own + count(session, begun) + count(session, ended)


def _watch_lists(session: Session, user: str, at: dt.datetime, most: int) -> int:
    """Those of a channel stay the channel's, without who added or ended them."""
    own = remove_watch_lists(session, _own_places(user), most=most)
    begun = update(WatchListRow).where(WatchListRow.by == user).values(by=REMOVED)
    ended = update(WatchListRow).where(WatchListRow.ended_by == user).values(ended_by=REMOVED)
    return own + count(session, begun) + count(session, ended)


def _changes(session: Session, user: str, at: dt.datetime, most: int) -> int:
    own = select(PlaceChangeRow).where(PlaceChangeRow.place.in_(_own_places(user)))
    theirs = update(PlaceChangeRow).where(PlaceChangeRow.by == user).values(by=REMOVED)
    return remove(session, PlaceChangeRow, own, most=most) + count(session, theirs)


def _places(session: Session, user: str, at: dt.datetime, most: int) -> int:
    return remove(session, PlaceRow, bare(select(PlaceRow).where(PlaceRow.channel == user)), most=most)


def _reviews(session: Session, user: str, at: dt.datetime, most: int) -> int:
    """How many different people reviewed a document is still to be seen."""
    numbers = list(session.scalars(select(ReviewRow.number).where(ReviewRow.by == user).limit(most)))
    for number in numbers:
        session.execute(update(ReviewRow).where(ReviewRow.number == number).values(by=f"{REMOVED} {number}", reason=""))
    return len(numbers)


def _nothing(session: Session, user: str, at: dt.datetime, most: int) -> int:
    """A firm's own list is the firm's."""
    return 0


def _files(session: Session, user: str, at: dt.datetime, most: int) -> int:
    return remove(session, FileRunRow, select(FileRunRow).where(FileRunRow.user == user), most=most)


def _records(session: Session, user: str, at: dt.datetime, most: int) -> int:
    columns = select(RecordRow.number, RecordRow.id, RecordRow.team)
    rows = session.execute(columns.where(RecordRow.user == user).order_by(RecordRow.number).limit(most)).all()
    removed = {"at": at.isoformat(), "fields": _TOLD}
    emptied = update(RecordRow).where(RecordRow.number.in_([row.number for row in rows]))
    gone = count(session, emptied.values(**EMPTIED, removed=removed)) if rows else 0
    for team in sorted({row.team for row in rows}):
        SqlRecords(session).add(removal([row.id for row in rows if row.team == team], team=team, at=at))
    count(session, update(MatterRow).where(MatterRow.by == user).values(by=REMOVED))
    return gone


FORGET: dict[Left, Forget] = {
    Left.TOKENS: _tokens,
    Left.KEYS: _nothing,
    Left.THREADS: _threads,
    Left.NOTICES: _notices,
    Left.FOLLOWS: _follows,
    Left.WATCH_LISTS: _watch_lists,
    Left.CHANGES: _changes,
    Left.PLACES: _places,
    Left.REVIEWS: _reviews,
    Left.OWN_LISTS: _nothing,
    Left.FILES: _files,
    Left.DECISIONS: decided.forget,
    Left.RECORDS: _records,
}


def stored_of(session: Session, user: str) -> Iterator[dict[str, Any]]:
    """Every row that names a person, its table first; tokens are told of, and left out."""
    places = _own_places(user)
    yield from _records_of(session, user)
    yield from _rows(session, ThreadRow, ThreadRow.user == user)
    yield from _rows(session, FileRunRow, FileRunRow.user == user)
    yield from _rows(session, DecisionRow, DecisionRow.by == user)
    yield from _rows(session, DecisionStepRow, DecisionStepRow.by == user)
    yield from _rows(session, FeedbackRow, FeedbackRow.user == user)
    yield from _rows(session, PlaceRow, PlaceRow.channel == user)
    own_follows = or_(FollowRow.by == user, FollowRow.undone_by == user, FollowRow.place.in_(places))
    yield from _rows(session, FollowRow, own_follows)
    own_lists = or_(WatchListRow.by == user, WatchListRow.ended_by == user, WatchListRow.place.in_(places))
    yield from _rows(session, WatchListRow, own_lists)
    theirs = select(WatchListRow.number).where(or_(WatchListRow.by == user, WatchListRow.place.in_(places)))
    yield from _rows(session, WatchedNameRow, WatchedNameRow.watch_list.in_(theirs))
    yield from _rows(session, PlaceChangeRow, or_(PlaceChangeRow.by == user, PlaceChangeRow.place.in_(places)))
    yield from _rows(session, OutboxRow, or_(OutboxRow.place.in_(places), _on_decisions_of(user)))
    yield from _rows(session, ReviewRow, ReviewRow.by == user)
    told = [INSTALLED.c[name] for name in ("team_id", "enterprise_id", "user_id", "bot_scopes", "installed_at")]
    for row in session.execute(select(literal(INSTALLED.name).label("kind"), *told).where(INSTALLED.c.user_id == user)):
        yield dict(row._mapping)


def _records_of(session: Session, user: str) -> Iterator[dict[str, Any]]:
    for record in SqlRecords(session).of_person(user):
        yield {"kind": RecordRow.__tablename__, **record_json(record)}


def _rows(session: Session, table: type[Base], theirs: Any) -> Iterator[dict[str, Any]]:
    """Column by column: an answer is not read into what it was, so that none can fail to be handed over."""
    mapper = inspect(table)
    found = select(literal(table.__tablename__).label("kind"), *map(_plain, mapper.columns)).where(theirs)
    for row in session.execute(found.order_by(*mapper.primary_key).execution_options(yield_per=500)):
        yield dict(row._mapping)


def _plain(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A column that holds the domain's types as the JSON that they are written as."""
    return type_coerce(column, JSON()).label(column.key) if isinstance(column.type, AsJson) else column
