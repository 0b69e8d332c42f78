"""Days as Chinese and Japanese write them, in words and by eras: "二〇二一年六月三日", "21年6月", "令和3年6月".

Eras: Japanese ones count from their first year (令和1 is 2019, 平成1 is 1989, 昭和1 is 1926), that of the Republic of
China from 1912. A day before a year or a month ("2020年以前") has to be asked for, as "before 2020" has.
"""

from __future__ import annotations

import datetime as dt
import re

from bot.services.questions.days import period_makers as periods
from bot.services.questions.days.made import YEAR, Found, Maker, date, exact, full_year, impossible, made
from bot.services.questions.days.makers import to_ask
from bot.services.questions.days.period import Period, month_of
from bot.services.questions.reading import DayRead, Precision

_MONTHS_IN_YEAR = 12
_FIGURES = {sign: str(n) for n, signs in enumerate(("〇零○", *"一二三四五六七八九")) for sign in signs}
_YEAR_IN_WORDS = re.compile(rf"(?<![{''.join(_FIGURES)}])[一二][{''.join(_FIGURES)}]{{3}}(?=\s*年)")
_BEFORE_FIRST = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
_SHORT = rf"(?<![\d{''.join(_FIGURES)}十])(?P<short>\d\d|[{''.join(_FIGURES)}]{{2}})\s*年"
"""A year by its last two figures, which is one before a month alone: "21年" may be as many years."""
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_MONTH, _DAY = rf"(?P<month>{_NUMBER})\s*月份?", rf"(?P<day>{_NUMBER})\s*[日号號]"


def with_years_in_figures(text: str) -> str:
    """The text, as long as before, with years in figures: "二〇二一年" as "2021年"."""
    return _YEAR_IN_WORDS.sub(lambda year: "".join(_FIGURES[sign] for sign in year[0]), text)


def patterns() -> list[tuple[str, Maker]]:
    """The ways of writing such a day, with what makes it."""
    era = rf"(?P<era>{'|'.join(_BEFORE_FIRST)})\s*(?P<n>元|\d{{1,3}}|{_NUMBER})\s*年"
    return [
        (rf"{YEAR}\s*年\s*(?:{_NUMBER}\s*月)?(?:以前|之前|よりも?前)", to_ask),
        *((rf"{year}\s*{_MONTH}\s*{_DAY}", _day) for year in (era, rf"{YEAR}\s*年", _SHORT)),
        *((rf"{year}\s*{_MONTH}(?!\s*\d{{1,2}}(?!\d))", _month) for year in (era, rf"{YEAR}\s*年", _SHORT)),
        (rf"{era}(?!\s*{_NUMBER}\s*月)", _year),
    ]


_MONTH_ALONE = re.compile(
    rf"(?<![\d年{''.join(_FIGURES)}十]){_MONTH}(?!\s*(?:\d{{1,2}}(?!\d)|[{''.join(_FIGURES)}十]))(?P<since>以来|以後|以后|起|至今|から)?"
)


def month_alone(text: str, today: dt.date) -> Period | None:
    """A month without its year or a day, the last that has begun: "九月份"; or all since it: "9月以来"."""
    found = _MONTH_ALONE.search(text)
    number = _number(found["month"]) if found else 0
    if found is None or not 1 <= number <= _MONTHS_IN_YEAR:
        return None
    period = month_of(today.year - (number > today.month), number)
    return Period(period.first, today) if found["since"] else period


def _number(typed: str) -> int:
    """A number up to 99, in figures or as it is said."""
    if typed.isascii():
        return int(typed)
    tens, ten, ones = typed.rpartition("十")
    figure = int(_FIGURES.get(ones, "0"))
    return int(_FIGURES.get(tens, "1")) * 10 + figure if ten else figure


def _year_of(found: Found) -> int:
    said = found.groupdict()
    if said.get("year"):
        return int(found["year"])
    if said.get("short"):
        return full_year(int("".join(_FIGURES.get(sign, sign) for sign in found["short"])))
    return _BEFORE_FIRST[found["era"]] + (1 if found["n"] == "元" else _number(found["n"]))


def _day(found: Found, _today: dt.date, _language: str) -> DayRead | None:
    return exact(date(_year_of(found), _number(found["month"]), _number(found["day"]))) or impossible()


def _month(found: Found, today: dt.date, _language: str) -> DayRead | None:
    return periods.end_of_month(_year_of(found), _number(found["month"]), today) or impossible()


def _year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    year = _year_of(found)
    return made(today if year == today.year else dt.date(year, 12, 31), Precision.YEAR)
