"""What there is to say of a kind of identifier (the table of them: kinds.py)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from bot.domain.law.entity import IdentifierType
from bot.domain.names.identifiers.checks import Check
from bot.domain.names.identifiers.folding import codes


class Worth(Enum):
    """What it is worth that a list holds the number that was asked for."""

    UNIQUE = "one bearer, however it is asked for"
    LABELLED = "one bearer, where the label says what the number is; a lead where it stands bare"
    LEAD = "others may bear the same number: a lead"


def _nowhere(_: str) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of identifier.

    `name` has its article. `shape` is met by the folded number. `bare` is met by the text as it was asked for (capitals
    kept) where the number is recognised without a label; None where a label is needed. `loose` is met by a text that
    is looked up without a label though it may be a name (None: any code of five characters or more, with a digit).
    `grouped` numbers are also printed with blanks. `check` checks the digits.
    `country` gives the ISO code that a number tells (lower case), "" for none. `bearer` is whom to ask by instead.
    `holders` is the only country whose register gives such numbers.
    """

    name: str
    type: IdentifierType
    shape: re.Pattern[str]
    fold: Callable[[str], str] = codes
    worth: Worth = Worth.LEAD
    bare: re.Pattern[str] | None = None
    check: Check | None = None
    loose: re.Pattern[str] | None = None
    grouped: bool = False
    country: Callable[[str], str] = _nowhere
    bearer: str = "holder"
    holders: str = ""
