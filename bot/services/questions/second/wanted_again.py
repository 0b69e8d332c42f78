"""What a message wants, read a second time by learned weights, which know what the rules read.

A kind that has few examples (who is on a list, which dates come, what is to be followed) is left as the rules read it,
but for a screening where a question of lists has a name. Of a message in which no name was found a screening is never
made.
"""

from __future__ import annotations

from dataclasses import replace

from bot.services.questions.doubts.sentences import ONLY_MENTIONED
from bot.services.questions.reading import Aspect, Kind, Reading
from bot.services.questions.second.message_seen import MessageSeen, day_features
from bot.services.questions.wanted import (
    NOT_OF_SECURITIES,
    asks_of_due,
    asks_of_history,
    asks_of_off,
    asks_of_selling,
)
from bot.services.questions.words.vocabulary import MASKED_DAY, MASKED_NAME, Vocabulary

_OF_LISTS = (Kind.MEMBERS, Kind.DEADLINES)
"""Kinds with few examples, which ask of lists and name nobody."""
_LEARNED = (Kind.SCREEN, Kind.HELP, Kind.LISTS, Kind.CHANGES, Kind.GLOSSARY, Kind.NOT_FOR_US)
_NEVER_INSTEAD = {Kind.NOT_FOR_US: (Kind.HELP, Kind.GLOSSARY), Kind.CHANGES: (Kind.NOT_FOR_US,)}
"""Kinds that no message gets whose words show another: "how do I report a blocked payment?", "changes since June"."""
_FEWEST_WORDS = 3
"""Words of a message that is more than a follow-up of nothing: "since when?"."""
SURE_OF_NAME = 0.9
"""How likely a screening must be, so that a question of lists that has a name is read as one."""
SURE_OF_NO_NAME = 0.8
"""How likely another kind must be, so that a message whose names nobody knows is no screening."""
SURE_OF_KIND = 0.5
"""How likely a kind must be, so that a message that the rules make nothing of is one: "any hits on rambo pls"."""
_LESS = (Aspect.STATUS, Aspect.ANY)
"""Aspects whose answer says less than that of a list, which tells what else stands too."""
SURE_OF_NO_LIST = 0.8
"""How likely another aspect must be, where the rules read that it is asked what a list says."""
LIKELY = 0.6
"""How likely a screening must be at least, so that it is not asked whether the names are asked about."""
ASKED, NOT_ASKED = "asked", "not asked"
"""Whether a message asks about its day."""
SURE_OF_DAY = 0.9
"""How likely it is that a day is asked about of which the words do not say so."""


def kind_again(seen: MessageSeen, first: Kind, shown: Kind | None, wanted: Aspect, *, known: bool) -> Kind:
    """The kind of a message that the rules read as `first`, its words alone as `shown`, and its aspect as `wanted`.

    `known`: whether one of its names is stored. Such a message stays a screening.
    """
    choice = seen.words.learned().kinds
    few = not seen.words.unspaced and len(seen.masked.split()) < _FEWEST_WORDS
    if choice is None or few or first not in (*_LEARNED, *_OF_LISTS):
        return first
    label, probability = choice.best(seen.kind_features(first, shown, wanted))
    kind = Kind(label)
    if shown and kind in _NEVER_INSTEAD.get(shown, ()):
        return first
    known = known or (kind is Kind.CHANGES and wanted is Aspect.STATUS)  # "any hits on Kestrel Trading pls"
    return kind if _may_be(kind, probability, seen, first, known=known) else first


def _may_be(kind: Kind, probability: float, seen: MessageSeen, first: Kind, *, known: bool) -> bool:
    """Whether a message that the rules read as of the kind `first` may be of this one."""
    if kind not in _LEARNED or (kind is Kind.SCREEN and not seen.names):
        return False
    if first in _OF_LISTS:
        return kind is Kind.SCREEN and probability >= SURE_OF_NAME
    if first is Kind.SCREEN:
        return probability >= SURE_OF_NO_NAME and kind is not Kind.NOT_FOR_US and not known
    return first is not Kind.NOT_FOR_US or probability >= SURE_OF_KIND


def as_doubtful(reading: Reading, seen: MessageSeen, shown: Kind | None, wanted: Aspect) -> Reading:
    """The reading; with a doubt where its names are more likely spoken of than asked about."""
    names = reading.names
    sure = reading.kind is not Kind.SCREEN or not names or not reading.certain
    if sure or not _is_rather_no_screening(seen, shown, wanted):
        return reading
    return replace(reading, doubts=(ONLY_MENTIONED.format(", ".join(names)),))


def _is_rather_no_screening(seen: MessageSeen, shown: Kind | None, wanted: Aspect) -> bool:
    """Whether a message in which names were found more likely asks for none of them to be screened.

    `shown` and `wanted` are the kind and the aspect that its words show.
    """
    choice = seen.words.learned().kinds
    if choice is None or not _says_more(seen, but=" .,;?"):
        return False
    return choice.probability(Kind.SCREEN, seen.kind_features(Kind.SCREEN, shown, wanted)) < LIKELY


def aspect_again(seen: MessageSeen, first: Aspect) -> Aspect:
    """What is wanted of the names of a message, where the rules read `first`; a name alone wants nothing else.

    A message that names nobody follows up another; those that were learned from have names.
    """
    choice = seen.words.learned().aspects
    if choice is None or not seen.names or not _says_more(seen, but=" .,;"):
        return first
    label, probability = choice.best(seen.wanted_features(first))
    aspect = Aspect(label)
    if _is_plain(first, aspect, seen) or (first is Aspect.LIST and probability < SURE_OF_NO_LIST):
        return first
    return first if aspect is Aspect.LIST and not seen.lists else aspect


def _is_plain(first: Aspect, other: Aspect, seen: MessageSeen) -> bool:
    """Whether what the rules read is said too plainly to be the other."""
    if first is Aspect.HOLD_OR_BUY:
        return other in NOT_OF_SECURITIES and asks_of_selling(seen.masked, seen.words)
    if first is Aspect.DEADLINE:
        return other in (Aspect.STATUS, Aspect.ANY) and asks_of_due(seen.masked, seen.words)
    if first is Aspect.HISTORY:
        asks = {Aspect.LIST: asks_of_history, Aspect.UNTIL: asks_of_off}.get(other)
        return asks is not None and asks(seen.masked, seen.words)
    return first is Aspect.LIST and other in _LESS


def asks_of_day(masked: str, words: Vocabulary) -> bool:
    """Whether the one day of a message is asked about, of which the words around it do not say that it is."""
    choice = words.learned().days
    if choice is None or masked.count(MASKED_DAY) != 1:
        return False
    label, probability = choice.best(day_features(masked, language=words.language, unspaced=words.unspaced))
    return label == ASKED and probability >= SURE_OF_DAY


def _says_more(seen: MessageSeen, *, but: str) -> bool:
    """Whether a message is more than names, and the marks `but`."""
    return bool(seen.masked.replace(MASKED_NAME, "").strip(but))
