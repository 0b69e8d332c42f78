"""An abbreviation of talk that is all a message asks about may be a name, and is asked back."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Kind
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    "text",
    ["MTN", "MTN?", "is MTN listed?", "screen MTN please", "MTN sanctions?", "is MTN on the entity list?"],
)
def test_an_abbreviation_asked_about_by_itself_is_asked_back(read: Read, text: str) -> None:
    """It was told that nothing was asked, or what the list is."""
    asked = read(text)
    assert (asked.kind, asked.names, asked.certain) == (Kind.SCREEN, ("MTN",), False)


@pytest.mark.parametrize("text", ["OK", "is an ADR sanctioned?", "what is MTN?", "was KYC done?", "CMIC list?"])
def test_what_is_talk_for_certain_names_nobody(read: Read, text: str) -> None:
    assert read(text).kind in (Kind.NOT_FOR_US, Kind.GLOSSARY)
