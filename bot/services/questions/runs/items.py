"""The items of a list of names: what stands between commas."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.domain.names.word_tables.everyday_words import LARGE_COMPANIES, is_everyday
from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.runs.or_asked import or_asked
from bot.services.questions.runs.run import Run, apart_from
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.word_labels import Label

_MOST_SMALL = 3
_TIES, _RATHER_RARE = frozenset(", / & + ; and or".split()), 3.5
_SAID = frozenset("? . on listed sanctioned designated blocked banned restricted clean ok okay named".split())
_SECOND = 2
"""Where the second item of a list begins, if the first is one word."""


def items(within: Labelled, kept: Sequence[Run]) -> list[Run]:
    """Items of a list of names that are made of words of questions alone: "Open Text, Five Below, Ross"."""
    if within.mixed:
        return _first_item(within, kept)
    if not any(is_item(within, run) for run in kept):
        return []
    between = _between(within, ",;")
    named = _named_among(within, between)
    return apart_from(named, kept)


def _named_among(within: Labelled, between: Sequence[Run]) -> list[Run]:
    """The items that may be names; single words of questions only in a list of three with capitals alone."""
    titles = len(between) > _SECOND and _are_all_titles(within)
    return [run for run in between if _may_be_named(within, run) or (titles and _is_titled_word(within, run))]


def _is_titled_word(within: Labelled, run: Run) -> bool:
    """Whether an item is one word with a capital that greets nobody and asks nothing: "Total, Engie, Veolia?"."""
    token, words = within.tokens[run.first], within.words
    talk = {*words.greeters, *words.closers, *words.screenings, *words.requests, *words.starters, *VERBS}
    ends = all(not one.is_word for one in within.tokens[run.first + 1 : run.end])
    return ends and token.is_word and token.text.istitle() and token.folded not in talk


def whole_items(within: Labelled, kept: Sequence[Run]) -> list[Run]:
    """The names, each as all that stands between two commas where a message has no word but with a capital.

    "We Company, Other Half Brewing": there capitals tell nothing of a word of questions.
    """
    between = _between(within, ",;")
    if within.mixed or len(between) < _SECOND or not _are_all_titles(within):
        return list(kept)
    longer = [run for run in between if _is_titled_item(within, run, kept)]
    return apart_from(kept, longer) + longer


def _is_titled_item(within: Labelled, item: Run, kept: Sequence[Run]) -> bool:
    """Whether an item is one name with words of questions before it."""
    words, first = within.words, within.tokens[item.first].folded
    inside = [run for run in kept if run.meets(item)]
    talk = {*words.screenings, *words.greeters, *words.closers, *words.bearers, *words.requests, *VERBS}
    partly = len(inside) == 1 and inside[0].end == item.end and inside[0].first > item.first and not inside[0].known
    return partly and first not in talk and all(token.is_word for token in within.tokens[item.first : item.end])


def small_items(within: Labelled, kept: Sequence[Run]) -> list[Run]:
    """Ordinary words in small letters that are items where most others are names: "naura / piotech / acm research"."""
    if within.mixed or not within.words.starters:
        return []
    between = _between(within, ",;/—–")
    others = apart_from(between, kept)
    small = [run for run in others if _may_be_small_name(within, run)]
    return small if len(between) - len(others) > len(small) else []


def tied_small(within: Labelled, kept: Sequence[Run]) -> list[Run]:
    """Ordinary words in small letters that a mark or "and" ties to a name written so: "tencent, lenovo: listed?"."""
    if not within.words.starters:
        return []
    small = [run for run in kept if all(token.text.islower() for token in within.tokens[run.first : run.end])]
    places = [place for place in _beside(within, small) if _may_be_tied(within, place, kept)]
    return [Run(place, place + 1) for place in sorted({*places, *or_asked(within, kept)})]


def _beside(within: Labelled, small: Sequence[Run]) -> list[int]:
    """The places of words beside these names, or in the place of a name as these are."""
    around = {place for run in small for place in (run.end + 1, run.first - 2) if _ties(within, run, place)}
    asked = (place for place in range(len(within)) if small and _is_asked_with(within, place))
    return sorted(around.union(asked))


def _ties(within: Labelled, run: Run, place: int) -> bool:
    between = run.end if place >= run.end else run.first - 1
    return 0 <= place < len(within) and within.tokens[between].folded in _TIES


def _are_all_titles(within: Labelled) -> bool:
    """Whether every word has a capital, and not every letter is one."""
    titled = all(token.capital for token in within.tokens if token.is_word)
    return titled and bool(within.words.starters) and any(map(str.islower, within.text))


def _may_be_tied(within: Labelled, place: int, kept: Sequence[Run]) -> bool:
    """Whether a word alone may name somebody: rather rare or asked of, and before a mark, an end or a verb."""
    token, behind = within.tokens[place], within.tokens[place + 1 : place + 2]
    ends = not behind or not behind[0].is_word or within.labels[place + 1] is Label.PLAIN
    small = token.text.isalpha() and token.text.islower()
    return small and ends and _is_free(within, place, kept) and _may_name(within, place)


def _is_free(within: Labelled, place: int, kept: Sequence[Run]) -> bool:
    return not any(run.first <= place < run.end for run in kept)


def _may_name(within: Labelled, place: int) -> bool:
    """Whether an ordinary word is no everyday one, or is asked of; a word of questions only as a large company's."""
    token = within.tokens[place]
    if _is_asked_with(within, place):
        return within.labels[place] is Label.PERHAPS or token.folded in LARGE_COMPANIES
    return within.labels[place] is Label.PERHAPS and _is_rather_rare(within, token)


