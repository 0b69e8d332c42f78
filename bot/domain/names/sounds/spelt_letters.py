"""Acronyms that are spelt by the names of their letters, as Korean spells ZTE: "제트티이"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

_LETTERS = {
    "Japanese": """
        エー=a エイ=a ビー=b シー=c ディー=d イー=e エフ=f ジー=g エイチ=h エッチ=h アイ=i ジェイ=j ジェー=j ケイ=k
        ケー=k エル=l エム=m エヌ=n オー=o ピー=p キュー=q アール=r エス=s ティー=t ユー=u ブイ=v ヴイ=v
        ダブリュー=w エックス=x ワイ=y ゼット=z ズィー=z ジィー=z
    """,
    "Korean": """
        에이=a 비=b 시=c 씨=c 디=d 이=e 에프=f 지=g 에이치=h 아이=i 제이=j 케이=k 엘=l 엠=m 엔=n 오=o 피=p 큐=q 알=r
        에스=s 티=t 유=u 브이=v 더블유=w 엑스=x 와이=y 제트=z 지=z
    """,
    "Arabic": """
        إيه=a ايه=a بي=b سي=c دي=d إي=e اي=e إف=f اف=f جي=g جي=j إتش=h اتش=h آي=i جيه=j كيه=k كي=k إل=l ال=l إم=m
        ام=m إن=n ان=n أو=o او=o بي=p كيو=q آر=r ار=r إس=s اس=s تي=t يو=u في=v دبليو=w إكس=x واي=y زد=z زي=z
    """,
}
"""The names of the Latin letters, by which acronyms are spelt. Where one stands for two, both are read."""
_MOST_SPELT, _LONGEST_SPELT = 4, 40


@lru_cache(maxsize=4096)
def spelt_out(words: tuple[str, ...]) -> tuple[str, ...]:
    """The acronyms that words spell by the names of their letters, as Korean spells ZTE; mostly none."""
    text = "".join(words)
    if len(text) > _LONGEST_SPELT:
        return ()
    for letters in _tables():
        if readings := tuple(islice(_spelt(text, letters, 0), _MOST_SPELT)):
            return tuple(dict.fromkeys(reading for reading in readings if len(reading) > 1))
    return ()


@lru_cache(maxsize=1)
def _tables() -> tuple[tuple[tuple[str, str], ...], ...]:
    pairs = (tuple(tuple(entry.split("=")) for entry in row.split()) for row in _LETTERS.values())
    return tuple(tuple((name, letter) for name, letter in row) for row in pairs)


def _spelt(text: str, letters: tuple[tuple[str, str], ...], place: int) -> Iterator[str]:
    """The ways to read the text from a place on as names of letters."""
    if place == len(text):
        yield ""
    for name, letter in letters:
        if text.startswith(name, place):
            yield from (letter + rest for rest in _spelt(text, letters, place + len(name)))
