"""Reviewed table: what Chinese newspapers call foreign persons and firms, which no sound gives back: "普京" is Putin.

A reviewer may add a line: the name in Latin letters as lists have it, then how it is written in simplified characters
(traditional ones are folded). Admitted is what a reader of Chinese takes for this name alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from bot.domain.names.han import in_latin
from bot.domain.names.keys import plain_key

_NAMES = """
Lukoil: 卢克石油
Rosneft: 俄罗斯石油 俄石油
Gazprom: 俄罗斯天然气工业 俄气
Sberbank: 俄罗斯联邦储蓄银行 俄罗斯储蓄银行 俄储
VTB Bank: 俄罗斯外贸银行
Gazprombank: 俄罗斯天然气工业银行
Kaspersky Lab: 卡巴斯基
Rusal: 俄罗斯铝业 俄铝
Norilsk Nickel: 诺里尔斯克镍业 诺镍
Sovcomflot: 俄罗斯现代商船
Rosatom: 俄罗斯国家原子能 俄原子能
Rostec: 俄罗斯国家技术集团 俄罗斯技术集团 俄技集团
Rosoboronexport: 俄罗斯国防出口
Aeroflot: 俄罗斯航空
Transneft: 俄罗斯石油运输
Surgutneftegas: 苏尔古特石油天然气 苏尔古特石油
Wagner Group: 瓦格纳
Vladimir Putin: 普京 普丁 弗拉基米尔·普京
Sergei Lavrov: 拉夫罗夫
Sergei Shoigu: 绍伊古
Dmitry Medvedev: 梅德韦杰夫
Igor Sechin: 谢钦
Oleg Deripaska: 德里帕斯卡
Roman Abramovich: 阿布拉莫维奇
Alisher Usmanov: 乌斯马诺夫
Yevgeniy Prigozhin: 普里戈任 普里戈津
Ramzan Kadyrov: 卡德罗夫
Alexander Lukashenko: 卢卡申科
Kim Jong Un: 金正恩
Kim Yo Jong: 金与正
Nicolas Maduro: 马杜罗
Bashar al-Assad: 巴沙尔·阿萨德 巴沙尔 阿萨德
Ali Khamenei: 哈梅内伊 哈米尼
Qasem Soleimani: 苏莱曼尼
Min Aung Hlaing: 敏昂莱
Daniel Ortega: 奥尔特加
Hamas: 哈马斯
Hizballah: 真主党
Taliban: 塔利班
Al-Qaida: 基地组织 盖达组织
Islamic State of Iraq and Syria: 伊斯兰国
Boko Haram: 博科圣地
Houthis: 胡塞武装 胡塞
Islamic Revolutionary Guard Corps: 伊斯兰革命卫队 革命卫队
National Iranian Oil Company: 伊朗国家石油公司
Mahan Air: 马汉航空
Islamic Republic of Iran Shipping Lines: 伊朗航运
Bank Melli Iran: 伊朗国民银行 伊朗国家银行
Petroleos de Venezuela: 委内瑞拉石油公司 委内瑞拉国家石油公司
Korea Mining Development Trading Corporation: 朝鲜矿业开发贸易
Foreign Trade Bank of the Democratic People's Republic of Korea: 朝鲜贸易银行 朝鲜对外贸易银行
Air Koryo: 高丽航空
Myanma Oil and Gas Enterprise: 缅甸石油天然气 缅甸国家石油天然气
Garantex: 加兰泰克斯
Tornado Cash: 龙卷风现金
"""


@cache
def _known() -> Mapping[str, str]:
    lines = (line.partition(": ") for line in _NAMES.strip().splitlines())
    found = {plain_key(one): name for name, _, written in lines for one in written.split()}
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def in_known_exonym(text: str) -> str | None:
    """The name in Latin letters that a Chinese one begins with, and the rest translated; None where it is not known."""
    key = plain_key(text)
    for written, name in _known().items():
        if key == written:
            return name
        if key.startswith(written):
            return " ".join([name, *in_latin(key[len(written) :].strip())])
    return None
