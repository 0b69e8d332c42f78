"""The script a name is written in, told by its letters."""

from __future__ import annotations

import unicodedata
from collections import Counter

from bot.domain.law.entity import Name, NameType

_CODES = {
    "ARABIC": "Arab", "ARMENIAN": "Armn", "BENGALI": "Beng", "CJK": "Hani", "CYRILLIC": "Cyrl", "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi", "GEORGIAN": "Geor", "GREEK": "Grek", "GUJARATI": "Gujr", "GURMUKHI": "Guru", "HANGUL": "Hang",
    "HEBREW": "Hebr", "HIRAGANA": "Jpan", "KATAKANA": "Jpan", "KHMER": "Khmr", "LAO": "Laoo", "LATIN": "Latn",
    "MONGOLIAN": "Mong", "MYANMAR": "Mymr", "SINHALA": "Sinh", "TAMIL": "Taml", "TELUGU": "Telu", "THAANA": "Thaa",
    "THAI": "Thai", "TIBETAN": "Tibt", "TIFINAGH": "Tfng",
}  # fmt: skip


def script_of(text: str) -> str | None:
    """ISO 15924 code of the script that most letters are of ("Arab", "Cyrl", "Hani"); None for Latin, or no letters.

    Kana make Chinese characters Japanese ("Jpan"). A script without a code here is "Zyyy", undetermined.
    """
    if text.isascii():
        return None
    found = Counter(_script(letter) for letter in text if letter.isalpha())
    if not found:
        return None
    if found["Jpan"]:
        found["Jpan"] += found.pop("Hani", 0)
    first = found.most_common(1)[0][0]
    return None if first == "Latn" else first


def name_in_script(text: str, type: NameType) -> Name:
    """The name with its script, where that is not Latin. An alias in such a script is a native name.

    A weak alias stays one: a native name may decide alone, a weak alias never.
    """
    script = script_of(text)
    return Name(text=text, type=NameType.NATIVE if script and type is NameType.ALIAS else type, script=script)


def _script(letter: str) -> str:
    return _CODES.get(unicodedata.name(letter, "").replace("-", " ").split(" ", 1)[0], "Zyyy")
