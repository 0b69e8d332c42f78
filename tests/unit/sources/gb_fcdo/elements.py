"""Where the XML of the UK's list has what its CSV has in a column, and a row written so."""

from __future__ import annotations

from xml.sax.saxutils import escape

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
