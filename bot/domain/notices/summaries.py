"""Turns what changed into what a notice says of it. Changes of remarks or details alone are not worth a notice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from bot.domain.law.designation import Designation
from bot.domain.law.entity import Identifier, Name
from bot.domain.law.listed import EndReason
from bot.domain.lists.entry import Entry, Listing
from bot.domain.names.identifiers import stored_key
from bot.domain.notices.edition_changes import Change, Op, What
from bot.domain.notices.publication import ChangeSummary, Difference

QUIET = frozenset({What.REMARKS, What.DETAILS})
"""Publishers edit remarks, addresses and web links all the time; nothing in law follows from it."""


def worth_telling(change: Change) -> bool:
    """Whether a notice is made of the change."""
    return change.op is not Op.MODIFIED or not QUIET.issuperset(change.what)


def summary_of(change: Change, *, entity: str) -> ChangeSummary:
    """A change of a publisher's entry as a notice shows it, with deadlines where the program's clauses are known."""
    entry = change.after or change.before
    if entry is None:
        raise ValueError(f"change of {change.entry}: neither before nor after")
    listed = [listing.listed_on for listing in entry.listings if listing.listed_on]
    return ChangeSummary(
        entry=change.entry,
        entity=entity,
        op=change.op,
        caption=change.caption,
        what=tuple(what for what in change.what if what not in QUIET),
        programs=_all(change, lambda entry: [listing.program for listing in entry.listings]),
        tags=tuple(dict.fromkeys(tag for listing in entry.listings for tag in listing.tags)),
        differences=tuple(_differences(change)),
        listed_on=max(listed, default=None),
        url=entry.url,
        former=tuple(_former(change)),
        former_identifiers=tuple(_former_identifiers(change)),
    )


def _former(change: Change) -> Iterable[Name]:
    if change.before is None or change.after is None:
        return
    names = {name.text.casefold() for name in change.after.names}
    yield from (name for name in change.before.names if name.text.casefold() not in names)


def _former_identifiers(change: Change) -> Iterable[Identifier]:
    if change.before is None or change.after is None:
        return
    keys = set(map(stored_key, change.after.identifiers))
    yield from (one for one in change.before.identifiers if stored_key(one) not in keys)


def _all(change: Change, of: Callable[[Entry], Iterable[str]]) -> tuple[str, ...]:
    entries = [entry for entry in (change.after, change.before) if entry]
    return tuple(dict.fromkeys(value for entry in entries for value in of(entry)))


def _differences(change: Change) -> Iterable[Difference]:
    if change.before is None or change.after is None:
        return
    for what in change.what:
        if what not in QUIET:
            was, now = _values(what, change.before), _values(what, change.after)
            yield Difference(
                label=_LABELS.get(what, what.value),
                before=tuple(value for value in was if value not in now),
                after=tuple(value for value in now if value not in was),
            )


_LABELS = {What.RENAMED: "name", What.KIND: "kind"}
_VALUES: dict[What, Callable[[Entry], Sequence[str]]] = {
    What.RENAMED: lambda entry: [entry.caption],
    What.KIND: lambda entry: [entry.schema.value],
    What.PROGRAMS: lambda entry: [_program(listing) for listing in entry.listings],
    What.DATES: lambda entry: [text for listing in entry.listings for text in _dates(listing)],
    What.ALIASES: lambda entry: [f"{name.text} ({name.type.value})" for name in entry.names[1:]],
    What.IDENTIFIERS: lambda entry: [f"{i.note or i.type.value} {i.value}" for i in entry.identifiers],
    What.RELATIONS: lambda entry: [f"{link.relation} {link.name or link.entry}" for link in entry.links],
    What.COUNTRIES: lambda entry: [country.upper() for country in entry.countries],
    What.BIRTH_DATES: lambda entry: list(entry.birth_dates),
}


def _values(what: What, entry: Entry) -> Sequence[str]:
    return list(dict.fromkeys(_VALUES[what](entry)))


def _program(listing: Listing) -> str:
    return f"{listing.program} ({', '.join(listing.tags)})" if listing.tags else listing.program


def _dates(listing: Listing) -> Iterable[str]:
    for word, day in (("listed", listing.listed_on), ("effective", listing.effective_on), ("ends", listing.ends_on)):
        if day:
            yield f"{listing.program} {word} {day:%-d %b %Y}"
    yield from (f"{stated.label} {stated.on:%-d %b %Y}" for stated in listing.stated)
    if listing.citation:
        yield listing.citation


def summary_of_designation(
    before: Designation | None, after: Designation, *, caption: str, was: str = ""
) -> ChangeSummary | None:
    """What changed of a reviewed designation, None where nothing is worth telling; `was` is its entity's old name."""
    op = _op(before, after)
    differences = tuple(_designation_differences(before, after, caption=caption, was=was)) if before else ()
    if op is Op.MODIFIED and not differences:
        return None
    return ChangeSummary(
        entry=after.id,
        entity=after.entity_id,
        op=op,
        caption=caption,
        what=(What.RENAMED,) if was else (What.DATES,) if op is Op.MODIFIED else (),
        programs=(after.program,),
        tags=after.tags,
        differences=differences,
        listed_on=after.listed_on,
        note=_ending(after),
        url=after.page,
    )


def _op(before: Designation | None, after: Designation) -> Op:
    if before is None:
        return Op.ADDED  # one that had ended already when it was entered is told with its end
    return Op.ENDED if after.ended_on is not None and before.ended_on is None else Op.MODIFIED


def _designation_differences(
    before: Designation, after: Designation, *, caption: str, was: str
) -> Iterable[Difference]:
    if was:
        yield Difference(label="name", before=(was,), after=(caption,))
    for label, of in _OF_DESIGNATION.items():
        one, other = of(before), of(after)
        if one != other:
            yield Difference(label=label, before=(one,) if one else (), after=(other,) if other else ())


_OF_DESIGNATION: dict[str, Callable[[Designation], str]] = {
    "listed": lambda d: f"{d.listed_on:%-d %b %Y}" if d.listed_on else "",
    "effective": lambda d: f"{d.effective_on:%-d %b %Y}" if d.effective_on else "",
    "suspended": lambda d: f"{d.suspended_on:%-d %b %Y}" if d.suspended_on else "",
    "ended": lambda d: f"{d.ended_on:%-d %b %Y}" if d.ended_on else "",
    "class of company": lambda d: d.company_class,
    "program": lambda d: d.program,
    "date": lambda d: ", ".join(_put_off(d)),
    "outcome": lambda d: d.outcomes[-1].words if d.outcomes else "",
    "not enforced": lambda d: d.not_enforced[-1].by if d.not_enforced else "",
}


def _put_off(d: Designation) -> Iterable[str]:
    """To which days an order's dates were extended."""
    for extension in (extension for clause in d.clauses for extension in clause.extensions):
        yield f"extended to {extension.to:%-d %b %Y}" if extension.to else "extended"


def _ending(d: Designation) -> str:
    if d.ended_on is None:
        return ""
    reason = d.end_reason or EndReason.REMOVED
    words = "no longer in the list's file" if reason is EndReason.VANISHED else reason.value
    return f"ended {d.ended_on:%-d %b %Y}, {words}"
