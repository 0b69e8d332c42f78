"""Joins the words of a name: "Bank of China (Hong Kong) Limited" is one name, "Huawei, Hikvision" are two."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.doubts.firm_titles import asks_of_form
from bot.services.questions.runs.beginnings import with_start
from bot.services.questions.runs.joining import JOINING
from bot.services.questions.runs.next_words import further, is_ordinary_in_small
from bot.services.questions.runs.prefixes import with_prefix
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_NUMBER_AND_FORM = [Label.NUMBER, Label.FORM]
_SOME = 2.0
"""How common a word is at least that is met in writing: one in ten millions (see Vocabulary.ordinary)."""
_TIMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december
    """.split()
)
_BEFORE_ITEMS = frozenset("+ & , ; / : = check screen verify and or is are".split())
_PARTICLES = frozenset("bin ibn bint ben abu ould zu zur ter ten af av di da dos das della lo".split())
"""Words in small letters that names have, beside those that join."""


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
        run = with_start(within, Run(place, end, known=_is_known(within, place, end, fixed)), found)
        run = _with_number(within, with_prefix(within, run, found))
        while found and found[-1].meets(run):
            found.pop()
        found.append(run)
        place = end
    return found


def _with_number(within: Labelled, run: Run) -> Run:
    """The name with the number it begins with, where that is an item of a list: "51job, 17 Education"."""
    number = run.first - 1
    if run.known or number < 1 or not within.tokens[number].text.isdigit() or not within.tokens[run.first].capital:
        return run
    listed = within.tokens[number - 1].text == "," and [
        token.text for token in within.tokens[run.end : run.end + 1]
    ] in ([], [","])
    return Run(number, run.end) if listed else run


def _is_known(within: Labelled, first: int, end: int, fixed: dict[int, Run]) -> bool:
    return any(place in fixed and not _is_seat(within, fixed[place], first) for place in range(first, end))


def _is_seat(within: Labelled, run: Run, first: int) -> bool:
    """Whether a stored run is but the place in brackets behind a name: "Vellum Company (Chile)"."""
    places = all(label is Label.PLACE for label in within.labels[run.first : run.end])
    return places and run.first > first and within.tokens[run.first - 1].text in "(（"


def _end_of_run(within: Labelled, first: int, fixed: dict[int, Run]) -> int | None:
    """Where the run that begins here ends; None where none begins."""
    if first in fixed:
        end = fixed[first].end
    elif _begins_run(within, first):
        end = first + 1
    else:
        return None
    while (next_end := further(within, first, end, fixed)) is not None:
        end = next_end
    return end


def _begins_run(within: Labelled, place: int) -> bool:
    """Whether a word may begin a name."""
    if _only_describes(within, place) or _is_of_place(within, place):
        return False
    return (
        within.labels[place] is Label.NAME
        or _is_month_before_name(within, place)
        or _is_place_before_name(within, place)
        or _form_follows(within, place)
        or _with_ampersand(within, place)
        or (is_ordinary_in_small(within, place) and _is_name_next(within, place))
    )


def _only_describes(within: Labelled, place: int) -> bool:
    """Whether a word in small letters stands before a name: "the shipbuilder CSSC", "cpty Kestrel", not "van Houten".

    What nobody knows is of the name where generic words follow: "thyssenkrupp Steel".
    """
    token = within.tokens[place]
    if not _is_unknown_in_small(within, place) or token.folded in JOINING | _PARTICLES:
        return False
    ordinary = within.words.ordinary(token.folded) >= _SOME
    over = place + 2 if _is_of(within, place + 1) else place + 1
    if not _is_in_capitals(within, over):
        return False
    generic = within.tokens[over].folded in GENERIC_WORDS and over == place + 1
    named = within.labels[over] is not Label.FORM and not generic
    return ordinary or (named and within.words.starters != frozenset())


