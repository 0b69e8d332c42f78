"""The runs of a question's words that may be a whole name: "Hikvision" in "Hikvision Warehouse Dubai".

A person's may stand there in any order, as lists write the family name first or the "Abu" that somebody is called by
last: "Ali Abu Muhammad" in "Ibrahim Ali Muhammad Abu Bakr".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, permutations

from bot.domain.names.comparing.comparison import WHOLE_NAME
from bot.domain.names.keys import name_key
from bot.domain.names.scripts import has_han
from bot.domain.names.word_tables.common_words import PARTICLES
from bot.domain.names.word_tables.everyday_words import is_everyday

SHORTEST = 3
LONGEST_RUN, MOST_WORDS = 4, 12
"""Words of a name that is looked for within another, and words of a text in which one is."""
LONGEST_TURNED, MOST_TURNED_IN = 3, 6
"""The same of a name that may stand there in any order: of more words there would be too many orders to look for."""


@lru_cache(maxsize=1024)
def keys_within(text: str) -> tuple[str, ...]:
    """The keys of the names that may stand within a text as a part of it; one or two everyday words are none."""
    words = name_key(text).split()[:MOST_WORDS]
    if len(words) < 2 or has_han(text):
        return ()
    everyday = set(filter(is_everyday, words))
    runs = (run for run in _runs(words) if not everyday.issuperset(run) or _is_whole(run))
    return tuple(dict.fromkeys(" ".join(run) for run in runs if len("".join(run)) >= SHORTEST))


def _runs(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Neighbouring words, but not all of them, the few in any order; the shortest runs first."""
    for size in range(1, min(LONGEST_RUN + 1, len(words))):
        for place in range(len(words) - size + 1):
            run = words[place : place + size]
            yield run
            if 1 < size <= LONGEST_TURNED and len(words) <= MOST_TURNED_IN:
                yield from islice(permutations(run), 1, None)


def _is_whole(run: Sequence[str]) -> bool:
    return len(set(run) - PARTICLES) >= WHOLE_NAME
