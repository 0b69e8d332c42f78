"""Files that are known and are not the ones to load are named, with those to load instead."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.errors import ListRefused
from data.sources.recognising import Recognised, recognise
from tests.unit.sources.eu_fsf.made import document as eu_document
from tests.unit.sources.gb_fcdo.made import HEADER, document
from tests.unit.sources.gb_fcdo.made_xml import xml

UK = "load UK-Sanctions-List.csv or UK-Sanctions-List.xml"
EU = "load the EU's XML 1.1 file"
OFAC = "load SDN_ENHANCED.XML or SDN.XML (of the non-SDN lists: CONS_ENHANCED.XML or CONSOLIDATED.XML)"
UN = "load the UN's consolidated.xml"
CSL = "load consolidated.json or consolidated.csv"
CLOSED = f"the list was closed on 28 January 2026, and the UK Sanctions List stands in its place: {UK}"
CONLIST = "Name 6,Name 1,Title,DOB,Group Type,Alias Type,Alias Quality,Regime,Listed On,Last Updated,Group ID"
FIXED = b"9001".ljust(10) + b"LANTERN TRADING".ljust(2007) + b"\r\n"

TEXTS: dict[str, tuple[str, bytes, str, str]] = {
    "OFAC's advanced XML": (
        "SDN_ADVANCED.XML",
        b'\xef\xbb\xbf<?xml version="1.0" encoding="utf-8"?>\n<Sanctions xmlns="https://x/ADVANCED_XML" Version="3">',
        "OFAC's list as advanced XML, which is not read", OFAC),
    "OFAC's PIP": ("SDN.PIP", b'9001|"LANTERN TRADING"|-0- |"CUBA"|-0- |-0- |-0- |-0- |-0- |-0- |-0- |-0- \r\n',
                   "a table of OFAC's parted by '|' (PIP), which OFAC no longer publishes", OFAC),
    "OFAC's PIP of other names": ("ALT.PIP", b'9001|1|"aka"|"LANTERN"|-0- \r\n',
                                  "a table of OFAC's parted by '|' (PIP), which OFAC no longer publishes", OFAC),
    "OFAC's DEL": ("SDN.DEL", b'9001@"LANTERN TRADING"@-0- @"CUBA"@-0- @-0- @-0- @-0- @-0- @-0- @-0- @-0- \r\n',
                   "a table of OFAC's parted by '@' (DEL), which OFAC no longer publishes", OFAC),
    "OFAC's fixed width": ("SDN.FF", FIXED,
                           "a table of OFAC's with columns of a fixed width (FF), which is not read", OFAC),
    "OFAC's text": ("sdnlist.txt",
                    b"OFFICE OF FOREIGN ASSETS CONTROL\nSpecially Designated Nationals and Blocked Persons",
                    "OFAC's list, or a description of it, as plain text", OFAC),
    "an XML schema": ("SDN.XSD", b'<?xml version="1.0"?><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">',
                      "the description of a format (an XML schema), not a list",
                      "load the data file of its publisher (XML or CSV)"),
    "OFSI's CSV": ("ConList.csv", f"Last Updated,27/04/2020,,\n{CONLIST}\nTVEDTOV,Ansel".encode(),
                   "OFSI's consolidated list as CSV", CLOSED),
    "OFSI's XML": ("ConList.xml", b'<?xml version="1.0"?>\n<ArrayOfFinancialSanctionsTarget xmlns="http://x">',
                   "OFSI's consolidated list as XML", CLOSED),
    "the UK's CSV saved anew": ("UK.csv", ",".join(HEADER).encode(),
                           "the UK Sanctions List as CSV without its first line, so something has saved it anew", UK),
    "the UK's page": ("uk.html", b"<!DOCTYPE html><html><title>The UK Sanctions List</title>",
                      "the UK Sanctions List as a web page, not a list", UK),
    "the EU's CSV of 2018": ("eu.csv", b"Date_file;Leba_numtitle;Naal_wholename\n04/07/2018;2018/1;A\xef\n",
                             "the EU list as CSV of 2018, which is not read", EU),
    "the EU's CSV of 2018 saved anew": (
        "eu.csv", b'"Date_filexxxx;Leba_numtitle;Naal_wholename\t"\n"04/07/2018;2018/1;A\xef"\n',
        "the EU list as CSV, which is not read: whole lines stand in quotes, so a spreadsheet has saved it anew and "
        "may have cut it", EU),
    "the EU's CSV": ("eu.csv", b"\xef\xbb\xbfEntity_LogicalId;NameAlias_WholeName\n1;A\n",
                     "the EU list as CSV, which is not read: it repeats an entity on a row for each of its parts", EU),
    "the EU's XML 1.0": ("eu.xml", b'<?xml version="1.0"?><!-- x --><WHOLE Date="2018-07-04"><ENTITY Id="1">',
                         "the EU list as XML 1.0, which is not read", EU),
    "the UN's page": ("un.html", b"<html><title>Consolidated List</title>United Nations Security Council",
                      "the UN's list as a web page, not a list", UN),
    "the UN's JSON": ("un.json", b'{"CONSOLIDATED_LIST": {"INDIVIDUALS": []}}',
                      "the UN's list as JSON, which is not read", UN),
    "the CSL by tabs": ("consolidated.tsv", b"_id\tsource\tentity_number\tremarks\tsource_list_url\talt_names\n",
                        "the Consolidated Screening List parted by tabs, which is not read", CSL),
    "a PDF of OFAC's": ("sdnlist.pdf", b"%PDF-1.7\n", "a PDF, which is not read", OFAC),
    "a PDF of the EU's": ("20260805-FULL-eu.pdf", b"%PDF-1.4\n", "a PDF, which is not read", EU),
    "a PDF of somebody's": ("list.pdf", b"%PDF-1.7\n", "a PDF, which is not read",
                            "load the data file of its publisher (XML or CSV)"),
    "gzip": ("un.xml.gz", b"\x1f\x8b\x08\x00", "packed (gzip)", "unpack it, and load what it holds"),
    "an old workbook": ("ConList.xls", b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Excel workbook, which is not read",
                        "load the data file of its publisher (XML or CSV)"),
}  # fmt: skip


def refusal(path: Path, datasets: Iterable[str] = ()) -> str:
    (found,) = recognise([path], list(datasets))
    assert isinstance(found, ListRefused)
    assert len(str(found).splitlines()) == 1
    return str(found)


@pytest.mark.parametrize(("name", "body", "what", "instead"), TEXTS.values(), ids=TEXTS)
def test_a_known_file_that_is_not_the_one_to_load_is_named_with_the_one_that_is(
    tmp_path: Path, name: str, body: bytes, what: str, instead: str
) -> None:
    (tmp_path / name).write_bytes(body)
    assert refusal(tmp_path / name) == f"{name} is {what}: {instead}"


def packed(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), body)
    return path


@pytest.mark.parametrize(
    ("words", "what", "instead"),
    [
        (" ".join(HEADER), "the UK Sanctions List as a spreadsheet", UK),
        (CONLIST, "OFSI's consolidated list as a spreadsheet", CLOSED),
        ("Entity_LogicalId NameAlias_WholeName", "the EU list as a spreadsheet", EU),
        ("source entity_number source_list_url", "the Consolidated Screening List as a spreadsheet", CSL),
    ],
)
def test_a_workbook_is_named_by_its_headings(tmp_path: Path, words: str, what: str, instead: str) -> None:
    ods = packed(tmp_path / "list.ods", mimetype=b"x", content_xml=words.encode())
    xlsx = packed(tmp_path / "list.xlsx", xl__workbook_xml=b"x", xl__sharedStrings_xml=words.encode())
    assert refusal(ods) == f"list.ods is {what}, which is not read: {instead}"
    assert refusal(xlsx) == f"list.xlsx is {what}, which is not read: {instead}"


def test_a_workbook_of_something_else_and_an_archive_are_told_as_what_they_are(tmp_path: Path) -> None:
    other = packed(tmp_path / "own.xlsx", xl__sharedStrings_xml=b"our customers")
    assert refusal(other).startswith(
        "own.xlsx is a spreadsheet, in which no publisher's list is read: load the data file"
    )
    archive = packed(tmp_path / "SDN_XML.ZIP", SDN_xml=b"<sdnList/>")
    assert refusal(archive) == "SDN_XML.ZIP is a ZIP archive of 'SDN.xml': unpack it, and load what it holds"


def test_a_damaged_archive_is_refused_in_one_line(tmp_path: Path) -> None:
    whole = packed(tmp_path / "list.ods", content_xml=b"OFSI Group ID, Unique ID, Regime Name" * 50).read_bytes()
    for at in range(0, len(whole), 7):
        (tmp_path / "list.ods").write_bytes(b"PK\x03\x04" + whole[4:at] + b"\xff" + whole[at + 1 :])
        assert refusal(tmp_path / "list.ods").startswith("list.ods is ")


def test_a_file_of_another_list_than_the_one_asked_for_is_named(tmp_path: Path) -> None:
    path = tmp_path / "list.xml"
    path.write_text(xml(), encoding="utf-8")
    assert refusal(path, ["eu_fsf"]) == (
        "list.xml is in no format known here of eu_fsf: it is UK Sanctions List XML (gb_fcdo)"
    )
    path.write_text(eu_document(), encoding="utf-8")
    assert refusal(path, ["gb_fcdo"]).endswith("of gb_fcdo: it is EU XML 1.1 (eu_fsf)")


def test_the_files_to_load_are_not_taken_for_wrong_ones(tmp_path: Path) -> None:
    for name, text in (("uk.csv", document()), ("uk.xml", xml()), ("eu.xml", eu_document())):
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = list(recognise([tmp_path]))
    assert [one.format.name for one in found if isinstance(one, Recognised)] == [
        "EU XML 1.1", "UK Sanctions List CSV", "UK Sanctions List XML",
    ]  # fmt: skip


def test_prose_about_lists_is_none_of_them(tmp_path: Path) -> None:
    about = (
        "# Lists\n\nNotes.\n\nOFSI Group ID, Unique ID, Regime Name; Group Type, Alias Type, Group ID; Naal_wholename, "
    )
    (tmp_path / "notes.md").write_text(f"{about}Leba_numtitle; Entity_LogicalId, NameAlias_WholeName.\n")
    assert "no format known here" in refusal(tmp_path / "notes.md")


def test_what_nobody_knows_stays_unknown(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_bytes(b"name,country\nLANTERN,NL\n")
    assert refusal(tmp_path / "own.csv").startswith("own.csv is in no format known here: another publisher's")
