"""The bench of messages counts a name as the one meant where only the ending of its case was taken off."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Kind, Reading
from tests.bench.questions_judged import Judged


@pytest.mark.parametrize(
    ("text", "meant", "read", "same"),
    [
        ("работать с Пустельгабанком можно?", "Пустельгабанком", "Пустельгабанк", True),
        ("Kestrels Anleihen kaufen?", "Kestrels", "Kestrel", True),
        ("Роснефтью владеть можно?", "Роснефтью", "Роснефть", True),
        ("is Sinopec listed?", "Sinopec", "Sino", False),
        ("is Huawei listed?", "Huawei", "Huaw", False),
        ("Are Kestrel Hawks listed?", "Kestrel Hawks", "Kestrel Haw", False),
        ("Kestrelbank kaufen?", "Kestrelbank", "Kestrel", False),
        ("Kestrel Bank kaufen?", "Kestrel Bank", "Kestrel", False),
    ],
)
def test_a_name_without_the_ending_of_its_case_is_the_name_meant(
    text: str, meant: str, read: str, *, same: bool
) -> None:
    row = {"text": text, "kind": "screen", "names": meant, "note": ""}
    reading = Reading(text=text, kind=Kind.SCREEN, names=(read,))
    assert Judged(row, reading, seconds=0.0).same_names is same
