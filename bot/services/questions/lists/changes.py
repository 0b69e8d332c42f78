"""What changed on lists in a period: by the editions that were stored, and by the days that lists themselves have."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.domain.law.searched import LISTS_FROM
from bot.domain.lists.dataset import ListState
from bot.domain.lists.yielding import yielding
from bot.domain.notices.edition_changes import Op
from bot.domain.notices.publication import ChangeSummary, Publication, with_age
from bot.services.answering import Entered
from bot.services.questions.days.period import Period
from bot.services.questions.days.periods import period_back
from bot.services.questions.lists.answers import (
    Asked,
    Changes,
    ListChanges,
    OwnDates,
)
from bot.services.questions.lists.view import MOST_KEPT, ListView, last_own_day
from bot.services.questions.reading import Reading
from bot.services.questions.words.signs import Signs

_NEWEST = re.compile(
    r"\b(?:latest|newest|last|most recent(?:ly)?|recent(?:ly)?|zuletzt|letzte\w*|neueste\w*|derni\w+|últim\w+)\b"
    r"|последн|最近|最新|直近",
    re.I,
)


def what_changed(view: ListView, reading: Reading, signs: Signs) -> Changes:
    """What changed in the period; where none was asked for and the usual one shows nothing, the newest own dates."""
    period = period_back(reading.text, today=view.today, language=reading.language)
    found = replace(_changes_in(view, period), asked=_asked(reading.text, signs))
    if not view.meant:
        found = replace(found, own_dates=tuple(_told_by_days_alone(view, found)))  # "what changed on 3 June 2021?"
    return _further_back(view, found, newest=bool(_NEWEST.search(reading.text))) if period.supposed else found


def _told_by_days_alone(view: ListView, found: Changes) -> list[OwnDates]:
    """Of all lists what their own days tell of what is asked, the most first, where our editions tell less of it."""
    by_editions = Counter(program for one in found.lists for told in one.changes for program in _came_or_left(told))
    dates = [one for one in _own_dates(view, found.period) if one.number_of(found.asked) > by_editions[one.program]]
    return sorted(dates, key=lambda one: -one.number_of(found.asked))


def _came_or_left(told: ChangeSummary) -> Sequence[str]:
    """The programs that somebody was added to, or removed from; none of another change."""
    return told.programs if told.op in (Op.ADDED, Op.ENDED) and not told.listed_before else ()


def _further_back(view: ListView, found: Changes, *, newest: bool) -> Changes:
    """What is told where no period was asked for, and the usual one shows nothing of what was.

    `newest`: the latest changes are asked for, and not all.
    """
    if found.asked is Asked.ENDED and not newest:
        return found if _tells_who_left(found) else _all_that_ended(view, found)
    if found.own_dates or any(one.changes for one in found.lists):
        return found
    return _of_newest_day(view, found)


def _of_newest_day(view: ListView, found: Changes) -> Changes:
    """What the newest day that the lists give tells."""
    if (last := _newest_own_day(view, found.asked)) is None:
        return found
    dates = [one for one in _own_dates(view, Period(last, last)) if view.meant or one.number_of(found.asked)]
    return replace(found, newest_day=last, own_dates=tuple(dates))


def _tells_who_left(found: Changes) -> bool:
    by_editions = any(told.op is Op.ENDED for one in found.lists for told in one.changes)
    return by_editions or any(one.ended for one in found.own_dates)


def _all_that_ended(view: ListView, found: Changes) -> Changes:
    """Who ever left, by the lists' own days: "who was removed from 1260H?" asks of no week."""
    ever = Period(LISTS_FROM, view.today, supposed=True)
    own = [one for one in _own_dates(view, ever) if one.ended]
    own = own if view.meant else sorted(own, key=lambda one: -one.ended)
    return replace(found, period=ever, lists=(), own_dates=tuple(own), ever=True)


def _asked(text: str, signs: Signs) -> Asked:
    """Whether it asks who came, or who left: a question with words of both, or of neither, asks for both."""
    came, left = signs.came_pattern.search(text), signs.left_pattern.search(text)
    if left and not came:
        return Asked.ENDED
    return Asked.LISTED if came and not left else Asked.BOTH


