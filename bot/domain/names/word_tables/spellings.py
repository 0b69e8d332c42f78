"""Reviewed table: names whose spelling in kana, Hangul or Arabic letters leaves the sound in doubt.

A reviewer may add a line: the name in Latin letters, then how newspapers of the language write it. Admitted is what a
reader of that language takes for this name alone, and what sounds/keys.py does not find by itself: short names, and
English words that are not written as they sound.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from bot.domain.names.sounds.heard import runs

_NAMES = """
Huawei: ファーウェイ 화웨이 هواوي هواوى هوآوی
Xiaomi: シャオミ 샤오미 شاومي شاومى شیائومی
Dahua: ダーファ ダーフア 다화 داهوا
Sukhoi: スホーイ 수호이
Yitu: イートゥ 이투
Hesai: 허사이 هيساي
Hytera: ハイテラ
Raisi: رئيسي رئیسی رييسي
Ali Khamenei: ハメネイ 하메네이 علي_خامنئي علی_خامنئی علی_خامنه_ای علی_خامنهای
Khamenei: خامنئي خامنئی خامنه_ای خامنهای خامنه_اي
WeChat: ウィーチャット ウイーチャット 위챗 وي_تشات ویچت
CloudWalk: クラウドウォーク 클라우드워크 كلاود_ووك
Autel: オーテル 오텔
ByteDance: バイトダンス 바이트댄스 بايت_دانس
Alipay: アリペイ 알리페이 علي_باي
Unitree: ユニツリー 유니트리 يونيتري
Wagner Group: ワグネル 바그너 فاغنر
Vladimir Putin: プーチン 푸틴 بوتين
Nicolas Maduro: マドゥロ 마두로 مادورو
Bashar al-Assad: アサド 아사드
Islamic State of Iraq and Syria: イスラム国 이슬람국가
Houthis: フーシ派 フーシ 후티 الحوثيون الحوثي
Islamic Revolutionary Guard Corps: イスラム革命防衛隊 革命防衛隊 혁명수비대 الحرس_الثوري
Al-Qaida: アルカイダ 알카에다 القاعدة
Hizballah: ヒズボラ ヒズブッラー 헤즈볼라 حزب_الله
Quectel: クエクテル 퀙텔 كويكتل
"""


@cache
def _known() -> Mapping[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for line in _NAMES.strip().splitlines():
        name, _, spellings = line.partition(": ")
        for spelling in spellings.split():
            found[tuple(runs(spelling.replace("_", " ")))] = name
    return found


def in_known_spelling(text: str) -> str | None:
    """The text with the name in it that the table knows in Latin letters; None where it knows none."""
    words = runs(text)
    for size in (2, 1):
        for start in range(len(words) - size + 1):
            if known := _known().get(tuple(words[start : start + size])):
                return " ".join([*words[:start], known, *words[start + size :]])
    return None
