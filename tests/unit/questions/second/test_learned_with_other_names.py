"""What the weights of names are learned from beside the labelled messages: copies of them with other names."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.bench.learn_swaps import with_other_names

WORDS = {"en": ("is", "check", "banned"), "zh": ()}


def row(text: str, names: str, *, kind: str = "screen", note: str = "") -> Mapping[str, str]:
    return {"text": text, "kind": kind, "names": names, "note": note}


def test_each_name_gives_way_to_one_that_is_written_alike_wherever_it_stands() -> None:
    rows = [row("is Kestrel banned? Kestrel of Riga", "Kestrel"), row("osprey ok", "osprey"), row("Heron ok?", "Heron")]
    assert list(with_other_names(rows, WORDS)) == [
        row("is Heron banned? Heron of Riga", "Heron"),
        row("Kestrel ok?", "Kestrel"),
    ]


def test_names_keep_their_language() -> None:
    rows = [
        row("is Kestrel banned", "Kestrel"),
        row("查Osprey", "Osprey", note="zh"),
        row("查Heron", "Heron", note="zh"),
    ]
    assert [one["text"] for one in with_other_names(rows, WORDS)] == ["查Heron", "查Osprey"]


def test_a_name_that_begins_like_a_question_is_put_into_no_other_message() -> None:
    rows = [row("is Kestrel banned", "Kestrel"), row("is Check Point banned", "Check Point")]
    assert [one["names"] for one in with_other_names(rows, WORDS)] == ["Kestrel"]


@pytest.mark.parametrize(
    "left_out",
    [
        row("is Kestrel of Kestrel Holding banned", "Kestrel|Kestrel Holding"),
        row("what is new", "", kind="changes"),
    ],
)
def test_a_message_without_names_or_with_one_name_in_another_is_not_copied(left_out: Mapping[str, str]) -> None:
    copied = list(with_other_names([left_out, row("Heron ok?", "Heron"), row("Osprey ok?", "Osprey")], WORDS))
    assert {one["text"].split()[-1] for one in copied} == {"ok?"}


def test_the_copies_are_the_same_in_every_run() -> None:
    rows = [row(f"is {name} banned", name) for name in ("Kestrel", "Osprey", "Heron", "Petrel", "Egret")]
    assert list(with_other_names(rows, WORDS)) == list(with_other_names(rows, WORDS))
