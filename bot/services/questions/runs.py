"""Joins the words of a name: "Bank of China (Hong Kong) Limited" is one name, "Huawei, Hikvision" are two."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.names.common_words import GENERIC_WORDS
from bot.services.questions.beginnings import with_start
from bot.services.questions.joining import JOINING
from bot.services.questions.labels import Labelled
from bot.services.questions.next_words import further, is_ordinary_in_small
from bot.services.questions.run import Run
from bot.services.questions.word_labels import Label

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
        found.append(with_start(within, Run(place, end, known=_is_known(within, place, end, fixed)), found))
        place = end
    return found


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
    elif _only_describes(within, first) or _is_of_place(within, first):
        return None
    elif (
        within.labels[first] is Label.NAME
        or _is_month_before_name(within, first)
        or _is_place_before_name(within, first)
        or _form_follows(within, first)
        or _with_ampersand(within, first)
        or is_ordinary_in_small(within, first)
        and _is_name_next(within, first)
    ):
        end = first + 1
    else:
        return None
    while (next_end := further(within, first, end, fixed)) is not None:
        end = next_end
    return end


def _only_describes(within: Labelled, place: int) -> bool:
    """Whether a word in small letters stands before a name: "the shipbuilder CSSC", "cpty Kestrel", not "van Houten".

    What nobody knows is of the name where generic words follow: "thyssenkrupp Steel".
    """
    token = within.tokens[place]
    small = within.mixed and within.labels[place] is Label.NAME and token.text.islower() and token.text.isalpha()
    if not small or token.folded in JOINING | _PARTICLES:
        return False
    ordinary = within.words.ordinary(token.folded) >= _SOME
    over = place + 2 if _is_of(within, place + 1) else place + 1
    if over >= len(within) or not within.tokens[over].is_word or not within.tokens[over].capital:
        return False
    generic = within.tokens[over].folded in GENERIC_WORDS and over == place + 1
    named = within.labels[over] is not Label.FORM and not generic
    return ordinary or (named and within.words.starters != frozenset())


def _is_of_place(within: Labelled, place: int) -> bool:
    """Whether a place's possessive stands before a name: "Iran's Mahan Air"."""
    token, behind = within.tokens[place], within.tokens[place + 1 : place + 2]
    owner = token.folded.removesuffix("'s")
    named = bool(behind) and behind[0].is_word and behind[0].capital
    return named and owner != token.folded and owner in {*within.words.places, *within.words.agencies}


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
    return within.tokens[place].is_word and place + 2 < len(within) and _tied(within, place + 1) and not asks


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
