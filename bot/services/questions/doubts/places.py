"""A place's name within a longer one: "bank of china", "air china" and "China Eastern" are no countries."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.runs.joining import ANDS, JOINING
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.word_labels import Label

_BANKS = frozenset("bank airline airlines university academy".split())
"""Nouns that "of" ties to a place to make a name, and nothing else."""
_OFFICES = frozenset("government ministry administration republic council institute corporation commission".split())
"""Nouns with which a name may be made, or the place itself be meant."""
_NAMED = (Label.NAME, Label.PERHAPS)
_AFTER_OF = (*_NAMED, Label.PLACE, Label.AGENCY)
_OF_COUNTRIES = frozenset(
    """
    sanctions sanction sanctioned list lists listed embargo embargoes embargoed ban bans banned tariffs restrictions
    restricted program programme programs programmes exposure rules regulations law laws policy licence license risk
    shares bonds stocks securities please
    """.split()
)
"""What is spoken of beside a country, and ends no firm's name."""
_GOODS = frozenset(
    "business companies trade trading oil export import market products goods services government investment".split()
)
"""Generic words that by themselves say what of a country is meant: "iran oil"."""
_TAILS = frozenset(["life", "today"])
_SAYS = frozenset(
    """
    sanctioned sanctionned listed designated blocked banned restricted named ok okay fine clean safe on in under subject
    still an a owned and or as at since
    """.split()
)
"""Words that follow the name in a question."""


