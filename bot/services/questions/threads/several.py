"""Which of several names a follow-up means by their order: "the second one", "the latter", "the other two"."""

from __future__ import annotations

from dataclasses import replace

from bot.services.questions.reading import Leaning
from bot.services.questions.threads.said import Said

FORMER, LATTER = 101, 102
"""The places of "the former" and "the latter": of two names the first and the second; of more it is not certain."""
_OF_TWO = {FORMER: 1, LATTER: 2}


def meant(said: Said, signs: Leaning) -> Said | None:
    """What was said of those names alone; without names where there are none such, None where all of them are meant."""
    asked = said.among or said.names
    if signs.every and said.among:
        return replace(said, names=asked, above=())
    if not (signs.place or signs.first or signs.others):
        return None
    names = _chosen(asked, said.names, signs) if len(asked) > 1 else ()
    return replace(said, names=names, above=(), among=asked if signs.others else said.among)


def _chosen(asked: tuple[str, ...], before: tuple[str, ...], signs: Leaning) -> tuple[str, ...]:
    """Of the names that were asked about together those that are meant; `before` are those asked about last."""
    if signs.others:
        return tuple(name for name in asked if name not in before)
    if signs.first:
        return asked[: signs.first] if signs.first > 0 else asked[signs.first :]
    return _placed(asked, signs.place)


def _placed(asked: tuple[str, ...], place: int) -> tuple[str, ...]:
    if place in _OF_TWO and len(asked) > max(_OF_TWO.values()):
        return asked
    told = _OF_TWO.get(place, place)
    index = told - 1 if told > 0 else len(asked) + told
    return asked[index : index + 1] if index >= 0 else ()
