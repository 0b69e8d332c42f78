"""What an answer rests on beside the facts it gives: which program, which policy, which facts, which editions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from bot.domain.lists.dataset import ListState
from bot.domain.names.policy import POLICY
from bot.services.records.canonical import digest
from bot.services.records.record import FileDigest, Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """The version of the program and the commit it was made from; "" where that is not known."""

    version: str
    commit: str


UNKNOWN = Program(version="", commit="")


@cache
def policy_digest() -> str:
    """A fingerprint of the table by which names are compared."""
    return digest(asdict(POLICY)).hex()


def basis(states: Sequence[ListState], provenance: Provenance, program: Program) -> dict[str, Any]:
    """What an answer over these lists rests on, as plain data."""
    return {
        "program": asdict(program),
        "policy": policy_digest(),
        "threshold": POLICY.threshold,
        "facts": provenance.facts,
        "editions": [_edition(state, provenance.files.get(state.dataset.id, ())) for state in states if state.version],
    }


def _edition(state: ListState, files: Sequence[FileDigest]) -> Mapping[str, object]:
    version = state.version
    if version is None:
        raise ValueError(f"{state.dataset.id} has no edition")
    return {
        "dataset": state.dataset.id,
        "version": version.version,
        "edition": version.as_of.isoformat(),
        "fetched_at": version.loaded_at.astimezone(dt.UTC).isoformat(timespec="seconds"),
        "files": [asdict(file) for file in files],
    }
