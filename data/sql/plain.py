"""Reads plain data, as JSON has it, as the domain's types: the simple ones, by functions that are made in no time.

Pydantic makes better ones, which check more, for any type; to load it and to have it make them takes a fifth of an
answer. What is stored was written from these very types.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

Read = Callable[[Any], Any]

_DAYS: Mapping[Any, Read] = {dt.date: dt.date.fromisoformat, dt.time: dt.time.fromisoformat}
_AS_IT_IS = (str, int, bool)
_TEXT = frozenset({str})


class NotSimple(TypeError):
    """A type that is left to pydantic."""


@cache
def reading(kind: Any) -> Read:
    """What reads values of a type: dataclasses, enumerations, days, texts, whole numbers, and tuples of them.

    Keys that a dataclass does not know are left out, as a newer program may have written them. What is made raises
    KeyError, TypeError or ValueError for a value of another shape. Raises NotSimple for any other type.
    """
    if kind in _AS_IT_IS:
        return _as_it_is(kind)
    if kind in _DAYS:
        return _DAYS[kind]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass(kind)
    return _made_of(kind, get_origin(kind), get_args(kind))


def _made_of(kind: Any, origin: Any, parts: tuple[Any, ...]) -> Read:
    if kind == tuple[str, ...]:
        return _texts
    if origin is tuple and parts[1:] == (...,):
        one = reading(parts[0])
        return lambda values: tuple(map(one, _a_list(values)))
    if origin is UnionType and parts[1:] == (type(None),):
        some = reading(parts[0])
        return lambda value: None if value is None else some(value)
    if origin is Mapping and parts in ((str, int), (str, str)):
        return _as_it_is(dict)
    raise NotSimple(str(kind))


def _as_it_is(kind: type) -> Read:
    def read(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"{value!r} is no {kind.__name__}")
        return value

    return read


def _texts(values: Any) -> tuple[str, ...]:
    if not _TEXT.issuperset(map(type, _a_list(values))):
        raise TypeError(f"{values!r} are no texts")
    return tuple(values)


def _a_list(values: Any) -> list[Any]:
    if type(values) is not list:
        raise TypeError(f"{values!r} is no list")
    return values


def _dataclass(kind: type) -> Read:
    hints = get_type_hints(kind)
    readings = [(field.name, reading(hints[field.name])) for field in fields(kind) if field.init]
    needed = {field.name for field in fields(kind) if field.default is MISSING and field.default_factory is MISSING}

    def read(value: Any) -> Any:
        if missing := needed - value.keys():
            raise KeyError(f"{kind.__name__}: {', '.join(sorted(missing))}")
        return kind(**{name: one(value[name]) for name, one in readings if name in value})

    return read
