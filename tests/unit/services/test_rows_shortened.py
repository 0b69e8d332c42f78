"""Several listings in a row are shortened to the first that fit, with how many more there are."""

from __future__ import annotations

import pytest

from bot.services.wording.aspects.row_lines import shorter

ROWS = "OFAC SDN List since 1 May 2021; BIS Entity List since 2 May 2021; DoD 1260H list since 3 May 2021."


@pytest.mark.parametrize(
    ("most", "shown"),
    [
        (41, ""),
        (42, "OFAC SDN List since 1 May 2021; +2 more."),
        (75, "OFAC SDN List since 1 May 2021; +2 more."),
        (76, "OFAC SDN List since 1 May 2021; BIS Entity List since 2 May 2021; +1 more."),
        (108, "OFAC SDN List since 1 May 2021; BIS Entity List since 2 May 2021; +1 more."),
        (109, ""),
    ],
)
def test_as_many_listings_are_told_as_fit_and_nothing_where_all_or_none_do(most: int, shown: str) -> None:
    assert shorter(ROWS, most) == shown


def test_those_that_were_left_out_before_are_counted_too() -> None:
    assert shorter(f"{ROWS[:-1]}; +4 more.", 76).endswith("; BIS Entity List since 2 May 2021; +5 more.")


@pytest.mark.parametrize(("most", "is_told"), [(46, False), (47, True)])
def test_a_sentence_before_them_takes_its_room(most: int, is_told: bool) -> None:
    told = "Yes. OFAC SDN List since 1 May 2021; +2 more."
    assert shorter(f"Yes. {ROWS}", most) == (told if is_told else "")
