"""OFAC's enhanced XML: SDN_ENHANCED.XML and CONS_ENHANCED.XML, after the publisher's schema ENHANCED_XML.xsd.

It names the lists, with the day of each listing, the scripts, the weak names and the relationships. Left out by name
are the dictionaries (referenceValues, featureTypes), OFAC's inner numbers, the parts of names, of which the formatted
name is made, and which of several features is the primary one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from bot.domain.lists.entry import Entry
from bot.errors import ListRefused
from data.sources.formats.files import SourceFile
from data.sources.formats.reading import Reading, read_entries
from data.sources.formats.strict import Tally
from data.sources.formats.xml import Node
from data.sources.formats.xml_records import records
from data.sources.ofac.enhanced_parts import (
    STYLE,
    addresses_of,
    documents_of,
    features_of,
    names_of,
    take_relationships,
)
from data.sources.ofac.lists import ALL_NON_SDN, NAMES, NON_SDN_DATASET, SDN, SDN_DATASET
from data.sources.ofac.mapper import to_entry
from data.sources.ofac.record import Oddities, OnList, Party
from data.sources.ofac.vocabulary import KINDS

WHOLE = "whole"

_ROOT = re.compile(rb"<(?:\w+:)?sanctionsData[\s>]")
_MARK = re.compile(rb"<(?:\w+:)?dataAsOf>")  # the delta publications have the same root, but a datePublished
_SANCTIONS = "sanctionsData"
_WITHIN = {
    "publicationInfo": _SANCTIONS, "referenceValue": "referenceValues", "featureType": "featureTypes",
    "entity": "entities",
}  # fmt: skip
_DATASETS = {"SDN List": SDN_DATASET, ALL_NON_SDN: NON_SDN_DATASET}


class EnhancedXml:
    """Format: the enhanced XML, one file."""

    name = "OFAC enhanced XML"
    datasets: tuple[str, ...] = (SDN_DATASET, NON_SDN_DATASET)

    def role(self, file: SourceFile) -> str | None:
        """Told by the root element and the day the data is of."""
        return WHOLE if _ROOT.search(file.head()) and _MARK.search(file.head()) else None

    def dataset(self, files: Mapping[str, SourceFile]) -> str:
        """Told by the filter that the file says it was made with. Raises ListRefused where it is neither of ours."""
        return _publication(files[WHOLE])[0]

    def read(self, files: Mapping[str, SourceFile], *, dataset: str) -> Reading:
        """Read the file whole. Raises ListRefused."""
        file, tally, odd = files[WHOLE], Tally(), Oddities()
        publications: list[tuple[str, dt.date]] = []

        def entry_of(tag: str, node: Node) -> tuple[str, Entry] | None:
            if tag == "publicationInfo":
                publications.append(_read_publication(node))
            if tag != "entity":
                return None
            party = _party(node, odd=odd)
            _check_lists(party, dataset=dataset)
            return party.uid, to_entry(party, dataset=dataset, odd=odd)

        entries = read_entries(_records(file), tally, entry_of)
        if [of for of, _ in publications] != [dataset]:
            raise ListRefused(f"{file.name} does not hold {dataset} alone")
        odd.tell(tally)
        return Reading(
            dataset=dataset,
            format=self.name,
            entries=tuple(entries.values()),
            tally=tally,
            published_on=publications[0][1],
        )


def _records(file: SourceFile) -> Iterator[tuple[str, Node]]:
    return records(file, root=_SANCTIONS, within=_WITHIN, style=STYLE)


def _publication(file: SourceFile) -> tuple[str, dt.date]:
    for tag, node in _records(file):
        if tag == "publicationInfo":
            return _read_publication(node)
    raise ListRefused(f"{file.name} says nothing of its publication")


def _read_publication(record: Node) -> tuple[str, dt.date]:
    as_of = record.need("dataAsOf")
    filters = record.one("filters")
    lists = _texts(filters, "sanctionsLists", "sanctionsList") if filters else []
    if filters:
        filters.finish()
    record.finish()
    if len(lists) != 1 or lists[0] not in _DATASETS:
        raise ListRefused(f"{record.place}: neither the SDN List nor the consolidated one: {', '.join(lists)!r}")
    return _DATASETS[lists[0]], record.day(as_of[:10])


def _check_lists(party: Party, *, dataset: str) -> None:
    on = {listed.program for listed in party.lists}
    if dataset == SDN_DATASET and SDN not in on or dataset == NON_SDN_DATASET and not on - {SDN}:
        raise ListRefused(f"{party.place}: it is on no list of {dataset} ({', '.join(sorted(on)) or 'no list'})")


def _party(record: Node, *, odd: Oddities) -> Party:
    uid = record.need_attribute("id")
    record.place = f"{record.place} (uid {uid})"
    general = record.need_one("generalInfo")
    names = names_of(record)
    party = Party(
        uid=uid,
        place=record.place,
        kind=general.choice("entityType", KINDS),
        names=names,
        programs=_texts(record, "sanctionsPrograms", "sanctionsProgram"),
        facts=[*features_of(record, odd=odd), *documents_of(record, primary=names[0].text)],
        addresses=list(addresses_of(record)),
        remarks=general.text("remarks"),
    )
    party.details += [("sanctions type", text) for text in _texts(record, "sanctionsTypes", "sanctionsType")]
    party.details += [("legal authority", text) for text in _texts(record, "legalAuthorities", "legalAuthority")]
    for tag, label in (("title", "title"), ("livingStatus", "living status"), ("isUsCitizen", "is a US citizen"),
                       ("isUsPerson", "is a US person")):  # fmt: skip
        if text := general.text(tag):
            party.details.append((label, text))
    _take_lists(record, into=party)
    take_relationships(record, into=party)
    general.ignore("identityId")
    general.finish()
    record.finish()
    if not uid.isdigit() or not party.programs or not all(party.programs):
        raise ListRefused(f"{party.place}: its id or its programs cannot be read")
    return party


def _texts(record: Node, group: str, item: str) -> list[str]:
    return record.group_texts(group, item, numbers=("id", "refId"))


def _take_lists(record: Node, *, into: Party) -> None:
    for one in record.group("sanctionsLists", "sanctionsList"):
        one.ignore_attributes("id", "refId")
        name, published = one.content(), one.day(one.need_attribute("datePublished"))
        one.finish()
        if name == ALL_NON_SDN:
            continue
        if name not in NAMES:
            raise ListRefused(f"{record.place}: unknown list {name[:60]!r}")
        into.lists.append(OnList(program=NAMES[name], on=published))
    since: dict[str, OnList] = {}
    for listed in sorted(into.lists, key=lambda listed: (str(listed.on), listed.program)):
        if since.setdefault(listed.program, listed) is not listed:
            into.details.append(("listed again", f"{listed.program} on {listed.on}"))
    into.lists = list(since.values())
