"""Compares an edition with the stored one: what changed, and whether that is plausible."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping

from bot.domain.lists.bounds import Verdict
from bot.domain.lists.dataset import Dataset
from bot.domain.lists.entry import Entry, in_order
from bot.domain.notices.edition_changes import Change, Op, what_changed
from bot.errors import BadInput, ListRefused
from bot.services.lists.editions import StoredEdition

REKEYED_SHARE = 0.3
"""When so large a share of the ids is gone at once, the publisher has given its entries new ids."""
MOST_TURNED_OVER = 20
"""Of a small list so many may go at once without that."""


def changes_of(
    was: Mapping[str, Entry], now: Mapping[str, Entry], ended: Iterable[str], *, same_format: bool
) -> list[Change]:
    """The changes worth telling, by id: `now` are the entries that are new or differ, `was` what they were."""
    found = [Change(entry=id, op=Op.ENDED, caption=was[id].caption, before=was[id]) for id in ended]
    for id, entry in now.items():
        if id not in was:
            found.append(Change(entry=id, op=Op.ADDED, caption=entry.caption, after=entry))
        elif what := what_changed(in_order(was[id]), in_order(entry), same_format=same_format):
            found.append(
                Change(entry=id, op=Op.MODIFIED, caption=entry.caption, what=what, before=was[id], after=entry)
            )
    return sorted(found, key=lambda change: _natural(change.entry))


def _natural(id: str) -> tuple[int, str]:
    return (int(id), "") if id.isdecimal() else (0, id)


def check_age(before: StoredEdition | None, at: dt.datetime) -> None:
    if before is not None and at < before.edition_at:
        stored = f"{before.edition_at:%-d %b %Y, %H:%M} UTC"
        raise ListRefused(f"this edition ({at:%-d %b %Y, %H:%M} UTC) is older than the stored one ({stored})")


def check_counts(verdict: Verdict, version: str, *, accepted: str, reason: str) -> bool:
    """Whether a person's word was needed, and given: for this very content, whenever it was fetched."""
    if verdict.refusals:
        raise ListRefused("; ".join(verdict.refusals))
    if not verdict.shrunk:
        return False
    content = accepted.rpartition("-")[2]
    if not reason or content != version.rpartition("-")[2]:
        raise ListRefused(f"{'; '.join(verdict.shrunk)}: more than is plausible; see --accept-shrink {version}")
    return True


def check_turnover(gone: Collection[str], stored: int, dataset: Dataset) -> None:
    """Refuse an edition that replaces many entries by as many others: a new numbering that was not recognised."""
    if len(gone) > max(stored * REKEYED_SHARE, MOST_TURNED_OVER):
        raise ListRefused(f"{dataset.title}: {len(gone):,} of {stored:,} entries are gone; their ids may be new")


def choose_versions(
    stored: list[StoredEdition], first: str | None, second: str | None
) -> tuple[StoredEdition, StoredEdition]:
    """The two versions that a person means: by name or beginning of one, by day; by default the last two.

    Raises BadInput when there are not two, or one is not known.
    """
    if first is None and second is None:
        if len(stored) < 2:
            raise BadInput("There are not two stored versions to compare.")
        return stored[-2], stored[-1]
    if first is None or second is None:
        raise BadInput("Give both versions, or none for the last two.")
    return _named(stored, first), _named(stored, second)


def _named(stored: list[StoredEdition], name: str) -> StoredEdition:
    wanted = name.replace("-", "").replace(":", "") if name[:4].isdecimal() and name[4:5] == "-" else name
    found = [e for e in stored if e.version.startswith(wanted)]
    if not found:
        raise BadInput(f"There is no stored version {name[:40]}; known: {', '.join(e.version for e in stored[-5:])}.")
    return found[-1]
