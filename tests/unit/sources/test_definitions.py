"""What a list's definition may say: each number from its least to its most."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from data.sources.definition import Definition

LIST = {"program": "P", "title": "A list", "min": 0, "max": 9}
FETCH = {"urls": ["https://a.example/list.xml"], "every_hours": 1, "max_megabytes": 1}
WHOLE = {
    "id": "a_list", "title": "A list", "publisher": "A publisher", "url": "https://a.example/", "stale_after_days": 1,
    "licence": "public", "lists": [LIST], "fetch": FETCH,
}  # fmt: skip


def defined(**more: Any) -> Definition:
    return Definition.model_validate(WHOLE | more)


def test_a_definition_says_little_that_it_need_not() -> None:
    one = defined(fetch=None)
    assert (one.own_ids, one.formats, one.fetch, one.lists[0].shrink_percent) == (True, "", None, 5.0)
    assert (one.lists[0].yields_to, one.lists[0].excerpt, one.lists[0].same_ids) == ("", False, False)
    fetch = defined().fetch
    assert fetch is not None
    assert (fetch.hosts, fetch.min_kilobytes, fetch.sums_url) == ((), 0, "")


@pytest.mark.parametrize(
    ("more", "is_sound"),
    [
        ({"stale_after_days": 0}, False),
        ({"stale_after_days": 1}, True),
        ({"lists": []}, False),
        ({"lists": [LIST | {"min": -1}]}, False),
        ({"lists": [LIST, LIST]}, True),
        ({"fetch": FETCH | {"urls": []}}, False),
        ({"fetch": FETCH | {"every_hours": 0}}, False),
        ({"fetch": FETCH | {"every_hours": 0.5}}, True),
        ({"fetch": FETCH | {"max_megabytes": 0}}, False),
        ({"fetch": FETCH | {"max_megabytes": 1}}, True),
        ({"fetch": FETCH | {"max_megabytes": 400}}, True),
        ({"fetch": FETCH | {"max_megabytes": 401}}, False),
        ({"fetch": FETCH | {"min_kilobytes": -1}}, False),
        ({"fetch": FETCH | {"min_kilobytes": 0}}, True),
        ({"unknown": 1}, False),
    ],
)
def test_a_number_is_refused_beyond_its_bounds(more: dict[str, Any], is_sound: bool) -> None:
    if is_sound:
        assert defined(**more).id == "a_list"
        return
    with pytest.raises(ValidationError):
        defined(**more)
