"""A small UK Sanctions List, written by hand in the two formats of 2026. Nobody in it exists."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from xml.sax.saxutils import escape

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


XML_PERSON = """\
  <Designation>
    <LastUpdated>12/01/2026</LastUpdated>
    <DateDesignated>24/02/2022</DateDesignated>
    <UniqueID>RUS9001</UniqueID>
    <OFSIGroupID>99001</OFSIGroupID>
    <Names>
      <Name>
        <NameType>Primary Name</NameType>
      </Name>
      <Name>
        <Name1>Ansel </Name1>
        <Name2>Morkovich</Name2>
        <Name6>TVEDTOV</Name6>
        <NameType>Primary Name</NameType>
      </Name>
      <Name>
        <Name1>Ansel</Name1>
        <Name6>TWEDT</Name6>
        <NameType>ALias</NameType>
        <AliasStrength>Low quality a.k.a</AliasStrength>
      </Name>
    </Names>
    <NonLatinNames>
      <NonLatinName>
        <NameNonLatinScript>Ансель Тведтов </NameNonLatinScript>
        <NonLatinScriptType>Cyrillic</NonLatinScriptType>
        <NonLatinScriptLanguage>Russian</NonLatinScriptLanguage>
      </NonLatinName>
    </NonLatinNames>
    <Titles>
      <Title>Dr</Title>
    </Titles>
    <RegimeName>The Russia (Sanctions) (EU Exit) Regulations 2019</RegimeName>
    <IndividualEntityShip>Individual</IndividualEntityShip>
    <DesignationSource>UK</DesignationSource>
    <SanctionsImposed>Asset freeze|Travel Ban</SanctionsImposed>
    <SanctionsImposedIndicators>
      <AssetFreeze>true</AssetFreeze>
      <TravelBan>true</TravelBan>
      <Deflag>false</Deflag>
    </SanctionsImposedIndicators>
    <OtherInformation>Sits on the board.</OtherInformation>
    <UKStatementofReasons>
R&amp;amp;D director;
"involved".
</UKStatementofReasons>
    <Addresses>
      <Address>
        <AddressLine1>1 Lantern Street</AddressLine1>
        <AddressLine6>Perm</AddressLine6>
        <AddressPostalCode>614000</AddressPostalCode>
        <AddressCountry>Russia</AddressCountry>
      </Address>
    </Addresses>
    <IndividualDetails>
      <Individual>
        <DOBs>
          <DOB>dd/mm/1960</DOB>
          <DOB>dd/mm/1960</DOB>
        </DOBs>
        <PassportDetails>
          <Passport>
            <PassportNumber>P0001</PassportNumber>
            <PassportAdditionalInformation>Russian passport</PassportAdditionalInformation>
          </Passport>
          <Passport>
            <PassportAdditionalInformation> </PassportAdditionalInformation>
          </Passport>
        </PassportDetails>
        <Nationalities>
          <Nationality>Russia</Nationality>
        </Nationalities>
        <Positions>
          <Position>Director</Position>
        </Positions>
        <Genders>
          <Gender>Male</Gender>
        </Genders>
        <BirthDetails>
          <Location>
            <TownOfBirth>Perm</TownOfBirth>
            <CountryOfBirth>Russia</CountryOfBirth>
          </Location>
        </BirthDetails>
      </Individual>
    </IndividualDetails>
  </Designation>
"""
XML_COMPANY = """\
  <Designation>
    <LastUpdated>01/02/2026</LastUpdated>
    <DateDesignated>13/06/2024</DateDesignated>
    <UniqueID>RUS9002</UniqueID>
    <Names>
      <Name>
        <Name6> LANTERN  TRADING CO., LTD.</Name6>
        <NameType>Primary name</NameType>
      </Name>
    </Names>
    <NonLatinNames />
    <RegimeName>The Russia (Sanctions) (EU Exit) Regulations 2019</RegimeName>
    <IndividualEntityShip>Entity</IndividualEntityShip>
    <DesignationSource>UK</DesignationSource>
    <SanctionsImposed>Asset freeze</SanctionsImposed>
    <UKStatementofReasons>
