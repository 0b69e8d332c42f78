"""Finds the entries of a list again after its publisher gave them all new ids, as the CSL did in 2022 or 2023."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from bot.domain.lists.entry import Entry
from bot.domain.names.keys import name_key


def rekeyed(now: Mapping[str, Entry], gone: Mapping[str, Entry], *, known: Collection[str]) -> dict[str, str]:
    """New ids and the stored ones they stand for: the same programs, primary name, countries and citations, and only
    where one entry of the new edition and one of the old answer to them."""
    new, old = defaultdict(list), defaultdict(list)
    for id, entry in now.items():
        if id not in known:
            new[_fingerprint(entry)].append(id)
    for id, entry in gone.items():
        old[_fingerprint(entry)].append(id)
    return {ids[0]: old[mark][0] for mark, ids in new.items() if len(ids) == len(old.get(mark, ())) == 1}


def _fingerprint(entry: Entry) -> tuple[object, ...]:
    acts = sorted((listing.program, listing.citation) for listing in entry.listings)
    return entry.schema, name_key(entry.caption), tuple(sorted(entry.countries)), tuple(acts)
