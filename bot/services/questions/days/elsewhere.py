"""Days counted from today, and days without a year, as languages other than English write them."""

from __future__ import annotations

import datetime as dt

from bot.services.questions.days import counted
from bot.services.questions.days import period_makers as periods
from bot.services.questions.days.made import (
    YEAR,
    Found,
    Maker,
    date,
    exact,
    impossible,
    last_of,
    made,
    one_of,
    years_back,
)
from bot.services.questions.days.makers import to_ask
from bot.services.questions.days.weekdays import NAMES, last_weekday
from bot.services.questions.reading import DayRead, Precision

_HAN = "一二三四五六七八九十"
_HAN_NUMBERS = {sign: n for n, sign in enumerate(_HAN, start=1)} | {"两": 2, "十一": 11, "十二": 12}
_YEARS_AGO = {"去年": 1, "昨年": 1, "今年": 0, "本年": 0, "前年": 2, "一昨年": 2, "おととし": 2}
_HAN_WEEK = "一二三四五六日"
_RUSSIAN_UNITS = {
    word: unit
    for unit, words in {
        "day": "день дня дней",
        "week": "неделю недели недель",
        "month": "месяц месяца месяцев",
        "year": "год года лет",
    }.items()
    for word in words.split()
}
UNITS = _RUSSIAN_UNITS | {
    word: unit
    for unit, words in {
        "day": "天 日 tag jour día dia",
        "week": "周 週間 星期 woche semaine semana",
        "month": "个月 か月 ヶ月 monat mois mes",
        "year": "年 jahr an año",
    }.items()
    for word in words.split()
}
_NUMBERS = {
    word: number
    for number, words in {
        1: "ein eine einem einer un une una",
        2: "zwei deux dos два две",
        3: "drei trois tres три",
        4: "vier quatre cuatro четыре",
        5: "fünf cinq cinco пять",
    }.items()
    for word in words.split()
}

_NUMBERS_SAID = _HAN_NUMBERS | _NUMBERS


def patterns() -> list[tuple[str, Maker]]:
    """The ways of writing such a day, with what makes it."""
    year = rf"{YEAR}\s*年"
    which, month = "|".join(_YEARS_AGO), r"(?P<month>\d{1,2}|十[一二]?|[一二三四五六七八九])\s*月份?"
    number, weekday = "|".join(_NUMBERS), NAMES
    day, han = r"(?P<day>\d{1,2})\s*[日号號]", r"(?P<han>[一二三四五六日天月火水木金土])(?:曜日?)?"
    return [
        (rf"{year}(?:年?底|年?末|末)", periods.end_of_year),
        (rf"{year}(?:年?初|年?中|前后)", to_ask),
        (rf"{year}(?:的?第?(?P<quarter>[一二三四1-4])(?:季度|四半期))", _quarter),
        (rf"{year}の?第(?P<quarter>[1-4])四半期", _quarter),
        (rf"{year}(?P<half>上半年|下半年|上期|下期)", _half),
        (rf"(?P<which>{which})の?\s*{month}\s*{day}", _day_of_year),
        (rf"(?:{which})の?\s*{month}\s*[{_HAN}]+\s*[日号號]", to_ask),
        (rf"{year}\s*(?:0+|1[3-9]|[2-9]\d)\s*月", to_ask),
        (rf"(?P<which>{which})の?\s*{month}(?!\s*\d)", _month_of_year),
        (rf"(?P<which>{which})の?(?:年?底|年?末)", _end_of_year),
        (r"\d0\s*年代", to_ask),
        (rf"(?<![年\d])(?P<month>\d{{1,2}})\s*月\s*{day}", _without_year),
        (rf"(?:上周|上星期|上个星期|上個星期|上礼拜|先週の?){han}", _in_week),
        (rf"(?P<this>本周|这周|这个星期|今週の?){han}", _in_week),
        (
            r"(?<![\d月])(?P<n>\d{1,3}|[一二两三四五六七八九十])(?P<unit>天|周|星期|个月|年|週間|か月|ヶ月|日)之?(?:以前|前)",
            _ago,
        ),
        (r"(?<!一)(?P<which>去年|昨年|一昨年|前年|おととし)(?!の?\s*\d)", _whole_year),
        (r"上个?月|上個月|先月", _last_month),
        (rf"\b(?:letzt|vorig|vergangen)e[nrs]? (?P<weekday>{weekday})\b", _weekday),
        (rf"\b(?P<weekday>{weekday}) (?:dernier|pasado)\b", _weekday),
        (rf"\bel pasado (?P<weekday>{weekday})\b", _weekday),
        (rf"\bв? ?прошл(?:ый|ую|ое) (?P<weekday>{weekday})\b", _weekday),
        (
            r"\b(?:letzte[ns]? jahr|im vorjahr|l['’]an(?:née)? derni(?:er|ère)|el año pasado|в прошлом году)\b",
            _whole_year,
        ),
        (r"\b(?:letzten monat|le mois dernier|el mes pasado|в прошлом месяце)\b", _last_month),
        (rf"\b(?:vor|il y a|hace) (?P<n>\d{{1,2}}|{number}) (?P<unit>tag|woche|monat|jahr|jour|semaine|mois|an|d[íi]a|"
         rf"semana|mes|año)(?:s|en?|es|n)?\b", _ago),
        (rf"\b(?P<n>\d{{1,2}}|{number})? ?(?P<unit>{'|'.join(_RUSSIAN_UNITS)}) назад\b", _ago),
        (
            r"\b(?:in den|en los(?: años)?|dans les années|les années|в) (?:['’]?\d0(?:er|s|-х)?(?: jahren?)?|"
            r"(?:sechziger|siebziger|achtziger|neunziger)n?(?: jahren)?|sesenta|setenta|ochenta|noventa|"
            r"(?:soixante|quatre-vingt)(?:-dix)?)\b",
            to_ask,
        ),
    ]  # fmt: skip


