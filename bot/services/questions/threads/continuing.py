"""The rule of follow-ups: what a message does not say is taken from the thread's last answer to the same person.

A whole question stands for itself. Where more than an hour has passed, or two could be meant, the reading has a doubt:
it is asked back, and never guessed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect, DayRead, Kind, Leaning, Precision, Reading
from bot.services.questions.threads.said import WHICH, Said

FRESH = dt.timedelta(hours=1)
OLD = "The last question here is more than an hour old."
NO_NAME = "Which name do you ask about? I go on only from what you asked me yourself in this thread."
NOT_CERTAIN = "That was not certain before."
_ABOUT_LISTS = (Kind.MEMBERS, Kind.CHANGES, Kind.DEADLINES, Kind.GLOSSARY)
_OF_ALL = (Aspect.ANY, Aspect.STATUS)
"""What a table of several names answers for each of them."""


def continued(reading: Reading, said: Said | None, *, now: dt.datetime) -> Reading:
    """The reading of a message in a thread, whole: as it is, with the missing parts taken, or with a doubt.

    `said` is None where nothing was asked there before, or nothing that may be told.
    """
    signs = reading.leaning
    if signs is None:
        return reading
    if said is None:
        return _without_name(reading, signs)
    if not said.names:
        return _after_no_name(reading, said, signs, now)
    return _after_names(reading, said, signs, now)


def _after_names(reading: Reading, said: Said, signs: Leaning, now: dt.datetime) -> Reading:
    """What follows a screening: with a doubt where that was long ago."""
    if signs.body:
        reading = _of_list(reading, signs.body)
    elif reading.kind is not Kind.SCREEN or (reading.names and not signs.goes_on):
        return reading
    whole = _named(reading, said, now.date()) if reading.names else _nameless(reading, said, signs, now.date())
    if whole == reading or now - said.at <= FRESH:
        return whole
    return replace(whole, doubts=(*whole.doubts, OLD))


def _of_list(reading: Reading, meant: ListMeant) -> Reading:
    """ "what about the EU?" after a name: is it on the EU's list?"""
    bare = replace(reading, kind=Kind.SCREEN, names=(), doubts=(), either=(), mentioned=(), day=None)
    return replace(bare, aspect=Aspect.LIST, lists=(meant,), list_meant=meant.label)


def _without_name(reading: Reading, signs: Leaning) -> Reading:
    """A question that gives no name, where none was given before: it is asked for if needed. A list is explained."""
    if reading.kind is not Kind.SCREEN or reading.names:
        return reading
    if signs.alone is not None and not signs.goes_on:
        return replace(reading, kind=signs.alone, aspect=Aspect.ANY, besides=(), points=(), day=None, doubts=())
    if reading.lists and not signs.refers:
        return replace(reading, kind=Kind.GLOSSARY, aspect=Aspect.ANY, doubts=())
    return replace(reading, doubts=(NO_NAME,))


def _after_no_name(reading: Reading, said: Said, signs: Leaning, now: dt.datetime) -> Reading:
    """After a question about lists, or one that was asked back for its name."""
    if said.kind is not Kind.SCREEN:
        return _about_lists(reading, said, signs)
    answers = bool(reading.names) and reading.aspect is Aspect.ANY and now - said.at <= FRESH
    return _named(reading, said, now.date()) if answers else _without_name(reading, signs)


def _about_lists(reading: Reading, said: Said, signs: Leaning) -> Reading:
    """A follow-up of a question about lists: another list or period, or whether a name is on them."""
    goes_on = signs.goes_on or bool(reading.day)
    if _asks_whether_on_them(reading, said, signs):
        return replace(reading, aspect=Aspect.LIST, lists=said.lists, list_meant=said.list_meant)
    if reading.names or not goes_on or said.kind not in _ABOUT_LISTS or reading.kind in _ABOUT_LISTS:
        return _without_name(reading, signs)
    text = reading.text if reading.lists else f"{reading.text.rstrip('?？ ')} {said.list_meant}".strip()
    return replace(reading, kind=said.kind, text=text, lists=reading.lists or said.lists, doubts=())


