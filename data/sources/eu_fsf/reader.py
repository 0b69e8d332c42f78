"""The EU's XML 1.1 in its own terms: nearly everything is an attribute, and only remarks are text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from bot.domain.lists.entry import Entry
from bot.errors import ListRefused
from data.sources.eu_fsf.mapper import to_entry
from data.sources.eu_fsf.record import PARTS, EuRecord, Part
from data.sources.formats.days import iso_day
from data.sources.formats.files import SourceFile
from data.sources.formats.reading import Format, Reading, read_entries
from data.sources.formats.strict import Tally
from data.sources.formats.xml import Node
from data.sources.formats.xml_records import records

DATASET = "eu_fsf"
_ROOT = "export"
_RECORD = "sanctionEntity"
_NAMESPACE = b"http://eu.europa.ec/fpi/fsd/export"
_SUBJECTS = {"person": "P", "enterprise": "E"}
_FLAGS = {"strong", "circa", "asAtListingTime", "diplomatic", "knownExpired", "knownFalse", "reportedLost",
          "revokedByIssuer"}  # fmt: skip


class EuXml:
    """The whole list in one XML file."""

    name = "EU XML 1.1"
    datasets: tuple[str, ...] = (DATASET,)

    def role(self, file: SourceFile) -> str | None:
        head = file.head()
        return "whole" if b"<export" in head and _NAMESPACE in head else None

    def dataset(self, files: Mapping[str, SourceFile]) -> str:
        return DATASET

    def read(self, files: Mapping[str, SourceFile], *, dataset: str) -> Reading:
        """Read the list whole. Raises ListRefused."""
        tally, heads, ungraded = Tally(), list[dt.date](), list[str]()

        def entry_of(tag: str, node: Node) -> tuple[str, Entry] | None:
            if tag == _ROOT:
                heads.append(_generated(node))
                return None
            record = _record(node)
            ungraded.extend(name.place for name in record.parts["nameAlias"] if not name["strong"])
            return record.logical_id, to_entry(record, tally)

        entries = read_entries(records(files["whole"], root=_ROOT, within={_RECORD: _ROOT}), tally, entry_of)
        if ungraded:
            tally.warn(f"{ungraded[0]}: strong is left out, of {len(ungraded):,} names in all; taken as strong")
        return Reading(
            dataset=dataset, format=self.name, entries=tuple(entries.values()), tally=tally, published_on=heads[0]
        )


def _generated(root: Node) -> dt.date:
    root.ignore_attributes("globalFileId", "schemaLocation", "noNamespaceSchemaLocation")
    day = _day(root, "generationDate")
    root.finish()
    if day is None:
        raise ListRefused(f"{root.place}: there is no generationDate")
    return day


def _record(node: Node) -> EuRecord:
    record = EuRecord(
        place=node.place,
        logical_id=node.need_attribute("logicalId"),
        eu_reference=node.attribute("euReferenceNumber"),
        un_id=node.attribute("unitedNationId"),
        subject=_subject(node),
        designated_on=_day(node, "designationDate"),
        delisted_on=_day(node, "delistingDate"),
        designation_details=node.attribute("designationDetails"),
        remarks=_remarks(node),
        more=_more(node),
        parts={tag: tuple(map(_part, node.children(tag))) for tag in PARTS},
    )
    node.finish()
    return record


def _subject(node: Node) -> str:
    """ "person" or "enterprise". The list has no other kind: a ship stands in it as an enterprise."""
    found = node.children("subjectType")
    if len(found) != 1:
        raise ListRefused(f"{node.place} has {len(found)} subjectType, not one")
    code, letter = found[0].need_attribute("code"), found[0].attribute("classificationCode")
    found[0].finish()
    if code not in _SUBJECTS or letter not in (_SUBJECTS[code], ""):
        raise ListRefused(f"{node.place}: unknown subjectType {code!r} {letter!r}")
    return code


def _part(node: Node) -> Part:
    tag = node.tag
    part = Part(
        place=node.place,
        is_={name: node.attribute(name) for name in PARTS[tag]},
        remarks=_remarks(node),
        more=_more(node),
    )
    node.ignore("regulationSummary")  # which act brought this very part
    node.ignore_attributes("regulationLanguage", "logicalId")
    if tag == "regulation":
        node.ignore("publicationUrl", "corrigendum")
    node.finish()
    for name in _FLAGS & set(part.is_):
        if part[name] not in ("true", "false", ""):
            raise ListRefused(f"{part.place}: {name} is {part[name]!r}, not true or false")
    return part


def _remarks(node: Node) -> tuple[str, ...]:
    found: list[str] = []
    for remark in node.children("remark"):
        found += remark.lines()
        remark.finish()
    return tuple(found)


def _more(node: Node) -> tuple[str, ...]:
    found = []
    for child in (*node.children("additionalInformation"), *node.children("contactInfo")):
        found.append(f"{child.attribute('key')}: {child.attribute('value')}")
        child.finish()
    return tuple(found)


def _day(node: Node, name: str) -> dt.date | None:
    """A day in an attribute; None where it is left out. The EU prints its days alike, so any other form is refused."""
    printed = node.attribute(name)
    if printed and iso_day(printed) is None:
        raise ListRefused(f"{node.place}: {name} {printed!r} is no date")
    return iso_day(printed)


FORMATS: tuple[Format, ...] = (EuXml(),)
