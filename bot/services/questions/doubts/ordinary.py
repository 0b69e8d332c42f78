"""Ordinary words that are of a name, or one: "Target listed anywhere?", "is apple sanctioned", "Wagner group"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.runs.joining import ANDS, JOINING
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_WA = frozenset(["و", "أو"])
_MOST_ORDINARY = 4
_OPENERS = frozenset(
    "is are was were check screen about re regarding concerning on with for of in vs and or run".split()
)
_SAYINGS = frozenset(
    "listed sanctioned designated ok okay fine clean blocked banned restricted named on still ?".split()
)

_OR = frozenset("oder und".split())
_STATUS = frozenset("sanktioniert gelistet gesperrt sanktionsliste sanktionslisten liste".split())

_OF_A_KIND = frozenset("a an the any each every which what this that our your their his her".split())
"""Words before a legal form that is none of a name: "any LLC"."""
_GOODS = frozenset("öl gas gold silber stahl eisen kohle holz uran erdöl erdgas getreide dünger software".split())
"""Nouns that take no article, and are no names."""


def tail_end(within: Labelled, start: int, end: int) -> int:
    """Where a name that begins a message ends: ordinary words behind it are of it, where nothing else follows.

    `start` and `end` are its places in the text. "Wagner group", "Wuhan Yangtze memory tech".
    """
    first = next((token.start for token in within.tokens if token.is_word), -1)
    behind = _words_behind(within, end)
    if start != first or not behind or not all(_is_of_names(within, place) for place in behind):
        return end
    last = within.tokens[behind[-1]]
    told = last.folded in GENERIC_WORDS or not ("?" in within.text or within.words.capital_nouns)
    return last.end if told else end


def _is_of_names(within: Labelled, place: int) -> bool:
    """Whether a word in small letters is one of names as well: "group", or beyond the words of questions."""
    token, label = within.tokens[place], within.labels[place]
    generic = label is Label.PLAIN and token.folded in GENERIC_WORDS - JOINING - ANDS
    return token.is_word and (label is Label.PERHAPS or generic)


def _words_behind(within: Labelled, end: int) -> list[int]:
    """The places of what stands behind a place in the text, but for the marks that end a sentence."""
    return [place for place, token in enumerate(within.tokens) if token.start >= end and token.text not in "?？!."]


def beside(within: Labelled, kept: Sequence[Run]) -> list[Run]:
    """Ordinary words that "and" ties to a name, in a script without capitals: "هواوي و شاومي"."""
    if not within.words.heads:
        return []
    borders = {border for run in kept for border in (run.first, run.end)}
    ands = (place for place in range(1, len(within) - 1) if within.tokens[place].folded in _WA)
    others = (_untied(place, borders) for place in ands)
    return [Run(n, n + 1) for n in others if n is not None and within.labels[n] is Label.PERHAPS]


def _untied(place: int, borders: Collection[int]) -> int | None:
    """The place beside an "and" on whose other side a name stands; None where names stand on both, or on none."""
    if (place in borders) == (place + 1 in borders):
        return None
    return place - 1 if place + 1 in borders else place + 1


def in_a_slot(within: Labelled) -> list[Run]:
    """Ordinary words in small letters where a question has its name: "is apple sanctioned", "check shell"."""
    if within.words.capital_nouns:
        return _noun_in_a_slot(within)
    found, place = [], 0
    while place < len(within):
        end = _end_of_slot(within, place)
        if end > place and _opens(within, place) and _closes(within, end):
            head = place > 0 and within.tokens[place - 1].folded in within.words.heads
            found.append(Run(place - head, end))
        place = max(end, place + 1)
    return found


def _end_of_slot(within: Labelled, first: int) -> int:
    """Where ordinary words that begin at a place end, with a place before them: "moscow exchange"; else the place.

    Behind the first one a word of firms is of it too: "falcon trading".
    """
    start = first + (within.labels[first] is Label.PLACE)
    end = start
    while end < len(within) and end - first < _MOST_ORDINARY and _is_of_slot(within, end, start):
        end += 1
    return end if end > start else first


def _is_of_slot(within: Labelled, place: int, start: int) -> bool:
    """Whether a word is beyond those of questions, or of firms and behind such a one."""
    return within.labels[place] is Label.PERHAPS or (place > start and _is_of_names(within, place))


def _noun_in_a_slot(within: Labelled) -> list[Run]:
    """Nouns that a question of status is about, where all nouns have capitals: "Ist die Deutsche Bank gelistet?"."""
    found = []
    for verb, token in enumerate(within.tokens):
        if token.folded not in within.words.openers:
            continue
        first = verb + 1 + (verb + 1 < len(within) and within.tokens[verb + 1].folded in within.words.articles)
        nouns = _nouns_from(within, first)
        end = nouns[-1].end
        named = any(within.labels[place] is Label.PERHAPS for place in range(first, end))
        if named and _status_follows(within, end):
            found += nouns
    return found


def _nouns_from(within: Labelled, first: int) -> list[Run]:
    """The name of nouns that begins at a place, and the nouns that "or" ties to it."""
    end = first
    while end < len(within) and _is_noun_of_name(within, first, end):
        end += 1
    nouns = [Run(first, end)]
    while end + 1 < len(within) and within.tokens[end].folded in _OR and _is_noun_of_name(within, end + 1, end + 1):
        nouns.append(Run(end + 1, end + 2))
        end += 2
    return nouns


def is_surely_named(within: Labelled, run: Run) -> bool:
    """Whether a noun without an article is a name: "Ist Apple gelistet?"; not "der Hersteller", "Drohnen", "Öl"."""
    before, noun = within.tokens[run.first - 1 : run.first], within.tokens[run.first]
    if not (within.words.capital_nouns and before and noun.capital):
        return False
    one = before[0].folded in within.words.openers and before[0].folded not in within.words.plurals
    return one and noun.folded not in _GOODS


def _is_noun_of_name(within: Labelled, first: int, place: int) -> bool:
    """Whether a word with a capital is beyond the words of questions, or ends a name that such a one began: "Bank"."""
    token, label = within.tokens[place], within.labels[place]
    generic = place > first and label is Label.PLAIN and token.folded in GENERIC_WORDS
    return token.is_word and token.capital and (label is Label.PERHAPS or generic)


def _status_follows(within: Labelled, place: int) -> bool:
    """Whether a word of being listed comes next, or after small words: "auch noch", "auf der"."""
    behind = within.tokens[place : place + _MOST_ORDINARY]
    labels = within.labels[place : place + _MOST_ORDINARY]
    known = (Label.PLAIN, Label.LIST, Label.AGENCY)
    for token, label in zip(behind, labels, strict=True):
        if label is Label.LIST or token.folded in _STATUS:
            return True
        if label not in known:
            return False
    return False


def _opens(within: Labelled, place: int) -> bool:
    before = within.tokens[place - 1] if place else None
    return before is None or before.text == ":" or before.folded in _OPENERS or before.folded in within.words.openers


def _closes(within: Labelled, end: int) -> bool:
    after = within.tokens[end] if end < len(within) else None
    says = after is None or not after.is_word or after.folded in _SAYINGS or _is_thanks(within, end)
    return says or (bool(within.words.openers) and after is not None and within.labels[end] is not Label.PERHAPS)


def _is_thanks(within: Labelled, place: int) -> bool:
    """Whether nothing but thanks stands behind: "any hits on rambo pls"."""
    behind = within.tokens[place:]
    return all(token.folded in within.words.closers or not token.is_word for token in behind)


def subject(within: Labelled) -> list[Run]:
    """An ordinary word with a capital that the rest of the message speaks of: "Target listed anywhere?"."""
    if len(within) < 2 or within.labels[0] is not Label.PLAIN or not within.tokens[0].capital:
        return []
    says = within.tokens[1].folded
    if says == "?" and any(found.search(within.tokens[0].folded) for _, found in within.words.aspect_patterns):
        return []  # "Deadline?"
    return [Run(0, 1)] if says in _SAYINGS and within.tokens[0].folded not in within.words.starters else []


def forms_alone(within: Labelled) -> list[Run]:
    """Legal forms in capitals where a name would stand, and none does: "Is SA listed?", "SA is what they wrote"."""
    forms = [place for place, label in enumerate(within.labels) if label is Label.FORM]
    alone = within.mixed and not any(label is Label.NAME for label in within.labels)
    return [Run(place, place + 1) for place in forms if alone and _stands_as_name(within, place)]


def _stands_as_name(within: Labelled, place: int) -> bool:
    """Whether a legal form is written in capitals, and no word before it says of which kind it is: "an LLC"."""
    before = within.tokens[place - 1].folded if place else ""
    return within.tokens[place].text.isupper() and before not in {*_OF_A_KIND, *within.words.articles}
