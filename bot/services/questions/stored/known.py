"""Finds the stored names and identifiers that stand in a message, the longest first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Protocol

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import IDENTIFIER, NameHit
from bot.domain.names.identifiers import read_keys
from bot.domain.names.keys import asked_keys
from bot.domain.names.weak_aliases import is_weak
from bot.domain.names.word_tables.everyday_words import is_everyday
from bot.domain.names.word_tables.legal_forms import LEGAL_FORMS
from bot.services.questions.doubts.firm_titles import VERBS, fills_question
from bot.services.questions.runs.run import Run
from bot.services.questions.stored.checked import is_checked
from bot.services.questions.stored.titles import ends_longer_name, is_title, may_begin_title
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

LONGEST = 9
"""The most words a stored name is looked for in."""
_OUTER = (Label.NAME, Label.PLACE, Label.FORM, Label.NUMBER, Label.PERHAPS)
"""What a stored name may begin or end with, unless it is written with a capital."""
_AT_ONCE = 10_000
"""Keys of one look-up: a statement takes only so many."""
_MOST_COMMON, _SHORTEST = 3.8, 5
"""How common and how short a word in small letters may be that is a stored firm's name: "huawei", not "phoenix"."""
_LONG = 5
"""Digits of a number that says something of itself."""
_LONE_PERSON = (Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT)


class Stored(Protocol):
    """The part of a names index that is asked (ports.NameIndex)."""

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """Names and identifiers whose key is among `keys`."""


def known_runs(within: Labelled, stored: Stored, *, team: str = "") -> list[Run]:
    """The stored names in a message, apart from each other, in order; longer ones before shorter ones within them."""
    spans = {(first, end): _keys(within, first, end) for first, end in _spans(within)}
    hits = hits_by_key(stored, {key for keys in spans.values() for key in keys}, team=team)
    found: list[Run] = []
    taken: set[int] = set()
    for first, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if taken.isdisjoint(range(first, end)) and _decides(within, first, end, spans[first, end], hits):
            found.append(Run(first, end, known=True))
            taken.update(range(first, end))
    named = (_without_article(within, run) for run in found if not ends_longer_name(within, run))
    return sorted(named, key=lambda run: run.first)


def _without_article(within: Labelled, run: Run) -> Run:
    """The run without a "the" in small letters, which is of the sentence: "the wechat app"."""
    article = within.tokens[run.first].text == "the" and run.end - run.first > 1
    return Run(run.first + 1, run.end, known=True) if article else run


def hits_by_key(stored: Stored, keys: Collection[str], *, team: str = "") -> Mapping[str, Sequence[NameHit]]:
    """The stored names with one of the keys that `team` may see, by their key."""
    hits: dict[str, list[NameHit]] = {}
    asked = list(keys)
    for start in range(0, len(asked), _AT_ONCE):
        for hit in stored.exact(asked[start : start + _AT_ONCE]):
            if hit.team in ("", team):
                hits.setdefault(hit.key, []).append(hit)
    return hits


def _keys(within: Labelled, first: int, end: int) -> tuple[str, ...]:
    text = within.text[within.tokens[first].start : within.tokens[end - 1].end]
    return (*asked_keys(text), *(read_keys(text) if end - first <= 2 else ()))


def _spans(within: Labelled) -> Iterator[tuple[int, int]]:
    for first in range(len(within)):
        if not (_may_bound(within, first) or may_begin_title(within, first)):
            continue
        for end in range(first + 1, min(first + LONGEST, len(within)) + 1):
            if within.labels[end - 1] in (Label.DAY, Label.LIST) or within.tokens[end - 1].text in '?!;:\n“”"+':
                break
            if not _asks(within, first, end) and (_is_bounded(within, first, end) or is_title(within, first, end)):
                yield first, end


def _is_bounded(within: Labelled, first: int, end: int) -> bool:
    """Whether a stored name may stand there by the words at its ends and by one of them that may be of a name."""
    ends = _may_bound(within, first) and _may_bound(within, end - 1, last=True)
    return ends and _has_name(within, first, end) and _closed(within, first, end)


def _asks(within: Labelled, first: int, end: int) -> bool:
    """Whether a verb that begins the span asks of what follows: "Is Bank of …"; not where the span is all there is."""
    token = within.tokens[first]
    if not token.first or token.folded not in VERBS:
        return False
    shouted = within.mixed and token.text.isupper()
    whole = not any(other.is_word for other in within.tokens[end:])
    return not (shouted or whole)


def _may_bound(within: Labelled, place: int, *, last: bool = False) -> bool:
    token, label = within.tokens[place], within.labels[place]
    if label in (Label.MARK, Label.DAY, Label.LIST):
        return last and token.text in ")）"
    if last and _is_of_sentence(within, place):
        return False
    return label in _OUTER or (token.capital and token.is_word) or (label is Label.PLAIN and not within.mixed)


