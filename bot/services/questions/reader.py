"""Reads a message: its language, days and lists, its names, and what is asked about them. It never guesses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.domain.lists.list_meant import OWN_LIST, ListMeant
from bot.services.questions.also_named import held, parted, with_others
from bot.services.questions.bare import is_bare
from bot.services.questions.certainty import asked_of_nothing
from bot.services.questions.codes import code_runs, named_before, without_apposition, without_details
from bot.services.questions.days import days_in
from bot.services.questions.joined_words import freed
from bot.services.questions.known import Stored, known_runs
from bot.services.questions.labels import Labelled, labelled
from bot.services.questions.languages import parts_by_language
from bot.services.questions.leaning import asks_of_it, body_meant, leaning
from bot.services.questions.masking import masked_text, spelt_out
from bot.services.questions.reading import Aspect, DayRead, Kind, Reading
from bot.services.questions.runs import runs
from bot.services.questions.spotting import Spotted, spot, with_tail
from bot.services.questions.tokens import tokens
from bot.services.questions.unspaced_spotting import spot_unspaced
from bot.services.questions.vocabulary import Vocabulary
from bot.services.questions.wanted import aspect_of, day_asked, explicit_kind, kind_of, of_status
from bot.services.questions.whole_names import as_name, year_of_name
from bot.services.questions.word_labels import Label

LONGEST_ASKED = 2_000
"""Characters of a message in which the words of a question are sought; behind them a list of names goes on."""
_MARKS = re.compile(r"[\u064b-\u0652\u0640]")
"""The vowels that Arabic may be written with, and the stroke that stretches its words."""
_APART = ("ar", "ru")
"""Languages in letters of their own, with blanks between their words."""
_OF_AUTHORITIES = (Aspect.ANY, Aspect.STATUS, Aspect.LIST)
"""What is asked of an authority where it asks whether a name is on its list."""
_OF_DEALINGS = (Aspect.EFFECT, Aspect.HOLD_OR_BUY, Aspect.LIST)


@dataclass(frozen=True)
class Reader:
    """Reads messages in the languages whose vocabularies it has."""

    vocabularies: Mapping[str, Vocabulary]

    def read(self, text: str, stored: Stored, *, today: dt.date, team: str = "", in_thread: bool = False) -> Reading:
        """What a message (already unescaped, the bot's mention cut off) asks for.

        `in_thread`: what asks of a name without giving one is then a screening without names
        (bot/services/questions/continuing.py gives it those).
        """
        parts = self._parts(" ".join(text.split()), stored, today, team)
        explicit = explicit_kind(parts.masked, parts.spotted, parts.words)
        kind = explicit or kind_of(parts.spotted, names_list=bool(parts.lists))
        found = self._in_thread(parts, explicit, kind) if in_thread else of_status(_reading(parts, kind))
        if found.kind in (Kind.SCREEN, Kind.NOT_FOR_US) and body_meant(text, self.vocabularies.values()):
            return replace(found, kind=Kind.NOT_FOR_US, names=(), is_bare=False)  # "UN?" names nobody
        talk = explicit is not None
        return as_name(found, stored, team=team, talk=talk, titles=not parts.words.capital_nouns)

    def _in_thread(self, parts: _Parts, explicit: Kind | None, kind: Kind) -> Reading:
        parts = replace(parts, masked=parts.words.follow_up_patterns["lead"].sub("", parts.masked))
        signs = leaning(parts.within, parts.masked, parts.words, goes_on=self._goes_on(parts.masked))
        if body := body_meant(parts.within.text, self.vocabularies.values()):
            signs = replace(signs, body=body, beyond=())
        of_it = replace(_reading(parts, Kind.SCREEN), leaning=signs)
        return of_it if asks_of_it(of_it, explicit) else replace(_reading(parts, kind), leaning=signs)

    def _parts(self, text: str, stored: Stored, today: dt.date, team: str) -> _Parts:
        text = _MARKS.sub("", text)
        text = freed(text, stored, self.vocabularies, self.language_of(text), team=team)
        (language, said), *others = parts_by_language(text, self.vocabularies)
        words = self._words(language, said)
        days = days_in(text, today=today, language=language)
        lists = _lists_in(text, words)
        if not days and (year := year_of_name(text, stored, today, team=team)):
            days = [year]
        within = labelled(text, tokens(said), words, taken(days, lists))
        beyond = [*lists, *((day.start, day.end) for day in days)]
        spotted = self._spotted(within, stored, team, beyond)
        for other, written in others:
            apart = labelled(written, tokens(written), self.vocabularies[other], ())
            found = self._spotted(apart, stored, team, beyond)
            spotted = with_others(spotted, found, apart, held(found.names, stored, team))
        if others:
            spotted = replace(spotted, names=tuple(sorted(spotted.names, key=text.find)))
        masked = _masked(within, spotted, lists)
        if not lists and aspect_of(masked, words) is Aspect.ANY and explicit_kind(masked, spotted, words) is None:
            spotted = with_tail(within, spotted)
            masked = _masked(within, spotted, lists)
        if self._goes_on(masked):
            spotted = replace(spotted, lone=False)  # "what about Kestrel?"
        return _Parts(within, masked, spotted, days, lists)

    def _goes_on(self, masked: str) -> bool:
        """In any language: "y SMIC?" has too few words to tell which it is in."""
        return any(words.follow_up_patterns["goes_on"].search(masked) for words in self.vocabularies.values())

    def _spotted(self, within: Labelled, stored: Stored, team: str, taken: Sequence[tuple[int, int]]) -> Spotted:
        words = within.words
        if words.unspaced:
            return spot_unspaced(within, stored, latin=self.vocabularies["en"], team=team, taken=taken)
        codes = code_runs(within)
        known = [run for run in known_runs(within, stored, team=team) if not any(run.meets(code) for code in codes)]
        found = runs(within, sorted([*known, *codes], key=lambda run: run.first))
        names = named_before(found, codes)
        kept = without_apposition(within, codes, names)
        told = without_details(within, sorted([*names, *kept], key=lambda run: run.first))
        return parted(spot(within, told, words), stored, team)

    def language_of(self, text: str) -> str:
        """By script, and among those in Latin letters by the words that only one language has."""
        return parts_by_language(text, self.vocabularies)[0][0]

    def _words(self, language: str, text: str) -> Vocabulary:
        """The words of a language; with those of English where a text in other letters has some in small letters."""
        words, english = self.vocabularies[language], self.vocabularies.get("en")
        if english is None or text.isascii() or language not in self._with_english:
            return words
        small = (token.text for token in tokens(text) if token.is_word and token.text.islower())
        return self._with_english[language] if any(word in english.plain for word in small) else words

    @cached_property
    def _with_english(self) -> Mapping[str, Vocabulary]:
        english = frozenset(self.vocabularies["en"].plain)
        return {
            one: replace(self.vocabularies[one], plain=english.union(self.vocabularies[one].plain))
            for one in _APART
            if one in self.vocabularies
        }


@dataclass(frozen=True, slots=True)
class _Parts:
    """What was found in a message: its words, the text with signs in place of names, its names, days and lists."""

    within: Labelled
    masked: str
    spotted: Spotted
    days: Sequence[DayRead]
    lists: Sequence[tuple[int, int]]

    @property
    def words(self) -> Vocabulary:
        """The vocabulary of its language."""
        return self.within.words

    @property
    def list_typed(self) -> str:
        """The lists as they were typed, with what stands between them."""
        return self.within.text[self.lists[0][0] : self.lists[-1][1]] if self.lists else ""


def _lists_in(text: str, words: Vocabulary) -> list[tuple[int, int]]:
    """Where lists are named, the workspace's own among them."""
    patterns = (words.list_pattern, OWN_LIST)
    return sorted(found.span() for pattern in patterns for found in pattern.finditer(text))


def _masked(within: Labelled, spotted: Spotted, lists: Sequence[tuple[int, int]]) -> str:
    words = within.words
    masked = masked_text(within, spotted.places, lists if words.unspaced else ())
    return spelt_out(masked[:LONGEST_ASKED], words)


def _reading(parts: _Parts, kind: Kind) -> Reading:
    """The message as of this kind."""
    within, words = parts.within, parts.words
    spotted = _meant_by(kind, parts.spotted)
    day, doubts = day_asked(within, parts.days, words, kind)
    aspect, lists = _aspect_and_lists(parts, kind)
    relative = words.relative(parts.masked) if kind is Kind.SCREEN else ""
    bare = is_bare(within, parts.spotted, words, aspect)
    if not (bare or day or relative) and _asks_nothing(aspect, spotted):
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
        points=words.points_in(within.text) if kind is Kind.SCREEN else (),
        list_meant=parts.list_typed,
        lists=lists,
        language=words.language,
        doubts=(*spotted.doubts, *doubts),
        either=spotted.either,
        mentioned=spotted.mentioned,
        is_bare=bare,
        begins_as_question=_begins_as_question(within),
    )


