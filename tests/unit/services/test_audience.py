"""Whom a publication concerns, and with which of its changes: a workspace's own list concerns that workspace alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import pytest

from bot.domain.law.entity import NameType, Relation, Schema
from bot.domain.law.kinship import Kin, Tie
from bot.domain.names.keys import name_key
from bot.domain.names.matching import NameHit
from bot.domain.notices.edition_changes import Op, What
from bot.domain.notices.following import EVERYTHING, Follow, Place, Target, TargetKind
from bot.domain.notices.publication import ChangeSummary, Followed, Relevance
from bot.services.notices.audience import FollowGraph, WatchHit, audience, follow_graph, watch_hits
from bot.services.notices.names_in_memory import InMemoryNameIndex
from tests.unit.handlers.notices import a_publication, added

NOW = dt.datetime(2024, 5, 1, 9, tzinfo=dt.UTC)
OURS, THEIRS = Place(team="T1", channel="C1"), Place(team="T2", channel="C2")
SDN = Target(kind=TargetKind.DATASET, id="us_ofac_sdn", label="SDN")
PROGRAM = Target(kind=TargetKind.PROGRAM, id="US-SDN", label="SDN")


def follows(target: Target, place: Place = OURS, number: int = 1) -> Follow:
    return Follow(number=number, place=place, target=target, by="U1", at=NOW)


def entity(id: str, label: str = "") -> Target:
    return Target(kind=TargetKind.ENTITY, id=id, label=label or id.upper())


def watch(name: str) -> Target:
    return Target(kind=TargetKind.WATCH, id=name_key(name), label=name)


def concerned(
    *all_follows: Follow, changes: Sequence[ChangeSummary] = (), circle: FollowGraph | None = None, **more: Any
) -> Mapping[Place, Relevance]:
    met = more.pop("met", ())
    told = changes or (added(1),)
    return audience(a_publication(**more), told, all_follows, circle=circle or FollowGraph(), met=met)


@pytest.mark.parametrize("team", ["", "T1", "T3"])
def test_a_list_of_one_workspace_concerns_its_own_places_alone(team: str) -> None:
    found = concerned(follows(EVERYTHING), follows(EVERYTHING, THEIRS), team=team)
    assert set(found) == {"": {OURS, THEIRS}, "T1": {OURS}, "T3": set()}[team]


@pytest.mark.parametrize(
    ("target", "concern"),
    [
        (EVERYTHING, Relevance(whole=True, programs=(), followed=())),
        (SDN, Relevance(whole=True, programs=(), followed=())),
        (PROGRAM, Relevance(whole=False, programs=("US-SDN",), followed=())),
        (Target(kind=TargetKind.DATASET, id="un_sc", label=""), None),
        (Target(kind=TargetKind.PROGRAM, id="US-SSI", label=""), None),
        (Target(kind=TargetKind.ENTITY, id="US-SDN", label=""), None),
        (Target(kind=TargetKind.PROGRAM, id="us_ofac_sdn", label=""), None),
    ],
)
def test_what_of_it_concerns_a_place_is_what_the_place_follows(target: Target, concern: Relevance | None) -> None:
    assert concerned(follows(target)).get(OURS) == concern


def test_programs_are_named_in_one_order_and_only_those_that_changed() -> None:
    both = [follows(Target(kind=TargetKind.PROGRAM, id=id, label=id)) for id in ("US-Z", "US-A", "US-Q")]
    changes = (added(1, programs=("US-Z",)), added(2, programs=("US-A", "US-B")))
    assert concerned(*both, changes=changes)[OURS].programs == ("US-A", "US-Z")


CHANGES = (added(1), added(2), added(3))
ONE, TWO, THREE = (told.entity for told in CHANGES)


def test_a_followed_entity_is_found_by_its_group_and_stands_before_its_relatives() -> None:
    kin = {TWO: (Kin(followed="group", words="owned by"),)}
    circle = FollowGraph(groups={"followed": "group", THREE: "group"}, kin=kin)
    found = concerned(follows(entity("followed", "Acme")), changes=CHANGES, circle=circle)
    assert found[OURS].followed == (
        Followed(position=2, label="Acme"),
        Followed(position=1, label="Acme", relation="owned by"),
    )


def test_a_change_is_told_once_as_the_followed_one_itself_rather_than_as_its_relative() -> None:
    kin = {ONE: (Kin(followed="parent", words="owned by"),)}
    both = [follows(entity("parent"), number=1), follows(entity(ONE), number=2)]
    for order in (both, both[::-1]):
        found = concerned(*order, changes=CHANGES, circle=FollowGraph(kin=kin))
        assert found[OURS].followed == (Followed(position=0, label=ONE.upper()),)


def test_of_two_follows_of_one_entity_the_older_names_it() -> None:
    two = [follows(entity(ONE, "Younger"), number=2), follows(entity(ONE, "Older"), number=1)]
    assert [one.label for one in concerned(*two, changes=CHANGES)[OURS].followed] == ["Older"]


def test_a_follow_of_the_entity_names_it_before_a_watch_that_its_name_met() -> None:
    watched = follows(watch("Company 1"), number=1)
    met = [WatchHit(follow=watched, entity=ONE, sure=True, why="exactly")]
    found = concerned(watched, follows(entity(ONE, "Acme"), number=2), changes=CHANGES, met=met)
    assert found[OURS].followed == (Followed(position=0, label="Acme"),)
    found = concerned(watched, changes=CHANGES, met=met)
    assert found[OURS].followed == (Followed(position=0, label="Company 1", watch="exactly"),)


def test_a_watch_concerns_the_place_that_watches_and_no_other_of_that_name() -> None:
    watched, other = follows(watch("Company 1"), number=1), follows(watch("Company 1"), THEIRS, number=2)
    met = [WatchHit(follow=watched, entity=ONE, sure=True, why="exactly")]
    assert set(concerned(watched, other, changes=CHANGES, met=met)) == {OURS}


class Stored:
    """What is stored around entities; remembers of which names were asked for."""

    def __init__(self) -> None:
        self.asked: list[Collection[str]] = []
        self.tied = 0

    def groups(self, entities: Collection[str]) -> Mapping[str, str]:
        return {id: f"group of {id}" for id in entities}

    def ties(self) -> Sequence[Tie]:
        self.tied += 1
        return [Tie(one=f"group of {ONE}", relation=Relation.PARENT, other="group of parent")]

    def names_of(self, entities: Collection[str]) -> InMemoryNameIndex:
        self.asked.append(list(entities))
        hits = [
            NameHit(
                entity_id=id, schema=Schema.COMPANY, text=name, name_type=NameType.NAME, key=name_key(name), team=team
            )
            for id, name, team in (("a", "KESTREL OPTICS", ""), ("b", "OSPREY TELECOM", "T2"))
        ]
        return InMemoryNameIndex(hits, lambda word: 0.9)


def test_relations_are_read_where_an_entity_is_followed_and_only_there() -> None:
    stored: Any = Stored()
    graph = follow_graph(stored, [follows(entity("parent"))], CHANGES)
    assert graph.groups == {id: f"group of {id}" for id in ("parent", ONE, TWO, THREE)}
    assert list(graph.kin) == [f"group of {ONE}"]
    without = follow_graph(stored, [follows(SDN), follows(watch("parent"))], CHANGES)
    assert (dict(without.kin), stored.tied) == ({}, 1)
    assert set(without.groups) == {ONE, TWO, THREE}


def test_names_are_watched_for_among_what_is_new_or_changed_and_own_lists_for_their_workspace() -> None:
    stored: Any = Stored()
    renamed = ChangeSummary(entry="4", entity="e4", op=Op.MODIFIED, caption="x", what=(What.RENAMED,))
    ended = ChangeSummary(entry="5", entity="e5", op=Op.ENDED, caption="x")
    assert watch_hits(stored, [follows(SDN)], CHANGES) == []
    assert stored.asked == []
    watches = [
        follows(watch("Kestrel Optics"), number=1),
        follows(watch("Osprey Telecom"), number=2),
        follows(watch("Osprey Telecom"), THEIRS, number=3),
        follows(watch("Numbat Ltd"), number=4),
    ]
    found = watch_hits(stored, watches, [*CHANGES, renamed, ended])
    assert stored.asked == [[ONE, TWO, THREE, "e4"]]
    assert [(hit.follow.number, hit.entity, hit.sure) for hit in found] == [(1, "a", True), (3, "b", True)]


def test_a_name_that_is_only_like_a_watched_one_is_told_as_not_sure() -> None:
    stored: Any = Stored()
    (hit,) = watch_hits(stored, [follows(watch("Kestrel Optycs"))], CHANGES)
    assert (hit.entity, hit.sure) == ("a", False)
