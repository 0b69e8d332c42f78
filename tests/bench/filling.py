"""A throw-away store filled with the names under test, so that the product's own index and look-ups are measured."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Engine, insert
from sqlalchemy.orm import Session

from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType
from data.sql.engine import make_engine
from data.sql.mapping import to_parts
from data.sql.migrate import upgrade
from data.sql.tables.lists import EntityRow, IdentifierRow, NameRow
from tests.bench.sets import Listed

_AT_ONCE = 5000


def filled(folder: Path, entries: Iterable[Listed]) -> Engine:
    """An engine on a new database in the folder that holds these entries."""
    engine = make_engine(f"sqlite:///{folder}/bench.db")
    upgrade(engine)
    fill(engine, entries)
    return engine


def fill(engine: Engine, entries: Iterable[Listed]) -> None:
    """Add the entries to the store."""
    with Session(engine) as session:
        session.connection(execution_options={"writes": True})
        batch: list[Listed] = []
        for entry in entries:
            batch.append(entry)
            if len(batch) == _AT_ONCE:
                _insert(session, batch)
                batch = []
        _insert(session, batch)
        session.commit()


def _insert(session: Session, entries: list[Listed]) -> None:
    if not entries:
        return
    session.execute(insert(EntityRow), [_entity(entry) for entry in entries])
    session.execute(insert(NameRow), [row for entry in entries for row in to_parts(_names(entry), owner=entry.id)])
    tickers = [row for entry in entries for row in to_parts(_tickers(entry), owner=entry.id)]
    if tickers:
        session.execute(insert(IdentifierRow), tickers)


def _entity(entry: Listed) -> dict[str, object]:
    return {
        "id": entry.id,
        "schema": entry.schema,
        "caption": entry.names[0],
        "countries": (),
        "sector": None,
        "summary": "",
        "remarks": (),
        "birth_dates": (),
    }


def _names(entry: Listed) -> list[Name]:
    return [Name(text=text, type=NameType.ALIAS if n else NameType.NAME) for n, text in enumerate(entry.names)]


def _tickers(entry: Listed) -> list[Identifier]:
    return [Identifier(type=IdentifierType.TICKER, value=value) for value in entry.tickers]
