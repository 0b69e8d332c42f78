"""Column types that come back from SQLite and PostgreSQL alike."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from functools import cached_property
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, String, TypeDecorator

from data.sql.plain import NotSimple, Read, reading


class UtcDateTime(TypeDecorator[dt.datetime]):
    """A moment: given with its zone, stored in UTC, given back in UTC. Raises ValueError for a time without zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """The moment in UTC, which SQLite then stores without saying so."""
        if value is not None and value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value and value.astimezone(dt.UTC)

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """The moment in UTC; PostgreSQL gives it in the session's zone, SQLite without one."""
        if value is None:
            return None
        return value.astimezone(dt.UTC) if value.tzinfo else value.replace(tzinfo=dt.UTC)


class _Typed(TypeDecorator[Any]):
    """A value of the domain, written as plain data and read back as the type it was."""

    def __init__(self, kind: Any, *, many: bool = False) -> None:
        """`many`: so many are read at once that pydantic is worth its while."""
        super().__init__()
        self.kind, self.many = kind, many

    @cached_property
    def _adapter(self) -> Any:
        """Made when a value is first written, or one that is not simple is read: most starts need none."""
        from pydantic import TypeAdapter

        return TypeAdapter[Any](self.kind)

    @cached_property
    def _reading(self) -> Read:
        if not self.many:
            with suppress(NotSimple):
                return reading(self.kind)
        read: Read = self._adapter.validate_python
        return read

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """The value as plain data."""
        return None if value is None else self._adapter.dump_python(value, mode="json")

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """The value as the domain knows it. Raises KeyError, TypeError or ValueError when it is not of this type."""
        return None if value is None else self._reading(value)


class AsJson(_Typed):
    """Frozen dataclasses, or tuples of them, as JSON: `AsJson(tuple[Measure, ...])`."""

    impl = JSON(none_as_null=True)
    cache_ok = True


class AsWord(_Typed):
    """A member of an enumeration as its value: `AsWord(EndReason)`. Databases' own enumerations are hard to migrate."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """The value of the member; no adapter need be made for it. Raises ValueError for what is no member."""
        return None if value is None else self.kind(value).value
