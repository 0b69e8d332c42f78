"""Over which next words a name goes on."""

from __future__ import annotations

import re

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.runs.ampersands import over_ampersand
from bot.services.questions.runs.joining import ANDS, JOINING, over_joining
from bot.services.questions.runs.over_marks import over_brackets, over_mark
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import WORDS_OF_NAMES, Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.word_labels import Label

_NUMBERED = re.compile(r"(?:[^.]*:)?\W*1[.)]\s")
_OF_RUSSIAN_FIRMS = frozenset("банк нефть групп групп холдинг телеком страхование лизинг капитал инвест медиа".split())
"""What ends the names of Russian firms in small letters: "Газпром нефть"."""
_PLANTS = frozenset("LNG LPG GPP NPP TV FM".split())
"""What a plant or station is called by in capitals, before its number."""
_SHORT_NUMBER = 5
"""A number with so many figures is no plant's: "No. 10224"."""
_YEAR = re.compile(r"20\d\d")
_SHARES = frozenset(["%", "％", "percent", "pct", "per", "of"])
"""What stands behind a number that says how much of something is held."""


def further(within: Labelled, first: int, end: int, fixed: dict[int, Run]) -> int | None:
    """Where the run goes on to with its next word; None where it ends."""
    if end >= len(within):
        return None
    if end in fixed:
        return fixed[end].end if _may_join(within, end) else None
    if _is_said_of_name(within, first, end):
        return None
    if numbered := behind_number(within, end):
        return numbered
    if _is_word_of_name(within, first, end):
        return end + 1
    return _over_mark_or_joining(within, first, end, fixed)


def behind_number(within: Labelled, place: int) -> int | None:
    """Where "No. 9" ends, which is of the name before it: "Zavod No. 9"; None where none stands there."""
    words = [token.text for token in within.tokens[place : place + 3]]
    size = 2 + (words[1:2] == ["."])
    numbered = within.tokens[place].text in ("No", "NO", "Nr", "№") and len(words) >= size and words[size - 1].isdigit()
    return place + size if numbered and len(words[size - 1]) < _SHORT_NUMBER else None


def _is_word_of_name(within: Labelled, first: int, place: int) -> bool:
    """Whether a word behind the beginning of a name is one of it."""
    return (
        is_ordinary_in_small(within, place)
        or within.labels[place] in WORDS_OF_NAMES
        or _is_noun_before_form(within, place)
        or _is_noun_at_end(within, first, place)
        or _is_place_in_name(within, place)
        or _is_generic_noun(within, place)
        or _is_number_of_name(within, place)
        or _is_plant_with_number(within, place)
    )


def _is_plant_with_number(within: Labelled, place: int) -> bool:
    """Whether an abbreviation with a number behind it is of a name: "Arctic LNG 2", not "Kestrel FY 24"."""
    number = within.tokens[place + 1 : place + 2]
    numbered = bool(number) and number[0].text.isdigit() and len(number[0].text) == 1
    return numbered and within.tokens[place].text in _PLANTS and within.tokens[place - 1].capital


def _over_mark_or_joining(within: Labelled, first: int, end: int, fixed: dict[int, Run]) -> int | None:
    """Where the run goes on to over a mark, brackets or a joining word; None where it ends before it."""
    token = within.tokens[end]
    if token.text == "&" and end + 1 < len(within) and within.tokens[end + 1].is_word:
        return over_ampersand(within, first, end, fixed)
    if token.text in (",", ".", "-"):
        return over_mark(within, first, end, fixed)
    if token.text in "(（":
        return over_brackets(within, end, known=end - 1 in fixed)
    return over_joining(within, first, end, fixed)


def _is_number_of_name(within: Labelled, place: int) -> bool:
    """Whether a number, in figures or a roman one, is of the name before it."""
    token = within.tokens[place]
    if token.text == "I":
        return _is_numbered(within, place)
    return within.labels[place] is Label.NUMBER and token.text.isdigit() and _number_belongs(within, place)


def _is_numbered(within: Labelled, place: int) -> bool:
    """Whether a roman one ends a name: "the tanker Kestrel I - listed?", not "Kestrel, I think"."""
    behind = within.tokens[place + 1 : place + 2]
    return within.tokens[place - 1].capital and (not behind or behind[0].text in "-–—,?")


def _is_place_in_name(within: Labelled, place: int) -> bool:
    """Whether a place goes on with a name: "Kestrel Kazan", not "Deripaska's Kazan" and "Kestrel LLC Dubai"."""
    written = within.labels[place] is Label.PLACE and within.tokens[place].capital and within.mixed
    return written and _may_join(within, place) and not _is_seat(within, place)


