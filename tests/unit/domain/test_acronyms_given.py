"""The acronym that a stored name gives for itself."""

from __future__ import annotations

import pytest

from bot.domain.names.keys import acronym_given


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("QUOLL RESCUE OF WOMBATS (QRW)", "qrw"),
        ("Quoll Oil Trading Co. (QOTCO) Limited", "qotco"),
        ("Le Groupe des Quolls (GDQ)", "gdq"),
        ("QUOK-EP", "quok"),
        ("QUOK/C", "quok"),
        ("QUOK-TECH", ""),
        ("AL-QUOLL", ""),
        ("QUOLL WOMBAT (PVT) LTD", ""),
        ("QUOLL SHIPPING (DALIAN) CO., LTD.", ""),
        ("7th Institute of Wombat Quoll Group (WQG)", ""),  # its parent's acronym
        ("Quoll Wombat Numbat", ""),
    ],
)
def test_it_is_read_from_a_bracket_or_before_a_suffix(name: str, key: str) -> None:
    assert acronym_given(name) == key
