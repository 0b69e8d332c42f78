"""Spans of time as other languages count them, as English does: "in den nächsten 90 Tagen" as "next 90 days"."""

from __future__ import annotations

import datetime as dt
import re

from bot.services.questions.days.period import Period

_UNITS = {
    "day": r"tag\w*|jours?|días?|дн\w+|день|天|日間?",
    "week": r"wochen?|semaines?|semanas?|недел\w+|周|週間?|个?星期",
    "month": r"monat\w*|mois|mes(?:es)?|месяц\w*|个月|個月|か月|ヶ月",
    "year": r"jahr\w*|ans?|années?|años?|лет|год\w*|年",
}
_UNIT = "|".join(f"(?P<{unit}>{words})" for unit, words in _UNITS.items())
_NEXT = r"nächste[nrs]?|kommende[nrs]?|prochaine?s?|próxim[oa]s?|ближайши\w+|следующи\w+|未来|接下来|今后|今後|往后"
_LAST = r"letzte[nrs]?|vergangene[nrs]?|derni(?:er|ère)s?|últim[oa]s|последни\w+|прошедши\w+|过去|最近|近|過去"
_COUNTED = re.compile(
    rf"(?P<ahead>{_NEXT})?(?P<back>{_LAST})?\s*(?P<number>\d{{1,4}})\s*"
    rf"(?:(?P<ahead2>{_NEXT})\s*|(?P<back2>{_LAST})\s*)?(?:{_UNIT})(?![a-zà-ÿа-я])",
    re.I,
)
_YEAR = re.compile(r"(?<![\w./-])20[12]\d(?![\w./-]|[.,]\d)")


def in_english(text: str) -> str:
    """The text with such spans as English counts them; what says neither "next" nor "last" is left as it is."""
    return _COUNTED.sub(_said, text)


def year_alone(text: str) -> Period | None:
    """A year that stands alone, as German has it: "was hat sich 2025 geändert"."""
    found = _YEAR.search(text)
    return Period(dt.date(int(found[0]), 1, 1), dt.date(int(found[0]), 12, 31)) if found else None


def _said(found: re.Match[str]) -> str:
    way = "next" if found["ahead"] or found["ahead2"] else "last" if found["back"] or found["back2"] else ""
    unit = next(unit for unit in _UNITS if found[unit])
    return f" {way} {found['number']} {unit}s " if way else found[0]
