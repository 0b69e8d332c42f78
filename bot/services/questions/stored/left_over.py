"""Words beside the names of a message that asks nothing: they may be of the name, and are never dropped in silence.

"National Security Bureau" then offers the whole beside "Bureau", which is all that is no word of questions in it.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.bare import is_of_words
from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.mentioned.tickers import is_ticker
from bot.services.questions.parts import Parts
from bot.services.questions.reading import Aspect, Kind, Reading
from bot.services.questions.runs.joining import JOINING
from bot.services.questions.wanted import QUESTION_MARKS
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.stretches import Stretch, lies_in
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.vocabulary import MASKED_NAME, Vocabulary
from bot.services.questions.words.word_labels import ARTICLES_ELIDED, FORMS, Label

Names = tuple[str, ...]
_BETWEEN_ITEMS = ",;+"
_MOST_WORDS = 10
"""Words of the longest item that may be one name."""
_MOST_SIGNS = 12
"""The same where words are not parted by blanks."""
_ASKS_OF = (Label.DAY, Label.LIST, Label.AGENCY)
_AROUND = " .!。?？؟"
_CODE = 4
"""Letters of the longest word for a class of securities in capitals: "ADR", "CCD"."""
_COUNTING = (")", ".", "%")
_BESIDE = (Label.PLACE, Label.FORM)


def with_left_over(reading: Reading, parts: Parts) -> Reading:
    """The reading; with a doubt where words that are none of a question are left beside its names."""
    if not reading.certain or _asks(reading, parts):
        return reading
    offered = _of_signs(parts) if parts.words.unspaced else _of_words(parts)
    if not offered or reading.names in offered:
        return reading
    doubts = (f"“{name}” may be the whole name." for name in offered[-1] if name not in reading.names)
    return replace(reading, doubts=tuple(doubts), either=(reading.names, *offered))


def _asks(reading: Reading, parts: Parts) -> bool:
    """Whether a message asks something of its names, or tells more than names."""
    if reading.kind is not Kind.SCREEN or not reading.names or any(mark in reading.text[:-1] for mark in "?？؟"):
        return True
    more = (reading.day, reading.lists, reading.list_meant, reading.relative)
    goes_on = parts.words.follow_up.patterns["goes_on"].search(parts.masked)
    return any(more) or reading.aspect is not Aspect.ANY or goes_on is not None


def _of_signs(parts: Parts) -> list[Names]:
    """The whole of a short text without blanks, of which but a part was read as the name."""
    text, words = parts.within.text.strip(_AROUND), parts.words
    left = [one for one in parts.masked.strip(_AROUND).split() if one != MASKED_NAME]
    short = len(text) <= _MOST_SIGNS and text.isalnum() and len(left) == 1 == len(parts.spotted.names)
    return [(text,)] if short and not text.endswith(QUESTION_MARKS) and not is_of_words(left[0], words) else []


def _of_words(parts: Parts) -> list[Names]:
    """The items of the message, each as it stands, where words beside its names may be of them; else nothing.

    Where one of them holds no name, a comma may stand within a name: then the whole message is offered as well.
    """
    within, named = parts.within, parts.spotted.places
    outside, items = _outside(within, named), _items(within, named)
    if _is_talked(within, named, outside) or any(_is_long(within, item) for item in items):
        return []
    if not _touch(within, named) and not any(_may_be_of_name(within, place) for place in outside):
        return []
    each = [tuple(_text(within, item) for item in items)]
    if all(_holds_name(within, item, named) for item in items):
        return each
    return [*each, (within.text.strip(_AROUND),)]


def _outside(within: Labelled, named: Sequence[Stretch]) -> list[int]:
    """The places of the words that are in no name."""
    return [place for place, token in enumerate(within.tokens) if token.is_word and not lies_in(token.start, named)]


def _is_talked(within: Labelled, named: Sequence[Stretch], outside: Sequence[int]) -> bool:
    """Whether a word outside the names is of a question, a greeting or a form."""
    over_plain = _names_a_place(within, named)
    return any(_is_talk(within, place, over_plain=over_plain) for place in outside)


def _is_long(within: Labelled, item: Stretch) -> bool:
    return sum(within.tokens[place].is_word for place in range(*item)) > _MOST_WORDS


def _touch(within: Labelled, named: Sequence[Stretch]) -> bool:
    """Whether nothing stands between two names."""
    return any(not within.text[end:start].strip() for (_, end), (start, _) in pairwise(sorted(named)))


def _names_a_place(within: Labelled, named: Sequence[Stretch]) -> bool:
    """Whether the names are places alone, and so more likely where another is: "Special purpose regiment, Chechnya"."""
    labels = {label for token, label in zip(within.tokens, within.labels, strict=True) if lies_in(token.start, named)}
    return labels == {Label.PLACE} and within.tokens[0].text.istitle() and Label.PERHAPS in within.labels


def _holds_name(within: Labelled, item: Stretch, named: Sequence[Stretch]) -> bool:
    start, end = within.tokens[item[0]].start, within.tokens[item[1] - 1].end
    return any(start <= first < end for first, _ in named)


def _items(within: Labelled, named: Sequence[Stretch]) -> list[Stretch]:
    """What stands between commas that are in no name."""
    marks = [
        place
        for place, token in enumerate(within.tokens)
        if token.text in _BETWEEN_ITEMS and not lies_in(token.start, named)
    ]
    around = pairwise([-1, *marks, len(within)])
    return [(before + 1, after) for before, after in around if after > before + 1]


def _text(within: Labelled, item: Stretch) -> str:
    first, end = item
    return within.text[within.tokens[first].start : within.tokens[end - 1].end].strip(_AROUND)


def _is_talk(within: Labelled, place: int, *, over_plain: bool) -> bool:
    """Whether a word outside the names is of a question, a greeting or a form: then the others may be so as well."""
    token, words = within.tokens[place], within.words
    if _is_of_name_by_itself(within, place):
        return False
    if within.labels[place] in _ASKS_OF or _text_behind(within, place) == ":":
        return True
    if token.folded in _said(words) and not (token.capital and token.folded in GENERIC_WORDS):
        return True
    numbered = within.labels[place + 1 : place + 2] == [Label.NUMBER]  # "unit 74268"
    return _is_small_known(token, words) and not (numbered or over_plain)


def _is_small_known(token: Token, words: Vocabulary) -> bool:
    return not token.capital and token.folded in words.known and token.folded not in JOINING


def _text_behind(within: Labelled, place: int) -> str:
    return "".join(one.text for one in within.tokens[place + 1 : place + 2])


def _said(words: Vocabulary) -> Set[str]:
    asking = words.starters.union(words.screenings, words.requests, words.askings, words.openers)
    return asking.union(words.greeters, words.closers, words.bearers, VERBS, ARTICLES_ELIDED)


def _may_be_of_name(within: Labelled, place: int) -> bool:
    """Whether a word outside the names may be of one: no place or form beside it, nor the number of an item."""
    token, label = within.tokens[place], within.labels[place]
    if _is_of_name_by_itself(within, place):
        return True
    if label in _BESIDE or token.folded.replace("/", "") in FORMS or token.folded in JOINING:
        return False
    if (label is Label.PERHAPS and not _has_capitals(within)) or _is_code_in_brackets(within, place):
        return False
    counts = label is Label.NUMBER and _text_behind(within, place) in _COUNTING
    return not (counts or _is_class(token, label))


def _is_code_in_brackets(within: Labelled, place: int) -> bool:
    """Whether a word is the code of a security, alone in brackets behind a name: "Kestrel Shoes AG (KSTR)"."""
    around = [token.text for token in within.tokens[max(place - 1, 0) : place + 2]]
    return len(around) == 3 and around[::2] == ["(", ")"] and is_ticker(around[1])


def _is_class(token: Token, label: Label) -> bool:
    """Whether a word is a class of securities in capitals: "ADR"."""
    return label in (Label.SECURITY, Label.CONTEXT) and token.text.isupper() and len(token.text) <= _CODE


def _has_capitals(within: Labelled) -> bool:
    return any(token.text.lower() != token.text.upper() for token in within.tokens)


def _is_of_name_by_itself(within: Labelled, place: int) -> bool:
    """Whether a word is an initial ("J. Makol"), or an article that capitals make one of a name ("EL ONDEAiO")."""
    token, behind = within.tokens[place], within.tokens[place + 1 : place + 2]
    if len(token.text) == 1:
        return token.capital and bool(behind) and behind[0].text == "."
    words = within.words
    return token.text.isupper() and token.folded in words.articles and words.language != "en"
