"""OFAC's legacy XML: SDN.XML and CONSOLIDATED.XML, in either of the namespaces they have had (local names only)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from bot.domain.lists.entry import Entry, EntryLink
from bot.errors import ListRefused
from data.sources.formats.files import SourceFile, xml_elements
from data.sources.formats.reading import Reading, read_entries
from data.sources.formats.strict import Tally
from data.sources.formats.text import joined, trimmed
from data.sources.formats.xml import Node, Style
from data.sources.formats.xml_records import records
from data.sources.ofac.lists import NON_SDN_DATASET, SDN_DATASET, dataset_told_by_programs, put_on_lists
from data.sources.ofac.mapper import to_entry
from data.sources.ofac.record import Address, Fact, Oddities, Party, PartyName
from data.sources.ofac.remarks import LINKED_TO
from data.sources.ofac.vocabulary import ALIASES, BIRTH_DATE, FLAG, KINDS

WHOLE = "whole"

_PROGRAMS = "{*}programList/{*}program"
_ROOT = re.compile(rb"<(?:\w+:)?sdnList[\s>]")
_SDN_LIST = "sdnList"
_WITHIN = {"publshInformation": _SDN_LIST, "sdnEntry": _SDN_LIST}  # the first in OFAC's own spelling
_LINK = re.compile(r"(?:^|; )\(Linked To: (.+?)\)(?=;|$)")
_CATEGORIES = {"strong": False, "weak": True}
_LISTS = (
    ("nationalityList", "nationality", "country", "Nationality Country"),
    ("citizenshipList", "citizenship", "country", "Citizenship Country"),
    ("dateOfBirthList", "dateOfBirthItem", "dateOfBirth", BIRTH_DATE),
    ("placeOfBirthList", "placeOfBirthItem", "placeOfBirth", "Place of Birth"),
)
_VESSEL = {
    "callSign": "call sign", "vesselType": "vessel type", "vesselOwner": "vessel owner", "tonnage": "tonnage",
    "grossRegisteredTonnage": "gross registered tonnage",
}  # fmt: skip

STYLE = Style(text=trimmed, attribute=str.strip)


class LegacyXml:
    """Format: the legacy XML, one file."""

    name = "OFAC legacy XML"
    datasets: tuple[str, ...] = (SDN_DATASET, NON_SDN_DATASET)

    def role(self, file: SourceFile) -> str | None:
        """Told by the root element."""
        return WHOLE if _ROOT.search(file.head()) else None

    def dataset(self, files: Mapping[str, SourceFile]) -> str:
        """Told by the programs. Raises ListRefused for a file that cannot be read."""
        file = files[WHOLE]
        entries = (node for tag, node in xml_elements(file, ["sdnEntry", "sdnList"]) if tag == "sdnEntry")
        return dataset_told_by_programs([one.text or "" for one in node.iterfind(_PROGRAMS)] for node in entries)

    def read(self, files: Mapping[str, SourceFile], *, dataset: str) -> Reading:
        """Read the file whole. Raises ListRefused, also where its Record_Count is not its count."""
        file, tally, odd = files[WHOLE], Tally(), Oddities()
        publications: list[tuple[dt.date, int]] = []

        def entry_of(tag: str, node: Node) -> tuple[str, Entry] | None:
            if tag == "publshInformation":
                publications.append(_publication(node))
            if tag != "sdnEntry":
                return None
            party = _party(node)
            put_on_lists(party, dataset=dataset, odd=odd)
            return party.uid, to_entry(party, dataset=dataset, odd=odd)

        entries = read_entries(records(file, root=_SDN_LIST, within=_WITHIN, style=STYLE), tally, entry_of)
        if len(publications) != 1 or publications[0][1] != len(entries):
            declared = " and ".join(str(count) for _, count in publications) or "missing"
            raise ListRefused(f"{file.name} holds {len(entries):,} entries; its Record_Count is {declared}")
        odd.tell(tally)
        return Reading(
            dataset=dataset,
            format=self.name,
            entries=tuple(entries.values()),
            tally=tally,
            published_on=publications[0][0],
        )


def _publication(record: Node) -> tuple[dt.date, int]:
    published, count = record.need("Publish_Date"), record.need("Record_Count")
    record.finish()
    try:
        month, day, year = map(int, published.split("/"))
        return dt.date(year, month, day), int(count)
    except ValueError as error:
        raise ListRefused(f"{record.place}: cannot read {published!r}, {count!r}") from error


def _party(record: Node) -> Party:
    uid = record.need("uid")
    record.place = f"{record.place} (uid {uid})"
    remarks = record.text("remarks")
    party = Party(
        uid=uid,
        place=record.place,
        kind=record.choice("sdnType", KINDS),
        names=[PartyName(text=_full_name(record)), *map(_alias, record.group("akaList", "aka"))],
        programs=record.group_texts("programList", "program"),
        facts=[*map(_identifier, record.group("idList", "id")), *_listed_facts(record)],
        addresses=[address for item in record.group("addressList", "address") if (address := _address(item))],
        links=[EntryLink(relation=LINKED_TO, name=name) for name in _LINK.findall(remarks)],
        remarks=remarks,
    )
    if title := record.text("title"):
        party.details.append(("title", title))
    _take_vessel(record, into=party)
    record.finish()
    if not uid.isdigit() or not party.programs or not all(party.programs):
        raise ListRefused(f"{party.place}: its uid or its programs cannot be read")
    return party


def _full_name(record: Node) -> str:
    """ "LAST, First", as OFAC's other files print it."""
    if name := joined(record.text("lastName"), record.text("firstName")):
        return name
    raise ListRefused(f"{record.place}: it has no name")


def _alias(record: Node) -> PartyName:
    record.ignore("uid")
    name = PartyName(
        kind=record.choice("type", ALIASES),
        weak=_CATEGORIES[record.choice("category", _CATEGORIES)],
        text=_full_name(record),
    )
    record.finish()
    return name


def _identifier(record: Node) -> Fact:
    record.ignore("uid")
    days = [f"{word} {day}" for word, tag in (("issued", "issueDate"), ("expires", "expirationDate"))
            if (day := record.text(tag))]  # fmt: skip
    note = joined(record.text("idCountry"), *days)
    fact = Fact(type=record.need("idType"), value=record.text("idNumber"), note=note, document=bool(note))
    record.finish()
    return fact


def _listed_facts(record: Node) -> Iterator[Fact]:
    for group, item, field, kind in _LISTS:
        for one in record.group(group, item):
            one.ignore("uid", "mainEntry")
            yield Fact(type=kind, value=one.need(field))
            one.finish()


def _address(record: Node) -> Address | None:
    record.ignore("uid")
    parts = [record.text(tag) for tag in ("address1", "address2", "address3", "city", "stateOrProvince", "postalCode")]
    country = record.text("country")
    record.finish()
    text = joined(*parts, country)
    return Address(text=text, country=country) if text else None


def _take_vessel(record: Node, *, into: Party) -> None:
    if (vessel := record.one("vesselInfo")) is None:
        return
    into.details += [(label, text) for tag, label in _VESSEL.items() if (text := vessel.text(tag))]
    if flag := vessel.text("vesselFlag"):
        into.facts.append(Fact(type=FLAG, value=flag))
    vessel.finish()
