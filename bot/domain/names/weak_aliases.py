"""A weak alias never decides alone: it is told as a lead, and is no name by which somebody is found in a text.

Publishers mark names so by which a party was called at some time or by some people ("Dragon", "Hafez"). As what was
asked exactly it scores POLICY.weak_alias, which stays under what decides (POLICY.legal_form_only).
"""

from __future__ import annotations

from typing import Protocol

from bot.domain.law.entity import NameType
from bot.domain.names.candidates import IDENTIFIER


class Named(Protocol):
    """What bears a stored name: a hit, or a match made of one."""

    @property
    def name_type(self) -> NameType | str: ...


def is_weak(named: Named) -> bool:
    """Whether the stored name is a weak alias."""
    return named.name_type == NameType.WEAK_ALIAS


def is_strong_name(named: Named) -> bool:
    """Whether it is a name, and no weak alias: not an identifier either."""
    return named.name_type not in (NameType.WEAK_ALIAS, IDENTIFIER)
