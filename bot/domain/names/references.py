"""A list's own references to an entry, by which people ask for it: its id, the notice that listed it, its call sign.

They are told of an entity beside the identifiers that its entry prints, and are no part of the entry: an edition of the
same file makes the same entries, whatever references the program has learnt to tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.domain.law.entity import Identifier, IdentifierType, Relation
from bot.domain.lists.entry import Entry

UN, EU, UK, NOTICE, CALL_SIGN = (
    "UN reference number", "EU logical id", "UK unique id", "Federal Register citation", "Vessel Call Sign",
)  # fmt: skip
IDS = {"un_sc": UN, "eu_fsf": EU, "gb_fcdo": UK}
"""Of the lists whose entries bear the publisher's own id, what it is called."""
NOTES = frozenset({UN, EU, UK, NOTICE, CALL_SIGN})
CALL_SIGN_DETAIL = "call sign"
CONTROLLED = Relation.CONTROLLED.value
"""OFAC's own words for that relation, in small letters."""
_NOTICES = "FR"


def references_of(dataset: str, entry: Entry) -> tuple[Identifier, ...]:
    """The references to an entry of a dataset, those apart that it prints as identifiers itself."""
    citations = (listing.citation for listing in entry.listings)
    calls = (detail.text for detail in entry.details if detail.label == CALL_SIGN_DETAIL)
    printed = {(one.value, one.note) for one in entry.identifiers}
    found = references(dataset, entry.id, citations=citations, calls=calls)
    return tuple(one for one in found if (one.value, one.note) not in printed)


def references(dataset: str, entry: str, *, citations: Iterable[str], calls: Iterable[str]) -> tuple[Identifier, ...]:
    """The references: by the id of the entry, the acts that listed it, and the call signs of a vessel."""
    found = [(entry, IDS[dataset])] if dataset in IDS else []
    found += [(notice, NOTICE) for citation in citations for notice in _notices(citation)]
    found += [(call, CALL_SIGN) for call in calls]
    return tuple(Identifier(type=IdentifierType.OTHER, value=value, note=note) for value, note in dict.fromkeys(found))


def _notices(citation: str) -> Iterator[str]:
    """Each notice of the Federal Register that is cited: "84 FR 22961; 85 FR 29852" are two."""
    return (part.strip() for part in citation.split(";") if _NOTICES in part.split())
