"""A database session that only notes what it is told: for what is said to one kind of database alone."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

POSTGRESQL, SQLITE = "postgresql", "sqlite"


class Listening:
    """A session that notes what it is told, and in which kind of transaction."""

    def __init__(self, dialect: str, **begun: Any) -> None:
        self.told: list[str] = []
        self._dialect = dialect
        self.begun: dict[str, Any] = begun

    def get_bind(self) -> Any:
        return SimpleNamespace(dialect=SimpleNamespace(name=self._dialect))

    def in_transaction(self) -> bool:
        return bool(self.begun)

    def rollback(self) -> None:
        self.told.append("rollback")
        self.begun = {}

    def connection(self, execution_options: dict[str, Any] | None = None) -> Any:
        self.begun |= execution_options or {}
        return SimpleNamespace(exec_driver_sql=self.told.append, get_execution_options=lambda: self.begun)

    def execute(self, statement: Any) -> None:
        self.told.append(str(statement))


def told(dialect: str, do: Any) -> list[str]:
    session = Listening(dialect)
    do(session)
    return session.told
