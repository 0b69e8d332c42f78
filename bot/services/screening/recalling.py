"""Reads an answer as it was recorded, in whichever version of the program.

What an earlier version did not keep is added here, and nowhere else: which lists speak of days before 2018, and which
program's parties were bound without an order, were known to that version by these ids.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from pydantic_core import to_json

from bot.domain.law.answer import Answer, Finding, Related
from bot.domain.law.searched import EARLIEST, Gap, ListSearched, NotSearched
from bot.domain.law.view import DesignationView


@cache
def answer_adapter() -> Any:
    """Reads and writes recorded answers (a TypeAdapter), made when one is first read: that takes a while."""
    from pydantic import TypeAdapter

    return TypeAdapter(Answer)


_ORDERS = frozenset({"us_cfius_orders", "allied_investment_orders"})
_AGREED = "US-CFIUS-AGREED"


def to_record(answer: Answer) -> str:
    """The answer as a record keeps it: JSON, the same as `answer_adapter` writes."""
    return to_json(answer).decode()


def recorded(answer: str) -> Answer:
    """The answer of a record. One without `unsearched` says what was not searched in texts alone: they are kept so."""
    read: Answer = answer_adapter().validate_json(answer)
    written = tuple(NotSearched(dataset="", title=text, reason=Gap.AS_WRITTEN) for text in read.not_searched)
    return replace(
        read,
        unsearched=read.unsearched or written,
        lists=tuple(map(_list, read.lists)),
        findings=tuple(map(_finding, read.findings)),
        also=tuple(map(_finding, read.also)),
    )


def _list(searched: ListSearched) -> ListSearched:
    old = searched.dataset in _ORDERS and searched.speaks_from is None
    return replace(searched, speaks_from=EARLIEST) if old else searched


def _finding(finding: Finding) -> Finding:
    related = tuple(map(_related, finding.related))
    return replace(finding, designations=tuple(map(_view, finding.designations)), related=related)


def _related(related: Related) -> Related:
    return replace(related, designations=tuple(map(_view, related.designations)))


def _view(view: DesignationView) -> DesignationView:
    return replace(view, agreed=True) if view.program == _AGREED else view
