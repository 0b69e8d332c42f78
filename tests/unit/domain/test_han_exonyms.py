"""Chinese names of foreign persons and firms, as a reviewed table has them."""

from __future__ import annotations

import pytest

from bot.domain.names.word_tables.han_exonyms import in_known_exonym


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("普京", "Vladimir Putin"),
        ("盧克石油", "Lukoil"),
        ("瓦格纳集团", "Wagner Group"),
        ("俄罗斯航空公司", "Aeroflot"),
        ("巴沙尔·阿萨德", "Bashar al-Assad"),
    ],
)
def test_a_foreign_name_in_chinese_is_read_as_lists_write_it(asked: str, read: str) -> None:
    assert str(in_known_exonym(asked)).startswith(read)


def test_of_two_names_that_begin_alike_the_longer_is_read() -> None:
    assert in_known_exonym("俄罗斯天然气工业银行") == "Gazprombank"


@pytest.mark.parametrize("name", ["小米", "中国石油", "卢克", "俄罗斯"])
def test_other_chinese_names_are_left_as_they_are(name: str) -> None:
    assert in_known_exonym(name) is None
