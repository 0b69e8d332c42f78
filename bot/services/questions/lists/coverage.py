"""Whether the lists and publishers that a question names are held here: loaded, not loaded, or not held at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.law.searched import ListSearched
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.lists.view import ListView, last_own_day
from bot.services.questions.reading import Reading
from bot.services.questions.words.lists_meant import NamedLists


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy that is held of a list. `changed_on` is the day of its edition, or else the last that it gives."""

    searched: ListSearched
    changed_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """What is held of a list, or of a publisher's: its copies (none: it is not loaded, or not held).

    `beside` are the copies of what else its publisher decides: orders on investments.
    """

    meant: ListMeant
    copies: tuple[Copy, ...] = ()
    beside: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What is held of each list or publisher that a question names. `updated`: it asks when they were last changed."""

    today: dt.date
    lists: tuple[Covered, ...]
    updated: bool = False
    record: str = ""


def asked_of(reading: Reading, lists: NamedLists) -> Sequence[ListMeant]:
    """The lists that a question of what is held names, and the publishers, in its order; each once."""
    named = [place for place in lists.places_in(reading) if place[2] in lists.known]
    found = lists.vocabularies[reading.language].signs.publishers_in(reading.text)
    bodies = [place for place in found if place[2] in lists.known and not _is_of_a_list(place, named)]
    keys = dict.fromkeys(key for _, _, key in sorted([*named, *bodies]))
    return [lists.known[key] for key in keys]


def _is_of_a_list(body: tuple[int, int, str], named: Sequence[tuple[int, int, str]]) -> bool:
    """Whether a publisher only says whose list is named: it stands in the list's name, or right before it."""
    return any(start - 1 <= body[1] <= end or start <= body[0] <= end for start, end, _ in named)


def coverage(view: ListView, reading: Reading, lists: NamedLists) -> Coverage:
    """What is held of each list and publisher that the question names."""
    signs = lists.vocabularies[reading.language].signs
    return Coverage(
        today=view.today,
        lists=tuple(_covered(view, one) for one in asked_of(reading, lists)),
        updated=signs.updated_pattern.search(reading.text) is not None,
    )


def _covered(view: ListView, meant: ListMeant) -> Covered:
    beside = replace(meant, key=f"{meant.key} beside", programs=meant.beside, datasets=(), copies=())
    return Covered(
        meant=meant,
        copies=tuple(_copies(replace(view, meant=(meant,)))),
        beside=tuple(_copies(replace(view, meant=(beside,)))) if meant.beside else (),
    )


def _copies(view: ListView) -> Iterator[Copy]:
    """Each file once, whichever of its programs are meant."""
    seen: dict[ListSearched, dt.date | None] = {}
    for state, program, shown in view.held():
        entries = view.uow.library.listed(state.dataset.id, program)
        day = shown.edition_on or last_own_day(entries, min(shown.as_of or view.today, view.today))
        before = seen.get(shown)
        seen[shown] = max(filter(None, (before, day)), default=None)
    yield from (Copy(searched=shown, changed_on=day) for shown, day in seen.items())
