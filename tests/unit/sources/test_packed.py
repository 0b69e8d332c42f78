"""Names into which a list packs more than a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.law.entity import NameType
from data.sources.formats.text import clean
from data.sources.packed import unpack

NAME, ALIAS, FORMER, ACRONYM = NameType.NAME, NameType.ALIAS, NameType.PREVIOUS_NAME, NameType.ACRONYM


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Lake Widget Corporation (LWC)", [("Lake Widget Corporation", NAME), ("LWC", ACRONYM)]),
        ("Lake Widgets Co., Ltd. (Lake)", [("Lake Widgets Co., Ltd.", NAME), ("Lake", ALIAS)]),
        ("Poly Lake Ltd., (POLA)", [("Poly Lake Ltd.", NAME), ("POLA", ACRONYM)]),
        ("AVS (Armored Vehicle Stores)", [("AVS", NAME), ("Armored Vehicle Stores", ALIAS)]),
        ("Institute of Lakes (GosNIIozer)", [("Institute of Lakes", NAME), ("GosNIIozer", ALIAS)]),
        ("Lake Ltd., a.k.a. Pond Ltd. (Lake-West)",
         [("Lake Ltd.", NAME), ("Lake-West", ALIAS), ("Pond Ltd.", ALIAS)]),
        ("Lake, OOO (f.k.a., Pond, OOO)", [("Lake, OOO", NAME), ("Pond, OOO", FORMER)]),
        ("Lake, Inc. (a.k.a. Pond, Inc.; Sea, Inc.)",
         [("Lake, Inc.", NAME), ("Pond, Inc.", ALIAS), ("Sea, Inc.", ALIAS)]),
        ("FU SUN A/K/A FRANK SUN", [("FU SUN", NAME), ("FRANK SUN", ALIAS)]),
        ("PEARL (A.K.A. NEI CHU) LI", [("PEARL LI", NAME), ("NEI CHU", ALIAS)]),
        ("Lake Institute [aka Pond Center, Sea Institute]",
         [("Lake Institute", NAME), ("Pond Center, Sea Institute", ALIAS)]),
        ("Lake Electronics Co., Ltd., ", [("Lake Electronics Co., Ltd.", NAME)]),
    ],
)  # fmt: skip
def test_short_forms_and_other_names_come_out_of_a_name(printed: str, names: list[tuple[str, NameType]]) -> None:
    assert [(name.text, name.type) for name in unpack(clean(printed)).names] == names


@pytest.mark.parametrize(
    "printed",
    [
        "Lake Technology Ltd. (Shenzhen)",
        "Broad Lake (Pakistan)",
        "Lake Electric (HK)",
        "Lake Electric (USA)",
        "Lake Dredging (Group)",
        "Lakeprojekt (JSC)",
        "Huawei Device (Dongguan) Co., Ltd.",
        "Lake Group Corporation (LGC) 3rd Academy",
        "10th Research Institute of Lake Technology Group Corp (LTGC)",
        "SOCCER LAKE (MNC GROUP INTERNATIONAL, INC.)",
        "Reactors (including power plants) not under the International Lake Agency (ILA)",
        "The Ministry of Lakes, including its fleets.  All addresses located in Lakeland.",
        "Aka Trading Company",
        "K.A. Smith",
        "Lake ((unclosed) Ltd.",
        ")",
    ],
)
def test_what_is_not_another_form_of_the_name_stays_in_it(printed: str) -> None:
    assert [name.text for name in unpack(clean(printed)).names] == [clean(printed)]


@pytest.mark.parametrize(
    ("printed", "own", "relation", "whole"),
    [
        ("Lake Co. (Lake).  Affiliated Entity:  Pond Co.", "Pond Co.", "affiliated entity of", "Lake Co."),
        ("Lake Institute (LI 13).  Subordinate Institution - Bowei Circuits", "Bowei Circuits",
         "subordinate institution of", "Lake Institute"),
        ("Lake Commission (LAC), and subordinate entity Pond Complex (PC)", "Pond Complex",
         "subordinate entity of", "Lake Commission"),
        ("Pond Corp. (Parent Organization: Lake Group (LGC))", "Pond Corp.", "parent organization", "Lake Group (LGC)"),
        ("Pond Ltd. (a subordinate institute of LAKE-7)", "Pond Ltd.", "a subordinate institute of", "LAKE-7"),
    ],
)  # fmt: skip
def test_a_row_about_a_part_is_about_the_part(printed: str, own: str, relation: str, whole: str) -> None:
    found = unpack(clean(printed))
    assert found.names[0].text == own
    assert [(link.relation, link.name) for link in found.links] == [(relation, whole)]
    assert [detail.text for detail in found.details if detail.label == "name as printed"] == [clean(printed)]


def test_a_part_known_by_a_number_alone_keeps_the_name_of_the_whole() -> None:
    printed = "Lake Academy. Subordinate Institution - 201 Research Institute"
    assert [name.text for name in unpack(printed).names] == [printed]


@pytest.mark.parametrize(
    "clause", ["; and any successor, sub-unit, or subsidiary thereof", ", and its sub-units and successors"]
)
def test_a_clause_about_successors_is_kept_apart(clause: str) -> None:
    found = unpack(f"Lake Trading LLC (LTC){clause}")
    assert [name.text for name in found.names] == ["Lake Trading LLC", "LTC"]
    assert [detail.text for detail in found.details if detail.label == "scope"] == [clause.lstrip(",; ")]


@pytest.mark.parametrize(
    ("alias", "names"),
    [
        ("and JSC Lake", [("JSC Lake", ALIAS)]),
        ("and", []),
        ("Andorra Lake", [("Andorra Lake", ALIAS)]),
        ("f.k.a. Pond OAO", [("Pond OAO", FORMER)]),
        ("F.K.A. Office of Ponds (OOP)", [("Office of Ponds", FORMER), ("OOP", ACRONYM)]),
        ("(all of preceding located near the lake)", []),
        ("and Lake Institute, a.k.a., Pond Institute", [("Lake Institute", ALIAS), ("Pond Institute", ALIAS)]),
    ],
)
def test_aliases_lose_what_an_enumeration_left(alias: str, names: list[tuple[str, NameType]]) -> None:
    assert [(name.text, name.type) for name in unpack(alias, ALIAS).names] == names


def test_brackets_within_brackets_without_end_do_no_harm() -> None:
    nested = "Lake " + "(a.k.a. " * 20_000 + "Pond" + ")" * 20_000
    assert [name.text for name in unpack(nested).names] == [nested]
    assert unpack("Lake " + "(a.k.a. " * 60 + "Pond" + ")" * 60).names[0].text == "Lake"


@given(st.text(alphabet="ab AB()[]{}.,;:/-&'?and afk", max_size=80) | st.text(max_size=40))
def test_any_text_is_unpacked_and_a_name_is_never_lost(text: str) -> None:
    printed = clean(text)
    found = unpack(printed)
    said = [name.text for name in found.names] + [detail.text for detail in found.details]
    assert all(part and part == part.strip() for part in said)
    assert printed.strip(" ,;") == "" or printed in said or printed.strip(" ,;") in said