def _is_of_sentence(within: Labelled, place: int) -> bool:
    """Whether a legal form is a word of the sentence: "Kestrel EU" asks whose list, "Kestrel as at" of a day."""
    said, label = within.tokens[place].folded, within.labels[place]
    if label is Label.AGENCY:
        return said in LEGAL_FORMS
    return label is Label.PLAIN and (said == "at" or (said == "as" and _is_before_word(within, place)))


def _is_before_word(within: Labelled, place: int) -> bool:
    return place + 1 < len(within) and within.tokens[place + 1].is_word


def _is_rather_common(within: Labelled, place: int) -> bool:
    """Whether a word beyond the vocabulary may be a stored name for all its being common: "Huawei" in German talk."""
    capital = within.tokens[place].capital or not within.tokens[place].text.isascii()
    return within.labels[place] is Label.PERHAPS and (capital or not within.mixed)


def _is_rare_in_small(within: Labelled, place: int) -> bool:
    """Whether a word in small letters may be a stored firm's name for all that it is met: "huawei phones in the UK"."""
    word = within.tokens[place].folded
    rare = within.words.ordinary(word) < _MOST_COMMON and len(word) >= _SHORTEST and not is_everyday(word)
    return within.labels[place] is Label.PERHAPS and rare


def _closed(within: Labelled, first: int, end: int) -> bool:
    """Whether every bracket that is opened in the span is closed in it, and the other way round."""
    marks = [token.text for token in within.tokens[first:end]]
    return sum(mark in "(（" for mark in marks) == sum(mark in ")）" for mark in marks)


def _has_name(within: Labelled, first: int, end: int) -> bool:
    """Whether something in the span may be of a name: not words of questions, or a single agency, alone."""
    labels = within.labels[first:end]
    if fills_question(within, first, end):
        return True
    if end - first == 1:
        named = labels[0] in (Label.NAME, Label.PLACE, Label.NUMBER) or _is_rather_common(within, first)
        return named or _is_rare_in_small(within, first)
    named = any(label in (Label.NAME, Label.PLACE, Label.FORM) for label in labels)
    return named or _is_lettered(within, first, end) or is_checked(within, first, end)


def _is_lettered(within: Labelled, first: int, end: int) -> bool:
    """Whether a span is a long number with its letters, which may be a word as well: "HE 341514"."""
    letters, number = within.tokens[first].text, within.tokens[end - 1].text
    return end - first == 2 and letters.isupper() and number.isdigit() and len(number) >= _LONG


def _is_form(within: Labelled, place: int) -> bool:
    return within.labels[place] is Label.FORM or within.tokens[place].folded in LEGAL_FORMS


def _fits_commas(within: Labelled, first: int, end: int, hit: NameHit) -> bool:
    """Whether a comma in the span is one of the name: "KIM, Jong Un" and "Co., Ltd.", not "Alfa Bank, VTB"."""
    commas = [place for place in range(first, end) if within.tokens[place].text == ","]
    apart = [place for place in commas if within.labels[place + 1] is not Label.FORM]
    return not apart or "," in hit.text or hit.schema is Schema.PERSON


def _decides(
    within: Labelled, first: int, end: int, keys: Sequence[str], hits: Mapping[str, Sequence[NameHit]]
) -> bool:
    """Whether a stored name that stands there is meant: not a weak alias, nor a word that a person or ship bears."""
    stored = [hit for key in keys for hit in hits.get(key, ())]
    return _is_meant(within, first, end, [hit for hit in stored if _fits_commas(within, first, end, hit)])


def _is_meant(within: Labelled, first: int, end: int, found: Sequence[NameHit]) -> bool:
    """Whether these stored names are meant by the words that stand there."""
    if all(map(is_weak, found)):
        return False
    if _is_form(within, first) and all(hit.schema is Schema.JURISDICTION for hit in found):
        return False  # "Company (Chile)" ends a name
    if end - first > 1 or any(hit.name_type == IDENTIFIER for hit in found):
        return True
    return _decides_alone(within, first, found)


def _decides_alone(within: Labelled, place: int, found: Sequence[NameHit]) -> bool:
    """Whether one word means who bears it: a firm by its full name, else only where it is written as a name."""
    if within.labels[place] is Label.NUMBER:
        return False
    if within.labels[place] is Label.PERHAPS and all(hit.schema is Schema.JURISDICTION for hit in found):
        return within.tokens[place].capital  # "suede" is Sweden to others
    firm = any(hit.schema not in _LONE_PERSON and hit.name_type is not NameType.ACRONYM for hit in found)
    return firm or (within.tokens[place].capital and within.labels[place] is not Label.PERHAPS)
