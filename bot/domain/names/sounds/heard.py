"""Words in Japanese kana, Korean Hangul and Arabic letters, in the Latin letters that one hears: "ハイク" is "haiku".

The syllables are read off Unicode's own names of the letters. What is read is not a spelling, and is never shown as a
name: it is compared with stored words by sound (sounds/keys.py).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from bot.domain.names.han import in_latin
from bot.domain.names.scripts import has_han, is_unvocalised, plain_key
from bot.domain.names.word_tables.translations import in_english
from bot.domain.patterns import Pattern

_KANA = "\u3041-\u3096\u30a1-\u30fa\u30fc"
_HANGUL = "\uac00-\ud7a3"
_ARABIC = "\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06fc"
_SOUNDED = Pattern(f"[{_KANA}{_HANGUL}{_ARABIC}]")
_RUN = re.compile(f"[{_KANA}]+|[{_HANGUL}]+|[{_ARABIC}]+|[^\\W_{_KANA}{_HANGUL}{_ARABIC}]+")
_VOWEL_SIGNS = re.compile("[\u064b-\u065f\u0670\u0640\u200c]")
"""Marks of short vowels, and the stroke that only stretches a word."""
_SILENT_HEH = re.compile("(?<=[\u0620-\u06fc]{2})\u0647[\u200c ]?(?=\u0627[\u06cc\u064a]\\b)")
"""Of a Persian name the last letter, a vowel, before the ending that is written apart from it (خامنه‌ای)."""
_LONG, _DOUBLES = "\u30fc", ("\u30c3", "\u3063")
_ARTICLE = "\u0627\u0644"


def is_sounded(text: str) -> bool:
    """Whether the text has words in kana, Hangul or Arabic letters."""
    return not text.isascii() and _SOUNDED.search(text) is not None


def runs(text: str) -> list[str]:
    """The words of the text, cut where the script changes: "マーハーン航空" gives two."""
    return _RUN.findall(_VOWEL_SIGNS.sub("", _SILENT_HEH.sub("", unicodedata.normalize("NFKC", text))))


def heard_words(text: str) -> list[str]:
    """The words of a text as they are heard; words of trade in English, Chinese characters in pinyin or translated."""
    found: list[str] = []
    for word in runs(text):
        name, trade = _cut_trade(word)
        found += _in_english(name) if name else []
        found += [trade] if trade else []
    return found


def _in_english(word: str) -> list[str]:
    if has_han(word):
        return list(in_latin(plain_key(word)))
    known = in_english(plain_key(word)) if is_unvocalised(word) else None
    return [known or heard(word)]


def _cut_trade(word: str) -> tuple[str, str]:
    """A Korean or Japanese word, and in English the word of trade that is written together with it; "" for none."""
    trade = next((known for known in _TRADES if word.endswith(known) and len(word) > len(known)), "")
    return word.removesuffix(trade), _TRADES.get(trade, "")


_TRADES = {
    "은행": "bank", "항공": "air", "전자": "electronics", "통신": "communications", "석유": "petroleum",
    "기술": "technology", "자동차": "automobile", "해운": "shipping", "중공업": "heavy industries",
    "보험": "insurance", "무역": "trading", "건설": "construction", "화학": "chemical", "철강": "steel",
    "공사": "corporation", "주식회사": "", "반도체": "semiconductor", "과학": "science", "대학교": "university",
    "대학": "university", "연구소": "institute", "재단": "foundation", "투자": "investment", "산업": "industry",
    "국제": "international", "정보": "information", "선박": "ship", "회사": "company", "그룹": "group",
    "테크놀로지": "technology", "테크놀로지스": "technologies", "グループ": "group", "テクノロジー": "technology",
    "テクノロジーズ": "technologies", "ホールディングス": "holdings", "コーポレーション": "corporation",
    "カンパニー": "company", "バンク": "bank", "エアラインズ": "airlines", "インターナショナル": "international",
    "エレクトロニクス": "electronics", "インベストメント": "investment",
}  # fmt: skip
"""Korean and Japanese words of trade, which follow a name without a blank."""


@lru_cache(maxsize=4096)
def heard(word: str) -> str:
    """One word of one script as it is heard, in small Latin letters: "화웨이" gives "hwawei".

    Letters with a grave accent are vowels that may be there or not, "ĉ" and "ŝ" the Japanese chi and tsu, which stand
    for a foreign "t" too.
    """
    if "\u3040" < word[0] < "\u3100":
        return _kana(word)
    if "\uac00" <= word[0] <= "\ud7a3":
        return "".join(map(_hangul, word))
    return _arabic(word) if is_sounded(word) else anyascii(word).lower()


def _hangul(syllable: str) -> str:
    """As Unicode names it; what stands at its end for s, j, ch is heard as t; "eu" is what foreign clusters need."""
    name = unicodedata.name(syllable).rpartition(" ")[2].lower()
    if (ord(syllable) - _FIRST_HANGUL) % _ENDS in _HEARD_AS_T:
        name = name.rstrip("sjc") + "t"
    return (f"{name}h" if name == "c" else name).replace("eu", "ù").replace("eo", "a").replace("c", "ch")


_FIRST_HANGUL, _ENDS, _HEARD_AS_T = 0xAC00, 28, (19, 20, 22, 23)


def _arabic(word: str) -> str:
    """Letter by letter; w and y within a word are vowels or none."""
    whole = word[2:] if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 2 else word
    letters = [_ARABIC_SOUNDS.get(letter, anyascii(letter).lower()) for letter in whole]
    if len(letters) > 2 and letters[-1] == "h":
        letters[-1] = "a"
    inner = [_OPTIONAL.get(letter, letter) for letter in letters[1:]]
    return "".join([*letters[:1], *inner])


_OPTIONAL = {"w": "ẁ", "y": "ỳ"}
_ARABIC_SOUNDS = {
    "\u0627": "a", "\u0622": "a", "\u0623": "a", "\u0625": "i", "\u0629": "a", "\u0649": "a", "\u0639": "a",
    "\u0621": "", "\u0626": "i", "\u0624": "u", "\u06cc": "y",
}  # fmt: skip
"""Letters that stand for a vowel, or are not heard in other languages' words."""


