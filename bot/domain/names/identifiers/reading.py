"""Reads a text as identifiers: of which kinds it may be, under which keys they are stored, whether its digits agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from stdnum import isin

from bot.domain.law.entity import IdentifierType
from bot.domain.names.identifiers.checks import Checked
from bot.domain.names.identifiers.folding import codes, plain, without_brackets
from bot.domain.names.identifiers.kind import Kind, Worth
from bot.domain.names.identifiers.kinds import GENERIC, KINDS, NUMBER
from bot.domain.names.identifiers.labels import Labelled, core, kinds_of_label, labelled
from bot.domain.names.legal_forms import LEGAL_FORMS

_SHORTEST_OF_DIGITS, _SHORTEST, _LONGEST = 3, 4, 34
"""Characters of a number, and of another code, that is looked up without a label."""
_SURE = 5
"""Digits of a number that is no name: "360" is one."""
_NO_WORD = 20
"""Characters of a code with digits that no name is as long as."""
_MOST_WORDS = 5
_LONGEST_TICKER = 10
"""Of a ticker with its market, "TCEHY US": no other identifier has blanks and no digit."""
_MANY_DIGITS = 5
_LONGEST_PREFIX = 4
"""Letters that stand apart before a number and belong to it: "SE 012820", "HRB 55668"."""
_CUSIP_COUNTRIES = (
    "US",
    "CA",
    "KY",
    "BM",
    "VG",
    "GB",
    "JE",
    "GG",
    "IE",
    "LR",
    "MH",
    "PA",
    "NL",
    "LU",
    "SG",
    "CH",
    "IL",
)
"""Whose ISINs are made of a CUSIP, or of an international number of its form."""
_SEDOL_COUNTRIES = ("GB", "IE", "JE", "GG", "IM")
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
            sure = self.kind.type is not IdentifierType.OFAC_UID or digits(self.number) >= _SURE
            return self.labelled or (sure and self.checked in (None, Checked.RIGHT))
        return self.kind.worth is Worth.LABELLED and (self.labelled or self.checked is Checked.RIGHT)


def key(type: IdentifierType, folded: str) -> str:
    """The key of an identifier; those of names hold no colon."""
    return f"{type.value}:{folded}"


@lru_cache(maxsize=4096)
def read(text: str, label: str = "") -> tuple[Reading, ...]:
    """All that a text may be as an identifier, the kinds that its label says first; () for what can only be a name.

    `label` is what is known of it from elsewhere, a column's heading: "ISIN". One that is not known counts for nothing.
    """
    printed = plain(text)
    named = kinds_of_label(label) if label else ()
    found = Labelled(kinds=named, number=printed, strong=True) if named else labelled(printed)
    if found is None:
        return tuple(_bare(printed))
    return _each_once([*_behind(found), *(() if found.strong else _bare(printed))])


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
    further = labelled(found.number)
    if further and further.number == found.number:  # its letters are a part of it: "HRB 55668"
        further = None
    if further:
        yield from _behind(further)
    said = list(_as_labelled(found))
    for one in [one for one in said if one.fits] or said:
        yield replace(one, claimed=one.claimed and not further)
    types = {kind.type for kind in found.kinds}
    for one in _bare(found.number, behind_label=True):
        yield replace(one, claimed=False, lead=one.kind.type not in types)


def _as_labelled(found: Labelled) -> Iterator[Reading]:
    for kind in found.kinds:
        number = without_brackets(found.number)
        sure = is_code(number) or kind.type not in GENERIC and " " not in number
        if kind.type in GENERIC and not sure and digits(core(number)) >= _MANY_DIGITS:
            number = core(number)
        folded = kind.fold(number)
        shaped = fits(kind, folded, number)
        told = found.strong or number.isdigit() and len(number) >= _SURE
        if folded and (shaped or told):
            reading = _reading(kind, number, folded, labelled=shaped, claimed=False, shaped=shaped)
            yield replace(reading, claimed=sure and _is_no_name(reading, strong=found.strong))


def _is_no_name(reading: Reading, *, strong: bool) -> bool:
    """Whether what stands behind a label is its number, and the whole no name: "BIC Corporation" is one."""
    if not digits(reading.number):
        return reading.fits and reading.checked is not Checked.IMPOSSIBLE and (strong or reading.number.isupper())
    return reading.fits or digits(reading.number) > 1


def _bare(printed: str, *, behind_label: bool = False) -> Iterator[Reading]:
    """What a text without a label may be; what stood behind a label that says another kind may be of any length."""
    text = without_brackets(printed)
    if " " in text and not digits(text) and len(text) > _LONGEST_TICKER and not text.upper().endswith(" EQUITY"):
        return
    for kind in KINDS if digits(text) else _KINDS_OF_LETTERS:
        own = _of_its_own_form(kind, text)
        if not (own or _may_be(kind, text, behind_label=behind_label)):
            continue  # most end here, before they are folded
        folded = kind.fold(text)
        if not folded or not (own or _has_shape(kind, folded)):
            continue
        reading = _reading(
            kind, text, folded, labelled=own and kind.worth is Worth.LABELLED, claimed=False, shaped=True
        )
        sure = own and _is_sure(reading) or kind is NUMBER and _is_number(text)
        yield replace(reading, claimed=sure)


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


def _is_number(text: str) -> bool:
    """Whether a text without a label is a number of something, and no name: digits alone, or a code of many."""
    code = codes(text)
    if len(code) < _SURE or not text.isascii():
        return False
    if " " in text:
        return code.isdigit() or (is_code(text) and digits(code) >= 2 * _MANY_DIGITS)
    return code.isdigit() or (digits(code) >= _MANY_DIGITS and (text.upper() == text or len(code) >= _NO_WORD))


def is_code(number: str) -> bool:
    """Whether every word of it is one of a code: has digits, or is a few capital letters and no legal form."""
    words = number.split()
    return any(map(digits, words)) and all(
        digits(word) or (len(word) <= _LONGEST_PREFIX and word.isupper() and word.casefold() not in LEGAL_FORMS)
        for word in words
    )


def digits(text: str) -> int:
    """How many digits a text has."""
    return sum(map(str.isdigit, text))


def fits(kind: Kind, folded: str, number: str) -> bool:
    """Whether the number has the shape of its kind; a bank's key is a part of it."""
    return kind.shape.fullmatch(codes(number) if kind.type is IdentifierType.SWIFT else folded) is not None


def _reading(kind: Kind, number: str, folded: str, *, labelled: bool, claimed: bool, shaped: bool) -> Reading:
    checked = kind.check(folded) if kind.check and shaped else None
    keys = tuple(dict.fromkeys(_keys(kind, folded))) if shaped else (key(kind.type, folded),)
    return Reading(
        kind=kind, number=number, keys=keys, labelled=labelled, claimed=claimed, fits=shaped, checked=checked
    )  # fmt: skip


def _keys(kind: Kind, folded: str) -> Iterator[str]:
    """Its own, and those of the ISINs that are made of it."""
    yield key(kind.type, folded)
    made = {IdentifierType.CUSIP: _CUSIP_COUNTRIES, IdentifierType.SEDOL: _SEDOL_COUNTRIES}
    for country in made.get(kind.type, ()):
        yield key(IdentifierType.ISIN, isin.from_natid(country, folded))
