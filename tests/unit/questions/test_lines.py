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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Please screen:\nTamrock Ltd\nKestrel\nVellum Trading", ("Tamrock Ltd", "Kestrel", "Vellum Trading")),
        ("Pls check\nTamrock Ltd\nJon Merlyn", ("Tamrock Ltd", "Jon Merlyn")),
        ("Tamrock Ltd\nVellum Trading\nare these on the list?", ("Tamrock Ltd", "Vellum Trading")),
        (
            "Tamrock Trading\nVellum Shipping\nInvoice Finance Ltd",
            ("Tamrock Trading", "Vellum Shipping", "Invoice Finance Ltd"),
        ),
        ("AB Tamrock\nSociete Vellum\nTern", ("Tamrock", "Societe Vellum", "Tern")),
        (
            "Tamrock Oil\nCorporation\nVellum Shipping\nTern AG",
            ("Tamrock Oil Corporation", "Vellum Shipping", "Tern AG"),
        ),
    ],
)
def test_most_lines_tell_that_all_are_names(read: Read, text: str, names: tuple[str, ...]) -> None:
    assert (read(text).names, read(text).certain) == (names, True)


@pytest.mark.parametrize("text", ["petrel, jon un\npetrel, jon un\nTamrock", "petrel, jon un\nTamrock"])
def test_a_line_that_is_a_stored_name_is_asked_about_with_what_else_was_read(read: Read, text: str) -> None:
    assert {"petrel, jon un", "Tamrock"} <= set(read(text).names)


@pytest.mark.parametrize(
    ("text", "apart", "joined"),
    [
        ("Tamrock Ltd\nxi wong", ("Tamrock Ltd", "xi wong"), "Tamrock Ltd xi wong"),
        ("tamrock ltd\nvellum trading", ("tamrock ltd", "vellum trading"), "tamrock ltd vellum trading"),
        ("Tamrock\niVellum", ("Tamrock", "iVellum"), "Tamrock iVellum"),
    ],
)
def test_whether_a_name_over_two_lines_is_one_or_several_is_asked(
    read: Read, text: str, apart: tuple[str, ...], joined: str
) -> None:
    assert read(text).either == (apart, (joined,))
    assert read(text).doubts == (f"Which is meant: “{', '.join(apart)}”, or “{joined}”?",)
