"""Days that a message does not ask about, whatever it asks: of a birth, a bond, an order, or of the name itself."""

from __future__ import annotations

import re

from bot.domain.law.searched import EARLIEST
from bot.services.questions.days.told import is_only_told
from bot.services.questions.reading import DayRead, Precision
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.vocabulary import Vocabulary

_BORN = re.compile(r"(?:(?<![\w.])b\.|\bgeb\.|\bné\(?e?\)? le|\bnacid[oa] el|\bgeboren am|\*)\s*$", re.I)
"""What stands before a day of birth beside the words for it: "b. 4 May 1968"."""
_BORN_BEHIND = re.compile(r"\s*(?:出生|生まれ|生|г\.\s?р\.|г\.\s?рожд)")
"""What stands behind one."""
_PUBLISHED = re.compile(
    r"[ -](?:\w+ )?(?:orders?|eo|executive order|lists?|announcement|publication|rule|update|batch|round|action|memo|"
    r"notice|package|designations?|additions?|delistings?|removals?|amendments?|judge?ments?|rulings?|fines?|penalty|"
    r"blockings?|listings?|blacklistings?|waves?|tranches?|crackdown|thing)\b",
    re.I,
)
"""What came out in a month or year that stands before it: "the January 2021 order"."""
_COUPON = re.compile(r"(?:(?<![\d.])\d{1,2}\.\d{1,4}|\d ?%|(?<!\d)\d{1,2}[ -]\d/\d) ?%? ?$")
"""What stands before the day on which a bond is due: "KESTREL 4.75 05/27/26"."""
_OF_THE_NAME = re.compile(
    r"\b(?:born|dob|birth|founded|established|incorporated|inc(?:orporation)?|registered|formed|since|expir\w+|matur\w+|"
    r"delisted|removed|added|resigned|retired|died|arrested|built)\b[^.?!;,]{0,20}$",
    re.I,
)
"""What is said before a day that is the name's own: when it was founded, or came on a list."""
_PLACE_BEFORE = re.compile(r"\([^\W\d][\w .'’-]*, ?$")
"""What stands before a day of birth in brackets: "(Baku, 12 Apr 1985)"."""
_YEARS_OF_A_CHILD = 16
"""Of whom a day in such brackets is one of birth, the least age when the facts begin."""


def is_of_something(day: DayRead, before: str, behind: str, words: Vocabulary) -> bool:
    """Whether a day is that of a birth, a bond, of an order or list, or of what it has: "yesterday's call"."""
    if _is_of_birth(day, before, behind) or _COUPON.search(before) or _only_tells(day, before, behind):
        return True
    if day.precision is not Precision.DAY and _PUBLISHED.match(behind):
        return True
    its = re.match(r"['’]s (\w+)", behind)
    return its is not None and its[1].casefold() in words.background_days


def is_of_another(within: Labelled, day: DayRead, words: Vocabulary) -> bool:
    """Whether a day is not that of something done, but of a birth, an order, or what a form says of the name."""
    before, behind = within.text[: day.start], within.text[day.end :]
    return is_of_something(day, before, behind, words) or _OF_THE_NAME.search(before) is not None


def _only_tells(day: DayRead, before: str, behind: str) -> bool:
    """Whether a day only tells: "old as in 2024", "their parent until 2022. Are they listed?"."""
    typed = day.typed.casefold()
    if typed.startswith("in ") and re.search(r"\bas $", before, re.I):
        return True
    spans = typed.startswith(("until", "before", "after", "prior to"))
    return spans and is_only_told(before + day.typed + behind, day.start, day.end)


def _is_of_birth(day: DayRead, before: str, behind: str) -> bool:
    """Whether a day is said to be one of birth, or stands in brackets behind a place, long before the first fact."""
    if _BORN.search(before) or _BORN_BEHIND.match(behind):
        return True
    young = day.on is None or day.on.year > EARLIEST.year + _YEARS_OF_A_CHILD
    return not young and behind.startswith(")") and _PLACE_BEFORE.search(before) is not None
