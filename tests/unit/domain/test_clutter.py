"""Signs that are no part of a name are taken away: markup, emoji, footnotes, numbering, letters set apart."""

from __future__ import annotations

import pytest

from bot.domain.names.as_written.clutter import uncluttered
from bot.domain.names.lookalikes import legible


@pytest.mark.parametrize(
    ("cluttered", "name"),
    [
        ("<b>Quokka</b> Marine", "Quokka Marine"),
        ("Quokka<br/>Marine", "Quokka Marine"),
        ('<font color="red">Quokka</font>', "Quokka"),
        ("<name>Quokka Marine</name>", "Quokka Marine"),
        ("Quokka Marine<sup>1</sup>", "Quokka Marine"),
        ("&quot;Quokka&quot;", '"Quokka"'),
        ("Quokka &amp;amp; Bilby", "Quokka & Bilby"),
        ("Quokka%20Marine", "Quokka Marine"),
        ("%D0%93%D0%B0%D0%B7", "Газ"),
        ("â€œQuokkaâ€\x9d", "“Quokka”"),
        ("Ð“Ð°Ð·Ð¿Ñ€Ð¾Ð¼", "Газпром"),
        ("Quokka_x000D_", "Quokka"),
        ("Quokka\\nMarine", "Quokka Marine"),
        ("🚢 QUOKKA 🚩", "QUOKKA"),
        (":ship: Quokka", "Quokka"),
        ("ⓆⓊⓄⓀⓀⒶ", "QUOKKA"),
        ("Quokka Marine®", "Quokka Marine"),
        ("Quokka¹", "Quokka"),
        ("Quokka Marine*", "Quokka Marine"),
        ("Quokka Marine [1]", "Quokka Marine"),
        ("1) Quokka", "Quokka"),
        ("(a) Quokka", "Quokka"),
        ("iv) Quokka", "Quokka"),
        ("1.2.3 Quokka", "Quokka"),
        ("[x] Quokka", "Quokka"),
        ("H U A W E I", "HUAWEI"),
        ("H-u-a-w-e-i", "Huawei"),
    ],
)
def test_what_is_no_part_of_a_name_is_taken_away(cluttered: str, name: str) -> None:
    assert uncluttered(cluttered) == name


@pytest.mark.parametrize(
    "name",
    ["Quokka Marine", "AT&T Inc", "R&D Partners", "A. B. Quokka", "Müller & Söhne", "3M", "C.V. Quokka", "中国 (香港)",
     "Quokka 5% 2030", "INV 4711/2023 QUOKKA", "🚢", "<b></b>", "A B C Marine"],
)  # fmt: skip
def test_a_name_without_clutter_and_clutter_without_a_name_stay_as_they_stand(name: str) -> None:
    assert uncluttered(name) == name


@pytest.mark.parametrize("name", ["<b>Quokka</b>", "🚢 QUOKKA", "H U A W E I", "1) (a) Quokka*", "&amp;amp;lt;Quokka"])
def test_a_name_whose_clutter_is_gone_is_not_looked_over_for_ever(name: str) -> None:
    for _ in range(5):
        before, name = name, uncluttered(name)
    assert name == before


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("\u202eiewauH", "Huawei"),
        ("\u202eAKKOUQ\u202c Marine", "QUOKKA Marine"),
        ("\u202eHuawei", "Huawei"),
        ("Quokka \u202eeniraM\u202c", "Quokka Marine"),
    ],
)
def test_letters_whose_direction_is_turned_are_read_as_they_are_seen_or_begin(written: str, seen: str) -> None:
    assert legible(written) == seen
