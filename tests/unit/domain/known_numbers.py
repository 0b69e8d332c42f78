"""What the tests of identifiers share."""

from __future__ import annotations

from bot.domain.law.entity import Identifier, IdentifierType
from bot.domain.names.identifiers import stored_key

SHELL_LEI, APPLE_ISIN, GOOD_USCC, GOOD_INN, GOOD_OGRN = (
    "21380068P1DRHMJ8KU70",
    "US0378331005",
    "91110000600037341L",
    "7707083893",
    "1027700132195",
)


TRON, BITCOIN = "TX5GV4DyfxNB3rPkzZJhmqZ1efVmL4rEqG", "1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD"


HEX = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96"


def stored(type: IdentifierType, value: str, note: str = "") -> str:
    return stored_key(Identifier(type=type, value=value, note=note))
