"""The UN's aliases, taken apart."""

from __future__ import annotations

import pytest

from data.sources.un_sc.aliases import alias_names


@pytest.mark.parametrize(
    ("printed", "names", "remark"),
    [
        ("A B; C D", ["A B", "C D"], ""),
        ("A (b; c) D; E", ["A (b; c) D", "E"], ""),
        ("A) B; C", ["A) B", "C"], ""),
        ("Jin Tiesan (金铁三)", ["Jin Tiesan", "金铁三"], ""),
        ("a(金)", ["a", "金"], ""),
        ("Kadi (金铁三; 铁)", ["Kadi", "金铁三", "铁"], ""),
        ("Kadi (original script: 金铁三)", ["Kadi", "金铁三"], ""),
        ("original script: 金铁", ["金铁"], ""),
        ("Ansar (AAS)", ["Ansar (AAS)"], ""),
        ("(AAS)", ["(AAS)"], ""),
        ("A (B (C))", ["A (B (C))"], ""),
        ("Kadi ; ;", ["Kadi"], ""),
        (") Kadi", ["Kadi"], ""),
        ("Kadi, born in 1963", ["Kadi"], "born in 1963"),
        ("Kadi born later", ["Kadi born later"], ""),
        ("Kadi (previously listed as)", ["Kadi"], "(previously listed as)"),
        ("Kadi (a b c d e f; g)", ["Kadi (a b c d e f; g)"], ""),
        ("Kadi (a b c d e f)", ["Kadi"], "a b c d e f"),
        ("Kadi (金 铁 三 金 铁 三)", ["Kadi", "金 铁 三 金 铁 三"], ""),
    ],
)
def test_names_are_parted_at_semicolons_and_where_the_script_changes(
    printed: str, names: list[str], remark: str
) -> None:
    found, said = alias_names(printed, "Good")
    assert ([name.text for name in found], said) == (names, remark)