def _is_seat(within: Labelled, place: int) -> bool:
    """Whether a place stands behind a legal form, where no name goes on: "Kestrel Trading LLC Dubai"."""
    goes_on = within.labels[place + 1 : place + 2] in ([Label.FORM], [Label.NAME], [Label.PLACE])
    return within.labels[place - 1] is Label.FORM and not goes_on


def _is_generic_or_capital(token: Token) -> bool:
    return token.is_word and (token.capital or token.folded in GENERIC_WORDS - JOINING)


def _is_said_of_name(within: Labelled, first: int, place: int) -> bool:
    """Whether a word in small letters ends a name with capitals, so that it only says what it is: "Kestrel uav"."""
    if not (_capitals_tell(within) and within.tokens[first].capital) or within.labels[place] is not Label.NAME:
        return False
    goes_on = any(_is_generic_or_capital(behind) for behind in within.tokens[place + 1 : place + 2])
    return _is_small_word(within, place) and not goes_on


def _capitals_tell(within: Labelled) -> bool:
    return within.mixed and bool(within.words.starters or within.words.capital_nouns)


def _is_small_word(within: Labelled, place: int) -> bool:
    """Whether a word is in small letters, in English without accents: "café" may be of a name."""
    text = within.tokens[place].text
    letters = text.replace("-", "").isalpha()
    return text.islower() and letters and (text.isascii() or within.words.capital_nouns)


def is_ordinary_in_small(within: Labelled, place: int) -> bool:
    """Whether a word in a message of small letters alone may go on with a name: "samsung sdi", "tianye group"."""
    if within.words.heads:
        return within.labels[place] is Label.PERHAPS  # a script without capitals
    if within.mixed or not within.tokens[place].text.isascii():
        return False
    generic = within.labels[place] is Label.PLAIN and within.tokens[place].folded in GENERIC_WORDS - JOINING - ANDS
    return within.labels[place] is Label.PERHAPS or generic


def _is_noun_before_form(within: Labelled, place: int) -> bool:
    """Whether an ordinary noun in the middle of a firm's name stands here: "Merlin Handels GmbH"."""
    noun = within.labels[place] is Label.PERHAPS and within.tokens[place].capital
    return noun and place + 1 < len(within) and within.labels[place + 1] is Label.FORM


def _is_noun_at_end(within: Labelled, first: int, place: int) -> bool:
    """Whether a name that went on in small letters ends with this noun: "the Wuxi supercomputing centre"."""
    small = within.tokens[place].text.islower() and within.tokens[place - 1].text.islower()
    goes_on = within.labels[place - 1] is Label.NAME and within.tokens[first].capital
    return within.mixed and small and goes_on and within.tokens[place].folded in GENERIC_WORDS - JOINING


def _is_generic_noun(within: Labelled, place: int) -> bool:
    """Whether a noun of firms' names ends one, where nouns have capitals: "VTB Bank", "HMN Tech Gruppe"."""
    token = within.tokens[place]
    if within.words.language == "ru" and token.folded in _OF_RUSSIAN_FIRMS:
        return within.labels[place - 1] is Label.NAME and _may_join(within, place)
    written = within.words.capital_nouns and within.mixed and token.text.istitle()
    generic = written and within.labels[place] in (Label.PLAIN, Label.PERHAPS) and token.folded in GENERIC_WORDS
    return generic and _may_join(within, place)


def _may_join(within: Labelled, place: int) -> bool:
    """Whether a stored name may go on with what stands before it: not "Deripaska's", whose it is."""
    before = within.tokens[place - 1]
    return before.is_word and not before.folded.endswith("'s")


def _is_year_of_paper(within: Labelled, place: int) -> bool:
    """Whether a year says when securities fall due: "Kestrel 2026 perp"."""
    year = _YEAR.fullmatch(within.tokens[place].text) is not None
    return year and within.labels[place + 1 : place + 2] == [Label.SECURITY]


def _number_belongs(within: Labelled, place: int) -> bool:
    """Whether a number is part of a name: "Arsenal 75", "Qihoo 360", not "Hikvision 3 times"."""
    after = place + 1
    if after < len(within) and (within.tokens[after].text in ")）" or _NUMBERED.match(within.text)):
        return False  # "1) Kestrel 2) Osprey"
    if _is_year_of_paper(within, place):
        return False
    if after < len(within) and within.tokens[after].folded in _SHARES:
        return False  # "Kestrel 25 of the shares", "Novi Sad 50%"
    return after >= len(within) or within.labels[after] in (Label.MARK, Label.NAME, Label.FORM, Label.PLAIN)
