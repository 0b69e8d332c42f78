"""What changed between two editions is all that changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hypothesis import given

from bot.domain.law.entity import Name, NameType, Schema
from bot.domain.lists.entry import Entry, Listing, in_order
from bot.domain.notices.edition_changes import Change, Op, What, what_changed
from bot.services.lists.comparing import changes_of
from bot.services.lists.editions import body_of, digest_of, entry_of
from tests.unit.domain.entries import Edition, editions, two_editions


def digests(edition: Mapping[str, Entry]) -> dict[str, str]:
    return {id: digest_of(body_of(entry)) for id, entry in edition.items()}


def changes(old: Mapping[str, Entry], new: Mapping[str, Entry], *, same_format: bool = True) -> list[Change]:
    """As the update finds them: it looks only at entries whose digests differ."""
    before, after = digests(old), digests(new)
    written = {id: entry for id, entry in new.items() if before.get(id) != after[id]}
    ended = before.keys() - after.keys()
    was = {id: old[id] for id in ended | (written.keys() & before.keys())}
    return changes_of(was, written, ended, same_format=same_format)


def applied(edition: Mapping[str, Entry], found: Sequence[Change]) -> dict[str, Entry]:
    result = dict(edition)
    for change in found:
        if change.op is Op.ENDED:
            assert change.before == result.pop(change.entry)
        else:
            assert (change.op is Op.ADDED) == (change.entry not in result)
            assert change.after is not None
            result[change.entry] = change.after
    return result


@given(two_editions())
def test_the_changes_applied_to_the_old_edition_give_the_new_one(both: tuple[Edition, Edition]) -> None:
    old, new = both
    after = applied(old, changes(old, new))
    assert {id: in_order(entry) for id, entry in after.items()} == {id: in_order(entry) for id, entry in new.items()}


@given(two_editions())
def test_each_change_says_what_changed_and_there_is_one_for_each_entry(both: tuple[Edition, Edition]) -> None:
    old, new = both
    found = changes(old, new)
    assert len({change.entry for change in found}) == len(found)
    assert all((change.op is Op.MODIFIED) == bool(change.what) for change in found)
    for change in found:
        if change.op is Op.MODIFIED:
            assert change.what == what_changed(in_order(old[change.entry]), in_order(new[change.entry]))
    assert changes(new, new) == []
    back = {Op.ADDED: Op.ENDED, Op.ENDED: Op.ADDED, Op.MODIFIED: Op.MODIFIED}
    assert [(c.entry, back[c.op], c.what) for c in found] == [(c.entry, c.op, c.what) for c in changes(new, old)]


@given(two_editions())
def test_across_formats_fewer_modifications_are_told_and_none_added_or_ended_less(
    both: tuple[Edition, Edition],
) -> None:
    old, new = both
    within, across = changes(old, new), changes(old, new, same_format=False)
    assert {(c.entry, c.op) for c in across} <= {(c.entry, c.op) for c in within}
    gone_or_new = {(c.entry, c.op) for c in within if c.op is not Op.MODIFIED}
    assert gone_or_new == {(c.entry, c.op) for c in across if c.op is not Op.MODIFIED}


@given(editions())
def test_an_entry_is_read_as_it_was_stored(edition: Edition) -> None:
    for entry in edition.values():
        assert entry_of(body_of(entry)) == in_order(entry)


def test_a_primary_name_whose_kind_or_caveat_alone_changes_is_a_change() -> None:
    name = Name(text="Acme", type=NameType.NAME)
    was = Entry(id="1", schema=Schema.COMPANY, names=(name,), listings=(Listing(program="US-SDN"),))
    for other in (replace(name, type=NameType.ALIAS), replace(name, caveat="weak"), replace(name, script="Hans")):
        (change,) = changes({"1": was}, {"1": replace(was, names=(other,))})
        assert change.what == (What.ALIASES,)
