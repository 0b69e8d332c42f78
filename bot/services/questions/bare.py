"""Whether a message holds names alone, so that nothing is asked of them but what is held."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.services.questions.reading import Aspect
from bot.services.questions.spotted import Spotted
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.vocabulary import Vocabulary
from bot.services.questions.words.word_labels import RARE, Label

_LONGEST_ITEM = 5
_LONGEST_NAME = 40
"""Signs of the longest name: more of them are a sentence."""


def is_bare(within: Labelled, spotted: Spotted, words: Vocabulary, aspect: Aspect) -> bool:
    """Whether a message holds no word of a question: each is part of a name, or written as one, or beyond the words."""
    if words.unspaced and spotted.names:
        return aspect is Aspect.ANY and not _is_talk(within.text, spotted, words)
    outside = _words_outside(within, spotted)
    if len(within.tokens) == 1 or not outside:
        return True
    asks = within.tokens[0].folded in words.starters and bool(spotted.names) and aspect is not Aspect.ANY
    if _is_list(within, words):
        return True
    return not asks and _are_as_names(outside, words)


def _is_talk(text: str, spotted: Spotted, words: Vocabulary) -> bool:
    """Whether what stands beside the names of a message without blanks is made of words of the language alone."""
    for start, end in spotted.places:
        text = text[:start] + " " * (end - start) + text[end:]
    left = [part for part in re.findall(r"[^\W_]+", text) if part not in words.splitters]
    return bool(left) and all(len(part) > _LONGEST_NAME or is_of_words(part, words) for part in left)


def is_of_words(text: str, words: Vocabulary) -> bool:
    """Whether a text without blanks is made of words of the language alone."""
    ends = [0]
    for end in range(1, len(text) + 1):
        parts = (text[start:end] for start in ends)
        if any(part in words.known or _is_word(part, words) for part in parts):
            ends.append(end)
    return ends[-1] == len(text)


def _is_word(text: str, words: Vocabulary) -> bool:
    return len(text) > 1 and text.isalpha() and words.ordinary(text) >= RARE


def _words_outside(within: Labelled, spotted: Spotted) -> list[tuple[Token, Label]]:
    """The words that are in no name, with their labels."""
    named = {place for span in spotted.places for place in range(*span)}
    labelled = zip(within.tokens, within.labels, strict=True)
    return [(token, label) for token, label in labelled if token.is_word and token.start not in named]


def _are_as_names(outside: Sequence[tuple[Token, Label]], words: Vocabulary) -> bool:
    """Whether all words are written as names, or none of them is known."""
    written_so = all(token.capital or token.folded in words.splitters for token, _ in outside)
    return written_so or all(label is Label.PERHAPS for _, label in outside)


def _is_list(within: Labelled, words: Vocabulary) -> bool:
    """Whether it is short items with commas between them, none of which begins like a question."""
    items = [item.split() for item in re.split(r"[,;]", within.text)]
    short = all(1 <= len(item) <= _LONGEST_ITEM for item in items)
    return len(items) > 1 and short and not any(_asks(item, words) for item in items)


def _asks(item: Sequence[str], words: Vocabulary) -> bool:
    return item[0].casefold().rstrip("?") in words.starters and (len(item) > 1 or len(item[0]) > 1)
