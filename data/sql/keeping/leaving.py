"""What a workspace leaves behind, in the order in which rows refer to each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Table, delete, exists, or_, select
from sqlalchemy.orm import Session

from bot.services.keeping.ports import Left
from data.sql.api_keys import ApiKeyRow
from data.sql.file_runs import FileRunRow
from data.sql.installations import TABLES
from data.sql.keeping import decided
from data.sql.keeping.own_lists import remove_own_list
from data.sql.keeping.steps import count, remove
from data.sql.notices.outbox_rows import note_removed
from data.sql.records import chain as record_chain
from data.sql.tables.following import FollowRow, OutboxRow, PlaceChangeRow, PlaceRow
from data.sql.tables.records import MatterRow, RecordRow
from data.sql.threads import ThreadRow
from data.sql.watch_lists import WatchedNameRow, WatchListRow

Leave = Callable[[Session, str, int], int]


def _tokens(session: Session, team: str, most: int) -> int:
    return sum(count(session, delete(table).where(_of(table, team))) for table in TABLES)


def _keys(session: Session, team: str, most: int) -> int:
    return remove(session, ApiKeyRow, select(ApiKeyRow).where(ApiKeyRow.team == team), most=most)


def _of(table: Table, team: str) -> Any:
    """The rows of a workspace; of an organisation those of the installation in all of it."""
    whole = (table.c.enterprise_id == team) & table.c.team_id.is_(None)
    return or_(table.c.team_id == team, whole)


def _threads(session: Session, team: str, most: int) -> int:
    return remove(session, ThreadRow, select(ThreadRow).where(ThreadRow.team == team), most=most)


def _places(team: str) -> Any:
    return select(PlaceRow.number).where(PlaceRow.team == team)


def _notices(session: Session, team: str, most: int) -> int:
    return remove_notices(session, _places(team), most=most)


def remove_notices(session: Session, places: Any, *, most: int) -> int:
    """Remove what is owed, or was sent, to these places, at most so many."""
    numbers = list(session.scalars(select(OutboxRow.number).where(OutboxRow.place.in_(places)).limit(most)))
    note_removed(session, numbers)
    return remove(session, OutboxRow, select(OutboxRow).where(OutboxRow.number.in_(numbers)), most=most)


def _follows(session: Session, team: str, most: int) -> int:
    return remove(session, FollowRow, select(FollowRow).where(FollowRow.place.in_(_places(team))), most=most)


def remove_watch_lists(session: Session, places: Any, *, most: int) -> int:
    """Remove the watch lists of these places, at most so many rows; their names go first."""
    lists = select(WatchListRow).where(WatchListRow.place.in_(places))
    theirs = WatchedNameRow.watch_list.in_(lists.with_only_columns(WatchListRow.number))
    gone = remove(session, WatchedNameRow, select(WatchedNameRow).where(theirs), most=most)
    return gone or remove(session, WatchListRow, lists, most=most)


def _watch_lists(session: Session, team: str, most: int) -> int:
    return remove_watch_lists(session, _places(team), most=most)


def _changes(session: Session, team: str, most: int) -> int:
    ours = select(PlaceChangeRow).where(PlaceChangeRow.place.in_(_places(team)))
    return remove(session, PlaceChangeRow, ours, most=most)


def _bare_places(session: Session, team: str, most: int) -> int:
    return remove(session, PlaceRow, bare(select(PlaceRow).where(PlaceRow.team == team)), most=most)


def bare(places: Any) -> Any:
    """Those of the places that nothing refers to: what is written meanwhile goes with the next pass."""
    for table in (FollowRow, PlaceChangeRow, OutboxRow, WatchListRow):
        places = places.where(~exists().where(table.place == PlaceRow.number))
    return places


def _own_lists(session: Session, team: str, most: int) -> int:
    return remove_own_list(session, team)


def _files(session: Session, team: str, most: int) -> int:
    return remove(session, FileRunRow, select(FileRunRow).where(FileRunRow.team == team), most=most)


def _records(session: Session, team: str, most: int) -> int:
    """The records, then what they shared, the head of their chain and the channels' matters."""
    gone = remove(session, RecordRow, select(RecordRow).where(RecordRow.team == team), most=most)
    if gone == 0:
        record_chain.forget(session, team)
        session.execute(delete(MatterRow).where(MatterRow.team == team))
    return gone


def _nothing(session: Session, team: str, most: int) -> int:
    """Documents are reviewed by operators, and the reviews are theirs."""
    return 0


LEAVE: dict[Left, Leave] = {
    Left.TOKENS: _tokens,
    Left.KEYS: _keys,
    Left.THREADS: _threads,
    Left.NOTICES: _notices,
    Left.FOLLOWS: _follows,
    Left.WATCH_LISTS: _watch_lists,
    Left.CHANGES: _changes,
    Left.PLACES: _bare_places,
    Left.REVIEWS: _nothing,
    Left.OWN_LISTS: _own_lists,
    Left.FILES: _files,
    Left.DECISIONS: decided.remove_of_team,
    Left.RECORDS: _records,
}
