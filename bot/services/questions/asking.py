"""What people type, turned into what is done: on every surface the same reading (bot/services/questions/reader.py)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from bot.domain.names.keys import asked_keys
from bot.services.limits import MAX_NAMES
from bot.services.ports import Asker, Clock, UnitOfWork
from bot.services.questions.asked import (
    AskBack,
    Asked,
    Follow,
    Followed,
    Help,
    Mistyped,
    NotForUs,
    OfRecords,
    Screen,
    ScreenText,
    Unfollow,
    as_written,
)
from bot.services.questions.details.apart import with_details
from bot.services.questions.doubts.peoples import of_country
from bot.services.questions.doubts.sentences import NO_NAME
from bot.services.questions.follow_asked import follow_asked
from bot.services.questions.lists.unclear import of_what_is_held, with_clear_days
from bot.services.questions.mentioned.running_text import SENTENCES, is_running_text, tells_of_days
from bot.services.questions.parsing import fixed_words, parse_command, record_words
from bot.services.questions.reader import Reader
from bot.services.questions.reading import Kind, Reading
from bot.services.questions.refusing import check, check_size
from bot.services.questions.runs.rejoining import is_one_name, rejoined
from bot.services.questions.stored.hidden import asked_where_hidden
from bot.services.questions.stored.known_beside import read_before
from bot.services.questions.stored.seats import with_seats_apart
from bot.services.questions.stored.tickers_beside import asked_of_tickers
from bot.services.questions.threads.continuing import continued
from bot.services.questions.threads.said import Said, readable
from bot.services.questions.words.emoji import has_words, without_emoji
from bot.services.questions.words.mistyped import command_meant
from bot.services.screening.splitting import Splitting
from bot.services.viewing import opened

_OPTIONS = re.compile(r"\s--[a-z]")
_MOST_BARE_WORDS = 6


class Questions:
    """Reads what people type, over the names that the asker may see. `reader` is made when it is first needed."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], reader: Callable[[], Reader], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._reader = reader
        self._clock = clock

    def read(self, text: str, *, asker: Asker) -> Reading:
        """The reading of a message, with what it takes from its thread. Raises BadInput where it is too long.

        What is told of its names stands behind them.
        """
        return with_details(self._read(text, asker))

    def _read(self, text: str, asker: Asker) -> Reading:
        check_size(text)
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            said, team, today = self._said(uow, asker), asker.team, self._today()
            reader = self._reader()
            reading = reader.read(without_emoji(text), uow.index, today=today, team=team, in_thread=bool(asker.thread))
            reading = with_seats_apart(rejoined(reading, Splitting(uow.index, team=team)), uow.index, team=team)
        return continued(of_country(reading, reader.signs), said, now=self._clock.now())

    def _said(self, uow: UnitOfWork, asker: Asker) -> Said | None:
        """What a follow-up leans on."""
        return readable(uow.threads.last(asker), public_only=asker.public_only) if asker.thread else None

    def _follows_an_answer(self, asker: Asker) -> bool:
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            return self._said(uow, asker) is not None

    def plain(self, text: str, *, asker: Asker) -> Asked:
        """What a message in plain words asks for. Raises BadInput on a day before our facts or after today."""
        return read_before(text, partial(self._plain, asker=asker))

    def _plain(self, text: str, *, asker: Asker) -> Asked:
        if is_running_text(text):
            return ScreenText(text)
        if asked := fixed_words(text.strip(" ?!.")) or self._no_name(text, asker):
            return asked
        return self._as_command(self._read(text, asker), text, asker)

    def message(self, text: str, *, asker: Asker) -> Asked:
        """What is asked by pointing at somebody's message: what is certainly read is answered, the rest is a text."""
        if is_running_text(text) or len(text.splitlines()) > 1:
            return ScreenText(text)
        asked = self.plain(text, asker=asker)
        if isinstance(asked, NotForUs):
            return ScreenText(text) if has_words(text) else asked
        if isinstance(asked, AskBack) and asked.reading.is_bare and asked.reading.either:
            return asked  # "Tamrock Kestrel", which is no text
        return ScreenText(text) if isinstance(asked, AskBack) and not asked.reading.is_question else asked

    def command(self, text: str, *, asker: Asker) -> Asked:
        """What the text after /screen asks for: there a bare name stays a name. Raises BadInput as plain() does."""
        return read_before(text, partial(self._command, asker=asker))

    def _command(self, text: str, *, asker: Asker) -> Asked:
        if asked := fixed_words(text) or self._no_name(text, asker):
            return asked
        if is_running_text(text):
            return ScreenText(text)
        if _OPTIONS.search(f" {text}"):
            return parse_command(text, today=self._today())
        reading = self._read(text, asker)
        if _is_bare_name(reading, text):
            return parse_command(text, today=self._today())
        if reading.kind is Kind.NOT_FOR_US and len(text.split()) <= _MOST_BARE_WORDS:
            return AskBack(replace(reading, kind=Kind.SCREEN, names=(text.strip(),), doubts=(NO_NAME.format(text),)))
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            if is_one_name(reading, text, Splitting(uow.index, team=asker.team)):
                return parse_command(text, today=self._today())
        return self._as_command(reading, text, asker)

    def of_records(self, text: str, *, asker: Asker) -> OfRecords | None:
        """What the text after /screen asks of records; None for anything else, and for what is a stored name."""
        asked = record_words(text)
        return asked if asked and not self._is_stored(text, asker) else None

    def _no_name(self, text: str, asker: Asker) -> NotForUs | Mistyped | None:
        """What a text without words is, or one that looks like a command with a slip in it and is no stored name."""
        if not has_words(text):
            return NotForUs(over=self._follows_an_answer(asker))
        meant = command_meant(text, ordinary=self._reader().vocabularies["en"].ordinary)
        return Mistyped(text.strip(), meant) if meant and not self._is_stored(text, asker) else None

    def _is_stored(self, text: str, asker: Asker) -> bool:
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            return any(hit.team in ("", asker.team) for hit in uow.index.exact(asked_keys(text)))

    def _as_command(self, reading: Reading, text: str, asker: Asker) -> Asked:
        match reading.kind:
            case Kind.HELP:
                return Help()
            case Kind.LISTS:
                return of_what_is_held(reading, self._reader().signs)
            case Kind.FOLLOW:
                return _following(reading, text)
            case Kind.NOT_FOR_US:
                return NotForUs(over=bool(reading.leaning and reading.leaning.closes))
            case Kind.SCREEN:
                return self._screening(reading, asker)
            case _:
                return with_clear_days(reading, self._today())

    def _screening(self, reading: Reading, asker: Asker) -> Asked:
        many = len(reading.names) > MAX_NAMES and not reading.is_bare and SENTENCES.search(reading.text)
        if many or (reading.day and tells_of_days(reading.text, self._reader().vocabularies.values())):
            return ScreenText(reading.text)
        check(reading)
        if reading.certain:
            with opened(self._unit_of_work, public_only=asker.public_only) as uow:
                hidden = asked_where_hidden(reading, uow.index, self._reader().vocabularies.values(), team=asker.team)
                reading = asked_of_tickers(hidden, uow.index, team=asker.team)
        reading = with_details(reading)
        if not reading.certain:
            return AskBack(reading)
        as_of, ahead = _as_of(reading, self._today())
        read_as = replace(reading.read_as, ahead=ahead)
        return Screen(names=reading.names, as_of=as_of, read_as=read_as, text=as_written(reading))

    def _today(self) -> dt.date:
        return self._clock.now().date()


def _is_bare_name(reading: Reading, text: str) -> bool:
    """Whether nothing but a name was typed, and it was read as it stands: not "Xiaomi-Aktien", read as Xiaomi."""
    as_typed = reading.text == " ".join(text.split())
    return reading.is_bare and as_typed and "?" not in text and not (reading.day or reading.list_meant)


def _following(reading: Reading, text: str) -> Asked:
    """Follow, unfollow, following: what is behind these words is read by the service that follows; else a sentence."""
    asked = fixed_words(text.strip(" ?!."))
    return asked if isinstance(asked, Follow | Unfollow | Followed) else follow_asked(reading)


def _as_of(reading: Reading, today: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """The day that is answered as of, None for today; and the day to come that was asked about, which nobody knows."""
    on = reading.day.on if reading.day else None
    return (None, on) if on and on > today else (on, None)
