"""Signs that a name is only mentioned: who asks, where, through which house, under which law."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.runs.run import Run
from bot.services.questions.words.cues import SHORT_NAME, begins_behind, cue_before, has_form, word_before
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_ENDS = frozenset(".!?;\n")
_PARTS = frozenset(",;/&+@|")
_BETWEEN_ASKER = 8
"""Words that may stand between who asks and the verb: "Marie from the Zug desk wants to know"."""
_TO_THE_VERB = 4
"""Words before "in" among which one of investing may stand: "invest more of it in", "our position in"."""
_SHORT = 4
"""Letters of an abbreviation that is a noun where an article stands before it: "the MSA"."""
_BEARING = frozenset("with registration registered tail msn imo reg".split())
_NUMBERS = frozenset("registration registered tail msn imo reg mmsi serial".split())
"""Words before the number that one thing of a kind bears."""
_TWO = frozenset("either both two neither they them".split())
"""Words that speak of an owner and what is theirs as of two: "Kestrel's yacht Osprey: is either blocked?"."""
_LINKS = frozenset("and or is are was were has have had in on at of to for from by with".split())
"""Small words behind which something else is spoken of."""


def is_house(within: Labelled, run: Run, found: Sequence[Run]) -> bool:
    """Whether a name is that of a depository, bank, newspaper or adviser, and not what is asked about."""
    if run.quoted or not _is_of_a_house(within, run):
        return False
    if cue_before(within, run.first, within.words.background):
        return True
    return not (word_before(within, run.first) in within.words.slots or is_joined(within, run, found))


def _is_of_a_house(within: Labelled, run: Run) -> bool:
    """Whether a run is the name of a house, with a place or a legal form behind it or not."""
    behind = range(run.end - 1, run.first, -1)
    last = next((n for n in behind if within.labels[n] not in (Label.PLACE, Label.FORM)), run.first)
    ends = range(last + 1, run.end + 1)
    words = [within.text[within.tokens[run.first].start : within.tokens[end - 1].end] for end in ends]
    return any(one.casefold().removesuffix("'s").removesuffix("’s") in within.words.houses for one in words)


def is_joined(within: Labelled, run: Run, found: Sequence[Run]) -> bool:
    """Whether "and" or a comma ties the name to another one."""
    joins = _PARTS - {"@"} | set(within.words.splitters)
    starts, ends = {one.first for one in found}, {one.end for one in found}
    place = run.first - 1
    while place > 1 and place not in ends and not within.tokens[place - 1].is_word:
        place -= 1  # "— and Kestrel"
    before = place in ends and within.tokens[run.first - 1].folded in joins
    return before or (run.end + 1 in starts and within.tokens[run.end].folded in joins)


def is_owner_of_named(within: Labelled, run: Run, found: Sequence[Run]) -> bool:
    """Whether a name only says whose another is: "Kestrel's yacht Osprey", "Kestrel's Osprey"."""
    if not run.text(within).endswith(("'s", "’s")) or _speaks_of_two(within, run.end):
        return False
    following = next((one for one in found if one.first >= run.end), None)
    return following is not None and _is_described(within, run.end, following.first)


def _is_described(within: Labelled, first: int, end: int) -> bool:
    """Whether nothing but a few words that say what the next name is stand there."""
    between = [place for place in range(first, end) if within.tokens[place].text != ","]
    return len(between) <= SHORT_NAME and all(_describes(within, place) for place in between)


def _speaks_of_two(within: Labelled, place: int) -> bool:
    return not _TWO.isdisjoint(token.folded for token in within.tokens[place:])


def _describes(within: Labelled, place: int) -> bool:
    """Whether a word may stand between an owner and what is owned: "Kestrel's Russian distributor, OOO Merlyn"."""
    token = within.tokens[place]
    return (
        token.is_word and token.folded not in _LINKS and (token.text.islower() or token.folded in within.words.peoples)
    )


def is_list_not_held(within: Labelled, run: Run) -> bool:
    """Whether a name is that of a list nobody holds: "the METI End User List", not "Angie's List"."""
    words = [token.folded for token in within.tokens[run.first : run.end]]
    long = not run.quoted and len(words) > SHORT_NAME
    return long and words[-1] in ("list", "lists") and within.tokens[run.end - 1].text.istitle()


def names_a_law(within: Labelled, run: Run) -> bool:
    """Whether a name is one of a law or of an undertaking: "the BIOSECURE Act", "under the Kestrel order"."""
    if run.quoted:
        return False
    words = within.words
    if not run.known and _has_word_of_law(within, run):
        return True
    capitals = not run.known and run.end - run.first == 1 and within.tokens[run.first].text.isupper()
    if capitals and begins_behind(within, run.end, words.laws):
        return True
    article = word_before(within, run.first) == "the" and word_before(within, run.first - 1) in ("by", "under")
    return article and begins_behind(within, run.end, words.laws)


def _has_word_of_law(within: Labelled, run: Run) -> bool:
    """Whether a name ends as laws do or begins as undertakings do."""
    first, last = within.tokens[run.first].folded, within.tokens[run.end - 1].folded
    return last in within.words.laws or first in within.words.undertakings


def is_unknown_background(within: Labelled, run: Run, found: Sequence[Run]) -> bool:
    """Whether the words around a name that nobody holds say that it is where, who asks, or what kind of thing."""
    return (
        _asks(within, run, found)
        or _is_where(within, run)
        or (_is_kind(within, run) and not is_joined(within, run, found))
    )


def _asks(within: Labelled, run: Run, found: Sequence[Run]) -> bool:
    """Whether a verb of asking follows a name in its sentence, and another name that: "Ann wants to know if"."""
    last = max(one.first for one in found)
    for place in range(run.end, min(run.end + _BETWEEN_ASKER, len(within))):
        if within.tokens[place].text in _ENDS:
            return False
        if begins_behind(within, place, within.words.askers):
            return last > place
    return False


def _is_where(within: Labelled, run: Run) -> bool:
    """Whether a name is that of a place: behind "in" and no word of investing, before "office", or a firm's seat."""
    if _is_seat(within, run):
        return True
    if has_form(within, run) or run.end - run.first > SHORT_NAME:
        return False
    if begins_behind(within, run.end, within.words.offices):
        return True
    before = word_before(within, run.first)
    code = before in within.words.background and run.end - run.first == 1 and _is_abbreviation(within, run, _SHORT - 1)
    if code or before not in within.words.whereabouts:
        return code
    return within.tokens[run.first].capital and not _invests(within, run)


