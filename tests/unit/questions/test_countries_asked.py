"""A country whose sanctions are asked about is the list of its authority: the EU's for its members."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Aspect
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("who in Germany has sanctions on Kestrel?", "eu-member"),
        ("does France sanction Kestrel?", "eu-member"),
        ("is Kestrel sanctioned in the Netherlands?", "eu-member"),
        ("is Kestrel sanctioned by Canada?", "canadian"),
        ("is Kestrel on the Japanese list?", "japanese"),
        ("has Switzerland put Kestrel on a list?", "swiss"),
        ("who in the UK sanctions Kestrel?", "uk"),
    ],
)
def test_its_list_is_asked_about(read: Read, text: str, key: str) -> None:
    found = read(text)
    assert (found.names, found.aspect) == (("Kestrel",), Aspect.LIST)
    assert [one.key for one in found.lists] == [key]


@pytest.mark.parametrize("text", ["is Kestrel listed in Japan?", "is our German supplier Kestrel sanctioned?"])
def test_a_place_that_sanctions_nobody_is_no_list(read: Read, text: str) -> None:
    assert read(text).lists == ()
