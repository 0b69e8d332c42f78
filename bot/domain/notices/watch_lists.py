"""Watch lists: the names of a file that a place follows, and what of a publication concerns one of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.notices.following import Place
from bot.domain.notices.publication import Followed, OnWatchList, Relevance

TOLD = 3
"""Names of watch lists that are told with one change; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """One name that is watched, with the identifiers that stood beside it, each with its label. `name` may be ""."""

    name: str
    identifiers: tuple[tuple[str, str], ...] = ()

    @property
    def called(self) -> str:
        """What notices call it: the name, else the first identifier."""
        return self.name or " ".join(self.identifiers[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchList:
    """A list of names that a place watches: what it is called, who added it and when, from which file.

    `screened` is the number of the last publication that its names were compared with.
    """

    number: int
    place: Place
    name: str
    by: str
    at: dt.datetime
    names: int
    file: str
    screened: int


def key_of(name: str) -> str:
    """What makes two lists of a place the same: what they are called, capitals and spaces aside."""
    return " ".join(name.split()).casefold()


def with_names(concern: Relevance, met: Mapping[int, Sequence[OnWatchList]]) -> Relevance:
    """The relevance with the names of watch lists that match changes, by the changes' positions.

    A change that is followed already, by its name or as a relative's, is told once: with both reasons.
    """
    followed = {one.position: one for one in concern.followed}
    for position, names in met.items():
        if names:
            one = followed.get(position) or Followed(position=position, label="")
            surest = sorted(names, key=lambda name: not name.sure)
            told = tuple(surest[:TOLD])
            followed[position] = replace(one, names=told, more=len(names) - len(told))
    ordered = sorted(followed.values(), key=lambda one: (bool(one.relation and not one.names), one.position))
    return replace(concern, followed=tuple(ordered))


def without_names(concern: Relevance) -> Relevance:
    """The relevance as people of other firms may see it: nothing shows what is watched."""
    kept = (replace(one, names=(), more=0) for one in concern.followed if one.label)
    return replace(concern, followed=tuple(kept))
