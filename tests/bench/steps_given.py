"""What a step of the reading is given of a message, as the columns of tests/golden/steps_read.tsv have it."""

from __future__ import annotations

import ast
import datetime as dt
from dataclasses import fields
from enum import Enum

from bot.services.questions.reading import Aspect, Kind, Point, Precision
from bot.services.questions.runs.run import Run
from bot.services.questions.words.places_taken import taken
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.tongues import tongue_of
from bot.services.questions.words.word_labels import Label
from tests.unit.questions.conftest import TODAY, StoredNames
from tests.unit.questions.read_once import rules

_ENUMS = {f"{type(one).__name__}.{one.name}": one for kind in (Aspect, Kind, Label, Point, Precision) for one in kind}
_READER = rules()


class Message:
    """A message, and what is found in it before it is decided what it asks for."""

    def __init__(self, text: str) -> None:
        parts = _READER.parts_of(text, StoredNames(), today=TODAY)
        within = parts.within
        self._tokens, self._days, self._words = list(within.tokens), list(parts.days), within.words
        self._named: dict[str, object] = {
            "message": text, "text": within.text, "within": within, "tokens": within.tokens, "labels": within.labels,
            "words": within.words, "signs": within.words.signs, "tongue": tongue_of(within.tokens, within.words),
            "parts": parts, "spotted": parts.spotted, "names": parts.spotted.names, "masked": parts.masked,
            "days": parts.days, "lists": parts.lists, "seen": parts.seen, "stored": StoredNames(), "today": TODAY,
            "vocabularies": _READER.vocabularies, "english": _READER.vocabularies["en"],
            "taken": taken(parts.days, parts.lists),
        }  # fmt: skip

    def given(self, column: str) -> object:
        """What a column stands for: something of the message, by name or place, else a value as Python writes it."""
        if column in self._named:
            return self._named[column]
        if column in _ENUMS:
            return _ENUMS[column]
        what, _, places = column.partition(" ")
        match what:
            case "words":
                return getattr(self._words, places)
            case "labels":
                return [Label[one] for one in places.split()]
            case "token":
                return self._tokens[int(places)]
            case "tokens":
                first, end = map(int, places.split("-"))
                return self._tokens[first:end]
            case "day":
                return self._days[int(places)]
            case "date":
                return dt.date.fromisoformat(places)
            case "run":
                return _run(places)
            case "runs":
                return [_run(one) for one in places.split(", ")]
        return ast.literal_eval(column)

    def column(self, value: object) -> str:
        """The column that stands for what a step is given; raises LookupError where none can."""
        if isinstance(value, StoredNames):
            return "stored"
        if isinstance(value, Enum):
            return f"{type(value).__name__}.{value.name}"
        if isinstance(value, Run):
            return f"run {_places(value)}"
        if isinstance(value, dt.date) and value != TODAY:
            return f"date {value.isoformat()}"
        if value and (name := next((name for name, one in self._named.items() if _are_one(one, value)), "")):
            return name
        if isinstance(value, list) and value and isinstance(value[0], Run):
            return f"runs {', '.join(map(_places, value))}"
        if isinstance(value, list) and value and isinstance(value[0], Label):
            return f"labels {' '.join(one.name for one in value)}"
        return self._of_tokens(value) or self._of_words(value) or _literal(value)

    def _of_tokens(self, value: object) -> str:
        if isinstance(value, Token) and value in self._tokens:
            return f"token {self._tokens.index(value)}"
        if isinstance(value, list) and value and value[0] in self._tokens:
            first = self._tokens.index(value[0])
            end = first + len(value)
            return f"tokens {first}-{end}" if self._tokens[first:end] == value else ""
        return f"day {self._days.index(value)}" if value in self._days else ""

    def _of_words(self, value: object) -> str:
        if not isinstance(value, frozenset):
            return ""
        named = (one.name for one in fields(self._words) if getattr(self._words, one.name) is value)
        return next((f"words {name}" for name in named), "")


def _are_one(one: object, other: object) -> bool:
    return one is other or (type(one) is type(other) and one == other)


def _places(run: Run) -> str:
    flags = "k" * run.known + "q" * run.quoted
    return f"{run.first}-{run.end}{flags}" + (f" in which {_places(run.alone)}" if run.alone else "")


def _run(said: str) -> Run:
    own, _, alone = said.partition(" in which ")
    first, end = map(int, own.rstrip("kq").split("-"))
    return Run(first, end, known="k" in own, quoted="q" in own, alone=_run(alone) if alone else None)


def _literal(value: object) -> str:
    said = repr(value)
    try:
        if type(ast.literal_eval(said)) is type(value) and ast.literal_eval(said) == value:
            return said
    except (ValueError, SyntaxError):
        pass
    raise LookupError(said)
