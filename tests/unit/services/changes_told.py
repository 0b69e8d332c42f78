"""What the tests of changes in words share: changes, editions and days of a list, and the page that tells of them."""

from __future__ import annotations

from typing import Any

from bot.domain.notices.edition_changes import Op
from bot.domain.notices.publication import ChangeSummary
from bot.services.questions.days.period import Period
from bot.services.questions.lists.answers import Changes, ListChanges, OwnDates
from bot.services.wording.lists.changes import changes
from bot.services.wording.pages import Page
from tests.unit.handlers.made import a_list, day

MARCH = Period(day("2026-03-01"), day("2026-03-31"))


def change(n: int = 0, op: Op = Op.ADDED, **more: Any) -> ChangeSummary:
    return ChangeSummary(**{"entry": str(n), "entity": str(n), "op": op, "caption": f"Firm {n}"} | more)


def edition(title: str, *told: ChangeSummary, on: str = "2026-03-10") -> ListChanges:
    return ListChanges(title=title, editions=(day(on),), changes=told)


def page(*lists: ListChanges, **more: Any) -> Page:
    known: dict[str, Any] = {"period": MARCH, "today": day("2026-11-26"), "searched": (a_list("EL"),), "programs": {}}
    return changes(Changes(lists=lists, **known | more))


def lines(page: Page, *, behind: bool = False) -> list[tuple[str, int]]:
    return [(f"{line.bold}{line.rest}", line.indent) for line in (page.behind if behind else page.lines)]


def own(listed: int, ended: int) -> OwnDates:
    newest, gone = (tuple(f"{word} {n}" for n in range(min(count, 12))) for word, count in
                    (("In", listed), ("Out", ended)))  # fmt: skip
    return OwnDates(title="1260H", listed=listed, ended=ended, newest=newest, gone=gone)
