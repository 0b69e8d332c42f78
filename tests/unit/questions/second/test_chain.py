"""The likeliest labels of a row of words, and how likely they are, beside all other rows of labels."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.services.questions.second.chain import LABELS, Chain
from bot.services.questions.second.choice import Choice

WEIGHT = st.floats(min_value=-4, max_value=4)
OF_LABELS = st.tuples(WEIGHT, WEIGHT, WEIGHT)


def sums(chain: Chain, rows: Sequence[Sequence[str]]) -> dict[tuple[int, ...], float]:
    """The sum of weights of every row of labels, by trying them all."""
    found = {}
    for labels in itertools.product(range(len(LABELS)), repeat=len(rows)):
        words = sum(chain.features[feature][label] for row, label in zip(rows, labels, strict=True) for feature in row)
        found[labels] = words + sum(chain.steps[one][other] for one, other in itertools.pairwise(labels))
    return found


@given(
    weights=st.lists(OF_LABELS, min_size=3, max_size=3),
    steps=st.lists(OF_LABELS, min_size=3, max_size=3),
    rows=st.lists(st.lists(st.sampled_from("abc"), max_size=3), min_size=1, max_size=4),
)
def test_the_labels_are_the_likeliest_of_all_in_order_and_their_probability_is_their_share(
    weights: list[tuple[float, float, float]], steps: list[tuple[float, float, float]], rows: list[list[str]]
) -> None:
    chain = Chain(dict(zip("abc", weights, strict=True)), steps)
    found = chain.likeliest(rows, many=4)
    every = sums(chain, rows)
    largest = sorted(every.values(), reverse=True)[:4]
    total = sum(math.exp(one) for one in every.values())
    assert len({tuple(labels) for labels, _ in found}) == len(largest)
    assert [every[tuple(labels)] for labels, _ in found] == pytest.approx(largest)
    assert [probability for _, probability in found] == pytest.approx([math.exp(one) / total for one in largest])


def test_no_words_have_no_labels() -> None:
    assert Chain({}, [(0.0, 0.0, 0.0)] * 3).likeliest([], many=2) == [([], 1.0)]


def test_what_was_not_learned_weighs_nothing() -> None:
    chain = Chain({"known": (0.0, 2.0, 0.0)}, [(0.0, 0.0, 0.0)] * 3)
    assert chain.likeliest([["known", "unknown"]], many=3) == chain.likeliest([["known"]], many=3)


def test_a_choice_is_the_label_with_the_largest_sum_and_its_share() -> None:
    choice = Choice(["help", "screen"], {"a": (1.0, 0.0), "b": (0.5, 1.0)})
    label, probability = choice.best(["a", "b", "unknown"])
    assert label == "help"
    assert probability == pytest.approx(math.exp(1.5) / (math.exp(1.5) + math.e))
