"""How many entries of a list are plausible."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.lists.bounds import SMALL_FALL, Bounds, judge

counts = st.integers(0, 3000)


def bounds(*, min: int = 0, max: int = 5000, percent: float = 5.0) -> dict[str, Bounds]:
    return {"A": Bounds(title="List A", min=min, max=max, shrink_percent=percent)}


@given(counts, counts, st.floats(0, 100))
def test_a_fall_is_named_when_it_is_more_than_ten_entries_and_more_than_the_share(
    before: int, now: int, percent: float
) -> None:
    verdict = judge({"A": now}, {"A": before}, bounds(percent=percent))
    fell = before - now > SMALL_FALL and (before - now) * 100 > before * percent
    if abs((before - now) * 100 - before * percent) > 1e-6:  # where floats tell the two apart
        assert bool(verdict.shrunk) == fell
    assert verdict.refusals == ()


@given(counts, counts, counts)
def test_fewer_than_the_least_is_refused_whatever_was_before_and_is_no_mere_fall(
    before: int, now: int, least: int
) -> None:
    verdict = judge({"A": now}, {"A": before}, bounds(min=least))
    assert bool(verdict.refusals) == (now < least)
    assert not (verdict.refusals and verdict.shrunk)


@given(counts, counts)
def test_growth_is_never_refused_only_warned_of(before: int, more: int) -> None:
    verdict = judge({"A": before + more}, {"A": before}, bounds(max=4000))
    assert (verdict.refusals, verdict.shrunk) == ((), ())
    unusual = before > 0 and more > max(SMALL_FALL, before / 5)
    assert bool(verdict.warnings) == (unusual or before + more > 4000)


@given(counts, counts)
def test_each_list_is_judged_by_itself_so_that_one_cannot_hide_in_another(lost: int, gained: int) -> None:
    two = bounds() | {"B": Bounds(title="List B", min=0, max=9000, shrink_percent=5)}
    verdict = judge({"B": 100 + gained}, {"A": lost, "B": 100}, two)
    assert bool(verdict.shrunk) == (lost > SMALL_FALL)


@given(st.dictionaries(st.sampled_from("ABC"), counts))
def test_a_list_without_bounds_is_refused_by_name(found: dict[str, int]) -> None:
    refusals = judge(found, {}, bounds()).refusals
    assert refusals == tuple(f"{name} is no list of this dataset" for name in sorted(found.keys() - {"A"}))
