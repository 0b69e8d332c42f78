"""What a table of everybody on lists is, in words: it is made anew from what is held, not from the answer's record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from bot.domain.law.searched import ListSearched
from bot.services.questions.lists.answers import Whole
from bot.services.questions.lists.members import HeldNow
from bot.services.wording.copies import when_checked
from bot.services.wording.days import day
from bot.services.wording.lists.changes import in_part, missing
from bot.services.wording.lists.narrowed import narrowed_to, not_narrowed_by
from bot.services.wording.pages import Page
from bot.services.wording.small_print import NOT_A_FINDING
from bot.services.wording.words import some

_MOST_TITLES = 3


def table_told(lists: Sequence[HeldNow], whole: Whole) -> Page:
    """ "Entries held now of OFAC NS-CMIC List, as of 26 Nov 2026", with what they lack and what narrows them."""
    titles = list(dict.fromkeys(one.searched.title for one in lists))
    said = f"Entries held now of {some(titles, _MOST_TITLES)}" if titles else "None of these lists is held now"
    return Page(f"{said}, as of {day(whole.on)}", (), tuple(_notes(lists, whole)))


def _notes(lists: Sequence[HeldNow], whole: Whole) -> Iterator[str]:
    if len(lists) < len(whole.lists):
        yield from missing([f"{len(whole.lists) - len(lists)} of the lists that the answer told of"])
    yield from in_part([f"{one.searched.title}: {one.gaps}" for one in lists if one.gaps])
    yield from _ages([one.searched for one in lists], whole.on)
    by_kind, others = ([one.searched.title for one in lists if one.by_kind is told] for told in (True, False))
    yield from narrowed_to(whole.narrowed, by_kind, others)
    yield from not_narrowed_by(whole.narrowed)
    yield NOT_A_FINDING


def _ages(lists: Sequence[ListSearched], on: dt.date) -> Iterator[str]:
    """Of which lists the copies begin later, or are old."""
    if late := [one.title for one in lists if not one.covers(on)]:
        yield f"⚠️ Our copies do not reach back to that day: {some(late, _MOST_TITLES)}."
    if old := [one for one in lists if one.is_old(on)]:
        titles = some([one.title for one in old], _MOST_TITLES)
        yield f"⚠️ Stale: {titles} {when_checked([one.as_of for one in old])}."