def _is_asked_with(within: Labelled, place: int) -> bool:
    """Whether a word stands in the place of a name that is asked about: "is kestrel or shell on the list"."""
    behind = [token.folded for token in within.tokens[place + 1 : place + 2]]
    opens = bool(within.tokens) and within.tokens[0].folded in VERBS
    return opens and place > 1 and within.tokens[place - 1].folded in ("or", "and") and _closes(behind)


def _closes(behind: Sequence[str]) -> bool:
    """Whether nothing follows, or what is said of a name."""
    return not behind or behind[0] in _SAID


def _is_rather_rare(within: Labelled, token: Token) -> bool:
    """Whether a word is no everyday one, or the name of a large company."""
    if token.folded in LARGE_COMPANIES:
        return True
    return within.words.ordinary(token.folded) < _RATHER_RARE and not is_everyday(token.folded)


def _between(within: Labelled, marks: str) -> list[Run]:
    places = [-1, *(place for place, token in enumerate(within.tokens) if token.text in marks), len(within)]
    return [Run(before + 1, after) for before, after in pairwise(places) if after > before + 1]


def _may_be_small_name(within: Labelled, run: Run) -> bool:
    """Whether two or three words begin with one that is beyond the words of questions: "johnson controls"."""
    words = within.tokens[run.first : run.end]
    few = _SECOND <= len(words) <= _MOST_SMALL and all(word.is_word and word.text.islower() for word in words)
    return few and within.labels[run.first] in (Label.PERHAPS, Label.NAME) and run.first > 0


def _first_item(within: Labelled, kept: Sequence[Run]) -> list[Run]:
    """A word of questions with a capital that begins a list of names: "Target, Visa and Gap: listed?"."""
    word, comma = within.tokens[0], within.tokens[1:2]
    listed = [token.text for token in comma] == [","] and any(run.first == _SECOND for run in kept)
    ordinary = word.text.istitle() and within.labels[0] is Label.PLAIN and word.folded not in within.words.starters
    aside = {*within.words.greeters, *within.words.closers}
    return [Run(0, 1)] if listed and ordinary and within.words.starters and word.folded not in aside else []


def _may_be_named(within: Labelled, run: Run) -> bool:
    """Whether some words with capitals may be a name, and no greeting or question."""
    tokens = within.tokens[run.first : run.end]
    several = len(tokens) > 1 or any("&" in token.text for token in tokens)  # "AT&T, H&M"
    named = several and all(token.is_word and token.capital for token in tokens)
    return named and tokens[0].folded not in within.words.starters


def is_item(within: Labelled, run: Run) -> bool:
    """Whether the run is all that stands between two commas, or a comma and an end: an item of a list."""
    before = within.tokens[run.first - 1].text if run.first else ","
    behind = [token.text for token in within.tokens[run.end :]]
    after = "," if behind in ([], ["?"], ["."], ["!"]) else behind[0]
    return before in ",;:" and after in ",;" and (run.first > 0 or run.end < len(within))
