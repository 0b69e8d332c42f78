"""A small EU list, written by hand in the format of XML 1.1. Nobody in it exists."""

from __future__ import annotations

from pathlib import Path

from data.sources.eu_fsf.reader import FORMATS
from data.sources.formats.files import SourceFile
from data.sources.formats.reading import Reading

FORMAT = FORMATS[0]

PERSON = """\
<sanctionEntity designationDate="2022-02-25" designationDetails="" unitedNationId="" euReferenceNumber="EU.9001.11"
 logicalId="900001">
 <remark>Listed with his brother.</remark>
 <regulation regulationType="amendment" organisationType="council" publicationDate="2022-02-25"
  entryIntoForceDate="2022-02-25" numberTitle="2022/999 (OJ L53)" programme="UKR" logicalId="1">
  <publicationUrl>https://eur-lex.europa.eu/one</publicationUrl></regulation>
 <subjectType code="person" classificationCode="P"/>
 <nameAlias firstName="" middleName="" lastName="" wholeName="Ansel Morkovitj TVEDTOV" function="" gender="M" title=""
  nameLanguage="SV" strong="true" regulationLanguage="en" logicalId="2"/>
 <nameAlias firstName="Ansel" middleName="Morkovich" lastName="TVEDTOV" wholeName="Ansel  Morkovich
 TVEDTOV" function="Director" gender="M" title="Dr" nameLanguage="EN" strong="true" regulationLanguage="en"
  logicalId="3"><regulationSummary regulationType="amendment" publicationDate="2022-02-25"
  numberTitle="2022/999 (OJ L53)" publicationUrl="https://eur-lex.europa.eu/one"/></nameAlias>
 <nameAlias wholeName="Ансель Тведтов" nameLanguage="EN" strong="true" logicalId="4"/>
 <nameAlias wholeName="The Lantern" nameLanguage="" strong="true" logicalId="5"><remark>born 1.2.1961
low quality alias</remark></nameAlias>
 <nameAlias wholeName="Ansel Olsen" nameLanguage="" strong="true" logicalId="6"><remark>(formerly known as)</remark>
 </nameAlias>
 <nameAlias wholeName="A. T." strong="false" logicalId="7"/>
 <citizenship region="" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION" logicalId="8"/>
 <birthdate circa="false" calendarType="GREGORIAN" city="Perm" zipCode="" birthdate="1961-02-01" dayOfMonth="1"
  monthOfYear="2" year="1961" region="" place="" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION"
  logicalId="9"/>
 <birthdate circa="true" calendarType="GREGORIAN" yearRangeFrom="1960" yearRangeTo="1962" countryIso2Code="00"
  countryDescription="UNKNOWN" logicalId="10"/>
 <address city="Perm" street="1 Lantern Street" poBox="" zipCode="614000" region="" place="" asAtListingTime="false"
  countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION" logicalId="11">
  <contactInfo key="PHONE" value="+7 0000"/><remark>head office</remark></address>
 <identification diplomatic="false" knownExpired="true" knownFalse="false" reportedLost="false"
  revokedByIssuer="false" issuedBy="" issueDate="2010-01-02" latinNumber="" nameOnDocument="" number="P0001"
  region="" identificationTypeCode="passport" identificationTypeDescription="National passport"
  countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION" regulationLanguage="en" logicalId="12"/>
 <identification number="-" identificationTypeCode="id" identificationTypeDescription="National identification card"
  logicalId="13"/>
</sanctionEntity>"""

COMPANY = """\
<sanctionEntity designationDate="2017-08-10" unitedNationId="KPe.901" logicalId="900002">
 <regulation regulationType="amendment" publicationDate="2024-01-17" entryIntoForceDate="2024-01-18"
  numberTitle="2024/372 (OJ L18012024)" programme="PRK" logicalId="1"/>
 <subjectType code="enterprise" classificationCode="E"/>
 <nameAlias wholeName="LANTERN SHIPPING CO., LTD." nameLanguage="" strong="true" logicalId="2"/>
 <identification number="IMO 9999901" identificationTypeCode="imo" logicalId="3"/>
 <identification number="7720891730" identificationTypeCode="fiscalcode" logicalId="4"/>
</sanctionEntity>"""


def document(*entities: str, generated: str = "2026-10-09T15:51:25.849+02:00") -> str:
    body = "\n".join(entities or (PERSON, COMPANY))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="{generated}" globalFileId="1">'
        f"\n{body}\n</export>"
    )


def read(folder: Path, text: str) -> Reading:
    path = folder / "eu.xml"
    path.write_text(text, encoding="utf-8")
    file = SourceFile.at(path)
    assert FORMAT.role(file) == "whole"
    return FORMAT.read({"whole": file}, dataset="eu_fsf")
