"""The period that a question about changes or coming dates speaks of: "this week", "in October", "next 90 days"."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange

from babel.dates import get_month_names

from bot.services.questions.days.coming import named_ahead
from bot.services.questions.days.eastern import month_alone
from bot.services.questions.days.finding import days_in
from bot.services.questions.days.made import in_small_letters
from bot.services.questions.days.pairs import is_pair, pair_ahead, pair_back
from bot.services.questions.days.period import Period, days_of, month_of, week_from
from bot.services.questions.days.spans import in_english, year_alone
from bot.services.questions.days.weekdays import WEEKDAYS

USUAL_BACK, USUAL_AHEAD = 7, 90
"""Days back, and days ahead, where a question names no period."""
LONGEST = 3660
_MONTHS_IN_YEAR = 12
_NUMBERS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}
_THIS_WEEK = r"this week|diese[r]? woche|cette semaine|esta semana|(?:на|за) этой? недел\w|эту неделю|本周|这周|今週"
_LAST_WEEK = r"last week|letzte[nr]? woche|la semaine derni\w+|la semana pasada|прошл\w+ недел\w|上周|先週"
_THIS_MONTH = r"this month|diese[nmrs] monat|ce mois(?:-ci)?|este mes|этом месяце|本月|这个月|這個月|今月"
_LAST_MONTH = r"last month|letzten monat|le mois dernier|el mes pasado|прошл\w+ месяц\w?|上个月|先月"
_THIS_YEAR = (
    r"\bytd\b|(?:start|beginning) of (?:the|this) year|this year|diese[sm] jahr|cette année|este año|этом году|今年"
)
_TODAY = r"\btoday\b|\bheute\b|aujourd'hui|\bhoy\b|сегодня|今天|今日"
_YESTERDAY = r"\bsince (?:yesterday|yday)\b|\bseit gestern\b|\bdepuis hier\b|\bdesde ayer\b|со вчера|昨天以来|昨日から"
_SPELLED = rf"\d{{1,4}}|{'|'.join(_NUMBERS)}"
_COUNTED = re.compile(rf"\b(?:last|past|previous)\s+({_SPELLED})\s+(day|week|month|quarter|year)s?\b", re.I)
_ONE = re.compile(r"\b(?:past|the last)\s+(day|week|month|quarter|year)\b", re.I)
_AHEAD = re.compile(
    rf"\b(?:next|coming|following|within|in)\s+(?:the\s+)?(?:next\s+)?({_SPELLED})\s+(day|week|month|year)s?\b", re.I
)
_SINCE_WEEKDAY = re.compile(rf"\b(?:since|from)\s+(?:last\s+)?({'|'.join(WEEKDAYS)})\b", re.I)
_MONTHS = {
    name.lower().rstrip("."): number
    for width in ("wide", "abbreviated")
    for number, name in get_month_names(width, locale="en").items()
}
_ALSO_WORDS = ("may", "march", "mar")
_ONWARD = ("since", "from", "after")
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_MONTH = re.compile(
    rf"\b(?:(?P<word>since|from|after|in|during|for|of|on)\s+)?(?:the\s+)?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<name>{_NAMES})|"
    rf"(?P<name2>{_NAMES})\b\.?(?:\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b)?)\b",
    re.I,
)
_SINCE = re.compile(r"\b(?:since|from|after|seit|ab|depuis|desde)\s+(?:the\s+)?$|\bс\s+$", re.I)
_UNTIL = re.compile(r"\b(?:by|until|till|before|through|bis|avant|antes del?)\s+(?:the\s+)?(?:end of\s+)?$", re.I)


def period_back(text: str, *, today: dt.date, language: str = "en") -> Period:
    """The days up to today that a question about the past speaks of; the last 7 where it names none."""
    text = in_english(text)
    period = _counted_back(text, today) or _whole(text, today) or _since_weekday(text, today) or pair_back(text, today)
    period = (
        period
        or _by_days(text, today, language)
        or _by_month(text, today)
        or month_alone(text, today)
        or year_alone(text)
    )
    if period is None or period.first > today:
        return Period(today - dt.timedelta(days=USUAL_BACK), today, supposed=True)
    return Period(period.first, min(period.last, today))


def period_ahead(text: str, *, today: dt.date, language: str = "en") -> Period:
    """The days from today on that a question about what is to come speaks of; the next 90 where it names none."""
    text = in_english(text)
    period = _coming(text, today) or _whole(text, today) or pair_ahead(text, today) or _until(text, today, language)
    if (period is None or period.last < today) and not is_pair(text):
        period = named_ahead(text, today=today, language=language)
    if period is None or period.last < today:
        return Period(today, today + dt.timedelta(days=USUAL_AHEAD), supposed=True)
    return Period(max(period.first, today), period.last)


def _whole(text: str, today: dt.date) -> Period | None:
    """A week (from Monday), month or year named by its place from today; since its first day, where it says so."""
    monday, year = today - dt.timedelta(days=today.weekday()), today.year
    before = today.replace(day=1) - dt.timedelta(days=1)
    table = (
        (_THIS_WEEK, week_from(monday)),
        (_LAST_WEEK, week_from(monday - dt.timedelta(days=7))),
        (_THIS_MONTH, month_of(year, today.month)),
        (_LAST_MONTH, month_of(before.year, before.month)),
        (_THIS_YEAR, Period(dt.date(year, 1, 1), dt.date(year, 12, 31))),
        (r"last year", Period(dt.date(year - 1, 1, 1), dt.date(year - 1, 12, 31))),
        (_TODAY, Period(today, today)),
        (_YESTERDAY, Period(today - dt.timedelta(days=1), today)),
    )
    for pattern, period in table:
        if found := re.search(pattern, text, re.I):
            onward = _SINCE.search(text[: found.start()]) and period.first < today
            return Period(period.first, max(period.last, today)) if onward else period
    return None


def _counted_back(text: str, today: dt.date) -> Period | None:
    found = _COUNTED.search(text)
    if found is None and (one := _ONE.search(text)):
        return Period(_moved(today, 1, in_small_letters(one[1]), back=True), today)
    return Period(_moved(today, _number(found), in_small_letters(found[2]), back=True), today) if found else None


def _coming(text: str, today: dt.date) -> Period | None:
    if found := _AHEAD.search(text):
        return Period(today, _moved(today, _number(found), in_small_letters(found[2])))
    if re.search(r"\bnext week\b", text, re.I):
        return week_from(today + dt.timedelta(days=7 - today.weekday()))
    if re.search(r"\bnext month\b", text, re.I):
        return month_of(today.year + today.month // _MONTHS_IN_YEAR, today.month % _MONTHS_IN_YEAR + 1)
    in_a_year = re.search(r"\bnext year\b", text, re.I)
    return Period(dt.date(today.year + 1, 1, 1), dt.date(today.year + 1, 12, 31)) if in_a_year else None


def _number(found: re.Match[str]) -> int:
    return _NUMBERS.get(in_small_letters(found[1])) or int(found[1])


def _moved(today: dt.date, number: int, unit: str, *, back: bool = False) -> dt.date:
    """The day so many days, weeks, months, quarters or years on, or back; in a shorter month its last day."""
    way = -1 if back else 1
    if unit not in _MONTHS_OF or number * _DAYS[unit] > LONGEST:
        return today + way * dt.timedelta(days=min(number * _DAYS[unit], LONGEST))
    months = today.year * _MONTHS_IN_YEAR + today.month - 1 + way * number * _MONTHS_OF[unit]
    year, month = divmod(months, _MONTHS_IN_YEAR)
    return dt.date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _since_weekday(text: str, today: dt.date) -> Period | None:
    """Since the last such day before today."""
    if found := _SINCE_WEEKDAY.search(text):
        back = (today.weekday() - WEEKDAYS.index(in_small_letters(found[1]))) % 7 or 7
        return Period(today - dt.timedelta(days=back), today)
    return None


def _by_days(text: str, today: dt.date, language: str) -> Period | None:
    """By the days that the text names: since the one, between two, or on it; a month or a year is meant whole."""
    days = [day for day in days_in(text, today=today, language=language) if day.on]
    if not days:
        return _between_days(text, today, language)
    first = days_of(days[0])
    if len(days) > 1:
        return Period(first.first, max(first.last, days_of(days[1]).last))
    return Period(first.first, today) if _SINCE.search(text[: days[0].start]) else first


def _between_days(text: str, today: dt.date, language: str) -> Period | None:
    """Between two days of one month: "10 and 14 November 2026"."""
    for day in days_in(text, today=today, language=language):
        if len({(one.year, one.month) for one in day.choices}) == 1 and len(day.choices) > 1:
            return Period(min(day.choices), max(day.choices))
    return None


def _may_be_a_word(typed: str, month: str) -> bool:
    """Whether a month's name alone may be another word: "may", "march"."""
    return month in _ALSO_WORDS or typed.islower()


