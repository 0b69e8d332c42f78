"""What a new edition would change of the stored one, and whether it may be taken."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.domain.lists.bounds import judge
from bot.domain.lists.entry import Entry, in_order
from bot.domain.lists.rekeying import rekeyed
from bot.domain.notices.edition_changes import Delta
from bot.errors import ListRefused
from bot.services.lists.comparing import (
    REKEYED_SHARE,
    changes_of,
    check_age,
    check_counts,
    check_turnover,
)
from bot.services.lists.dating import corrects, moment_of, undated
from bot.services.lists.editions import (
    CandidateEdition,
    Editions,
    NewEdition,
    StoredEdition,
    body_of,
    content_of,
    digest_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadOptions:
    """How an edition is to be taken.

    `as_of` is the moment it speaks of (None: as services/lists/dating.py finds it); `fetched` says it was just
    fetched from the publisher. `accept_shrink` is the version, as the refusal named it, that is to be taken
    although the list shrank; `reason` is a person's, and kept.
    """

    as_of: dt.datetime | None = None
    fetched: bool = False
    dry_run: bool = False
    accept_shrink: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What became of an edition. `stored` is False where it was in force already, or only looked at."""

    dataset: str
    version: str
    stored: bool
    entries: int
    counts: Mapping[str, int]
    delta: Delta
    redated_from: dt.date | None = None  # the day that was corrected, where the file was taken before
    warnings: tuple[str, ...] = ()
    tally: Mapping[str, int] = field(default_factory=dict)  # the file's rows: taken, and ignored by name


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """An edition beside the one in force: what would be written, and whether a person's word was needed for it."""

    before: StoredEdition | None
    new: NewEdition
    changed: bool = True
    accepted: bool = False
    redated: bool = False
    warnings: tuple[str, ...] = ()


def compared(editions: Editions, offered: CandidateEdition, terms: LoadOptions, *, now: dt.datetime) -> Compared:
    """What taking the edition would write. Raises ListRefused."""
    name = offered.dataset.id
    before = editions.in_force(name)
    at = moment_of(offered, given=terms.as_of, fetched=terms.fetched, now=now)
    entries, digests = _keyed(editions, offered)
    content = content_of(digests)
    new = _edition(editions, offered, entries, digests, now)
    new = replace(new, edition_at=at, confirmed_at=now if terms.fetched else at, loaded_at=now)
    new = replace(new, counts=_counts(offered), version=f"{at:%Y%m%dT%H%M%SZ}-{content[:8]}")
    if before and not new.written and not new.ended:
        redated = _is_correction(editions, before, offered, terms)
        return Compared(before=before, new=new, changed=False, redated=redated)
    check_age(before, at)
    verdict = judge(new.counts, before.counts if before else {}, offered.bounds)
    accepted = check_counts(verdict, new.version, accepted=terms.accept_shrink, reason=terms.reason)
    dated = undated(offered, given=terms.as_of, fetched=terms.fetched, at=at)
    warnings = (*dated, *verdict.warnings)
    return Compared(before=before, new=new, accepted=accepted, warnings=warnings)


def _keyed(editions: Editions, offered: CandidateEdition) -> tuple[dict[str, Entry], dict[str, str]]:
    """The entries by id, and their digests; ids that the publisher gave anew are the stored ones again."""
    entries = {entry.id: in_order(entry) for entry in offered.entries}
    if len(entries) != len(offered.entries):
        raise ListRefused(f"{offered.dataset.title}: an id is given to more than one entry")
    if twice := next((e for e in entries.values() if len({x.program for x in e.listings}) < len(e.listings)), None):
        raise ListRefused(f"{offered.dataset.title}: {twice.id} stands twice on one of its lists")
    stored = editions.digests(offered.dataset.id)
    gone = stored.keys() - entries.keys()
    if len(gone) > len(stored) * REKEYED_SHARE:
        again = rekeyed(entries, editions.entries(offered.dataset.id, gone), known=stored.keys())
        entries = {again.get(id, id): replace(entry, id=again.get(id, id)) for id, entry in entries.items()}
        check_turnover(stored.keys() - entries.keys(), len(stored), offered.dataset)
    return entries, {id: digest_of(body_of(entry)) for id, entry in entries.items()}


def _edition(
    editions: Editions,
    offered: CandidateEdition,
    entries: Mapping[str, Entry],
    digests: Mapping[str, str],
    now: dt.datetime,
) -> NewEdition:
    name = offered.dataset.id
    stored = editions.digests(name)
    before = editions.in_force(name)
    written = {id: entry for id, entry in entries.items() if stored.get(id) != digests[id]}
    ended = stored.keys() - entries.keys()
    was = editions.entries(name, ended | (written.keys() & stored.keys()))
    same_format = before is None or before.format == offered.format
    return NewEdition(
        dataset=offered.dataset,
        version="",
        edition_at=now,
        confirmed_at=now,
        loaded_at=now,
        format=offered.format,
        entries=len(entries),
        counts={},
        files=offered.files,
        written=written,
        digests={id: digests[id] for id in written},
        ended=ended,
        changes=changes_of(was, written, ended, same_format=same_format),
    )


def _is_correction(editions: Editions, before: StoredEdition, offered: CandidateEdition, terms: LoadOptions) -> bool:
    """Whether a person says that the very files in force are of another day than they were taken for.

    Raises ListRefused when they would be older than the edition before them.
    """
    if terms.as_of is None or not corrects(before, offered, given=terms.as_of):
        return False
    earlier = [edition for edition in editions.versions(offered.dataset.id) if edition.number < before.number]
    check_age(earlier[-1] if earlier else None, terms.as_of)
    return True


def _counts(offered: CandidateEdition) -> dict[str, int]:
    return dict(Counter(listing.program for entry in offered.entries for listing in entry.listings))


def number_of(edition: StoredEdition | None) -> int:
    return edition.number if edition else 0


def accepted_of(offered: CandidateEdition, found: Compared, *, stored: bool) -> Accepted:
    new = found.new
    before = found.before.version if found.before else ""
    version = new.version if found.changed or found.redated else before
    delta = Delta(dataset=new.dataset.id, from_version=before, to_version=version, changes=tuple(new.changes))
    return Accepted(
        dataset=new.dataset.id,
        version=version,
        stored=stored,
        entries=new.entries,
        counts=new.counts,
        delta=delta,
        redated_from=found.before.edition_at.date() if found.before and found.redated else None,
        warnings=(*found.warnings, *offered.warnings),
        tally=offered.tally,
    )
