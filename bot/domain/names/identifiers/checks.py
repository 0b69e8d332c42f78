"""Check digits: those that python-stdnum knows, and those of addresses of digital currencies.

What is needed of python-stdnum is imported when a name has the shape of a number: few have.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from enum import Enum

from bot.domain.patterns import Pattern


class Checked(Enum):
    """What came of checking a number of the right shape."""

    RIGHT = "its check digits agree"
    WRONG = "its check digits do not agree"
    IMPOSSIBLE = "no such number is given: its country or day does not exist"


Check = Callable[[str], Checked]

_OF_COMPANIES = (8, 6, 4, 2, 9, 7)
"""Weights of the first six digits of the IMO number of a company or an owner, which is checked unlike a ship's."""
_CHECKED_IN_BASE58 = Pattern(r"[13LMXDGAT][1-9A-HJ-NP-Za-km-z]{25,34}|t[13][1-9A-HJ-NP-Za-km-z]{33}")
"""Bitcoin and its forks, Litecoin, Dash, Dogecoin and Verge, TRON; Zcash. Ripple's has an alphabet of its own."""
_SEGWIT = "bc1q"
"""Its successor, bc1p, has another check, which python-stdnum does not know."""


def _by(name: str) -> Check:
    """The check that has this name in standard.py."""

    def check(number: str) -> Checked:
        from stdnum.exceptions import InvalidChecksum, ValidationError

        from bot.domain.names.identifiers.standard import VALIDATE

        try:
            VALIDATE[name](number)
        except InvalidChecksum:
            return Checked.WRONG
        except ValidationError:
            return Checked.IMPOSSIBLE
        return Checked.RIGHT

    return check


check_isin = _by("isin")
check_bic = _by("bic")
check_lei = _by("lei")
check_cusip = _by("cusip")
check_sedol = _by("sedol")
check_uscc = _by("uscc")
check_inn = _by("inn")
check_ogrn = _by("ogrn")
check_chinese_id = _by("chinese_id")
check_fiscal_code = _by("fiscal_code")
check_curp = _by("curp")


def check_imo(number: str) -> Checked:
    """Of seven digits: the IMO number of a ship, or that of a company or an owner."""
    from stdnum import imo

    rest = sum(int(digit) * weight for digit, weight in zip(number[:6], _OF_COMPANIES, strict=True)) % 11
    right = imo.is_valid(number) or number[-1] == str((11 - rest) % 10)
    return Checked.RIGHT if right else Checked.WRONG


def check_wallet(address: str) -> Checked:
    """Of an address; one of a form whose check is not known here passes."""
    from stdnum import bitcoin

    if address.startswith(_SEGWIT):
        right = bitcoin.is_valid(address)
    else:
        right = _CHECKED_IN_BASE58.fullmatch(address) is None or _base58_right(address)
    return Checked.RIGHT if right else Checked.WRONG


def _base58_right(address: str) -> bool:
    """The last four bytes are the beginning of the hash of the hash of those before them."""
    from stdnum import bitcoin

    decoded = bitcoin.b58decode(address)
    kept, check = decoded[:-4], decoded[-4:]
    return hashlib.sha256(hashlib.sha256(kept).digest()).digest()[:4] == check
