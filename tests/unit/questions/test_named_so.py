"""What is said to be somebody's name is a name, whatever word it is."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Kind
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("is a tug called boss sanctioned?", ("boss",)),
        ("is a tug called Boss sanctioned?", ("Boss",)),
        ("is a vessel called hope listed", ("hope",)),
        ("a company named boss", ("boss",)),
        ("a company called hope trading", ("hope trading",)),
        ("do we know a firm called next?", ("next",)),
        ("our supplier is called boss, ok?", ("boss",)),
        ("is a tug called boss owned by osprey?", ("boss", "osprey")),
        ("can we charter a ship by the name of hope?", ("hope",)),
        ("ein Schiff namens Hope, ist es gelistet?", ("Hope",)),
        ("Ist eine Firma namens Boss sanktioniert?", ("Boss",)),
    ],
)
def test_the_word_behind_called_or_named_is_the_name(read: Read, text: str, names: tuple[str, ...]) -> None:
    assert (read(text).kind, read(text).names) == (Kind.SCREEN, names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a firm named in the report: Kestrel", ("Kestrel",)),
        ("the client called yesterday about kestrel", ("kestrel",)),
        ("the bank called us about Kestrel", ("Kestrel",)),
        ("is a company named on the SDN list allowed to trade?", ()),
    ],
)
def test_a_word_that_begins_no_name_behind_called_or_named_is_none(
    read: Read, text: str, names: tuple[str, ...]
) -> None:
    assert read(text).names == names
