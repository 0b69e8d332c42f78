"""The rule of "and": over which joining words a name goes on, and where they part two names."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.names.common_words import GENERIC_WORDS, is_common
from bot.services.questions.labels import Labelled
from bot.services.questions.run import Run
from bot.services.questions.word_labels import Label

JOINING = frozenset(
    "of the and & for de la le du des del da do dos und et y e der die das van von al el bin ibn i och".split()
)
ANDS = frozenset("and und et y e i och".split())
_ACROSS = 2
"""Words that may stand between two parts of a name ("Bank of the West"), or end it behind an "and"."""
_CLOSING = frozenset("group holding holdings bank corporation international".split())
"""Words that seldom stand before an "and" within one name."""
_TRADES = frozenset(
    """
    oil gas coal iron steel gold silver copper arms ammunition food beverage fruit grain sugar cotton paper forest wood
    glass rubber tea coffee salt sea land air rail road pipe tube wire cable tools dyes paint glue seed fertilizer
    """.split()
)
"""What firms make or deal in: "Myanma Oil and Gas Enterprise"."""
_SONS = frozenset("hijos fils söhne soehne sohn figli filhos zonen sons son co cie partners brothers bros".split())
"""What stands behind the "&" of one firm: "Lopez & Hijos"."""
_CLOSE = 4
_SEVERAL = frozenset(["they", "them", "both"])
_NEVER = frozenset("what which who whom whose when where why how is are was were do does did".split())


def over_joining(within: Labelled, first: int, end: int, fixed: Mapping[int, Run]) -> int | None:
    """Over "of", "and", "&" between words that are written as names."""
    place = end
    while place < len(within) and place - end < _ACROSS and within.tokens[place].folded in JOINING | ANDS:
        place += 1
    if place == end or place >= len(within):
        return None
    if within.tokens[end].folded in ANDS and place > end + 1:
        return None  # "Phytium and the Wuxi centre" are two
    goes_on = within.labels[place] in (Label.NAME, Label.PLACE, Label.AGENCY) or place in fixed
    as_written = within.tokens[place].capital or not within.mixed
    connector = within.tokens[end].folded
    if connector == "for" and not _takes_for(within, end):
        return None
    if connector == "de" and within.labels[place] is Label.FORM and within.labels[end - 1] is Label.FORM:
        return place + 1  # "S.A. de C.V."
    if within.labels[place] is Label.AGENCY and connector == "von":
        return None  # "Ist Kestrel von der EU sanktioniert?"
    if not (goes_on and as_written) or within.tokens[place].folded in _NEVER:
        return None
    if connector in ANDS:
        return (fixed[place].end if place in fixed else place + 1) if _joins_two(within, first, end, fixed) else None
    return fixed[place].end if place in fixed else place + 1


def _takes_for(within: Labelled, end: int) -> bool:
    """Whether a name goes on over "for": "Bank for Foreign Trade", and not "Kestrel SL for the Madrid team"."""
    return within.tokens[end - 1].folded in GENERIC_WORDS and within.labels[end - 1] is not Label.FORM


def _joins_two(within: Labelled, first: int, end: int, fixed: Mapping[int, Run]) -> bool:
    """Whether "and" may stand within one name: not after a legal form or a stored name, nor between two long names."""
    closed = within.labels[end - 1] is Label.FORM or within.tokens[end - 1].folded in _CLOSING
    if closed or any(place in fixed for place in range(first, end)):
        return False
    right = end + 1
    if all(label is Label.PLACE for label in (*within.labels[first:end], within.labels[right])):
        return False  # "Canada and Australia"
    if right in fixed or _and_follows(within, right) or _is_plural(within, first, right):
        return False
    if within.mixed and _is_coined_beside(within, first, end):
        return False
    if are_generic(within, end):
        return True
    if first > 0 and within.tokens[first - 1].text == ",":
        return within.tokens[end - 1].folded == within.tokens[right].folded  # "Apple, Johnson and Johnson"
    if _is_long_beside(within, first, end):
        return False
    words = [place for place in (end - 1, right) if within.labels[place] is Label.NAME]
    unknown = len(words) == 2 and not any(within.tokens[place].capital for place in words)
    long = end - first > 1 and right + 1 < len(within) and within.labels[right + 1] in (Label.NAME, Label.PLACE)
    return not ((unknown and end - first == 1) or long)


def _is_coined_beside(within: Labelled, first: int, end: int) -> bool:
    """Whether a word alone beside "and" is written as no surname is: "GAESA y Havanatur", "Deripaska and En+"."""
    right = within.tokens[end + 1]
    alone = within.labels[end + 2 : end + 3] not in ([Label.NAME], [Label.FORM], [Label.PLACE])
    left = end - first == 1 and _is_coined(within.tokens[first].text)
    return left or (alone and _is_coined(right.text) and right.folded not in GENERIC_WORDS)


def _is_coined(text: str) -> bool:
    """Whether capitals, figures or a plus within a word say that it is no surname."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 1 and (any(one.isupper() for one in letters[1:]) or text[-1] in "+0123456789")