def number_said(typed: str | None) -> int:
    """A number in figures or as it is said; one where none is."""
    if typed is None:
        return 1
    return int(typed) if typed.isdigit() else _NUMBERS_SAID[typed]


def number_or_none(word: str) -> int | None:
    """The number that a word is; None where it is none."""
    return _NUMBERS_SAID.get(word)


def _year_of(found: Found, today: dt.date, language: str) -> int:
    """The year that is said by how long ago it was; 前年 is the last one in Japanese, and the one before in Chinese."""
    which = found.groupdict().get("which") or "去年"
    return today.year - (1 if (which, language) == ("前年", "ja") else _YEARS_AGO[which])


def _day_of_year(found: Found, today: dt.date, language: str) -> DayRead | None:
    return exact(date(_year_of(found, today, language), number_said(found["month"]), int(found["day"]))) or impossible()


def _month_of_year(found: Found, today: dt.date, language: str) -> DayRead | None:
    return periods.end_of_month(_year_of(found, today, language), number_said(found["month"]), today)


def _end_of_year(found: Found, today: dt.date, language: str) -> DayRead | None:
    return made(min(dt.date(_year_of(found, today, language), 12, 31), today))


def _whole_year(found: Found, today: dt.date, language: str) -> DayRead | None:
    return made(dt.date(_year_of(found, today, language), 12, 31), Precision.YEAR)


def _last_month(_found: Found, today: dt.date, _language: str) -> DayRead | None:
    return made(today.replace(day=1) - dt.timedelta(1), Precision.MONTH)


def _quarter(found: Found, today: dt.date, _language: str) -> DayRead | None:
    return periods.end_of_month(int(found["year"]), 3 * number_said(found["quarter"]), today)


def _half(found: Found, today: dt.date, _language: str) -> DayRead | None:
    return periods.end_of_month(int(found["year"]), 6 if found["half"].startswith("上") else 12, today)


def _without_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "12月18日": the last two of them may be meant."""
    days = (date(year, int(found["month"]), int(found["day"])) for year in years_back(today))
    return one_of(last_of(days, today))


def _in_week(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """A day of the last week, or of this one where it has come: weeks begin with Monday."""
    signs = _HAN_WEEK if found["han"] in _HAN_WEEK else "月火水木金土天"
    monday = today - dt.timedelta(today.weekday() + (0 if found.groupdict().get("this") else 7))
    return made(monday + dt.timedelta(6 if found["han"] in "日天" else signs.index(found["han"])))


def _weekday(found: Found, today: dt.date, _language: str) -> DayRead | None:
    return made(last_weekday(found["weekday"], today))


def _ago(found: Found, today: dt.date, _language: str) -> DayRead | None:
    return made(counted.before(today, number_said(found["n"]), UNITS[found["unit"]]))
