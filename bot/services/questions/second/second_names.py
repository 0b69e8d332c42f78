"""The names of a message by learned weights: the likeliest few readings of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.names.keys import name_key
from bot.services.questions.days.asked import where_unread
from bot.services.questions.runs.next_words import behind_number
from bot.services.questions.runs.run import Run
from bot.services.questions.second.chain import LABELS, Chain
from bot.services.questions.second.features import features
from bot.services.questions.second.unspaced_features import sign_features
from bot.services.questions.spotted import Spotted, called
from bot.services.questions.unspaced.pieces import Piece
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.stretches import Stretch, lies_in

_READINGS = 3
"""Second readings that are looked at, the likeliest first."""
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Second:
    """Names of a second reading, where they stand, and how likely it is that just these are meant: 0 to 1."""

    names: Names
    places: tuple[Stretch, ...]
    probability: float


def read_again(within: Labelled, known: Sequence[Run], first: Spotted, chain: Chain) -> list[Second]:
    """The names of a message by learned weights, the likeliest first."""
    likeliest = chain.likeliest(features(within, known, first), _READINGS)
    return _added_up(_of_labels(within, labels, probability) for labels, probability in likeliest)


def same_names(one: Names, other: Names) -> bool:
    """Whether the same would be looked up."""
    return _keys(one) == _keys(other)


def _keys(names: Names) -> frozenset[str]:
    return frozenset(name_key(name) or name for name in names)


def _added_up(found: Iterable[Second]) -> list[Second]:
    """Readings of other words with the same names, as "Kestrel" of either of two, are one: as likely as all of them."""
    of_names: dict[frozenset[str], Second] = {}
    for second in found:
        likelier = of_names.setdefault(_keys(second.names), second)
        if likelier is not second:
            probability = likelier.probability + second.probability
            of_names[_keys(second.names)] = replace(likelier, probability=probability)
    return sorted(of_names.values(), key=lambda one: -one.probability)


def _of_labels(within: Labelled, labels: Sequence[int], probability: float) -> Second:
    named: dict[str, Stretch] = {}
    unread = where_unread(within.text)
    for first, begun in _stretches([LABELS[label] for label in labels]):
        written = _as_written(within, first, begun)
        if written == first:
            continue
        end = _with_number(within, first, written)
        place = (within.tokens[first].start, within.tokens[end - 1].end)
        if not lies_in(place[0], [unread]):  # "as of Febtober"
            named.setdefault(called(within, Run(first, end)), place)
    return Second(tuple(named), tuple(named.values()), probability)


def _as_written(within: Labelled, first: int, end: int) -> int:
    """Where a name ends that begins at a place: before a mark that only stands for other letters, "Kestrel (大鸢)".

    It ends where it begins if no word is in it.
    """
    marks = (place for place in range(first, end) if not within.tokens[place].is_word)
    end = next((place for place in marks if _stands_for_letters(within, place)), end)
    return end if any(token.is_word for token in within.tokens[first:end]) else first


def _stands_for_letters(within: Labelled, place: int) -> bool:
    """Whether a mark is put where letters of another language are (bot/services/questions/words/languages.py)."""
    token = within.tokens[place]
    return within.text[token.start : token.end].isalnum()


def _with_number(within: Labelled, first: int, end: int) -> int:
    """Where a name ends with the number behind it: "Zavod No. 9", of which "Zavod No" alone is nobody's."""
    last = end - 1 if end - first > 1 and behind_number(within, end - 1) else end
    return (behind_number(within, last) if last < len(within) else None) or end


def read_signs_again(
    within: Labelled, found: Sequence[Piece], taken: Sequence[Stretch], first: Spotted, chain: Chain
) -> list[Second]:
    """The names of a Chinese or Japanese message by learned weights, the likeliest first."""
    likeliest = chain.likeliest(sign_features(within, found, taken, first), _READINGS)
    return _added_up(_of_sign_labels(within, labels, probability) for labels, probability in likeliest)


def _of_sign_labels(within: Labelled, labels: Sequence[int], probability: float) -> Second:
    named: dict[str, Stretch] = {}
    for start, end in _stretches([LABELS[label] for label in labels]):
        named.setdefault(within.text[start:end].strip(), (start, end))
    return Second(tuple(named), tuple(named.values()), probability)


def _stretches(labels: Sequence[str]) -> Iterator[Stretch]:
    """The stretches that begin with B, or with an I behind nothing."""
    first = None
    for place, label in enumerate([*labels, "O"]):
        if first is not None and label != "I":
            yield first, place
            first = None
        if label == "B" or (label == "I" and first is None):
            first = place
