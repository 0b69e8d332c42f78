"""An entry's parts in an order of our own."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TypeVar

from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.law.entity import Name, NameType, Schema
from bot.domain.lists.entry import Entry, Listing, in_order
from tests.unit.domain.entries import entries

any_entry = entries("1")
Part = TypeVar("Part")


@given(any_entry)
def test_to_put_in_order_again_changes_nothing(entry: Entry) -> None:
    assert in_order(in_order(entry)) == in_order(entry)


@given(any_entry, st.randoms(use_true_random=False))
def test_the_order_of_the_parts_and_how_often_each_is_printed_are_no_matter(entry: Entry, random: Random) -> None:
    first, *others = entry.names

    def shuffled(parts: tuple[Part, ...]) -> tuple[Part, ...]:
        return tuple(random.sample([*parts, *parts[:1]], len(parts) + bool(parts)))

    listings = [replace(one, tags=shuffled(one.tags)) for one in entry.listings]
    churned = replace(
        entry, names=(first, *shuffled(tuple(others))), listings=tuple(reversed(listings)),
        identifiers=shuffled(entry.identifiers), countries=shuffled(entry.countries),
        birth_dates=shuffled(entry.birth_dates), links=shuffled(entry.links), details=shuffled(entry.details),
    )  # fmt: skip
    assert in_order(churned) == in_order(entry)


@given(any_entry)
def test_nothing_is_lost_and_the_primary_name_stays_first(entry: Entry) -> None:
    kept = in_order(entry)
    assert kept.caption == entry.caption
    assert kept.names[0] == entry.names[0]
    for part in ("names", "identifiers", "countries", "birth_dates", "links", "details"):
        assert set(getattr(kept, part)) == set(getattr(entry, part))
        assert len(set(getattr(kept, part))) == len(getattr(kept, part))


SCRIPTS = [Name(text="亞", type=NameType.NATIVE, script=script) for script in (None, "Hant", "Hans", "Jpan", "Kore")]
ALIKE = Entry(id="1", schema=Schema.COMPANY, names=(Name(text="A", type=NameType.NAME), *SCRIPTS),
              listings=(Listing(program="US-SDN"),))  # fmt: skip


@given(any_entry)
@example(ALIKE)
def test_every_field_of_a_part_counts_in_its_order(entry: Entry) -> None:
    """Else parts that differ in one field alone would stand in a set's order, another in each process."""
    kept = in_order(entry)
    names = [(one.text, one.type, one.caveat, one.script or "") for one in kept.names[1:]]
    identifiers = [(one.type, one.value, one.note, one.caveat) for one in kept.identifiers]
    assert (names, identifiers) == (sorted(names), sorted(identifiers))
