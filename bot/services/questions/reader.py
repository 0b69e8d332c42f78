"""Reads a message: its language, days and lists, its names, and what is asked about them. It never guesses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from bot.services.questions.days.finding import days_in
from bot.services.questions.details.apart import apart
from bot.services.questions.doubts.acronyms import with_acronym_asked
from bot.services.questions.doubts.references import with_reference_asked
from bot.services.questions.of_status import of_status
from bot.services.questions.parts import Parts, reading_of
from bot.services.questions.pasted.lines import on_one_line
from bot.services.questions.pasted.lines_kept import with_lines
from bot.services.questions.pasted.table_read import read_table
from bot.services.questions.pasted.tables import table_in
from bot.services.questions.reading import Kind, Reading
from bot.services.questions.runs.runs import runs
from bot.services.questions.second.opinion import with_second
from bot.services.questions.second.wanted_again import as_doubtful, kind_again
from bot.services.questions.spotted import MOST_COMPARED, Spotted, spot_many
from bot.services.questions.spotting import spot
from bot.services.questions.stored.also_named import held, parted, with_others
from bot.services.questions.stored.behind_articles import with_articles_asked
from bot.services.questions.stored.codes import (
    apart_from_names,
    code_runs,
    named_before,
    without_apposition,
)
from bot.services.questions.stored.joined_words import freed
from bot.services.questions.stored.known import Stored, known_runs
from bot.services.questions.stored.left_over import with_left_over
from bot.services.questions.stored.numbers_beside import with_numbers
from bot.services.questions.stored.numbers_told import without_details
from bot.services.questions.stored.other_letters import with_other_letters
from bot.services.questions.stored.own_acronyms import with_acronyms_apart
from bot.services.questions.stored.plain_lists import without_idle_choice
from bot.services.questions.stored.same_parties import without_idle_question
from bot.services.questions.stored.shorter import shorter_forms
from bot.services.questions.stored.whole_names import as_name, year_of_name
from bot.services.questions.tails import masked, with_tail_of
from bot.services.questions.threads.leaning import body_meant, read_in_thread, with_year
from bot.services.questions.unread.spotting import as_unread, spot_unread
from bot.services.questions.unspaced.spotting import spot_unspaced
from bot.services.questions.wanted import kind_of
from bot.services.questions.words.labels import Labelled, labelled
from bot.services.questions.words.languages import parts_by_language
from bot.services.questions.words.lists_meant import lists_in
from bot.services.questions.words.places_taken import taken, without_those_of_lists
from bot.services.questions.words.signs import Signs
from bot.services.questions.words.slips_of_lists import asked_of_lists
from bot.services.questions.words.tokens import tokens
from bot.services.questions.words.tongues import tongue_of
from bot.services.questions.words.vocabulary import Vocabulary

_MARKS = re.compile(r"[\u064b-\u0652\u0640]")
"""The vowels that Arabic may be written with, and the stroke that stretches its words."""
_NARROW = {wide: wide - 0xFEE0 for span in ("０９", "ＡＺ", "ａｚ") for wide in range(ord(span[0]), ord(span[1]) + 1)}
"""Figures and letters as keyboards of Chinese and Japanese write them, as plain ones: "ＺＴＥ"."""
_APART = ("ar", "ru")
"""Languages in letters of their own, with blanks between their words."""


@dataclass(frozen=True)
class Reader:
    """Reads messages in the languages whose vocabularies it has."""

    vocabularies: Mapping[str, Vocabulary]

    def read(self, text: str, stored: Stored, *, today: dt.date, team: str = "", in_thread: bool = False) -> Reading:
        """What a message (already unescaped, the bot's mention cut off) asks for.

        `in_thread`: what asks of a name without giving one is then a screening without names
        (bot/services/questions/threads/continuing.py gives it those).
        """
        text = with_year(text) if in_thread else text
        again = partial(self.read, stored=stored, today=today, team=team, in_thread=in_thread)
        if (table := table_in(text)) and (tabled := read_table(table, text, stored, again, team=team)):
            return tabled
        found = with_lines(self._found(text, stored, today, team, in_thread), text, stored, team=team)
        return asked_of_lists(found, again, stored, self.vocabularies[found.language].known, team=team)

    def _found(self, text: str, stored: Stored, today: dt.date, team: str, in_thread: bool) -> Reading:
        read = partial(self._read, stored=stored, team=team, in_thread=in_thread)
        parts = self.parts_of(text, stored, today=today, team=team)
        told = None if parts.spotted.unread else apart(parts.within)
        if told is None:
            return read(parts)
        return told.read(read(parts), lambda rest: read(self.parts_of(rest, stored, today=today, team=team)))

    def _read(self, parts: Parts, *, stored: Stored, team: str, in_thread: bool) -> Reading:
        if parts.spotted.unread:
            return as_unread(parts)
        parts = replace(parts, held=frozenset(held(parts.spotted.names, stored, team)))
        explicit, text, known = parts.explicit, parts.within.text, bool(parts.held)
        first = explicit or kind_of(parts.spotted, names_list=bool(parts.lists))
        kind = (
            first
            if parts.asks_of_rule or parts.asks_what_is_held
            else kind_again(parts.seen, first, explicit, parts.wanted, known=known)
        )
        found = self._in_thread(parts, explicit, kind) if in_thread else of_status(reading_of(parts, kind), self.signs)
        if found.kind in (Kind.SCREEN, Kind.NOT_FOR_US) and body_meant(text, self.vocabularies.values()):
            return replace(found, kind=Kind.NOT_FOR_US, names=(), is_bare=False)  # "UN?" names nobody
        found = with_acronym_asked(with_reference_asked(found, parts), parts)
        found = with_left_over(as_doubtful(found, parts.seen, explicit, parts.wanted), parts)
        found = as_name(found, stored, parts.words, team=team, talk=explicit is not None)
        found = with_articles_asked(with_other_letters(found, stored, team=team), parts, stored, team=team)
        return without_idle_choice(found, parts.words, stored, team=team)

    def parts_of(self, text: str, stored: Stored, *, today: dt.date, team: str = "") -> Parts:
        """What is found in a message, before it is decided what it asks for."""
        line = on_one_line(text, stored, team=team, languages=self.vocabularies.values())
        return self._parts(line.translate(_NARROW), stored, today, team)

    @property
    def signs(self) -> Signs:
        """What shows by itself what a message asks."""
        return next(iter(self.vocabularies.values())).signs

    def _in_thread(self, parts: Parts, explicit: Kind | None, kind: Kind) -> Reading:
        parts = replace(parts, masked=parts.words.follow_up.patterns["lead"].sub("", parts.masked))
        return read_in_thread(parts, explicit, kind, self.vocabularies.values(), goes_on=self._goes_on(parts.masked))

    def _parts(self, text: str, stored: Stored, today: dt.date, team: str) -> Parts:
        text = _MARKS.sub("", text)
        spoken = parts_by_language(text, self.vocabularies)
        if (without := freed(text, stored, self.vocabularies, spoken[0][0], team=team)) != text:
            text, spoken = without, parts_by_language(without, self.vocabularies)
        (language, said), *others = spoken
        words = self._words(language, said)
        lists = lists_in(text, words)
        days = without_those_of_lists(days_in(text, today=today, language=language), lists)
        if not days and (year := year_of_name(text, stored, today, team=team)):
            days = [year]
        within = labelled(text, tokens(said), words, taken(days, lists))
        beyond = [*lists, *((day.start, day.end) for day in days)]
        spotted = without_idle_question(self._spotted(within, stored, team, beyond), stored, team)
        for other, written in others:
            apart = labelled(written, tokens(written), self.vocabularies[other], ())
            found = self._spotted(apart, stored, team, beyond)
            spotted = with_others(spotted, found, apart, held(found.names, stored, team))
        if others:
            spotted = replace(spotted, names=tuple(sorted(spotted.names, key=text.find)))
        parts = with_tail_of(Parts(within, masked(within, spotted, lists, days), spotted, days, lists))
        if parts.spotted.lone and self._goes_on(parts.masked):
            return replace(parts, spotted=replace(parts.spotted, lone=False))  # "what about Kestrel?"
        return parts

    def _goes_on(self, masked: str) -> bool:
        """In any language: "y SMIC?" has too few words to tell which it is in."""
        return any(words.follow_up.patterns["goes_on"].search(masked) for words in self.vocabularies.values())

    def _spotted(self, within: Labelled, stored: Stored, team: str, taken: Sequence[tuple[int, int]]) -> Spotted:
        if tongue := tongue_of(within.tokens, within.words):
            return spot_unread(within, tongue, stored, team=team)
        if within.words.unspaced:
            return spot_unspaced(within, stored, latin=self.vocabularies["en"], team=team, taken=taken)
        stored_runs = known_runs(within, stored, team=team)
        known, codes = apart_from_names(within, stored_runs, code_runs(within))
        found = runs(within, sorted([*known, *codes], key=lambda run: run.first))
        names = with_acronyms_apart(within, named_before(found, codes), stored, team=team)
        told = without_details(within, [*names, *without_apposition(within, codes, names)])
        if max(len(found), len(told)) > MOST_COMPARED:
            return spot_many(within, max(told, found, key=len))
        shorter = shorter_forms(within, told, stored_runs, stored, team=team)
        spotted = spot(within, [run for run in told if run not in shorter])
        spotted = with_second(within, parted(spotted, stored, team), stored_runs, shorter)
        return with_numbers(within, spotted, [run for run in (*codes, *names) if run not in told], stored, team)

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
