"""OFAC's words, and ours for them. Reviewed tables.

Kinds, scripts, kinds of alias and parts of an address are closed: another one means that the format has changed, and
the file is refused. Types of documents and features are open (OFAC adds several a year, and its enhanced XML declares
them): one that is not here is kept under OFAC's own word, an identity document as an identifier of type OTHER.
"""

from __future__ import annotations

from bot.domain.law.entity import IdentifierType, Schema

KINDS = {
    "Entity": Schema.ORGANIZATION,  # OFAC's "Entity" is a company as well as a ministry or an armed group
    "Individual": Schema.PERSON,
    "Vessel": Schema.VESSEL,
    "Aircraft": Schema.AIRCRAFT,
}

SCRIPTS = {
    "Latin": None, "Arabic": "Arab", "Armenian": "Armn", "Chinese Simplified": "Hans", "Chinese Traditional": "Hant",
    "Cyrillic": "Cyrl", "Georgian": "Geor", "Greek": "Grek", "Hangul": "Hang", "Hebrew": "Hebr", "Japanese": "Jpan",
    "Korean": "Kore",
}  # fmt: skip
"""To ISO 15924, of names that are not Latin."""

ALIASES = {"a.k.a.": "also known as", "f.k.a.": "formerly known as", "n.k.a.": "now known as"}

ADDRESS_PARTS = ("ADDRESS1", "ADDRESS2", "ADDRESS3", "CITY", "STATE/PROVINCE", "POSTAL CODE", "REGION")
"""In the order in which OFAC's CSV files print them."""

COUNTRIES = {
    "The Gambia": "gm", "Cote d Ivoire": "ci", "Man, Isle of": "im", "North Macedonia, The Republic of": "mk",
    "Macedonia, The Former Yugoslav Republic of": "mk", "St. Vincent and the Grenadines": "vc",
    "Region: Northern Mali": "ml", "Region: West Bank": "ps",
    "Region: Kafia Kingi": "", "Region: Commonwealth of Independent States": "", "None Identified": "",
}  # fmt: skip
"""OFAC's own spellings, to ISO 3166-1 alpha-2 in lower case; "" of what is in no one country."""

BIRTH_DATE, FLAG = "Birthdate", "flag"
COUNTRY_FACTS = frozenset({"Nationality Country", "Citizenship Country", "Nationality of Registration", FLAG})
CRYPTO_PREFIX = "Digital Currency Address - "
LEGAL_ENTITY_NUMBER = "Legal Entity Number"  # an LEI where it has the shape of one

_TYPES = {
    IdentifierType.PASSPORT: """
        Passport | Diplomatic Passport | British National Overseas Passport | Stateless Person Passport
        """,
    IdentifierType.NATIONAL_ID: """
        National ID No. | Cedula No. | D.N.I. | SSN | C.U.R.P. | C.U.R.P. # | C.U.I. | C.U.I.P. | I.F.E. | N.I.E.
        C.I.N. | Identification Number | Personal ID Card | Bosnian Personal ID No. | Kenyan ID No.
        Moroccan Personal ID No. | National Foreign ID Number | Turkish Identification Number | UAE Identification
        Tazkira National ID Card
        Citizen's Card Number | Credencial electoral | Electoral Registry No. | LE Number | Numero de Identidad
        CNP (Personal Numerical Code) | Residency Number | Romanian Permanent Resident | Refugee ID Card
        Stateless Person ID Card | Cartilla de Servicio Militar Nacional | Military Registration Number
        """,
    IdentifierType.TAX_ID: """
        Tax ID No. | NIT # | RUC # | R.F.C. | R.F.C. # | RFC | RIF # | RTN | US FEIN | V.A.T. Number | C.I.F. | C.U.I.T.
        N.I.F. | RSIN | Fiscal Code | Italian Fiscal Code | Paraguayan tax identification number
        Numero Unico de Identificacao Tributaria (NUIT) | Romanian Tax Registration
        """,
    IdentifierType.REGISTRATION: """
        Registration ID | Registration Number | Business Registration Number | Business Registration Document #
        Business Number | Company Number | UK Company Number | C.R. No. | Romanian C.R. | Commercial Registry Number
        Certificate of Incorporation Number | Public Registration Number | Enterprise Number | Branch Unit Number
        Chamber of Commerce Number | Central Registration System Number | Economic Register Number (CBLS)
        Folio Mercantil No. | Matricula Mercantil No | Istanbul Chamber of Comm. No. | Organization Code
        Dubai Chamber of Commerce Membership No. | Registration Certificate Number (Dubai) | Registered Charity No.
        Trade License No. | MSB Registration Number | File Number
        Russian State Individual Business Registration Number Pattern (OGRNIP)
        """,
    IdentifierType.USCC: """
        Unified Social Credit Code (USCC) | United Social Credit Code Certificate (USCCC)
        """,
    IdentifierType.SWIFT: "SWIFT/BIC",
    IdentifierType.MMSI: "MMSI",
    IdentifierType.ISIN: "ISIN",
    IdentifierType.TICKER: "Equity Ticker",
    IdentifierType.OTHER: """
        Vessel Registration Identification | Legal Entity Number | Government Gazette Number | License | Permit Number
        Serial No. | Driver's License No. | Travel Document Number | Birth Certificate Number | BIK (RU)
        D-U-N-S Number | Global Intermediary Identification Number | Chinese Commercial Code | Trademark number
        Public Security and Immigration No. | Immigration No. | VisaNumberID | SRE Permit No. | Tourism License No.
        Pilot License Number | Seafarer's Identification Document | Afghan Money Service Provider License Number
        Aircraft Serial Identification | Aircraft Tail Number | Aircraft Manufacturer's Serial Number (MSN)
        Aircraft Construction Number (also called L/N or S/N or F/N) | Aircraft Mode S Transponder Code
        Other Vessel Call Sign | Vessel Call Sign | Website | Email Address | Phone Number
        """,
}

IDENTIFIERS = {
    word.strip(): kind
    for kind, words in _TYPES.items()
    for line in words.splitlines()
    for word in line.split("|")
    if word.strip()
}
"""The sort of identifier each type of OFAC's is. IMO numbers, LEIs, digital currency addresses show by their text."""
