"""Whatever is done to a file, it is read whole or refused: never another error."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import ListRefused
from data.sources.ofac.reader import FORMATS
from tests.unit.sources.ofac.made import (
    csv_file,
    csv_row,
    document,
    enhanced_entity,
    enhanced_file,
    enhanced_name,
    feature,
    legacy_entry,
    legacy_file,
    main_row,
    source,
)

REMARKS = "DOB 07 Jan 1932; Passport A1 (Cuba) expires 01 Jan 2030; a.k.a. 'N1'; Linked To: SEA \"X\" S.A."


def _originals() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        features = f"<features>{feature('Birthdate', '1951')}</features>"
        documents = f"<identityDocuments>{document('Passport', 'A1', country='Cuba')}</identityDocuments>"
        names = [enhanced_name("DOE, Jane", primary=True, native=("Cyrillic", "ДОУ")), enhanced_name("JD", weak=True)]
        ids = "<idList><id><uid>1</uid><idType>Passport</idType><idNumber>A1</idNumber></id></idList>"
        files = [
            csv_file(at / "main", main_row(remarks=REMARKS), main_row(102, "DOE, Jane", kind="individual")),
            csv_file(at / "aliases", csv_row(101, 1, "aka", "X", None), csv_row(102, 2, "fka", "Y", None)),
            csv_file(at / "addresses", csv_row(101, 1, "Street", "Town", "Cuba", None)),
            csv_file(at / "comments", csv_row(101, "more")),
            legacy_file(at / "legacy", legacy_entry(more=ids), legacy_entry(102)),
            enhanced_file(
                at / "enhanced", enhanced_entity(names=names, more=features + documents), enhanced_entity(102)
            ),
        ]
        return {path.name: path.read_bytes() for path in files}


ORIGINALS = _originals()


def _read(folder: Path, mangled: str, content: bytes) -> tuple[int, str]:
    """How many entries are read with one file mangled, and why none are, where it is refused or not recognised."""
    (folder / mangled).write_bytes(content)
    (form,) = (one for one in FORMATS if one.name == _FORMAT_OF.get(mangled, "OFAC CSV set"))
    files = {}
    if mangled in ("aliases", "addresses", "comments"):
        (folder / "main").write_bytes(ORIGINALS["main"])
        files["main"] = source(folder / "main")
    try:
        if role := form.role(source(folder / mangled)):
            files[role] = source(folder / mangled)
            return len(form.read(files, dataset=form.dataset(files)).entries), ""
        return 0, "not recognised"
    except ListRefused as refused:
        return 0, str(refused)


_FORMAT_OF = {"legacy": "OFAC legacy XML", "enhanced": "OFAC enhanced XML"}


@pytest.mark.parametrize("name", ORIGINALS)
def test_the_originals_are_read(tmp_path: Path, name: str) -> None:
    assert _read(tmp_path, name, ORIGINALS[name]) == (2, "")


@pytest.mark.parametrize("name", ORIGINALS)
def test_cut_anywhere_a_file_is_read_or_refused(tmp_path: Path, name: str) -> None:
    content = ORIGINALS[name]
    ends = range(1, len(content), 13 if name in _FORMAT_OF else 1)  # of CSV, every place
    found = [_read(tmp_path, name, content[:end]) for end in ends]
    assert all("\n" not in reason for _, reason in found)
    if name in _FORMAT_OF:
        assert all(reason for _, reason in found)
    else:  # a row that is whole but for its line end is a row
        assert {count for count, _ in found} <= {0, 1, 2}


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_with_bytes_flipped_a_file_is_read_or_refused(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(ORIGINALS)))
    content = bytearray(ORIGINALS[name])
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=4)):
        content[place] = data.draw(st.integers(0, 255))
    with tempfile.TemporaryDirectory() as folder:
        count, reason = _read(Path(folder), name, bytes(content))
    assert (count == 0) is bool(reason)
    assert "\n" not in reason


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_with_a_piece_dropped_or_repeated_a_file_is_read_or_refused(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(ORIGINALS)))
    content = ORIGINALS[name]
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(content)), st.integers(0, len(content)))))
    times = data.draw(st.sampled_from([0, 2]))
    mangled = content[:start] + content[start:end] * times + content[end:]
    with tempfile.TemporaryDirectory() as folder:
        count, reason = _read(Path(folder), name, mangled or b"-")
    assert (count == 0) is bool(reason)
    assert "\n" not in reason


@pytest.mark.parametrize("name", _FORMAT_OF)
def test_a_brace_in_the_namespace_refuses_the_file(tmp_path: Path, name: str) -> None:
    mangled = ORIGINALS[name].replace(b"https://", b"}ttps://", 1)
    count, reason = _read(tmp_path, name, mangled)
    assert (count, "is not a valid URI" in reason) == (0, True)
