"""The words around a name, in one language: reviewed tables (data/vocabulary), made ready for reading."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect, Kind, Point
from bot.services.questions.second.learned import Learned
from bot.services.questions.words.follow_up_words import FollowUpWords, any_of
from bot.services.questions.words.further_words import FurtherWords
from bot.services.questions.words.signs import Signs

Patterns = Sequence[str]
MASKED_NAME, MASKED_LIST, MASKED_DAY, MASKED_AGENCY = "@", "%", "#", "$"
"""What stands for a name, a list, a day and an agency in the text that patterns are tried on."""


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """The reviewed words of one language. `ordinary` tells how common a word is in it: 0 (unknown) to 8 (zipf scale).

    Phrases of several words are written with blanks. `unspaced`: its words are not parted by blanks;
    `capital_nouns`: ordinary nouns are written with a capital.
    """

    language: str
    plain: Collection[str]
    agencies: Collection[str] = ()
    places: Collection[str] = ()
    securities: Collection[str] = ()
    context: Collection[str] = ()
    starters: frozenset[str] = frozenset()  # words that begin a sentence, and seldom a name
    plurals: Collection[str] = ()  # words that say that several are spoken of
    splitters: Collection[str] = ()
    aliases: Collection[str] = ()
    bearers: Collection[str] = ()
    peoples: Collection[str] = ()  # nationalities and languages: part of a name, and never one
    openers: Collection[str] = ()  # words behind which a question has its name
    heads: Collection[str] = ()  # nouns that begin the name of a firm, where no capital says so
    compounds: Collection[str] = ()  # nouns that end words of questions written as one: "Verkaufsfrist"
    background: Collection[str] = ()  # phrases before a name that is only mentioned
    tellers: Collection[str] = ()  # phrases behind a name that only tells of another: "says", "article"
    askers: Collection[str] = ()  # phrases behind who asks of another name: "wants to know"
    writers: Collection[str] = ()  # phrases behind the name of who writes: "here from"
    requests: Collection[str] = ()  # words that begin a request: "can", "could"
    belongings: Collection[str] = ()  # what stands between somebody and a desk: "from", "@"
    greeters: Collection[str] = ()
    closers: Collection[str] = ()  # words behind which a message is signed
    whereabouts: Collection[str] = ()  # prepositions before places
    offices: Collection[str] = ()  # words behind a place: "office", "desk"
    investing: Collection[str] = ()  # beginnings of words that make "in" speak of securities
    qualities: Collection[str] = ()  # words that a hyphen ties to where or whose something is: "Zug-based"
    articles: Collection[str] = ()
    screenings: Collection[str] = ()  # words that ask for a screening, or say whom one is of: "check", "vendor"
    askings: Collection[str] = ()  # words that begin a question: "is", "which"
    excluding: Collection[str] = ()  # phrases before a name that is not meant: "not", "other than"
    laws: Collection[str] = ()  # words that end the name of a law
    undertakings: Collection[str] = ()  # words that begin the name of a project
    slots: Collection[str] = ()  # words behind which a question has its name, be it a bank's
    houses: frozenset[str] = frozenset()  # banks, newspapers, advisers that are named beside what is asked
    kin: Patterns = ()  # whose or what of a name is asked about, in a group: "@ daughter", "yacht of @"
    spellings: Mapping[str, str] = field(default_factory=dict)  # short spellings of chats, with what they stand for
    lists: Mapping[str, Patterns] = field(default_factory=dict)
    meant: Mapping[str, ListMeant] = field(default_factory=dict)  # what each key of `lists` means
    bodies: Mapping[str, Patterns] = field(default_factory=dict)  # who issues a list: keys of `meant`
    authorities: Mapping[str, Patterns] = field(default_factory=dict)  # by keys of `lists`: "by the EU", "did the UK"
    kinds: Mapping[Kind, Patterns] = field(default_factory=dict)
    aspects: Mapping[Aspect, Patterns] = field(default_factory=dict)
    goods: Patterns = ()  # what an effect on goods, technology, exports or licences is asked with
    permission: Patterns = ()  # what asks whether something may be done
    plainly: Mapping[str, re.Pattern[str]] = field(default_factory=dict)  # questions, whatever is told besides
    points: Mapping[Point, re.Pattern[str]] = field(default_factory=dict)
    further: FurtherWords = field(default_factory=FurtherWords)
    asked_days: Collection[str] = ()  # words before a day that is asked about; others say what else a day is of
    background_days: Collection[str] = ()
    events: Patterns = ()
    told_behind: Patterns = ()  # what stands behind such a day
    not_asked: Patterns = ()  # what stands before "#", a day that only tells when something happened
    asked_where: Patterns = ()  # a sentence with "#" in place of a day that is asked about, whatever else is said
    follow_up: FollowUpWords = field(default_factory=FollowUpWords)  # in a thread
    signs: Signs = field(default_factory=Signs)  # the same in all languages
    unspaced: bool = False
    capital_nouns: bool = False
    ordinary: Callable[[str], float] = lambda _word: 0.0
    learned: Callable[[], Learned] = Learned  # what a message is read with a second time, the same in all languages

    @cached_property
    def known(self) -> frozenset[str]:
        """Every word that is no name where it is not written as one."""
        groups = (self.greeters, self.closers, self.plain, self.agencies, self.places, self.peoples, self.securities)
        return frozenset(word for group in (*groups, self.context, self.aliases) for word in group)

    @cached_property
    def longest(self) -> int:
        """The most words that a phrase has."""
        return max((phrase.count(" ") + 1 for phrase in self.known), default=1)

    @cached_property
    def list_pattern(self) -> re.Pattern[str]:
        """Finds the lists that a text names, each in a group of its own name."""
        parts = sorted((one for found in self.lists.values() for one in found), key=len, reverse=True)
        letter = "[0-9A-Za-z]" if self.unspaced else r"[^\W_]"
        return re.compile(rf"(?<!{letter})(?:{'|'.join(parts) or '(?!)'})(?!{letter})", re.I)

    def list_of(self, typed: str) -> str:
        """Which list the typed words mean: a key of `lists`."""
        for name, patterns in self.lists.items():
            if any(re.fullmatch(pattern, typed.strip(), re.I) for pattern in patterns):
                return name
        return ""

    def list_of_body(self, typed: str) -> ListMeant | None:
        """The list of the body that is all the text names; None where it says anything else."""
        found = (key for key, names in self.bodies.items() if any(re.fullmatch(one, typed, re.I) for one in names))
        return self.meant.get(next(found, ""))

    def lists_meant(self, typed: Iterable[str]) -> tuple[ListMeant, ...]:
        """What the typed names of lists mean, each list once."""
        keys = dict.fromkeys(self.list_of(words) for words in typed)
        return tuple(self.meant[key] for key in keys if key in self.meant)

    def authorities_asked(self, text: str) -> tuple[ListMeant, ...]:
        """The lists of the authorities that a text asks about by their own names."""
        asked = (key for key, found in self._authority_patterns if found.search(text.casefold().replace("’", "'")))
        return tuple(self.meant[key] for key in asked if key in self.meant)

    @cached_property
    def _authority_patterns(self) -> Sequence[tuple[str, re.Pattern[str]]]:
        return [(key, any_of(patterns)) for key, patterns in self.authorities.items()]

    @cached_property
    def kind_patterns(self) -> Sequence[tuple[Kind, re.Pattern[str]]]:
        """The patterns of each kind, in the order of the file."""
        return [(kind, any_of(patterns)) for kind, patterns in self.kinds.items()]

    @cached_property
    def aspect_patterns(self) -> Sequence[tuple[Aspect, re.Pattern[str]]]:
        """The patterns of each aspect, in the order of the file."""
        return [(aspect, any_of(patterns)) for aspect, patterns in self.aspects.items()]

    @cached_property
    def goods_pattern(self) -> re.Pattern[str]:
        """Finds that a question is of goods, technology, exports or licences."""
        return any_of(self.goods)

    @cached_property
    def permission_pattern(self) -> re.Pattern[str]:
        """Finds that a question is whether something may be done."""
        return any_of(self.permission)

    def points_in(self, text: str) -> tuple[Point, ...]:
        """The finer points that a message asks about, by its own words: its names and lists are not masked."""
        return tuple(point for point, found in self.points.items() if found.search(text))

    def relative(self, masked: str) -> str:
        """Who or what of a name is asked about in its stead: "daughter", "yacht"; "" where it is the name itself."""
        found = self._kin_pattern.search(masked)
        return next((word for word in found.groups() if word), "") if found else ""

    @cached_property
    def _kin_pattern(self) -> re.Pattern[str]:
        return any_of(self.kin)

    @cached_property
    def event_pattern(self) -> re.Pattern[str]:
        """A day that is meant by something that happened on it."""
        return any_of(self.events)

    @cached_property
    def not_asked_pattern(self) -> re.Pattern[str]:
        """The text up to a day that only tells when something happened."""
        return any_of(self.not_asked)

    @cached_property
    def asked_where_pattern(self) -> re.Pattern[str]:
        """The sentence of a day that is asked about."""
        return any_of(self.asked_where)

    @cached_property
    def told_behind_pattern(self) -> re.Pattern[str]:
        """The text behind a day that only tells when something happened."""
        return any_of(self.told_behind)
