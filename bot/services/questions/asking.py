"""What people type, turned into what is done: on every surface the same reading (bot/services/questions/reader.py)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.domain.screening import EARLIEST
from bot.errors import BadInput
from bot.services.parsing import (
    MAX_NAME_LENGTH,
    MAX_NAMES,
    Follow,
    Followed,
    Help,
    Lists,
    Screen,
    Unfollow,
    fixed_words,
    parse_command,
)
from bot.services.ports import Asker, Clock, UnitOfWork
from bot.services.questions.reader import Reader
from bot.services.questions.reading import Kind, Reading
from bot.services.viewing import opened
from bot.services.wording.days import day

LONGEST_TEXT = 12_000
_OPTIONS = re.compile(r"\s--[a-z]")
_MOST_BARE_WORDS = 6
_A_NAME = "“{}” may be a name, or something else."


@dataclass(frozen=True, slots=True)
class AskBack:
    """What was read is not certain: offer it, and ask."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class AboutLists:
    """A question about lists, dates or words, and not about a name."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class NotForUs:
    """Nothing that is asked of this bot."""


Asked = Screen | Help | Lists | Follow | Unfollow | Followed | AskBack | AboutLists | NotForUs


class Questions:
    """Reads what people type, over the names that the asker may see. `reader` is made when it is first needed."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], reader: Callable[[], Reader], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._reader = reader
        self._clock = clock

    def read(self, text: str, *, asker: Asker) -> Reading:
        """The reading of a message. Raises BadInput where it is too long."""
        if len(text) > LONGEST_TEXT:
            raise BadInput(f"That is {len(text):,} characters; a question has at most {LONGEST_TEXT:,}.")
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            return self._reader().read(text, uow.index, today=self._today(), team=asker.team)

    def plain(self, text: str, *, asker: Asker) -> Asked:
        """What a message in plain words asks for. Raises BadInput on a day before our facts or after today."""
        return fixed_words(text.strip(" ?!.")) or self._as_command(self.read(text, asker=asker), text)

    def command(self, text: str, *, asker: Asker) -> Asked:
        """What the text after /screen asks for: there a bare name stays a name. Raises BadInput as plain() does."""
        if asked := fixed_words(text):
            return asked
        if _OPTIONS.search(f" {text}"):
            return parse_command(text, today=self._today())
        reading = self.read(text, asker=asker)
        if reading.is_bare and "?" not in text and not (reading.day or reading.list_meant):
            return parse_command(text, today=self._today())
        if reading.kind is Kind.NOT_FOR_US and len(text.split()) <= _MOST_BARE_WORDS:
            return AskBack(replace(reading, kind=Kind.SCREEN, names=(text.strip(),), doubts=(_A_NAME.format(text),)))
        return self._as_command(reading, text)

    def _as_command(self, reading: Reading, text: str) -> Asked:
        match reading.kind:
            case Kind.HELP:
                return Help()
            case Kind.LISTS:
                return Lists()
            case Kind.FOLLOW:
                return _following(text, self._today())
            case Kind.NOT_FOR_US:
                return NotForUs()
            case Kind.SCREEN:
                return self._screening(reading)
            case _:
                return AboutLists(reading)

    def _screening(self, reading: Reading) -> Asked:
        _check(reading, self._today())
        if not reading.certain:
            return AskBack(reading)
        as_of = reading.day.on if reading.day else None
        return Screen(names=reading.names, as_of=as_of, reading=reading, text="; ".join(reading.names))

    def _today(self) -> dt.date:
        return self._clock.now().date()


def _following(text: str, today: dt.date) -> Asked:
    """Follow, unfollow, following: the words behind them are read by the service that follows."""
    asked = parse_command(text.strip(" ?!."), today=today)
    return asked if isinstance(asked, Follow | Unfollow | Followed) else Help()


def _check(reading: Reading, today: dt.date) -> None:
    """Raises BadInput for too many or too long names, and for a day that cannot be answered."""
    if len(reading.names) > MAX_NAMES:
        raise BadInput(f"That is {len(reading.names)} names; one question takes {MAX_NAMES}.")
    if long := next((name for name in reading.names if len(name) > MAX_NAME_LENGTH), None):
        raise BadInput(f"That name has {len(long):,} characters; a name has at most {MAX_NAME_LENGTH}.")
    on = reading.day.on if reading.day else None
    if on and on < EARLIEST:
        raise BadInput(f"{day(on)} is too early: the facts begin on {day(EARLIEST)}.")
    if on and on > today:
        raise BadInput(f"{day(on)} is in the future: ask about today or an earlier day.")
