"""Names in one row are all asked about; of names that nothing ties together it is asked which are meant."""

from __future__ import annotations

import pytest

from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Petrelix, Vellum Optik and Kestrel: listed?", ["Petrelix", "Vellum Optik", "Kestrel"]),
        ("Check Vellum Optik GmbH and its managing director Jon Merlyn", ["Vellum Optik GmbH", "Jon Merlyn"]),
        ("Buyer = Vellum Optik, seller = Petrelix. Anything?", ["Vellum Optik", "Petrelix"]),
        ("shipper: Vellum Optik GmbH, Zug. consignee: Petrelix FZE, hits?", ["Vellum Optik GmbH", "Petrelix FZE"]),
        ("is there anything on Petrelix and on Vellum Optik", ["Petrelix", "Vellum Optik"]),
        ("Kestrel sold its stake to Petrelix, are both blocked?", ["Kestrel", "Petrelix"]),
        ("1) Petrelix 2) Vellum 3) Merlyn", ["Petrelix", "Vellum", "Merlyn"]),
    ],
)
def test_names_in_one_row_are_all_asked_about(read: Read, text: str, names: list[str]) -> None:
    asked = read(text)
    assert (list(asked.names), asked.certain) == (names, True)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("my uncle's Petrelix was seized last week lol, so Kestrel?", "Kestrel"),
        ("Kestrel, same treatment as Petrelix?", "Kestrel"),
        ("Had Kestrel been listed by the time of our Tosca Round", "Kestrel"),
        ("Before I call Gulnara back: is Kestrel a problem", "Kestrel"),
        ("is Petrelix allowed to sell to Kestrel", "Kestrel"),
    ],
)
def test_of_names_that_nothing_ties_together_it_is_asked_which_are_meant(read: Read, text: str, meant: str) -> None:
    asked = read(text)
    assert not asked.certain
    assert {(meant,), asked.names} <= set(asked.either)


def test_what_a_message_only_tells_of_is_asked_back(read: Read) -> None:
    assert not read("drinks at The Merlyn on thursday").certain
