"""Who is related to whom: how far ownership is followed, in which direction, and each relative once."""

from __future__ import annotations

from bot.domain.law.entity import Entity, Link, Relation
from bot.domain.law.kinship import DEPTH, Tie, lineage, relatives
from tests.builders import an_entity


def owned(*pairs: str) -> list[Tie]:
    """Ties of "child owner" each."""
    return [Tie(one=one, relation=Relation.OWNER, other=other) for one, other in map(str.split, pairs)]


def kin(ties: list[Tie], *followed: str) -> dict[str, list[str]]:
    return {id: [f"{one.words} {one.followed}" for one in found] for id, found in relatives(ties, followed).items()}


def test_owners_and_subsidiaries_are_followed_three_steps_and_no_further() -> None:
    up = owned("me a", "a b", "b c", "c d")
    assert DEPTH == 3
    assert kin(up, "me") == {one: ["owner of me"] for one in ("a", "b", "c")}
    assert kin(up, "d") == {one: ["owned by d"] for one in ("c", "b", "a")}


def test_sister_companies_are_no_relatives() -> None:
    assert kin(owned("me a", "sister a"), "me") == {"a": ["owner of me"]}


def test_links_and_predecessors_are_one_step() -> None:
    ties = [
        Tie(one="me", relation=Relation.PREDECESSOR, other="old"),
        Tie(one="old", relation=Relation.PREDECESSOR, other="older"),
        *owned("old its-owner", "me owner"),
        Tie(one="owner", relation=Relation.LINKED, other="friend"),
    ]
    assert kin(ties, "me") == {"old": ["predecessor of me"], "owner": ["owner of me"]}


def test_each_relative_is_told_once_and_nobody_is_its_own() -> None:
    ring = owned("me a", "a me", "me b", "b a")
    assert kin(ring, "me") == {"a": ["owner of me"], "b": ["owner of me"]}
    assert kin(owned("me a"), "me", "a") == {"a": ["owner of me"], "me": ["owned by a"]}


def links(*pairs: tuple[Relation, str]) -> tuple[Link, ...]:
    return tuple(Link(relation=relation, entity_id=id, note=f"note of {id}") for relation, id in pairs)


OWNER, LINKED = Relation.OWNER, Relation.LINKED
FAMILY = {
    "me": an_entity("me", links=links((OWNER, "a"), (LINKED, "friend"), (OWNER, "unknown"))),
    "a": an_entity("a", caption="A", links=links((OWNER, "b"), (LINKED, "b-friend"), (OWNER, "me"), (OWNER, "c"))),
    "b": an_entity("b", caption="B", links=links((OWNER, "c"))),
    "c": an_entity("c", caption="C"),
    "friend": an_entity("friend", caption="F", links=links((OWNER, "c"))),
    "b-friend": an_entity("b-friend"),
}


def told(*, without: str = "") -> list[tuple[str, str]]:
    def ties(_: Entity, link: Link) -> bool:
        return link.entity_id != without

    return [(one.entity_id, one.note) for one in lineage(FAMILY["me"], FAMILY, ties=ties)]


def test_the_owners_of_owners_are_told_once_and_of_whom() -> None:
    assert told() == [
        ("a", "note of a"), ("friend", "note of friend"), ("b", "of A; note of b"), ("c", "of A; note of c"),
    ]  # fmt: skip


def test_nothing_is_reached_through_a_relation_that_did_not_hold() -> None:
    assert told(without="a") == [("friend", "note of friend"), ("c", "of F; note of c")]
