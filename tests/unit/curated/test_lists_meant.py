"""What the lists in questions mean is reviewed: every name has its meaning, and every meaning is held."""

from __future__ import annotations

import pytest

from data import curated
from data.curated.lists_meant import lists_meant
from data.curated.vocabulary import vocabularies
from data.sources.official import official


@pytest.mark.parametrize("language", sorted(vocabularies()))
def test_every_list_of_a_vocabulary_has_a_meaning(language: str) -> None:
    assert set(vocabularies()[language].lists) <= set(lists_meant())


def test_every_program_and_dataset_that_is_meant_is_held() -> None:
    facts = curated.load()
    programs = {program.id for program in facts.programs}
    datasets = {dataset.id for dataset in [*facts.datasets, *official()]}
    for meant in lists_meant().values():
        assert set(meant.programs) <= programs, meant.key
        assert {*meant.datasets, *meant.copies} <= datasets, meant.key


def test_the_lists_that_a_question_types_are_told_each_once() -> None:
    words = vocabularies()["en"]
    assert [one.key for one in words.lists_meant(["SDN list", "sdn", "the Entity List", "entity list"])] == [
        "sdn",
        "entity-list",
    ]
