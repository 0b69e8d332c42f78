"""Reads a text as identifiers: of which kinds it may be, under which keys they are stored, whether its digits agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from bot.domain.names.identifiers.as_read import Reading, as_read
from bot.domain.names.identifiers.bare import bare
from bot.domain.names.identifiers.checks import Checked
from bot.domain.names.identifiers.folding import plain, without_brackets
from bot.domain.names.identifiers.kind import Kind
from bot.domain.names.identifiers.kinds import GENERIC
from bot.domain.names.identifiers.labels import Labelled, core, kinds_of_label, labelled
from bot.domain.names.identifiers.links import address_in
from bot.domain.names.identifiers.shape import (
    MANY_DIGITS,
    digits,
    fits,
    is_code,
    is_long_number,
)

_AROUND = " \"'“”„«»‘’<>.,;"
"""What may stand around an identifier that was copied out of a text."""
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】")


@lru_cache(maxsize=4096)
def read(text: str, label: str = "") -> tuple[Reading, ...]:
    """All that a text may be as an identifier, the kinds that its label says first; () for what can only be a name.

    `label` is what is known of it from elsewhere, a column's heading: "ISIN". One that is not known counts for nothing.
    """
    printed = address_in(_out_of_brackets(plain(text).strip(_AROUND)))
    named = kinds_of_label(label) if label else ()
    found = Labelled(kinds=named, number=printed, strong=True) if named else labelled(printed)
    if found is None:
        return tuple(bare(printed))
    return _each_once([*_behind(found), *(() if found.strong else bare(printed))])


def _out_of_brackets(text: str) -> str:
    """What stands in the brackets that a text is all in: "(SWIFT: …)"."""
    return text[1:-1].strip() if _IN_BRACKETS.fullmatch(text) else text


def read_keys(text: str) -> tuple[str, ...]:
    """The keys of all identifiers that a text may be."""
    return tuple(dict.fromkeys(key for reading in read(text) for key in reading.keys))


def _each_once(readings: list[Reading]) -> tuple[Reading, ...]:
    found: dict[tuple[str, tuple[str, ...]], Reading] = {}
    for reading in readings:
        found.setdefault((reading.kind.name, reading.keys), reading)
    return tuple(found.values())


def _behind(found: Labelled) -> Iterator[Reading]:
    """The number behind a label: as the label says, as a further label says ("Tax ID No.: INN …"), as another kind."""
    further = _further_label(found.number)
    if further:
        yield from _behind(further)
    said = list(_as_labelled(found))
    for one in [one for one in said if one.fits] or said:
        yield replace(one, claimed=one.claimed and not further)
    types = {kind.type for kind in found.kinds}
    for one in bare(found.number, behind_label=True):
        yield replace(one, claimed=False, lead=one.kind.type not in types)


def _further_label(text: str) -> Labelled | None:
    """What stands behind a label, where it begins with one that is no part of it, as "HRB" is of "HRB 55668"."""
    further = labelled(text)
    return further if further and further.number != text else None


def _as_labelled(found: Labelled) -> Iterator[Reading]:
    for kind in found.kinds:
        number = without_brackets(found.number)
        sure = is_code(number) or kind.type not in GENERIC and " " not in number
        if not sure:
            number = _without_remark(kind, number)
        folded = kind.fold(number)
        shaped = fits(kind, folded, number)
        if folded and (shaped or found.strong or is_long_number(number)):
            reading = as_read(kind, number, folded, labelled=shaped, claimed=False, shaped=shaped)
            yield replace(reading, claimed=sure and _is_no_name(reading, strong=found.strong))


def _without_remark(kind: Kind, text: str) -> str:
    """Of a generic kind, the number in a text that says more than it, where it has many digits."""
    if kind.type not in GENERIC:
        return text
    number = core(text)
    return number if digits(number) >= MANY_DIGITS else text


def _is_no_name(reading: Reading, *, strong: bool) -> bool:
    """Whether what stands behind a label is its number, and the whole no name: "BIC Corporation" is one."""
    if not digits(reading.number):
        return reading.fits and reading.checked is not Checked.IMPOSSIBLE and (strong or reading.number.isupper())
    return reading.fits or digits(reading.number) > 1
