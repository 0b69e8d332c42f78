"""Watch lists in SQL (services.watch_lists.ports). Of a list that ended the row stays, and its names are removed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ForeignKey, Index, delete, func, insert, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.domain.notices.following import Place, PlaceState
from bot.domain.notices.watch_lists import Watched, WatchList, key_of
from bot.services.watch_lists.ports import NewList
from data.sql.chunks import chunks
from data.sql.engine import begin_taking_turns
from data.sql.inserting import insert_new
from data.sql.notices.places import found_or_made, place_of
from data.sql.tables.columns import AsJson
from data.sql.tables.following import PlaceRow, PublicationRow
from data.sql.tables.lists import Base


class WatchListRow(Base):
    """One list of names. Ended ones stay, without their names; of those that stand a place has one of each name.

    What it and its file are called is JSON, which escapes what a text column may refuse.
    """

    __tablename__ = "watch_lists"
    __table_args__ = (
        Index(
            "uq_watch_lists_standing",
            "place",
            "key",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(ForeignKey("places.number"))
    key: Mapped[str]
    name: Mapped[str] = mapped_column(AsJson(str))
    file: Mapped[str] = mapped_column(AsJson(str))
    names: Mapped[int]
    screened: Mapped[int]
    by: Mapped[str]
    at: Mapped[dt.datetime]
    ended_by: Mapped[str | None]
    ended_at: Mapped[dt.datetime | None]


class WatchedNameRow(Base):
    """One name of a list, or the identifiers that stood for one."""

    __tablename__ = "watched_names"

    watch_list: Mapped[int] = mapped_column(ForeignKey("watch_lists.number"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(AsJson(str))
    identifiers: Mapped[tuple[tuple[str, str], ...]] = mapped_column(AsJson(tuple[tuple[str, str], ...]))


_STANDING = WatchListRow.ended_at.is_(None)


class SqlWatchLists:
    """Watch lists within one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, new: NewList) -> bool:
        """Begin to watch; False where the place has a list that is called so. The place counts as reachable again."""
        begin_taking_turns(self._session)
        place = found_or_made(self._session, new.place)
        place.state, place.reason = PlaceState.OPEN, ""
        before = select(func.max(PublicationRow.number)).where(PublicationRow.at < new.since)
        row = {"place": place.number, "key": key_of(new.name), "name": new.name, "file": new.file}
        row |= {"names": len(new.names), "screened": self._session.scalar(before) or 0, "by": new.by, "at": new.at}
        if self._count(insert_new(self._session, WatchListRow, [row])) != 1:
            return False
        mine = (WatchListRow.place == place.number, WatchListRow.key == row["key"], _STANDING)
        number = self._session.scalars(select(WatchListRow.number).where(*mine)).one()
        rows = ({"watch_list": number, "position": n, "name": one.name, "identifiers": one.identifiers}
                for n, one in enumerate(new.names))  # fmt: skip
        for some in chunks(rows):
            self._session.execute(insert(WatchedNameRow), some)
        return True

    def end(self, number: int, *, by: str, at: dt.datetime) -> bool:
        """End a list. False where it does not stand."""
        return self._end(WatchListRow.number == number, by=by, at=at) == 1

    def end_all(self, team: str, *, by: str, at: dt.datetime) -> int:
        """End every list of a workspace."""
        ours = select(PlaceRow.number).where(PlaceRow.team == team)
        return self._end(WatchListRow.place.in_(ours), by=by, at=at)

    def of_place(self, place: Place) -> Sequence[WatchList]:
        """The lists of a place, the oldest first."""
        here = (PlaceRow.team == place.team, PlaceRow.channel == place.channel)
        wanted = _joined().where(_STANDING, *here).order_by(WatchListRow.number)
        return [_list(row, at) for row, at in self._session.execute(wanted)]

    def places(self) -> Collection[Place]:
        """Every place that has a list."""
        having = select(WatchListRow.place).where(_STANDING)
        return {place_of(row) for row in self._session.scalars(select(PlaceRow).where(PlaceRow.number.in_(having)))}

    def size(self, team: str) -> int:
        """How many names a workspace watches in all."""
        ours = select(PlaceRow.number).where(PlaceRow.team == team)
        total = select(func.sum(WatchListRow.names)).where(_STANDING, WatchListRow.place.in_(ours))
        return self._session.scalar(total) or 0

    def names(self, number: int) -> Sequence[Watched]:
        """The names of a list, in the order of its file."""
        mine = select(WatchedNameRow.name, WatchedNameRow.identifiers).where(WatchedNameRow.watch_list == number)
        found = self._session.execute(mine.order_by(WatchedNameRow.position))
        return [Watched(name=name, identifiers=identifiers) for name, identifiers in found]

    def behind(self) -> Sequence[tuple[WatchList, int]]:
        """The lists that were not compared with a publication yet, each with the first."""
        newer = PublicationRow.number > WatchListRow.screened
        first = select(func.min(PublicationRow.number)).where(newer).scalar_subquery()
        newest = select(func.max(PublicationRow.number)).scalar_subquery()
        late = (_STANDING, PlaceRow.state != PlaceState.GONE, WatchListRow.screened < newest)
        wanted = _joined().add_columns(first.label("first")).where(*late).order_by("first", WatchListRow.number)
        return [(_list(row, place), number) for row, place, number in self._session.execute(wanted)]

    def compared(self, numbers: Collection[int], publication: int) -> bool:
        """Note that these lists were compared with it; False where one has ended, or was compared meanwhile."""
        begin_taking_turns(self._session)
        late = (WatchListRow.number.in_(numbers), _STANDING, WatchListRow.screened < publication)
        return self._count(update(WatchListRow).where(*late).values(screened=publication)) == len(numbers)

    def _end(self, which: Any, *, by: str, at: dt.datetime) -> int:
        begin_taking_turns(self._session)
        numbers = list(self._session.scalars(select(WatchListRow.number).where(_STANDING, which).with_for_update()))
        ended = update(WatchListRow).where(WatchListRow.number.in_(numbers), _STANDING)
        gone = self._count(ended.values(ended_by=by, ended_at=at))
        self._session.execute(delete(WatchedNameRow).where(WatchedNameRow.watch_list.in_(numbers)))
        return gone

    def _count(self, statement: Any) -> int:
        done: Any = self._session.execute(statement.execution_options(preserve_rowcount=True))
        rows: int = done.rowcount
        return rows


def _joined() -> Any:
    return select(WatchListRow, PlaceRow).join(PlaceRow, PlaceRow.number == WatchListRow.place)


def _list(row: WatchListRow, place: PlaceRow) -> WatchList:
    return WatchList(
        number=row.number,
        place=place_of(place),
        name=row.name,
        by=row.by,
        at=row.at,
        names=row.names,
        file=row.file,
        screened=row.screened,
    )
