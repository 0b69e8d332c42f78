"""Reads the files of what no search covers where they are known to be sound.

They were checked when the store was opened whole, and have not changed since (data/unchanged.py). data/curated/scope.py
checks them, which loads more libraries.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from bot.domain.law.document import Mark, Verification
from bot.domain.lists.scope import ListNotHeld, OwnershipRule, RulePeriod, Scope

ROOT = Path(__file__).parent.parent / "scope"


def scope_as_checked(folder: Path = ROOT) -> Scope:
    """What load_scope() gives for sound files."""
    rules, lists = (
        tomllib.loads((folder / name).read_text(encoding="utf-8")) for name in ("ownership.toml", "lists_not_held.toml")
    )
    return Scope(
        rules=tuple(
            OwnershipRule(
                id=rule["id"],
                periods=tuple(RulePeriod(**period) for period in rule["periods"]),
                verification=_verification(rule),
            )
            for rule in rules["rules"]
        ),
        not_held=tuple(ListNotHeld(**_facts(one), verification=_verification(one)) for one in lists["lists"]),
    )


_OF_VERIFICATION = ("checked_on", "mark", "confidence", "doubt")


def _facts(table: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if key not in _OF_VERIFICATION}


def _verification(table: dict[str, Any]) -> Verification:
    return Verification(
        mark=Mark(table["mark"]),
        checked_on=table["checked_on"],
        confidence=table.get("confidence", "high"),
        note=table.get("doubt", ""),
    )
