"""What OFAC's files say of one party, in OFAC's own terms: what each reader makes, and the mapper takes."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field

from bot.domain.lists.entry import EntryLink
from data.sources.formats.strict import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyName:
    """A name as OFAC prints it. `kind` is "" of the primary name, else "a.k.a.", "f.k.a." or "n.k.a.".

    `weak` is OFAC's own mark (a "weak AKA", "low quality"); `script` is ISO 15924, None for Latin.
    """

    text: str
    kind: str = ""
    weak: bool = False
    script: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """An identity document or a feature: what OFAC says under a type ("Passport", "Birthdate", "Equity Ticker").

    `note` is whatever qualifies it: issuing country, days of issue and expiry, comments. `document` is True where the
    file itself calls it an identity document.
    """

    type: str
    value: str
    note: str = ""
    document: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address in one line, and the country it is in as OFAC writes it, "" where none is given."""

    text: str
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnList:
    """One of OFAC's lists a party is on, by the id of ours ("US-SSI"), and since when, if the file says."""

    program: str
    on: dt.date | None = None


@dataclass(slots=True, kw_only=True)
class Party:
    """One party of OFAC's lists. `place` says where the file tells of it; `kind` is OFAC's ("Entity").

    The first name is the primary one. `programs` are OFAC's program codes. `details` are labels and texts of what else
    the file says.
    """

    uid: str
    place: str
    kind: str
    names: list[PartyName]
    programs: list[str]
    lists: list[OnList] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    links: list[EntryLink] = field(default_factory=list)
    details: list[tuple[str, str]] = field(default_factory=list)
    remarks: str = ""
    cut: bool = False  # the remarks end at the 1,000 characters of a CSV cell


@dataclass(slots=True)
class Oddities:
    """What was odd but survived, each told once with how often."""

    _seen: Counter[str] = field(default_factory=Counter)

    def note(self, what: str) -> None:
        """Something odd: "unknown country 'Ruritania'"."""
        self._seen[what] += 1

    def tell(self, tally: Tally) -> None:
        """Put all of it into the tally's warnings."""
        for what, times in self._seen.items():
            tally.warn(what if times == 1 else f"{what} ({times:,} times)")
