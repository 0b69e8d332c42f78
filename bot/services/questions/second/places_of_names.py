"""Places in brackets that are of a firm's name, and are not cut off it: "Kestrel Systems (Jiangsu)"."""

from __future__ import annotations

import re
from collections.abc import Collection

_PLACED = re.compile(r"(?P<before>.+?) ?[(（](?P<place>[\w ]+)[)）]")
_OF_NAMES = frozenset(
    """
    Anhui Beijing Changchun Changsha Chengdu China Chongqing Dalian Dongguan Foshan Fujian Gansu Guangdong Guangxi
    Guangzhou Guizhou Hainan Hangzhou Harbin Hebei Hefei Heilongjiang Henan Hubei Huizhou Hunan Jiangsu Jiangxi Jilin
    Jinan Kunming Liaoning Nanchang Nanjing Nantong Ningbo Ningxia Qingdao Qinghai Shaanxi Shandong Shanghai Shanxi
    Shenyang Shenzhen Sichuan Suzhou Taiyuan Tianjin Tibet Urumqi Wuhan Wuxi Xiamen Xinjiang Yantai Yunnan Zhejiang
    Zhengzhou Zhuhai
    """.split()
)
"""Places that Chinese firms have in brackets within their names, which tell one from another of the same group."""


def cuts_place(names: Collection[str], others: Collection[str]) -> bool:
    """Whether one of the names is among the others without the place in brackets at its end."""
    parted = (_PLACED.fullmatch(name) for name in names)
    return any(found["before"] in others for found in parted if found and found["place"] in _OF_NAMES)
