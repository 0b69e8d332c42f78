"""Names of the EU's list: none is marked as the primary one, and how good an alias is stands in a remark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.domain.law.entity import Name, NameType
from bot.domain.lists.entry import Detail
from bot.errors import ListRefused
from data.sources.eu_fsf.record import EuRecord, Part
from data.sources.formats.text import joined
from data.sources.scripts import name_in_script

_WEAK = re.compile(r"\blow? quality\b", re.IGNORECASE)
_FORMER = re.compile(r"[\s(\"'‘“]*(?:formerly known as|former name|f\.?k\.?a\b|maiden name)", re.IGNORECASE)
_CLAUSE = re.compile(r";|\n")


def names_of(record: EuRecord) -> tuple[Name, ...]:
    """All names, the primary one first: the first strong one in English or in no language, else the first strong one.

    A name in another script is native. Raises ListRefused for an entity without a name.
    """
    found = [(part, name) for part in record.parts["nameAlias"] if (name := _name(part))]
    if not found:
        raise ListRefused(f"{record.place} (logicalId {record.logical_id}) has no name")
    first = min(range(len(found)), key=lambda at: (_rank(*found[at]), at))
    rest = (name for at, (_, name) in enumerate(found) if at != first)
    primary = replace(found[first][1], type=NameType.NAME)
    return (primary, *(name for name in dict.fromkeys(rest) if name.text != primary.text))


def name_details(record: EuRecord) -> Iterator[Detail]:
    """What the list says of each name: its language, its parts, functions, titles, gender, remarks."""
    for part in record.parts["nameAlias"]:
        whole = _text(part)
        parts = joined(part["firstName"], part["middleName"], part["lastName"], by=" / ")
        if said := joined(part["nameLanguage"], parts, by=": "):
            yield Detail(label="Name", text=f"{whole} ({said})")
        for label, attribute in (("Function", "function"), ("Title", "title"), ("Gender", "gender")):
            if part[attribute]:
                yield Detail(label=label, text=part[attribute])
        for remark in (*part.remarks, *part.more):
            yield Detail(label="Name remark", text=joined(whole, remark, by=": "))


def _text(part: Part) -> str:
    return part["wholeName"] or joined(part["firstName"], part["middleName"], part["lastName"], by=" ")


def _name(part: Part) -> Name | None:
    text = _text(part)
    return name_in_script(text, _type(part)) if text else None


def _type(part: Part) -> NameType:
    """A remark grades the name where a clause of it begins so: prose about somebody else's former name does not."""
    if part["strong"] == "false" or any(_WEAK.search(remark) for remark in part.remarks):
        return NameType.WEAK_ALIAS
    clauses = (clause for remark in part.remarks for clause in _CLAUSE.split(remark))
    return NameType.PREVIOUS_NAME if any(map(_FORMER.match, clauses)) else NameType.ALIAS


def _rank(part: Part, name: Name) -> int:
    if name.type is NameType.ALIAS:
        return 0 if part["nameLanguage"] in ("", "EN") else 1
    return 2 if name.type is NameType.NATIVE else 3
