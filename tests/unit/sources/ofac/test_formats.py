"""Files are recognised by their content, and a delta publication is never taken for a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import ListRefused
from data.sources.definition import read_definition
from data.sources.ofac.lists import NAMES
from data.sources.ofac.reader import FORMATS
from tests.unit.sources.ofac.made import (
    csv_file,
    csv_row,
    enhanced_entity,
    enhanced_file,
    legacy_entry,
    legacy_file,
    main_row,
    source,
)

SOURCES = Path(__file__).parents[4] / "data" / "sources"

DELTA = (
    '<?xml version="1.0"?><sanctionsData xmlns="https://www.treasury.gov/ofac/DeltaFile/1.0"><publicationInfo>'
    "<datePublished>2026-08-26T00:00:00-04:00</datePublished></publicationInfo><entities>{entities}</entities>"
    "</sanctionsData>"
)


def roles(path: Path) -> dict[str, str]:
    return {one.name: role for one in FORMATS if (role := one.role(source(path)))}


def test_each_file_has_one_role_in_one_format(tmp_path: Path) -> None:
    assert roles(csv_file(tmp_path / "1", main_row())) == {"OFAC CSV set": "main"}
    assert roles(csv_file(tmp_path / "2", csv_row(1, 2, "aka", "X", None))) == {"OFAC CSV set": "aliases"}
    assert roles(csv_file(tmp_path / "3", csv_row(1, 2, "X", "Y", "Z", None))) == {"OFAC CSV set": "addresses"}
    assert roles(csv_file(tmp_path / "4", csv_row(1, "more"))) == {"OFAC CSV set": "comments"}
    assert roles(legacy_file(tmp_path / "5", legacy_entry())) == {"OFAC legacy XML": "whole"}
    assert roles(enhanced_file(tmp_path / "6", enhanced_entity())) == {"OFAC enhanced XML": "whole"}
    (tmp_path / "7").write_text(DELTA.format(entities=""))
    assert roles(tmp_path / "7") == {"OFAC delta publication": "whole"}


@pytest.mark.parametrize("content", [
    "<!DOCTYPE html><html><body>Service unavailable</body></html>", "ent_num,SDN_Name\r\n1,X\r\n", "\x1a", "x",
    "uid,name,a,b,c,d,e,f,g,h,i,j\r\n", '{"results": []}', '1,2,"also","X",-0- \r\n', '"',
])  # fmt: skip
def test_other_files_have_no_role(tmp_path: Path, content: str) -> None:
    (tmp_path / "file").write_text(content)
    assert roles(tmp_path / "file") == {}


def test_a_delta_publication_is_refused_with_what_it_holds(tmp_path: Path) -> None:
    entities = '<entity id="1" action="add"/>' * 5 + '<entity id="2" action="remove"/>' + '<entity id="3"/>' * 2
    path = tmp_path / "2026-08-26_delta.xml"
    path.write_text(DELTA.format(entities=entities))
    delta = FORMATS[-1]
    for refused_by in (delta.dataset, lambda files: delta.read(files, dataset="us_ofac_sdn")):
        with pytest.raises(ListRefused) as refused:
            refused_by({"whole": source(path)})
        assert str(refused.value) == (
            "2026-08-26_delta.xml is a delta publication (5 added, 1 removed, 2 modified), not a full list: "
            "load the full list instead"
        )


@pytest.mark.parametrize("dataset", ["us_ofac_sdn", "us_ofac_cons"])
def test_each_dataset_is_read_in_these_formats(dataset: str) -> None:
    definition = read_definition(SOURCES / dataset)
    assert definition.id == dataset
    assert all(dataset in one.datasets for one in FORMATS)
    assert {one.program for one in definition.lists} <= set(NAMES.values())


def test_the_sdn_list_of_the_non_sdn_file_yields_to_its_own() -> None:
    lists = {one.program: one for one in read_definition(SOURCES / "us_ofac_cons").lists}
    assert lists.keys() == set(NAMES.values())
    assert [program for program, one in lists.items() if one.yields_to == "us_ofac_sdn"] == ["US-SDN"]
