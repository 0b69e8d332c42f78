"""What holds of groups whatever the members."""

from __future__ import annotations

from collections import defaultdict
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.law.entity import Schema
from bot.domain.lists.merging import Member, merge

_keys = st.frozensets(st.sampled_from(["lei:1", "lei:2", "uid:1", "uid:2"]), max_size=2)
_names = st.sampled_from(["acme", "acme works", "works acme", "b"])
_ids = st.dictionaries(st.sampled_from(["ofac", "eu"]), st.sampled_from("12"), max_size=2)


@st.composite
def _members(draw: st.DrawFn) -> list[Member]:
    kinds = st.sampled_from([Schema.COMPANY, Schema.ORGANIZATION, Schema.PERSON, Schema.VESSEL, Schema.APP])
    found = []
    for n in draw(st.permutations(range(draw(st.integers(1, 8))))):
        private, name = draw(st.booleans()) and draw(st.booleans()), draw(_names)
        found.append(
            Member(
                id=f"{'custom' if private else 'e'}{n}",
                schema=draw(kinds),
                name=name,
                names=draw(st.frozensets(_names, max_size=2)) | {name},
                rank=9 if private else draw(st.sampled_from([0, 1, 9])),
                countries=draw(st.frozensets(st.sampled_from(["cn", "de"]), min_size=1)),
                own=draw(_keys),
                birth_days=draw(st.frozensets(st.sampled_from(["1970-01-01", "1971-01-01"]), max_size=1)),
                ids={} if private else draw(_ids),
                private=private,
            )
        )
    return found


members = _members()
thorough = settings(max_examples=300)


@thorough
@given(members, st.integers())
def test_the_order_in_which_members_come_is_no_matter(some: list[Member], seed: int) -> None:
    shuffled = Random(seed).sample(some, len(some))  # noqa: S311 - no secret
    assert merge(shuffled) == merge(some)


@thorough
@given(members)
def test_two_ids_of_one_publisher_never_stand_in_one_group(some: list[Member]) -> None:
    found = merge(some)
    ids: dict[tuple[str, str], set[str]] = defaultdict(set)
    for member in some:
        for whose, value in member.ids.items():
            if member.id in found:
                ids[found[member.id], whose].add(value)
    assert all(len(values) == 1 for values in ids.values())


@thorough
@given(members)
def test_a_group_is_led_by_its_lowest_rank_and_the_leader_is_its_own(some: list[Member]) -> None:
    found, public = merge(some), {member.id: member for member in some if not member.private}
    for id, leader in found.items():
        assert found[leader] == leader
        if id in public:
            assert (public[leader].rank, leader) <= (public[id].rank, id)


@thorough
@given(members)
def test_a_firms_own_entries_change_no_group_of_the_others_and_lead_none(some: list[Member]) -> None:
    found, private = merge(some), {member.id for member in some if member.private}
    assert {id: leader for id, leader in found.items() if id not in private} == merge(
        [member for member in some if not member.private]
    )
    assert all(leader not in private or leader == id for id, leader in found.items())


@thorough
@given(members)
def test_only_what_has_something_in_common_is_joined(some: list[Member]) -> None:
    by_id = {member.id: member for member in some}
    groups: dict[str, list[Member]] = defaultdict(list)
    for id, leader in merge(some).items():
        groups[leader].append(by_id[id])
    for group in groups.values():
        for one in group if len(group) > 1 else ():
            others = [member for member in group if member is not one]
            words = {frozenset(name.split()) for name in {one.name, *one.names}}
            alike = any(frozenset(name.split()) in words for other in others for name in {other.name, *other.names})
            assert alike or any(one.own & other.own for other in others)
