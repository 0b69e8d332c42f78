"""Reads a text without a label as identifiers: of every kind whose form or shape it has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.law.entity import IdentifierType
from bot.domain.names.identifiers.as_read import Reading, as_read
from bot.domain.names.identifiers.checks import Checked
from bot.domain.names.identifiers.folding import codes, without_brackets
from bot.domain.names.identifiers.kind import Kind, Worth
from bot.domain.names.identifiers.kinds import KINDS, NUMBER
from bot.domain.names.identifiers.shape import digits, is_code, is_number

_SHORTEST_OF_DIGITS, _SHORTEST, _LONGEST = 3, 4, 34
"""Characters of a number, and of another code, that is looked up without a label."""
_MOST_WORDS = 5
_LONGEST_TICKER = 10
"""Of a ticker with its market, "TCEHY US": no other identifier has blanks and no digit."""
_KINDS_OF_LETTERS = tuple(kind for kind in KINDS if kind.bare or kind.loose)
"""Those that a text without a digit may be, if no label says so."""


def bare(printed: str, *, behind_label: bool = False) -> Iterator[Reading]:
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
    reading = as_read(kind, text, folded, labelled=own and kind.worth is Worth.LABELLED, claimed=False, shaped=True)
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
