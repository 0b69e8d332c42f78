"""What is passed over at a glance is nothing that would reach the threshold."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.comparing.glance import FEW, roughly_alike
from bot.domain.names.keys import name_key
from bot.domain.names.matching import NameHit

FILLING = [f"Other Name {number}" for number in range(FEW)]


def hits(*names: str) -> list[NameHit]:
    return [
        NameHit(entity_id=name, schema=Schema.PERSON, text=name, name_type=NameType.NAME, key=name_key(name))
        for name in (*names, *FILLING)
    ]


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("AGHA AHMADI", "AHMADI, Agha"),
        ("Abdulrahman Salih", "SALIH, Abd al-Rahman"),
        ("Osman Mohamed", "'UTHMAN, Muhammad"),
        ("OTKRYTOE AKTSIONERNOE OBSHCHESTVO SBERBANK ROSSII", "JSC SBERBANK OF RUSSIA"),
        ("Mohamed Omar Haji", "OMAR, Mohammed"),
        ("Kim Jong Un", "KIM, Jong-un"),
        ("محمد حسن", "HASAN, Muhammad"),
        ("Mohamed Osman", "عمر محمود عثمان"),
        ("Ahmad Haji", "HAMAD, Hajji"),
        ("Huawei Device", "华为终端"),
        ("ОТКРЫТОЕ АКЦИОНЕРНОЕ ОБЩЕСТВО СБЕР БАНК", "JOINT STOCK COMPANY SBERBANK TECHNOLOGIES"),
        ("Islamic State of Iraq and the Levant", "Front for the Conquest of Syria/the Levant"),
    ],
)
def test_a_name_that_may_be_meant_is_kept(asked: str, stored: str) -> None:
    assert stored in [hit.text for hit in roughly_alike(asked, hits(stored))]


def test_a_name_that_shares_little_is_passed_over_and_few_are_all_kept() -> None:
    many = hits("Ahmadou Barry Agharabi Oil Company of the South")
    assert many[0] not in roughly_alike("Lee Xu", many)
    assert roughly_alike("Lee Xu", many[:FEW]) == many[:FEW]
