"""Who is on a list: all of its entries, or those of a country or a kind that is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.law.listed import Listed, Status
from bot.domain.law.searched import LISTS_FROM, ListSearched
from bot.domain.lists.dataset import ListState
from bot.domain.lists.list_meant import ALL_OFAC, ALL_US, ListMeant
from bot.services.answering import Entered
from bot.services.questions.lists.answers import Member, Members, PartOf, Roll, Whole
from bot.services.questions.lists.narrowing import Narrowed, narrowed_by, part_of
from bot.services.questions.lists.view import MOST_KEPT, NEWEST, ListView, gaps_of, last_own_day
from bot.services.questions.reading import Reading
from bot.services.questions.words.lists_meant import NamedLists, lists_in
from bot.services.questions.words.vocabulary import MASKED_LIST, Vocabulary


def _is_within(day: dt.date | None, view: ListView) -> bool:
    """Whether it is a day of which lists tell something."""
    return day is not None and LISTS_FROM <= day <= view.today


def members(view: ListView, reading: Reading, lists: NamedLists, *, everyone: bool) -> Members:
    """Who is on the lists that are named, or those of them that are asked for: of a country, or of a kind."""
    day = reading.day.on if reading.day else None
    unread = reading.day is not None and not _is_within(day, view)
    on = view.today if day is None or unread else day
    if not view.meant or any(one.key in (ALL_US, ALL_OFAC) for one in view.meant):
        return Members(day=on, today=view.today, day_unread=unread, choices=_choices(view, lists.known))
    words = lists.vocabularies[reading.language]
    asked = narrowed_by(_without_lists(reading.text, words), words.signs)
    whole = _each_once([_roll(view, *one, on, asked) for one in view.held()], on)
    return Members(
        day=on,
        today=view.today,
        rolls=tuple(whole if everyone else map(_newest, whole)),
        missing=view.missing(),
        day_unread=unread,
        everyone=everyone,
        narrowed=asked,
        updated=words.signs.updated_pattern.search(reading.text) is not None,
    )


def _without_lists(text: str, words: Vocabulary) -> str:
    """The text with a mark where it names a list: "from the SDN list" names no place."""
    for start, end in reversed(lists_in(text, words)):
        text = f"{text[:start]}{MASKED_LIST}{text[end:]}"
    return text


def _each_once(rolls: Sequence[Roll], on: dt.date) -> list[Roll]:
    """The lists; of two whole copies of one that have as many entries on that day that which was checked last."""
    newest = sorted(rolls, key=lambda roll: roll.searched.as_of or dt.date.min, reverse=True)
    kept: dict[object, Roll] = {}
    for roll in newest:
        alike = (roll.number, roll.suspended, roll.searched.covers(on))
        kept.setdefault((roll.program, roll.searched.dataset if roll.gaps else alike), roll)
    return [roll for roll in rolls if roll in kept.values()]


def _newest(roll: Roll) -> Roll:
    told = roll.former or roll.newest
    first, rest = told[:NEWEST], told[NEWEST:MOST_KEPT]
    return replace(roll, former=first, rest=rest) if roll.former else replace(roll, newest=first, rest=rest)


def _choices(view: ListView, known: Mapping[str, ListMeant]) -> tuple[str, ...]:
    """The single lists that may be meant where none is named, or lists by the dozen ("the OFAC list")."""
    held = [(state.dataset.id, program) for state, program, _ in view.held()]
    single = (one for one in known.values() if one.key not in (ALL_US, ALL_OFAC))
    return tuple(one.label for one in single if any(one.takes(*each) for each in held))


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldNow:
    """Of one list those that are held now, the newest first. `by_kind`: they are narrowed by the kind asked for."""

    searched: ListSearched
    gaps: str
    entries: Sequence[Entered]
    by_kind: bool


def everybody(view: ListView, whole: Whole) -> Iterator[HeldNow]:
    """All who are on these lists, as far as the asker may see them, with what is held of the list."""
    for state, program, shown in view.held():
        if (state.dataset.id, program) in whole.lists:
            entries = view.uow.library.listed(state.dataset.id, program)
            part = part_of(_standing(entries, whole.on) or _gone(entries, shown, whole.on), whole.narrowed)
            yield HeldNow(
                searched=shown,
                gaps=gaps_of(state, shown),
                entries=_newest_first(part.entries),
                by_kind=part.by_kind,
            )


def _standing(entries: Sequence[Entered], on: dt.date) -> list[Entered]:
    return [one for one in entries if _stands(one.listed, on)]


def _gone(entries: Sequence[Entered], shown: ListSearched, on: dt.date) -> list[Entered]:
    """Whose listing had ended by then, as far as our copies reach back."""
    return [one for one in entries if shown.covers(on) and one.listed.status_on(on) is Status.ENDED]


def _newest_first(entries: Sequence[Entered]) -> list[Entered]:
    return sorted(entries, key=lambda one: (one.listed.listed_on or dt.date.min, one.caption), reverse=True)


def _last_gone_first(entries: Sequence[Entered]) -> list[Entered]:
    """Those whose listings ended, the last first; of one day as they were listed, then by name."""
    by_name = sorted(entries, key=lambda one: one.caption)
    by_listing = sorted(by_name, key=lambda one: one.listed.listed_on or dt.date.min, reverse=True)
    return sorted(by_listing, key=lambda one: one.listed.ended_on or dt.date.min, reverse=True)


def _roll(view: ListView, state: ListState, program: str, shown: ListSearched, on: dt.date, asked: Narrowed) -> Roll:
    entries = view.uow.library.listed(state.dataset.id, program)
    every = _standing(entries, on)
    part, gone = part_of(every, asked), [] if every else part_of(_gone(entries, shown, on), asked).entries
    return Roll(
        searched=shown,
        program=program,
        number=len(part.entries),
        suspended=sum(one.listed.status_on(on) is Status.SUSPENDED for one in part.entries),
        newest=tuple(Member(one.caption, one.listed.listed_on) for one in _newest_first(part.entries)),
        gaps=gaps_of(state, shown),
        part=PartOf(whole=len(every), unplaced=part.unplaced, by_kind=part.by_kind) if asked else None,
        former=tuple(Member(one.caption, one.listed.listed_on, one.listed.ended_on) for one in _last_gone_first(gone)),
        label=_label(view, state, program, shown),
        changed_on=shown.edition_on or last_own_day(entries, min(shown.as_of or on, on)),
    )


def _label(view: ListView, state: ListState, program: str, shown: ListSearched) -> str:
    """What the program of a file that holds several under one title is called."""
    several = state.version is not None and len(state.version.counts) > 1
    return view.uow.library.programs()[program].title.partition(":")[0] if several and not shown.program else ""


def _stands(listed: Listed, on: dt.date) -> bool:
    return not listed.unknown_on(on) and listed.status_on(on) in (Status.DESIGNATED, Status.SUSPENDED)
