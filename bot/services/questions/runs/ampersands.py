"""Whether a name goes on over "&": "Smith & Nephew" is one, "Ross Stores & Public Storage & Ball Corp" are three."""

from __future__ import annotations

from collections.abc import Mapping

from bot.services.questions.runs.generic_sides import are_generic
from bot.services.questions.runs.joining import ends_a_list, says_several
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_KIN = frozenset("family relatives sons daughters wife husband friends partners subsidiaries affiliates".split())
"""Whom "&" adds to a name without being of it."""
_ENDS_NAME = frozenset(
    "co cie sons söhne soehne sohn hijos fils figli filhos partners partner company brothers bros kg".split()
)
"""What ends the name of one firm behind an "&"."""


def over_ampersand(within: Labelled, first: int, place: int, fixed: Mapping[int, Run]) -> int | None:
    """Over "&" within a name: not before what another begins with, nor before somebody's people, nor in a row."""
    behind = within.tokens[place + 1]
    if behind.text == "The" or (within.mixed and behind.text in _KIN):
        return None  # "The Kestrel Desk & The Osprey Group", "Jon Merlyn & family"
    two = _is_closed(within, place, fixed) or parts_a_row(within, place)
    return None if two or place + 1 in fixed or ends_a_list(within, first, place) else place + 2


def _is_closed(within: Labelled, place: int, fixed: Mapping[int, Run]) -> bool:
    """Whether the name before an "&" is whole: by its legal form, or stored where several are spoken of."""
    formed = within.labels[place - 1] is Label.FORM and within.labels[place + 1] is not Label.FORM
    return formed or (place - 1 in fixed and says_several(within, place + 2))


def parts_a_row(within: Labelled, place: int) -> bool:
    """Whether an "&" is one of several that part names in a row; "Johnson & Johnson & Co" has but one such."""
    if not _parts(within, place):
        return False
    return any(_parts(within, other) for other in (_next(within, place, -1), _next(within, place, 1)) if other)


def apart_in_row(within: Labelled, run: Run) -> list[Run]:
    """The names in a run over which a row of them goes on."""
    ends = [n for n in range(run.first + 1, run.end - 1) if within.tokens[n].text == "&" and parts_a_row(within, n)]
    firsts = [run.first, *(end + 1 for end in ends)]
    return [Run(first, end) for first, end in zip(firsts, [*ends, run.end], strict=True)]


def _parts(within: Labelled, place: int) -> bool:
    """Whether an "&" may part two names: no firm's own, as in "Oil & Gas", "& Co", "Johnson & Johnson"."""
    left, right = within.tokens[place - 1].folded, within.tokens[place + 1].folded
    formed = within.labels[place + 1] is Label.FORM and within.labels[place + 2 : place + 3] != [Label.NAME]
    own = right in _ENDS_NAME or left == right or formed
    return not own and not are_generic(within, place)


def _next(within: Labelled, place: int, way: int) -> int | None:
    """Where the next "&" stands, if nothing but words stands between; None where none does."""
    place += way
    while 0 < place < len(within) - 1:
        token = within.tokens[place]
        if token.text == "&":
            return place
        if not token.is_word or within.labels[place] in (Label.DAY, Label.LIST):
            return None
        place += way
    return None
