"""OFAC's enhanced XML: SDN_ENHANCED.XML and CONS_ENHANCED.XML, after the publisher's schema ENHANCED_XML.xsd.

It names the lists, with the day of each listing, the scripts, the weak names and the relationships. Left out by name are
the dictionaries (referenceValues, featureTypes), OFAC's inner numbers, the parts of names, of which the formatted name is
made, and which of several features is the primary one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.entry import EntryLink
from bot.errors import ListRefused
from data.sources.files import SourceFile
from data.sources.ofac.element import Element, stream
from data.sources.ofac.lists import ALL_NON_SDN, NAMES, NON_SDN_DATASET, SDN, SDN_DATASET
from data.sources.ofac.mapper import to_entry
from data.sources.ofac.party import Address, Fact, Oddities, OnList, Party, PartyName
from data.sources.ofac.texts import Period, joined, read_period
from data.sources.ofac.vocabulary import ADDRESS_PARTS, ALIASES, KINDS, SCRIPTS
from data.sources.reading import Reading
from data.sources.strict import Tally

WHOLE = "whole"

_ROOT = re.compile(rb"<(?:\w+:)?sanctionsData[\s>]")
_MARK = re.compile(rb"<(?:\w+:)?dataAsOf>")  # the delta publications have the same root, but a datePublished
_WITHIN = {
    "publicationInfo": "sanctionsData", "referenceValues": "sanctionsData", "featureTypes": "sanctionsData",
    "entities": "sanctionsData", "referenceValue": "referenceValues", "featureType": "featureTypes", "entity": "entities",
}  # fmt: skip
_NUMBERED = frozenset({"refId", "featureTypeId", "nameId", "nameTranslationId"})
_DATASETS = {"SDN List": SDN_DATASET, ALL_NON_SDN: NON_SDN_DATASET}


@dataclass(frozen=True, slots=True)
class EnhancedXml:
    """Format: the enhanced XML, one file."""

    name: str = "OFAC enhanced XML"
    datasets: tuple[str, ...] = (SDN_DATASET, NON_SDN_DATASET)

    def role(self, file: SourceFile) -> str | None:
        """Told by the root element and the day the data is of."""
        return WHOLE if _ROOT.search(file.head()) and _MARK.search(file.head()) else None

    def dataset(self, files: Mapping[str, SourceFile]) -> str:
        """Told by the filter that the file says it was made with. Raises ListRefused where it is neither of ours."""
        return _publication(files[WHOLE])[0]

    def read(self, files: Mapping[str, SourceFile], *, dataset: str) -> Reading:
        """Read the file whole. Raises ListRefused."""
        file = files[WHOLE]
        tally, odd = Tally(), Oddities()
        holds, published = _publication(file)
        if holds != dataset:
            raise ListRefused(f"{file.name} holds {holds}, not {dataset}")
        entries = {}
        for tag, node in stream(file, root="sanctionsData", within=_WITHIN):
            if tag != "entity":
                continue
            tally.take()
            record = Element(node, place=f"{file.name}, entity {tally.rows:,}", numbered=_NUMBERED)
            party = _party(record, odd=odd)
            if party.uid in entries:
                raise ListRefused(f"{party.place}: entry {party.uid} stands in the file before")
            _check_lists(party, dataset=dataset)
            entries[party.uid] = to_entry(party, dataset=dataset, odd=odd)
        odd.tell(tally)
        return Reading(
            dataset=dataset, format=self.name, entries=tuple(entries.values()), tally=tally, published_on=published
        )


def _publication(file: SourceFile) -> tuple[str, dt.date]:
    for tag, node in stream(file, root="sanctionsData", within=_WITHIN):
        if tag == "publicationInfo":
            return _read_publication(Element(node, place=f"{file.name}, {tag}", numbered=_NUMBERED))
    raise ListRefused(f"{file.name} says nothing of its publication")


def _read_publication(record: Element) -> tuple[str, dt.date]:
    as_of = record.need("dataAsOf")
    filters = record.one("filters")
    lists = [one.content() for one in filters.group("sanctionsLists", "sanctionsList")] if filters else []
    if filters:
        filters.finish()
    record.finish()
    if len(lists) != 1 or lists[0] not in _DATASETS:
        raise ListRefused(f"{record.place}: neither the SDN List nor the consolidated one: {', '.join(lists)!r}")
    return _DATASETS[lists[0]], _iso_day(as_of[:10], place=record.place)


def _check_lists(party: Party, *, dataset: str) -> None:
    on = {listed.program for listed in party.lists}
    if dataset == SDN_DATASET and SDN not in on or dataset == NON_SDN_DATASET and not on - {SDN}:
        raise ListRefused(f"{party.place}: it is on no list of {dataset} ({', '.join(sorted(on)) or 'no list'})")


def _party(record: Element, *, odd: Oddities) -> Party:
    uid = record.attribute("id")
    record.place = f"{record.place} (uid {uid})"
    general = record.one("generalInfo") or _missing(record, "generalInfo")
    names = list(_names(record))
    party = Party(
        uid=uid,
        place=record.place,
        kind=_known(KINDS, general, "entityType"),
        names=names,
        programs=_texts(record, "sanctionsPrograms", "sanctionsProgram"),
        facts=[*_features(record, odd=odd), *_documents(record, primary=names[0].text)],
        addresses=list(_addresses(record)),
        remarks=general.text("remarks"),
    )
    party.details += [("sanctions type", text) for text in _texts(record, "sanctionsTypes", "sanctionsType")]
    party.details += [("legal authority", text) for text in _texts(record, "legalAuthorities", "legalAuthority")]
    for tag, label in (("title", "title"), ("livingStatus", "living status"), ("isUsCitizen", "is a US citizen"),
                       ("isUsPerson", "is a US person")):  # fmt: skip
        if text := general.text(tag):
            party.details.append((label, text))
    _take_lists(record, into=party)
    _take_relationships(record, into=party)
    general.ignore("identityId")
    general.finish()
    record.finish()
    if not uid.isdigit() or not party.programs or not all(party.programs):
        raise ListRefused(f"{party.place}: its id or its programs cannot be read")
    return party


def _missing(record: Element, tag: str) -> Element:
    raise ListRefused(f"{record.place}: {tag!r} is missing")


def _known(words: Mapping[str, object], record: Element, tag: str) -> str:
    word = record.need(tag)
    if word not in words:
        raise ListRefused(f"{record.place}: unknown {tag} {word[:60]!r}")
    return word


def _texts(record: Element, group: str, item: str) -> list[str]:
    found = []
    for one in record.group(group, item):
        one.ignore_attributes("id", "refId")
        found.append(one.content())
        one.finish()
    return found


def _take_lists(record: Element, *, into: Party) -> None:
    for one in record.group("sanctionsLists", "sanctionsList"):
        one.ignore_attributes("id", "refId")
        name, published = one.content(), _iso_day(one.attribute("datePublished"), place=one.place)
        one.finish()
        if name == ALL_NON_SDN:
            continue
        if name not in NAMES:
            raise ListRefused(f"{record.place}: unknown list {name[:60]!r}")
        into.lists.append(OnList(program=NAMES[name], on=published))
    by_day = sorted(into.lists, key=lambda listed: (str(listed.on), listed.program))
    into.lists = list({listed.program: listed for listed in reversed(by_day)}.values())  # on each since the first day
    into.details += [
        ("listed again", f"{listed.program} on {listed.on}") for listed in by_day if listed not in into.lists
    ]


def _names(record: Element) -> list[PartyName]:
    """Every name in every script, the primary one first."""
    primary: list[PartyName] = []
    others: list[PartyName] = []
    for name in record.group("names", "name"):
        name.ignore_attributes("id")
        is_primary, weak = name.flag("isPrimary"), name.flag("isLowQuality")
        word = name.text("aliasType").lower()
        if word not in ("", *ALIASES) or bool(word) == is_primary:
            raise ListRefused(f"{name.place}: unknown aliasType {word[:40]!r}")
        for translation in name.group("translations", "translation"):
            first, spelling = _translation(translation, kind=word, weak=weak)
            (primary if is_primary and first else others).append(spelling)
        name.finish()
    if len(primary) != 1:
        raise ListRefused(f"{record.place}: it has {len(primary)} primary names")
    return primary + others


def _translation(record: Element, *, kind: str, weak: bool) -> tuple[bool, PartyName]:
    record.ignore_attributes("id")
    record.ignore("nameParts", "formattedFirstName", "formattedLastName")
    script = SCRIPTS[_known(SCRIPTS, record, "script")]
    first, text = record.flag("isPrimary"), record.need("formattedFullName")
    record.finish()
    return first, PartyName(text=text, kind=kind, weak=weak, script=script)


def _addresses(record: Element) -> Iterator[Address]:
    for address in record.group("addresses", "address"):
        address.ignore_attributes("id")
        country = address.text("country")
        spellings = [_address_lines(one) for one in address.group("translations", "translation")]
        address.finish()
        for text in dict.fromkeys(joined((spelling, country)) for spelling in spellings or [""]):
            if text:
                yield Address(text=text, country=country)


def _address_lines(record: Element) -> str:
    record.ignore_attributes("id")
    record.ignore("isPrimary", "script")
    lines: dict[str, str] = {}
    for part in record.group("addressParts", "addressPart"):
        part.ignore_attributes("id")
        kind = part.need("type")
        if kind not in ADDRESS_PARTS or kind in lines:
            raise ListRefused(f"{record.place}: unknown or second part {kind[:40]!r}")
        lines[kind] = part.text("value")
        part.finish()
    record.finish()
    return joined(lines.get(kind, "") for kind in ADDRESS_PARTS)


def _features(record: Element, *, odd: Oddities) -> Iterator[Fact]:
    for feature in record.group("features", "feature"):
        feature.ignore_attributes("id")
        feature.ignore("versionId", "valueRefId", "isPrimary")
        kind, value = feature.need("type"), feature.text("value")
        period = _period(feature.one("valueDate"))
        if period and (told := read_period(value)) and (told.first, told.last) != (period.first, period.last):
            odd.note(f"{record.place}: {kind!r} is {value!r}, its date {period.iso}")
        yield Fact(type=kind, value=value, note=joined((feature.text("reliability"), feature.text("comments"))))
        feature.finish()


def _documents(record: Element, *, primary: str) -> Iterator[Fact]:
    for document in record.group("identityDocuments", "identityDocument"):
        document.ignore_attributes("id")
        name = document.text("name")
        days = [f"{word} {period.iso}" for word, tag in (("issued", "issueDate"), ("expires", "expirationDate"))
                if (period := _period(document.one(tag)))]  # fmt: skip
        note = joined((
            document.text("issuingCountry"), document.text("issuingLocation"), document.text("issuingAuthority"), *days,
            "" if document.flag("isValid", absent=True) else "not valid",
            f"in the name of {name}" if name and name != primary else "",
            document.text("comments"), *_id_features(document),
        ))  # fmt: skip
        yield Fact(type=document.need("type"), value=document.need("documentNumber"), note=note, document=True)
        document.finish()


def _id_features(document: Element) -> Iterator[str]:
    for one in document.group("idFeatures", "idFeature"):
        one.ignore_attributes("id", "featureVersionId")
        yield one.content()
        one.finish()


def _take_relationships(record: Element, *, into: Party) -> None:
    for one in record.group("relationships", "relationship"):
        one.ignore_attributes("id")
        relation, related = one.need("type"), one.one("relatedEntity") or _missing(one, "relatedEntity")
        link = EntryLink(relation=relation, name=related.content(), entry=related.attribute("entityId"))
        related.finish()
        period = _period(one.one("dateRange"))
        quality = one.text("quality")
        more = joined((quality and f"quality {quality}", period.iso if period else "", one.text("comments")))
        one.finish()
        into.links.append(link)
        if more:
            into.details.append((relation, f"{link.name}: {more}"))


def _period(record: Element | None) -> Period | None:
    """What a date spans: from the first day it may have begun to the last it may have ended; None without days."""
    if record is None:
        return None
    record.ignore_attributes("id")
    record.ignore("isDateRange")
    circa = record.flag("isApproximate")
    texts = [record.text(tag) for tag in ("fromDateBegin", "fromDateEnd", "toDateBegin", "toDateEnd")]
    record.finish()
    days = [_iso_day(text, place=record.place) for text in texts if text]
    return Period(first=min(days), last=max(days), circa=circa) if days else None


def _iso_day(text: str, *, place: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise ListRefused(f"{place}: not a day: {text[:40]!r}") from error
