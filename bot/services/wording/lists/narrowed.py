"""Who is on a list of a country or a kind, in words: how many of how many, and what no entry tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.services.questions.lists.answers import PartOf, Roll
from bot.services.questions.lists.narrowing import Narrowed
from bot.services.wording.identifiers import country_name

_KINDS = {
    "person": "persons",
    "organisation": "companies or other bodies",
    "vessel": "vessels",
    "aircraft": "aircraft",
}
_BY = "by country (“from China”) or by kind (persons, companies, vessels, aircraft)"


def narrowed_number(roll: Roll, asked: Narrowed) -> str:
    """ "12 entries"; "1,204 of 13,821 entries with China among their countries (310 more give no country)"."""
    if roll.part is None or not _is_part(roll, roll.part, asked):
        return f"{roll.number:,} {'entry' if roll.number == 1 else 'entries'}"
    kind = f" that are {_KINDS[asked.kind]}" if roll.part.by_kind else ""
    where = f" with {country_name(asked.country)} among their countries" if asked.country else ""
    gives = "gives" if roll.part.unplaced == 1 else "give"
    more = f" ({roll.part.unplaced:,} more {gives} no country)" if roll.part.unplaced else ""
    return f"{roll.number:,} of {roll.part.whole:,} entries{kind}{where}{more}"


def _is_part(roll: Roll, part: PartOf, asked: Narrowed) -> bool:
    """Whether the entries were narrowed: not where all of a list are of the kind that was asked for."""
    return bool(asked.country) or (part.by_kind and roll.number < part.whole)


def not_told(asked: Narrowed) -> str:
    """ "Which are “banks” is not held: "; "" where all that is asked for is told by the entries."""
    return f"Which are “{asked.sort}” is not held: " if asked.sort else ""


def narrowing_notes(rolls: Sequence[Roll], asked: Narrowed) -> Iterator[str]:
    """What of the question no entry tells, and what a country is here."""
    parts = [roll.part for roll in rolls if roll.part]
    if not parts:
        return
    if asked.sort:
        yield f"A list can be narrowed {_BY}."
    elif asked.kind and not all(part.by_kind for part in parts):
        yield "Whether an entry is a person or a body is not told by every list here: there all kinds are counted."
    if asked.country:
        yield "A country is one of an address, a nationality, a registration or a flag, as the list gives it."
