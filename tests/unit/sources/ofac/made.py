"""Files in OFAC's formats, written by hand around parties that do not exist."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from bot.domain.lists.entry import Entry
from data.sources.formats.files import SourceFile
from data.sources.formats.reading import Format, Reading
from data.sources.ofac.reader import FORMATS

NULL = "-0- "
ENHANCED = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML"
LEGACY = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML"


def csv_row(*cells: str | int | None) -> str:
    """A row as OFAC writes it: numbers bare, texts quoted, None as "-0- "."""
    written = (NULL if c is None else str(c) if isinstance(c, int) else '"' + c.replace('"', '""') + '"' for c in cells)
    return ",".join(written)


def main_row(uid: int = 101, /, name: str = "NORTHWIND TRADING LLC", **more: Any) -> str:
    """A row of SDN.CSV: kind, programs, remarks, title, flag … by name."""
    cells: dict[str, Any] = dict.fromkeys(
        ("kind", "programs", "title", "call_sign", "vessel_type", "tonnage", "grt", "flag", "owner", "remarks")
    )
    return csv_row(uid, name, *(cells | {"programs": "SDGT"} | more).values())


def csv_file(path: Path, *rows: str, mark: bool = True) -> Path:
    """A CSV file of these rows, with OFAC's line ends and end-of-file mark."""
    path.write_bytes("".join(f"{row}\r\n" for row in rows).encode() + (b"\x1a" if mark else b""))
    return path


def legacy_entry(uid: int = 101, last: str = "NORTHWIND TRADING LLC", *, programs: Sequence[str] = ("SDGT",),
                 kind: str = "Entity", more: str = "") -> str:  # fmt: skip
    """An sdnEntry; `more` is XML that follows the programs."""
    coded = "".join(f"<program>{escape(program)}</program>" for program in programs)
    return (
        f"<sdnEntry><uid>{uid}</uid><lastName>{escape(last)}</lastName><sdnType>{kind}</sdnType>"
        f"<programList>{coded}</programList>{more}</sdnEntry>"
    )


def legacy_file(path: Path, *entries: str, count: int | None = None, namespace: str = LEGACY) -> Path:
    """An SDN.XML of these entries, published on 2 March 2025."""
    declared = len(entries) if count is None else count
    path.write_text(
        f'<?xml version="1.0" standalone="yes"?><sdnList xmlns="{namespace}"><publshInformation>'
        f"<Publish_Date>03/02/2025</Publish_Date><Record_Count>{declared}</Record_Count>"
        f"</publshInformation>{''.join(entries)}</sdnList>",
        encoding="utf-8",
    )
    return path


def enhanced_name(text: str, *, primary: bool = False, alias: str = "A.K.A.", weak: bool = False,
                  native: tuple[str, str] | None = None) -> str:  # fmt: skip
    """A name of the enhanced XML; `native` is a script and the name in it."""
    spellings = [("true", "Latin", text), *([("false", *native)] if native else [])]
    written = "".join(
        f'<translation id="2"><isPrimary>{first}</isPrimary><script refId="3">{script}</script><formattedLastName>'
        f"{escape(name)}</formattedLastName><formattedFullName>{escape(name)}</formattedFullName><nameParts>"
        f'<namePart id="4"><type refId="5">Entity Name</type><value>{escape(name)}</value></namePart></nameParts>'
        f"</translation>"
        for first, script, name in spellings
    )
    kind = "" if primary else f'<aliasType refId="1400">{alias}</aliasType>'
    return (
        f'<name id="1"><isPrimary>{str(primary).lower()}</isPrimary>{kind}<isLowQuality>{str(weak).lower()}'
        f"</isLowQuality><translations>{written}</translations></name>"
    )


def feature(kind: str, value: str, *, more: str = "") -> str:
    """A feature of the enhanced XML; `more` is XML between its value and isPrimary."""
    return (
        f'<feature id="6"><type featureTypeId="7">{kind}</type><versionId>8</versionId><value>{escape(value)}</value>'
        f"{more}<isPrimary>true</isPrimary></feature>"
    )


def document(kind: str, number: str, *, country: str = "", more: str = "", name: str = "NORTHWIND TRADING LLC") -> str:
    """An identity document of the enhanced XML; `more` is XML that follows the issuing country."""
    by = f'<issuingCountry refId="9">{country}</issuingCountry>' if country else ""
    return (
        f'<identityDocument id="9"><type refId="1">{kind}</type><name nameId="1" nameTranslationId="2">{escape(name)}'
        f"</name><documentNumber>{number}</documentNumber><isValid>true</isValid>{by}{more}</identityDocument>"
    )


def enhanced_entity(uid: int = 101, *, names: Sequence[str] = (), lists: Sequence[tuple[str, str]] = (),
                    programs: Sequence[str] = ("SDGT",), kind: str = "Entity", general: str = "",
                    more: str = "") -> str:  # fmt: skip
    """An entity; `lists` are names and days, `general` and `more` XML within generalInfo and after the names."""
    names = names or (enhanced_name("NORTHWIND TRADING LLC", primary=True),)
    lists = lists or (("SDN List", "2020-05-04"),)
    on = "".join(f'<sanctionsList id="1" refId="2" datePublished="{day}">{name}</sanctionsList>' for name, day in lists)
    coded = "".join(f'<sanctionsProgram id="1" refId="2">{escape(p)}</sanctionsProgram>' for p in programs)
    return (
        f'<entity id="{uid}"><generalInfo><identityId>77</identityId><entityType refId="601">{kind}</entityType>'
        f"{general}</generalInfo><sanctionsLists>{on}</sanctionsLists><sanctionsPrograms>{coded}</sanctionsPrograms>"
        f'<sanctionsTypes><sanctionsType id="1" refId="2">Block</sanctionsType></sanctionsTypes><legalAuthorities>'
        f'<legalAuthority id="1" refId="2">Executive Order 13224 (Terrorism)</legalAuthority></legalAuthorities>'
        f"<names>{''.join(names)}</names>{more}</entity>"
    )


def enhanced_file(path: Path, *entities: str, filters: Sequence[str] = ("SDN List",), beside: str = "") -> Path:
    """An SDN_ENHANCED.XML of these entities, as of 2 March 2025; `beside` is XML after the entities."""
    made_for = "".join(f'<sanctionsList refId="1">{name}</sanctionsList>' for name in filters)
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?><sanctionsData xmlns="{ENHANCED}"><publicationInfo><dataAsOf>'
        f"2025-03-02T00:00:00</dataAsOf><filters><sanctionsLists>{made_for}</sanctionsLists></filters></publicationInfo>"
        f'<referenceValues><referenceValue refId="1400"><type>ALIAS TYPE</type><value>A.K.A.</value></referenceValue>'
        f'</referenceValues><featureTypes><featureType featureTypeId="7"><type>Birthdate</type></featureType>'
        f"</featureTypes><entities>{''.join(entities)}</entities>{beside}</sanctionsData>",
        encoding="utf-8",
    )
    return path


def source(path: Path) -> SourceFile:
    """The file as the update takes it."""
    return SourceFile.at(path)


def format_of(path: Path) -> Format:
    """The one format that recognises the file."""
    (found,) = (one for one in FORMATS if one.role(source(path)))
    return found


def read(*paths: Path) -> Reading:
    """What the update gets of these files: recognised, told apart, read. Raises ListRefused."""
    form = format_of(paths[0])
    files = {form.role(source(path)) or "": source(path) for path in paths}
    return form.read(files, dataset=form.dataset(files))


def only(reading: Reading) -> Entry:
    """The one entry of an edition."""
    (entry,) = reading.entries
    return entry
