"""Chinese characters that may stand for the sounds of a foreign name."""

from __future__ import annotations

import pytest

from bot.domain.names.sounds.han_sounds import may_be_sounds


@pytest.mark.parametrize(
    "name",
    ["米勒", "米勒公司", "布特", "罗滕贝格", "羅滕貝格", "索莱马尼", "维克塞尔伯格",
     "特朗普", "约翰", "约翰逊", "泽连斯基",
     "巴格达迪", "切梅佐夫", "诺基亚", "阿列克谢·米勒", "金·李"],
)  # fmt: skip
def test_a_name_in_characters_that_foreign_names_are_written_with_may_be_one(name: str) -> None:
    assert may_be_sounds(name)


@pytest.mark.parametrize(
    "name",
    ["李伟", "金丹", "林海", "马丽", "罗永浩", "康师傅", "万科", "伊利", "格力电器",
     "比亚迪", "华为", "小米", "科技集团", "中国石油天然气", "海尔", "Miller", "ミラー", "", "米勒 Miller"],
)  # fmt: skip
def test_other_names_are_not(name: str) -> None:
    assert not may_be_sounds(name)
