"""The same small UK Sanctions List as its XML has it: three designations, each written out."""

from __future__ import annotations

from pathlib import Path

from data.sources.formats.reading import Reading
from tests.unit.sources.gb_fcdo.made import XML, read_as

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


def xml(*designations: str, generated: str = "<DateGenerated>13/02/2026</DateGenerated>") -> str:
    body = "".join(designations or (XML_PERSON, XML_COMPANY, XML_SHIP))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<Designations xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xmlns:xsd="http://www.w3.org/2001/XMLSchema">\n  {generated}\n{body}</Designations>\n'
    )


def read_xml(folder: Path, text: str | bytes) -> Reading:
    return read_as(XML, folder / "uk.xml", text)