def _is_long_beside(within: Labelled, first: int, end: int) -> bool:
    """Whether one side of an "and" is a name of several words, none of them generic: "Jon Merlyn and Vellum".

    "Procter and Gamble Company" and "Merlyn Oil and Gas" stay one.
    """
    close = end + 1
    while close < len(within) and within.labels[close] is Label.NAME and within.tokens[close].capital:
        close += 1
    sides = (range(first, end), range(end + 1, close))
    words = [[within.tokens[place].folded for place in side] for side in sides]
    if not within.mixed or any(_is_of_one(word) for side in words for word in side) or not all(words):
        return False
    formed = close < len(within) and within.labels[close] is Label.FORM
    named = all(within.tokens[place].capital for side in sides for place in side)
    return named and not formed and max(map(len, words)) > 1


def _is_of_one(word: str) -> bool:
    """Whether a word is one that firms have on either side of their "and"."""
    return word in GENERIC_WORDS or word in _TRADES or is_common(word)


def are_generic(within: Labelled, place: int) -> bool:
    """Whether the words on both sides of an "and" are generic ones of names: "Production and Construction Corps"."""
    around = (within.tokens[place - 1].folded, within.tokens[place + 1].folded)
    return all(word in GENERIC_WORDS or word in _TRADES for word in around)


def parts_at_and(within: Labelled, run: Run) -> tuple[Run, Run] | None:
    """The two names that a name nobody knows may be: "Tamrock and Vellum". None where it is certainly one.

    "Johnson and Johnson", "Jones and Partners" and "Production and Construction" are one.
    """
    ands = ANDS | {"&"} if _ends_items(within, run) or _has_coined(within, run) else ANDS
    places = [place for place in range(run.first + 1, run.end - 1) if within.tokens[place].folded in ands]
    if run.known or run.quoted or len(places) != 1:
        return None
    (place,) = places
    left, right = within.tokens[place - 1].folded, within.tokens[place + 1].folded
    after = within.tokens[place + 1 : run.end]
    generic = len(after) <= _ACROSS and all(is_common(token.folded) for token in after)
    one = left == right or is_common(left) or generic or right in _SONS or within.labels[place - 1] is Label.FORM
    return None if one else (Run(run.first, place), Run(place + 1, run.end))


def says_several(within: Labelled, end: int) -> bool:
    """Whether the words just behind names speak of several: "Kestrel & Osprey, do they …"."""
    behind = [token.folded for token in within.tokens[end : end + _CLOSE] if token.is_word]
    return bool(behind) and (behind[0] in within.words.plurals or bool(_SEVERAL & set(behind)))


def _ends_items(within: Labelled, run: Run) -> bool:
    """Whether "&" in a name may part the last two of several: "Midea, Haier & Gree"; not where others have one too."""
    alone = sum(token.text == "&" for token in within.tokens) == 1
    return alone and run.first > 1 and within.tokens[run.first - 1].text in ",;"


def _has_coined(within: Labelled, run: Run) -> bool:
    """Whether a word beside "&" is coined as those of products are, and no surname: "CapCut & Lemon8"."""
    words = [token.text for token in within.tokens[run.first : run.end] if token.is_word]
    coined = [word for word in words if word[-1:].isdigit() or any(one.isupper() for one in word[1:].replace("-", ""))]
    return any(not word.isupper() for word in coined) and Label.FORM not in within.labels[run.first : run.end]


def _is_plural(within: Labelled, first: int, right: int) -> bool:
    """Whether a verb before or behind says that there are several: "are Kestrel and Osprey …"."""
    around = [*within.tokens[max(first - 1, 0) : first], *within.tokens[right + 1 : right + 3]]
    return any(token.folded in within.words.plurals for token in around)


def _and_follows(within: Labelled, place: int) -> bool:
    """Whether another "and" comes later in the same list of names: "A and B and C" are three."""
    after = [token.folded for token in within.tokens[place : place + 6]]
    return any(word in ANDS for word in after)


def ends_a_list(within: Labelled, first: int, end: int) -> bool:
    """Whether "&" stands before the last of several: "Jon Merlyn, Ann Petrel & Tom Osprey", not "A, Smith & Nephew"."""
    behind = within.labels[end + 1 : end + 3]
    long = end - first > 1 and len(behind) == 2 and all(label is Label.NAME for label in behind)
    return long and first > 0 and within.tokens[first - 1].text in ",;"
