"""Whether Chinese characters may stand for the sounds of a foreign name: 米勒 for Miller, 罗滕贝格 for Rotenberg.

No sound gives the name back: 米勒 is Miller, Müller or Mille. Lists hold such names in Latin letters, so that nobody is
found for the characters, and that says nothing. The tables have characters that newspapers write foreign names with;
those of the second are seldom in names of Chinese people and firms.
"""

from __future__ import annotations

from functools import lru_cache

from bot.domain.names.han import parts
from bot.domain.names.scripts import plain_key
from bot.domain.names.word_tables.common_words import HAN_WORDS
from bot.domain.patterns import Pattern

_IN_BOTH = frozenset(
    "丁万三丘东丝丰丹丽乃久乔于亚亨京代任休伦伯佐佛佳侯保倍儒兰兵冈农冯凡凯利别加劳包北匹区华南博卢发古可台史叶吉吕"
    "君哥哲唐因图土圣圭地坎坦培墨夏多大奎威娄嫩孔孟季宁安宗宾密富尚尤居山岑希席平年库庞康廉廷强当彭德思慈戴扬提摩敏"
    "方日旺昂昆昌明星春晓智曼曾朗木本朱杜来杨杰松林果查柳柴根桑梅森楚欣欧武比毕毛永汉江汤汪沙治法泰泽津洪派海温滕潘"
    "热爱玛玻珍班理琳琴瑞瓜甘生田申留皮盖真石祖福立章第简绍维罗翁考聪肖肯胡能舒良艾芒芝芬苏若英茹荣莉莎菲葛蒙蒲蔡西"
    "詹让许谢豪贡费贾赛路辛达迈连通道邓邦都采金钦钱铁锡门阿陈陶隆雄雅雪雷霍青顿香马高鲍麦黎黑默齐龙"
)
_FOREIGN = frozenset(
    "乌什伊佩依克兹内切列努勃勒卡厄哈埃基塔塞夫夸奇奥妮姆娜尔尼巴布帕延弗彼恩恰惕戈扎托拉拜拿撒斯施普柯格沃波洛涅特"
    "瑟瓦登科穆米索约纳纽翰耶舍茨莫莱萨蒂诺贝赫迪逊里韦鲁"
)
_WRITTEN = Pattern(r"[\u3400-\u9fff]+(?:[\s·•・‧.．-]+[\u3400-\u9fff]+)*")
_PARTED = Pattern(r"(?<=[\u3400-\u9fff])[·•・‧](?=[\u3400-\u9fff])")
SHORT = 2
"""Characters of the shortest such name."""


@lru_cache(maxsize=1024)
def may_be_sounds(text: str) -> bool:
    """Whether a text of Chinese characters alone may be a foreign name by its sounds, its common parts aside.

    A point between two parts says so; else all characters must be of the tables, and half of them (of two: both) of
    those that are seldom in other names.
    """
    if not _WRITTEN.fullmatch(text.strip()):
        return False
    if _PARTED.search(text):
        return True
    own = "".join(part for word in plain_key(text).split() for part in parts(word) if part not in HAN_WORDS)
    foreign = sum(character in _FOREIGN for character in own)
    if len(own) < SHORT or not (_IN_BOTH | _FOREIGN).issuperset(own):
        return False
    return foreign == len(own) if len(own) == SHORT else foreign * 2 >= len(own)
