"""The names of a message by learned weights: the likeliest few readings of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.names.keys import name_key
from bot.services.questions.days.asked import where_unread
from bot.services.questions.mentioned.tickers import without_tickers_behind_forms
from bot.services.questions.runs.ampersands import apart_in_row
from bot.services.questions.runs.appositions import appositions
from bot.services.questions.runs.next_words import behind_number
from bot.services.questions.runs.persons import ends_person
from bot.services.questions.runs.run import Run
from bot.services.questions.second.chain import LABELS, Chain
from bot.services.questions.second.features import features
from bot.services.questions.second.unspaced_features import sign_features
from bot.services.questions.spotted import Spotted, called
from bot.services.questions.unspaced.pieces import Piece
from bot.services.questions.words.figures import is_reference
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.stretches import Stretch, lies_in
from bot.services.questions.words.word_labels import Label

_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]{2}")
"""Two letters of one word in katakana: the dot in the middle parts words."""
_LABELLED = re.compile(r"^(?:IMO|MMSI|ISIN|LEI|BIC|SWIFT|CUSIP|SEDOL|INN|OGRN)[:\s]+(?=\S*\d)", re.IGNORECASE)
"""What a number is, before it: "IMO 9187629" is looked up as "9187629" is."""
_READINGS = 3
"""Second readings that are looked at, the likeliest first."""
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Second:
    """Names of a second reading, where they stand, and how likely it is that just these are meant: 0 to 1."""

    names: Names
    places: tuple[Stretch, ...]
    probability: float


def read_again(
    within: Labelled, known: Sequence[Run], first: Spotted, chain: Chain, shorter: Mapping[Run, Run]
) -> list[Second]:
    """The names of a message by learned weights, the likeliest first; of `shorter` forms of a name the longer one."""
    said = [(within.tokens[run.first].start, within.tokens[run.end - 1].end) for run in shorter]
    likeliest = chain.likeliest(features(within, known, replace(first, places=(*first.places, *said))), _READINGS)
    whole = {
        called(within, written): longer for run, longer in shorter.items() for written in _written(within, run, longer)
    }
    return _added_up(_of_labels(within, known, labels, probability, whole) for labels, probability in likeliest)


def _written(within: Labelled, run: Run, longer: Run) -> Iterator[Run]:
    """A shorter form of a name; in brackets behind it also with the closing one, and with the name before."""
    yield run
    if within.tokens[longer.end].text in "(（" and within.tokens[run.end : run.end + 1]:
        yield Run(run.first, run.end + 1)
        yield Run(longer.first, run.end)
        yield Run(longer.first, run.end + 1)


def same_names(one: Names, other: Names) -> bool:
    """Whether the same would be looked up."""
    return _keys(one) == _keys(other)


def _keys(names: Names) -> frozenset[str]:
    return frozenset(name_key(number) or number for number in (_LABELLED.sub("", name) for name in names))


def _added_up(found: Iterable[Second]) -> list[Second]:
    """Readings of other words with the same names, as "Kestrel" of either of two, are one: as likely as all of them."""
    of_names: dict[frozenset[str], Second] = {}
    for second in found:
        likelier = of_names.setdefault(_keys(second.names), second)
        if likelier is not second:
            probability = likelier.probability + second.probability
            of_names[_keys(second.names)] = replace(likelier, probability=probability)
    return sorted(of_names.values(), key=lambda one: -one.probability)


def _of_labels(
    within: Labelled, known: Sequence[Run], labels: Sequence[int], probability: float, whole: Mapping[str, Run]
) -> Second:
    written = _runs_written(within, labels, whole)
    told = appositions(within, written, known)
    written = [run for run in written if run not in told]
    places = [(within.tokens[run.first].start, within.tokens[run.end - 1].end) for run in written]
    unread = where_unread(within.text)  # "as of Febtober"
    named: dict[str, Stretch] = {}
    for run, place in zip(written, places, strict=True):
        if not lies_in(place[0], [unread]):
            named.setdefault(called(within, run), place)
    return Second(tuple(named), tuple(named.values()), probability)


def _runs_written(within: Labelled, labels: Sequence[int], whole: Mapping[str, Run]) -> list[Run]:
    """The runs of the names as they are written, without codes that are a sign of the one before."""
    found = []
    for begin, begun in _stretches([LABELS[label] for label in labels]):
        first = next((n for n in range(begin, begun) if not is_reference(within.tokens[n].text)), begin)
        written = _as_written(within, first, begun)
        if written != first:
            apart = apart_in_row(within, Run(first, _with_number(within, first, written)))
            found += [whole.get(called(within, run), run) for run in apart]
    return without_tickers_behind_forms(within, found)


def _as_written(within: Labelled, first: int, end: int) -> int:
    """Where a name ends that begins at a place: before a mark that only stands for other letters, "Kestrel (大鸢)".

    It ends where it begins if no word is in it, or none but the number of a case.
    """
    places = (place for place in range(first, end) if _is_behind_name(within, first, place, end))
    end = next(places, end)
    words = (token.text for token in within.tokens[first:end] if token.is_word)
    return first if all(map(is_reference, words)) else end


def _is_behind_name(within: Labelled, first: int, place: int, end: int) -> bool:
    """Whether a name ends before a place for certain: also where it is a possessive and a country follows."""
    if place > first and within.tokens[place - 1].folded.endswith("'s"):
        return {Label.AGENCY, Label.PLACE}.issuperset(within.labels[place:end])
    if not within.tokens[place].is_word:
        return _stands_for_letters(within, place)
    return first < place < len(within) - 1 and ends_person(within, first, place)


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
    for begin, end in _stretches([LABELS[label] for label in labels]):
        start = _start_of_word(within.text, begin)
        named.setdefault(within.text[start:end].strip(), (start, end))
    return Second(tuple(named), tuple(named.values()), probability)


def _start_of_word(text: str, place: int) -> int:
    """Where a name begins: with the word in katakana that it is a part of, for such a word is never cut."""
    while place > 0 and _KATAKANA.fullmatch(text[place - 1 : place + 1]):
        place -= 1
    return place


def _stretches(labels: Sequence[str]) -> Iterator[Stretch]:
    """The stretches that begin with B, or with an I behind nothing."""
    first = None
    for place, label in enumerate([*labels, "O"]):
        if first is not None and label != "I":
            yield first, place
            first = None
        if label == "B" or (label == "I" and first is None):
            first = place
