"""Chinese names as Russian writes them: "Сяоми" is Xiaomi, "Чжэцзян Дахуа" is Zhejiang Dahua.

The table is that of Palladius, the usual one in Russian, put together here from beginnings and ends of
syllables.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from bot.domain.patterns import Pattern

_CYRILLIC_WORD = Pattern(r"[\u0400-\u04ff]+")
_VOWELS = frozenset("аеиоуыэюя")
LEAST_SYLLABLES = 2

_LATIN = {
    "б": "b", "п": "p", "м": "m", "ф": "f", "д": "d", "т": "t", "н": "n", "л": "l", "г": "g", "к": "k", "х": "h",
    "чж": "zh", "ч": "ch", "ш": "sh", "ж": "r",
}  # fmt: skip
_ENDS = {
    "а": "a", "о": "uo", "э": "e", "ай": "ai", "эй": "ei", "ао": "ao", "оу": "ou", "ань": "an", "энь": "en",
    "ан": "ang", "эн": "eng", "ун": "ong", "и": "i", "яо": "iao", "е": "ie", "ю": "iu", "янь": "ian", "инь": "in",
    "ян": "iang", "ин": "ing", "у": "u", "уа": "ua", "уай": "uai", "уй": "ui", "уэй": "ui", "уань": "uan",
    "унь": "un", "уан": "uang", "юй": "u", "юэ": "ue",
}  # fmt: skip
_MANY = "а ай эй ао оу ань энь ан эн у"
_TAKES = {
    "б п м ф": f"{_MANY} и яо е янь инь ин",
    "м": "э ю",
    "д т н л": f"{_MANY} э ун и яо е ю янь ин о уй уань унь",
    "н л": "ян инь юй юэ",
    "г к": f"{_MANY} э ун уа о уай уй уань унь уан",
    "х": f"{_MANY} э ун уа о уай уэй уань унь уан",
    "чж ч ш": f"{_MANY} э и ун уа о уай уй уань унь уан",
    "ж": "э и ао оу ань энь ан эн ун у уа о уй уань унь",
}
"""Which ends a beginning takes: others are no Chinese syllables ("Пекин" is no reading of one)."""
_LIPS = {"бо": "bo", "по": "po", "мо": "mo", "фо": "fo"}
_SOFT = {"цз": "j", "ц": "q", "с": "x"}
_SOFT_ENDS = {
    "и": "i", "я": "ia", "яо": "iao", "е": "ie", "ю": "iu", "янь": "ian", "инь": "in", "ян": "iang", "ин": "ing",
    "юн": "iong", "юй": "u", "юэ": "ue", "юань": "uan", "юнь": "un",
}  # fmt: skip
_HARD = {"цз": "z", "ц": "c", "с": "s"}
_HARD_ENDS = {
    "а": "a", "э": "e", "ы": "i", "ай": "ai", "эй": "ei", "ао": "ao", "оу": "ou", "ань": "an", "энь": "en", "ан": "ang",
    "эн": "eng", "ун": "ong", "у": "u", "о": "uo", "уй": "ui", "уань": "uan", "унь": "un",
}  # fmt: skip
_ALONE = {
    "а": "a", "о": "o", "э": "e", "ай": "ai", "эй": "ei", "ао": "ao", "оу": "ou", "ань": "an", "энь": "en", "ан": "ang",
    "эн": "eng", "эр": "er", "и": "yi", "я": "ya", "яо": "yao", "е": "ye", "ю": "you", "янь": "yan", "инь": "yin",
    "ян": "yang", "ин": "ying", "юн": "yong", "юй": "yu", "юэ": "yue", "юань": "yuan", "юнь": "yun", "у": "wu",
    "ва": "wa", "во": "wo", "вай": "wai", "вэй": "wei", "вань": "wan", "вэнь": "wen", "ван": "wang", "вэн": "weng",
}  # fmt: skip


def _syllables() -> Mapping[str, str]:
    table = _ALONE | _LIPS
    for beginnings, ends in _TAKES.items():
        table |= {c + end: _LATIN[c] + _ENDS[end] for c in beginnings.split() for end in ends.split()}
    for letters, rests in ((_SOFT, _SOFT_ENDS), (_HARD, _HARD_ENDS)):
        table |= {c + end: latin + rest for c, latin in letters.items() for end, rest in rests.items()}
    loose = {spelt.replace("э", "е"): latin for spelt, latin in table.items()}  # "Хуавей" for "Хуавэй"
    return loose | table


SYLLABLES = _syllables()
_LONGEST = max(map(len, SYLLABLES))


def in_pinyin(name: str) -> str | None:
    """The name with its Russian spellings of Chinese words in pinyin, other words as they are; None where it has none.

    One word must have two syllables at least: shorter ones are as likely Russian.
    """
    read = {word: _read(word.casefold()) or () for word in _CYRILLIC_WORD.findall(name)}
    if all(len(syllables) < LEAST_SYLLABLES for syllables in read.values()):
        return None
    return _CYRILLIC_WORD.sub(lambda found: "".join(read[found.group()]) or found.group(), name)


@lru_cache(maxsize=4096)
def _read(word: str) -> tuple[str, ...] | None:
    """The syllables of a word, the longest first; None where it cannot be read as Chinese."""
    if not word:
        return ()
    for size in range(min(_LONGEST, len(word)), 0, -1):
        syllable, rest = word[:size], word[size:].removeprefix("ъ")
        if syllable not in SYLLABLES or _parted_before_vowel(syllable, word[size:]):
            continue
        if (more := _read(rest)) is not None:
            return (SYLLABLES[syllable], *more)
    return None


def _parted_before_vowel(syllable: str, rest: str) -> bool:
    """Whether an "н" that begins the next syllable would end this one: "Цзинань" is Ji-nan, "Цзинъань" Jing-an."""
    return syllable.endswith("н") and rest[:1] in _VOWELS
