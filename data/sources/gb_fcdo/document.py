"""The UK Sanctions List as XML (2026): an element for each designation, with groups of like elements in it.

Every element is taken or ignored by name below, under the name that the CSV gives the same thing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from bot.errors import ListRefused
from data.sources.formats.files import SourceFile
from data.sources.formats.strict import Tally
from data.sources.formats.xml import Node
from data.sources.formats.xml_records import records
from data.sources.gb_fcdo.record import NAME_PARTS, UkRecord
from data.sources.gb_fcdo.texts import plain

_ROOT = "Designations"
_DESIGNATION, _GENERATED = "Designation", "DateGenerated"
_HEAD = re.compile(rb"<Designations[\s>]")

_ALONE = {
    "LastUpdated": "Last Updated", "DateDesignated": "Date Designated", "OFSIGroupID": "OFSI Group ID",
    "UNReferenceNumber": "UN Reference Number", "RegimeName": "Regime Name", "DesignationSource": "Designation source",
    "SanctionsImposed": "Sanctions Imposed", "OtherInformation": "Other Information",
    "UKStatementofReasons": "UK Statement of Reasons",
}  # fmt: skip
"""Elements that stand right in a designation."""

_GROUPS = {
    "Titles": ("Title", "Title"), "PhoneNumbers": ("PhoneNumber", "Phone number"), "Websites": ("Website", "Website"),
    "EmailAddresses": ("EmailAddress", "Email address"),
}  # fmt: skip
"""By the group that holds them: the element, and the column that says the same."""

_PARTICULARS: Mapping[str, tuple[str, Mapping[str, tuple[str, str]]]] = {
    "IndividualDetails": ("Individual", {
        "DOBs": ("DOB", "D.O.B"), "Nationalities": ("Nationality", "Nationality(/ies)"),
        "Positions": ("Position", "Position"), "Genders": ("Gender", "Gender"),
    }),
    "EntityDetails": ("Entity", {
        "TypeOfEntities": ("TypeOfEntity", "Type of entity"), "Subsidiaries": ("Subsidiary", "Subsidiaries"),
        "ParentCompanies": ("ParentCompany", "Parent company"),
        "BusinessRegistrationNumbers": ("BusinessRegistrationNumber", "Business registration number (s)"),
    }),
    "ShipDetails": ("Ship", {
        "IMONumbers": ("IMONumber", "IMO number"),
        "CurrentOwnerOperators": ("CurrentOwnerOperator", "Current owner/operator (s)"),
        "PreviousOwnerOperators": ("PreviousOwnerOperator", "Previous owner/operator (s)"),
        "CurrentBelievedFlagOfShips": ("CurrentBelievedFlagOfShip", "Current believed flag of ship"),
        "PreviousFlags": ("PreviousFlag", "Previous flags"), "TypeOfShipDetails": ("TypeOfShip", "Type of ship"),
        "TonnageOfShipDetails": ("TonnageOfShip", "Tonnage of ship"),
        "LengthOfShipDetails": ("LengthOfShip", "Length of ship"), "YearsBuilt": ("YearBuilt", "Year Built"),
        "HullIdentificationNumbers": ("HullIdentificationNumber", "Hull identification number (HIN)"),
    }),
}  # fmt: skip
"""What a designation of each kind has besides: the outer and the inner element, and the groups in that one."""

_PAIRED = {
    "PassportDetails": ("Passport", "PassportNumber", "PassportAdditionalInformation", "Passport number"),
    "NationalIdentifierDetails": ("NationalIdentifier", "NationalIdentifierNumber",
                                  "NationalIdentifierAdditionalInformation", "National Identifier number"),
    "BirthDetails": ("Location", "TownOfBirth", "CountryOfBirth", "Town of birth"),
}  # fmt: skip
"""Groups of an individual whose elements hold two texts, the second of which explains the first."""


def is_uk_document(file: SourceFile) -> bool:
    """Whether the file begins as this list's XML does."""
    return bool(_HEAD.search(file.head()))


def read_document(file: SourceFile, tally: Tally) -> tuple[dt.date, dict[str, UkRecord]]:
    """The day it was generated, and the designations by Unique ID. Raises ListRefused."""
    found: dict[str, UkRecord] = {}
    days: list[dt.date] = []
    for tag, node in records(file, root=_ROOT, within={_GENERATED: _ROOT, _DESIGNATION: _ROOT}):
        if tag == _GENERATED:
            days.append(_day(node))
        elif tag == _DESIGNATION:
            unique_id = plain(node.need("UniqueID"))
            _add(node, found.setdefault(unique_id, UkRecord(unique_id)))
            tally.take()
        else:
            node.ignore_attributes("schemaLocation", "noNamespaceSchemaLocation")
            node.finish()
    if len(days) != 1:
        raise ListRefused(f"{file.name}: there is {'more than one' if days else 'no'} {_GENERATED}")
    return days[0], found


def _day(node: Node) -> dt.date:
    printed = node.content()
    node.finish()
    try:
        return dt.datetime.strptime(printed, "%d/%m/%Y").date()  # noqa: DTZ007 - a day has no zone
    except ValueError as error:
        raise ListRefused(f"{node.place}: {printed[:40]!r} is not DD/MM/YYYY") from error


def _add_names(node: Node, to: UkRecord) -> None:
    for name in _each(node, "Names", "Name"):
        parts = [plain(name.text(part.replace(" ", ""))) for part in NAME_PARTS]
        to.add_name(parts, type=plain(name.text("NameType")), strength=plain(name.text("AliasStrength")))
        name.finish()
    for name in _each(node, "NonLatinNames", "NonLatinName"):
        text, script, language = (plain(name.text(tag)) for tag in _NATIVE)
        to.add_native(text, script=script, language=language)
        name.finish()


def _add(node: Node, to: UkRecord) -> None:
    to.is_a(plain(node.need("IndividualEntityShip")), place=node.place)
    _add_names(node, to)
    for address in _each(node, "Addresses", "Address"):
        to.add_address([plain(address.text(tag)) for tag in _ADDRESS])
        address.finish()
    for tag, column in _ALONE.items():
        for text in node.texts(tag):
            to.say(column, plain(text))
    _say(node, to, _GROUPS)
    for outer, (inner, groups) in _PARTICULARS.items():
        for one in _each(node, outer, inner):
            _say(one, to, groups)
            _pair(one, to)
            one.finish()
    node.ignore("SanctionsImposedIndicators")  # the measures of SanctionsImposed once more, as flags
    node.finish()


_NATIVE = ("NameNonLatinScript", "NonLatinScriptType", "NonLatinScriptLanguage")
_ADDRESS = (*(f"AddressLine{line}" for line in range(1, 7)), "AddressPostalCode", "AddressCountry")


def _each(node: Node, group: str, tag: str) -> Iterator[Node]:
    """Every element of this name in the groups of that one, which hold nothing else."""
    for part in node.children(group):
        yield from part.children(tag)
        part.finish()


def _say(node: Node, to: UkRecord, groups: Mapping[str, tuple[str, str]]) -> None:
    for group, (tag, column) in groups.items():
        for part in node.children(group):
            for text in part.texts(tag):
                to.say(column, plain(text))
            part.finish()


def _pair(node: Node, to: UkRecord) -> None:
    for group, (tag, first, second, column) in _PAIRED.items():
        for one in _each(node, group, tag):
            to.pair(column, plain(one.text(first)), plain(one.text(second)))
            one.finish()
