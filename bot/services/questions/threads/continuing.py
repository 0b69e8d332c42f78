"""The rule of follow-ups: what a message does not say is taken from the thread's last answer to the same person.

A whole question stands for itself. Where more than an hour has passed, or two could be meant, the reading has a doubt:
it is asked back, and never guessed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect, Kind, Leaning, Reading
from bot.services.questions.threads.about_lists import KINDS, asked_of_lists, of_lists
from bot.services.questions.threads.said import FRESH, Said
from bot.services.questions.threads.several import meant
from bot.services.questions.threads.taking import named, nameless

OLD = "The last question here is more than an hour old."
NO_NAME = "Which name do you ask about? I go on only from what you asked me yourself in this thread."


def continued(reading: Reading, said: Said | None, *, now: dt.datetime) -> Reading:
    """The reading of a message in a thread, whole: as it is, with the missing parts taken, or with a doubt.

    `said` is None where nothing was asked there before, or nothing that may be told.
    """
    signs = reading.leaning
    if signs is None:
        return reading
    if said is None:
        return _without_name(replace(reading, leaning=replace(signs, closes=False)), signs)
    whole = _by_itself(reading, said, signs, now) or _of_lists(reading, said, signs, now)
    return whole or _after(reading, said, signs, now)


def _by_itself(reading: Reading, said: Said, signs: Leaning, now: dt.datetime) -> Reading | None:
    """Thanks, what would be if it were on a list, and when somebody was born: whatever was asked before."""
    if signs.closes and (reading.kind is Kind.NOT_FOR_US or (reading.is_bare and not reading.certain)):
        return replace(reading, kind=Kind.NOT_FOR_US, names=(), doubts=(), either=(), is_bare=False)
    if reading.names:
        return None
    if signs.born and len(said.names) == 1:
        return _of_the_born(reading, said, signs, now)
    return _by_the_rule(reading) if signs.supposed and reading.lists else None


def _of_lists(reading: Reading, said: Said, signs: Leaning, now: dt.datetime) -> Reading | None:
    """What goes on with the last question about lists, within the hour; None for what does not."""
    asked = None if _leans_on_a_name(reading, said, signs) or now - said.at > FRESH else of_lists(said)
    if asked is None or not (said.kind in KINDS or reading.kind in KINDS or not said.names):
        return None
    told = asked_of_lists(reading, asked, signs, now.date())
    return told if said.kind in KINDS or not said.names or reading.kind is not Kind.GLOSSARY else None


def _leans_on_a_name(reading: Reading, said: Said, signs: Leaning) -> bool:
    """Whether something is asked of a name that was asked about before a question about lists: "who owns it?"."""
    asks = reading.kind is Kind.SCREEN and (signs.refers or signs.asks_in_passing)
    return bool(said.before) and asks and not (reading.names or signs.of_list or signs.members or signs.repeated)


def _after(reading: Reading, said: Said, signs: Leaning, now: dt.datetime) -> Reading:
    """What follows a screening, or leans on one before a question about lists."""
    if said.kind is not Kind.SCREEN and said.before and not reading.names:
        reading = _on_that_list(reading, said) if signs.among else reading
        said = Said(at=said.at, names=said.before)
    if said.names:
        return _after_names(reading, said, signs, now)
    answers = said.kind is Kind.SCREEN and bool(reading.names) and reading.aspect is Aspect.ANY
    return named(reading, said, now.date()) if answers and now - said.at <= FRESH else _without_name(reading, signs)


def _of_the_born(reading: Reading, said: Said, signs: Leaning, now: dt.datetime) -> Reading:
    """ "He was born on 2 Jan 1968": the same question of the name with that day behind it."""
    told = said.names[0].partition("; born: ")[0]
    bare = replace(reading, kind=Kind.SCREEN, aspect=Aspect.ANY, besides=(), points=(), day=None, doubts=())
    of_them = nameless(bare, replace(said, names=(f"{told}{signs.born}",)), Leaning(), now.date())
    return _if_fresh(of_them, said, now)


def _by_the_rule(reading: Reading) -> Reading:
    """ "And if it goes onto NS-CMIC, how long would we have?": what is known of the list, and of no party on it."""
    return replace(reading, kind=Kind.GLOSSARY, aspect=Aspect.ANY, besides=(), points=(), day=None, doubts=())


def _otherwise(reading: Reading, signs: Leaning) -> Reading:
    """As it is read outside of threads, of no name."""
    return replace(reading, kind=signs.otherwise, aspect=Aspect.ANY, besides=(), points=(), day=None, doubts=())


def _after_names(reading: Reading, said: Said, signs: Leaning, now: dt.datetime) -> Reading:
    """What follows a screening: with a doubt where that was long ago."""
    if signs.body:
        reading = _of_list(reading, signs.body)
    if reading.names and not signs.goes_on:
        return _of_another_on_it(reading, said, signs, now.date())
    if reading.kind is not Kind.SCREEN:
        return reading
    whole = named(reading, said, now.date()) if reading.names else _of_those(reading, said, signs, now.date())
    return whole if whole.kind is not Kind.SCREEN or whole == reading else _if_fresh(whole, said, now)


def _if_fresh(reading: Reading, said: Said, now: dt.datetime) -> Reading:
    """With a doubt where what it takes was said more than an hour ago."""
    return reading if now - said.at <= FRESH else replace(reading, doubts=(*reading.doubts, OLD))


def _of_another_on_it(reading: Reading, said: Said, signs: Leaning, today: dt.date) -> Reading:
    """ "Is Tencent on it now?": on the list that was asked about before; else a question that stands for itself."""
    on_it = _on_that_list(reading, said) if signs.among and (signs.refers or said.aspect is Aspect.LIST) else reading
    return reading if on_it is reading else named(on_it, said, today)


def _of_those(reading: Reading, said: Said, signs: Leaning, today: dt.date) -> Reading:
    """What gives no name: of all names asked about before, or of those that are told by their place among them."""
    chosen = meant(said, signs) or said
    return nameless(reading, chosen, signs, today) if chosen.names else _otherwise(reading, signs)


def _of_list(reading: Reading, meant: ListMeant) -> Reading:
    """ "what about the EU?" after a name: is it on the EU's list?"""
    bare = replace(reading, kind=Kind.SCREEN, names=(), doubts=(), either=(), mentioned=(), day=None)
    return replace(bare, aspect=Aspect.LIST, lists=(meant,), list_meant=meant.label)


def _on_that_list(reading: Reading, said: Said) -> Reading:
    """The question whether it is on the list that was asked about before; as it is where it asks something else."""
    if reading.lists or not said.lists or reading.aspect not in (Aspect.ANY, Aspect.STATUS, Aspect.LIST):
        return reading
    return replace(reading, aspect=Aspect.LIST, lists=said.lists, list_meant=said.list_meant)


def _without_name(reading: Reading, signs: Leaning) -> Reading:
    """A question that gives no name, where none was given before: it is asked for if needed. A list is explained."""
    if reading.kind is not Kind.SCREEN or reading.names:
        return reading
    if signs.asks_in_passing and not (signs.refers or signs.goes_on):
        return _otherwise(reading, signs)
    if signs.alone is not None and not signs.goes_on:
        return replace(reading, kind=signs.alone, aspect=Aspect.ANY, besides=(), points=(), day=None, doubts=())
    if reading.lists and not signs.refers:
        return replace(reading, kind=Kind.GLOSSARY, aspect=Aspect.ANY, doubts=())
    return replace(reading, doubts=(NO_NAME,))
