"""What alone a question lacks of a person's listed name."""

from __future__ import annotations

import pytest

from bot.domain.names.persons import only_lacks


@pytest.mark.parametrize(
    ("asked", "listed", "lacks"),
    [
        ("Oleg Deripaska", "DERIPASKA, Oleg Vladimirovich", "patronymic “Vladimirovich”"),
        ("Deripaska Oleg", "Oleg Vladimirovich DERIPASKA", "patronymic “Vladimirovich”"),
        ("Oleg Deripaska", "Oleg Vladimirovich Deripaska", "patronymic “Vladimirovich”"),
        ("Oleg Deripaska", "Deripaska Oleg Vladimirovich", "patronymic “Vladimirovich”"),
        ("Олег Дерипаска", "DERIPASKA, Oleg Vladimirovich", "patronymic “Vladimirovich”"),
        ("Mikhail Fridman", "FRIDMAN, Mikhail Maratovich", "patronymic “Maratovich”"),
        ("Viktor Bout", "BOUT, Viktor Anatolijevitch", "patronymic “Anatolijevitch”"),
        ("Elena Popova", "POPOVA, Elena Sergeevna", "patronymic “Sergeevna”"),
        ("Natalia Orlova", "ORLOVA, Natalia Ilyinichna", "patronymic “Ilyinichna”"),
        ("Pavel Orlov", "ORLOV, Pavel Ilyich", "patronymic “Ilyich”"),
        ("Artem Orlov", "ORLOV, Artem Lvovich", "patronymic “Lvovich”"),
        ("Ramil Orlov", "ORLOV, Ramil Usub oglu", "patronymic “Usub oglu”"),
        ("John Kestrel", "KESTREL, John William", "middle name “William”"),
        ("KESTREL, John", "KESTREL, John William", "middle name “William”"),
    ],
)
def test_a_patronymic_or_a_middle_name_alone_is_named(asked: str, listed: str, lacks: str) -> None:
    assert only_lacks(asked, listed) == lacks


def test_a_second_family_name_is_named_of_people_of_countries_that_have_it() -> None:
    assert only_lacks("Nicolas Kestrel", "KESTREL MOROS, Nicolas", ["ve"]) == "second family name “MOROS”"
    assert only_lacks("Nicolas Kestrel", "KESTREL MOROS, Nicolas", ["iq"]) == ""
    assert only_lacks("Nicolas Kestrel", "KESTREL MOROS, Nicolas") == ""


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Oleg Deripaska", "DERIPASKA, Oleg"),  # nothing is lacking
        ("Deripaska", "DERIPASKA, Oleg Vladimirovich"),  # a single name
        ("Oleg Vladimirovich", "DERIPASKA, Oleg Vladimirovich"),  # the family name is lacking
        ("Vladimirovich Deripaska", "DERIPASKA, Oleg Vladimirovich"),  # the given name is
        ("Igor Deripaska", "DERIPASKA, Oleg Vladimirovich"),  # another given name
        ("Oleg Deripasko", "DERIPASKA, Oleg Vladimirovich"),  # not exactly
        ("Nicolas Maduro", "MADURO GUERRA, Nicolas Ernesto"),  # two parts: the son
        ("Kim Jong", "KIM, Jong Un"),  # half a given name
        ("Kim Yong", "KIM, Yong Chol"),
        ("Li Xiao", "LI, Xiao Ming"),
        ("Abdul Khan", "KHAN, Abdul Rahman"),
        ("Abu Khan", "KHAN, Abu Bakr"),
        ("Saddam Hussein", "HUSSEIN AL-TIKRITI, Saddam"),
        ("John Kestrel", "KESTREL, John William Henry"),  # two middle names
        ("Ivan Kestrel Orlov", "KESTREL, Ivan Petrovich"),  # asked for more
        ("毛 泽东", "毛 泽东 同志"),
    ],
)
def test_all_else_is_lacking_more_or_less_than_that(asked: str, listed: str) -> None:
    assert only_lacks(asked, listed) == ""
