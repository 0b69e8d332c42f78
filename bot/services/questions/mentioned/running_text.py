"""Which messages are running texts: they tell something, and ask nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.services.limits import MAX_NAME_LENGTH
from bot.services.questions.words.vocabulary import Vocabulary

LONGEST_QUESTION = 500
"""Characters of the longest message that is read as a question; longer ones are texts."""
SENTENCES = re.compile(r"(?<=[.!。])\s+|\n+")
_ITEMS = re.compile(r"[,;\n、，；]")
_LONGEST_ITEM = 12
"""Words of the longest name in a list of names."""
_WORDS_OF_SENTENCE, _TOLD = 6, 3
"""So many sentences of so many words, and no question among them, are a text."""
_DAYS_TOLD = 2
"""So many sentences are, where they tell of a day."""
_TELLING = frozenset("the it its this that these those he she they his her their in on at by for from after as".split())
"""Words that begin what is told as well as what is asked."""


def is_running_text(text: str) -> bool:
    """Whether it is no question: sentences about something, many or long, and no list of names."""
    if text.isascii() and len(text.split()) < 2:
        return False  # of Chinese or Japanese, a text may be without blanks
    items = _ITEMS.split(text)
    if all(map(_may_be_name, items)):
        return False
    told = [one for one in SENTENCES.split(text) if len(one.split()) >= _WORDS_OF_SENTENCE]
    return len(text) > LONGEST_QUESTION or (len(told) >= _TOLD and "?" not in text and "？" not in text)


def _may_be_name(item: str) -> bool:
    """Whether it is short enough for a name."""
    return len(item) <= MAX_NAME_LENGTH and len(item.split()) <= _LONGEST_ITEM


def tells_of_days(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Whether a day in this text is none that is asked about: all its sentences tell, and none of them asks."""
    told = [one for one in SENTENCES.split(text.strip()) if one]
    if not _are_sentences(told) or not text.strip().endswith((".", "!")) or "?" in text:
        return False
    asking = frozenset(word for words in vocabularies for word in words.starters) - _TELLING
    return not any(one.split()[0].casefold().strip(",:") in asking for one in told)


def _are_sentences(told: Sequence[str]) -> bool:
    """Whether there are several, and all but the last one are long."""
    return len(told) >= _DAYS_TOLD and all(len(one.split()) >= _WORDS_OF_SENTENCE for one in told[:-1])
