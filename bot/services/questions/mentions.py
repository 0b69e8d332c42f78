"""Signs that a name is only mentioned: who writes, who asks, where, through which house, under which law."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.services.questions.labels import Labelled
from bot.services.questions.run import Run
from bot.services.questions.word_labels import Label

LONGEST_CUE = 4
"""Words of the longest phrase that says so."""
_ENDS = frozenset(".!?;\n")
_PARTS = frozenset(",;/&+@|")
_BETWEEN_ASKER = 8
"""Words that may stand between who asks and the verb: "Marie from the Zug desk wants to know"."""
_TO_THE_VERB = 4
"""Words before "in" among which one of investing may stand: "invest more of it in", "our position in"."""
_PLEASE = frozenset("pls please plz".split())
"""Words that close a message only where a mark follows: "check it pls, Tom", not "check please Kestrel"."""
_OPENING = 6
"""Words behind the name of who writes, before a colon: "Luka from the Oslo desk:"."""
_SIGNATURE = 4
"""Words that may stand between "regards" and a part of the signature: "regards, Anna Meyer (Procurement)"."""
_SHORT = 4
"""Letters of an abbreviation that is a noun where an article stands before it: "the MSA"."""
_LINKS = frozenset("and or is are was were has have had in on at of to for from by with".split())
"""Small words behind which something else is spoken of."""
_PEOPLE = 2
"""Words of the name that a greeting or the end of a message has."""


def is_of_the_talk(within: Labelled, run: Run) -> bool:
    """Whether a name is that of somebody who is greeted, signs or writes: "Hi Ann,", "thx, Tom", "Ann here"."""
    named = next((n for n in range(run.first, run.end) if within.tokens[n].text in "(（"), run.end) - run.first
    if run.quoted or named > _PEOPLE or not within.tokens[run.first].capital:
        return False
    before, behind = _word_before(within, run.first), within.tokens[run.end : run.end + 1]
    greeted = run.first <= _PEOPLE and before in within.words.greeters
    greeted = greeted and bool(behind) and behind[0].text in ",:!-–—"
    writes = _begins_behind(within, run.end, within.words.writers) or _opens(within, run)
    return greeted or writes or _signs(within, run)


def _opens(within: Labelled, run: Run) -> bool:
    """Whether a message begins with the name of who is spoken to, or writes: "Elena, can you", "Luka from M&A:"."""
    before = [token for token in within.tokens[: run.first] if token.is_word]
    if run.known or _has_form(within, run) or any(token.folded not in within.words.greeters for token in before):
        return False
    texts = [token.folded for token in within.tokens[run.end : run.end + _OPENING]]
    spoken_to = texts[:1] == [","] and texts[1:2] != [] and texts[1] in within.words.requests
    return spoken_to or (texts[:1] != [] and texts[0] in within.words.belongings and ":" in texts[1:])


def _signs(within: Labelled, run: Run) -> bool:
    """Whether a name ends the message behind a word that closes letters: "best, Julia (Procurement)"."""
    rest = within.tokens[run.end :]
    if any(token.text in "?;:" or (token.is_word and not token.capital) for token in rest):
        return False
    place, words = run.first, 0
    while place > 0 and words <= _SIGNATURE:
        token = within.tokens[place - 1]
        if token.folded in within.words.closers:
            apart = token.folded not in _PLEASE or within.tokens[place].text in ",-–—."
            return apart and place > 1 and (not run.known or words == 0)
        if token.text in "?;:" or (token.is_word and not token.capital):
            return False
        place, words = place - 1, words + token.is_word
    return False


def is_house(within: Labelled, run: Run, found: Sequence[Run]) -> bool:
    """Whether a name is that of a depository, bank, newspaper or adviser, and not what is asked about."""
    if run.quoted or not _is_of_a_house(within, run):
        return False
    if cue_before(within, run.first, within.words.background):
        return True
    return not (_word_before(within, run.first) in within.words.slots or is_joined(within, run, found))


def _is_of_a_house(within: Labelled, run: Run) -> bool:
    """Whether a run is the name of a house, with a place or a legal form behind it or not."""
    ends = [run.end, *(n for n in range(run.end - 1, run.first, -1) if _only_outside(within, n, run.end))]
    words = [within.text[within.tokens[run.first].start : within.tokens[end - 1].end] for end in ends]
    return any(one.casefold().removesuffix("'s").removesuffix("’s") in within.words.houses for one in words)


def _only_outside(within: Labelled, first: int, end: int) -> bool:
    return all(label in (Label.PLACE, Label.FORM) for label in within.labels[first:end])


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
    if not run.text(within).endswith(("'s", "’s")):
        return False
    following = next((one for one in found if one.first >= run.end), None)
    between = [n for n in range(run.end, following.first) if within.tokens[n].text != ","] if following else []
    described = all(_describes(within, place) for place in between)
    return following is not None and described and len(between) <= _PEOPLE


def _describes(within: Labelled, place: int) -> bool:
    """Whether a word may stand between an owner and what is owned: "Kestrel's Russian distributor, OOO Merlyn"."""
    token = within.tokens[place]
    return (
        token.is_word and token.folded not in _LINKS and (token.text.islower() or token.folded in within.words.peoples)
    )


def is_list_not_held(within: Labelled, run: Run) -> bool:
    """Whether a name is that of a list nobody holds: "the METI End User List", not "Angie's List"."""
    words = [token.folded for token in within.tokens[run.first : run.end]]
    long = not run.quoted and len(words) > _PEOPLE
    return long and words[-1] in ("list", "lists") and within.tokens[run.end - 1].text.istitle()


def names_a_law(within: Labelled, run: Run) -> bool:
    """Whether a name is one of a law or of an undertaking: "the BIOSECURE Act", "under the Kestrel order"."""
    if run.quoted:
        return False
    words = within.words
    if not run.known and (
        within.tokens[run.end - 1].folded in words.laws or within.tokens[run.first].folded in words.undertakings
    ):
        return True
    capitals = not run.known and run.end - run.first == 1 and within.tokens[run.first].text.isupper()
    if capitals and _begins_behind(within, run.end, words.laws):
        return True
    article = _word_before(within, run.first) == "the" and _word_before(within, run.first - 1) in ("by", "under")
    return article and _begins_behind(within, run.end, words.laws)


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
        if _begins_behind(within, place, within.words.askers):
            return last > place
    return False


def _is_where(within: Labelled, run: Run) -> bool:
    """Whether a name is that of a place: behind "in" and no word of investing, before "office", or a firm's seat."""
    if _is_seat(within, run):
        return True
    if _has_form(within, run) or run.end - run.first > _PEOPLE:
        return False
    if _begins_behind(within, run.end, within.words.offices):
        return True
    before = _word_before(within, run.first)
    code = before in within.words.background and run.end - run.first == 1 and _is_abbreviation(within, run, _SHORT - 1)
    earlier = [token.folded for token in within.tokens[max(run.first - 1 - _TO_THE_VERB, 0) : run.first - 1]]
    if within.words.capital_nouns:  # of German, whose verbs come last
        earlier += [token.folded for token in within.tokens[run.end : run.end + _TO_THE_VERB]]
    invests = any(word.startswith(stem) for word in earlier for stem in within.words.investing)
    return code or (before in within.words.whereabouts and not invests and within.tokens[run.first].capital)


