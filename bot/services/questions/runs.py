"""Joins the words of a name: "Bank of China (Hong Kong) Limited" is one name, "Huawei, Hikvision" are two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.names.common_words import GENERIC_WORDS
from bot.services.questions.beginnings import with_start
from bot.services.questions.joining import ANDS, JOINING, ends_a_list, over_joining
from bot.services.questions.labels import WORDS_OF_NAMES, Label, Labelled
from bot.services.questions.run import Run
from bot.services.questions.tokens import SHORTENED

_NUMBER_AND_FORM = [Label.NUMBER, Label.FORM]
_SOME = 2.0
"""How common a word is at least that is met in writing: one in ten millions (see Vocabulary.ordinary)."""
_NUMBERED = re.compile(r"(?:[^.]*:)?\W*1[.)]\s")


def runs(within: Labelled, known: Sequence[Run]) -> list[Run]:
    """The runs of a message in order; what is stored as one name stays one."""
    fixed = {place: run for run in known for place in range(run.first, run.end)}
    found: list[Run] = []
    place = 0
    while place < len(within):
        end = _end_of_run(within, place, fixed)
        if end is None:
            place += 1
            continue
        found.append(with_start(within, Run(place, end, known=_is_known(place, end, fixed)), found))
        place = end
    return found


def _is_known(first: int, end: int, fixed: dict[int, Run]) -> bool:
    return any(place in fixed for place in range(first, end))


def _end_of_run(within: Labelled, first: int, fixed: dict[int, Run]) -> int | None:
    """Where the run that begins here ends; None where none begins."""
    if first in fixed:
        end = fixed[first].end
    elif _only_describes(within, first):
        return None
    elif (
        within.labels[first] is Label.NAME
        or _is_place_before_name(within, first)
        or _form_follows(within, first)
        or _with_ampersand(within, first)
        or _is_ordinary_in_small(within, first)
        and _is_name_next(within, first)
    ):
        end = first + 1
    else:
        return None
    while (further := _further(within, first, end, fixed)) is not None:
        end = further
    return end


def _only_describes(within: Labelled, place: int) -> bool:
    """Whether a noun in small letters stands before a name: "the shipbuilder CSSC", not "van Houten"."""
    token, behind = within.tokens[place], within.tokens[place + 1 : place + 2]
    small = within.mixed and within.labels[place] is Label.NAME and token.text.islower() and token.text.isalpha()
    named = bool(behind) and behind[0].is_word and behind[0].capital
    return small and named and token.folded not in JOINING and within.words.ordinary(token.folded) >= _SOME


def _is_place_before_name(within: Labelled, place: int) -> bool:
    """Whether a place's name stands here with a capital: "China Telecom" begins with one."""
    return within.labels[place] is Label.PLACE and (within.tokens[place].capital or not within.mixed)


def _is_name_next(within: Labelled, place: int) -> bool:
    return place + 1 < len(within) and within.labels[place + 1] is Label.NAME


def _with_ampersand(within: Labelled, place: int) -> bool:
    """Whether "&" ties a word to another: "marks & spencer"."""
    return within.tokens[place].is_word and place + 2 < len(within) and _tied(within, place + 1)


def _tied(within: Labelled, place: int) -> bool:
    return within.tokens[place].text == "&" and within.tokens[place + 1].is_word


def _form_follows(within: Labelled, place: int) -> bool:
    """Whether an ordinary word is a name by the legal form behind it: "Next plc", "target corp"."""
    ordinary = within.labels[place] in (Label.PLAIN, Label.PERHAPS, Label.CONTEXT, Label.SECURITY)
    if ordinary and within.tokens[place].capital and _comma_and_form(within, place + 1):
        return True  # "Block, Inc."
    if ordinary and not within.tokens[place].capital and within.labels[place + 1 : place + 3] == _NUMBER_AND_FORM:
        return True  # "nord stream 2 ag"
    if not ordinary or place + 1 >= len(within) or within.labels[place + 1] is not Label.FORM:
        return False
    goes_on = place + 2 < len(within) and within.labels[place + 2] is Label.NAME  # "screen OOO Vostok"
    return not goes_on and (within.tokens[place].capital or not within.mixed)


def _comma_and_form(within: Labelled, place: int) -> bool:
    return place + 1 < len(within) and within.tokens[place].text == "," and within.labels[place + 1] is Label.FORM


