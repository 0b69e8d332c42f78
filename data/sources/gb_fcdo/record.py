"""One designation of the UK Sanctions List in the list's own terms, whichever file it was printed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.errors import ListRefused
from data.sources.formats.text import joined

NAME_PARTS = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
"""In the order they are spoken; the CSV prints Name 6, the family or the whole name, first."""

ADDRESS = (*(f"Address Line {line}" for line in range(1, 7)), "Address Postal Code", "Address Country")

DETAILS = (
    "Last Updated", "Title", "Designation source", "UK Statement of Reasons", "Phone number", "Website",
    "Email address", "Nationality(/ies)", "Position", "Gender", "Type of entity", "Current believed flag of ship",
    "Previous flags", "Type of ship", "Tonnage of ship", "Length of ship", "Year Built",
)  # fmt: skip
"""Columns kept as they are, under the list's own heading."""

LINKS = ("Subsidiaries", "Parent company", "Current owner/operator (s)", "Previous owner/operator (s)")

SAID = (
    *DETAILS, *LINKS, "OFSI Group ID", "UN Reference Number", "Regime Name", "Sanctions Imposed", "Other Information",
    "Date Designated", "D.O.B", "Business registration number (s)", "IMO number", "Hull identification number (HIN)",
)  # fmt: skip
"""Columns whose texts stand alone."""

PAIRS = {
    "National Identifier number": "National Identifier additional information",
    "Passport number": "Passport additional information",
    "Town of birth": "Country of birth",
}
"""Columns of which each is explained by another."""

NAMES = ("Name type", "Alias strength", "Name non-latin script", "Non-latin script type", "Non-latin script language")

COLUMNS = ("Unique ID", "Designation Type", *NAME_PARTS, *NAMES, *ADDRESS, *SAID, *PAIRS, *PAIRS.values())
"""Every column of the CSV of 2026: 58. The XML says the same by other names."""

_KINDS = {"individual": "Individual", "entity": "Entity", "ship": "Ship"}


@dataclass(slots=True)
class UkRecord:
    """All that the list says under one Unique ID, each thing once, in the order of the file.

    `said` holds the texts of a column; `pairs` those of a column and of the one that explains it. What says nothing is
    left out by the methods below.
    """

    unique_id: str
    kind: str = ""  # "Individual", "Entity" or "Ship"
    names: dict[tuple[str, str, str], None] = field(default_factory=dict)  # text, type, strength
    native: dict[tuple[str, str], None] = field(default_factory=dict)  # text, script type and language
    addresses: dict[tuple[str, str], None] = field(default_factory=dict)  # text, country
    said: dict[str, dict[str, None]] = field(default_factory=dict)
    pairs: dict[str, dict[tuple[str, str], None]] = field(default_factory=dict)

    def is_a(self, printed: str, *, place: str) -> None:
        """What is designated. Raises ListRefused for a kind that is unknown, or another than was said before."""
        kind = _KINDS.get(printed.casefold())
        if kind is None:
            raise ListRefused(f"{place}: unknown Designation Type {printed!r}")
        if self.kind not in ("", kind):
            raise ListRefused(f"{place}: {self.unique_id} is both {self.kind} and {kind}")
        self.kind = kind

    def add_name(self, parts: Sequence[str], *, type: str, strength: str) -> None:
        """A name, its parts in the order they are spoken. Some have a type and no part at all."""
        if text := joined(*parts, by=" "):
            self.names[text, type.casefold(), strength.casefold()] = None

    def add_native(self, text: str, *, script: str, language: str) -> None:
        """A name in another script, with the list's words for it."""
        if text:
            self.native[text, joined(script, language)] = None

    def add_address(self, lines: Sequence[str]) -> None:
        """An address; the country is the last line."""
        if any(lines):
            self.addresses[joined(*lines), lines[-1]] = None

    def say(self, column: str, text: str) -> None:
        """A text of one of the columns in SAID."""
        if text:
            self.said.setdefault(column, {})[text] = None

    def pair(self, column: str, text: str, more: str) -> None:
        """A text of one of the columns in PAIRS, and what explains it."""
        if text or more:
            self.pairs.setdefault(column, {})[text, more] = None

    def texts(self, column: str) -> tuple[str, ...]:
        """What was said in a column, each text once."""
        return tuple(self.said.get(column, ()))
