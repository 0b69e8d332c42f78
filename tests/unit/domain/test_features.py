"""The table of features: what it says of itself, and that the page which explains it says the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.names.comparing.table import FEATURES, too_little, weigh
from bot.domain.names.comparing.weighing import Feature, at_least, at_most, less, times, weigh_by
from bot.domain.names.policy import PLACES, POLICY
from tests.unit.domain.near import compared

PAGE = Path(__file__).parents[3] / "docs" / "matching.md"
HEAD = ("| feature | it holds where | the score | in an explanation |", "|---|---|---|---|")
SHARED = {"not_found", "not_asked", "conflict"}
SHARE = st.floats(min_value=0, max_value=1)


def row_of_the_page(feature: Feature) -> str:
    effects: dict[Callable[[float, float, float], float], str] = {
        less: f"− {feature.weight:g}" + (" × its share" if feature.name in SHARED else ""),
        times: f"× {feature.weight:g}",
        at_most: f"at most {feature.weight:g}",
        at_least: f"at least {feature.weight:g}",
    }
    effect = effects[feature.effect]
    what = " ".join(str(feature.of.__doc__).split()).removesuffix(".")
    return f"| {feature.name.replace('_', ' ')} | {what} | {effect} | {feature.words} |"


def test_the_page_shows_the_table_as_it_is() -> None:
    table = "\n".join([*HEAD, *map(row_of_the_page, FEATURES)])
    assert table in PAGE.read_text(encoding="utf-8"), f"docs/matching.md should hold:\n{table}"


def test_no_two_features_have_one_name() -> None:
    names = [feature.name for feature in FEATURES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_a_feature_lowers_a_score_but_for_the_last_thirteen(feature: Feature) -> None:
    applied = feature.effect(0.9, feature.weight, 1.0)
    assert applied <= 0.9
    assert (feature.effect(0.1, feature.weight, 1.0) > 0.1) == (feature in FEATURES[-13:])


def of_shares(not_found: float, not_asked: float) -> float:
    """The score of a comparison in which nothing but these shares holds."""
    comparison = compared("Kestrel Avionics", "Kestrel Avionics")
    vars(comparison).update(not_found=not_found, not_asked=not_asked)
    return weigh_by(FEATURES[: len(SHARED)], comparison).score


@given(SHARE, SHARE, SHARE)
def test_what_is_missing_never_raises_a_score(found: float, asked: float, more: float) -> None:
    assert of_shares(min(found + more, 1), asked) <= of_shares(found, asked)


@given(SHARE, SHARE, st.sampled_from([POLICY.nearest, POLICY.threshold]))
def test_a_name_that_lacks_too_much_is_under_the_bound(share: float, asked: float, least: float) -> None:
    lacking = too_little(least) + max(share, 0.001) * (1 - too_little(least))  # anywhere above the bound
    assert round(of_shares(lacking, asked), PLACES) < least


def test_a_score_under_the_bound_is_not_worked_out_to_the_end() -> None:
    comparison = compared("Kestrel Avionics 116", "Avionics 75 Plover Osprey")
    assert [feature.name for feature in weigh(comparison).features][-1] != "not_found"
    assert [feature.name for feature in weigh(comparison, least=0.9).features] == ["not_found"]
