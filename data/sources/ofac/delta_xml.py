"""OFAC's delta publications: recognised, so that one is never taken for a whole list, and refused."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import NoReturn

from bot.errors import ListRefused
from data.sources.formats.files import SourceFile, xml_elements
from data.sources.formats.reading import Reading
from data.sources.ofac.lists import NON_SDN_DATASET, SDN_DATASET

WHOLE = "whole"

_ROOT = re.compile(rb"<(?:\w+:)?sanctionsData[\s>]")
_MARK = re.compile(rb"<(?:\w+:)?datePublished>")
_ACTIONS = {"add": "added", "remove": "removed", None: "modified"}


class DeltaXml:
    """Format: what one publication changed. It is never read: changes are told by comparing whole files."""

    name = "OFAC delta publication"
    datasets: tuple[str, ...] = (SDN_DATASET, NON_SDN_DATASET)

    def role(self, file: SourceFile) -> str | None:
        """Told by the root element and the day of publication."""
        return WHOLE if _ROOT.search(file.head()) and _MARK.search(file.head()) else None

    def dataset(self, files: Mapping[str, SourceFile]) -> str:
        """Raises ListRefused always, with what the publication holds."""
        _refuse(files[WHOLE])

    def read(self, files: Mapping[str, SourceFile], *, dataset: str) -> Reading:
        """Raises ListRefused always, with what the publication holds."""
        _refuse(files[WHOLE])


def _refuse(file: SourceFile) -> NoReturn:
    """Count what it holds: an entity without an action is a modified one."""
    found: Counter[str] = Counter()
    for _, entity in xml_elements(file, ["entity"]):
        action = entity.get("action")
        found[_ACTIONS.get(action, f"of unknown action {action!r}")] += 1
    counts = ", ".join(f"{found.pop(word, 0):,} {word}" for word in _ACTIONS.values())
    others = "".join(f", {count:,} {word}" for word, count in found.items())
    raise ListRefused(
        f"{file.name} is a delta publication ({counts}{others}), not a full list: load the full list instead"
    )
