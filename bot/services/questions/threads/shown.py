"""What a message in a thread shows of leaning on what was said before, and what it wants in words of threads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.services.questions.details.births import births_in
from bot.services.questions.details.peoples import peoples_in
from bot.services.questions.parts import Parts
from bot.services.questions.reading import Aspect, Leaning, Point, Reading
from bot.services.questions.words.vocabulary import Vocabulary
from bot.services.questions.words.word_labels import Label

LONGEST = 300
"""Letters of the longest message that is read for the words of threads: what goes on longer tells of a case."""
_APOSTROPHES = re.compile("['’]")


def leaning(parts: Parts, *, goes_on: bool) -> Leaning:
    """The signs of it."""
    follow_up, masked = parts.words.follow_up, parts.masked
    short = masked if len(masked) <= LONGEST else ""

    def says(key: str, text: str = short) -> bool:
        return follow_up.patterns[key].search(text) is not None

    of_court = Point.COURT in parts.words.points_in(parts.within.text)
    return Leaning(
        goes_on=goes_on,
        one=says("one", masked),
        several=says("several", masked),
        relatives=says("relatives", masked),
        now=says("now", masked),
        afresh=says("afresh", masked),
        beyond=_beyond(parts),
        wants=Aspect.HISTORY if of_court else follow_up.asked(short),
        place=follow_up.place(short),
        first=follow_up.counted(short),
        others=says("others"),
        closes=says("closes", _APOSTROPHES.sub("", parts.within.text.casefold()) if short else ""),
        ended=of_court or says("ended"),
        clause=says("clause"),
        below=says("below"),
        stake=says("stake"),
        every=says("every"),
        among=says("among"),
        members=says("members"),
        repeated=says("repeated"),
        of_list=says("of_list"),
        supposed=says("supposed"),
        born=_born(parts.within.text),
    )


def _born(text: str) -> str:
    """When, and in which country, somebody was born, as it stands behind a name."""
    return "".join(dict.fromkeys(one.said for one in (*births_in(text), *peoples_in(text))))


def as_follow_up(reading: Reading, signs: Leaning, parts: Parts) -> Reading:
    """What is asked of a name given before, where a thread's own words say what is wanted of it."""
    if reading.names:
        reading, signs = _without_idle_names(reading, signs, parts)
    if reading.names:
        return replace(reading, leaning=signs)
    wants, points = _wanted(reading, signs)
    signs = replace(signs, wants=wants)
    if wants is Aspect.ANY:
        return replace(reading, leaning=signs)
    return replace(
        reading,
        aspect=wants,
        besides=_besides(reading, wants, signs),
        relative="",
        points=tuple(dict.fromkeys([*reading.points, *points])),
        leaning=signs,
    )


def _wanted(reading: Reading, signs: Leaning) -> tuple[Aspect, tuple[Point, ...]]:
    """What is wanted in words that only in a thread say so, ANY where there are none such; and the points of it."""
    unsaid = reading.aspect is Aspect.ANY
    if signs.stake:
        return (Aspect.STATUS if unsaid else reading.aspect), (Point.STAKE,)
    if signs.below:
        return Aspect.OWNER, (Point.SUBSIDIARIES,)
    if signs.of_list and signs.wants is Aspect.ANY and (unsaid or reading.aspect is Aspect.STATUS):
        return Aspect.EFFECT, ()  # "does that include updates?"
    return signs.wants, ()


def _besides(reading: Reading, wants: Aspect, signs: Leaning) -> tuple[Aspect, ...]:
    """The source, where it is asked for too, and the end of what is asked to be free again."""
    source = (Aspect.DOCUMENT,) if Aspect.DOCUMENT in {reading.aspect, *reading.besides} - {wants} else ()
    return (*source, Aspect.UNTIL) if signs.ended and wants is Aspect.HOLD_OR_BUY else source


def _without_idle_names(reading: Reading, signs: Leaning, parts: Parts) -> tuple[Reading, Leaning]:
    """Without what looks like a name there and is none: "ETFs" beside "it", the place in "第二个呢？"."""
    bare = replace(reading, names=(), doubts=(), either=(), mentioned=(), is_bare=False)
    if signs.refers and _are_securities(reading.names, parts):
        unsaid = reading.aspect is Aspect.ANY
        return (replace(bare, aspect=Aspect.HOLD_OR_BUY) if unsaid else bare), signs
    unspaced = parts.words.unspaced and not parts.held
    place = parts.words.follow_up.place(parts.within.text[:LONGEST]) if unspaced else 0
    return (bare, replace(signs, place=place)) if place else (reading, signs)


def _are_securities(names: Iterable[str], parts: Parts) -> bool:
    words = [word for name in names for word in name.casefold().split()]
    return all(word in parts.words.securities for word in words) and not parts.held


def _beyond(parts: Parts) -> tuple[str, ...]:
    """The words that no follow-up is made of: one of them may be a name that looks like an ordinary word."""
    words, within = parts.words, parts.within
    if words.unspaced:
        return ()
    return tuple(
        token.text
        for token, label in zip(within.tokens, within.labels, strict=True)
        if token.is_word and label not in (Label.DAY, Label.LIST) and not _is_of_follow_ups(token.folded, words)
    )


def _is_of_follow_ups(word: str, words: Vocabulary) -> bool:
    return word in words.follow_up.words or word in words.agencies
