"""An ordinary word in small letters that "or" ties to a name may be a name, and is not dropped."""

from __future__ import annotations

import pytest

from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("is VELLUM or blossom sanctioned", ("VELLUM", "blossom")),
        ("is blossom or VELLUM sanctioned?", ("blossom", "VELLUM")),
        ("VELLUM or blossom on the SDN list?", ("VELLUM", "blossom")),
        ("check VELLUM and blossom", ("VELLUM", "blossom")),
    ],
)
def test_it_is_asked_about(read: Read, text: str, names: tuple[str, ...]) -> None:
    found = read(text)
    assert names in (found.names, *found.either)
    assert not found.certain


@pytest.mark.parametrize(
    "text", ["is VELLUM or money sanctioned", "is VELLUM or a bank listed", "check VELLUM and the bank"]
)
def test_a_common_thing_is_no_name(read: Read, text: str) -> None:
    assert read(text).names == ("VELLUM",)


def test_a_word_of_a_name_is_none_by_itself(read: Read) -> None:
    names = read("kestrel cloud or vellum cloud, whichever is less trouble").names
    assert names == ("kestrel cloud", "vellum cloud")
