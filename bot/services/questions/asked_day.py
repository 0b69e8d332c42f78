"""The day that a message asks about, among those that it has: not that of a purchase, a birth, an order or a plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.services.questions.labels import Labelled
from bot.services.questions.reading import DayRead, Kind, Precision
from bot.services.questions.tokens import Token
from bot.services.questions.vocabulary import MASKED_DAY, MASKED_LIST, Vocabulary
from bot.services.questions.word_labels import Label

MOST_BEFORE = 15
"""Words before a day that are looked at for what the day is of."""
_UNREAD = re.compile(r"\bas (?:of|at)\s+(?!(?:now|today|yet|this|writing|right)\b)(\S+(?: \S+)?)", re.I)
_BORN = re.compile(r"(?:(?<![\w.])b\.|\bgeb\.|\bné\(?e?\)? le|\bnacid[oa] el|\bgeboren am|\*)\s*$", re.I)
"""What stands before a day of birth beside the words for it: "b. 4 May 1968"."""
_BORN_BEHIND = re.compile(r"\s*(?:出生|生まれ|生|г\.\s?р\.|г\.\s?рожд)")
_PUBLISHED = re.compile(
    r"[ -](?:\w+ )?(?:orders?|eo|executive order|lists?|announcement|publication|rule|update|batch|round|action|memo|"
    r"notice|package)\b",
    re.I,
)
"""What came out in a month or year that stands before it: "the January 2021 order"."""
_PLANNED = re.compile(
    r"\b(?:will|shall|(?:going|supposed|due|about|planning|planned|intend\w*|want|hope|plan) to|we'?ll)\b[^.?!;]*$",
    re.I,
)
"""What is still to come in a month that stands behind it without a year: "we are to distribute it in January"."""
_SORTS_OF_DAYS = frozenset("settlement settle settled trade trading traded value deal date of on : - td sd vd".split())
"""What may stand before the day that a message begins with: "Settlement 11/13/2020, Kestrel, any issue?"."""
_TRADES = frozenset("trade trades fill fills transaction transactions position holdings".split())


def day_asked(
    within: Labelled, days: Sequence[DayRead], words: Vocabulary, kind: Kind
) -> tuple[DayRead | None, tuple[str, ...]]:
    """The day that is asked about (not that of a purchase, birth or event), and why it is not certain."""
    if kind is not Kind.SCREEN:
        return (days[0] if days else None), ()
    asked = [day for day in days if _is_asked(within, day, words)]
    if asked:
        return _day_of(asked)
    if unread := _UNREAD.search(within.text):
        line = f"I can't read the date “{unread[1]}”. Write it like 2021-04-01 or 1 April 2021."
        return DayRead(unread[1], None, Precision.UNKNOWN, *unread.span(1)), (line,)
    return _day_of_event(within, days, words)


def _day_of_event(
    within: Labelled, days: Sequence[DayRead], words: Vocabulary
) -> tuple[DayRead | None, tuple[str, ...]]:
    """The day of what a message tells of ("when we bought it"), and why it is not certain; None where it tells none."""
    event = words.event_pattern.search(within.text)
    if event is None:
        return None, ()
    if days and not any(event.start() <= day.start < event.end() for day in days):
        return days[0], ()  # "IPO allocation, autumn 2020. Were they designated back then?"
    return DayRead(event[0], None, Precision.UNKNOWN, *event.span()), (f"Which day was that: “{event[0]}”?",)


def _day_of(asked: Sequence[DayRead]) -> tuple[DayRead, tuple[str, ...]]:
    """The day of those asked about, and why it is not certain: there are several, or it cannot be told."""
    if len({day.on for day in asked}) > 1:
        listed = " and ".join(f"“{day.typed}”" for day in asked)
        choices = tuple(sorted({day.on for day in asked if day.on}))
        either = DayRead(listed, None, Precision.UNKNOWN, asked[0].start, asked[-1].end, choices)
        return either, (f"Which day do you ask about: {listed}?",)
    return asked[0], () if asked[0].on else (f"Which day do you mean by “{asked[0].typed}”?",)


def _is_asked(within: Labelled, day: DayRead, words: Vocabulary) -> bool:
    """Whether a day is the one asked about: by the nearest word before it that says what the day is of."""
    text_before, text_behind = within.text[: day.start], within.text[day.end :]
    if _is_of_something(day, text_before, text_behind, words):
        return False
    if _begins_message(within, day):
        return True
    if _is_planned(day, text_before) or words.told_behind_pattern.match(text_behind):
        return False
    return not words.not_asked_pattern.search(_up_to(within, day)) and _is_asked_before(within, day, words)


def _is_of_something(day: DayRead, before: str, behind: str, words: Vocabulary) -> bool:
    """Whether a day is that of a birth, of an order or list, or of what it has: "yesterday's call"."""
    if _BORN.search(before) or _BORN_BEHIND.match(behind):
        return True
    if day.precision is not Precision.DAY and _PUBLISHED.match(behind):
        return True
    its = re.match(r"['’]s (\w+)", behind)
    return its is not None and its[1].casefold() in words.background_days


def _is_planned(day: DayRead, before: str) -> bool:
    """Whether a month without a year, or the like, is one for which something is planned."""
    return day.on is None and not any(map(str.isdigit, day.typed)) and _PLANNED.search(before) is not None


def _is_asked_before(within: Labelled, day: DayRead, words: Vocabulary) -> bool:
    """Whether the nearest word before a day that says what it is of says that it is asked about; so where none does."""
    before = [token for token in within.tokens if token.end <= day.start][-MOST_BEFORE:]
    for token in reversed(before):
        if _says_asked(within, token, words):
            return True
        if token.folded in words.background_days:
            return False
    return True


def _says_asked(within: Labelled, token: Token, words: Vocabulary) -> bool:
    """Whether a word or mark before a day says that it is asked about, or that what is before it is of another."""
    ends = token.text in (";", "!", "?", ".")
    return ends or token.folded in words.asked_days or (token.folded == "from" and _is_of_trade(within, token))


def _is_of_trade(within: Labelled, word: Token) -> bool:
    """Whether a day behind "from" is that of the trade asked about: "trade from 6 January in Kestrel, any breach?"."""
    before = [token.folded for token in within.tokens if token.end <= word.start]
    return before[-1:] != [] and before[-1] in _TRADES


def _begins_message(within: Labelled, day: DayRead) -> bool:
    """Whether a message begins with a day and what it is of, so that the rest asks about it."""
    before = [token.folded for token in within.tokens if token.end <= day.start]
    closed = within.text[day.end :].lstrip()[:1] in tuple(",:;–—-")
    return bool(before) and closed and all(word in _SORTS_OF_DAYS for word in before)


def _up_to(within: Labelled, day: DayRead) -> str:
    """What stands before a day in its sentence, with a sign for the day and for lists."""
    signs = {Label.LIST: MASKED_LIST}
    before = (n for n, token in enumerate(within.tokens) if token.end <= day.start)
    parts = [signs.get(within.labels[n], within.tokens[n].folded) for n in before]
    said = re.sub(r"(%)(?: %)+", "%", " ".join(parts))
    return f"{re.split(r'[.;?!] ', said)[-1]} {MASKED_DAY}"