def _further(within: Labelled, first: int, end: int, fixed: dict[int, Run]) -> int | None:
    """Where the run goes on to with its next word; None where it ends."""
    if end >= len(within):
        return None
    if end in fixed:
        return fixed[end].end if _may_join(within, end) else None
    label, token = within.labels[end], within.tokens[end]
    if (
        _is_ordinary_in_small(within, end)
        or label in WORDS_OF_NAMES
        or _is_noun_before_form(within, end)
        or _is_noun_at_end(within, first, end)
        or (label is Label.PLACE and token.capital and within.mixed and _may_join(within, end))
    ):
        return end + 1
    if label is Label.NUMBER and token.text.isdigit() and _number_belongs(within, end):
        return end + 1
    if token.text == "&" and end + 1 < len(within) and within.tokens[end + 1].is_word:
        return None if ends_a_list(within, first, end) else end + 2
    if token.text in (",", ".", "-"):
        return _over_mark(within, end)
    if token.text in "(（":
        return _over_brackets(within, end)
    return over_joining(within, first, end, fixed)


def _is_ordinary_in_small(within: Labelled, place: int) -> bool:
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


def _may_join(within: Labelled, place: int) -> bool:
    """Whether a stored name may go on with what stands before it: not "Deripaska's", whose it is."""
    before = within.tokens[place - 1]
    return before.is_word and not before.folded.endswith("'s")


def _number_belongs(within: Labelled, place: int) -> bool:
    """Whether a number is part of a name: "Arsenal 75", "Qihoo 360", not "Hikvision 3 times"."""
    after = place + 1
    if after < len(within) and (within.tokens[after].text in ")）" or _NUMBERED.match(within.text)):
        return False  # "1) Kestrel 2) Osprey"
    return after >= len(within) or within.labels[after] in (Label.MARK, Label.NAME, Label.FORM, Label.PLAIN)


def _over_mark(within: Labelled, place: int) -> int | None:
    """Over a full stop, comma or dash within a name: "Co., Ltd.", "A. P. Moller", "Moller - Maersk"."""
    mark, after = within.tokens[place].text, place + 1
    if after >= len(within):
        return None
    if mark == "." and within.tokens[after].text == ",":
        after += 1
        return after + 1 if after < len(within) and within.labels[after] is Label.FORM else None
    if mark == "," or mark == ".":
        before = within.tokens[place - 1]
        closed = within.labels[place - 1] is Label.FORM or len(before.text) == 1 or before.folded in SHORTENED
        fits = within.labels[after] is Label.FORM or (mark == "." and closed and _is_capital_name(within, after))
        return after + 1 if fits else None
    apart = within.text[within.tokens[place].start - 1 : within.tokens[place].end + 1] == " - "
    apart = apart and within.text.count(" - ") == 1  # more of them part the items of a list
    return after + 1 if apart and within.labels[after] is Label.NAME else None


def _is_capital_name(within: Labelled, place: int) -> bool:
    return within.labels[place] is Label.NAME and within.tokens[place].capital and not within.tokens[place].first


def _over_brackets(within: Labelled, place: int) -> int | None:
    """Over a bracket that belongs to the name: a place, or whatever a legal form follows: "(Hong Kong) Limited"."""
    close = next((n for n in range(place + 1, min(place + 6, len(within))) if within.tokens[n].text in ")）"), None)
    if close is None or close == place + 1:
        return None
    inside = within.labels[place + 1 : close]
    is_place = all(label is Label.PLACE or _is_country_code(within, place + 1) for label in inside)
    if is_place and within.labels[place - 1] is Label.FORM and not _form_at(within, close + 1):
        return None  # "Kestrel AG (Vienna)": where it sits
    before_form = _form_at(within, close + 1)
    one_name = len(inside) == 1 and inside[0] is Label.NAME and before_form
    is_form = all(label is Label.FORM for label in inside) and before_form  # "(Pty) Ltd"
    if is_place or one_name or is_form or (before_form and all(label in (Label.NAME, Label.PLACE) for label in inside)):
        return close + 1
    return close + 1 if len(inside) == 1 and _is_title_word(within, place + 1) else None


def _form_at(within: Labelled, place: int) -> bool:
    return place < len(within) and within.labels[place] is Label.FORM


def _is_country_code(within: Labelled, place: int) -> bool:
    return within.labels[place] is Label.AGENCY and within.tokens[place].text in ("UK", "US", "EU", "USA", "UAE")


def _is_title_word(within: Labelled, place: int) -> bool:
    """Whether a bracketed word looks like a town ("(Dalian)"): one capital, then small letters."""
    return bool(re.fullmatch(r"[A-Z][a-z]{3,}", within.tokens[place].text)) and within.labels[place] is Label.PLACE
