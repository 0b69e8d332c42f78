"""Where it is not certain at which word a name begins or ends: "Sberbank UK in liquidation", "JAC motors"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.runs.joining import JOINING
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.word_labels import Label

_COUNTRIES = frozenset("uk us usa eu uae prc".split())
_SHORTEST_CODE, _FEW = 5, 2
_ROMAN = re.compile(r"[IVX]+")
_OWNERS = frozenset("the a an our my your their his her its".split())


def with_borders(within: Labelled, run: Run) -> Run | None:
    """The name with the words that touch it and are written as it is; None where there are none, or quotes end it."""
    if run.quoted or within.words.unspaced:
        return None
    end = run.end
    while end < len(within) and _may_end(within, run, end):
        end += 1
    first = run.first - 1 if _may_begin(within, run) else _first_in_slot(within, run)
    return Run(first, end, known=run.known) if (first, end) != (run.first, run.end) else None


def _may_end(within: Labelled, run: Run, place: int) -> bool:
    """Whether a word behind a name may be of it: a legal form, where it is, what it makes; the form ends a name."""
    token = within.tokens[place]
    if not token.is_word or token.first or _is_closed(within, place):
        return False
    if within.labels[place] is Label.FORM:
        return True
    rule = _MAY_END.get(within.labels[place])
    return rule is not None and rule(within, place)


def _is_closed(within: Labelled, place: int) -> bool:
    """Whether a name ends before a place for certain: with its legal form, or with "'s" ("Kestrel plc's UK assets")."""
    return within.labels[place - 1] is Label.FORM or within.tokens[place - 1].folded.endswith("'s")


def _is_written_as_place(within: Labelled, place: int) -> bool:
    return within.tokens[place].capital or not within.mixed


def _is_lone_country(within: Labelled, place: int) -> bool:
    """Whether a country in capitals stands alone: not in "Kestrel EU UK US, one line each"."""
    token = within.tokens[place]
    alone = within.labels[place + 1 : place + 2] != [Label.AGENCY]
    return alone and within.mixed and token.text.isupper() and token.folded in _COUNTRIES


def _is_numbered(within: Labelled, place: int) -> bool:
    """Whether a short number stands behind a word in capitals."""
    return within.tokens[place].text.isupper() and within.mixed and _is_short_number(within, place + 1)


def _is_number_of_word(within: Labelled, place: int) -> bool:
    return within.labels[place - 1] is Label.CONTEXT


def _is_generic(within: Labelled, place: int) -> bool:
    return within.tokens[place].folded in GENERIC_WORDS


_MAY_END: Mapping[Label, Callable[[Labelled, int], bool]] = {
    Label.PLACE: _is_written_as_place,
    Label.AGENCY: _is_lone_country,
    Label.CONTEXT: _is_numbered,
    Label.NUMBER: _is_number_of_word,
    Label.PERHAPS: _is_generic,
}
"""When a word with such a label may be the last one of a name."""


def _is_short_number(within: Labelled, place: int) -> bool:
    behind = within.tokens[place : place + 1]
    return bool(behind) and behind[0].text.isdigit() and len(behind[0].text) < _SHORTEST_CODE


def narrowed(within: Labelled, run: Run) -> Run | None:
    """A name nobody knows without what at its end may only be said of it: where it sits, an abbreviation."""
    if run.known or run.quoted or run.end - run.first < _FEW or within.words.unspaced:
        return None
    if within.tokens[run.end - 1].text in ")）":
        return _before_place_in_brackets(within, run)
    return Run(run.first, run.end - 1) if within.mixed and _ends_with_abbreviation(within, run) else None


def _before_place_in_brackets(within: Labelled, run: Run) -> Run | None:
    """What stands before a place in brackets at the end of a name: "Kestrel Steel (Oman)"."""
    opened = next((n for n in range(run.end - 1, run.first, -1) if within.tokens[n].text in "(（"), run.first)
    place = all(label is Label.PLACE for label in within.labels[opened + 1 : run.end - 1])
    return Run(run.first, opened) if place and opened > run.first else None


def _ends_with_abbreviation(within: Labelled, run: Run) -> bool:
    """Whether an abbreviation that nobody knows stands behind words of a title: "Central Kestrel WRO"."""
    text = within.tokens[run.end - 1].text
    if not (text.isupper() and text.isalpha() and _FEW < len(text) < _SHORTEST_CODE) or _ROMAN.fullmatch(text):
        return False
    titled = all(token.text.istitle() for token in within.tokens[run.first : run.end - 1])
    return titled and within.labels[run.end - 1] is Label.NAME


def _may_begin(within: Labelled, run: Run) -> bool:
    """Whether an abbreviation before a name may be of it: "is MTN Kestrel", not "ISIN US…", "the CEO Merlyn"."""
    place = run.first - 1
    if place < 0 or not within.mixed or within.labels[place] not in (Label.CONTEXT, Label.SECURITY):
        return False
    token = within.tokens[place]
    code = any(map(str.isdigit, within.tokens[run.first].text))
    if code or not (token.text.isalpha() and token.text.isupper()):
        return False
    said = {*within.words.bearers, *within.words.articles, *_OWNERS}
    return token.folded not in said and (place == 0 or _is_in_small(within.tokens[place - 1], said))


def _first_in_slot(within: Labelled, run: Run) -> int:
    """Where an unknown name may begin, where no capitals tell: "is federal security servcie sanctioned?"."""
    if within.mixed or run.known:
        return run.first
    place = run.first
    while place > 0 and _may_be_before(within, place - 1):
        place -= 1
    opened = place > 0 and within.tokens[place - 1].folded in VERBS
    generic = any(_is_generic(within, one) for one in range(place, run.first))
    return place if opened and generic else run.first


def _may_be_before(within: Labelled, place: int) -> bool:
    """Whether a word is neither one that asks nor one that says what the next is: "security", not "supplier"."""
    token, words = within.tokens[place], within.words
    said = (words.starters, words.screenings, words.bearers, words.articles, words.splitters, words.peoples, _OWNERS)
    plain = within.labels[place] in (Label.PLAIN, Label.PERHAPS, Label.PLACE)
    return (plain or _is_generic(within, place)) and not any(token.folded in group for group in (*said, JOINING))


def _is_in_small(token: Token, said: AbstractSet[str]) -> bool:
    """Whether it is a word in small letters other than those that say whose or which the next one is."""
    return token.is_word and token.text.islower() and token.folded not in said