def _begins_as_question(within: Labelled) -> bool:
    return bool(within.tokens) and within.tokens[0].folded in within.words.starters - {"the"}


def _asks_nothing(aspect: Aspect, spotted: Spotted) -> bool:
    """Whether nothing is wanted of one name, which may be no name."""
    return aspect is Aspect.ANY and spotted.lone and not spotted.doubts


def _meant_by(kind: Kind, spotted: Spotted) -> Spotted:
    """The names as far as a message of this kind is about them; what is to be followed is named for certain."""
    if kind is Kind.SCREEN:
        return spotted
    return Spotted(spotted.names if kind is Kind.FOLLOW and not spotted.doubts else (), ())


def _aspect_and_lists(parts: _Parts, kind: Kind) -> tuple[Aspect, tuple[ListMeant, ...]]:
    """What is wanted of the names, and the lists that are meant: named as lists, or by their authorities."""
    words, text = parts.words, parts.within.text
    lists = words.lists_meant(text[start:end] for start, end in parts.lists)
    if kind is not Kind.SCREEN:
        return Aspect.ANY, lists
    aspect = aspect_of(parts.masked, words)
    if not lists and aspect in _OF_AUTHORITIES and (of_authorities := words.authorities_asked(text)):
        return Aspect.LIST, of_authorities
    return aspect, lists


def taken(days: Sequence[DayRead], lists: Sequence[tuple[int, int]]) -> list[tuple[int, int, Label]]:
    """The places of days and lists, with their labels."""
    return [
        *((day.start, day.end, Label.DAY) for day in days),
        *((start, end, Label.LIST) for start, end in lists),
    ]
