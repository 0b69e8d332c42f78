"""A message is read without what it tells of a name beside it, which then goes with that name.

"Is the vessel Kestrel Star, IMO 9000003, sanctioned?" is read as "Is the vessel Kestrel Star, sanctioned?".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from bot.services.questions.details.before_tickers import (
    are_tickers,
    before_ticker,
    with_name_before,
    without_exchanges,
)
from bot.services.questions.details.births import births_in
from bot.services.questions.details.detail import Detail
from bot.services.questions.details.numbers import numbers_in
from bot.services.questions.details.peoples import peoples_in
from bot.services.questions.details.tickers import tickers_in
from bot.services.questions.reading import Kind, Reading
from bot.services.questions.words.labels import Labelled

_BEFORE, _BEHIND = " ,:(（，、/–-", " ,:)）(（，、/–-"
"""Marks between a name and what is told of it."""
_ENDING = (".", "!", "?", ";")


def apart(within: Labelled) -> Apart | None:
    """The message without what it tells of its names; None where it tells nothing."""
    if not (details := _details_in(within)):
        return None
    rest, places = _without(within.text, details)
    return Apart(within.text, details, rest, places, before_ticker(within, details))


def _details_in(within: Labelled) -> list[Detail]:
    """The details in order; of two that overlap the longer one."""
    text = within.text
    found = [*births_in(text), *peoples_in(text), *numbers_in(within), *tickers_in(text)]
    kept: list[Detail] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _without(text: str, details: Sequence[Detail]) -> tuple[str, list[int]]:
    """The text without the details, and where in it each of them stood."""
    rest, places, behind = "", [], 0
    for detail in details:
        start, end = _in_brackets(text, detail.start, detail.end)
        rest = (rest + text[behind:start]).rstrip(_BEFORE)
        behind = end if rest else end + len(text[end:]) - len(text[end:].lstrip(_BEHIND + ";"))
        rest += _parting(text[behind:]) if rest and not rest.endswith(_ENDING) else ""
        places.append(len(rest))
    return rest + text[behind:], places


def _in_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the brackets that hold nothing else."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    if before.endswith(("(", "（")) and after.startswith((")", "）")):
        return len(before) - 1, len(text) - len(after) + 1
    return start, end


def _parting(behind: str) -> str:
    """A comma where a word with a capital would come to stand behind the name."""
    return "," if re.match(r"\s*[^\W\d_a-zа-я]", behind) else ""


@dataclass(frozen=True, slots=True)
class Apart:
    """A message without the details of its names; `places`: where in the `rest` each of them stood.

    `before`: the words before a ticker that may be a name.
    """

    text: str
    details: Sequence[Detail]
    rest: str
    places: Sequence[int]
    before: str = ""

    def read(self, whole: Reading, read_rest: Callable[[str], Reading]) -> Reading:
        """The message with its details at their names; as it was read `whole` where it cannot be told whose they are.

        A number beside which no name was read stays one, and so do other names that are certain.
        """
        rest = read_rest(self.rest)
        told = self._told_of(rest)
        if told is None:
            return self._told_of(whole) or self._of_numbers(whole, rest)
        return self._kept(whole, told) or replace(told, text=whole.text)

    def _of_numbers(self, whole: Reading, rest: Reading) -> Reading:
        """The message as a whole; with a doubt where only tickers would be asked, and a name may stand before them."""
        tickers = bool(whole.names) and are_tickers(whole.names, self.text, self.details)
        if not tickers:
            return whole
        return with_name_before(without_exchanges(whole, self.text, self.details), rest, self.before)

    def _kept(self, whole: Reading, told: Reading) -> Reading | None:
        """The message as a whole where that is more certain; None where the names of its rest are meant."""
        numbers = sum(map(self._is_told, whole.names))
        if numbers and numbers == len(whole.names):
            surer = told.certain and not whole.certain
            return None if surer or are_tickers(whole.names, self.text, self.details) else whole
        return self._told_of(whole) if not numbers and _is_surer(whole, told) else None

    def _is_told(self, said: str) -> bool:
        """Whether something is a detail, or a part of one."""
        return any(said.casefold() in self.text[one.start : one.end].casefold() for one in self.details)

    def _told_of(self, reading: Reading) -> Reading | None:
        """The reading with each detail at the name it is of; None where that cannot be told."""
        if reading.kind is not Kind.SCREEN or not reading.names:
            return None
        owners = self._owners(reading.names)
        if not all(owners):
            return None
        said: dict[str, str] = {}
        for owner, detail in sorted(zip(owners, self.details, strict=True), key=_numbers_first):
            told = detail.said in owner + said.get(owner, "")
            said[owner] = said.get(owner, "") + ("" if told else detail.said)
        mentioned = tuple(name for name in reading.mentioned if not self._is_told(name))
        return replace(reading, beside=tuple(said.items()), mentioned=mentioned)

    def _owners(self, names: Sequence[str]) -> list[str]:
        """The name that each detail is of, "" where none is: the one before them; where the first has none, behind.

        What is said to be theirs is of the one name of a message.
        When somebody was born is told of the one name of a message wherever it stands, and so is a nationality with it.
        """
        owners = self._beside(names)
        if len(names) > 1:
            return owners
        born = any(one.born for one in self.details)
        alone = [names[0] if one.theirs or (born and one.of_person) else "" for one in self.details]
        return [owner or lone for owner, lone in zip(owners, alone, strict=True)]

    def _beside(self, names: Sequence[str]) -> list[str]:
        before = [_ending(names, self.rest[:place]) for place in self.places]
        if before[0]:
            return before
        behind = [_beginning(names, self.rest[place:]) for place in self.places]
        return behind if any(behind) else before


def _is_surer(whole: Reading, told: Reading) -> bool:
    """Whether a message was read with certainty as a whole, and the rest of it not, or with other names."""
    return whole.certain and not (told.certain and told.names == whole.names)


def _numbers_first(pair: tuple[str, Detail]) -> bool:
    return pair[1].of_person


def _ending(names: Iterable[str], before: str) -> str:
    text = before.rstrip(_BEFORE).casefold()
    return max((name for name in names if text.endswith(name.casefold())), key=len, default="")


def _beginning(names: Iterable[str], behind: str) -> str:
    text = behind.lstrip(_BEHIND).casefold()
    return max((name for name in names if text.startswith(name.casefold())), key=len, default="")


def with_details(reading: Reading) -> Reading:
    """The reading with what is told of its names behind them, as they are screened."""
    said = dict(reading.beside)
    if not said:
        return reading
    each = {name: f"{name}{said.get(name, '')}" for name in reading.names}
    alone = next(iter(said.values())) if len(reading.names) == 1 else ""
    either = tuple(
        tuple(each.get(name, f"{name}{alone}" if len(names) == 1 else name) for name in names)
        for names in reading.either
    )
    return replace(reading, names=tuple(each.values()), either=either)
