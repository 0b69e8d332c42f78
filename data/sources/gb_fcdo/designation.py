"""One designation of the UK Sanctions List, gathered from its rows: they repeat it for each name and each address."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.errors import ListRefused
from data.sources.strict import Record
from data.sources.tidy import joined

NAME_PARTS = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
"""In the order they are spoken; the file prints Name 6, the family or the whole name, first."""

_ADDRESS = (*(f"Address Line {line}" for line in range(1, 7)), "Address Postal Code", "Address Country")
_KINDS = {"individual": "Individual", "entity": "Entity", "ship": "Ship"}

DETAILS = (
    "Last Updated", "Title", "Designation source", "UK Statement of Reasons", "Phone number", "Website",
    "Email address", "Nationality(/ies)", "Position", "Gender", "Type of entity", "Current believed flag of ship",
    "Previous flags", "Type of ship", "Tonnage of ship", "Length of ship", "Year Built",
)  # fmt: skip
"""Columns kept as they are, under the list's own heading."""

LINKS = ("Subsidiaries", "Parent company", "Current owner/operator (s)", "Previous owner/operator (s)")

_OTHERS = (
    "OFSI Group ID", "UN Reference Number", "Regime Name", "Sanctions Imposed", "Other Information", "Date Designated",
    "D.O.B", "Business registration number (s)", "IMO number", "Hull identification number (HIN)",
)  # fmt: skip
_PAIRS = {
    "National Identifier number": "National Identifier additional information",
    "Passport number": "Passport additional information",
    "Town of birth": "Country of birth",
}
_NAMES = ("Name type", "Alias strength", "Name non-latin script", "Non-latin script type", "Non-latin script language")

COLUMNS = (
    "Unique ID", "Designation Type", *NAME_PARTS, *_NAMES, *_ADDRESS, *DETAILS, *LINKS, *_OTHERS, *_PAIRS,
    *_PAIRS.values(),
)  # fmt: skip
"""Every column of the file of 2026: 58."""


@dataclass(slots=True)
class Designation:
    """All that the rows of one Unique ID say, each thing once, in the order of the file.

    `said` holds the texts of a column; `pairs` those of a column and of the one that explains it, from one row.
    """

    unique_id: str
    kind: str = ""
    names: dict[tuple[str, str, str], None] = field(default_factory=dict)  # text, type, strength
    native: dict[tuple[str, str], None] = field(default_factory=dict)  # text, script type and language
    addresses: dict[tuple[str, str], None] = field(default_factory=dict)  # text, country
    said: dict[str, dict[str, None]] = field(default_factory=dict)
    pairs: dict[str, dict[tuple[str, str], None]] = field(default_factory=dict)

    def add(self, record: Record) -> None:
        """Take in one more row. Raises ListRefused for a kind that is unknown, or another than the rows before."""
        self._add_kind(record)
        parts = " ".join(filter(None, (record.take(part) for part in NAME_PARTS)))
        name = (parts, record.take("Name type").casefold(), record.take("Alias strength").casefold())
        if parts:
            self.names[name] = None
        script = joined(record.take("Non-latin script type"), record.take("Non-latin script language"))
        if native := record.take("Name non-latin script"):
            self.native[native, script] = None
        lines = [record.take(column) for column in _ADDRESS]
        if any(lines):
            self.addresses[joined(*lines), lines[-1]] = None
        for column in (*DETAILS, *LINKS, *_OTHERS):
            if text := record.take(column):
                self.said.setdefault(column, {})[text] = None
        for column, more in _PAIRS.items():
            pair = (record.take(column), record.take(more))
            if any(pair):
                self.pairs.setdefault(column, {})[pair] = None
        record.finish()

    def texts(self, column: str) -> tuple[str, ...]:
        """What the rows say in a column, each text once."""
        return tuple(self.said.get(column, ()))

    def _add_kind(self, record: Record) -> None:
        printed = record.take("Designation Type")
        kind = _KINDS.get(printed.casefold())
        if kind is None:
            raise ListRefused(f"{record.place}: unknown Designation Type {printed!r}")
        if self.kind not in ("", kind):
            raise ListRefused(f"{record.place}: {self.unique_id} is both {self.kind} and {kind}")
        self.kind = kind
