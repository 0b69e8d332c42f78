"""How many rows there are."""

from __future__ import annotations

from sqlalchemy import Select
from sqlalchemy.orm import Session


def number_of(session: Session, counting: Select[int]) -> int:
    """What a statement counts."""
    number: int = session.execute(counting).scalar_one()
    return number