def _by_month(text: str, today: dt.date) -> Period | None:
    """A month, or a day of one, without its year: the last that has begun. A name alone may be a word: "may"."""
    for found in _MONTH.finditer(text):
        name = in_small_letters(found["name"] or found["name2"])
        number, on, word = _MONTHS[name], found["day"] or found["day2"], found["word"] or ""
        if not (word or on) and _may_be_a_word(found[0], name):
            continue
        period = month_of(today.year - (number > today.month), number)
        if on:
            return _from_day(int(on), number, word, today)
        return Period(period.first, today) if in_small_letters(word) in _ONWARD else period
    return None


def _from_day(day: int, month: int, word: str, today: dt.date) -> Period | None:
    """The last such day up to today, or the days since; None where the month has no such day."""
    for year in (today.year, today.year - 1):
        if day <= monthrange(year, month)[1] and (on := dt.date(year, month, max(day, 1))) <= today:
            return Period(on, today if in_small_letters(word) in _ONWARD else on)
    return None


def _until(text: str, today: dt.date, language: str) -> Period | None:
    days = [day for day in days_in(text, today=today, language=language) if day.on]
    if not days:
        return None
    spanned = days_of(days[0])
    return Period(today, spanned.last) if _UNTIL.search(text[: days[0].start]) else spanned
