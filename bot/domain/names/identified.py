"""What a list's identifiers say of a text: whose number it is, and whether that decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.domain.law.answer import Unheld
from bot.domain.law.entity import IdentifierType
from bot.domain.names.as_written.numbered import name_and_number
from bot.domain.names.candidates import Candidate, NameHit
from bot.domain.names.identifiers import Checked, Kind, Reading, kind_of_key, read
from bot.domain.names.identifiers.folding import codes, split_ticker
from bot.domain.names.policy import POLICY, Policy

_HEAD_OFFICE = ("", "XXX")
_FAULTS = {
    Checked.RIGHT: "",
    Checked.WRONG: "whose check digits are wrong",
    Checked.IMPOSSIBLE: "that is not a valid one",
}
_ADDRESSES = (IdentifierType.EMAIL, IdentifierType.WEBSITE)
_BANK = 8
"""Characters of a BIC before those of the branch."""


class _Borne(NamedTuple):
    """A stored identifier with the number that was asked for; `lead` says why it decides nothing, "" where it does."""

    hit: NameHit
    kind: Kind
    lead: str


def rank_identifiers(text: str, hits: Sequence[NameHit], policy: Policy = POLICY) -> list[Candidate]:
    """The bearers of the number that a text is, one candidate each, those whom it tells from all others first."""
    return bearers(read(text), hits, policy)


def bearers(readings: Sequence[Reading], hits: Sequence[NameHit], policy: Policy = POLICY) -> list[Candidate]:
    """Who bears a number that was read in these ways. A bare number that several bear under different kinds decides for
    none of them."""
    borne: defaultdict[str, list[_Borne]] = defaultdict(list)
    for hit in hits:
        borne[hit.entity_id] += _borne(hit, readings)
    by_bearer = [each for each in borne.values() if each]
    found = [_candidate(each, policy) for each in by_bearer]
    is_bare = not any(reading.labelled for reading in readings)
    if is_bare and _are_of_several_kinds(by_bearer):
        found = [replace(one, score=min(one.score, policy.identifier_lead)) for one in found]
    return sorted(found, key=lambda one: (-one.score, one.hit.entity_id))


def _are_of_several_kinds(by_bearer: Sequence[Sequence[_Borne]]) -> bool:
    """Whether the number is of other kinds for one bearer than for another."""
    return len({frozenset(one.kind.type for one in each) for each in by_bearer}) > 1


def certain_code(text: str) -> Reading | None:
    """What a text is certain to be as an identifier; None also for one with a name before it."""
    found = next((one for one in read(text) if one.claimed and one.fits), None)
    return None if found and name_and_number(text) else found


def unheld(text: str) -> Unheld | None:
    """The identifier that a text is beyond doubt, where no list holds it; None for one that is or may hold a name."""
    if name_and_number(text):
        return None  # "LVMH FR0000121014"
    reading = next((reading for reading in read(text) if reading.claimed), None)
    return _unheld(reading) if reading else None


def unheld_beside(text: str) -> Unheld | None:
    """The identifier that stands beside a name in a text, where no list holds either; None where none does."""
    found = (unheld(part) for part in reversed(name_and_number(text) or ()) if not part.isalpha())  # a word is no BIC
    return next(filter(None, found), None)


def _unheld(reading: Reading) -> Unheld:
    kind = reading.kind
    country = kind.country(kind.fold(reading.number)) if reading.fits else ""
    return Unheld(
        type=kind.type,
        kind=kind.name,
        number=reading.number,
        country=country,
        bearer=kind.bearer,
        fault=fault_of(reading),
    )


def may_be_bank(text: str) -> Unheld | None:
    """The BIC that a word of capital letters may be beside being a name ("SBERBANK"); None for other texts."""
    found = (reading for reading in read(text) if reading.kind.type is IdentifierType.SWIFT and not reading.claimed)
    reading = next(found, None)
    if reading is None or text != text.upper() or not reading.fits or reading.checked is not Checked.RIGHT:
        return None
    return _unheld(reading)


def fault_of(reading: Reading) -> str:
    """What is wrong with a number under the rules of its kind; "" where nothing is, or nothing can be checked."""
    if not reading.fits:
        return _FAULTS[Checked.IMPOSSIBLE]
    return "" if reading.checked is None else _FAULTS[reading.checked]


def _borne(hit: NameHit, readings: Iterable[Reading]) -> list[_Borne]:
    """How the hit bears the number: as the first reading that decides has it, else as a lead."""
    found = [_as(reading, hit) for reading in readings if hit.key in reading.keys]
    told = [one for one in found if one is not None]
    return sorted(told, key=lambda one: bool(one.lead))[:1]


def _as(reading: Reading, hit: NameHit) -> _Borne | None:
    """The hit under this reading; None where it is the share of another market."""
    kind = kind_of_key(hit.key)
    if kind.type is IdentifierType.TICKER:
        return _share(reading, hit)
    if kind.type in _ADDRESSES:
        return _Borne(hit, kind, _why_no_more(reading, kind))
    if not reading.decides or (reading.kind.holders and hit.countries and reading.kind.holders not in hit.countries):
        return _Borne(hit, kind, "others may bear the same number")
    if kind.type is IdentifierType.SWIFT and not _same_branch(reading.number, hit.text):
        return _Borne(hit, reading.kind, "another branch of that bank")
    return _Borne(hit, reading.kind if reading.kind.type is kind.type else kind, "")


def _why_no_more(reading: Reading, kind: Kind) -> str:
    """Why an e-mail address or a website is but a lead."""
    return "others may use it too" if reading.kind.type is kind.type else "the address asked for is at it"


def _share(reading: Reading, hit: NameHit) -> _Borne | None:
    """The code of a share names it on its market: without one, others may bear it elsewhere."""
    (_, asked), (_, listed) = split_ticker(reading.number), split_ticker(hit.text)
    if asked and listed and asked != listed:
        return None
    return _Borne(hit, reading.kind, "" if asked else "no market was named")


def _same_branch(asked: str, listed: str) -> bool:
    branches = {codes(asked)[_BANK:], codes(listed)[_BANK:]}
    return len(branches) == 1 or bool(branches & set(_HEAD_OFFICE))


def _candidate(borne: Sequence[_Borne], policy: Policy) -> Candidate:
    """One entity with all the kinds under which it bears the number; those that decide come first."""
    of_kinds = {one.kind.type: one for one in sorted(borne, key=lambda one: not one.lead)}
    told = sorted(of_kinds.values(), key=lambda one: bool(one.lead))
    first = told[0]
    why = " and ".join(f"{_its(one)} {one.hit.text}" for one in told)
    why += f", a lead: {first.lead}" if first.lead else ", exactly"
    return Candidate(hit=first.hit, score=policy.identifier_lead if first.lead else 1.0, why=why)


def _its(borne: _Borne) -> str:
    """The kind with what the list says of it: "its passport number (Diplomatic Passport, Mali)"."""
    kind, note = borne.kind.name.partition(" ")[2], borne.hit.note
    if borne.kind.type is IdentifierType.OTHER and note:
        return f"its {note}"
    word, _, rest = note.partition(", ")
    note = rest if word.casefold() in kind.casefold() else note
    return f"its {kind} ({note})" if note and borne.lead else f"its {kind}"
