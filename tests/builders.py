"""Small values of the domain: each builder gives a sound one, and takes what a test cares about by name."""

from __future__ import annotations

import datetime as dt
from hashlib import sha256
from typing import Any

from bot.domain.law.deadline import DeadlineKind, DeadlineRule
from bot.domain.law.designation import Designation
from bot.domain.law.document import Document, DocumentKind, Mark, Verification
from bot.domain.law.entity import Entity, Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.law.program import Authority, Measure, Program
from bot.domain.lists.bounds import Bounds
from bot.domain.lists.dataset import LAST_RANK, Coverage, Dataset, Origin, Snapshot
from bot.domain.lists.entry import Entry, Listing
from bot.services.lists.editions import CandidateEdition, RawFile

CHECKED = dt.date(2026, 8, 22)
SEEN = Verification(mark=Mark.VERIFIED, checked_on=CHECKED)


def a_document(id: str = "dod-t5", **more: Any) -> Document:
    known: dict[str, Any] = {
        "id": id,
        "kind": DocumentKind.OFFICIAL,
        "title": "DoD release of 14 Jan 2021",
        "citation": "DoD release, 14 Jan 2021",
        "date": "2021-01-14",
        "verification": SEEN,
        "url": "https://www.defense.gov/News/Releases/Release/Article/2472464/",
    }
    return Document(**known | more)


def an_authority(id: str = "eo-13959", **more: Any) -> Authority:
    known: dict[str, Any] = {
        "id": id,
        "kind": "executive order",
        "title": "Addressing the Threat From Securities Investments That Finance Communist Chinese Military Companies",
        "short": "E.O. 13959",
        "citation": "85 FR 73185",
        "status": "superseded",
        "documents": ("dod-t5",),
        "verification": SEEN,
    }
    return Authority(**known | more)


def a_rule(**more: Any) -> DeadlineRule:
    """Listing + 60 days; give `fixed=` and `days_after_listing=None` for a fixed date."""
    known: dict[str, Any] = {
        "kind": DeadlineKind.PURCHASE_BAN,
        "clause": "s.1(a)(ii)",
        "applies_to": "*",
        "rule": "E.O. 13959 s.1(a)(ii): listing + 60 days",
        "meaning": "Purchases of its publicly traded securities are prohibited from then.",
        "since": dt.date(2020, 11, 12),
        "documents": ("dod-t5",),
        "days_after_listing": 60,
        "at": dt.time(9, 30),
    }
    return DeadlineRule(**known | more)


def a_program(id: str = "US-CCMC-1237", **more: Any) -> Program:
    known: dict[str, Any] = {
        "id": id,
        "title": "Communist Chinese military companies",
        "short": 'DoD "CCMC" list',
        "authority": "eo-13959",
        "citation": "85 FR 73185",
        "measures": (Measure(name="investment ban", effect="Buying its securities is prohibited."),),
        "deadlines": (a_rule(),),
        "documents": ("dod-t5",),
        "verification": SEEN,
    }
    return Program(**known | more)


def a_dataset(id: str = "us_dod_1237", **more: Any) -> Dataset:
    known: dict[str, Any] = {
        "id": id,
        "title": "DoD Section 1237 list",
        "publisher": "U.S. Department of Defense",
        "url": "https://www.defense.gov/",
        "stale_after_days": 30,
        "coverage": Coverage.COMPLETE,
    }
    return Dataset(**known | more)


def an_entity(id: str = "xiaomi", **more: Any) -> Entity:
    known: dict[str, Any] = {
        "id": id,
        "schema": Schema.COMPANY,
        "caption": "Xiaomi Corporation",
        "names": (Name(text="Xiaomi Corporation", type=NameType.NAME), Name(text="Xiaomi", type=NameType.ALIAS)),
        "identifiers": (Identifier(type=IdentifierType.TICKER, value="1810.HK"),),
        "countries": ("cn",),
    }
    return Entity(**known | more)


def named(id: str, *names: str) -> Entity:
    """A company known by these names, the first of them its caption, and by nothing else."""
    called = tuple(Name(text=name, type=NameType.ALIAS if n else NameType.NAME) for n, name in enumerate(names))
    return an_entity(id, caption=names[0], names=called, identifiers=())


def a_designation(id: str = "1237-xiaomi", **more: Any) -> Designation:
    known: dict[str, Any] = {
        "id": id,
        "entity_id": "xiaomi",
        "program": "US-CCMC-1237",
        "dataset": "us_dod_1237",
        "listed_as": "Xiaomi Corporation",
        "listed_on": dt.date(2021, 1, 14),
        "documents": ("dod-t5",),
        "verification": SEEN,
    }
    return Designation(**known | more)


def a_listing(program: str = "US-SDN", **more: Any) -> Listing:
    return Listing(program=program, **more)


def an_entry(id: str = "306", caption: str = "BANCO NACIONAL DE CUBA", **more: Any) -> Entry:
    """One entry of OFAC's SDN List, as its CSV gives it: no dates."""
    known: dict[str, Any] = {
        "id": id,
        "schema": Schema.ORGANIZATION,
        "names": (Name(text=caption, type=NameType.NAME),),
        "listings": (a_listing(tags=("CUBA",)),),
        "identifiers": (Identifier(type=IdentifierType.OFAC_UID, value=id),),
        "countries": ("cu",),
    }
    return Entry(**known | more)


def an_official(id: str = "us_ofac_sdn", **more: Any) -> Dataset:
    """A publisher's list; OFAC's two have the ranks of their folders."""
    rank = {"us_ofac_sdn": 1, "us_ofac_cons": 2}.get(id, LAST_RANK)
    known: dict[str, Any] = {"title": "OFAC SDN List", "publisher": "OFAC", "origin": Origin.OFFICIAL, "rank": rank}
    return a_dataset(id, **known | more)


def an_offer(*entries: Entry, dataset: Dataset | None = None, **more: Any) -> CandidateEdition:
    """An edition with these entries; any number of them is plausible."""
    listed = {listing.program for entry in entries for listing in entry.listings} or {"US-SDN"}
    content = " ".join(sorted(repr(entry) for entry in entries)).encode()
    known: dict[str, Any] = {
        "dataset": dataset or an_official(),
        "bounds": {p: Bounds(title=p, min=0, max=1000, shrink_percent=5) for p in listed | {"US-SDN"}},
        "format": "OFAC CSV set",
        "entries": entries,
        "files": (RawFile(name="sdn.csv", sha256=sha256(content).hexdigest(), size=len(content), body=content),),
    }
    return CandidateEdition(**known | more)


def a_snapshot(version: str = "v1", **more: Any) -> Snapshot:
    """Xiaomi on one list, all that it refers to included."""
    known: dict[str, Any] = {
        "version": version,
        "revision": 1,
        "authorities": (an_authority(),),
        "programs": (a_program(),),
        "documents": (a_document(),),
        "datasets": (a_dataset(),),
        "entities": (an_entity(),),
        "designations": (a_designation(),),
    }
    parts = known | more
    checked = {dataset.id: CHECKED for dataset in parts["datasets"]}
    return Snapshot(**{"checked_on": checked} | parts)
