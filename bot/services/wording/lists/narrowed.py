"""Who is on a list of a country or a kind, in words: how many of how many, and what no entry tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.services.questions.lists.answers import PartOf, Roll
from bot.services.questions.lists.narrowing import Narrowed
from bot.services.wording.identifiers import country_name

_KINDS = {
    "person": ("person", "persons"),
    "organisation": ("company or other body", "companies or other bodies"),
    "vessel": ("vessel", "vessels"),
    "aircraft": ("aircraft", "aircraft"),
    "app": ("app", "apps"),
}
_ENTRIES = ("entry", "entries")
_BY = "by country (“from China”) or by kind (persons, companies, vessels, aircraft, apps)"


def narrowed_number(roll: Roll, asked: Narrowed) -> str:
    """ "12 entries"; "12 vessels with Iran among their countries (310 more give no country), of 13,821 entries"."""
    if roll.part is None or not _is_part(roll, roll.part, asked):
        return f"{roll.number:,} {_one_or_more(roll.number, _ENTRIES)}"
    what = _one_or_more(roll.number, _KINDS[asked.kind] if roll.part.by_kind else _ENTRIES)
    where = f" with {_any_of(asked)} among {'its' if roll.number == 1 else 'their'} countries" if asked.country else ""
    gives = "gives" if roll.part.unplaced == 1 else "give"
    more = f" ({roll.part.unplaced:,} more {gives} no country)" if roll.part.unplaced else ""
    return f"{roll.number:,} {what}{where}{more}, of {roll.part.whole:,} {_one_or_more(roll.part.whole, _ENTRIES)}"


def _one_or_more(number: int, words: tuple[str, str]) -> str:
    return words[number != 1]


def _any_of(asked: Narrowed) -> str:
    """ "Iran"; "Iran, Syria or Hong Kong"."""
    *first, last = map(country_name, asked.countries)
    return f"{', '.join(first)} or {last}" if first else last


def _is_part(roll: Roll, part: PartOf, asked: Narrowed) -> bool:
    """Whether the entries were narrowed: not where all of a list are of the kind that was asked for."""
    return bool(asked.country) or (part.by_kind and roll.number < part.whole)


def not_told(asked: Narrowed) -> str:
    """ "No entry says which are banks. Which are from “Europe” is not held: "; "" where entries tell all of it."""
    sort = f"No entry says which are {asked.sort}. " if asked.sort else ""
    return f"{sort}Which are from “{asked.place}” is not held: " if asked.place else sort


def narrowing_notes(rolls: Sequence[Roll], asked: Narrowed) -> Iterator[str]:
    """What of the question no entry tells, and what a country is here."""
    parts = [roll.part for roll in rolls if roll.part]
    if not parts:
        return
    if asked.sort or asked.place:
        yield f"A list can be narrowed {_BY}."
    elif asked.kind and not all(part.by_kind for part in parts):
        yield "Whether an entry is a person or a body is not told by every list here: there all kinds are counted."
    if asked.country:
        yield "A country is one of an address, a nationality, a registration or a flag, as the list gives it."


def narrowed_to(asked: Narrowed, by_kind: Sequence[str], others: Sequence[str]) -> Iterator[str]:
    """ "Narrowed to vessels with Iran among their countries."; `by_kind` are lists that tell kinds, `others` do not."""
    where = f" with {_any_of(asked)} among their countries" if asked.country else ""
    kinds = _KINDS[asked.kind][1] if by_kind else _ENTRIES[1]
    if where or by_kind:
        yield f"Narrowed to {kinds}{where}."
    if asked.kind and others:
        yield f"Not narrowed to {_KINDS[asked.kind][1]} on {', '.join(others)}: which are is not told there."


def not_narrowed_by(asked: Narrowed) -> Iterator[str]:
    """What of the question narrows nothing: "Not narrowed by “banks”: no entry says which are."."""
    if asked.sort:
        yield f"Not narrowed by “{asked.sort}”: no entry says which are."
    if asked.place:
        yield f"Not narrowed by “{asked.place}”: which entries are from there is not held."