def _is_seat(within: Labelled, run: Run) -> bool:
    """Whether a place's name stands behind a firm's and a comma: "Kestrel AG, Zug"."""
    place = all(label is Label.PLACE for label in within.labels[run.first : run.end])
    comma = place and run.first > 1 and within.tokens[run.first - 1].text == ","
    return comma and within.labels[run.first - 2] in (Label.FORM, Label.NUMBER)


def _is_kind(within: Labelled, run: Run) -> bool:
    """Whether a name only says which kind of thing is meant: "a Carlyle fund", "the MSA", "Chinese milcos"."""
    tokens, before = within.tokens, _word_before(within, run.first)
    behind = within.labels[run.end] if run.end < len(within) else Label.MARK
    small = run.end < len(within) and tokens[run.end].text.islower() and behind in (Label.PLAIN, Label.SECURITY)
    kind = before in ("a", "an") and run.end - run.first == 1 and small and tokens[run.end].folded not in _LINKS
    noun = before in within.words.articles and run.end - run.first == 1 and _is_abbreviation(within, run, _SHORT)
    capitals = [token for token in tokens[run.first : run.end] if token.capital]
    people = within.mixed and bool(capitals) and all(token.folded in within.words.peoples for token in capitals)
    return kind or noun or people


def _is_abbreviation(within: Labelled, run: Run, longest: int) -> bool:
    text = within.tokens[run.first].text
    return within.mixed and text.isalpha() and text.isupper() and len(text) <= longest


def _has_form(within: Labelled, run: Run) -> bool:
    return Label.FORM in within.labels[run.first : run.end]


def _word_before(within: Labelled, place: int) -> str:
    """The nearest word before a place, in small letters; marks that part do not count, those that end do."""
    while place > 0 and not within.tokens[place - 1].is_word:
        place -= 1
        if within.tokens[place].text in "?;":
            return ""
    return within.tokens[place - 1].folded if place > 0 else ""


def cue_before(within: Labelled, place: int, cues: Collection[str]) -> int:
    """How many words the cue before a place has; 0 where there is none."""
    sizes = range(min(LONGEST_CUE, place), 0, -1)
    return next((size for size in sizes if _phrase(within, place - size, place) in cues), 0)


def _begins_behind(within: Labelled, place: int, cues: Collection[str]) -> bool:
    ends = range(min(place + LONGEST_CUE, len(within)), place, -1)
    return any(_phrase(within, place, end) in cues for end in ends)


def _phrase(within: Labelled, first: int, end: int) -> str:
    return " ".join(token.folded for token in within.tokens[first:end])
