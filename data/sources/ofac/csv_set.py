"""OFAC's CSV files: SDN.CSV, ALT.CSV, ADD.CSV and SDN_COMMENTS.CSV, and the CONS_… files of the same layout.

The first alone is enough. They have no header, write null as "-0- ", and end with a Ctrl-Z. Remarks end at 1,000
characters and go on, in mid-word, in the comments. Weak aliases stand in the remarks only.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from bot.errors import ListRefused
from data.sources.files import SourceFile, csv_rows
from data.sources.ofac.lists import NON_SDN_DATASET, SDN_DATASET, dataset_told_by_programs, put_on_lists
from data.sources.ofac.mapper import to_entry
from data.sources.ofac.party import Address, Fact, Oddities, Party, PartyName
from data.sources.ofac.remarks import read_remarks
from data.sources.ofac.texts import joined, tidy
from data.sources.ofac.vocabulary import FLAG
from data.sources.reading import Reading
from data.sources.strict import Tally

MAIN, ALIASES, ADDRESSES, COMMENTS = "main", "aliases", "addresses", "comments"

_COLUMNS = {
    MAIN: ("ent_num", "SDN_Name", "SDN_Type", "Program", "Title", "Call_Sign", "Vess_type", "Tonnage", "GRT", "Vess_flag",
           "Vess_owner", "Remarks"),
    ALIASES: ("ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks"),
    ADDRESSES: ("ent_num", "add_num", "address", "city", "country", "add_remarks"),
    COMMENTS: ("ent_num", "Remarks"),
}  # fmt: skip
"""As OFAC's data specification (dat_spec.txt) names them."""
_KINDS = {"": "Entity", "individual": "Individual", "vessel": "Vessel", "aircraft": "Aircraft"}
_ALIAS_TYPES = {"aka": "a.k.a.", "fka": "f.k.a.", "nka": "n.k.a."}
_DETAILS = {
    "Title": "title", "Call_Sign": "call sign", "Vess_type": "vessel type", "Tonnage": "tonnage",
    "GRT": "gross registered tonnage", "Vess_owner": "vessel owner",
}  # fmt: skip
_NULL = "-0-"
_CUT_NULLS = frozenset({"-", "-0"})
_REMARKS_END = 1000
_CTRL_Z = b"\x1a"


@dataclass(slots=True)
class _Companions:
    """What the other files of the set say, by ent_num."""

    aliases: dict[str, list[PartyName]] = field(default_factory=lambda: defaultdict(list))
    addresses: dict[str, list[Address]] = field(default_factory=lambda: defaultdict(list))
    comments: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)  # of an alias or address of each ent_num


@dataclass(frozen=True, slots=True)
class CsvSet:
    """Format: the CSV files. Roles: main, and, where they are there, aliases, addresses and comments."""

    name: str = "OFAC CSV set"
    datasets: tuple[str, ...] = (SDN_DATASET, NON_SDN_DATASET)

    def role(self, file: SourceFile) -> str | None:
        """Told by the number of columns, the numeric key(s) and the words of the type column."""
        head = file.head().decode("utf-8-sig", errors="replace").split("\n", 1)[0]
        try:
            row = [cell.strip() for cell in next(csv.reader(io.StringIO(head)), [])]
        except csv.Error:
            return None
        role = next((role for role, columns in _COLUMNS.items() if len(columns) == len(row)), None)
        keys = row[:2] if role in (ALIASES, ADDRESSES) else row[:1]
        if role is None or not all(map(_is_number, keys)):
            return None
        words = {MAIN: (*_KINDS, _NULL), ALIASES: tuple(_ALIAS_TYPES)}.get(role)
        return role if words is None or row[2] in words else None

    def dataset(self, files: Mapping[str, SourceFile]) -> str:
        """Told by the programs in the main file. Raises ListRefused without one."""
        return dataset_told_by_programs(_programs(row) for _, row in _rows(_main(files), MAIN))

    def read(self, files: Mapping[str, SourceFile], *, dataset: str) -> Reading:
        """Read the set whole. Raises ListRefused, also where the files do not belong together."""
        tally, odd = Tally(), Oddities()
        companions = _companions(files, tally)
        comments = len(companions.comments)
        entries = []
        for party in _parties(_main(files), companions, tally=tally):
            put_on_lists(party, dataset=dataset, odd=odd)
            if party.cut:
                odd.note("remarks cut at 1,000 characters, without comments that go on")
            entries.append(to_entry(party, dataset=dataset, odd=odd))
        _check_companions(companions, {entry.id for entry in entries}, name=_main(files).name)
        _count_comments(companions, before=comments, tally=tally, odd=odd)
        for file in files.values():
            if not _ends_with_mark(file):
                odd.note(f"{file.name} does not end with OFAC's end-of-file mark (Ctrl-Z)")
        odd.tell(tally)
        return Reading(dataset=dataset, format=self.name, entries=tuple(entries), tally=tally)


def _main(files: Mapping[str, SourceFile]) -> SourceFile:
    if MAIN not in files:
        names = ", ".join(file.name for file in files.values())
        raise ListRefused(f"{names}: SDN.CSV (or CONS_PRIM.CSV) is missing; the others only add to it")
    return files[MAIN]


