"""How much is stored, by kind. SQLite reads its whole file for that: whoever asks often remembers the answer."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from bot.services.keeping.ports import Stored
from data.sql.counting import number_of
from data.sql.tables.lists import Base

KINDS: Mapping[str, tuple[str, ...]] = {
    "records": ("records",),
    "record_parts": ("record_parts", "record_chains", "matters"),
    "raw_files": ("raw_files",),
    "entry_states": ("entry_states",),
    "lists": ("entities", "names", "identifiers", "links", "designations", "documents"),
    "notices": ("outbox", "publications", "changes"),
    "follows": ("places", "follows", "place_changes"),
    "watch_lists": ("watch_lists", "watched_names"),
    "threads": ("threads",),
    "files": ("file_runs",),
    "decisions": ("decisions", "decision_steps", "feedback"),
    "inbox": ("inbox",),
    "refusals": ("refusals",),
    "tokens": ("slack_bots", "slack_installations", "slack_oauth_states"),
    "announcements": ("announcements", "announcement_reviews", "announcement_finds", "announcement_searches"),
    "once_marks": ("ticks",),
}
"""The tables of each kind."""
ALL = "all"

_POSTGRESQL = """
    SELECT c.relname AS name, GREATEST(s.n_live_tup, 0) AS rows, pg_total_relation_size(c.oid) AS size
    FROM pg_class c JOIN pg_stat_user_tables s ON s.relid = c.oid WHERE c.relkind = 'r'
"""
"""Rows as PostgreSQL's statistics have them: to count a million takes longer than to be told."""
_HAS_SIZES = "SELECT 1 FROM pragma_module_list WHERE name = 'dbstat'"
_SIZES = """
    SELECT m.tbl_name AS name, SUM(d.pgsize) AS size FROM dbstat d JOIN sqlite_master m ON m.name = d.name
    WHERE d.aggregate = TRUE GROUP BY m.tbl_name
"""


def sizes(session: Session) -> dict[str, Stored]:
    """Rows and bytes of each kind; "all" is the whole database."""
    tables = _tables(session)
    found = {kind: _sum([tables[name] for name in names if name in tables]) for kind, names in KINDS.items()}
    return found | {ALL: _sum(list(tables.values()))}


def _sum(stored: list[Stored]) -> Stored:
    sizes = [one.size for one in stored if one.size is not None]
    return Stored(rows=sum(one.rows for one in stored), size=sum(sizes) if len(sizes) == len(stored) else None)


def _tables(session: Session) -> dict[str, Stored]:
    if session.get_bind().dialect.name == "postgresql":
        return {row.name: Stored(rows=row.rows, size=row.size) for row in session.execute(text(_POSTGRESQL))}
    told = session.scalar(text(_HAS_SIZES)) is not None
    pages = {row.name: row.size for row in session.execute(text(_SIZES))} if told else {}
    return {
        name: Stored(rows=number_of(session, select(func.count()).select_from(table)), size=pages.get(name))
        for name, table in Base.metadata.tables.items()
        if name in pages or not told
    }
