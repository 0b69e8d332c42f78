"""What stands before a ticker is asked for with it, or asked about: "general electric (NYSE: GE)" is not GE alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.domain.names.identifiers.folding import EXCHANGES_NAMED
from bot.services.questions.details.detail import Detail
from bot.services.questions.details.tickers import tickers_in
from bot.services.questions.doubts.sentences import NO_NAME
from bot.services.questions.reading import Kind, Reading
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_OF_TALK = 5.5
"""How common a word is (see Vocabulary.ordinary) that begins no name here: "is", "the", "can", and not "general"."""
_ASKS = frozenset("is are was were does did".split())
_MAY_NAME = (Label.NAME, Label.FORM, Label.PERHAPS, Label.PLACE)


def are_tickers(names: Iterable[str], text: str, details: Sequence[Detail]) -> bool:
    """Whether all of these are parts of what a message tells as an exchange and a ticker."""
    told = [text[one.start : one.end].casefold() for one in details if any(tickers_in(text[one.start : one.end]))]
    return all(any(name.casefold() in one for one in told) for name in names)


def without_exchanges(whole: Reading, text: str, details: Sequence[Detail]) -> Reading:
    """The reading without exchanges that were read as names, but say whose a ticker is: "is MOEX: SBER listed?"."""
    exchanges = _exchanges(whole, _without(text, details).casefold())
    sets = {tuple(name for name in names if name not in exchanges) for names in (whole.names, *whole.either)} - {()}
    if not exchanges or len(sets) != 1:
        return whole
    doubts = tuple(doubt for doubt in whole.doubts if not any(f"“{name}" in doubt for name in exchanges))
    return replace(whole, names=sets.pop(), either=(), doubts=doubts)


def _exchanges(whole: Reading, beside: str) -> set[str]:
    """The names that are exchanges, and stand nowhere in the text beside tickers."""
    names = {*whole.names, *(name for names in whole.either for name in names)}
    return {name for name in names & EXCHANGES_NAMED if name.casefold() not in beside}


def _without(text: str, details: Iterable[Detail]) -> str:
    """A text without these of its stretches."""
    for one in sorted(details, key=lambda one: -one.start):
        text = text[: one.start] + text[one.end :]
    return text


def with_name_before(whole: Reading, rest: Reading, before: str) -> Reading:
    """The reading of tickers alone, with a doubt where a name was read in the rest of it, or words stand before one."""
    others = rest.names if rest.kind is Kind.SCREEN else ()
    named = tuple(others) or ((before,) if before else ())
    if whole.kind is not Kind.SCREEN or not named:
        return whole
    doubt = NO_NAME.format(", ".join(named))
    return replace(whole, either=((*named, *whole.names), named, whole.names), doubts=(doubt,))


def before_ticker(within: Labelled, details: Iterable[Detail]) -> str:
    """The words directly before the bracket with the first ticker that may be its name; "" where they are talk."""
    start = next((one.start for one in details if any(tickers_in(within.text[one.start : one.end]))), 0)
    last = first = sum(token.end <= start for token in within.tokens) - 1
    if last < 1 or within.tokens[last].text not in "(（":
        return ""
    while first > 0 and _may_be_of_name(within, first - 1):
        first -= 1
    if first == last or not _may_end(within, first, last):
        return ""
    return within.text[within.tokens[first].start : within.tokens[last - 1].end]


def _may_be_of_name(within: Labelled, place: int) -> bool:
    token, label = within.tokens[place], within.labels[place]
    if label in _MAY_NAME:
        return True
    return label is Label.PLAIN and token.is_word and within.words.ordinary(token.folded) < _OF_TALK


def _may_end(within: Labelled, first: int, last: int) -> bool:
    """Whether the last word before the bracket is one of names, or any that is asked of: "is target (NYSE: TGT)"."""
    asked_of = first == last - 1 and first > 0 and within.tokens[first - 1].folded in _ASKS
    return asked_of or within.labels[last - 1] in _MAY_NAME
