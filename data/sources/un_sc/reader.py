"""The UN's consolidated XML in its own terms. Elements come and go over the years: each is named here, or refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from bot.domain.lists.entry import Entry
from bot.errors import ListRefused
from data.sources.formats.days import iso_day
from data.sources.formats.files import SourceFile
from data.sources.formats.reading import Format, Reading, read_entries
from data.sources.formats.strict import Tally
from data.sources.formats.xml import Node
from data.sources.formats.xml_records import records
from data.sources.un_sc.mapper import to_entry
from data.sources.un_sc.record import Parts, UnRecord

DATASET = "un_sc"
_ROOT = "CONSOLIDATED_LIST"
_GROUPS = {"INDIVIDUAL": "INDIVIDUALS", "ENTITY": "ENTITIES"}
_NAMES = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_QUALITIES = {"Good", "Low", "a.k.a.", "f.k.a.", ""}
_KINDS_OF_DATE = {"EXACT", "APPROXIMATELY", "BETWEEN", ""}
_PLACE = ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE")
_ALIAS = ("QUALITY", "ALIAS_NAME", "NOTE", "DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH")
_BIRTH = ("TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE")
_DOCUMENT = (
    "TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER", "ISSUING_COUNTRY", "DATE_OF_ISSUE", "DATE_OF_EXPIRY",
    "CITY_OF_ISSUE", "COUNTRY_OF_ISSUE", "NOTE",
)  # fmt: skip
_VALUES = {
    "TITLE": "Title", "DESIGNATION": "Designation", "NATIONALITY": "Nationality", "LAST_DAY_UPDATED": "Amended on",
    "LAST_REVIEWED_ON": "Reviewed on",
}  # fmt: skip
_SINGLE = {"GENDER": "Gender", "SUBMITTED_ON": "Submitted on", "SUBMITTED_BY": "Submitted by"}


class UnXml:
    """The consolidated list in one XML file."""

    name = "UN consolidated XML"
    datasets: tuple[str, ...] = (DATASET,)

    def role(self, file: SourceFile) -> str | None:
        return "whole" if b"<" + _ROOT.encode() in file.head() else None

    def dataset(self, files: Mapping[str, SourceFile]) -> str:
        return DATASET

    def read(self, files: Mapping[str, SourceFile], *, dataset: str) -> Reading:
        """Read the list whole. Raises ListRefused."""
        tally, heads = Tally(), list[dt.date]()

        def entry_of(tag: str, node: Node) -> tuple[str, Entry] | None:
            if tag == _ROOT:
                heads.append(_generated(node))
                return None
            record = _record(tag, node, tally)
            return record.reference, to_entry(record, tally)

        entries = read_entries(records(files["whole"], root=_ROOT, within=_GROUPS), tally, entry_of)
        return Reading(
            dataset=dataset, format=self.name, entries=tuple(entries.values()), tally=tally, published_on=heads[0]
        )


def _generated(root: Node) -> dt.date:
    """The day in dateGenerated, as printed there. The file is generated every night, changed or not."""
    printed = root.need_attribute("dateGenerated")
    root.ignore_attributes("noNamespaceSchemaLocation")
    root.finish()
    if day := iso_day(printed):
        return day
    raise ListRefused(f"{root.place}: dateGenerated {printed!r} is no date")


def _record(tag: str, node: Node, tally: Tally) -> UnRecord:
    node.ignore("VERSIONNUM", "SORT_KEY", "SORT_KEY_LAST_MOD", "HAS_INTERPOL_LINK", "INTERPOL_LINK")
    if (list_type := [value for part in node.children("LIST_TYPE") for value in _values(part)]) != ["UN List"]:
        raise ListRefused(f"{node.place}: LIST_TYPE is {list_type}, not 'UN List'")
    record = UnRecord(
        place=node.place,
        individual=tag == "INDIVIDUAL",
        reference=node.need("REFERENCE_NUMBER"),
        data_id=node.need("DATAID"),
        name=" ".join(filter(None, (node.text(part) for part in _NAMES))),
        original_script=node.text("NAME_ORIGINAL_SCRIPT"),
        regime=node.need("UN_LIST_TYPE"),
        listed_on=_listed_on(node, tally),
        comments=node.text("COMMENTS1"),
        said=tuple(_said(node)),
        aliases=tuple(_aliases(node, tag, tally)),
        addresses=_parts(node, f"{tag}_ADDRESS", _PLACE),
        births=_parts(node, "INDIVIDUAL_DATE_OF_BIRTH", _BIRTH),
        birth_places=_parts(node, "INDIVIDUAL_PLACE_OF_BIRTH", _PLACE),
        documents=_parts(node, "INDIVIDUAL_DOCUMENT", _DOCUMENT),
    )
    node.finish()
    if not record.name:
        raise ListRefused(f"{node.place} ({record.reference}) has no name")
    if odd := {birth["TYPE_OF_DATE"] for birth in record.births} - _KINDS_OF_DATE:
        raise ListRefused(f"{node.place} ({record.reference}): unknown TYPE_OF_DATE {sorted(odd)[0]!r}")
    return record


def _listed_on(node: Node, tally: Tally) -> dt.date | None:
    printed = node.need("LISTED_ON")
    if (day := iso_day(printed)) is None:
        tally.warn(f"{node.place}: LISTED_ON {printed!r} is no date; left out")
    return day


def _values(part: Node) -> list[str]:
    values = part.texts("VALUE")
    part.finish()
    return values


def _said(node: Node) -> Iterator[tuple[str, str]]:
    for tag, label in _VALUES.items():
        for part in node.children(tag):
            yield from ((label, value) for value in _values(part))
    for tag, label in _SINGLE.items():
        if text := node.text(tag):
            yield label, text


def _aliases(node: Node, tag: str, tally: Tally) -> Iterator[Mapping[str, str]]:
    for part in node.children(f"{tag}_ALIAS"):
        alias = part.fields(*_ALIAS)
        if alias["QUALITY"] not in _QUALITIES:
            raise ListRefused(f"{part.place}: unknown alias QUALITY {alias['QUALITY']!r}")
        if alias["ALIAS_NAME"] and not alias["QUALITY"]:
            raise ListRefused(f"{part.place}: alias {alias['ALIAS_NAME']!r} has no QUALITY")
        if any(text for field, text in alias.items() if field != "QUALITY"):
            yield alias
        else:
            tally.ignore("empty alias element")


def _parts(node: Node, tag: str, fields: tuple[str, ...]) -> Parts:
    """Each element of this name that says something: the UN prints empty ones where it has nothing to say."""
    found = (part.fields(*fields) for part in node.children(tag))
    return tuple(part for part in found if any(part.values()))


FORMATS: tuple[Format, ...] = (UnXml(),)