def _rows(file: SourceFile, role: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Where each row stands, and its cells by column; null is "", and nothing but null is stripped."""
    columns = _COLUMNS[role]
    for number, row in csv_rows(file, "utf-8-sig"):
        place = f"{file.name}, row {number:,}"
        if len(row) != len(columns):
            raise ListRefused(f"{place}: {len(row)} columns, not {len(columns)}")
        if not _is_number(row[0]):
            raise ListRefused(f"{place}: ent_num is not a number: {row[0][:40]!r}")
        if row[-1].strip() in _CUT_NULLS:
            raise ListRefused(f"{place}: {row[-1]!r} is a null cut short")
        yield place, dict(zip(columns, ("" if cell.strip() == _NULL else cell for cell in row), strict=True))


def _check_companions(companions: _Companions, ids: Collection[str], *, name: str) -> None:
    for number, place in companions.places.items():
        if number not in ids:
            raise ListRefused(f"{place}: {name} has no entry {number}: the files are not of one edition")


def _count_comments(companions: _Companions, *, before: int, tally: Tally, odd: Oddities) -> None:
    """OFAC leaves comments on entries that it has taken off the list (three of 13 in the set of 28 December 2023)."""
    for _ in range(before - len(companions.comments)):
        tally.take()
    for number in companions.comments:
        tally.ignore("comment on an entry that is not on the list")
        odd.note(f"comment on {number}, which is not on the list")


def _is_number(cell: str) -> bool:
    return cell.isascii() and cell.isdigit()


def _programs(row: Mapping[str, str]) -> list[str]:
    return [program.strip() for program in row["Program"].split("] [")]


def _parties(file: SourceFile, companions: _Companions, *, tally: Tally) -> Iterator[Party]:
    seen: set[str] = set()
    for place, row in _rows(file, MAIN):
        tally.take()
        uid = row["ent_num"]
        if uid in seen:
            raise ListRefused(f"{place}: entry {uid} stands in the file before")
        seen.add(uid)
        yield _party(row, companions, place=place)


def _party(row: Mapping[str, str], companions: _Companions, *, place: str) -> Party:
    uid = row["ent_num"]
    further = companions.comments.pop(uid, "")
    cut = len(row["Remarks"]) >= _REMARKS_END and not further
    remarks = tidy(row["Remarks"] + further)
    told = read_remarks(remarks, cut=cut)
    flag = [Fact(type=FLAG, value=tidy(row["Vess_flag"]))] if row["Vess_flag"] else []
    return Party(
        uid=uid,
        place=place,
        kind=_known(_KINDS, row["SDN_Type"], what="SDN_Type", place=place),
        names=[PartyName(text=_needed(row, "SDN_Name", place=place)), *companions.aliases.get(uid, ()), *told.names],
        programs=_checked_programs(row, place=place),
        facts=[*told.facts, *flag],
        addresses=companions.addresses.get(uid, []),
        links=told.links,
        details=[(label, tidy(row[column])) for column, label in _DETAILS.items() if row[column]],
        remarks=remarks,
        cut=cut,
    )


def _checked_programs(row: Mapping[str, str], *, place: str) -> list[str]:
    programs = _programs(row)
    if not all(programs) or any(mark in program for program in programs for mark in "[]"):
        raise ListRefused(f"{place}: cannot read its programs: {row['Program'][:80]!r}")
    return programs


def _known(words: Mapping[str, str], word: str, *, what: str, place: str) -> str:
    if word.strip() not in words:
        raise ListRefused(f"{place}: unknown {what} {word[:40]!r}")
    return words[word.strip()]


def _needed(row: Mapping[str, str], column: str, *, place: str) -> str:
    if text := tidy(row[column]):
        return text
    raise ListRefused(f"{place}: {column} is empty")


def _companions(files: Mapping[str, SourceFile], tally: Tally) -> _Companions:
    found = _Companions()
    for role, take in ((ALIASES, _take_alias), (ADDRESSES, _take_address), (COMMENTS, _take_comment)):
        seen: set[str] = set()
        for place, row in _rows(files[role], role) if role in files else ():
            key = row.get("alt_num") or row.get("add_num") or row["ent_num"]
            if key in seen or not _is_number(key):
                raise ListRefused(f"{place}: its number {key[:40]!r} is none, or stands in the file before")
            seen.add(key)
            take(row, found, place=place, tally=tally)
    return found


def _take_alias(row: Mapping[str, str], into: _Companions, *, place: str, tally: Tally) -> None:
    tally.take()
    kind = _known(_ALIAS_TYPES, row["alt_type"], what="alt_type", place=place)
    note = f" ({tidy(row['alt_remarks'])})" if row["alt_remarks"] else ""
    into.aliases[row["ent_num"]].append(PartyName(text=_needed(row, "alt_name", place=place) + note, kind=kind))
    into.places.setdefault(row["ent_num"], place)


def _take_address(row: Mapping[str, str], into: _Companions, *, place: str, tally: Tally) -> None:
    into.places.setdefault(row["ent_num"], place)
    country, remarks = tidy(row["country"]), tidy(row["add_remarks"])
    text = joined((tidy(row["address"]), tidy(row["city"]), country, remarks and f"({remarks})"))
    if not text:
        tally.ignore("address row without an address")
        return
    tally.take()
    into.addresses[row["ent_num"]].append(Address(text=text, country=country))


def _take_comment(row: Mapping[str, str], into: _Companions, *, place: str, tally: Tally) -> None:
    into.comments[row["ent_num"]] = row["Remarks"]


def _ends_with_mark(file: SourceFile) -> bool:
    with file.path.open("rb") as stream:
        stream.seek(-1, 2)
        return stream.read(1) == _CTRL_Z
