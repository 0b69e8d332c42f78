"""Names that a message only mentions: who asks, through whom something was bought, who reports it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.mentioned import mentions
from bot.services.questions.mentioned.writers import is_of_the_talk
from bot.services.questions.runs.run import Run
from bot.services.questions.words.cues import LONGEST_CUE, cue_before, word_before
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_MOST_BETWEEN = 3
"""Words that may stand between a cue and its name: "at the Geneva desk of", "my colleague"."""
_ENDS = (".", "!", "?", ";")
_CHAINING = ("from", "of")
"""Cues behind a name that is background itself: "Petra Kaminski from Nordbank"."""
_SHORT = 4
_ROLES = frozenset("vendor supplier provider contractor consultant partner agent broker client customer".split())
_DETAILS = frozenset("nationality citizenship country domicile residence jurisdiction flag address city".split())
_ARTICLES = ("the", "our", "my", "a", "an")
_ASIDES = frozenset("the a an we i they our their his her its which who whose it that not as".split())
"""Words that begin what brackets say of a name: "(the Osprey competitor)", "(we know Osprey)"."""


def without_background(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """The runs without those that are only mentioned, as long as another name is left.

    What is stored is kept, but for signatures, laws, owners and houses that everybody deals through: that a listed bank
    was only the channel of a payment is worth an answer.
    """
    kept: list[Run] = []
    ends: set[int] = set()  # where names that are background end: "my colleague Ann at Heron Capital"
    for run in found:
        if _is_only_mentioned(within, run, found, ends):
            ends.add(run.end)
        else:
            kept.append(run)
    return kept or [run for run in found if run.known or not is_of_the_talk(within, run)]


def _is_only_mentioned(within: Labelled, run: Run, found: Sequence[Run], ends: set[int]) -> bool:
    if _is_beside_the_question(within, run, found) or _is_in_aside(within, run) or _is_detail(within, run):
        return True
    if run.known or run.quoted:
        return False
    told = mentions.is_unknown_background(within, run, found)
    return told or _is_background(within, run, ends) or _tells(within, run)


def _is_detail(within: Labelled, run: Run) -> bool:
    """Whether a place is only a detail of who is named: "Li Wei; nationality: PRC", "Kestrel AG (Burma)"."""
    if not all(label is Label.PLACE for label in within.labels[run.first : run.end]) or not run.first:
        return False
    enclosed = [within.tokens[run.first - 1].text, *(token.text for token in within.tokens[run.end : run.end + 1])]
    return enclosed == ["(", ")"] or word_before(within, run.first) in _DETAILS


def _is_beside_the_question(within: Labelled, run: Run, found: Sequence[Run]) -> bool:
    """Whether a name is that of who writes, a house, an owner, a law or a sort of firm."""
    return (
        is_of_the_talk(within, run)
        or mentions.is_house(within, run, found)
        or mentions.is_owner_of_named(within, run, found)
        or mentions.names_a_law(within, run)
        or _is_sort_of_firm(within, run)
    )


def _is_in_aside(within: Labelled, run: Run) -> bool:
    """Whether brackets only say something of what stands before them: "Kestrel (the Osprey competitor)"."""
    opened = next((n for n in range(run.first - 1, -1, -1) if within.tokens[n].text in "()（）"), None)
    if opened is None or within.tokens[opened].text not in "(（" or opened == 0:
        return False
    first = within.tokens[opened + 1]
    closed = next((n for n in range(run.end, len(within)) if within.tokens[n].text in ")）"), 0)
    says_more = closed - opened - 1 > run.end - run.first + 1
    return says_more and first.text.islower() and first.folded in _ASIDES


def _is_sort_of_firm(within: Labelled, run: Run) -> bool:
    """Whether an abbreviation says what sort of firm one of ours is: "our CDN vendor", though somebody is stored so."""
    token, behind = within.tokens[run.first], within.tokens[run.end : run.end + 1]
    short = run.end - run.first == 1 and len(token.text) <= _SHORT and token.text.isupper()
    ours = run.first > 0 and within.tokens[run.first - 1].folded in _ARTICLES
    return short and ours and bool(behind) and behind[0].folded in _ROLES


def with_source_apart(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """The runs, with a house that is cited parted from the name behind it: "per Reuters Kestrel may be next"."""
    parted: list[Run] = []
    for run in found:
        place = next((n for n in range(run.end - 1, run.first, -1) if _is_cited(within, run.first, n)), None)
        parted += [Run(run.first, place), Run(place, run.end, known=run.known)] if place else [run]
    return parted


def _is_cited(within: Labelled, first: int, end: int) -> bool:
    text = within.text[within.tokens[first].start : within.tokens[end - 1].end].casefold()
    capital = within.tokens[end].capital and within.labels[end] is Label.NAME
    return capital and text in within.words.houses and bool(cue_before(within, first, within.words.background))


def _is_background(within: Labelled, run: Run, ends: set[int]) -> bool:
    """Whether the words just before a name say that it is background."""
    place = run.first
    for _ in range(_MOST_BETWEEN):
        if place and within.tokens[place - 1].folded in _CHAINING and place - 1 in ends:
            return True
        if size := cue_before(within, place, within.words.background):
            return size > 1 or place - size in ends or _only_tells(within, run)
        if place == 0 or not _goes_between(within, place - 1):
            return False
        place -= 1
    return False


def _tells(within: Labelled, run: Run) -> bool:
    """Whether the words around a name say that it only tells of another: "the Reuters piece says", "(ex Heron)"."""
    behind = " ".join(token.folded for token in within.tokens[run.end : run.end + LONGEST_CUE])
    tells = any(behind == cue or behind.startswith(f"{cue} ") for cue in within.words.tellers)
    before = [token.folded for token in within.tokens[max(run.first - 2, 0) : run.first]]
    return tells or before == ["(", "ex"]


def _only_tells(within: Labelled, run: Run) -> bool:
    """Whether the sentence of a name asks nothing, and a later one does: "via", "at" may be part of what is asked."""
    ends = [token.text for token in within.tokens[run.end :] if token.text in _ENDS]
    return bool(ends) and ends[0] != "?" and "?" in ends


def _goes_between(within: Labelled, place: int) -> bool:
    """Whether a word may stand between a cue and its name: "the", a place."""
    token = within.tokens[place]
    return token.is_word and (token.folded in _ARTICLES or within.labels[place] is Label.PLACE)
