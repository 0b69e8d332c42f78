"""The tables of OFAC's CSV files, row by row, and what the smaller ones add to the main one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.errors import ListRefused
from data.sources.formats.files import SourceFile, csv_rows
from data.sources.formats.strict import Tally
from data.sources.formats.text import joined, trimmed
from data.sources.ofac.record import Address, PartyName

MAIN, ALIASES, ADDRESSES, COMMENTS = "main", "aliases", "addresses", "comments"

COLUMNS = {
    MAIN: ("ent_num", "SDN_Name", "SDN_Type", "Program", "Title", "Call_Sign", "Vess_type", "Tonnage", "GRT",
           "Vess_flag", "Vess_owner", "Remarks"),
    ALIASES: ("ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks"),
    ADDRESSES: ("ent_num", "add_num", "address", "city", "country", "add_remarks"),
    COMMENTS: ("ent_num", "Remarks"),
}  # fmt: skip
"""As OFAC's data specification (dat_spec.txt) names them."""
ALIAS_TYPES = {"aka": "a.k.a.", "fka": "f.k.a.", "nka": "n.k.a."}
NULL = "-0-"

_CUTNULLS = frozenset({"-", "-0"})


@dataclass(slots=True)
class Companions:
    """What the other files of the set say, by ent_num."""

    aliases: dict[str, list[PartyName]] = field(default_factory=lambda: defaultdict(list))
    addresses: dict[str, list[Address]] = field(default_factory=lambda: defaultdict(list))
    comments: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)  # of an alias or address of each ent_num


def rows_of(file: SourceFile, role: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Where each row stands, and its cells by column; null is "", and nothing but null is stripped."""
    columns = COLUMNS[role]
    for number, row in csv_rows(file, "utf-8-sig"):
        place = f"{file.name}, row {number:,}"
        if len(row) != len(columns):
            raise ListRefused(f"{place}: {len(row)} columns, not {len(columns)}")
        if not is_number(row[0]):
            raise ListRefused(f"{place}: ent_num is not a number: {row[0][:40]!r}")
        if row[-1].strip() in _CUTNULLS:
            raise ListRefused(f"{place}: {row[-1]!r} is a null cut short")
        yield place, dict(zip(columns, ("" if cell.strip() == NULL else cell for cell in row), strict=True))


def is_number(cell: str) -> bool:
    return cell.isascii() and cell.isdigit()


def known(words: Mapping[str, str], word: str, *, what: str, place: str) -> str:
    if word.strip() not in words:
        raise ListRefused(f"{place}: unknown {what} {word[:40]!r}")
    return words[word.strip()]


def needed(row: Mapping[str, str], column: str, *, place: str) -> str:
    if text := trimmed(row[column]):
        return text
    raise ListRefused(f"{place}: {column} is empty")


def companions_of(files: Mapping[str, SourceFile], tally: Tally) -> Companions:
    found = Companions()
    for role, take in ((ALIASES, _take_alias), (ADDRESSES, _take_address), (COMMENTS, _take_comment)):
        seen: set[str] = set()
        for place, row in rows_of(files[role], role) if role in files else ():
            key = row.get("alt_num") or row.get("add_num") or row["ent_num"]
            if key in seen or not is_number(key):
                raise ListRefused(f"{place}: {key[:40]!r} is not a number, or was used in an earlier row")
            seen.add(key)
            take(row, found, place=place, tally=tally)
    return found


def _take_alias(row: Mapping[str, str], into: Companions, *, place: str, tally: Tally) -> None:
    tally.take()
    kind = known(ALIAS_TYPES, row["alt_type"], what="alt_type", place=place)
    note = f" ({trimmed(row['alt_remarks'])})" if row["alt_remarks"] else ""
    into.aliases[row["ent_num"]].append(PartyName(text=needed(row, "alt_name", place=place) + note, kind=kind))
    into.places.setdefault(row["ent_num"], place)


def _take_address(row: Mapping[str, str], into: Companions, *, place: str, tally: Tally) -> None:
    into.places.setdefault(row["ent_num"], place)
    country, remarks = trimmed(row["country"]), trimmed(row["add_remarks"])
    text = joined(trimmed(row["address"]), trimmed(row["city"]), country, remarks and f"({remarks})")
    if not text:
        tally.ignore("address row without an address")
        return
    tally.take()
    into.addresses[row["ent_num"]].append(Address(text=text, country=country))


def _take_comment(row: Mapping[str, str], into: Companions, *, place: str, tally: Tally) -> None:
    into.comments[row["ent_num"]] = row["Remarks"]
