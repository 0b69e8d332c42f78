"""What was found in a message, and what is read of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.asked_besides import asked_besides
from bot.services.questions.bare import is_bare
from bot.services.questions.days.asked import day_asked
from bot.services.questions.doubts.certainty import asked_of_nothing
from bot.services.questions.reading import Aspect, DayRead, Kind, Point, Precision, Reading
from bot.services.questions.second.message_seen import MessageSeen
from bot.services.questions.second.wanted_again import asks_of_day, aspect_again
from bot.services.questions.spotted import Spotted
from bot.services.questions.unread.times import times_elsewhere
from bot.services.questions.wanted import OF_ENTRIES, aspect_of, explicit_kind
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.vocabulary import MASKED_NAME, Vocabulary

_NUMBER_OF_LICENCE = re.compile(r"\d{1,3}[a-z]?")
"""What is no party beside a question of licences: "GL 25A"."""
_OF_AUTHORITIES = (Aspect.ANY, Aspect.STATUS, Aspect.LIST)
"""What is asked of an authority where it asks whether a name is on its list."""
_OF_DEALINGS = (Aspect.EFFECT, Aspect.HOLD_OR_BUY, Aspect.LIST)


@dataclass(frozen=True)
class Parts:
    """What was found in a message: its words, the text with signs in place of names, its names, days and lists."""

    within: Labelled
    masked: str
    spotted: Spotted
    days: Sequence[DayRead]
    lists: Sequence[tuple[int, int]]
    held: frozenset[str] = frozenset()  # those of the names that are stored

    @property
    def words(self) -> Vocabulary:
        """The vocabulary of its language."""
        return self.within.words

    @property
    def seen(self) -> MessageSeen:
        """The message as the second reading sees it as a whole."""
        return MessageSeen(
            masked=self.masked,
            words=self.words,
            names=len(self.spotted.names),
            lists=len(self.lists),
            days=len(self.days),
            doubtful=bool(self.spotted.doubts),
        )

    @cached_property
    def wanted(self) -> Aspect:
        """What its words show that is wanted of its names."""
        return aspect_of(self.masked, self.words)

    @cached_property
    def explicit(self) -> Kind | None:
        """The kind that its words show by themselves."""
        if self.asks_of_rule:
            return Kind.GLOSSARY
        shown = explicit_kind(self.masked, self.spotted, self.words)
        return Kind.LISTS if self.asks_what_is_held and shown not in OF_ENTRIES else shown

    @cached_property
    def asks_what_is_held(self) -> bool:
        """Whether it asks no more than whether lists are held here."""
        return self.words.signs.asks_what_is_held(self.within.text, self.lists)

    @cached_property
    def asks_of_rule(self) -> bool:
        """Whether something is asked of a rule, and not of a party: words of the field and most places are none."""
        names = [name for name in self.spotted.names if not _NUMBER_OF_LICENCE.fullmatch(name.casefold())]
        if any(map(self._is_party, names)):
            return False
        return bool(self.words.signs.rule_asked(self.within.text, self.lists))

    def _is_party(self, name: str) -> bool:
        """Whether a name is more than words of the field or a place: one that is stored, or written as names are."""
        words = name.casefold().split()
        if name.casefold() in self.words.signs.sanctioned or not self.words.known.issuperset(words):
            return True
        written = len(words) > 1 and all(word[:1].isupper() for word in name.split())
        return (name in self.held or written) and not set(self.words.places).issuperset(words)

    @property
    def list_typed(self) -> str:
        """The lists as they were typed, with what stands between them."""
        return self.within.text[self.lists[0][0] : self.lists[-1][1]] if self.lists else ""


def reading_of(parts: Parts, kind: Kind) -> Reading:
    """The message as of this kind."""
    within, words = parts.within, parts.words
    spotted = _meant_by(kind, parts.spotted)
    aspect, lists = _aspect_and_lists(parts, kind)
    day, doubts = _day(parts, kind, aspect)
    relative = words.relative(parts.masked) if kind is Kind.SCREEN else ""
    besides = _besides(parts, kind, aspect, relative)
    bare = not besides and is_bare(within, parts.spotted, words, aspect)
    if not (bare or day or relative) and _asks_nothing(aspect, besides, spotted):
        doubts = asked_of_nothing(within, name=spotted.names[0])
    return Reading(
        text=within.text,
        kind=kind,
        names=spotted.names,
        day=day,
        aspect=Aspect.OWNER if relative else aspect,
        relative=relative,
        of_goods=aspect is Aspect.EFFECT and bool(words.goods_pattern.search(parts.masked)),
        may=aspect in _OF_DEALINGS and bool(words.permission_pattern.search(parts.masked)),
        points=_points(parts, kind),
        besides=besides,
        list_meant=parts.list_typed,
        lists=lists,
        language=words.language,
        doubts=(*spotted.doubts, *doubts),
        either=spotted.either,
        mentioned=spotted.mentioned,
        is_bare=bare,
        begins_as_question=_begins_as_question(within),
    )


def _day(parts: Parts, kind: Kind, aspect: Aspect) -> tuple[DayRead | None, tuple[str, ...]]:
    """The day asked about, and why it is not certain; a history tells all days, and needs none."""
    day, doubts = day_asked(parts.within, parts.days, parts.words, kind)
    if day is None and kind is Kind.SCREEN:
        day = _day_again(parts)
    needless = aspect is Aspect.HISTORY and day is not None and day.on is None and not day.choices
    if needless:
        return None, ()
    return _day_elsewhere(parts) if kind is Kind.SCREEN and day is None and not doubts else (day, doubts)


def _day_elsewhere(parts: Parts) -> tuple[DayRead | None, tuple[str, ...]]:
    """The day that stands in a language that is not read; it is offered where the names are certain."""
    found, doubts = times_elsewhere(parts.within, parts.spotted.places)
    return (None if parts.spotted.doubts else found), doubts


def _day_again(parts: Parts) -> DayRead | None:
    """The one day of the message, where it is asked about by a second reading."""
    if not asks_of_day(parts.masked, parts.words):
        return None
    return next((day for day in parts.days if day.on and day.precision is Precision.DAY), None)


def _besides(parts: Parts, kind: Kind, aspect: Aspect, relative: str) -> tuple[Aspect, ...]:
    """What else is asked of the names themselves."""
    if kind is not Kind.SCREEN or relative:
        return ()
    names = parts.spotted.names
    masked = parts.masked
    for name in names:  # "since when is Kestrel listed, and can we hold Kestrel bonds": the second one, too
        masked = re.sub(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", MASKED_NAME, masked)
    return asked_besides(masked, parts.words, aspect, names=len(names))


def _points(parts: Parts, kind: Kind) -> tuple[Point, ...]:
    if kind is not Kind.SCREEN:
        return ()
    stake = parts.words.plainly.get("stake")
    of_stake = stake is not None and stake.search(parts.masked) is not None
    return (*parts.words.points_in(parts.within.text), *((Point.STAKE,) if of_stake else ()))


def _begins_as_question(within: Labelled) -> bool:
    return bool(within.tokens) and within.tokens[0].folded in within.words.starters - {"the"}


def _asks_nothing(aspect: Aspect, besides: tuple[Aspect, ...], spotted: Spotted) -> bool:
    """Whether nothing is wanted of one name, which may be no name."""
    return aspect is Aspect.ANY and not besides and spotted.lone and not spotted.doubts


def _meant_by(kind: Kind, spotted: Spotted) -> Spotted:
    """The names as far as a message of this kind is about them; what is to be followed is named for certain."""
    if kind is Kind.SCREEN:
        return spotted
    return Spotted(spotted.names if kind is Kind.FOLLOW and not spotted.doubts else (), ())


def _aspect_and_lists(parts: Parts, kind: Kind) -> tuple[Aspect, tuple[ListMeant, ...]]:
    """What is wanted of the names, and the lists that are meant: named as lists, or by their authorities."""
    words, text = parts.words, parts.within.text
    lists = words.lists_meant(text[start:end] for start, end in parts.lists)
    if kind is not Kind.SCREEN:
        return Aspect.ANY, lists
    aspect = aspect_again(parts.seen, parts.wanted)
    if not lists and aspect in _OF_AUTHORITIES and (of_authorities := words.authorities_asked(text)):
        return Aspect.LIST, of_authorities
    return aspect, lists
