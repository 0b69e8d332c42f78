"""A message in a language whose questions are not read: the names in it are offered, and never a sentence.

It is certain only where each of its names is stored, and written as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.domain.names.keys import plain_key
from bot.services.questions.parts import Parts, reading_of
from bot.services.questions.reading import Aspect, DayRead, Kind, Point, Reading
from bot.services.questions.runs.run import Run
from bot.services.questions.spotted import Spotted
from bot.services.questions.stored.held_words import Held, held
from bot.services.questions.stored.known import Stored
from bot.services.questions.unread.days import day_offered, doubt_of_day
from bot.services.questions.unread.first_words import with_first_words
from bot.services.questions.unread.runs import runs_of, stored_words, without_ending
from bot.services.questions.unread.tied import with_tied
from bot.services.questions.wanted import QUESTION_MARKS
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tongue import UNREAD, Tongue
from bot.services.questions.words.tongues import tongue_of

_AROUND = " .!?？؟"
_MOST_OFFERED = 4
_LONGEST_ENDING, _SHORTEST_STEM = 4, 4
_ELIDED = re.compile(r"^(?:[dlDL]|(?:[Dd]|[Nn]|[Ss]u|[Aa])ell|[Uu]n|[Dd]all)['’](?=\w)")


def spot_unread(within: Labelled, tongue: Tongue, stored: Stored, *, team: str) -> Spotted:
    """The names that a message in another language may ask about: those that hold a stored one, if any does."""
    text = within.text.strip(_AROUND)
    if held([text], stored, (), team=team).whole(text):
        start = within.text.index(text)
        return Spotted((text,), ((start, start + len(text)),))
    fixed = stored_words(within, tongue, stored, team)
    named = with_tied(within, tongue, list(runs_of(within, tongue, fixed)))
    called = {run: _called(within, run, tongue) for run in named}
    known = held([one for text in called.values() for one in _or_stems(text)], stored, (), team=team)
    whole = {run: _stored_in(text, known) for run, text in called.items()}
    found = _offered(within, whole, {run: _within(within, run, fixed, known, whole[run]) for run in whole})
    return with_first_words(within, tongue, found)


def _within(within: Labelled, run: Run, fixed: Mapping[int, Run], known: Held, text: str) -> tuple[str, ...]:
    """The stored names that a name is or holds."""
    if known.whole(text) or run in fixed.values():
        return (text,)
    held_there = [fixed[place] for place in range(run.first, run.end) if place in fixed]
    return tuple(dict.fromkeys(one.text(within) for one in held_there))


def _offered(within: Labelled, whole: Mapping[Run, str], inner: Mapping[Run, tuple[str, ...]]) -> Spotted:
    """The names that hold a stored one, or all; asked back, but where each is stored and stands alone."""
    chosen = [run for run in whole if inner[run]] or list(whole)
    found = Spotted(
        _each_once(map(whole.__getitem__, chosen)), tuple(_place(within, one) for one in chosen), unread=True
    )
    if whole and all(_is_certain(within, run, whole[run], inner[run]) for run in whole):
        return found
    stored = _each_once(name for names in inner.values() for name in names)
    return replace(found, doubts=(UNREAD,), either=_sets(found.names, stored, _each_once(whole.values())))


def _place(within: Labelled, run: Run) -> tuple[int, int]:
    return within.tokens[run.first].start, within.tokens[run.end - 1].end


def _is_certain(within: Labelled, run: Run, name: str, stored: tuple[str, ...]) -> bool:
    return stored == (name,) and _is_written_as_name(within, run)


def _sets(names: tuple[str, ...], stored: tuple[str, ...], every: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The sets of names of which one may be meant; none where there is but one."""
    either = dict.fromkeys(one for one in (names, stored, every, *((name,) for name in every)) if one)
    return tuple(either)[:_MOST_OFFERED] if len(either) > 1 else ()


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple({plain_key(name) or name: name for name in names}.values())


def _is_written_as_name(within: Labelled, run: Run) -> bool:
    token = within.tokens[run.first]
    return not token.text.islower() and not (token.first and token.text.istitle() and within.text.isupper())


def as_unread(parts: Parts) -> Reading:
    """The message as a question of the names in it; of a list where one is named. A day that is not read is asked."""
    found, within = parts.spotted, parts.within
    asks = found.names or within.text.rstrip().endswith(QUESTION_MARKS)
    reading = reading_of(parts, Kind.SCREEN if asks else Kind.NOT_FOR_US)
    tongue = tongue_of(within.tokens, within.words)
    days = doubt_of_day(within, tongue, found.places, read=reading.day is not None)
    return replace(
        reading,
        day=reading.day or (_day_offered(within, tongue, found) if days else None),
        aspect=Aspect.LIST if reading.lists else Aspect.STATUS,
        doubts=tuple(dict.fromkeys([*(reading.doubts if reading.day else found.doubts), *days])) if asks else (),
        relative="",
        besides=(),
        points=() if reading.lists else (Point.UNREAD,),
        of_goods=False,
        may=False,
        is_bare=False,
    )


def _day_offered(within: Labelled, tongue: Tongue | None, found: Spotted) -> DayRead | None:
    """The day that may be meant, where the names are certain."""
    return day_offered(within, tongue, found.places) if tongue and not found.doubts else None


def _called(within: Labelled, run: Run, tongue: Tongue) -> str:
    """The name without what is written with it: an article before, an ending behind."""
    start, last = within.tokens[run.first].start, within.tokens[run.end - 1]
    text = within.text[start : last.start] + without_ending(last, tongue)
    return _ELIDED.sub("", text)


def _or_stems(text: str) -> list[str]:
    """A name, and what it may be without the ending of its case, the longest first."""
    longest = min(_LONGEST_ENDING, len(text) - _SHORTEST_STEM)
    sizes = range(1, longest + 1)
    return [text, *(text[:-size] for size in sizes if text[-size:].isalpha() and text[-size:].islower())]


def _stored_in(text: str, known: Held) -> str:
    """The stored name that a name is without its ending, else itself."""
    return text if known.whole(text) else next((stem for stem in _or_stems(text) if known.distinct(stem)), text)
