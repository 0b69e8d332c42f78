"""What a reader does not know refuses the file, wherever it stands; what is passed over is known by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.sources.formats.reading import Reading
from tests.unit.sources.ofac.made import (
    document,
    enhanced_entity,
    enhanced_file,
    feature,
    format_of,
    legacy_entry,
    legacy_file,
    source,
)
from tests.unit.sources.strangers import passing_over

DAYS = "<{tag} id='1'><fromDateBegin>2020-01-01</fromDateBegin><isApproximate>false</isApproximate></{tag}>"
PARTS = "<addressPart id='1'><type refId='2'>CITY</type><value>Havana</value></addressPart>"
ENHANCED = enhanced_entity(
    general="<remarks>Something.</remarks><title>Director</title><isUsPerson>false</isUsPerson>",
    more="<features>"
    + feature("Birthdate", "2020", more=DAYS.format(tag="valueDate"))
    + "</features><identityDocuments>"
    + document("Passport", "A1", country="Cuba", more=DAYS.format(tag="issueDate"))
    + "</identityDocuments><addresses><address id='1'><country refId='2'>Cuba</country><translations><translation "
    f"id='3'><isPrimary>true</isPrimary><addressParts>{PARTS}</addressParts></translation></translations></address>"
    "</addresses><relationships><relationship id='5'><type refId='6'>Owned by</type><relatedEntity entityId='102'>"
    f"SEA</relatedEntity><quality refId='7'>High</quality>{DAYS.format(tag='dateRange')}</relationship>"
    "</relationships>",
)
LEGACY = legacy_entry(
    kind="Vessel",
    more="<title>Tug</title><remarks>Something.</remarks><akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak"
    "</category><lastName>NW</lastName></aka></akaList><addressList><address><uid>2</uid><city>Havana</city></address>"
    "</addressList><idList><id><uid>3</uid><idType>Passport</idType><idNumber>A1</idNumber><issueDate>01 Jan 2020"
    "</issueDate></id></idList><nationalityList><nationality><uid>4</uid><country>Cuba</country><mainEntry>true"
    "</mainEntry></nationality></nationalityList><vesselInfo><callSign>AB12</callSign><vesselFlag>Iran</vesselFlag>"
    "</vesselInfo>",
)


def reading(path: Path) -> Callable[[str], Reading]:
    """Reads a text in the format that the file of this path has now."""
    form = format_of(path)

    def read_text(text: str) -> Reading:
        path.write_text(text, encoding="utf-8")
        files = {"whole": source(path)}
        return form.read(files, dataset=form.dataset(files))

    return read_text


def test_in_the_enhanced_xml_only_what_is_left_out_by_name_may_hold_something_unknown(tmp_path: Path) -> None:
    path = enhanced_file(tmp_path / "SDN_ENHANCED.XML", ENHANCED)
    found = passing_over(reading(path), path.read_text(encoding="utf-8"))
    left_out = {"featureType", "formattedLastName", "identityId", "isPrimary", "namePart", "nameParts",
                "referenceValue", "type", "value", "versionId"}  # fmt: skip
    within_name_parts = {"namePart …", "nameParts …"}
    assert found == {f"{tag} {kind}" for tag in left_out for kind in "@+"} | within_name_parts | {"sanctionsData @"}


def test_in_the_legacy_xml_only_ofacs_own_numbers_may_hold_something_unknown(tmp_path: Path) -> None:
    path = legacy_file(tmp_path / "SDN.XML", LEGACY)
    found = passing_over(reading(path), path.read_text(encoding="utf-8"))
    assert found == {f"{tag} {kind}" for tag in ("uid", "mainEntry") for kind in "@+"} | {"sdnList @"}
