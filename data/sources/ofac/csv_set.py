"""OFAC's CSV files: SDN.CSV, ALT.CSV, ADD.CSV and SDN_COMMENTS.CSV, and the CONS_… files of the same layout.

The first alone is enough, with a warning. They have no header, write null as "-0- ", and end with a Ctrl-Z. Remarks end
at 1,000 characters and go on, in mid-word, in the comments. Weak aliases stand in the remarks only.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Mapping

from bot.errors import ListRefused
from data.sources.formats.files import SourceFile
from data.sources.formats.reading import Reading
from data.sources.formats.strict import Tally
from data.sources.formats.text import trimmed
from data.sources.ofac.csv_tables import (
    ADDRESSES,
    ALIAS_TYPES,
    ALIASES,
    COLUMNS,
    MAIN,
    NULL,
    Companions,
    companions_of,
    is_number,
    known,
    needed,
    rows_of,
)
from data.sources.ofac.lists import NON_SDN_DATASET, SDN_DATASET, dataset_told_by_programs, put_on_lists
from data.sources.ofac.mapper import to_entry
from data.sources.ofac.record import Fact, Oddities, Party, PartyName
from data.sources.ofac.remarks import read_remarks
from data.sources.ofac.vocabulary import FLAG

_KINDS = {"": "Entity", "individual": "Individual", "vessel": "Vessel", "aircraft": "Aircraft"}
_DETAILS = {
    "Title": "title", "Call_Sign": "call sign", "Vess_type": "vessel type", "Tonnage": "tonnage",
    "GRT": "gross registered tonnage", "Vess_owner": "vessel owner",
}  # fmt: skip
_REMARKS_END = 1000
_WITHOUT = {
    ALIASES: "came without ALT.CSV: none of its aliases is held, and who asks for one will not find the entry",
    ADDRESSES: "came without ADD.CSV: the countries of most entries are not held",
}
_CTRL_Z = b"\x1a"


class CsvSet:
    """Format: the CSV files. Roles: main, and, where they are there, aliases, addresses and comments."""

    name = "OFAC CSV set"
    datasets: tuple[str, ...] = (SDN_DATASET, NON_SDN_DATASET)

    def role(self, file: SourceFile) -> str | None:
        """Told by the number of columns, the numeric key(s) and the words of the type column."""
        head = io.StringIO(file.head().decode("utf-8-sig", errors="replace"), newline="")
        try:
            row = [cell.strip() for cell in next(csv.reader(head), [])]
        except csv.Error:
            return None
        role = next((role for role, columns in COLUMNS.items() if len(columns) == len(row)), None)
        keys = row[:2] if role in (ALIASES, ADDRESSES) else row[:1]
        if role is None or not all(map(is_number, keys)):
            return None
        words = {MAIN: (*_KINDS, NULL), ALIASES: tuple(ALIAS_TYPES)}.get(role)
        return role if words is None or row[2] in words else None

    def dataset(self, files: Mapping[str, SourceFile]) -> str:
        """Told by the programs in the main file. Raises ListRefused without one."""
        return dataset_told_by_programs(_programs(row) for _, row in rows_of(_main(files), MAIN))

    def read(self, files: Mapping[str, SourceFile], *, dataset: str) -> Reading:
        """Read the set whole. Raises ListRefused, also where the files do not belong together."""
        tally, odd = Tally(), Oddities()
        companions = companions_of(files, tally)
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
        for missing in (role for role in _WITHOUT if role not in files):
            odd.note(f"{_main(files).name} {_WITHOUT[missing]}")
        odd.tell(tally)
        return Reading(dataset=dataset, format=self.name, entries=tuple(entries), tally=tally)


def _main(files: Mapping[str, SourceFile]) -> SourceFile:
    if MAIN not in files:
        names = ", ".join(file.name for file in files.values())
        raise ListRefused(f"{names}: SDN.CSV (or CONS_PRIM.CSV) is missing; the others only add to it")
    return files[MAIN]


def _check_companions(companions: Companions, ids: Collection[str], *, name: str) -> None:
    for number, place in companions.places.items():
        if number not in ids:
            raise ListRefused(f"{place}: {name} has no entry {number}: the files are not of one edition")


def _count_comments(companions: Companions, *, before: int, tally: Tally, odd: Oddities) -> None:
    """OFAC leaves comments on entries that it has taken off the list (three of 13 in the set of 28 December 2023)."""
    for _ in range(before - len(companions.comments)):
        tally.take()
    for number in companions.comments:
        tally.ignore("comment on an entry that is not on the list")
        odd.note(f"comment on {number}, which is not on the list")


def _programs(row: Mapping[str, str]) -> list[str]:
    return [program.strip() for program in row["Program"].split("] [")]


def _parties(file: SourceFile, companions: Companions, *, tally: Tally) -> Iterator[Party]:
    seen: set[str] = set()
    for place, row in rows_of(file, MAIN):
        tally.take()
        uid = row["ent_num"]
        if uid in seen:
            raise ListRefused(f"{place}: entry {uid} appears twice")
        seen.add(uid)
        yield _party(row, companions, place=place)


def _party(row: Mapping[str, str], companions: Companions, *, place: str) -> Party:
    uid = row["ent_num"]
    further = companions.comments.pop(uid, "")
    cut = len(row["Remarks"]) >= _REMARKS_END and not further
    remarks = trimmed(row["Remarks"] + further)
    told = read_remarks(remarks, cut=cut)
    flag = [Fact(type=FLAG, value=trimmed(row["Vess_flag"]))] if row["Vess_flag"] else []
    return Party(
        uid=uid,
        place=place,
        kind=known(_KINDS, row["SDN_Type"], what="SDN_Type", place=place),
        names=[PartyName(text=needed(row, "SDN_Name", place=place)), *companions.aliases.get(uid, ()), *told.names],
        programs=_checked_programs(row, place=place),
        facts=[*told.facts, *flag],
        addresses=companions.addresses.get(uid, []),
        links=told.links,
        details=[(label, trimmed(row[column])) for column, label in _DETAILS.items() if row[column]],
        remarks=remarks,
        cut=cut,
    )


def _checked_programs(row: Mapping[str, str], *, place: str) -> list[str]:
    programs = _programs(row)
    if not all(programs) or any(mark in program for program in programs for mark in "[]"):
        raise ListRefused(f"{place}: cannot read its programs: {row['Program'][:80]!r}")
    return programs


def _ends_with_mark(file: SourceFile) -> bool:
    with file.path.open("rb") as stream:
        stream.seek(-1, 2)
        return stream.read(1) == _CTRL_Z
