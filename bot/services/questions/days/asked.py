"""The day that a message asks about, among those that it has: not that of a purchase, a birth, an order or a plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.services.questions.days.beside import counted_behind
from bot.services.questions.days.deals import begun_and_kept, looked_back_at
from bot.services.questions.days.now_too import or_today, then_or_today
from bot.services.questions.days.of_others import is_of_another, is_of_something
from bot.services.questions.days.told import is_only_told, may_be_dealing, moments_of_past
from bot.services.questions.reading import DayRead, Kind, Precision
from bot.services.questions.wanted import is_claim
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.vocabulary import MASKED_DAY, MASKED_LIST, Vocabulary
from bot.services.questions.words.word_labels import Label

_MOST_BEFORE = 15
"""Words before a day that are looked at for what the day is of."""
_MOST_DAYS = 30
"""Days of a message of which it is looked at what they are of; of further ones it is asked."""
_UNREAD = re.compile(
    r"\bas (?:of|at)\s+(?!(?:now|today|yet|this|writing|right|then|that|which|what|when)\b)(\S+(?: \S+)?)", re.I
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_NO_ONE_DAY = re.compile(
    r"\b(?:in|from|between|during|on)\s+((?:19|20)\d\d\s*(?:-|–|to|and)\s*(?:19|20)\d\d\b"
    rf"|q[05-9]\s+(?:19|20)\d\d\b|\d\d?\s+{_MONTH}|{_MONTH}\s+\d\d?\b)",
    re.I,
)
"""Times of which none is one day: "2019-2020", "Q5 2022", "32 January"; looked for where no day was read."""
_WAS = re.compile(
    r"^(?!.*\b(?:bought|sold|purchased|acquired|traded|invested|issued|signed|born)\b).*\b(?:was|were)\b", re.I | re.S
)
"""A question of what was, and of no deal."""
_PLANNED = re.compile(
    r"\b(?:will|shall|(?:going|supposed|due|about|planning|planned|intend\w*|want|hope|plan) to|we'?ll|"
    r"we should(?: not|n['’]t)?|ahead of|expires?|lapses?|ends?)\b[^.?!;]*$",
    re.I,
)
"""What is still to come in a month that stands behind it without a year: "we are to distribute it in January"."""
_SORTS_OF_DAYS = frozenset(
    "settlement settle settled trade trading traded value deal record payment".split()
    + "date of on for as per the : - td sd vd".split()
)
"""What may stand before the day that a message begins with: "Settlement 11/13/2020, Kestrel, any issue?"."""
_SETS_IN = re.compile(r"^(?:from|starting|effective|with effect from|as from)\s+$", re.I)
"""What begins a message that asks about the time from a day on: "From 1 January 2027, may we buy …"."""
_BEHIND_AS = frozenset("of at per on from by : -".split())
_TRADES = frozenset("trade trades fill fills transaction transactions position holdings".split())


def day_asked(
    within: Labelled, days: Sequence[DayRead], words: Vocabulary, kind: Kind
) -> tuple[DayRead | None, tuple[str, ...]]:
    """The day that is asked about (not that of a purchase, birth or event), and why it is not certain."""
    if kind is not Kind.SCREEN:
        return (days[0] if days else None), ()
    if is_claim(within.text, words, days=_different(days)):
        return None, ()
    if asked := _asked_by_itself(within, days, words):
        return or_today(within.text, *_day_of(asked))
    done = [day for day in days if not is_of_another(within, day, words)]
    if back := looked_back_at(within.text, done):
        return or_today(within.text, *_day_of(back))
    if begun := begun_and_kept(within.text, done):
        return then_or_today(begun)
    return _unread(within.text, days) or _day_of_event(within, days, words)


def _different(days: Sequence[DayRead]) -> int:
    return len({day.on or day.typed for day in days})


def _asked_by_itself(within: Labelled, days: Sequence[DayRead], words: Vocabulary) -> list[DayRead]:
    """The days that are asked about where they stand, or the one that a question counts from another."""
    if counted := counted_behind(days, within.text):
        return [counted]
    asked = [day for day in days[:_MOST_DAYS] if _is_asked(within, day, words)]
    return [*asked, *days[_MOST_DAYS : 2 * _MOST_DAYS]]


def _unread(text: str, days: Sequence[DayRead]) -> tuple[DayRead, tuple[str, ...]] | None:
    """A day that is asked about and cannot be read, with the reason: it is no date, of no calendar, or years."""
    found = _UNREAD.search(text)
    if found and not any(found.start(1) <= day.start < found.end(1) for day in days):
        line = f"I can't read the date “{found[1]}”. Write it like 2021-04-01 or 1 April 2021."
        return DayRead(found[1], None, Precision.UNKNOWN, *found.span(1)), (line,)
    if days or not _WAS.search(text) or (found := _NO_ONE_DAY.search(text)) is None:
        return None
    return DayRead(found[1], None, Precision.UNKNOWN, *found.span(1)), (f"Which day do you mean by “{found[1]}”?",)


def where_unread(text: str) -> tuple[int, int]:
    """Where a day stands behind "as of" that cannot be read, or what stands there; (0, 0) where nothing does."""
    found = _UNREAD.search(text)
    return found.span(1) if found else (0, 0)


def _day_of_event(
    within: Labelled, days: Sequence[DayRead], words: Vocabulary
) -> tuple[DayRead | None, tuple[str, ...]]:
    """The day of what a message tells of ("when we bought it"), and why it is not certain; None where it tells none."""
    events = [*words.event_pattern.finditer(within.text), *moments_of_past(within.text, words)]
    event = next((one for one in events if not is_only_told(within.text, *one.span())), None)
    if event is None:
        return None, ()
    if days and not any(event.start() <= day.start < event.end() for day in days):
        return _day_of(days[:1])  # "IPO allocation, autumn 2020. Were they designated back then?"
    return DayRead(event[0], None, Precision.UNKNOWN, *event.span()), (f"Which day was that: “{event[0]}”?",)


def _day_of(asked: Sequence[DayRead]) -> tuple[DayRead, tuple[str, ...]]:
    """The day of those asked about, and why it is not certain: there are several, or it cannot be told."""
    if _different(asked) > 1:
        listed = " and ".join(f"“{day.typed}”" for day in asked)
        choices = tuple(sorted({day.on for day in asked if day.on}))
        either = DayRead(listed, None, Precision.UNKNOWN, asked[0].start, asked[-1].end, choices)
        return either, (f"Which day do you ask about: {listed}?",)
    return asked[0], () if asked[0].on else (f"Which day do you mean by “{asked[0].typed}”?",)


def _is_asked(within: Labelled, day: DayRead, words: Vocabulary) -> bool:
    """Whether a day is the one asked about: by the nearest word before it that says what the day is of."""
    text_before, text_behind = within.text[: day.start], within.text[day.end :]
    if is_of_something(day, text_before, text_behind, words):
        return False
    said = _up_to(within, day)
    if _begins_message(within, day) or words.asked_where_pattern.search(f"{said}{text_behind.casefold()}"):
        return True
    if _is_planned(day, text_before) or words.told_behind_pattern.match(text_behind):
        return False
    return not words.not_asked_pattern.search(said) and _is_asked_before(within, day, words)


def _is_planned(day: DayRead, before: str) -> bool:
    """Whether a day without a year is one for which something is planned: "we shouldn't host it on 4 May"."""
    if day.on is not None or re.search(r"\d{3}|['’]\d\d|\d[/.-]\d", day.typed):
        return False
    return any(map(str.isalpha, day.typed)) and _PLANNED.search(before) is not None


def _is_asked_before(within: Labelled, day: DayRead, words: Vocabulary) -> bool:
    """Whether the nearest word before a day that says what it is of says that it is asked about; so where none does."""
    every = [token for token in within.tokens if token.end <= day.start]
    ends = [n for n, token in enumerate(every) if _ends_sentence(token)]
    said = every[ends[-1] + 1 if ends else 0 :]
    for place in reversed(range(max(0, len(said) - _MOST_BEFORE), len(said))):
        if _says_asked(within, said, place, day, words):
            return True
        if said[place].folded in words.background_days and not may_be_dealing(said, place):
            return False
    return True


def _ends_sentence(token: Token) -> bool:
    return token.text in (";", "!", "?", ".")


def _says_asked(within: Labelled, said: Sequence[Token], place: int, day: DayRead, words: Vocabulary) -> bool:
    """Whether a word before a day says that it is asked about: "as of", and not "as the shareholder until"."""
    word = said[place].folded
    if word == "as":
        behind = said[place + 1].folded if place + 1 < len(said) else ""
        return behind in _BEHIND_AS or (not behind and not day.typed.casefold().startswith("in "))
    return word in words.asked_days or (word == "from" and _is_of_trade(within, said[place]))


def _is_of_trade(within: Labelled, word: Token) -> bool:
    """Whether a day behind "from" is that of the trade asked about: "trade from 6 January in Kestrel, any breach?"."""
    before = [token.folded for token in within.tokens if token.end <= word.start]
    return before[-1:] != [] and before[-1] in _TRADES


def _begins_message(within: Labelled, day: DayRead) -> bool:
    """Whether a message begins with a day and what it is of, so that the rest asks about it."""
    before = [token.folded for token in within.tokens if token.end <= day.start]
    closed = re.match(r"\s*(?:please|pls)?\s*[,:;–—-]", within.text[day.end :]) is not None
    if closed and _SETS_IN.search(within.text[: day.start]) and day.precision is Precision.DAY:
        return True
    return bool(before) and closed and all(word in _SORTS_OF_DAYS for word in before)


def _up_to(within: Labelled, day: DayRead) -> str:
    """What stands before a day in its sentence, with a sign for the day and for lists."""
    signs = {Label.LIST: MASKED_LIST}
    before = (n for n, token in enumerate(within.tokens) if token.end <= day.start)
    parts = [signs.get(within.labels[n], within.tokens[n].folded) for n in before]
    said = re.sub(r"(%)(?: %)+", "%", " ".join(parts))
    return f"{re.split(r'[.;?!] ', said)[-1]} {MASKED_DAY}"
