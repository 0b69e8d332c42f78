"""What a follow-up of an answer about names takes from it: the names, the day, what was asked, the lists."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.services.questions.reading import Aspect, DayRead, Leaning, Point, Precision, Reading
from bot.services.questions.threads.said import WHICH, Said

NOT_CERTAIN = "That was not certain before."
_OF_ALL = (Aspect.ANY, Aspect.STATUS)
"""What a table of several names answers for each of them."""
_OF_DEALINGS = (Aspect.DEADLINE, Aspect.HOLD_OR_BUY, Aspect.EFFECT, Aspect.UNTIL)
"""What rests on clauses, which stand in the answer to it."""


def named(reading: Reading, said: Said, today: dt.date) -> Reading:
    """ "and SMIC?": the same question of another name; "also check SMIC" asks no more than to screen it."""
    if reading.aspect is Aspect.ANY:
        on = reading if reading.lists or reading.list_meant else said
        same = reading if _asks_afresh(reading, said) else _asked_the_same(reading, said)
        return replace(same, day=reading.day or _day(said, reading, today), lists=on.lists, list_meant=on.list_meant)
    if said.on is None or reading.day or _is_of_today(reading):
        return reading
    either = DayRead(said.day_typed, None, Precision.UNKNOWN, choices=(said.on, today))
    return replace(reading, day=either, doubts=(*reading.doubts, "As of which day?"))


def _asked_the_same(reading: Reading, said: Said) -> Reading:
    """With what was asked before, to its finer points."""
    return replace(
        reading,
        aspect=said.aspect,
        besides=reading.besides or said.besides,
        points=reading.points or said.points,
        may=reading.may or said.may,
        of_goods=reading.of_goods or said.of_goods,
    )


def _is_of_today(reading: Reading) -> bool:
    return bool(reading.leaning and reading.leaning.now)


def _asks_afresh(reading: Reading, said: Said) -> bool:
    """Whether a name is to be screened, whatever was asked before; on the list, where one was asked about before."""
    return bool(reading.leaning and reading.leaning.afresh) and said.aspect is not Aspect.LIST


def nameless(reading: Reading, said: Said, signs: Leaning, today: dt.date) -> Reading:
    """ "since when?", "as of March 2021?", "what about its parent?": the names are those asked about before."""
    above = said.above if signs.relatives and len(said.names) == 1 else ()
    aspect, besides = _wanted(reading, said, signs, of_above=bool(above))
    return replace(
        reading,
        names=(*(above or said.names), *_maybe(signs)),
        above=said.names[0] if above else "",
        aspect=aspect,
        besides=besides,
        points=_points(reading, signs),
        day=reading.day or (None if signs.ended else _day(said, reading, today)),
        lists=reading.lists or said.lists,
        list_meant=reading.list_meant or said.list_meant,
        doubts=(*reading.doubts, *_doubts(aspect, said, signs, several_above=len(above) > 1)),
    )


def _points(reading: Reading, signs: Leaning) -> tuple[Point, ...]:
    """The finer points; "the first one" does not ask when it was first listed."""
    return tuple(point for point in reading.points if not (signs.place and point is Point.FIRST))


def _maybe(signs: Leaning) -> tuple[str, ...]:
    """The words that may be a name, where nothing shows that one given before is meant."""
    return () if signs.refers or signs.asks_in_passing else signs.beyond


def _wanted(reading: Reading, said: Said, signs: Leaning, *, of_above: bool) -> tuple[Aspect, tuple[Aspect, ...]]:
    """What is wanted, and what besides: what was wanted before, unless something else is.

    Of relatives that nobody holds who they are.
    """
    before = said.aspect, reading.besides or said.besides
    asked = [one for one in (reading.aspect, *reading.besides) if one is not Aspect.ANY]
    if signs.clause:
        rests = said.aspect in _OF_DEALINGS
        return (said.aspect, (Aspect.DOCUMENT,)) if rests else (Aspect.DOCUMENT, ())
    if not signs.relatives:
        return (asked[0], tuple(asked[1:])) if asked else before
    if not of_above:
        return Aspect.OWNER, reading.besides
    return before if signs.goes_on else (Aspect.ANY, reading.besides)


def _doubts(aspect: Aspect, said: Said, signs: Leaning, *, several_above: bool) -> list[str]:
    unclear = several_above or (len(said.names) > 1 and not _all_meant(aspect, signs))
    found = [WHICH] if unclear else []
    if said.asked_back:
        found.append(NOT_CERTAIN)
    if maybe := _maybe(signs):
        found.append(f"“{' '.join(maybe)}” may be a name or an ordinary word.")
    return found


def _all_meant(aspect: Aspect, signs: Leaning) -> bool:
    """Whether all of several names are meant; none is by its place where several fit it ("the latter" of three)."""
    told = signs.several or signs.every or signs.others or bool(signs.first)
    return not signs.place and (told or (aspect in _OF_ALL and not signs.one))


def _day(said: Said, reading: Reading, today: dt.date) -> DayRead | None:
    """The day asked about before; None, which is today, where "now" is said."""
    if said.on is None or said.on == today or _is_of_today(reading):
        return None
    return DayRead(said.day_typed or said.on.isoformat(), said.on, Precision.DAY)
