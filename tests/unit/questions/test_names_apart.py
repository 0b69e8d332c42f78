"""The names of a question are told apart once: where they are not yet, by what is stored."""

from __future__ import annotations

import pytest

from bot.services.questions.asked import Screen


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        (Screen(("Kestrel and Osprey",), text="Kestrel and Osprey"), ("Kestrel", "Osprey")),
        (Screen(("Kestrel and Osprey",)), ("Kestrel and Osprey",)),
    ],
)
def test_names_are_told_apart_where_the_text_is_kept_as_it_was_written(asked: Screen, names: tuple[str, ...]) -> None:
    assert asked.apart(lambda text: tuple(text.split(" and "))) == names