</UKStatementofReasons>
    <EntityDetails>
      <Entity>
        <TypeOfEntities>
          <TypeOfEntity>Joint stock company</TypeOfEntity>
        </TypeOfEntities>
        <BusinessRegistrationNumbers>
          <BusinessRegistrationNumber>INN: 7720891730OGRN: 1077764566373</BusinessRegistrationNumber>
        </BusinessRegistrationNumbers>
        <ParentCompanies>
          <ParentCompany>LANTERN HOLDING</ParentCompany>
        </ParentCompanies>
      </Entity>
    </EntityDetails>
  </Designation>
"""
XML_SHIP = """\
  <Designation>
    <LastUpdated>31/07/2024</LastUpdated>
    <DateDesignated>31/07/2024</DateDesignated>
    <UniqueID>RUS9003</UniqueID>
    <Names>
      <Name>
        <Name6>KARIN MOST</Name6>
        <NameType>Primary Name</NameType>
      </Name>
    </Names>
    <RegimeName>The Russia (Sanctions) (EU Exit) Regulations 2019</RegimeName>
    <IndividualEntityShip>Ship</IndividualEntityShip>
    <DesignationSource>UK</DesignationSource>
    <ShipDetails>
      <Ship>
        <IMONumbers>
          <IMONumber>IMO9999901</IMONumber>
        </IMONumbers>
        <CurrentOwnerOperators>
          <CurrentOwnerOperator>Stream Lantern FZCO</CurrentOwnerOperator>
        </CurrentOwnerOperators>
        <CurrentBelievedFlagOfShips>
          <CurrentBelievedFlagOfShip>Gabon</CurrentBelievedFlagOfShip>
        </CurrentBelievedFlagOfShips>
        <TypeOfShipDetails>
          <TypeOfShip>Oil Tanker</TypeOfShip>
        </TypeOfShipDetails>
        <YearsBuilt>
          <YearBuilt>2019</YearBuilt>
        </YearsBuilt>
      </Ship>
    </ShipDetails>
  </Designation>
