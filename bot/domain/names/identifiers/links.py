"""The wallet in a link to it, as block explorers and portfolio sites print them, and in what a QR code holds."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

from bot.domain.names.identifiers.checks import Checked, check_wallet
from bot.domain.names.identifiers.folding import wallet
from bot.domain.patterns import Pattern

WALLET = (
    r"0x[0-9A-Fa-f]{40}|(?:0x)?[0-9A-Fa-f]{64}|(?:bc1|ltc1)[02-9a-z]{20,87}|(?:BC1|LTC1)[02-9A-Z]{20,87}"
    r"|(?:bitcoincash:)?[qp][02-9a-z]{41}|[48][1-9A-HJ-NP-Za-km-z]{94,105}"
    r"|(?=\S*[a-z])(?=\S*[A-Z])(?=\S*\d)(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|[LMXDGATr][1-9A-HJ-NP-Za-km-z]{24,34}"
    r"|t[13][1-9A-HJ-NP-Za-km-z]{33})"
)
"""The forms of addresses of digital currencies."""
_ADDRESS = Pattern(WALLET)
_LINK = Pattern(r"(?:https?://)?[^\s/@]+\.[^\W\d]{2,}(?::\d+)?/(?P<rest>\S+)", re.IGNORECASE)
_PAYMENT = Pattern(
    r"(?:bitcoin|ethereum|litecoin|tron|dogecoin|dash|zcash|monero|ripple|xrp|bitcoincash):(?:pay-)?(?://)?(?P<rest>\S+)",
    re.IGNORECASE,
)
"""What a QR code for a payment holds: "bitcoin:1A1z…?amount=0.1", "ethereum:0x…@1"."""
_BETWEEN = Pattern(r"[/?#&=:@,]+")
_OF_64 = Pattern(r"(?:0x)?[0-9A-Fa-f]{64}")
_ADDRESSES = frozenset("address addresses addr account accounts wallet contract a".split())
"""What stands before an address. Of 64 digits, one is an address behind these alone: mostly it is a transaction's."""
_WITHOUT_0X = re.compile(r"(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{40}", re.IGNORECASE)


@lru_cache(maxsize=1024)
def address_in(text: str) -> str:
    """The wallet's address in a link to it, or without its 0x; other texts unchanged.

    Of several it is the last one: in ".../token/0x…?a=0x…" the first is the currency's own.
    """
    if _WITHOUT_0X.fullmatch(text):
        return f"0x{text}"
    found = (_LINK.fullmatch(text) or _PAYMENT.fullmatch(text)) if "/" in text or ":" in text else None
    return _last_wallet(unquote(found["rest"])) or text if found else text


def _last_wallet(path: str) -> str:
    """The last part of a link that is a wallet's address; "" where none is."""
    parts = [part.rstrip(".,;)") for part in _BETWEEN.split(path) if part]
    wallets = (part for before, part in zip(["", *parts], parts, strict=False) if _is_wallet(part, behind=before))
    return next(iter(reversed(list(wallets))), "")


def _is_wallet(part: str, *, behind: str) -> bool:
    """Whether a part of a link is a wallet's address, and no page's name or transaction's number."""
    if _ADDRESS.fullmatch(part) is None:
        return False
    if behind.casefold() in _ADDRESSES:
        return True
    return _OF_64.fullmatch(part) is None and check_wallet(wallet(part)) is Checked.RIGHT