def _kana(word: str) -> str:
    """By syllables: a small letter belongs to the one before it; one that doubles or lengthens is not heard."""
    text = ""
    for letter in word:
        if letter in _DOUBLES or letter == _LONG:
            continue
        name = unicodedata.name(letter).lower()
        syllable = name.rpartition(" ")[2]
        if " small " in name and text:
            text = _with_small(text, syllable)
        else:
            text += _HEARD_KANA.get(syllable) or syllable
    return text


_HEARD_KANA = {
    "si": "shi", "ti": "ĉi", "tu": "ŝù", "hu": "fù", "zu": "zù", "ku": "kù", "su": "sù", "nu": "nù", "mu": "mù",
    "ru": "rù", "gu": "gù", "bu": "bù", "pu": "pù", "vu": "vù", "to": "tò", "do": "dò", "zi": "ji",
}  # fmt: skip
_BEFORE_SMALL = {"ĉ": "ch", "ŝ": "ts"}
_HARD = {"te": "t", "de": "d", "to": "t", "do": "d"}


def _with_small(text: str, small: str) -> str:
    """The last syllable with the vowel of a small letter: shi, ya: sha; u, e: we; te, i: ti."""
    stem = text[:-1]
    if text[-1] == "u" and not stem[-1:].strip("aeiou"):
        return f"{stem}w{small}"
    if stem[-1:] in _BEFORE_SMALL and small != "e":
        stem = stem[:-1] + _BEFORE_SMALL[stem[-1]]
    glide = small if not stem.endswith(("sh", "ch", "j")) else small.removeprefix("y")
    return stem + glide
