"""Follow-ups of a question about lists: another side, period or list of it, a name on it, or what that list means."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from bot.services.questions.days.periods import period_ahead, period_back
from bot.services.questions.reading import Aspect, DayRead, Kind, Leaning, Precision, Reading
from bot.services.questions.threads.said import OfLists, Said

_DATED = (Kind.CHANGES, Kind.DEADLINES)
_OF_ENTRIES = (*_DATED, Kind.MEMBERS)
KINDS = (*_OF_ENTRIES, Kind.GLOSSARY)
_OF_THE_BOT = (Kind.HELP, Kind.FOLLOW, Kind.LISTS)
_OF_STANDING = (Aspect.ANY, Aspect.STATUS, Aspect.LIST)
_OF_WORDS = (Aspect.DOCUMENT, Aspect.HOLD_OR_BUY, Aspect.EFFECT, Aspect.WHY, Aspect.OWNER)
"""What is asked of a list as of a name, and is answered by what its entry in the glossary says."""
_ALL = re.compile(
    r"\b(?:all|any|every|each|which|other) (?:the |of the |your |other )*(?:lists?|programmes?|programs?)\b", re.I
)


def of_lists(said: Said) -> OfLists | None:
    """The last question about lists in the thread."""
    if said.of_lists or said.kind not in KINDS:
        return said.of_lists
    return OfLists(kind=said.kind, lists=said.lists, list_meant=said.list_meant)


def asked_of_lists(reading: Reading, asked: OfLists, signs: Leaning, today: dt.date) -> Reading | None:
    """The follow-up of a question about lists; None where it is none."""
    if reading.names:
        return _of_due_name(reading, signs) if asked.kind is Kind.DEADLINES else _of_name(reading, asked, signs)
    if signs.alone or (reading.kind is Kind.GLOSSARY and signs.otherwise is not Kind.GLOSSARY):
        return None
    if _asks_who_is_on_it(reading, asked, signs):
        return _of_those_on_it(reading, asked, signs)
    if _asks_who_left(reading, asked, signs):
        reading = replace(reading, kind=Kind.CHANGES)
    return _of_entries(reading, asked, signs, today)


def _of_entries(reading: Reading, asked: OfLists, signs: Leaning, today: dt.date) -> Reading | None:
    """A question of entries and their dates, of the list itself, or no more than another period or list."""
    if reading.kind in _OF_ENTRIES:
        return reading if _ALL.search(reading.text) else _completed(reading, asked, today)
    if signs.of_list or _asks_of_words(reading, asked):
        return _of_words(reading, asked)
    return _gone_on(reading, asked, signs, today)


def _asks_who_is_on_it(reading: Reading, asked: OfLists, signs: Leaning) -> bool:
    return (signs.members or signs.repeated) and not reading.lists and asked.kind is not Kind.DEADLINES


def _of_those_on_it(reading: Reading, asked: OfLists, signs: Leaning) -> Reading:
    """Who is on the list; "which ones?" asks again for those that were told of."""
    again = signs.repeated and asked.text and asked.kind in _OF_ENTRIES
    of_list = _with_list(replace(reading, kind=asked.kind if again else Kind.MEMBERS), asked)
    return replace(of_list, text=asked.text) if again else replace(of_list, day=reading.day or _day(asked))


def _asks_who_left(reading: Reading, asked: OfLists, signs: Leaning) -> bool:
    """ "Qui a été retiré ?" asks of no name where changes were told of."""
    of_end = reading.kind is Kind.SCREEN and reading.aspect in (Aspect.HISTORY, Aspect.UNTIL)
    return of_end and asked.kind is Kind.CHANGES and not signs.refers


def _gone_on(reading: Reading, asked: OfLists, signs: Leaning, today: dt.date) -> Reading | None:
    """ "And in 2024?", "only for NS-CMIC": the same of another period or list."""
    goes_on = signs.goes_on or bool(reading.day)
    if not goes_on or signs.refers or reading.kind in _OF_THE_BOT:
        return None
    if asked.kind is Kind.GLOSSARY and reading.kind is Kind.GLOSSARY and reading.lists:
        return reading
    return _completed(replace(reading, kind=asked.kind), asked, today)


def _of_due_name(reading: Reading, signs: Leaning) -> Reading | None:
    """ "And for DJI?" behind the dates to come."""
    goes_on = signs.goes_on and reading.aspect is Aspect.ANY
    return replace(reading, aspect=Aspect.DEADLINE) if goes_on else None


def _of_name(reading: Reading, asked: OfLists, signs: Leaning) -> Reading | None:
    """Whether a name is on the list told of ("is CRCC one of them?"), as of the last day of the time told of."""
    whole = reading.lists or not asked.lists or reading.aspect not in _OF_STANDING
    if whole or not (signs.among or (signs.goes_on and reading.aspect is Aspect.ANY)):
        return None
    day = None if signs.now else reading.day or _day(asked)
    return replace(reading, aspect=Aspect.LIST, day=day, lists=asked.lists, list_meant=asked.list_meant)


def _day(asked: OfLists) -> DayRead | None:
    return DayRead(asked.last.isoformat(), asked.last, Precision.DAY) if asked.last else None


def _completed(reading: Reading, asked: OfLists, today: dt.date) -> Reading:
    """With the list, and the days, that it does not name itself."""
    whole = reading if reading.lists else _with_list(reading, asked)
    told = reading.kind in _DATED and reading.kind is asked.kind and asked.first and asked.last
    if not told or _names_days(reading, today):
        return replace(whole, doubts=())
    days = f"from {asked.first:%Y-%m-%d} to {asked.last:%Y-%m-%d}"
    return replace(whole, text=f"{whole.text} {days}", doubts=())


def _names_days(reading: Reading, today: dt.date) -> bool:
    period = period_back if reading.kind is Kind.CHANGES else period_ahead
    return not period(reading.text, today=today, language=reading.language).supposed


def _with_list(reading: Reading, asked: OfLists) -> Reading:
    """The question of the list told of, which its text then names."""
    text = f"{reading.text.rstrip('?？ ')} {asked.list_meant}".strip()
    return replace(
        reading, text=text, aspect=Aspect.ANY, lists=asked.lists, list_meant=asked.list_meant, besides=(), doubts=()
    )


def _asks_of_words(reading: Reading, asked: OfLists) -> bool:
    """Whether something is asked of the list itself: "source?"; "since when?" of the one that was explained."""
    of_list = (*_OF_WORDS, Aspect.SINCE, Aspect.UNTIL, Aspect.DEADLINE)
    asks = reading.aspect in (of_list if asked.kind is Kind.GLOSSARY else _OF_WORDS)
    return reading.kind is Kind.SCREEN and not reading.lists and bool(asked.lists) and asks


def _of_words(reading: Reading, asked: OfLists) -> Reading | None:
    """What the glossary says of the list: its name stands in the place of "it"."""
    if not asked.lists or reading.lists:
        return None
    bare = replace(reading, kind=Kind.GLOSSARY, points=(), day=None)
    return _with_list(bare, asked)
