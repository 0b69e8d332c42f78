"""Pairs the words of two names: equal words first, then words joined or split, then words that are alike."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import OSA

from bot.domain.names.comparing.joined_words import Manner, joined
from bot.domain.names.comparing.likeness import likenesses
from bot.domain.names.comparing.pairing import LeftOut, Pairing
from bot.domain.names.policy import Policy
from bot.domain.names.word_tables.common_words import is_common
from bot.domain.names.word_tables.everyday_words import EVERYDAY_WORDS
from bot.domain.names.word_tables.legal_forms import JOINED_FORMS, JOINED_LEADING, SHORTEST_BEFORE, SHORTEST_JOINED

SHORTEST_RUN_ON = 6
"""Shorter names that were written as one word are found as words joined."""


def align(asked: Sequence[str], stored: Sequence[str], policy: Policy, *, consonants: bool = False) -> list[Pairing]:
    """Pair each word at most once. Words left out were not found, or not asked for.

    `consonants`: one of the names was written without vowels.
    """
    pairs, left, right = _equal(asked, stored)
    if not left or not right:
        return pairs
    if not pairs and (whole := _run_on(asked, stored, policy)):
        return [whole]
    if len(left) > 1 or len(right) > 1:
        how = _manner(policy, bool(pairs), consonants, _is_known(asked))
        pairs += joined(asked, stored, (left, right), how)
    if left and right:
        pairs += _most_alike(asked, stored, (left, right), policy, consonants=consonants)
    return pairs


def _equal(asked: Sequence[str], stored: Sequence[str]) -> tuple[list[Pairing], list[int], list[int]]:
    pairs: list[Pairing] = []
    left: list[int] = []
    open_words = list(stored)
    for i, word in enumerate(asked):
        if word in open_words:
            j = open_words.index(word)
            open_words[j] = ""
            pairs.append(_same_word(i, j))
        else:
            left.append(i)
    return pairs, left, [j for j, word in enumerate(open_words) if word]


_manner = cache(Manner)


@cache  # most pairs of all are such, and few words stand in a name
def _same_word(i: int, j: int) -> Pairing:
    return Pairing((i,), (j,), 1.0)


def _run_on(asked: Sequence[str], stored: Sequence[str], policy: Policy) -> Pairing | None:
    """A name written as one word for one of several: "syriangascompany", its legal form perhaps with it: "ooorose"."""
    if len(asked) > 1 and len(stored) > 1:
        return None
    shorter, longer = sorted(("".join(asked), "".join(stored)), key=len)
    if _is_but_for_its_form(longer, shorter):
        likeness = policy.joined
    elif len(shorter) < SHORTEST_RUN_ON:
        return None
    elif longer == shorter:
        likeness = policy.joined
    elif len(asked) == len(stored) or _is_known(asked):
        return None
    else:
        likeness = policy.joined * OSA.normalized_similarity(shorter, longer)
    if likeness < policy.run_on:
        return None
    return Pairing(tuple(range(len(asked))), tuple(range(len(stored))), likeness)


def _is_known(asked: Sequence[str]) -> bool:
    """Whether one word was asked that is no slip of another name: "Polaris" is not POLA RAIZ, Binance no B-FINANCE."""
    return len(asked) == 1 and asked[0] in EVERYDAY_WORDS


def _is_but_for_its_form(longer: str, name: str) -> bool:
    """Whether the run of letters is the name with a legal form behind or before it.

    Never of a name under five letters, and of five letters only with a form of three or more: not "arvinas" of "arvin".
    Arvin A/S may still be found for it, by words that read as one.
    """
    if len(name) < SHORTEST_BEFORE or (len(name) < SHORTEST_RUN_ON and len(longer) - len(name) < SHORTEST_JOINED):
        return False
    if longer.startswith(name) and _are_forms(longer[len(name) :]):
        return True
    return longer.endswith(name) and longer[: -len(name)] in JOINED_LEADING


def _are_forms(letters: str) -> bool:
    """Whether these are a legal form, or one behind another: "corporationinc"."""
    return letters in JOINED_FORMS or any(
        letters[:place] in JOINED_FORMS and letters[place:] in JOINED_FORMS
        for place in range(SHORTEST_JOINED, len(letters) - 1)
    )


def _most_alike(
    asked: Sequence[str], stored: Sequence[str], left_out: LeftOut, policy: Policy, *, consonants: bool
) -> list[Pairing]:
    """Words that are alike, the most alike first. Takes what it pairs out of what was left."""
    left, right = left_out
    alone = True if len(asked) == 1 else False if len(left) > 1 else None
    alike = likenesses(asked, stored, left_out, policy, alone=alone, consonants=consonants)
    if alike and not consonants and _is_letters(stored):
        alike = _but_initials(alike, asked, stored)
    pairs: list[Pairing] = []
    for likeness, i, j in sorted(alike, key=_best_first) if len(alike) > 1 else alike:
        if i in left and j in right:
            pairs.append(Pairing((i,), (j,), likeness))
            left.remove(i)
            right.remove(j)
    return pairs


def _but_initials(
    alike: Sequence[tuple[float, int, int]], asked: Sequence[str], stored: Sequence[str]
) -> list[tuple[float, int, int]]:
    """Without letters that begin a word of the other: "B S Company" has no initials."""
    return [one for one in alike if 1 not in (len(asked[one[1]]), len(stored[one[2]]))]


def _is_letters(words: Sequence[str]) -> bool:
    """Whether a name has a letter and, but for letters, only common words."""
    return 1 in map(len, words) and all(len(word) == 1 or is_common(word) for word in words)


def _best_first(alike: tuple[float, int, int]) -> tuple[float, int, int]:
    likeness, i, j = alike
    return -likeness, i, j
