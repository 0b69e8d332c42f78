"""An INDIVIDUAL or ENTITY of the UN's list in its own terms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

Parts = tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnRecord:
    """An INDIVIDUAL or ENTITY as the UN prints it. The parts are by the UN's own element names, "" where empty.

    `said` are single statements by our label for them: ("Title", "Mullah").
    """

    place: str
    individual: bool
    reference: str
    data_id: str
    name: str
    original_script: str
    regime: str
    listed_on: dt.date | None
    comments: str
    said: tuple[tuple[str, str], ...]
    aliases: Parts
    addresses: Parts
    births: Parts
    birth_places: Parts
    documents: Parts
