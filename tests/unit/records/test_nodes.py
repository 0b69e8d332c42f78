"""Answers in parts, and their digests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.services.records.canonical import canonical
from bot.services.records.nodes import every, joined, node, split

DOCUMENT = {"id": "eo", "seen_at": ["x"], "verification": {"mark": "verified"}}
ENTITY = {"id": "xiaomi", "names": [{"text": "小米"}], "identifiers": []}
VIEW = {"id": "1", "deadlines": [], "measures": [], "sources": [DOCUMENT]}
ANSWER: dict[str, Any] = {"query": "Xiaomi", "findings": [{"entity": ENTITY, "designations": [VIEW, VIEW]}]}


def test_an_answer_in_parts_is_put_together_as_it_was() -> None:
    assert joined(split(ANSWER)) == ANSWER


def test_what_answers_share_is_a_part_and_kept_once() -> None:
    one, other = split(ANSWER), split({**ANSWER, "query": "Huawei"})
    assert [part.digest for part in one.parts] == [part.digest for part in other.parts]
    assert len(one.parts) == 2
    assert len({part.digest for part in every(one)}) == 4  # with the document that the listing names
    assert one.digest != other.digest


def test_a_letter_in_a_part_of_a_part_changes_the_digest_of_the_whole() -> None:
    changed = {**VIEW, "sources": [{**DOCUMENT, "id": "fo"}]}
    assert split({"of": [changed]}).digest != split({"of": [VIEW]}).digest


def test_parts_in_another_order_are_another_answer() -> None:
    whole = split(ANSWER)
    assert node(whole.body, whole.parts[::-1]).digest != whole.digest
    assert replace(whole, parts=()).digest == whole.digest  # a digest is given, not guessed: node() computes it


@pytest.mark.parametrize("value", [float("nan"), {"a": object()}])
def test_what_json_cannot_say_has_no_canonical_text(value: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        canonical(value)


def test_canonical_text_is_one_for_one_value_and_ascii() -> None:
    assert canonical({"b": "小", "a": [1, None]}) == b'{"a":[1,null],"b":"\\u5c0f"}'


TEXTS = st.text(max_size=6)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3)
    | st.fixed_dictionaries({"names": inner, "identifiers": inner}),
    max_leaves=12,
)  # fmt: skip


@given(st.dictionaries(TEXTS, VALUES, max_size=3))
def test_whatever_is_split_is_joined_again(value: dict[str, Any]) -> None:
    assert joined(split(value)) == value
