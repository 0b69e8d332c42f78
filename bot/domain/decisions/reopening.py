"""When a decision has to be looked at again: once the entry changed in what its reason rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.domain.decisions.decision import Basis, Reason

_PARTS: Mapping[str, Callable[[Basis], tuple[str, ...]]] = {
    "birth date": lambda basis: basis.birth_dates,
    "country": lambda basis: basis.countries,
    "identifiers": lambda basis: basis.identifiers,
    "kind": lambda basis: (basis.kind,),
    "names": lambda basis: basis.names,
}
_ALL = tuple(_PARTS)
RESTS_ON: Mapping[Reason, tuple[str, ...]] = {
    Reason.BIRTH_DATE: ("birth date",),
    Reason.COUNTRY: ("country",),
    Reason.IDENTIFIER: ("identifiers",),
    Reason.KIND: ("kind",),
    Reason.COMMON_NAME: ("names", "birth date", "identifiers"),  # what would tell its bearer from others
    Reason.DATA_ERROR: _ALL,
    Reason.OTHER: _ALL,
}
"""What of an entry each reason rests on."""


def changed(reason: Reason, before: Basis, now: Basis) -> str:
    """What of that changed, in words ("birth date: 1 Jan 1970, now 2 Feb 1971"); "" where nothing did."""
    told = [_difference(part, _PARTS[part](before), _PARTS[part](now)) for part in RESTS_ON[reason]]
    return "; ".join(filter(None, told))


def _difference(part: str, before: tuple[str, ...], now: tuple[str, ...]) -> str:
    gone = [value for value in before if value not in now]
    new = [value for value in now if value not in before]
    if not gone and not new:
        return ""
    said = [f"no longer {', '.join(gone[:3])}"] if gone else []
    said += [f"now {', '.join(new[:3])}"] if new else []
    return f"{part}: {'; '.join(said)}"
