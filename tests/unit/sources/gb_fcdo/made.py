"""A small UK Sanctions List, written by hand in the two formats of 2026. Nobody in it exists."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from data.sources.formats.files import SourceFile
from data.sources.formats.reading import Format, Reading
from data.sources.gb_fcdo.reader import FORMATS

CSV, XML = FORMATS

HEADER = (
    "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,"
    "Alias strength,Title,Name non-latin script,Non-latin script type,Non-latin script language,Regime Name,"
    "Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,"
    "Address Line 2,Address Line 3,Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,"
    "Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),National Identifier number,"
    "National Identifier additional information,Passport number,Passport additional information,Position,Gender,"
    "Town of birth,Country of birth,Type of entity,Subsidiaries,Parent company,Business registration number (s),"
    "IMO number,Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,Previous flags,"
    "Type of ship,Tonnage of ship,Length of ship,Year Built,Hull identification number (HIN)"
).split(",")

PERSON = {
    "Last Updated": "12/01/2026", "Unique ID": "RUS9001", "OFSI Group ID": "99001", "Name 6": "TVEDTOV",
    "Name 1": "Ansel", "Name 2": "Morkovich", "Name type": "Primary Name", "Title": "Dr",
    "Name non-latin script": "Ансель Тведтов", "Non-latin script type": "Cyrillic",
    "Non-latin script language": "Russian", "Regime Name": "The Russia (Sanctions) (EU Exit) Regulations 2019",
    "Designation Type": "Individual", "Designation source": "UK", "Sanctions Imposed": "Asset freeze|Travel Ban",
    "Other Information": "Sits on the board.", "UK Statement of Reasons": "R&amp;D director; &quot;involved&quot;.",
    "Address Line 1": "1 Lantern Street", "Address Line 6": "Perm", "Address Postal Code": "614000",
    "Address Country": "Russia", "Date Designated": "24/02/2022", "D.O.B": "dd/mm/1960", "Nationality(/ies)": "Russia",
    "Passport number": "P0001", "Passport additional information": "Russian passport", "Position": "Director",
    "Gender": "Male", "Town of birth": "Perm", "Country of birth": "Russia",
}  # fmt: skip
ALIAS = PERSON | {"Name 6": "TWEDT", "Name 2": "", "Name type": "Alias", "Alias strength": "Low quality a.k.a"}
COMPANY = {
    "Last Updated": "01/02/2026", "Unique ID": "RUS9002", "Name 6": " LANTERN  TRADING CO., LTD.",
    "Name type": "Primary name", "Regime Name": "The Russia (Sanctions) (EU Exit) Regulations 2019",
    "Designation Type": "Entity", "Designation source": "UK", "Sanctions Imposed": "Asset freeze",
    "Date Designated": "13/06/2024", "Parent company": "LANTERN HOLDING", "Type of entity": "Joint stock company",
    "Business registration number (s)": "INN: 7720891730OGRN: 1077764566373",
}  # fmt: skip
SHIP = {
    "Last Updated": "31/07/2024", "Unique ID": "RUS9003", "Name 6": "KARIN MOST", "Name type": "Primary Name",
    "Regime Name": "The Russia (Sanctions) (EU Exit) Regulations 2019", "Designation Type": "Ship",
    "Designation source": "UK", "Date Designated": "31/07/2024", "IMO number": "IMO9999901",
    "Current owner/operator (s)": "Stream Lantern FZCO", "Current believed flag of ship": "Gabon",
    "Type of ship": "Oil Tanker", "Year Built": "2019",
}  # fmt: skip
ROWS = (PERSON, ALIAS, COMPANY, SHIP)


def document(*rows: dict[str, str], report: str = "Report Date: 13-Feb-2026", header: list[str] = HEADER) -> str:
    out = io.StringIO()
    out.write(f"{report}\r\n")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([row.get(column, "") for column in HEADER] for row in rows or ROWS)
    return out.getvalue()


def read(folder: Path, text: str | bytes) -> Reading:
    return read_as(CSV, folder / "uk.csv", text)


def read_as(format: Format, path: Path, text: str | bytes) -> Reading:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    file = SourceFile.at(path)
    assert format.role(file) == "whole"
    return format.read({"whole": file}, dataset="gb_fcdo")
