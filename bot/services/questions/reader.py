"""Reads a message: its language, days and lists, its names, and what is asked about them. It never guesses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.scripts import has_han
from bot.services.questions import unspaced
from bot.services.questions.codes import code_runs, named_before, without_apposition
from bot.services.questions.days import days_in
from bot.services.questions.known import Stored, known_runs
from bot.services.questions.labels import Label, Labelled, labelled
from bot.services.questions.leaning import asks_of_it, leaning
from bot.services.questions.masking import masked_text, spelt_out
from bot.services.questions.reading import Aspect, DayRead, Kind, Precision, Reading
from bot.services.questions.runs import runs
from bot.services.questions.spotting import Spotted, spot
from bot.services.questions.tokens import tokens
from bot.services.questions.vocabulary import MASKED_DAY, MASKED_LIST, Vocabulary

MOST_NAMES = 10
_LONGEST_ITEM = 5
MOST_BEFORE = 15
"""Words before a day that are looked at for what the day is of."""
_UNREAD = re.compile(r"\bas (?:of|at)\s+(?!(?:now|today|yet|this|writing|right)\b)(\S+(?: \S+)?)", re.I)
_SENTENCES = re.compile(r"(?<=[.!?？。;])\s+")
_ASIDES = re.compile(r"\([^()]*\)")
_QUESTION_MARKS = ("?", "？", "吗", "か")
_BACKGROUND = (Aspect.OWNER, Aspect.HOLD_OR_BUY, Aspect.HISTORY, Aspect.SINCE, Aspect.LIST)
"""What a sentence that asks nothing may speak of beside a plain question of status."""


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
        explicit = _explicit_kind(parts.masked, parts.spotted, parts.words)
        if in_thread:
            parts = replace(parts, masked=parts.words.follow_up_patterns["lead"].sub("", parts.masked))
            signs = leaning(parts.within, parts.masked, parts.words, goes_on=self._goes_on(parts.masked))
            of_it = replace(_reading(parts, Kind.SCREEN), leaning=signs)
            if asks_of_it(of_it, explicit):
                return of_it
            return replace(_reading(parts, explicit or _kind(parts.spotted, bool(parts.lists))), leaning=signs)
        return _reading(parts, explicit or _kind(parts.spotted, bool(parts.lists)))

    def _parts(self, text: str, stored: Stored, today: dt.date, team: str) -> _Parts:
        language = self.language_of(text)
        words = self.vocabularies[language]
        days = days_in(text, today=today, language=language)
        lists = [found.span() for found in words.list_pattern.finditer(text)]
        within = labelled(text, tokens(text), words, taken(days, lists))
        spotted = self._spotted(within, stored, words, team)
        masked = spelt_out(masked_text(within, spotted.places, lists if words.unspaced else ()), words)
        return _Parts(within, masked, spotted, days, lists)

    def _goes_on(self, masked: str) -> bool:
        """In any language: "y SMIC?" has too few words to tell which it is in."""
        return any(words.follow_up_patterns["goes_on"].search(masked) for words in self.vocabularies.values())

    def _spotted(self, within: Labelled, stored: Stored, words: Vocabulary, team: str) -> Spotted:
        if words.unspaced:
            cut = unspaced.names(unspaced.pieces(within, stored, words, latin=self.vocabularies["en"], team=team))
            return Spotted(tuple(dict.fromkeys(piece.text for piece in cut)), tuple((p.start, p.end) for p in cut))
        codes = code_runs(within)
        known = [run for run in known_runs(within, stored, team=team) if not any(run.meets(code) for code in codes)]
        found = runs(within, sorted([*known, *codes], key=lambda run: run.first))
        names = named_before(found, codes)
        kept = without_apposition(within, codes, names)
        return spot(within, sorted([*names, *kept], key=lambda run: run.first), words)

    def language_of(self, text: str) -> str:
        """By script, and among those in Latin letters by the words that only one language has."""
        if re.search(r"[\u3040-\u30ff]", text):
            return self._known("ja")
        if has_han(text):
            return self._known("zh")
        if re.search(r"[\u0600-\u06ff]", text):
            return self._known("ar")
        if re.search(r"[\u0400-\u04ff]", text):
            return self._known("ru")
        words = [token for token in tokens(text) if token.is_word]
        said = [token.folded for token in words if token.first or not token.capital] or [t.folded for t in words]
        counts = {
            language: sum(word in self.vocabularies[language].plain for word in said) for language in _LATIN(self)
        }
        best = max(counts, key=lambda language: (counts[language], language == "en"))
        return best if counts[best] > counts.get("en", 0) else "en"

    def _known(self, language: str) -> str:
        return language if language in self.vocabularies else "en"


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


def _reading(parts: _Parts, kind: Kind) -> Reading:
    """The message as of this kind."""
    within, words, lists = parts.within, parts.words, parts.lists
    screens = kind is Kind.SCREEN
    aspect = _aspect(parts.masked, words) if screens else Aspect.ANY
    day, doubts = _day_asked(within, parts.days, words, kind)
    return Reading(
        text=within.text,
        kind=kind,
        names=parts.spotted.names if screens else (),
        day=day,
        aspect=aspect,
        list_meant=within.text[lists[0][0] : lists[-1][1]] if lists else "",
        lists=words.lists_meant(within.text[start:end] for start, end in lists),
        language=words.language,
        doubts=(*(parts.spotted.doubts if screens else ()), *doubts),
        either=parts.spotted.either if screens else (),
        mentioned=parts.spotted.mentioned if screens else (),
        is_bare=_is_bare(within, parts.spotted, words, aspect),
        begins_as_question=bool(within.tokens) and within.tokens[0].folded in words.starters - {"the"},
    )


def _LATIN(reader: Reader) -> Sequence[str]:
    return [language for language in ("en", "de", "fr", "es") if language in reader.vocabularies]


def taken(days: Sequence[DayRead], lists: Sequence[tuple[int, int]]) -> list[tuple[int, int, Label]]:
    """The places of days and lists, with their labels."""
    return [
        *((day.start, day.end, Label.DAY) for day in days),
        *((start, end, Label.LIST) for start, end in lists),
    ]


def _is_bare(within: Labelled, spotted: Spotted, words: Vocabulary, aspect: Aspect) -> bool:
    """Whether a message holds no word of a question: each is part of a name, or written as one, or beyond the words."""
    outside = [
        (token, label)
        for token, label in zip(within.tokens, within.labels, strict=True)
        if token.is_word and not any(start <= token.start < end for start, end in spotted.places)
    ]
    if len(within.tokens) == 1 or not outside:
        return True
    asks = within.tokens[0].folded in words.starters and bool(spotted.names) and aspect is not Aspect.ANY
    if _is_list(within, words):
        return True
    as_names = all(token.capital or token.folded in words.splitters for token, _ in outside)
    return not asks and (as_names or all(label is Label.PERHAPS for _, label in outside))


def _is_list(within: Labelled, words: Vocabulary) -> bool:
    """Whether it is short items with commas between them, none of which begins like a question."""
    items = [item.split() for item in re.split(r"[,;]", within.text)]
    short = all(1 <= len(item) <= _LONGEST_ITEM for item in items)
    return len(items) > 1 and short and not any(_asks(item, words) for item in items)


def _asks(item: Sequence[str], words: Vocabulary) -> bool:
    return item[0].casefold().rstrip("?") in words.starters and (len(item) > 1 or len(item[0]) > 1)


def _explicit_kind(masked: str, spotted: Spotted, words: Vocabulary) -> Kind | None:
    """The kind that the words of a message show by themselves."""
    for kind, pattern in words.kind_patterns:
        if pattern.search(masked) and not (kind is Kind.NOT_FOR_US and spotted.names and _is_screening(masked, words)):
            return kind
    return None


def _kind(spotted: Spotted, names_list: bool) -> Kind:
    if spotted.names:
        return Kind.SCREEN
    return Kind.GLOSSARY if names_list else Kind.NOT_FOR_US


def _is_screening(masked: str, words: Vocabulary) -> bool:
    return any(pattern.search(masked) for aspect, pattern in words.aspect_patterns if aspect is Aspect.STATUS)


def _aspect(masked: str, words: Vocabulary) -> Aspect:
    """What is wanted: by the sentences that ask, else by the whole message."""
    masked = words.event_pattern.sub(MASKED_DAY, masked)  # "was it listed when we bought it"
    if _first_aspect(_ASIDES.sub("", masked), words) is not Aspect.ANY:
        masked = _ASIDES.sub("", masked)
    asking = " ".join(part for part in _SENTENCES.split(masked) if part.endswith(_QUESTION_MARKS))
    found = _first_aspect(asking, words)
    if found in (Aspect.ANY, Aspect.STATUS):
        whole = _first_aspect(masked, words)
        found = found if found is Aspect.STATUS and whole in _BACKGROUND else whole
    return Aspect.LIST if found is Aspect.STATUS and MASKED_LIST in masked else found


def _first_aspect(masked: str, words: Vocabulary) -> Aspect:
    return next((aspect for aspect, pattern in words.aspect_patterns if pattern.search(masked)), Aspect.ANY)


def _day_asked(
    within: Labelled, days: Sequence[DayRead], words: Vocabulary, kind: Kind
) -> tuple[DayRead | None, tuple[str, ...]]:
    """The day that is asked about (not that of a purchase, birth or event), and why it is not certain."""
    if kind is not Kind.SCREEN:
        return (days[0] if days else None), ()
    asked = [day for day in days if _is_asked(within, day, words)]
    different = {day.on for day in asked}
    if len(different) > 1:
        listed = " and ".join(f"“{day.typed}”" for day in asked)
        choices = tuple(sorted({day.on for day in asked if day.on}))
        either = DayRead(listed, None, Precision.UNKNOWN, asked[0].start, asked[-1].end, choices)
        return either, (f"Which day do you ask about: {listed}?",)
    if asked:
        doubt = () if asked[0].on else (f"Which day do you mean by “{asked[0].typed}”?",)
        return asked[0], doubt
    if unread := _UNREAD.search(within.text):
        line = f"I can't read the date “{unread[1]}”. Write it like 2021-04-01 or 1 April 2021."
        return DayRead(unread[1], None, Precision.UNKNOWN, *unread.span(1)), (line,)
    event = words.event_pattern.search(within.text)
    if event and days:
        return days[0], ()  # "IPO allocation, autumn 2020. Were they designated back then?"
    if event:
        return DayRead(event[0], None, Precision.UNKNOWN, *event.span()), (f"Which day was that: “{event[0]}”?",)
    return None, ()


def _is_asked(within: Labelled, day: DayRead, words: Vocabulary) -> bool:
    """Whether a day is the one asked about: by the nearest word before it that says what the day is of."""
    behind = re.match(r"['’]s (\w+)", within.text[day.end :])
    if behind and behind[1].casefold() in words.background_days:
        return False  # "yesterday's call"
    before = [token for token in within.tokens if token.end <= day.start][-MOST_BEFORE:]
    for token in reversed(before):
        if token.text in ";!?" or (token.text == "." and not token.is_word) or token.folded in words.asked_days:
            return True
        if token.folded in words.background_days:
            return False
    return True
