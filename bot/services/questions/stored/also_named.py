"""The names of a message beyond those that its main language shows: held side by side, or in another's letters."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.domain.names.keys import asked_keys
from bot.services.questions.doubts.sentences import NO_NAME
from bot.services.questions.spotted import Spotted
from bot.services.questions.stored.apart import apart
from bot.services.questions.stored.known import Stored, hits_by_key
from bot.services.questions.unspaced.asides import WHOLE_FIRM
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import RARE

_SEVERAL = 3


def parted(spotted: Spotted, stored: Stored, team: str) -> Spotted:
    """With each name that is not held, but is two that are, as those two: "Huawei Hikvision"."""
    if spotted.either or not any(" " in name for name in spotted.names):
        return spotted
    names = [part for name in spotted.names for part in _parts(name, stored, team) or [name]]
    return replace(spotted, names=tuple(dict.fromkeys(names)))


def _parts(name: str, stored: Stored, team: str) -> Sequence[str]:
    if " " not in name or held([name], stored, team):
        return []
    return apart(name, stored, team=team) or _words_apart(name, stored, team)


def _words_apart(name: str, stored: Stored, team: str) -> Sequence[str]:
    """The words of a name in small letters where most of them are stored by themselves: "cxmt ymtc smic huahong"."""
    words = name.split()
    many = len(words) >= _SEVERAL and name.islower()
    return words if many and len(held(words, stored, team)) >= len(words) - 1 else []


def held(names: Collection[str], stored: Stored, team: str) -> list[str]:
    """Those of the names that are stored, as they stand."""
    keys = {name: asked_keys(name) for name in names}
    hits = hits_by_key(stored, {key for of_one in keys.values() for key in of_one}, team=team)
    return [name for name, of_one in keys.items() if any(key in hits for key in of_one)]


def with_others(first: Spotted, others: Spotted, within: Labelled, known: Collection[str]) -> Spotted:
    """With the names that `within` has in another language's letters; `known`: those of them that are stored.

    Beside other names its ordinary words are none, and what nobody knows is asked back.
    """
    if not first.names:
        return others

    def may_be_none(name: str) -> bool:
        return name not in known and not WHOLE_FIRM.search(name)

    rare = [name for name in others.names if name in known or within.words.ordinary(name.casefold()) < RARE]
    return replace(
        first,
        names=tuple(dict.fromkeys([*first.names, *rare])),
        places=(*first.places, *others.places),
        doubts=(*first.doubts, *(NO_NAME.format(name) for name in rare if may_be_none(name))),
        either=() if rare else first.either,
    )
