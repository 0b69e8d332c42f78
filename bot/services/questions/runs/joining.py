"""The rule of "and": over which joining words a name goes on, and where they part two names."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.names.word_tables.common_words import GENERIC_WORDS, is_common
from bot.services.questions.runs.generic_sides import TRADES, are_generic
from bot.services.questions.runs.persons import ends_person
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

JOINING = frozenset(
    "of the and & for de la le du des del da do dos und et y e der die das van von al el bin ibn i och".split()
)
ANDS = frozenset("and und et y e i och".split())
ACROSS = 2
"""Words that may stand between two parts of a name ("Bank of the West"), or end it behind an "and"."""
_CLOSING = frozenset("group holding holdings bank corporation international".split())
"""Words that seldom stand before an "and" within one name."""
_CLOSE = 4
_SEVERAL = frozenset(["they", "them", "both"])
_NEVER = frozenset("what which who whom whose when where why how is are was were do does did".split())


def over_joining(within: Labelled, first: int, end: int, fixed: Mapping[int, Run]) -> int | None:
    """Over "of", "and", "&" between words that are written as names."""
    place = _behind_joining(within, end)
    if place is None:
        return None
    connector = within.tokens[end].folded
    if connector == "de" and within.labels[place] is Label.FORM and within.labels[end - 1] is Label.FORM:
        return place + 1  # "S.A. de C.V."
    if _is_between_two(within, first, end, place) or not _may_go_on(within, place, fixed):
        return None
    if connector in ANDS and not _joins_two(within, first, end, fixed):
        return None
    return fixed[place].end if place in fixed else place + 1


def _behind_joining(within: Labelled, end: int) -> int | None:
    """The place of the word behind joining ones; None where there is none, or nothing joins."""
    place = end
    while place < len(within) and place - end < ACROSS and within.tokens[place].folded in JOINING | ANDS:
        place += 1
    return place if end < place < len(within) else None


def _is_between_two(within: Labelled, first: int, end: int, place: int) -> bool:
    """Whether what joins two words stands between a name and something else."""
    if ends_person(within, first, end):
        return True
    connector = within.tokens[end].folded
    if connector in ANDS:
        return place > end + 1  # "Phytium and the Wuxi centre" are two
    if connector == "von":
        return within.labels[place] is Label.AGENCY  # "Ist Kestrel von der EU sanktioniert?"
    return connector == "for" and not _takes_for(within, end)


def _may_go_on(within: Labelled, place: int, fixed: Mapping[int, Run]) -> bool:
    """Whether a name may go on with a word: one that may be of it, is written so, and begins no question."""
    token = within.tokens[place]
    may_be_of_it = place in fixed or within.labels[place] in (Label.NAME, Label.PLACE, Label.AGENCY)
    return may_be_of_it and (token.capital or not within.mixed) and token.folded not in _NEVER


def _takes_for(within: Labelled, end: int) -> bool:
    """Whether a name goes on over "for": "Bank for Foreign Trade", and not "Kestrel SL for the Madrid team"."""
    return within.tokens[end - 1].folded in GENERIC_WORDS and within.labels[end - 1] is not Label.FORM


def _joins_two(within: Labelled, first: int, end: int, fixed: Mapping[int, Run]) -> bool:
    """Whether "and" may stand within one name: not after a legal form or a stored name, nor between two long names."""
    stored_before = any(run.end == end for run in fixed.values())
    if are_generic(within, end) and not stored_before:
        return True  # whatever else is named: "China Electronics Import and Export Co and Kestrel"
    if _are_two(within, first, end, fixed):
        return False
    if first > 0 and within.tokens[first - 1].text == ",":
        return within.tokens[end - 1].folded == within.tokens[end + 1].folded  # "Apple, Johnson and Johnson"
    if _are_two_small_words(within, first, end):
        return False
    return not (_is_long_beside(within, first, end) or _is_long_on_both_sides(within, first, end))


def _are_two(within: Labelled, first: int, end: int, fixed: Mapping[int, Run]) -> bool:
    """Whether the names on both sides of an "and" are certainly two."""
    right = end + 1
    return (
        _is_whole(within, first, end, fixed)
        or _are_places(within, first, right)
        or _and_follows(within, right)
        or _is_plural(within, first, right)
        or (within.mixed and _is_coined_beside(within, first, end))
    )


def _is_whole(within: Labelled, first: int, end: int, fixed: Mapping[int, Run]) -> bool:
    """Whether what stands before an "and" is a name by itself, or what stands behind it is stored."""
    closed = within.labels[end - 1] is Label.FORM or within.tokens[end - 1].folded in _CLOSING
    return closed or end + 1 in fixed or any(place in fixed for place in range(first, end))


def _are_places(within: Labelled, first: int, right: int) -> bool:
    """Whether only places stand on both sides of an "and": "Canada and Australia"."""
    return all(label is Label.PLACE for label in (*within.labels[first : right - 1], within.labels[right]))


def _are_two_small_words(within: Labelled, first: int, end: int) -> bool:
    """Whether an "and" stands between two words in small letters that nobody knows."""
    sides = (first, end + 1)
    are_small = all(within.labels[n] is Label.NAME and not within.tokens[n].capital for n in sides)
    return end - first == 1 and are_small


def _is_long_on_both_sides(within: Labelled, first: int, end: int) -> bool:
    goes_on = within.labels[end + 2 : end + 3]
    return end - first > 1 and goes_on in ([Label.NAME], [Label.PLACE])


def _is_coined_beside(within: Labelled, first: int, end: int) -> bool:
    """Whether a word alone beside "and" is written as no surname is: "GAESA y Havanatur", "Deripaska and En+"."""
    right = within.tokens[end + 1]
    alone = within.labels[end + 2 : end + 3] not in ([Label.NAME], [Label.FORM], [Label.PLACE])
    left = end - first == 1 and _is_coined(within.tokens[first].text)
    return left or (alone and _is_coined(right.text) and right.folded not in GENERIC_WORDS)


def _is_coined(text: str) -> bool:
    """Whether capitals, figures, a full stop or a plus within a word say that it is no surname: "Trip.com"."""
    letters = [letter for letter in text if letter.isalpha()]
    within = any(one.isupper() for one in letters[1:]) or "." in text.strip(".")
    return len(letters) > 1 and (within or text[-1] in "+0123456789")


def _is_long_beside(within: Labelled, first: int, end: int) -> bool:
    """Whether one side of an "and" is a name of several words, none of them generic: "Jon Merlyn and Vellum".

    "Procter and Gamble Company" and "Merlyn Oil and Gas" stay one.
    """
    close = _end_of_capitals(within, end + 1)
    sizes = (end - first, close - end - 1)
    words = [*within.tokens[first:end], *within.tokens[end + 1 : close]]
    if not within.mixed or not all(sizes) or any(_is_of_one(word.folded) for word in words):
        return False
    formed = close < len(within) and within.labels[close] is Label.FORM
    return all(word.capital for word in words) and not formed and max(sizes) > 1


def _end_of_capitals(within: Labelled, place: int) -> int:
    """Where words of names with capitals end that begin at a place."""
    while place < len(within) and within.labels[place] is Label.NAME and within.tokens[place].capital:
        place += 1
    return place


def _is_of_one(word: str) -> bool:
    """Whether a word is one that firms have on either side of their "and"."""
    return word in GENERIC_WORDS or word in TRADES or is_common(word)


def says_several(within: Labelled, end: int) -> bool:
    """Whether the words just behind names speak of several: "Kestrel & Osprey, do they …"."""
    behind = [token.folded for token in within.tokens[end : end + _CLOSE] if token.is_word]
    return bool(behind) and (behind[0] in within.words.plurals or bool(_SEVERAL & set(behind)))


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
