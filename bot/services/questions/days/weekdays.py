"""Days of the week: the last such day, where a message speaks of the past or of what it was told then."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import lru_cache

from babel.dates import get_day_names

from bot.services.questions.days.made import Found, Maker, made, one_of
from bot.services.questions.reading import DayRead

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LANGUAGES = ("en", "de", "fr", "es", "ru")
_RUSSIAN = {"среду": 2, "пятницу": 4, "субботу": 5}
"""The days of the week as Russian has them after "on", where they differ from what CLDR has."""
_HAN = "一二三四五六日"
_RECENT = 2
"""Days back to a weekday that its "last" need not mean: on a Thursday "last Wednesday" may be a week before it."""


@lru_cache(maxsize=1)
def numbers() -> Mapping[str, int]:
    """The names of the days of the week, Monday 0, in the languages read."""
    names = {
        name.casefold().rstrip("."): day
        for language in _LANGUAGES
        for day, name in get_day_names("wide", locale=language).items()
    }
    short = {name[:size]: day for day, name in enumerate(WEEKDAYS) for size in (3, 4, 5)}
    han = {f"{week}{sign}": day for week in ("周", "星期", "礼拜", "週") for day, sign in enumerate(_HAN)}
    return short | names | _RUSSIAN | han


NAMES = "|".join(sorted(map(re.escape, numbers()), key=len, reverse=True))
_ANSWERS = r"(?:results?|status|answers?|records?|checks?|screening|snapshots?|reply|position)"
"""What was told on a day, and may be asked for again: "need Monday's result for Kestrel"."""
_ASKED_FOR_AGAIN = rf"['’]s(?= (?:\w+ ){{0,2}}{_ANSWERS} (?:for|of|on|about|re) (?!the |our |my |a ))"
_WAS = re.compile(
    r"\b(?:was|were|had|did (?:you|u|we|it|the bot) (?:have|hold|tell|say|show|answer|give|get|find|return|report)|"
    r"war|waren|hatte|hattest|hatten|hattet|était|étaient|avait|avais|aviez|avions|estaba|estaban|tenía|tenías|tenían|"
    r"был|была|было|были)\b"
)
"""What speaks of a day that is past."""
_LOOKS_BACK = re.compile(r"\b(?:then|that day|at the time|same day)\b")
_COMING = re.compile(
    r"\b(?:will|shall|going to|due|until|by|ahead of|next|wird|werden|werde|wir[ds]t|nächsten|prochain|próximo|будет)\b"
)


def patterns() -> list[tuple[str, Maker]]:
    """The ways of naming such a day, with what makes it."""
    weekday, short = "|".join(WEEKDAYS), "|".join(day[:3] for day in WEEKDAYS)
    return [
        (rf"\b(?:last )?(?P<weekday>{weekday}){_ASKED_FOR_AGAIN}", _last),
        (rf"\bas (?:of|at) (?P<weekday>{weekday})(?=\s*(?:[?,.;:!)]|$))", _last),
        (rf"(?<=status )(?:on )?(?P<weekday>{weekday})(?=\s*[?.!]*$)", _last),
        (rf"\b(?:last|past|previous)\s+(?P<weekday>{weekday})\b", _last_or_before),
        (rf"\b(?:last |on |at )?(?P<weekday>{weekday}|{short})(?:['’]s)? clos(?:e|ing)\b", _at_close),
        (
            rf"\bon (?P<weekday>{weekday})(?=\s*(?:[?,.;:!)]|$|(?:was|were|did|had|and|or|morning|evening)\b))",
            _in_past,
        ),
        (rf"(?<=ed |ld |nt )(?P<weekday>{weekday})(?=\s*[.,;:])", _told),
        (rf"\b(?:am|le|el|в|во) (?P<weekday>{NAMES})\b", _in_past),
        (rf"(?<=[^\W\d_] )(?P<weekday>{NAMES})(?=\s*\?)", _in_past),
        (
            r"(?<![上本这下每])(?P<weekday>(?:周|星期|礼拜)[一二三四五六日])(?=你?们?(?:查|告诉|说)|的?(?:结果|状态|答复))",
            _last,
        ),
    ]


def _last(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """The last such day."""
    return made(last_weekday(found["weekday"], today))


def last_weekday(name: str, today: dt.date) -> dt.date:
    """The last day of the week of this name before today."""
    return today - dt.timedelta((today.weekday() - numbers()[name]) % 7 or 7)


def _last_or_before(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """The last such day; asked where that is so near that the one before it may be meant."""
    last = last_weekday(found["weekday"], today)
    return one_of([last - dt.timedelta(7), last]) if (today - last).days <= _RECENT else made(last)


def _at_close(found: Found, today: dt.date, language: str) -> DayRead | None:
    """ "at Friday's close": the last such day, where the close is not to come."""
    return None if _COMING.search(found.string) else _last(found, today, language)


def _told(found: Found, today: dt.date, language: str) -> DayRead | None:
    """ "We priced Wednesday. Status as of then": the last such day, where the message comes back to it."""
    return _last(found, today, language) if _LOOKS_BACK.search(found.string[found.end() :]) else None


def _in_past(found: Found, today: dt.date, language: str) -> DayRead | None:
    """ "what did you have on Kestrel on Monday": the last such day; None where nothing says that it is past."""
    past = _WAS.search(found.string) and not _COMING.search(found.string)
    return _last(found, today, language) if past else None
