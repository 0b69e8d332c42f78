"""What a new edition of a publisher's list does to what is stored of it: listings begin, go on, or end.

Nothing is deleted. A listing that the file no longer carries ended at the latest on the edition's day; one that comes
again after it ended is another listing, with an id of its own; a format that gives no dates takes none away that
another format of the same list gave.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.law.designation import Designation
from bot.domain.law.document import Mark, Verification
from bot.domain.law.entity import Entity, Link, Relation
from bot.domain.law.listed import EndReason
from bot.domain.lists.dataset import edition_id
from bot.domain.lists.entry import Entry, EntryLink, Listing
from bot.domain.lists.yielding import until_word
from bot.domain.names.references import CONTROLLED, references_of

KEPT_DATES = ("listed_on", "effective_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One edition as it is stored: of which dataset, of which day, its number, and the day of the copy before it."""

    dataset: str
    day: dt.date
    number: int
    before: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """What becomes of listings: new ones, those that go on as the edition now describes them, and those that ended."""

    begun: Sequence[Designation]
    going_on: Sequence[Designation]
    ended: Sequence[Designation]


def succeed(copy: Copy, entries: Iterable[Entry], carried: Iterable[Designation]) -> Succession:
    """What an edition makes of these entries' listings. `carried` are all of theirs that the copy before it carried."""
    left = {(listing.entity_id, listing.program): listing for listing in carried}
    begun, going_on = [], []
    for entry in entries:
        for listing in entry.listings:
            now = designation_of(copy, entry, listing)
            before = left.pop((now.entity_id, now.program), None)
            if before is None:
                begun.append(now)
            else:
                going_on.append(_gone_on(before, now))
    return Succession(begun=begun, going_on=going_on, ended=ended(copy, left.values()))


def ended(copy: Copy, vanished: Iterable[Designation]) -> list[Designation]:
    """Listings that the edition no longer carries. One that had ended already keeps its day and its reason."""
    return [_ended(copy, listing) for listing in vanished]


def under_own_ids(copy: Copy, begun: Iterable[Designation], *, used: Collection[str]) -> list[Designation]:
    """New listings, those that come again after they ended under an id of their own. `used` are ids that are taken."""
    return [replace(one, id=f"{one.id}:{copy.number}") if one.id in used else one for one in begun]


def entity_id(dataset: str, entry: str) -> str:
    """The id of the entity that an entry of a list is."""
    return f"{dataset}:{entry}"


def entity_of(dataset: str, entry: Entry) -> Entity:
    """The entity that an entry is, without its links: what they lead to may not be stored yet."""
    return Entity(
        id=entity_id(dataset, entry.id),
        schema=entry.schema,
        caption=entry.caption,
        names=entry.names,
        identifiers=(*entry.identifiers, *references_of(dataset, entry)),
        countries=entry.countries,
        birth_dates=entry.birth_dates,
        remarks=tuple(_remarks(entry)),
    )


def links_of(dataset: str, entry: Entry, *, there: Collection[str]) -> list[Link]:
    """An entry's links to the entities that are `there`; the remarks tell every link by its name besides."""
    return [_link(dataset, link) for link in entry.links if entity_id(dataset, link.entry) in there]


def designation_of(copy: Copy, entry: Entry, listing: Listing) -> Designation:
    """A listing as the edition describes it."""
    owner = entity_id(copy.dataset, entry.id)
    return Designation(
        id=f"{owner}:{listing.program}",
        entity_id=owner,
        program=listing.program,
        dataset=copy.dataset,
        listed_as=entry.caption,
        listed_on=listing.listed_on,
        effective_on=listing.effective_on if listing.listed_on is None else None,
        ended_on=listing.ends_on,
        end_reason=EndReason.EXPIRED if listing.ends_on else None,
        documents=(edition_id(copy.dataset),),
        verification=Verification(mark=Mark.VERIFIED, checked_on=copy.day, note="as the publisher's own file has it"),
        seen_from=copy.day,
        printed=listing.stated,
        tags=listing.tags,
        citation=listing.citation,
        page=entry.url,
    )


def _gone_on(before: Designation, now: Designation) -> Designation:
    """The listing as it is told now, under its id and with what is known of it already."""
    kept = {name: getattr(now, name) or getattr(before, name) for name in KEPT_DATES}
    return replace(now, id=before.id, seen_from=before.seen_from, printed=now.printed or before.printed, **kept)


def _ended(copy: Copy, listing: Designation) -> Designation:
    if listing.ended_on is not None and listing.ended_on <= copy.day:
        return listing
    note = until_word(copy.before, copy.day) if copy.before else ""
    return replace(listing, ended_on=copy.day, end_reason=EndReason.VANISHED, end_note=note)


def _link(dataset: str, link: EntryLink) -> Link:
    other = entity_id(dataset, link.entry)
    if link.relation.casefold() == CONTROLLED:
        return Link(relation=Relation.CONTROLLED, entity_id=other)
    return Link(relation=Relation.LINKED, entity_id=other, note=link.relation)


def _remarks(entry: Entry) -> Iterator[str]:
    yield from (f"{detail.label}: {detail.text}" for detail in entry.details)
    yield from (f"{link.relation}: {link.name}" for link in entry.links if link.name)
    if entry.remarks:
        yield entry.remarks
