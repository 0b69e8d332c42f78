"""Questions in Korean and Japanese letters, spelt by rule: each syllable of a Latin name as it is written."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from tests.bench.anew_stock import person_of, without_form

_ONSETS = {
    "g": 0, "kk": 1, "n": 2, "d": 3, "tt": 4, "r": 5, "l": 5, "m": 6, "b": 7, "v": 7, "pp": 8, "s": 9, "z": 12, "x": 9,
    "ss": 10, "": 11, "j": 12, "zh": 12, "ch": 14, "q": 14, "k": 15, "c": 15, "t": 16, "p": 17, "f": 17, "h": 18,
    "kh": 15, "ts": 14, "th": 16, "ph": 17, "sh": 9, "w": 11, "y": 11,
}  # fmt: skip
_NUCLEI = {
    "a": 0, "ae": 1, "ya": 2, "yae": 3, "o": 8, "eo": 4, "e": 5, "yo": 12, "yeo": 6, "ye": 7, "wa": 9, "oe": 11,
    "u": 13, "wo": 14, "we": 15, "wi": 16, "yu": 17, "eu": 18, "ui": 19, "i": 20, "y": 20,
}  # fmt: skip
_CODAS = {"n": 4, "m": 16, "ng": 21, "l": 8, "r": 8}
_SYLLABLE = re.compile(
    r"(kk|tt|pp|ss|sh|ch|zh|kh|ts|th|ph|[bcdfghjklmnpqrstvwxyz])?"
    r"(yae|yeo|ae|eo|ya|yo|ye|yu|wa|wo|we|wi|oe|eu|ui|[aeiouy])?((?:ng|[nmlr])(?![aeiouyhg]))?"
)
_KANA = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タティトゥテト", "n": "ナニヌネノ", "h": "ハヒフヘホ",
    "m": "マミムメモ", "r": "ラリルレロ", "l": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ",
    "d": "ダディドゥデド", "b": "バビブベボ", "p": "パピプペポ", "f": "ファフィフフェフォ", "v": "バビブベボ",
    "w": "ワウィウウェウォ", "sh": "シャシシュシェショ", "ch": "チャチチュチェチョ", "j": "ジャジジュジェジョ",
    "zh": "ジャジジュジェジョ", "y": "ヤイユイェヨ", "kh": "ハヒフヘホ", "ts": "ツァツィツツェツォ", "th": "サシスセソ",
    "ph": "ファフィフフェフォ", "q": "チャチチュチェチョ", "x": "シャシシュシェショ", "c": "カキクケコ",
}  # fmt: skip
_SMALL = "ァィゥェォャュョ"


def korean(name: str, _: random.Random) -> str | None:
    """The telling words of a firm, or a person's name, in Hangul: each syllable as it is written in Latin letters."""
    return _by_syllables(name, _hangul_word, " ")


def japanese(name: str, _: random.Random) -> str | None:
    """The same in Katakana."""
    return _by_syllables(name, _kana_word, "・")


def _by_syllables(name: str, spell: Callable[[str], str], between: str) -> str | None:
    words = re.findall(r"[A-Za-z]+", " ".join(person_of(name).given[:2]) + " " + person_of(name).family)
    if "," not in name:
        words = re.findall(r"[A-Za-z]+", " ".join(without_form(name.split())))
    if not words or len(words) > 4 or max(map(len, words)) < 4 or any(len(w) < 2 for w in words):
        return None
    return (
        "・".join(spell(w.lower()) for w in words) if spell is _kana_word else " ".join(spell(w.lower()) for w in words)
    )


def _hangul_word(word: str) -> str:
    text = ""
    for onset, nucleus, coda in _syllables(word):
        first = _ONSETS.get(onset, 11)
        text += chr(0xAC00 + (first * 21 + _NUCLEI.get(nucleus or "eu", 18)) * 28 + _CODAS.get(coda, 0))
    return text


def _kana_word(word: str) -> str:
    return "".join(_kana(onset, nucleus) + _kana_coda(coda) for onset, nucleus, coda in _syllables(word))


def _syllables(word: str) -> list[tuple[str, str, str]]:
    heard = re.sub("q(?![iu])", "k", word)  # in pinyin alone it is another sound
    return [(m[1] or "", m[2] or "", m[3] or "") for m in _SYLLABLE.finditer(heard) if m.group()]


def _kana(onset: str, nucleus: str) -> str:
    vowels = {"eo": "o", "ae": "e", "eu": "u", "oe": "e", "ui": "i", "wa": "a", "wo": "o", "we": "e", "wi": "i"}
    vowel = vowels.get(nucleus, nucleus[-1:] or ("o" if onset in ("t", "d") else "u")).replace("y", "i")
    row = _rows(_KANA.get(onset[-1:] if onset in ("kk", "tt", "pp", "ss") else onset, _KANA[""]))
    return row["aiueo".index(vowel)]


def _rows(kana: str) -> list[str]:
    """The five syllables of a row; a small letter belongs to the one before."""
    found: list[str] = []
    for letter in kana:
        if letter in _SMALL and found:
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _kana_coda(coda: str) -> str:
    known = {"": "", "n": "ン", "m": "ム", "ng": "ン"}
    return known[coda] if coda in known else _kana(coda, "")
