"""What is passed over at a glance is nothing that a closer look would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.comparing.glance import (
    FEW,
    LEAST,
    LEAST_CONSONANTS,
    _consonants,
    _joined,
    _together,
    roughly_alike,
)
from bot.domain.names.comparing.joined_words import _begins_alike, _heads, _meets
from bot.domain.names.keys import name_key
from bot.domain.names.matching import NameHit
from bot.domain.names.sounds.hearing import Hearing, trust_in

WORDS = st.text(alphabet="aeiou bdkmnst017", min_size=1, max_size=6).map(lambda text: text.replace(" ", "") or "a")


@given(WORDS, st.lists(WORDS, min_size=1, max_size=4))
def test_words_that_begin_alike_have_a_head_in_common(first: str, others: list[str]) -> None:
    heads = "".join(map(_heads, others))
    assert _meets(_heads(first), heads) or not any(_begins_alike(first, other) for other in others)


@given(st.lists(WORDS, min_size=1, max_size=4), WORDS)
def test_a_word_without_a_key_in_common_is_not_heard(heard: list[str], stored: str) -> None:
    hearing = Hearing(heard)
    runs = ["".join(heard[i:j]) for i in range(len(heard)) for j in range(i + 1, min(i + 3, len(heard)) + 1)]
    assert bool(hearing._like(stored)) == any(trust_in(run, stored) > 0 for run in runs)


@given(st.lists(WORDS, min_size=2, max_size=3), st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=FEW + 1))
def test_names_looked_over_together_are_judged_as_each_would_be_alone(asked: list[str], names: list[list[str]]) -> None:
    key = name_key(" ".join(asked))
    hits = [_hit(" ".join(words)) for words in names]
    assert roughly_alike(key, hits) == [hit for hit in hits if _alike(key, hit.key)]


def _alike(asked: str, stored: str) -> bool:
    return (
        fuzz.token_set_ratio(asked, stored) >= LEAST
        or fuzz.ratio(_together(asked), _together(stored)) >= LEAST
        or fuzz.ratio(_consonants(asked), _consonants(stored)) >= LEAST_CONSONANTS
        or not _joined(asked).isdisjoint(stored.split())
        or not _joined(stored).isdisjoint(asked.split())
    )


def _hit(key: str) -> NameHit:
    return NameHit(entity_id=key, schema=Schema.COMPANY, text=key, name_type=NameType.NAME, key=key)
