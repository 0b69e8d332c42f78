"""Names one below another are one each, known or not; a name that goes over several lines stays whole."""

from __future__ import annotations

import pytest

from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tamrock\nVellum", ("Tamrock", "Vellum")),
        ("Tamrock Trading\nVellum Shipping\nTern AG", ("Tamrock Trading", "Vellum Shipping", "Tern AG")),
        ("Kestrel\nVellum", ("Kestrel", "Vellum")),
        ("Jon Merlyn\nAnn Tern", ("Jon Merlyn", "Ann Tern")),
        ("J. Tamrock plc\nH. Tern A/S", ("J. Tamrock plc", "H. Tern A/S")),
    ],
)
def test_each_line_that_is_written_as_a_name_is_one(read: Read, text: str, names: tuple[str, ...]) -> None:
    assert (read(text).names, read(text).certain) == (names, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kestrel Optics\nCo., Ltd.", "Kestrel Optics Co., Ltd."),
        ("Osprey\nTelecom", "Osprey Telecom"),
        ("Tamrock Offshore Oil\nCorporation", "Tamrock Offshore Oil Corporation"),
        ("Please Check\nTamrock Ltd", "Tamrock Ltd"),
        ("Tamrock\nThanks", "Tamrock"),
    ],
)
def test_a_name_that_goes_over_lines_and_talk_beside_it_are_no_several_names(read: Read, text: str, name: str) -> None:
    assert read(text).names == (name,)