def _newest_own_day(view: ListView, asked: Asked) -> dt.date | None:
    """The last day by now on which the lists that are meant say that somebody was listed, or a listing ended.

    A day after a list was last checked is none: an order that was to end by then may have been renewed. None where one
    of the lists that are named gives most of its entries no day: then the days of the others are not the newest.
    """
    held = [(view.uow.library.listed(state.dataset.id, program), shown) for state, program, shown in view.held()]
    if view.meant and any(_are_mostly_undated(entries) for entries, _ in held):
        return None
    came, left = asked is not Asked.ENDED, asked is not Asked.LISTED or bool(view.meant)
    last = (
        last_own_day(entries, min(shown.as_of or view.today, view.today), came=came, left=left)
        for entries, shown in held
    )
    return max(filter(None, last), default=None)


def _changes_in(view: ListView, period: Period) -> Changes:
    datasets = [state.dataset.id for state in view.states]
    found: defaultdict[str, list[Publication]] = defaultdict(list)
    for publication in view.uow.publications.between(period.first, period.last, datasets=datasets):
        found[publication.dataset].append(publication)
    return Changes(
        period=period,
        today=view.today,
        lists=tuple(one for of_one in found.values() if (one := _changed(view, of_one))),
        searched=view.searched(),
        carriers=view.carriers(),
        own_dates=tuple(_own_dates(view, period)) if view.meant else (),
        programs={program.id: program.short for program in view.uow.library.programs().values()},
        about=view.about,
        missing=view.missing(),
        gaps=view.gaps(),
    )


def _own_dates(view: ListView, period: Period) -> list[OwnDates]:
    """By the days of the lists themselves: our editions tell nothing of the time before the first of them.

    Of a list that two files carry the one that dates more of it is told.
    """
    found: dict[str, OwnDates] = {}
    for state, program, shown in view.held():
        dates = _dates_of(view, state, program, shown.title, period)
        before = found.get(program)
        if dates and (before is None or before.listed + before.ended < dates.listed + dates.ended):
            found[program] = dates
    return list(found.values())


def _dates_of(view: ListView, state: ListState, program: str, title: str, period: Period) -> OwnDates | None:
    """Who was listed on one list in the period, and whose listing ended; None where it dates nobody then."""
    entries = view.uow.library.listed(state.dataset.id, program)
    listed = _dated([(one.listed.listed_on, one.caption) for one in entries], period)
    ended = _dated([(one.listed.ended_on, one.caption) for one in entries], period)
    if not (listed or ended):
        return None
    newest, gone = tuple(listed[:MOST_KEPT]), tuple(ended[:MOST_KEPT])
    return OwnDates(title=title, listed=len(listed), ended=len(ended), program=program, newest=newest, gone=gone)


def _dated(days: Iterable[tuple[dt.date | None, str]], period: Period) -> list[str]:
    """The names whose day lies in the period, the latest first."""
    within = [(on, name) for on, name in days if on is not None and period.first <= on <= period.last]
    return [name for on, name in sorted(within, key=lambda one: (-one[0].toordinal(), one[1]))]


def _are_mostly_undated(entries: Sequence[Entered]) -> bool:
    """Whether most of these entries have no day on which they were listed."""
    return 2 * sum(one.listed.listed_on is None for one in entries) > len(entries)


def _changed(view: ListView, publications: Sequence[Publication]) -> ListChanges | None:
    """What these editions of one dataset changed of what is meant; None where that is nothing.

    The entries of a first edition did not change: they are not told, only that it was stored.
    """
    changes = [told for one in publications if not one.first for told in _told(view, one)]
    stored_first = _stored_first(view, publications)
    if not changes and stored_first is None:
        return None
    editions = tuple(one.edition_on for one in publications if not one.first)
    return ListChanges(title=publications[0].title, editions=editions, changes=tuple(changes), first=stored_first)


def _told(view: ListView, publication: Publication) -> Iterator[ChangeSummary]:
    """The changes of an edition that are meant, without those of a list that yields to the publisher's own."""
    yielded = yielding(view.states)
    for told in view.uow.publications.changes(publication.number):
        programs = [program for program in told.programs if (publication.dataset, program) not in yielded]
        kept = programs or not told.programs
        if kept and (not view.meant or any(view.takes(publication.dataset, program) for program in programs)):
            yield with_age(told, publication)


def _stored_first(view: ListView, publications: Sequence[Publication]) -> dt.date | None:
    """The day of the first edition, where one is among them and may hold what is meant."""
    first = next((one for one in publications if one.first), None)
    return first.edition_on if first and _may_hold(view, first.dataset) else None


def _may_hold(view: ListView, dataset: str) -> bool:
    return any(state.dataset.id == dataset for state, _, _ in view.held())
