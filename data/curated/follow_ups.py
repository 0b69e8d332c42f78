"""What follow-ups are told by, out of a file of the reviewed words of a language."""

from __future__ import annotations

from collections.abc import Callable

from bot.services.questions.reading import Aspect
from bot.services.questions.words.follow_up_words import SIGNS, FollowUpWords
from data.curated.vocabulary_file import VocabularyFile


def follow_ups(read: VocabularyFile, phrases: Callable[[str], frozenset[str]]) -> FollowUpWords:
    """The tables of follow-ups; `phrases` folds a row of words. Raises ValueError for a sign that there is not."""
    if unknown := read.follow_up.keys() - set(SIGNS):
        raise ValueError(f"{read.language}: [follow_up] has no {', '.join(sorted(unknown))}")
    return FollowUpWords(
        signs=read.follow_up,
        asks={Aspect(name): patterns for name, patterns in read.follow_up_asks.items()},
        places={int(place): phrases(words) for place, words in read.follow_up_places.items()},
        numbers={int(number): phrases(words) for number, words in read.follow_up_numbers.items()},
        words=phrases(read.follow_up_words),
    )