def over_places(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """The runs; one that is a place alone has the words of the name around it, where there are any."""
    if within.words.heads:
        return [_from_head(within, run) if is_lone_place(within, run) else run for run in found]
    if not within.words.starters:
        return list(found)  # English has such names in small letters; others have capitals or no blanks
    wide = [one for one in _wider(within, found) if not _cuts(within, one, found)]
    kept = [_with_its_place(within, run) for run in found if not any(run.meets(one) for one in wide)]
    return sorted([*kept, *wide], key=lambda run: run.first)


def _wider(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """The names with a place in them: of institutions, and those around a place that stands alone."""
    wide = _institutions(within, found)
    for run in found:
        if is_lone_place(within, run) and not any(run.meets(one) for one in wide):
            wide += _widened(within, run)
    return wide


def _with_its_place(within: Labelled, run: Run) -> Run:
    """A place and what is made or dealt in there, in small letters: a name, or the place is meant: "china oil"."""
    end = run.first
    while end < run.end and within.labels[end] is Label.PLACE:
        end += 1
    goods = run.end - end == 1 and within.tokens[end].folded in _GOODS and not within.tokens[end].capital
    doubtful = goods and end > run.first and not (run.quoted or run.alone)
    return Run(run.first, run.end, known=run.known, alone=Run(run.first, end)) if doubtful else run


def _from_head(within: Labelled, run: Run) -> Run:
    """A place with the noun that begins a firm's name before it, in a script without capitals: "بنك صادرات إيران"."""
    first = run.first
    while first > 0 and within.labels[first - 1] in _NAMED:
        first -= 1
    head = first > 0 and within.tokens[first - 1].folded in within.words.heads
    return Run(first - 1, run.end) if head and first < run.first else run


def _cuts(within: Labelled, wide: Run, found: Sequence[Run]) -> bool:
    """Whether a name would lose words to another, or a stored one be taken for a part of it."""
    met = [run for run in found if run.meets(wide) and not is_lone_place(within, run)]
    longer = any(run.first < wide.first or run.end > wide.end for run in met)
    return longer or any(run.known and run.end - run.first > 1 for run in met)


def is_lone_place(within: Labelled, run: Run) -> bool:
    """Whether a run is a place and nothing else: no people, no point of the compass."""
    words = {token.folded for token in within.tokens[run.first : run.end]}
    place = set(within.labels[run.first : run.end]) == {Label.PLACE}
    return place and not (run.quoted or words <= GENERIC_WORDS or words.intersection(within.words.peoples))


def _institutions(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """What "of" ties to a place or a name, in small letters: "the agricultural bank of china"."""
    wide: list[Run] = []
    for head, token in enumerate(within.tokens):
        place = _behind_of(within, head)
        if place is None or not _is_tied(within, token, place):
            continue
        inner = next((run for run in found if run.first <= place < run.end), Run(place, place + 1))
        if inner.first == place:  # else the words before are of the name already
            alone = None if token.folded in _BANKS else inner
            end = max(inner.end, _end_of_place(within, place))
            wide.append(Run(_first_of_institution(within, head), end, alone=alone))
    return wide


def _end_of_place(within: Labelled, place: int) -> int:
    """Where a place's name of one word or more ends: "north korea"."""
    end = place + 1
    while end < len(within) and within.labels[place] is Label.PLACE is within.labels[end]:
        end += 1
    return end


def _is_tied(within: Labelled, head: Token, place: int) -> bool:
    return head.folded in _BANKS or (head.folded in _OFFICES and within.labels[place] is Label.PLACE)


def _behind_of(within: Labelled, head: int) -> int | None:
    """Where the place stands behind "bank of" or "bank of the"; None where none does."""
    words = [token.folded for token in within.tokens[head + 1 : head + 3]]
    if words[:1] != ["of"]:
        return None
    place = head + (3 if words[1:] == ["the"] else 2)
    return place if place < len(within) and within.labels[place] in _AFTER_OF else None


def _first_of_institution(within: Labelled, head: int) -> int:
    first = head
    while first > 0:
        over = 2 if within.tokens[first - 1].folded in ANDS and first > 1 else 1
        if not _is_of_names(within, first - over):
            break
        first -= over
    return first


def _is_of_names(within: Labelled, place: int) -> bool:
    """Whether a word is one of names: generic, or beyond the words of questions."""
    token, label = within.tokens[place], within.labels[place]
    generic = token.folded in GENERIC_WORDS - JOINING - ANDS or token.folded == "people's"
    return token.is_word and token.folded not in VERBS and (generic or label in (*_NAMED, Label.PLACE))


def _widened(within: Labelled, run: Run) -> list[Run]:
    """A place with the words before and behind it that may be of one name; nothing where there are none."""
    first, end = _first(within, run), _end(within, run)
    if (first, end) == (run.first, run.end):
        return []
    sure = any(within.labels[n] is Label.NAME for n in range(first, run.first)) or end - run.end > 1
    return [Run(first, end, alone=None if sure else run)]


def _first(within: Labelled, run: Run) -> int:
    first = run.first
    while first > 0 and within.labels[first - 1] in _NAMED and _same_letters(within, first - 1, run):
        first -= 1
    return first


def _same_letters(within: Labelled, place: int, run: Run) -> bool:
    """Whether a word is written as the place is: "visit Iran" is no name."""
    token = within.tokens[place]
    return token.capital == within.tokens[run.first].capital and not token.folded.endswith("'s")


def _end(within: Labelled, run: Run) -> int:
    """Where the words of a name behind a place end: "china life insurance", not "iran sanctions"."""
    end = run.end
    while end < len(within) and _goes_on(within, end, run):
        end += 1
    tail = [token.folded for token in within.tokens[run.end : end]]
    if not tail or (len(tail) == 1 and tail[0] in _GOODS) or not _closes(within, run, end):
        return run.end
    return end


def _goes_on(within: Labelled, place: int, run: Run) -> bool:
    token, label = within.tokens[place], within.labels[place]
    if not token.is_word or token.folded in _OF_COUNTRIES or not _same_letters(within, place, run):
        return False
    if token.folded in VERBS | _SAYS | JOINING:
        return False
    if label in (*_NAMED, Label.FORM) or (token.text.istitle() and label in (Label.PLAIN, Label.CONTEXT)):
        return True
    return label in (Label.PLAIN, Label.PLACE) and (token.folded in GENERIC_WORDS or token.folded in _TAILS)


def _closes(within: Labelled, run: Run, end: int) -> bool:
    """Whether a name may end here: before what is said of it, or at the end of a message that is all of one sort."""
    behind = within.tokens[end] if end < len(within) else None
    last = within.tokens[end - 1]
    if last.folded == "today" and not last.capital:
        asked = run.first > 0 and within.tokens[run.first - 1].folded in VERBS
        return asked and behind is not None and behind.is_word
    return behind is None or not behind.is_word or behind.folded in _SAYS
