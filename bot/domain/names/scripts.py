"""Names in any script made plain: folded Latin words, Chinese characters kept; consonant skeletons; pinyin."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import groupby

from anyascii import anyascii
from opencc import OpenCC

from bot.domain.names.lookalikes import as_seen, legible
from bot.domain.patterns import Pattern

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_HAN_RUN = Pattern(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_APOSTROPHES = re.compile(r"['\u2018\u2019\u02bb\u02bc\u02bf`\u0022]")
_NOT_WORD = re.compile(r"[\W_]+")
_INITIALS = re.compile(r"\b\w(?:\.\w)+\b\.?")
_UNVOCALISED = Pattern(r"[\u0590-\u06ff\u0750-\u077f]")
_ABDALLAH = re.compile(r"(?<![\u0600-\u06ff])\u0639\u0628\u062f\s*\u0627\u0644\u0644\u0647(?![\u0600-\u06ff])")
_DAD = {0x636: 0x638}
"""ض is d to Arabs and z to others, as ظ is, which is folded so that both can be read ("dh")."""
_ARABIC_ARTICLE = re.compile(r"(?<![\u0600-\u06ff])\u0627\u0644(?!\u0644\u0647)(?=[\u0600-\u06ff]{2})")


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


def has_han(text: str) -> bool:
    """Whether the text holds Chinese characters."""
    return _HAN.search(text) is not None


@lru_cache(maxsize=16384)
def plain_key(text: str) -> str:
    """The name folded, its legal form kept: "HUAWEI Technologies Co., Ltd." gives "huawei technologies co ltd".

    Signs that are not seen are dropped, and words that mix scripts read as they look. Chinese characters stay
    (simplified); other scripts become Latin letters, the Arabic article a word of its own. A "?" between letters, which
    stands in some lists for a letter that was lost, parts two words like any other sign.
    """
    if not text.isascii():
        text = _latin(as_seen(unicodedata.normalize("NFKC", legible(text))))
    text = _INITIALS.sub(lambda found: found.group().replace(".", ""), text).replace("&", " and ")
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", text).casefold()).strip()


def _latin(text: str) -> str:
    if not has_han(text):
        return anyascii(_ARABIC_ARTICLE.sub("al ", _ABDALLAH.sub(" abdallah ", text.translate(_DAD))))
    simple = _simplifier().convert(text)
    return "".join(c if _HAN.match(c) else anyascii(c) for c in simple)


def is_unvocalised(text: str) -> bool:
    """Whether the text is in a script that leaves most vowels out (Arabic, Hebrew): compare by consonants."""
    return _UNVOCALISED.search(text) is not None


def han_of(key: str) -> str:
    """The Chinese characters of a key, run together."""
    return "".join(_HAN_RUN.findall(key))


@lru_cache(maxsize=16384)
def pinyin(han: str) -> tuple[str, ...]:
    """The syllables of Chinese characters, without tones: "小米" gives ("xiao", "mi")."""
    from pypinyin import lazy_pinyin  # takes a tenth of a second to load, and most commands meet no Chinese name

    return tuple(lazy_pinyin(han))


_DIGRAPHS = (
    ("shch", "s"), ("chzh", "j"), ("tch", "c"), ("sch", "s"), ("dzh", "j"), ("ch", "c"), ("sh", "s"), ("kh", "h"),
    ("gh", "g"), ("zh", "j"), ("dj", "j"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("q", "k"), ("g", "k"),
    ("x", "ks"), ("z", "s"),
)  # fmt: skip
_WITHOUT_H = tuple(row for row in _DIGRAPHS if "h" not in row[0])
_TWO_SOUNDS = Pattern(r"(?<=[cdgkpstz])(?=h)")
_FIRST_SOUND = {"w": "v", "x": "s"}
"""Of a first letter that sounds otherwise than the same letter within a word: "Xiaomi" begins as "Siaomi" does."""
_SERVANT = frozenset("abdul abdel abdal abdol abdoul abdil".split())
_SOFT_C = Pattern(r"c(?=[eiy])")
_AFTER_VOWEL_J = Pattern(r"(?<=[aeiouy])j(?![aeiouy])")
_FINAL_H = Pattern(r"(?<=[^skgtdcp])h$")
_NO_VOWELS = str.maketrans("", "", "aeiouyw")


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """The consonants of a folded word, spellings of one sound made one: "youssef", "yusuf" and "ywsf" all give "sf".

    Arabic writes few vowels, and transliterations into Latin letters differ in vowels, doubling and digraphs; ʿabd
    ("servant of") is often written together with the article that follows.
    """
    if word in _SERVANT:
        return "bd"
    text = _FIRST_SOUND.get(word[:1], word[:1]) + word[1:]
    if "j" in text:  # here and below: a look for a letter takes a tenth of the time of a pattern, and few words have it
        text = _AFTER_VOWEL_J.sub("", text)
    if text.endswith("h"):
        text = _FINAL_H.sub("", text)
    for letters, sound in _DIGRAPHS if "h" in text else _WITHOUT_H:
        if letters in text:
            text = text.replace(letters, sound)
    if "c" in text:
        text = _SOFT_C.sub("s", text).replace("c", "k")
    return "".join([letter for letter, _ in groupby(text.translate(_NO_VOWELS))])


_AS_Z = Pattern("dh|th")
_ASSIMILATED = Pattern("(?<=.)al(?=[tdrzsn])")
_SERVANT_OF = Pattern("^bdl(?=[tdrzsn])")
_VOWEL = Pattern("[aeiou]")


@lru_cache(maxsize=16384)
def skeletons(word: str) -> tuple[str, ...]:
    """The consonants that a word written without vowels may have.

    "zh" is one sound (ژ) or two (زه, as in "zhr", Zaher); "ch" before a letter whose vowel is not written is soft or
    hard ("mnwchhr", Manouchehr); "dh" and "th" are z and s in Iran and farther east ("rdha", Reza). The article before
    some letters is heard as they are ("sdaldyn", Saduddin). An "h" at the end may be the ending that is a "t" before
    another word ("hrkh", Harakat al-Shabaab).
    """
    readings = [word]
    if "h" in word:
        readings += [_TWO_SOUNDS.sub("a", word), word.replace("ch", "sa"), _AS_Z.sub("z", word)]
    if "l" in word:
        readings.append(_SERVANT_OF.sub("bd", _ASSIMILATED.sub("", word)))
    if word[-1:] == "h" and not _VOWEL.search(word):
        readings.append(f"{word[:-1]}t")
    return tuple(dict.fromkeys(map(skeleton, readings)))
