"""Reads a text as identifiers: of which kinds it may be, under which keys they are stored, whether its digits agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.domain.law.entity import IdentifierType
from bot.domain.names.identifiers.checks import Checked
from bot.domain.names.identifiers.folding import codes, plain, without_brackets
from bot.domain.names.identifiers.kind import Kind, Worth
from bot.domain.names.identifiers.kinds import GENERIC, KINDS, NUMBER
from bot.domain.names.identifiers.labels import Labelled, core, kinds_of_label, labelled
from bot.domain.names.identifiers.links import address_in
from bot.domain.names.identifiers.shape import (
    MANY_DIGITS,
    digits,
    fits,
    is_code,
    is_long_number,
    is_number,
    key,
    keys_of,
)

_SHORTEST_OF_DIGITS, _SHORTEST, _LONGEST = 3, 4, 34
"""Characters of a number, and of another code, that is looked up without a label."""
_MOST_WORDS = 5
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】")
_LONGEST_TICKER = 10
"""Of a ticker with its market, "TCEHY US": no other identifier has blanks and no digit."""
_KINDS_OF_LETTERS = tuple(kind for kind in KINDS if kind.bare or kind.loose)
"""Those that a text without a digit may be, if no label says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text read as an identifier of one kind.

    `keys` are those that a stored one may have. `labelled` says that its own label was there, or a form that says as
    much ("1810.HK"); `claimed`, that it is certain enough to be no name; `fits`, that it has the shape of its kind.
    `checked` is None where the kind has no check digits.
    """

    kind: Kind
    number: str
    keys: tuple[str, ...]
    labelled: bool = False
    claimed: bool = False
    fits: bool = True
    lead: bool = False  # the label says another kind
    checked: Checked | None = None

    @property
    def decides(self) -> bool:
        """Whether the number belongs to one bearer alone, so that who bears it on a list is who is asked about."""
        if self.lead or not self.fits:
            return False
        if self.kind.worth is Worth.UNIQUE:
            is_any_number = self.kind.type is IdentifierType.OFAC_UID  # "26165" is as well that of an invoice or a room
            return self.labelled or (not is_any_number and self.checked in (None, Checked.RIGHT))
        return self.kind.worth is Worth.LABELLED and (self.labelled or self.checked is Checked.RIGHT)


@lru_cache(maxsize=4096)
def read(text: str, label: str = "") -> tuple[Reading, ...]:
    """All that a text may be as an identifier, the kinds that its label says first; () for what can only be a name.

    `label` is what is known of it from elsewhere, a column's heading: "ISIN". One that is not known counts for nothing.
    """
    printed = address_in(_out_of_brackets(plain(text)))
    named = kinds_of_label(label) if label else ()
    found = Labelled(kinds=named, number=printed, strong=True) if named else labelled(printed)
    if found is None:
        return tuple(_bare(printed))
    return _each_once([*_behind(found), *(() if found.strong else _bare(printed))])


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
    for one in _bare(found.number, behind_label=True):
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
            reading = _reading(kind, number, folded, labelled=shaped, claimed=False, shaped=shaped)
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


def _bare(printed: str, *, behind_label: bool = False) -> Iterator[Reading]:
    """What a text without a label may be; what stood behind a label that says another kind may be of any length."""
    text = without_brackets(printed)
    if not digits(text) and _are_only_words(text):
        return
    for kind in KINDS if digits(text) else _KINDS_OF_LETTERS:
        own = _of_its_own_form(kind, text)
        if own or _may_be(kind, text, behind_label=behind_label):  # most are neither, and never folded
            yield from _as_bare(kind, text, own=own)


def _as_bare(kind: Kind, text: str, *, own: bool) -> Iterator[Reading]:
    """The text as a number of this kind, if it has its shape; `own` where it has a form that no other kind has."""
    folded = kind.fold(text)
    if not folded or not (own or _has_shape(kind, folded)):
        return
    reading = _reading(kind, text, folded, labelled=own and kind.worth is Worth.LABELLED, claimed=False, shaped=True)
    sure = own and _is_sure(reading) or kind is NUMBER and is_number(text)
    yield replace(reading, claimed=sure)


def _are_only_words(text: str) -> bool:
    """Whether a text without a digit is longer than a ticker with its market, and so can be no code."""
    return " " in text and len(text) > _LONGEST_TICKER and not text.upper().endswith(" EQUITY")


def _of_its_own_form(kind: Kind, text: str) -> bool:
    if kind.bare is None or (" " in text and kind.grouped and not is_code(text)):
        return False
    return kind.bare.fullmatch("".join(text.split()) if kind.grouped else text) is not None


def _is_sure(reading: Reading) -> bool:
    """Whether a number of this shape is no word: of a CUSIP, only where its check digit agrees."""
    if reading.kind.type is IdentifierType.CUSIP:
        return reading.checked is Checked.RIGHT
    return reading.checked is not Checked.IMPOSSIBLE


def _has_shape(kind: Kind, folded: str) -> bool:
    """Whether it has the shape of its kind; a bank's code, of which the key is a part, is looked up in any."""
    return kind.type is IdentifierType.SWIFT or kind.shape.fullmatch(folded) is not None


def _may_be(kind: Kind, text: str, *, behind_label: bool) -> bool:
    """Whether a list may hold the text under this kind, if it has its shape, though nothing says so."""
    if kind.loose is not None:
        return kind.loose.fullmatch(text) is not None
    if not digits(text):
        return False
    code = codes(text)
    shortest = 1 if behind_label else _SHORTEST_OF_DIGITS if code.isdigit() else _SHORTEST
    return shortest <= len(code) <= _LONGEST and (len(text.split()) <= _MOST_WORDS or is_code(text))


def _reading(kind: Kind, number: str, folded: str, *, labelled: bool, claimed: bool, shaped: bool) -> Reading:
    checked = kind.check(folded) if kind.check and shaped else None
    keys = tuple(dict.fromkeys(keys_of(kind, folded))) if shaped else (key(kind.type, folded),)
    return Reading(
        kind=kind, number=number, keys=keys, labelled=labelled, claimed=claimed, fits=shaped, checked=checked
    )  # fmt: skip