"""

ELEMENTS = {
    "Last Updated": "LastUpdated", "Date Designated": "DateDesignated", "Unique ID": "UniqueID",
    "OFSI Group ID": "OFSIGroupID", "UN Reference Number": "UNReferenceNumber", "Regime Name": "RegimeName",
    "Designation Type": "IndividualEntityShip", "Designation source": "DesignationSource",
    "Sanctions Imposed": "SanctionsImposed", "Other Information": "OtherInformation",
    "UK Statement of Reasons": "UKStatementofReasons",
    **{f"Name {part}": f"Names/Name/Name{part}" for part in range(1, 7)},
    "Name type": "Names/Name/NameType", "Alias strength": "Names/Name/AliasStrength",
    "Name non-latin script": "NonLatinNames/NonLatinName/NameNonLatinScript",
    "Non-latin script type": "NonLatinNames/NonLatinName/NonLatinScriptType",
    "Non-latin script language": "NonLatinNames/NonLatinName/NonLatinScriptLanguage",
    "Title": "Titles/Title", "Phone number": "PhoneNumbers/PhoneNumber", "Website": "Websites/Website",
    "Email address": "EmailAddresses/EmailAddress",
    **{f"Address Line {line}": f"Addresses/Address/AddressLine{line}" for line in range(1, 7)},
    "Address Postal Code": "Addresses/Address/AddressPostalCode",
    "Address Country": "Addresses/Address/AddressCountry",
    "D.O.B": "IndividualDetails/Individual/DOBs/DOB",
    "Nationality(/ies)": "IndividualDetails/Individual/Nationalities/Nationality",
    "Position": "IndividualDetails/Individual/Positions/Position",
    "Gender": "IndividualDetails/Individual/Genders/Gender",
    "Passport number": "IndividualDetails/Individual/PassportDetails/Passport/PassportNumber",
    "Passport additional information":
        "IndividualDetails/Individual/PassportDetails/Passport/PassportAdditionalInformation",
    "National Identifier number":
        "IndividualDetails/Individual/NationalIdentifierDetails/NationalIdentifier/NationalIdentifierNumber",
    "National Identifier additional information":
        "IndividualDetails/Individual/NationalIdentifierDetails/NationalIdentifier"
        "/NationalIdentifierAdditionalInformation",
    "Town of birth": "IndividualDetails/Individual/BirthDetails/Location/TownOfBirth",
    "Country of birth": "IndividualDetails/Individual/BirthDetails/Location/CountryOfBirth",
    "Type of entity": "EntityDetails/Entity/TypeOfEntities/TypeOfEntity",
    "Subsidiaries": "EntityDetails/Entity/Subsidiaries/Subsidiary",
    "Parent company": "EntityDetails/Entity/ParentCompanies/ParentCompany",
    "Business registration number (s)": "EntityDetails/Entity/BusinessRegistrationNumbers/BusinessRegistrationNumber",
    "IMO number": "ShipDetails/Ship/IMONumbers/IMONumber",
    "Current owner/operator (s)": "ShipDetails/Ship/CurrentOwnerOperators/CurrentOwnerOperator",
    "Previous owner/operator (s)": "ShipDetails/Ship/PreviousOwnerOperators/PreviousOwnerOperator",
    "Current believed flag of ship": "ShipDetails/Ship/CurrentBelievedFlagOfShips/CurrentBelievedFlagOfShip",
    "Previous flags": "ShipDetails/Ship/PreviousFlags/PreviousFlag",
    "Type of ship": "ShipDetails/Ship/TypeOfShipDetails/TypeOfShip",
    "Tonnage of ship": "ShipDetails/Ship/TonnageOfShipDetails/TonnageOfShip",
    "Length of ship": "ShipDetails/Ship/LengthOfShipDetails/LengthOfShip",
    "Year Built": "ShipDetails/Ship/YearsBuilt/YearBuilt",
    "Hull identification number (HIN)": "ShipDetails/Ship/HullIdentificationNumbers/HullIdentificationNumber",
}  # fmt: skip
"""Where the XML has what the CSV has in a column."""


def designation(row: dict[str, str]) -> str:
    """A row of the CSV as the XML prints the same: a designation of one name."""
    tree: dict[str, object] = {}
    for column, path in ELEMENTS.items():
        if text := row.get(column, ""):
            *groups, tag = path.split("/")
            at = tree
            for group in groups:
                at = at.setdefault(group, {})  # type: ignore[assignment]  # a group holds groups, or texts
            at[tag] = text
    return _element("Designation", tree)


def _element(tag: str, holds: object) -> str:
    inside = "".join(_element(*one) for one in holds.items()) if isinstance(holds, dict) else escape(str(holds))
    return f"<{tag}>{inside}</{tag}>"


def xml(*designations: str, generated: str = "<DateGenerated>13/02/2026</DateGenerated>") -> str:
    body = "".join(designations or (XML_PERSON, XML_COMPANY, XML_SHIP))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<Designations xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xmlns:xsd="http://www.w3.org/2001/XMLSchema">\n  {generated}\n{body}</Designations>\n'
    )


def read(folder: Path, text: str | bytes) -> Reading:
    return _read(CSV, folder / "uk.csv", text)


def read_xml(folder: Path, text: str | bytes) -> Reading:
    return _read(XML, folder / "uk.xml", text)


def _read(format: Format, path: Path, text: str | bytes) -> Reading:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    file = SourceFile.at(path)
    assert format.role(file) == "whole"
    return format.read({"whole": file}, dataset="gb_fcdo")
