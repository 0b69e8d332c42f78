"""Reviewed facts that are refused, everything wrong with them named, and nothing written."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from bot.domain.law.entity import Link, Relation
from bot.domain.lists.dataset import Snapshot
from bot.errors import BadFacts
from tests import builders
from tests.integration.conftest import NewWork
from tests.integration.everything import EVERYTHING, HOLDER, LISTING, XIAOMI
from tests.integration.loading import LATER, load, stored

WHOLE = builders.a_snapshot(
    entities=(builders.an_entity(), replace(HOLDER, links=())),
    designations=(builders.a_designation(), builders.a_designation("old")),
    documents=EVERYTHING.documents,
    programs=(builders.a_program(), builders.a_program("US-APPS")),
    authorities=(builders.an_authority(), builders.an_authority("spare")),
    datasets=EVERYTHING.datasets,
)


@pytest.mark.parametrize(
    ("less", "gone"),
    [
        (replace(WHOLE, designations=WHOLE.designations[:1]), "designation old"),
        (replace(WHOLE, entities=WHOLE.entities[:1]), "entity holder"),
        (replace(WHOLE, documents=WHOLE.documents[:1]), "document order"),
        (replace(WHOLE, programs=WHOLE.programs[:1]), "program US-APPS"),
        (replace(WHOLE, authorities=WHOLE.authorities[:1]), "authority spare"),
        (replace(WHOLE, datasets=WHOLE.datasets[:1]), "dataset empty"),
    ],
    ids=["designation", "entity", "document", "program", "authority", "dataset"],
)
def test_a_row_that_vanished_from_the_files_is_refused_by_name_and_stays(
    engine: Engine, new_work: NewWork, less: Snapshot, gone: str
) -> None:
    load(new_work, WHOLE)
    before = stored(engine)
    with pytest.raises(BadFacts) as error:
        load(new_work, replace(less, version="v2"), LATER)
    assert error.value.problems == [f"{gone} is stored and no longer in the files: never delete a row, give it an end"]
    assert stored(engine) == before


def test_every_reference_to_nothing_is_named_before_anything_is_written(engine: Engine, new_work: NewWork) -> None:
    before = stored(engine)
    lost = replace(
        LISTING,
        entity_id="e?",
        program="p?",
        dataset="d?",
        documents=("doc1?",),
        stated=(replace(LISTING.stated[0], document="doc2?"),),
        reported=(replace(LISTING.reported[0], document="doc3?"),),
        history=(replace(LISTING.history[0], documents=("doc4?",)),),
    )
    program = EVERYTHING.programs[0]
    facts = replace(
        EVERYTHING,
        designations=(lost,),
        entities=(XIAOMI, replace(HOLDER, links=(Link(relation=Relation.OWNER, entity_id="owner?"),))),
        programs=(
            replace(
                program,
                authority="a?",
                measures=(replace(program.measures[0], documents=("doc5?",)),),
                deadlines=(replace(program.deadlines[0], documents=("doc6?",)),),
            ),
        ),
        authorities=(replace(EVERYTHING.authorities[0], documents=("doc7?",), revoked_by="a2?"),),
    )
    with pytest.raises(BadFacts) as error:
        load(new_work, facts)
    named = sorted(problem.rpartition(" ")[2] for problem in error.value.problems)
    assert named == ["a2?", "a?", "d?", *(f"doc{n}?" for n in range(1, 8)), "e?", "owner?", "p?"]
    assert stored(engine) == before


def test_an_id_given_twice_is_refused(new_work: NewWork) -> None:
    with pytest.raises(BadFacts, match="entity xiaomi is there 2 times"):
        load(new_work, builders.a_snapshot(entities=(builders.an_entity(), builders.an_entity())))


def test_a_list_without_the_day_it_was_checked_is_refused(new_work: NewWork) -> None:
    with pytest.raises(BadFacts, match="dataset us_dod_1237: the day it was checked is not given"):
        load(new_work, builders.a_snapshot(checked_on={}))


def test_facts_without_any_list_are_refused(new_work: NewWork) -> None:
    with pytest.raises(BadFacts, match="hold no list"):
        load(new_work, builders.a_snapshot(datasets=(), designations=()))
