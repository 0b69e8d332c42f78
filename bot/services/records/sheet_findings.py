"""What is printed of an entity: its names, each listing with its dates and sources, and its timeline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.domain.law.answer import Answer, Finding, Related
from bot.domain.law.deadline import Deadline, DeadlineState
from bot.domain.law.view import DesignationView
from bot.services.wording.days import day
from bot.services.wording.deadlines import Press, press, printed, stands, title
from bot.services.wording.designations import events
from bot.services.wording.verdict import standing_words, verdict_on

MOST_NAMES = 30
MOST_LISTINGS = 12
MOST_BARS = 10


def finding(one: Finding, answer: Answer) -> Mapping[str, Any]:
    """One entity with its listings, those in force first, as the answer has them."""
    said = verdict_on(one, answer)
    entity = one.entity
    names = [name.text for name in entity.names if name.text != entity.caption]
    return {
        "name": entity.caption,
        "words": said.words if len(answer.findings) > 1 else "",
        "kind": entity.schema.value,
        "countries": ", ".join(code.upper() for code in entity.countries),
        "names": _some(names, MOST_NAMES),
        "identifiers": _some([f"{i.type.value.replace('_', ' ')} {i.value}" for i in entity.identifiers], MOST_NAMES),
        "born": ", ".join(entity.birth_dates),
        "listings": [_listing(view, answer) for view in one.designations[:MOST_LISTINGS]],
        "brief": [_brief(view) for view in one.designations[MOST_LISTINGS:]],
        "related": list(map(_related, one.related)),
        "chart": chart(one.designations[:MOST_BARS], answer),
    }


def _some(items: Sequence[str], most: int) -> str:
    more = [f"and {len(items) - most} more"] if len(items) > most else []
    return "; ".join([*items[:most], *more])


def _related(one: Related) -> str:
    return f"{one.relation.value.replace('_', ' ')} {one.entity.caption}: {standing_words(one)}"


def _brief(view: DesignationView) -> str:
    return f"{view.program_short}: {'; '.join(events(view))}"


def _listing(view: DesignationView, answer: Answer) -> Mapping[str, Any]:
    return {
        "title": view.program_title,
        "authority": view.authority,
        "status": view.status.value.replace("_", " "),
        "events": "; ".join(events(view)),
        "effects": [f"{measure.name}: {measure.effect}" for measure in view.measures],
        "deadlines": [_deadline(deadline, press(view), answer) for deadline in view.deadlines],
        "citation": view.citation,
        "caveats": list(view.caveats),
        "sources": [[source.title, source.citation, source.link or ""] for source in view.sources],
        "checked": day(view.checked_on),
    }


def _deadline(deadline: Deadline, known: Press, answer: Answer) -> Mapping[str, Any]:
    reported = [
        f"{one.lead[0].upper()}{one.lead[1:]} {day(one.on)} ({one.document.title})." for one in printed(deadline, known)
    ]
    return {
        "title": title(deadline),
        "state": stands(deadline, answer),
        "rule": f"{deadline.rule} ({deadline.basis.value})",
        "meaning": deadline.meaning,
        "reported": reported,
    }


def chart(views: Sequence[DesignationView], answer: Answer) -> Mapping[str, Any]:
    """Bars from listing to end and marks for dates, each at a place between 0 and 1; empty where no day is known."""
    days = sorted({on for view in views for on in _days(view)} | {answer.as_of})
    if len(days) < 2:
        return {}
    first, last = dt.date(days[0].year, 1, 1), dt.date(days[-1].year + 1, 1, 1)

    def at(on: dt.date) -> float:
        return (on - first).days / (last - first).days

    step = max(1, (last.year - first.year) // 8)
    return {
        "years": [[at(dt.date(year, 1, 1)), str(year)] for year in range(first.year, last.year + 1, step)],
        "asked": at(answer.as_of),
        "asked_label": day(answer.as_of),
        "rows": [_row(view, answer, at) for view in views if any(_days(view))],
    }


def _days(view: DesignationView) -> Iterator[dt.date]:
    yield from filter(None, (view.listed_on or view.seen_from, view.suspended_on, view.ended_on))
    yield from (deadline.on for deadline in view.deadlines)


def _row(view: DesignationView, answer: Answer, at: Any) -> Mapping[str, Any]:
    return {
        "label": view.program_short,
        "bars": [[at(start), at(end), kind] for start, end, kind in _bars(view, answer)],
        "marks": [[at(d.on), _MARKS[d.state], f"{title(d)}"] for d in view.deadlines],
    }


_MARKS = {
    DeadlineState.UPCOMING: "to come",
    DeadlineState.PASSED: "passed",
    DeadlineState.EXTENDED: "passed",
    DeadlineState.NEVER_TOOK_EFFECT: "never",
}


def _bars(view: DesignationView, answer: Answer) -> Iterator[tuple[dt.date, dt.date, str]]:
    begun = view.listed_on or view.seen_from
    end = view.ended_on or answer.as_of
    if begun is None or begun > end:
        return
    held = view.suspended_on if view.suspended_on and view.suspended_on < end else None
    yield begun, held or end, "listed"
    if held:
        yield held, end, "suspended"
