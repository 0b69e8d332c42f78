"""Documents and numbers in the EU's list."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.law.entity import Identifier, IdentifierType
from bot.domain.lists.entry import Detail
from bot.errors import ListRefused
from data.sources.eu_fsf.record import EuRecord, Part
from data.sources.formats.text import joined
from data.sources.imo import imo_numbers
from data.sources.numbers import numbers_in

_TYPES = {
    "passport": IdentifierType.PASSPORT, "id": IdentifierType.NATIONAL_ID, "ssn": IdentifierType.NATIONAL_ID,
    "fiscalcode": IdentifierType.TAX_ID, "taxid": IdentifierType.TAX_ID, "euvat": IdentifierType.TAX_ID,
    "regnumber": IdentifierType.REGISTRATION, "swiftbic": IdentifierType.SWIFT, "imo": IdentifierType.IMO,
    **dict.fromkeys(
        ("birthcert", "drivinglicence", "electionid", "nationcert", "nrn", "other", "residentperm", "tradelic",
         "travelcardid", "unssn"), IdentifierType.OTHER),
}  # fmt: skip
_UNSAID = ("UNKNOWN", "00", "false")
_NOT_NOTED = ("identificationTypeCode", "number", "latinNumber", "countryIso2Code")
_FLAGS = {
    "knownFalse": "known to be false", "knownExpired": "known to be expired", "reportedLost": "reported lost",
    "revokedByIssuer": "revoked by issuer", "diplomatic": "diplomatic",
}  # fmt: skip


def identifiers_of(record: EuRecord) -> Iterator[Identifier]:
    """Each number, also one known to be false: somebody may show it. Raises ListRefused for an unknown kind."""
    for part in record.parts["identification"]:
        code = part["identificationTypeCode"]
        if code.casefold() not in _TYPES:
            raise ListRefused(f"{part.place}: unknown identificationTypeCode {code!r}")
        for number in dict.fromkeys((part["number"], part["latinNumber"])):
            if any(map(str.isalnum, number)):
                yield from _identifiers(_TYPES[code.casefold()], number, _note(part))


def numberless(record: EuRecord) -> Iterator[Detail]:
    """Documents whose number the list does not know: it prints "-"."""
    for part in record.parts["identification"]:
        if not any(map(str.isalnum, part["number"] + part["latinNumber"])):
            yield Detail(label="Document", text=joined(part["identificationTypeCode"], _note(part)))


def _identifiers(type: IdentifierType, number: str, note: str) -> tuple[Identifier, ...]:
    if type is IdentifierType.IMO:
        return imo_numbers(number, note)
    return numbers_in(number, otherwise=type, note=note, whole=type)


def _note(part: Part) -> str:
    noted = {name: text for name, text in part.is_.items() if name not in _NOT_NOTED and text not in _UNSAID}
    said = (_FLAGS[name] if text == "true" else text for name, text in noted.items())
    return joined(*said, *part.remarks, *part.more)
