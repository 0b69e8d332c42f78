"""What holds of groups whatever the members."""

from __future__ import annotations

from collections import defaultdict
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.law.entity import Schema
from bot.domain.lists.merging import Member, merge
from tests.unit.lots import drawn, some

KEYS = ["lei:1", "lei:2", "uid:1", "uid:2"]
NAMES = ["acme", "acme works", "works acme", "b"]
KINDS = [Schema.COMPANY, Schema.ORGANIZATION, Schema.PERSON, Schema.VESSEL, Schema.APP]


def _members(lot: Random) -> list[Member]:
    count = lot.randint(1, 8)
    return [_member(lot, n) for n in lot.sample(range(count), count)]


def _member(lot: Random, n: int) -> Member:
    private, name = lot.random() < 0.25, lot.choice(NAMES)
    return Member(
        id=f"{'custom' if private else 'e'}{n}",
        schema=lot.choice(KINDS),
        name=name,
        names=frozenset([name, *some(lot, NAMES, most=2)]),
        rank=9 if private else lot.choice([0, 1, 9]),
        countries=frozenset(some(lot, ["cn", "de"], least=1, most=2)),
        own=frozenset(some(lot, KEYS, most=2)),
        birth_days=frozenset(some(lot, ["1970-01-01", "1971-01-01"], most=1)),
        ids={} if private else {whose: lot.choice("12") for whose in some(lot, ["ofac", "eu"], most=2)},
        private=private,
    )


members = drawn(_members)
thorough = settings(max_examples=300)


@thorough
@given(members, st.integers())
def test_the_order_in_which_members_come_is_no_matter(listed: list[Member], seed: int) -> None:
    shuffled = Random(seed).sample(listed, len(listed))  # noqa: S311 - no secret
    assert merge(shuffled) == merge(listed)


@thorough
@given(members)
def test_two_ids_of_one_publisher_never_stand_in_one_group(listed: list[Member]) -> None:
    found = merge(listed)
    ids: dict[tuple[str, str], set[str]] = defaultdict(set)
    for member in listed:
        for whose, value in member.ids.items():
            if member.id in found:
                ids[found[member.id], whose].add(value)
    assert all(len(values) == 1 for values in ids.values())


@thorough
@given(members)
def test_a_group_is_led_by_its_lowest_rank_and_the_leader_is_its_own(listed: list[Member]) -> None:
    found, public = merge(listed), {member.id: member for member in listed if not member.private}
    for id, leader in found.items():
        assert found[leader] == leader
        if id in public:
            assert (public[leader].rank, leader) <= (public[id].rank, id)


@thorough
@given(members)
def test_a_firms_own_entries_change_no_group_of_the_others_and_lead_none(listed: list[Member]) -> None:
    found, private = merge(listed), {member.id for member in listed if member.private}
    assert {id: leader for id, leader in found.items() if id not in private} == merge(
        [member for member in listed if not member.private]
    )
    assert all(leader not in private or leader == id for id, leader in found.items())


@thorough
@given(members)
def test_only_what_has_something_in_common_is_joined(listed: list[Member]) -> None:
    by_id = {member.id: member for member in listed}
    groups: dict[str, list[Member]] = defaultdict(list)
    for id, leader in merge(listed).items():
        groups[leader].append(by_id[id])
    for group in groups.values():
        for one in group if len(group) > 1 else ():
            others = [member for member in group if member is not one]
            words = {frozenset(name.split()) for name in {one.name, *one.names}}
            alike = any(frozenset(name.split()) in words for other in others for name in {other.name, *other.names})
            assert alike or any(one.own & other.own for other in others)
