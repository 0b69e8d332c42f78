"""Files that are given at once are parted into editions: which belong together is told by folder and beginning."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.sources.formats.files import SourceFile
from data.sources.recognising import _sets


def file(path: str) -> SourceFile:
    return SourceFile(path=Path(path), name=Path(path).name, size=1, sha256=path)


@pytest.mark.parametrize(
    ("roles", "editions"),
    [
        ({"list": ["a/sdn.xml"]}, [{"list": "sdn.xml"}]),
        ({"list": ["a/old.xml", "a/new.xml"]}, [{"list": "old.xml"}, {"list": "new.xml"}]),
        ({"list": ["a/sdn.xml", "a/sdn_old.xml"]}, [{"list": "sdn.xml"}, {"list": "sdn_old.xml"}]),
        ({"list": ["a/sdn.csv"], "names": ["a/alt.csv"]}, [{"list": "sdn.csv", "names": "alt.csv"}]),
        (
            {"list": ["a/cons_prim.csv", "a/sdn_prim.csv"], "names": ["a/cons_alt.csv", "a/sdn_alt.csv"]},
            [{"list": "cons_prim.csv", "names": "cons_alt.csv"}, {"list": "sdn_prim.csv", "names": "sdn_alt.csv"}],
        ),
        (
            {"list": ["a/sdn.csv", "b/sdn.csv"], "names": ["a/alt.csv", "b/alt.csv"]},
            [{"list": "sdn.csv", "names": "alt.csv"}, {"list": "sdn.csv", "names": "alt.csv"}],
        ),
    ],
)  # fmt: skip
def test_files_of_one_kind_are_each_an_edition_and_files_that_belong_together_are_one(
    roles: dict[str, list[str]], editions: list[dict[str, str]]
) -> None:
    found = _sets({role: [file(path) for path in paths] for role, paths in roles.items()})
    assert [{role: one.name for role, one in edition.items()} for edition in found] == editions