def _is_of_place(within: Labelled, place: int) -> bool:
    """Whether a place's possessive stands before a name: "Iran's Mahan Air"."""
    first = last = place
    while first > 0 and within.labels[first - 1] is Label.PLACE is within.labels[place]:
        first -= 1
    while last + 1 < len(within) and within.labels[last] is Label.PLACE is within.labels[last + 1]:
        last += 1  # "Hong Kong's Jon Merlyn"
    behind = within.tokens[last + 1 : last + 2]
    told = " ".join(token.folded for token in within.tokens[first : last + 1])
    owner = told.removesuffix("'s")
    named = bool(behind) and behind[0].is_word and behind[0].capital
    return named and owner != told and owner in {*within.words.places, *within.words.agencies}


def _is_of(within: Labelled, place: int) -> bool:
    return place < len(within) and within.tokens[place].folded in ("of", "for")


def _is_place_before_name(within: Labelled, place: int) -> bool:
    """Whether a place's name stands here with a capital: "China Telecom" begins with one."""
    return within.labels[place] is Label.PLACE and (within.tokens[place].capital or not within.mixed)


def _is_month_before_name(within: Labelled, place: int) -> bool:
    """Whether the name of a month or day begins that of a firm: "Kestrel + March Networks", not "in March Kestrel"."""
    token, before = within.tokens[place], within.tokens[place - 1 : place]
    written = within.mixed and within.labels[place] is Label.CONTEXT and token.text.istitle() and token.folded in _TIMES
    behind = within.tokens[place + 1 : place + 2]
    joined = bool(before) and before[0].folded in _BEFORE_ITEMS
    return written and joined and _is_name_next(within, place) and behind[0].capital


def _is_name_next(within: Labelled, place: int) -> bool:
    return place + 1 < len(within) and within.labels[place + 1] is Label.NAME


def _with_ampersand(within: Labelled, place: int) -> bool:
    """Whether "&" ties a word to another: "marks & spencer"."""
    small = within.labels[place] is Label.PLAIN and within.tokens[place].text.islower()
    asks = small and within.tokens[place].folded in within.words.starters | {"here"}
    closes = within.tokens[place].folded in within.words.closers  # "Danke & Gruß"
    tied = within.tokens[place].is_word and place + 2 < len(within) and _tied(within, place + 1)
    return tied and not (asks or closes or _are_agencies(within, place))


def _are_agencies(within: Labelled, place: int) -> bool:
    """Whether "&" ties two agencies, which issue lists: "OFAC & BIS"."""
    return within.labels[place] is Label.AGENCY is within.labels[place + 2]


def _tied(within: Labelled, place: int) -> bool:
    return within.tokens[place].text == "&" and within.tokens[place + 1].is_word


def _is_unknown_in_small(within: Labelled, place: int) -> bool:
    """Whether a word that nobody knows is in small letters, where capitals tell something."""
    text = within.tokens[place].text
    return within.mixed and within.labels[place] is Label.NAME and text.islower() and text.isalpha()


def _is_in_capitals(within: Labelled, place: int) -> bool:
    """Whether a word with a capital stands at a place."""
    return place < len(within) and within.tokens[place].is_word and within.tokens[place].capital


def _form_follows(within: Labelled, place: int) -> bool:
    """Whether an ordinary word is a name by the legal form behind it: "Next plc", "target corp"."""
    if within.labels[place] not in (Label.PLAIN, Label.PERHAPS, Label.CONTEXT, Label.SECURITY):
        return False
    if asks_of_form(within, place):
        return False
    capital, behind = within.tokens[place].capital, within.labels[place + 1 : place + 3]
    if capital and _comma_and_form(within, place + 1):
        return True  # "Block, Inc."
    if not capital and behind == _NUMBER_AND_FORM:
        return True  # "nord stream 2 ag"
    if behind[:1] != [Label.FORM] or behind[1:] == [Label.NAME]:  # "screen OOO Vostok"
        return False
    return capital or not within.mixed


def _comma_and_form(within: Labelled, place: int) -> bool:
    return place + 1 < len(within) and within.tokens[place].text == "," and within.labels[place + 1] is Label.FORM