def _invests(within: Labelled, run: Run) -> bool:
    """Whether a word of investing stands near the "in" before a name: "invest more of it in"."""
    around = list(within.tokens[max(run.first - 1 - _TO_THE_VERB, 0) : run.first - 1])
    if within.words.capital_nouns:  # of German, whose verbs come last
        around += within.tokens[run.end : run.end + _TO_THE_VERB]
    return any(token.folded.startswith(tuple(within.words.investing)) for token in around)


def _is_seat(within: Labelled, run: Run) -> bool:
    """Whether a place's name stands behind a firm's and a comma: "Kestrel AG, Zug"."""
    place = all(label is Label.PLACE for label in within.labels[run.first : run.end])
    comma = place and run.first > 1 and within.tokens[run.first - 1].text == ","
    return comma and within.labels[run.first - 2] in (Label.FORM, Label.NUMBER)


def _is_kind(within: Labelled, run: Run) -> bool:
    """Whether a name only says which kind of thing is meant: "a Carlyle fund", "the MSA", "Chinese milcos"."""
    return _is_behind_article(within, run) or (within.mixed and _is_of_a_people(within, run))


def _is_behind_article(within: Labelled, run: Run) -> bool:
    """Whether a word stands behind an article and before a thing of that kind, or is short for a thing."""
    before = word_before(within, run.first)
    if run.end - run.first > 1:
        return False
    if before in within.words.articles and _is_abbreviation(within, run, _SHORT):
        return True
    return before in ("a", "an") and (_is_thing(within, run.end) or _has_number(within, run.end))


def _has_number(within: Labelled, place: int) -> bool:
    """Whether the number of one thing of its kind follows: "an Airbus with registration P4-MIS"."""
    behind = [token.folded for token in within.tokens[place : place + _SHORT]]
    return bool(behind) and behind[0] in _BEARING and not _NUMBERS.isdisjoint(behind)


def _is_thing(within: Labelled, place: int) -> bool:
    """Whether a word in small letters is what something is called by."""
    if place >= len(within) or within.labels[place] not in (Label.PLAIN, Label.SECURITY):
        return False
    token = within.tokens[place]
    return token.text.islower() and token.folded not in _LINKS


def _is_of_a_people(within: Labelled, run: Run) -> bool:
    """Whether the only words with capitals are of peoples: "Chinese milcos"."""
    capitals = [token.folded for token in within.tokens[run.first : run.end] if token.capital]
    return bool(capitals) and all(word in within.words.peoples for word in capitals)


def _is_abbreviation(within: Labelled, run: Run, longest: int) -> bool:
    text = within.tokens[run.first].text
    return within.mixed and text.isalpha() and text.isupper() and len(text) <= longest
