"""A name with one of its numbers beside it: "ARTAVIL IMO 9187629", "VTB Bank (SWIFT: VTBRRUMM)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.domain.law.entity import IdentifierType
from bot.domain.names.identifiers import Checked, Reading, read
from bot.domain.names.identifiers.kinds import KINDS, NUMBER
from bot.domain.names.identifiers.labels import begins_label
from bot.domain.patterns import Pattern

MOST_WORDS = 6
"""Words of a number with its label: "ISIN code: KYG 9830 T1067"."""
_AROUND = " ,;:()[]/|-–—，；：（）、【】"
_BRACKETS = Pattern(r"(?=[(（\[【])|(?<=[)）\]】])")
_ANY_NAME = "Quoll"
_ADDRESSES = (IdentifierType.EMAIL, IdentifierType.WEBSITE)


@lru_cache(maxsize=256)  # a text is asked of several times in turn
def name_and_number(text: str) -> tuple[str, str] | None:
    """The name and the number that a text holds side by side, the number with its label; None where it does not.

    Only a number that is one beyond doubt, by its label or its form: "Plant 20" is a name.
    """
    if not any(map(str.isalpha, text)) or not _may_hold_number(text):
        return None
    words = _BRACKETS.sub(" ", text).split()
    if len(words) < 2 or _is_identifier(text):
        return None  # a number with its label: "BTC 1A1z…"
    for name, number in _cuts(words, most=MOST_WORDS if _may_hold_more(text) else 1):
        if any(map(str.isalpha, name)) and _is_number(number):
            return name, number
    return None


def is_told_number(text: str) -> bool:
    """Whether a text is read as a number behind whatever name it stands, by its label or its form."""
    return name_and_number(f"{_ANY_NAME}, {text}") == (_ANY_NAME, text.strip(_AROUND))


def _cuts(words: Sequence[str], *, most: int) -> Iterator[tuple[str, str]]:
    """The words cut in a name and a number of up to so many words, behind or before it; the longest numbers first."""
    for size in range(min(most, len(words) - 1), 0, -1):
        for name, number in ((words[:-size], words[-size:]), (words[size:], words[:size])):
            yield _closed(" ".join(name).strip(_AROUND)), " ".join(number).strip(_AROUND)


def _closed(name: str) -> str:
    """A name with the bracket at its end, which stood between it and its number."""
    return f"{name})" if name.count("(") > name.count(")") else name


def _is_number(text: str) -> bool:
    return _may_hold_number(text) and (_is_identifier(text) or _is_imo(text))


def _may_hold_number(text: str) -> bool:
    """Whether it is worth reading parts of the text as numbers; most names have no digit, and no label's word."""
    return _may_hold_more(text) or any(map(_is_of_a_bank, _WORDS.findall(text)))


@lru_cache(maxsize=256)  # a text is asked of several times in turn
def _may_hold_more(text: str) -> bool:
    """Whether the text may hold more than the code of a bank, which is one word: a digit, or a label."""
    return not text.isascii() or bool(_WORTH_IT.search(text)) or any(map(begins_label, _WORDS.findall(text)))


_WORTH_IT = Pattern(r"[\d@:/]|www")
_WORDS = Pattern(r"[^\W_]+(?:[./'’-][^\W_]+)*")
_BANKS = tuple(kind.bare for kind in KINDS if kind.type is IdentifierType.SWIFT and kind.bare)
_OF_BANKS = (8, 11)
"""Signs of a bank's code, and of a branch's."""
_OF_SHIPS = 7
"""Digits of an IMO number."""


def _is_of_a_bank(word: str) -> bool:
    """Whether the word has the form that tells a bank's code, which need not have a digit, from a word."""
    return len(word) in _OF_BANKS and any(form.fullmatch(word) for form in _BANKS)


def _is_identifier(text: str) -> bool:
    return any(
        one.claimed and one.fits and one.kind is not NUMBER and (one.labelled or _is_right(one)) for one in read(text)
    )


def _is_right(reading: Reading) -> bool:
    """Whether a code without a label is one by its form: of several words, it may be a name and a number."""
    is_sure = reading.checked is Checked.RIGHT or reading.kind.type in _ADDRESSES
    return is_sure and " " not in reading.number


def _is_imo(text: str) -> bool:
    """Whether it is seven digits of which the last agrees: beside a name, that of a ship."""
    return len(text) == _OF_SHIPS and any(
        one.kind.type is IdentifierType.IMO and one.checked is Checked.RIGHT for one in read(text)
    )
