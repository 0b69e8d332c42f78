"""What answers say about official documents that may change the lists they rest on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.searched import ListSearched
from bot.domain.lists.announcement import Unreviewed
from bot.services.wording.days import day
from bot.services.wording.words import some

_LISTS_NAMED = 3
_DAYS_NAMED = 3


def may_change(documents: Sequence[Unreviewed]) -> str:
    """ "a notice of 3 Dec 2026 may change this list; not yet reviewed"; "" where there is none."""
    waiting, seen = [one for one in documents if not one.seen], [one for one in documents if one.seen]
    told = [f"{_notices(waiting)} may change this list; not yet reviewed"] if waiting else []
    word = "what it changes is" if len(seen) == 1 else "what they change is"
    verb = "was" if len(seen) == 1 else "were"
    told += [f"{_notices(seen)} {verb} reviewed; {word} not yet entered here"] if seen else []
    return "; ".join(told)


def unreviewed_lines(*answers: Answer) -> list[str]:
    """What the small print says of documents that may change the lists, two lines at most; none where there are none.

    The lists that an answer rests on are named; of others that were searched their number is told.
    """
    rests: dict[str, Sequence[Unreviewed]] = {}
    others: set[str] = set()
    for answer in answers:
        for one in answer.lists:
            if matter := _that_matter(one, answer):
                rests.setdefault(one.title, matter)
            elif one.unreviewed:
                others.add(one.title)
    lines = [_of_lists(rests)] if rests else []
    left = len(others - rests.keys())
    return [*lines, *([_of_others(left, also=bool(lines))] if left else [])]


def list_note(searched: ListSearched) -> str:
    """What is said of one list; "" where there is nothing."""
    return may_change(searched.unreviewed)


def _that_matter(searched: ListSearched, answer: Answer) -> list[Unreviewed]:
    """Those that may change what the answer says of the list: all, where it says that somebody is not on it."""
    found = [*answer.findings, *answer.also]
    standing = any(finding.status.stands for finding in answer.findings)
    if not standing or (answer.read_as and answer.read_as.lists):
        return list(searched.unreviewed)
    programs = set(_programs(searched.dataset, found))
    return [one for one in searched.unreviewed if _meets(one, programs)]


def _meets(one: Unreviewed, programs: Collection[str]) -> bool:
    return bool(programs) and (not one.programs or bool({*one.programs} & {*programs}))


def _programs(dataset: str, findings: Sequence[Finding]) -> Iterator[str]:
    """The programs of this list under which the answer tells of a listing."""
    for finding in findings:
        views = [*finding.designations, *(view for one in finding.related for view in one.designations)]
        yield from (view.program for view in views if dataset in (view.dataset, *view.also_in))


def _not_reviewed(rests: Mapping[str, Sequence[Unreviewed]]) -> Iterator[tuple[str, Unreviewed]]:
    for title, documents in rests.items():
        yield from ((title, one) for one in documents if not one.seen)


def _of_lists(rests: Mapping[str, Sequence[Unreviewed]]) -> str:
    """Of one list what is said of it; of several, which may change, and of which the change is not yet entered."""
    if len(rests) == 1:
        ((title, documents),) = rests.items()
        return f"{title}: {may_change(documents)}"
    waiting = list(_not_reviewed(rests))
    titles = list(dict.fromkeys(title for title, _ in waiting))
    entered = [title for title in rests if title not in titles]
    not_entered = f"on {_named(entered)} were reviewed; what they change is not yet entered here"
    if not waiting:
        return f"Notices {not_entered}"
    may = f"Notices of {_days([one for _, one in waiting])} may change {_named(titles)}; not yet reviewed"
    return f"{may}; notices {not_entered}" if entered else may


def _named(titles: Sequence[str]) -> str:
    return some(titles, _LISTS_NAMED, between=", ")


def _notices(documents: Sequence[Unreviewed]) -> str:
    return (
        f"a notice of {_days(documents)}" if len(documents) == 1 else f"{len(documents)} notices of {_days(documents)}"
    )


def _days(documents: Sequence[Unreviewed]) -> str:
    """ "3 Dec 2026", "3 Dec 2026 and 5 Dec 2026", or of many the first and the last."""
    days = [day(on) for on in sorted({one.published_on for one in documents})]
    if len(days) > _DAYS_NAMED:
        return f"{days[0]} to {days[-1]}"
    return " and ".join(filter(None, [", ".join(days[:-1]), days[-1]]))


def _of_others(number: int, *, also: bool) -> str:
    other = "other " if also else ""
    lists = f"{number} {other}lists" if number > 1 else f"one {other}list"
    return f"Notices that may change {lists} searched are not yet reviewed."
