"""The documents behind a designation as they were known on a day, and what had happened by then."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from bot.domain.law.deadline import Deadline
from bot.domain.law.designation import Designation
from bot.domain.law.document import Document, DocumentKind
from bot.domain.law.orders import NotEnforced, OrderOutcome, come_by
from bot.domain.law.program import DatedFact, Stage

_FEDERAL_REGISTER = re.compile(r"(\d{1,3}) FR (\d{1,6})")


def document_ids(told: Sequence[Designation], deadlines: Mapping[str, Sequence[Deadline]]) -> set[str]:
    """The ids of all documents behind these designations and their deadlines (by the designation's id)."""
    ids: set[str] = set()
    for d in told:
        ids.update(d.documents, (reported.document for reported in d.reported))
        happenings: tuple[DatedFact | OrderOutcome | NotEnforced, ...] = (*d.history, *d.outcomes, *d.not_enforced)
        ids.update(*(one.documents for one in happenings))
    return ids.union(*(deadline.documents for found in deadlines.values() for deadline in found))


def sources_of(
    d: Designation,
    deadlines: Sequence[Deadline],
    documents: Mapping[str, Document],
    day: dt.date,
    *,
    stage: Stage | None = None,
) -> tuple[Document, ...]:
    """The documents of the program's stage, of the listing, of what had happened and of the clauses.

    Of them those that existed on the day, and the first always.
    """
    happenings: tuple[DatedFact | OrderOutcome, ...] = (*d.history, *d.outcomes)
    came = [one.documents for one in happenings if happened(one, day)]
    came += [one.documents for one in d.not_enforced if one.since <= day]
    first = stage.documents if stage else ()
    ids = dict.fromkeys(chain(first, d.documents, *came, *(deadline.documents for deadline in deadlines)))
    known = [documents[i] for n, i in enumerate(ids) if n == 0 or documents[i].known_on(day)]
    return (*_of_entry(d), *known)


def _of_entry(d: Designation) -> Iterable[Document]:
    """What a publisher's list points to: its page about the entry, the notice that listed it."""
    since = d.listed_on or d.verification.checked_on
    if d.page:
        yield _official(f"page:{d.page}", f"The list's entry for {d.listed_as}", "", since, d.page, d)
    if notice := _FEDERAL_REGISTER.fullmatch(d.citation):
        url = f"https://www.federalregister.gov/citation/{notice[1]}-FR-{notice[2]}"
        yield _official(f"notice:{d.citation}", "Federal Register notice", d.citation, since, url, d)


def _official(id: str, title: str, citation: str, date: dt.date, url: str, d: Designation) -> Document:
    return Document(
        id=id,
        kind=DocumentKind.OFFICIAL,
        title=title,
        citation=citation,
        date=date.isoformat(),
        verification=d.verification,
        url=url,
    )


def without_later_reports(deadline: Deadline, documents: Mapping[str, Document], day: dt.date) -> Deadline:
    """The deadline with the dates alone that the press had printed by `day`."""
    return replace(deadline, reported=tuple(r for r in deadline.reported if documents[r.document].known_on(day)))


def happened(fact: DatedFact | OrderOutcome, day: dt.date) -> bool:
    """Whether it had happened by `day`; what is known to the month counts from its first day."""
    return come_by(fact.on, day)
