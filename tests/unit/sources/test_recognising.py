"""A file is taken for the list that its content is of, whatever list is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import ListRefused
from data.sources.recognising import Recognised, recognise
from tests.unit.sources.gb_fcdo.made_xml import xml
from tests.unit.sources.ofac.made import enhanced_entity, enhanced_file


@pytest.mark.parametrize(
    ("asked", "taken"), [((), True), (("gb_fcdo",), True), (("gb_fcdo", "un_sc"), True), (("un_sc",), False)]
)
def test_a_file_is_refused_where_other_lists_alone_are_asked_for(
    asked: tuple[str, ...], taken: bool, tmp_path: Path
) -> None:
    (tmp_path / "uk.xml").write_text(xml())
    (found,) = recognise([tmp_path / "uk.xml"], asked)
    assert isinstance(found, Recognised if taken else ListRefused)


@pytest.mark.parametrize(("asked", "taken"), [("us_ofac_sdn", True), ("us_ofac_cons", False)])
def test_of_two_lists_in_one_format_the_one_that_was_not_asked_for_is_refused_by_its_own_id(
    asked: str, taken: bool, tmp_path: Path
) -> None:
    enhanced_file(tmp_path / "list.xml", enhanced_entity())
    (found,) = recognise([tmp_path / "list.xml"], [asked])
    assert isinstance(found, Recognised if taken else ListRefused)
    assert taken or str(found).startswith("list.xml: this is us_ofac_sdn, not us_ofac_cons")
