"""Of which lists anybody can say who came or left in a period: each is judged by its own copies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.law.searched import ListSearched
from bot.services.questions.days.period import Period
from bot.services.questions.lists.answers import Changes
from bot.services.wording.days import day
from bot.services.wording.words import some

_MOST_TITLES, _MOST_REASONS = 3, 3


@dataclass(frozen=True, slots=True)
class KnownOf:
    """A list, by the best of the files that carry it: why nothing is known of the period ("" where something is).

    `begins`: from when on there are copies, where they reach back less far than what was asked. `checked`: when last.
    """

    title: str
    unknown: str
    begins: dt.date | None
    checked: dt.date | None


def known_of(answer: Changes) -> list[KnownOf]:
    """What is known of each list that the answer rests on."""
    each = answer.carriers or [(one,) for one in answer.searched]
    return [min((_by(one, answer.period) for one in carriers), key=_worth) for carriers in each]


def _worth(one: KnownOf) -> tuple[bool, bool]:
    return bool(one.unknown), one.begins is not None


def _by(copy: ListSearched, period: Period) -> KnownOf:
    begins = copy.begins_on if copy.begins_on and copy.begins_on > period.first else None
    return KnownOf(copy.title, _why_unknown(copy, period), begins, copy.as_of)


def _why_unknown(copy: ListSearched, period: Period) -> str:
    if copy.as_of is None or copy.as_of < period.first:
        return f"no copy held here was checked{f' after {day(copy.as_of)}' if copy.as_of else ''}"
    if copy.edition_on and copy.edition_on == copy.begins_on:
        return f"the only copy held is of {day(copy.edition_on)}, with nothing to compare"
    if copy.begins_on and copy.begins_on > period.last:
        return f"our copies begin on {day(copy.begins_on)}"
    return ""


def why_unknown(lists: Sequence[KnownOf]) -> str:
    """Why nothing is known of these lists; of several reasons for which lists each is."""
    reasons = _by_reason(lists)
    if len(reasons) == 1:
        return next(iter(reasons))
    return some([f"of {_titles(titles)}, {why}" for why, titles in reasons.items()], _MOST_REASONS, between="; ")


def besides_unknown(lists: Iterable[KnownOf]) -> str:
    """ " Not known of SDN: the only copy held is of 28 Dec 2023, with nothing to compare."; "" where all are known."""
    reasons = _by_reason(lists)
    each = [f"of {_titles(titles)}: {why}" for why, titles in reasons.items()]
    told = some(each, _MOST_REASONS, between="; ")
    return f" Not known {told}." if told else ""


def copies_begin(lists: Sequence[KnownOf]) -> str:
    """From when on there are copies, where they reach back less far than what was asked; of several lists of which."""
    days: dict[dt.date, list[str]] = {}
    for one in lists:
        if one.begins:
            days.setdefault(one.begins, []).append(one.title)
    if len(lists) == 1:
        return "".join(f" Our copies begin on {day(begins)}." for begins in days)
    return "".join(f" Our copies of {_titles(titles)} begin on {day(begins)}." for begins, titles in days.items())


def checked_before(lists: Sequence[KnownOf], end: dt.date) -> str:
    """ " (checked 22 Aug 2026)" where what came after a last check, within the period, is not known."""
    days = sorted({one.checked for one in lists if one.checked})
    if not days or days[0] >= end:
        return ""
    first, last = day(days[0]), day(days[-1])
    return f" (checked {first})" if first == last else f" (last checked between {first} and {last})"


def _by_reason(lists: Iterable[KnownOf]) -> dict[str, list[str]]:
    reasons: dict[str, list[str]] = {}
    for one in lists:
        if one.unknown:
            reasons.setdefault(one.unknown, []).append(one.title)
    return reasons


def _titles(titles: Sequence[str]) -> str:
    return some(list(dict.fromkeys(titles)), _MOST_TITLES)
