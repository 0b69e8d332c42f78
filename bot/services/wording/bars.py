"""Which measures bar trading in securities and which goods, and which surely do not: closed tables."""

from __future__ import annotations

from bot.domain.law.severity import BLOCKED, EMBARGO

_ALL = (BLOCKED, EMBARGO)
SHARES = frozenset({*_ALL, "trading ban", "investment ban", "debt and equity restrictions"})
GOODS = frozenset({*_ALL, "export licence", "export conditions", "export privileges denied"})
IN_PART = frozenset({"debt and equity restrictions", "export licence", "export conditions"})
"""Measures that bar a part: to whoever asks whether they bar the whole neither yes nor no is said."""
NOT_SHARES = frozenset(
    "procurement bar/equipment authorisation bar/subsidy bar/export licence/export conditions/export privileges denied/"
    "distribution ban/public listing/outbound investment rule".split("/")
)
"""Measures that surely bar no trading in securities: of these alone "no" is said, so of no measure that comes later.

Of investing at large the outbound investment rule is told by itself (barred.py).
"""
NOT_GOODS = frozenset(
    "trading ban/investment ban/debt and equity restrictions/public listing/outbound investment rule".split("/")
)
"""Measures that surely bar no trade in goods."""
