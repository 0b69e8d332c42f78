"""Whether the lists that a question names are held here, in words: of each, whether it is loaded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.domain.law.searched import ListSearched
from bot.services.questions.lists.coverage import Copy, Coverage, Covered
from bot.services.wording.copies import when_checked
from bot.services.wording.days import day
from bot.services.wording.lists.announcements import list_note
from bot.services.wording.pages import Line, Page
from bot.services.wording.small_print import NOT_A_FINDING, edition
from bot.services.wording.words import count

_MOST = 8
_ALL = "All lists that are searched, and how fresh they are: /screen lists."


def covered_page(answer: Coverage) -> Page:
    """Of each list or publisher that was named whether it is loaded, not loaded, or not held; then its copies."""
    copies = list(dict.fromkeys(copy for one in answer.lists for copy in (*one.copies, *one.beside)))
    lines = [line for copy in copies for line in _lines(copy)]
    most = sum(len(list(_lines(copy))) for copy in copies[:_MOST])
    more = [Line(f"… and {count(len(copies) - _MOST, 'more list')}", "")] if len(copies) > _MOST else []
    behind = tuple(lines) if more else ()
    return Page(_head(answer), (*lines[:most], *more), (_ALL, NOT_A_FINDING), behind)


def not_held(answer: Coverage) -> list[str]:
    """The lists that were named and are not searched here."""
    return [one.meant.label for one in answer.lists if not one.copies]


def searched_of(answer: Coverage) -> list[ListSearched]:
    """The copies that the answer speaks of."""
    return [copy.searched for one in answer.lists for copy in one.copies]


def _head(answer: Coverage) -> str:
    loaded = [_loaded(one) for one in answer.lists if one.copies]
    said = " ".join([*loaded, *_not_searched(answer), *_beside([one for one in answer.lists if one.beside])])
    return f"{said[:1].upper()}{said[1:]}"


def _not_searched(answer: Coverage) -> Iterator[str]:
    missing = [one.meant for one in answer.lists if not one.copies]
    for held, word in ((True, "loaded"), (False, "held")):
        if labels := [one.label for one in missing if one.held is held]:
            yield f"{_listed(labels)}: not {word} here, so not searched."


def _listed(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _loaded(one: Covered) -> str:
    """ "DoD 1260H list: loaded; the last change held is of 8 Jun 2026 (last checked 22 Aug 2026).", of one copy."""
    whole = [copy for copy in one.copies if copy.searched.dataset in one.meant.copies]
    copies = whole if len(one.meant.programs) == 1 and whole else one.copies
    if len(copies) > 1:
        return f"{one.meant.label}: loaded, {count(len(copies), 'list')}{_between(copies)}."
    copy = copies[0]
    checked = when_checked([copy.searched.as_of])
    what = "the edition held" if copy.searched.edition_on else "the last change held"
    last = f"; {what} is of {day(copy.changed_on)}" if copy.changed_on else ""
    part = ", in part" if copy.searched.in_part or copy.searched.excerpt else ""
    return f"{one.meant.label}: loaded{part}{last} {checked}."


def _between(copies: Sequence[Copy]) -> str:
    """ ", last checked between 28 Dec 2023 and 22 Aug 2026"."""
    days = sorted({copy.searched.as_of for copy in copies if copy.searched.as_of})
    first, last = (day(days[0]), day(days[-1])) if days else ("", "")
    return "" if not days else f", last checked {f'between {first} and {last}' if first != last else first}"


def _beside(lists: Sequence[Covered]) -> Iterator[str]:
    if lists:
        yield f"Beside {_listed([one.meant.name for one in lists])}, orders on foreign investments are held."


def _lines(copy: Copy) -> Iterator[Line]:
    one = copy.searched
    stale = ", ⚠️ stale" if one.stale else ""
    checked = f"checked {day(one.as_of)}" if one.as_of else "not checked"
    held = f"{count(one.designations, 'designation')}, {edition(one)}, {checked}{stale}"
    changed = f"; last change held: {day(copy.changed_on)}" if copy.changed_on and not one.edition_on else ""
    yield Line(one.title, f" ({one.dataset}): {held}{changed}")
    if note := list_note(one):
        yield Line("⚠️", f" {note}", indent=1)
