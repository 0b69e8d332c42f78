"""Words of questions in capitals are names where a message is nothing but a list of names."""

from __future__ import annotations

import pytest

from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("MTN, Kestrel, Osprey Telecom", ["MTN", "Kestrel", "Osprey Telecom"]),
        ("QRX, Kestrel, DOD, BP", ["QRX", "Kestrel", "DOD", "BP"]),
        ("please screen: Kestrel; EOD; Osprey Telecom", ["Kestrel", "EOD", "Osprey Telecom"]),
    ],
)
def test_a_word_in_capitals_is_an_item_of_a_bare_list(read: Read, text: str, names: list[str]) -> None:
    reading = read(text)
    assert names in ([*reading.names], *map(list, reading.either))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("screen Kestrel, ASAP", ["Kestrel"]),
        ("Kestrel, Osprey Telecom, THX", ["Kestrel", "Osprey Telecom"]),
        ("Kestrel sold its MTN, ok?", ["Kestrel"]),
        ("OFAC, EU: is Kestrel listed?", ["Kestrel"]),
    ],
)
def test_it_is_none_beside_talk_or_where_it_is_talk_itself(read: Read, text: str, names: list[str]) -> None:
    assert list(read(text).names) == names
