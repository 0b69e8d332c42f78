"""A letter, an ordinal or a word of kin before a name: of the name, or of what stands before it."""

from __future__ import annotations

import pytest

from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("J. Merlin", ("J. Merlin",)),
        ("Is J. Merlin listed?", ("J. Merlin",)),
        ("J. R. Merlin listed?", ("J. R. Merlin",)),
        ("is the 14th Merlin Institute listed", ("14th Merlin Institute",)),
        ("is 14th Merlin listed?", ("Merlin",)),  # of one word it is none of its name
        ("is abu Merlin listed?", ("abu Merlin",)),
        ("Screen Umm Merlin", ("Umm Merlin",)),
        ("Plan B. Merlin Optics is sanctioned?", ("Merlin Optics",)),
        ("plan B. Merlin is listed?", ("Merlin",)),
        ("Check exhibit A. Merlin Optics, is it listed?", ("Merlin Optics",)),
        ("A. Merlin, B. Dunlin: listed?", ("Merlin", "Dunlin")),  # the items of a list
        ("A. Merlin, C. Dunlin: listed?", ("A. Merlin", "C. Dunlin")),
    ],
)
def test_what_stands_before_a_name_is_of_it_where_it_counts_nothing(
    read: Read, text: str, names: tuple[str, ...]
) -> None:
    assert read(text).names == names
