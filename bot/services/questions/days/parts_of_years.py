"""The ways of writing a part of a year: its end, a season, a half, a quarter; "mid 2021" has to be asked."""

from __future__ import annotations

import datetime as dt

from bot.services.questions.days import period_makers as periods
from bot.services.questions.days.made import YEAR, Found, Maker, last_of, one_of, year_said, years_back
from bot.services.questions.days.makers import to_ask
from bot.services.questions.reading import DayRead

SEASONS = "spring|summer|autumn|fall|winter"
_PARTS = (
    r"early|mid|late|(?:the )?(?:middle|start|beginning) of|anfang|mitte|début|mi|principios de|mediados de|"
    r"(?:the )?first (?:weeks?|days?|months?) of|(?:the )?turn of"
)
_SHORT = r"['’]?(?P<short>\d\d)(?![\d%/.-]\d|\d|%)"
_QUARTERS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
    "final": 4,
}
_HALVES = {"first": 1, "1st": 1, "second": 2, "2nd": 2}
_PAPERS = "report|deck|pack|numbers|results?|review|board|call|filing|accounts|figures|earnings|update"


def patterns(month: str) -> list[tuple[str, Maker]]:
    """The ways of writing a part of a year, with what makes it; `month` finds the name of one."""
    quarter, half = "|".join(_QUARTERS), "|".join(_HALVES)
    return [
        (rf"\b(?:{SEASONS})(?: of)?,? {YEAR}", periods.of_year),
        (rf"\b(?:{SEASONS})(?: of)? ['’](?P<short>\d\d)\b", periods.of_year),
        (rf"\b(?:last|this|next|past) (?:{SEASONS})\b", to_ask),
        (
            rf"\b(?:(?:the )?(?:very )?end of|(?:at )?year[- ]?end|end|eoy|ye|y/e|(?:the )?close of|"
            rf"(?:the )?last day of|ende|jahresende|jahresschluss|fin|finales de|кон(?:ец|це))"
            rf"[ -]?(?:of )?(?:the )?(?:year )?{YEAR}(?![-/]\d)",
            periods.end_of_year,
        ),
        (rf"\b(?:eoy|ye)[ -]?{_SHORT}", periods.end_of_year),
        (rf"\b{YEAR}[ -]?(?:year[- ]?end|end[- ]of[- ]year|eoy|ye)\b", periods.end_of_year),
        (rf"\b(?:{_PARTS})[ -]{YEAR}(?![-/]\d)", to_ask),
        (
            r"\b(?:early|mid|late|(?:the )?(?:middle|start|beginning) of)(?: in)?[ -]"
            r"(?:last|this|the last) (?:year|month)\b",
            to_ask,
        ),
        (rf"\b(?:q(?P<quarter>[1-4])|(?P<before>[1-4])q)[ /'’-]*(?:of )?{YEAR}", _quarter),
        (rf"\b(?:q(?P<quarter>[1-4])(?:[ /-]+|(?=['’]))|(?P<before>[1-4])q[ /-]?){_SHORT}", _quarter),
        (rf"\b{YEAR}[ /-]?q(?P<quarter>[1-4])\b", _quarter),
        (rf"\b(?P<nth>{quarter}) quarter(?: of|,)? {YEAR}", _quarter),
        (rf"\b(?:h(?P<half>[12])|(?P<before>[12])h)[ /'’-]*(?:of )?{YEAR}", _half),
        (rf"\b(?:h(?P<half>[12]) ?(?=['’])|(?P<before>[12])h){_SHORT}", _half),
        (rf"\b(?P<nth>{half}) half(?: of|,)? {YEAR}", _half),
        (
            rf"\b(?:end of|at|in|by|during|as (?:of|at)) (?:the )?q(?P<quarter>[1-4])\b(?! (?:{_PAPERS})\b|[ /'’-]*\d)",
            _quarter_without_year,
        ),
    ]


def _quarter(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """A quarter of a year: its last month."""
    said = found.groupdict()
    number = said.get("quarter") or said.get("before") or _QUARTERS[said["nth"] or ""]
    return periods.end_of_month(year_said(found, today), 3 * int(number), today)


def _half(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """A half of a year: its last month."""
    said = found.groupdict()
    number = said.get("half") or said.get("before") or _HALVES[said["nth"] or ""]
    return periods.end_of_month(year_said(found, today), 6 * int(number), today)


def _quarter_without_year(found: Found, today: dt.date, _language: str) -> DayRead | None:
    """ "at the end of Q3": the last two of them that have ended may be meant."""
    ends = [periods.end_of_month(year, 3 * int(found["quarter"]), today) for year in years_back(today)]
    return one_of(last_of((end.on for end in ends if end), today))
