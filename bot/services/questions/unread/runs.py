"""Where the names of a message stand whose language is not read: what is stored, and what is written as a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.runs.run import Run
from bot.services.questions.stored.codes import code_runs
from bot.services.questions.stored.known import Stored, known_runs
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.tongue import FREQUENT, Tongue
from bot.services.questions.words.word_labels import Label

_RARE = 3.5
"""A word less common than this in its language may be a name in small letters."""
_WITHIN = frozenset("of the & for de la du des del da do dos das di von van der den ter ten al el bin ibn".split())
"""Words in small letters that stand within names."""
_APOSTROPHE = re.compile(r"(?<=\w{2})['’:]\w{0,6}$")
"""An ending behind an apostrophe or a colon: "Kestrel'e", "EU:s"."""
_HANGUL_BEHIND = re.compile(r"(?<=[A-Za-z0-9.])[\uac00-\ud7af]+$")
_NO_NAME = (Label.DAY, Label.LIST, Label.AGENCY, Label.CONTEXT)


def stored_words(within: Labelled, tongue: Tongue, stored: Stored, team: str) -> dict[int, Run]:
    """The stored names and identifiers of a message by their words, but for common words of its language."""
    runs = [*known_runs(within, stored, team=team), *code_runs(within)]
    kept = [run for run in runs if not _has_talk_at_end(within, run, tongue)]
    return {place: replace(run, known=True) for run in kept for place in range(run.first, run.end)}


def runs_of(within: Labelled, tongue: Tongue, fixed: Mapping[int, Run]) -> Iterator[Run]:
    """The stored names and the words that are written as names; those that touch are one."""
    place = 0
    while place < len(within):
        end = _end(within, place, tongue, fixed)
        if end > place:
            yield Run(place, end)
        place = max(end, place + 1)


def without_ending(token: Token, tongue: Tongue) -> str:
    text = _HANGUL_BEHIND.sub("", _APOSTROPHE.sub("", token.text))
    ending = next((one for one in tongue.endings if text.endswith(one) and len(text) > len(one) + 1), "")
    return text.removesuffix(ending)


def _has_talk_at_end(within: Labelled, run: Run, tongue: Tongue) -> bool:
    """Whether a word at an end of a stored name is one of the sentence: "Kestrel có" is stored as "Kestrel Co"."""
    lone = run.end - run.first == 1
    ends = ((place, within.tokens[place]) for place in (run.first, run.end - 1))
    return any(
        _is_talk(within, place, tongue)
        for place, token in ends
        if lone or not (token.capital or token.folded in GENERIC_WORDS)
    )


def _is_talk(within: Labelled, place: int, tongue: Tongue) -> bool:
    """Whether a word is of the sentence: one of its language in small letters, or at its beginning."""
    token = within.tokens[place]
    folded = token.folded
    if within.mixed and token.capital and not token.first:
        return folded in tongue.words
    return tongue.is_said(folded) or ("'" in folded and all(map(tongue.is_said, folded.split("'"))))


def _end(within: Labelled, first: int, tongue: Tongue, fixed: Mapping[int, Run]) -> int:
    """Where a name ends that begins at a place; the place where none does."""
    end = _behind(within, first, tongue, fixed)
    while first < end < len(within) and not _is_closed(within.tokens[end - 1], tongue):
        over = end + _joins(within, end, tongue)
        further = _behind(within, over, tongue, fixed) if over < len(within) else over
        if further == over and not (over < len(within) and _is_end_of_name(within, over)):
            break
        if over < len(within) and within.tokens[over].first:
            break
        end = max(further, over + 1)
    return end


def _behind(within: Labelled, place: int, tongue: Tongue, fixed: Mapping[int, Run]) -> int:
    """The place behind a stored name or a word of a name; the place itself where neither stands there."""
    if place in fixed:
        return fixed[place].end
    return place + 1 if _may_begin(within, place, tongue) else place


def _is_end_of_name(within: Labelled, place: int) -> bool:
    """Whether a legal form or a number stands there, which may end a name."""
    token = within.tokens[place]
    form = within.labels[place] is Label.FORM and (token.capital or not within.mixed)
    return token.is_word and (form or token.text.isdigit())


def _is_closed(token: Token, tongue: Tongue) -> bool:
    """Whether a name ends with a word, by the ending that is written behind it."""
    return without_ending(token, tongue) != token.text


def _joins(within: Labelled, place: int, tongue: Tongue) -> bool:
    token = within.tokens[place]
    return token.folded in _WITHIN and token.folded not in tongue.ands and not token.capital


def _may_begin(within: Labelled, place: int, tongue: Tongue) -> bool:
    """Whether a word may be of a name: with a capital, or rare where there are none; no word of its language."""
    token = within.tokens[place]
    if not token.is_word or within.labels[place] in _NO_NAME:
        return False
    if _is_talk(within, place, tongue):
        return _begins_bank(within, place)
    if within.labels[place] is Label.NUMBER and not token.capital:
        return False
    if token.quoted or _has_capital(token):
        return True
    return not _has_capitals(within, tongue) and is_rare(within, place, tongue)


def is_rare(within: Labelled, place: int, tongue: Tongue) -> bool:
    """Whether a word may be a name by itself: it is rare in its language."""
    rare = without_ending(within.tokens[place], tongue)
    least = _RARE if rare.lower() != rare.upper() else FREQUENT
    return may_be_of_name(within, place, tongue) and tongue.ordinary(rare.casefold()) < least


def may_be_of_name(within: Labelled, place: int, tongue: Tongue) -> bool:
    """Whether a word is neither of the sentence nor a figure, a day, a list or an agency."""
    known = within.labels[place] in (*_NO_NAME, Label.NUMBER)
    return within.tokens[place].is_word and not known and not _is_talk(within, place, tongue)


def _begins_bank(within: Labelled, place: int) -> bool:
    """Whether a generic word of names stands before another with a capital: "Bank Kestrel"."""
    token, behind = within.tokens[place], within.tokens[place + 1 : place + 2]
    generic = token.folded in GENERIC_WORDS and token.text.istitle()
    return generic and bool(behind) and behind[0].is_word and _has_capital(behind[0])


def _has_capital(token: Token) -> bool:
    return any(letter.isupper() for letter in token.text)


def _has_capitals(within: Labelled, tongue: Tongue) -> bool:
    """Whether a name in a message has a capital: not in Korean, nor where all is in small letters."""
    words = (place for place, token in enumerate(within.tokens) if token.is_word and _has_capital(token))
    return any(not _is_talk(within, place, tongue) and within.labels[place] not in _NO_NAME for place in words)