def _named(reading: Reading, said: Said, today: dt.date) -> Reading:
    """ "and SMIC?": the same question of another name; "also check SMIC" asks no more than to screen it."""
    if reading.aspect is Aspect.ANY:
        asked = reading if _asks_afresh(reading, said) else said
        on = reading if reading.lists or reading.list_meant else said
        return replace(
            reading,
            aspect=asked.aspect,
            besides=reading.besides or asked.besides,
            day=reading.day or _day(said, reading, today),
            lists=on.lists,
            list_meant=on.list_meant,
        )
    if said.on is None or reading.day or _is_of_today(reading):
        return reading
    either = DayRead(said.day_typed, None, Precision.UNKNOWN, choices=(said.on, today))
    return replace(reading, day=either, doubts=(*reading.doubts, "As of which day?"))


def _is_of_today(reading: Reading) -> bool:
    return bool(reading.leaning and reading.leaning.now)


def _asks_afresh(reading: Reading, said: Said) -> bool:
    """Whether a name is to be screened, whatever was asked before; on the list, where one was asked about before."""
    return bool(reading.leaning and reading.leaning.afresh) and said.aspect is not Aspect.LIST


def _asks_whether_on_them(reading: Reading, said: Said, signs: Leaning) -> bool:
    """Whether "what about Kestrel?" follows a question of who is on a list."""
    goes_on = bool(reading.names) and signs.goes_on and reading.aspect is Aspect.ANY
    return goes_on and said.kind is Kind.MEMBERS


def _nameless(reading: Reading, said: Said, signs: Leaning, today: dt.date) -> Reading:
    """ "since when?", "as of March 2021?", "what about its parent?": the names are those asked about before."""
    of_above = signs.relatives and len(said.names) == 1 and bool(said.above)
    aspect, besides = _wanted(reading, said, signs, of_above=of_above)
    maybe = () if signs.refers else signs.beyond
    return replace(
        reading,
        names=(*(said.above if of_above else said.names), *maybe),
        above=said.names[0] if of_above else "",
        aspect=aspect,
        besides=besides,
        day=reading.day or _day(said, reading, today),
        lists=reading.lists or said.lists,
        list_meant=reading.list_meant or said.list_meant,
        doubts=(*reading.doubts, *_doubts(aspect, said, signs, several_above=of_above and len(said.above) > 1)),
    )


def _wanted(reading: Reading, said: Said, signs: Leaning, *, of_above: bool) -> tuple[Aspect, tuple[Aspect, ...]]:
    """What is wanted, and what besides: what was wanted before, unless something else is.

    Of relatives that nobody holds who they are.
    """
    before = said.aspect, reading.besides or said.besides
    asked = [one for one in (reading.aspect, *reading.besides) if one is not Aspect.ANY]
    if not signs.relatives:
        return (asked[0], tuple(asked[1:])) if asked else before
    if not of_above:
        return Aspect.OWNER, reading.besides
    return before if signs.goes_on else (Aspect.ANY, reading.besides)


def _doubts(aspect: Aspect, said: Said, signs: Leaning, *, several_above: bool) -> list[str]:
    all_meant = signs.several or (aspect in _OF_ALL and not signs.one)
    unclear = several_above or (len(said.names) > 1 and not all_meant)
    found = [WHICH] if unclear else []
    if said.asked_back:
        found.append(NOT_CERTAIN)
    if signs.beyond and not signs.refers:
        found.append(f"“{' '.join(signs.beyond)}” may be a name or an ordinary word.")
    return found


def _day(said: Said, reading: Reading, today: dt.date) -> DayRead | None:
    """The day asked about before; None, which is today, where "now" is said."""
    if said.on is None or said.on == today or _is_of_today(reading):
        return None
    return DayRead(said.day_typed or said.on.isoformat(), said.on, Precision.DAY)
