"""A weak alias never decides alone: it is told as a lead, and is no name by which somebody is found in a text.

Publishers mark names so by which a party was called at some time or by some people ("Dragon", "Hafez"). As what was
asked exactly it scores POLICY.weak_alias, which stays under what decides (POLICY.legal_form_only).
"""

from __future__ import annotations

from bot.domain.law.entity import NameType
from bot.domain.names.candidates import IDENTIFIER, NameHit


def is_weak(hit: NameHit) -> bool:
    """Whether the stored name is a weak alias."""
    return hit.name_type is NameType.WEAK_ALIAS


def is_strong_name(hit: NameHit) -> bool:
    """Whether it is a name, and no weak alias: not an identifier either."""
    return not is_weak(hit) and hit.name_type != IDENTIFIER
