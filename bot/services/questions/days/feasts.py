"""Days that have a name of their own: "Christmas 2020", "Black Friday last year". Other calendars' are asked."""

from __future__ import annotations

import datetime as dt

from bot.services.questions.days.made import YEAR, Found, Maker, date, exact, last_of, one_of, year_said, years_back
from bot.services.questions.days.makers import to_ask
from bot.services.questions.reading import DayRead

_FIXED = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "xmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31), "new years eve": (12, 31), "nye": (12, 31), "new year's day": (1, 1),
    "new years day": (1, 1), "new year's": (1, 1), "halloween": (10, 31), "valentine's day": (2, 14),
    "valentines day": (2, 14), "st patrick's day": (3, 17), "bastille day": (7, 14),
    "leap day": (2, 29),
    "heiligabend": (12, 24), "weihnachten": (12, 25),
    "silvester": (12, 31), "neujahr": (1, 1), "noël": (12, 25), "noel": (12, 25), "navidad": (12, 25),
    "nochevieja": (12, 31), "año nuevo": (1, 1), "圣诞节": (12, 25), "圣诞": (12, 25),
    "元旦": (1, 1), "国庆节": (10, 1), "クリスマス": (12, 25), "元日": (1, 1),
}  # fmt: skip
_FROM_EASTER = {
    "good friday": -2, "easter sunday": 0, "easter monday": 1, "easter": 0, "karfreitag": -2, "ostersonntag": 0,
    "ostermontag": 1, "ostern": 0,
    "vendredi saint": -2, "lundi de pâques": 1, "pâques": 0, "viernes santo": -2,
    "pascua": 0, "whit monday": 50, "pfingstmontag": 50,
}  # fmt: skip
_FROM_THANKSGIVING = {"thanksgiving day": 0, "thanksgiving": 0, "black friday": 1, "cyber monday": 4}
_OF_OTHER_CALENDARS = (
    r"orthodox (?:christmas|easter)|diwali|ramadan|eid(?: al-? ?\w+)?|(?:chinese|lunar) new year|spring festival|"
    r"golden week|passover|hanukkah|rosh hashanah|yom kippur|nowruz|holi|ashura|春节|中秋节?|端午节?"
)
_NAMES = "|".join(sorted([*_FIXED, *_FROM_EASTER, *_FROM_THANKSGIVING], key=len, reverse=True)).replace("'", "['’]")
_YEAR = rf"(?:{YEAR}|['’](?P<short>\d\d)\b|(?P<which>last|this) year\b)"


def patterns() -> list[tuple[str, Maker]]:
    """The ways of naming such a day, with what makes it."""
    return [
        (rf"\b(?:before|after|until|prior to) (?:{_NAMES})(?: of|,| in)? {_YEAR}", to_ask),
        (rf"\b(?:{_OF_OTHER_CALENDARS})(?: of|,| in)? {_YEAR}", to_ask),
        (rf"{YEAR}\s*年?的?\s*(?:{_OF_OTHER_CALENDARS})", to_ask),
        (rf"(?<!orthodox )\b(?P<feast>{_NAMES})(?: of|,| in)? {_YEAR}", _of_year),
        (rf"{YEAR}\s*年の?(?P<feast>{_NAMES})", _of_year),
        (rf"\b(?:at|over|by|last|on|around|as of|since) (?P<feast>{_NAMES})(?=\s*(?:[?,.;:!)]|$))", _without_year),
    ]


def easter(year: int) -> dt.date:
    """Easter Sunday of the western churches, by the rule of J. M. Oudin (1940) for years from 1583 on."""
    golden, century = year % 19, year // 100
    leap = century - century // 4 - (8 * century + 13) // 25
    epact = (leap + 19 * golden + 15) % 30
    moon = epact - epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    return dt.date(year, 3, 28) + dt.timedelta(moon - weekday)


def _thanksgiving(year: int) -> dt.date:
    """The fourth Thursday of November."""
    first = dt.date(year, 11, 1)
    return first + dt.timedelta((3 - first.weekday()) % 7 + 21)


def _day(feast: str, year: int) -> dt.date | None:
    """The day of a feast in a year."""
    feast = feast.replace("’", "'")
    if feast in _FROM_EASTER:
        return easter(year) + dt.timedelta(_FROM_EASTER[feast])
    if feast in _FROM_THANKSGIVING:
        return _thanksgiving(year) + dt.timedelta(_FROM_THANKSGIVING[feast])
    return date(year, *_FIXED[feast])


def _of_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    return exact(_day(found["feast"], year_said(found, today)))


def _without_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "over Christmas": the last two may be meant."""
    days = (_day(found["feast"], year) for year in years_back(today))
    return one_of(last_of(days, today))
