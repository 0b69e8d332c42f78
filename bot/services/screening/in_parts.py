"""An answer in the parts that it shares with others, as its record keeps it (services.records.nodes).

The same as splitting its JSON gives; but what was split before, as the same text, is not split again.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from pydantic_core import to_json, to_jsonable_python

from bot.domain.law.answer import Answer, Finding, Related
from bot.domain.law.entity import Entity
from bot.domain.law.view import DesignationView
from bot.services.records.nodes import RESTED_ON, Parts, Pointed, split_text

_SHARED = (Entity, DesignationView)
_AROUND = (Finding, Related)
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in (Answer, *_AROUND)}


def in_parts(answer: Answer) -> Pointed:
    """The answer with pointers in the place of its entities and designations."""
    found = Parts()
    told = {name: _pointed(getattr(answer, name), found) for name in _FIELDS[Answer] if name not in RESTED_ON}
    return Pointed(told, found.nodes, {name: getattr(answer, name) for name in RESTED_ON})


def _pointed(value: Any, found: Parts) -> Any:
    if isinstance(value, _SHARED):
        return found.pointer(split_text(to_json(value)))
    if isinstance(value, _AROUND):
        return {name: _pointed(getattr(value, name), found) for name in _FIELDS[type(value)]}
    if isinstance(value, tuple):
        return [_pointed(one, found) for one in value]
    return found.pointed(to_jsonable_python(value))
