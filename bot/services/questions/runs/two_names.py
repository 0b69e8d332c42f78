"""Whether a name with an "and" in it, which nobody knows, may be two names."""

from __future__ import annotations

from bot.domain.names.word_tables.common_words import is_common
from bot.services.questions.runs.joining import ACROSS, ANDS
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

FIRM_ENDS = frozenset("hijos fils söhne soehne sohn figli filhos zonen sons son co cie partners brothers bros".split())
"""What stands behind the "&" of one firm: "Lopez & Hijos"."""


def parts_at_and(within: Labelled, run: Run) -> tuple[Run, Run] | None:
    """The two names that a name nobody knows may be: "Tamrock and Vellum". None where it is certainly one.

    "Johnson and Johnson", "Jones and Partners" and "Production and Construction" are one.
    """
    ands = ANDS | {"&"} if _ends_items(within, run) or _has_coined(within, run) else ANDS
    places = [place for place in range(run.first + 1, run.end - 1) if within.tokens[place].folded in ands]
    if run.known or run.quoted or len(places) != 1:
        return None
    (place,) = places
    if within.labels[place - 1] is Label.FORM or _is_of_one_name(within, place, run.end):
        return None
    return Run(run.first, place), Run(place + 1, run.end)


def parts_at_country(within: Labelled, run: Run) -> tuple[Run, Run] | None:
    """The place and the name that a name of two places may be: "Iran and China Trading House"; None for another."""
    place = next((n for n in range(run.first + 1, run.end - 1) if within.tokens[n].folded in ANDS | {"&"}), None)
    if place is None or within.labels[place] is Label.PLACE or within.labels[place + 1] is not Label.PLACE:
        return None
    only_place = all(label is Label.PLACE for label in within.labels[run.first : place])
    return (Run(run.first, place), Run(place + 1, run.end)) if only_place and not run.quoted else None


def _is_of_one_name(within: Labelled, place: int, end: int) -> bool:
    """Whether the words on both sides of an "and" say that it is one of a name: "Jones and Partners"."""
    left, after = within.tokens[place - 1].folded, [token.folded for token in within.tokens[place + 1 : end]]
    if left == after[0] or is_common(left) or after[0] in FIRM_ENDS:
        return True
    return len(after) <= ACROSS and all(map(is_common, after))


def _ends_items(within: Labelled, run: Run) -> bool:
    """Whether "&" in a name may part the last two of several: "Midea, Haier & Gree"; not where others have one too."""
    alone = sum(token.text == "&" for token in within.tokens) == 1
    return alone and run.first > 1 and within.tokens[run.first - 1].text in ",;"


def _has_coined(within: Labelled, run: Run) -> bool:
    """Whether a word beside "&" is coined as those of products are, and no surname: "CapCut & Lemon8"."""
    words = [token.text for token in within.tokens[run.first : run.end] if token.is_word]
    coined = [word for word in words if word[-1:].isdigit() or any(one.isupper() for one in word[1:].replace("-", ""))]
    return any(not word.isupper() for word in coined) and Label.FORM not in within.labels[run.first : run.end]
