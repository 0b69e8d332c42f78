"""The languages of a message, by its scripts and, in Latin letters, by its words. A message may be in several."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.domain.names.lookalikes import as_seen
from bot.services.questions.words.tokens import Token, tokens
from bot.services.questions.words.vocabulary import Vocabulary

_KANA, _HAN = "\u3040-\u30ff", "\u3005\u3400-\u9fff"
_SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "ja": re.compile(f"[{_KANA}]"),
    "zh": re.compile(f"[{_HAN}]"),
    "ar": re.compile("[\u0600-\u06ff\u0750-\u077f]"),
    "ru": re.compile("[\u0400-\u052f]"),
}
"""Letters that tell a language, the surest first."""
_LETTERS: Mapping[str, str] = {
    "ja": _KANA + _HAN,
    "zh": _HAN + _KANA,
    "ar": "\u0600-\u06ff\u0750-\u077f",
    "ru": "\u0400-\u052f",
}
_LATIN_LETTERS = "A-Za-z\u00c0-\u024f"
_LATIN = ("en", "de", "fr", "es")
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_FEWEST, _HAN_OF_A_WORD = 2, 4
"""Known words in Latin letters that lead in a message with Chinese ones, and how many of those weigh as much as one."""


def parts_by_language(text: str, vocabularies: Mapping[str, Vocabulary]) -> list[tuple[str, str]]:
    """The languages of a text, the main one first, each with the text as it is in it.

    Where one in Latin letters leads, what is in another language's letters stands in a part of its own: in each part
    the rest is blanks and semicolons, so that every word keeps its place.
    """
    seen = as_seen(text)
    seen = seen if len(seen) == len(text) else text
    others = _in_other_letters(seen, vocabularies)
    if not others:
        return [(_in_latin(seen, vocabularies), seen)]
    leading = _leading(seen, others[0], vocabularies)
    if leading is None:
        return [(others[0], seen)]
    letters = {leading: f"{_LATIN_LETTERS}0-9", **{one: _LETTERS[one] for one in others}}
    return [
        (one, _without(seen, "".join(further for language, further in letters.items() if language != one)))
        for one in letters
    ]


def _without(text: str, letters: str) -> str:
    """The text with each stretch of these letters as a semicolon and blanks."""
    return re.sub(f"[{letters}](?:[{letters} ]*[{letters}])?", lambda found: ";".ljust(len(found.group())), text)


def _leading(text: str, other: str, vocabularies: Mapping[str, Vocabulary]) -> str | None:
    """The language in Latin letters of a text that has letters of another as well; None where that one leads.

    It is told by the words that are known in each.
    """
    latin = re.sub(f"[{_LETTERS[other]}]", " ", text)
    language = _in_latin(latin, vocabularies)
    if language not in vocabularies:
        return None
    known = sum(word in vocabularies[language].plain for word in _spoken(tokens(latin)))
    if vocabularies[other].unspaced:
        outweighs = _outweighs_letters(known, text, re.compile(f"[{_LETTERS[other]}]"))
        return language if outweighs else None
    words = [token.folded for token in tokens(text) if token.is_word and _SCRIPTS[other].search(token.text)]
    return language if known > sum(word in vocabularies[other].known for word in words) else None


def _in_latin(text: str, vocabularies: Mapping[str, Vocabulary]) -> str:
    said = _spoken(tokens(text))
    counts = {one: sum(word in vocabularies[one].plain for word in set(said)) for one in _LATIN if one in vocabularies}
    if not any(counts.values()):  # "Xiaomi Aktien": no word but one of securities
        words = [token.folded for token in tokens(text)]
        counts = {one: sum(word in vocabularies[one].securities for word in words) for one in counts}
    best = max(counts, key=lambda language: (counts[language], language == "en"))
    return best if counts[best] > counts.get("en", 0) else "en"


def _outweighs_letters(known: int, text: str, letters: re.Pattern[str]) -> bool:
    """Whether so many known words outweigh the letters of a language whose words no blanks part."""
    if known and not letters.search(_BRACKETS.sub("", text)):
        return True  # "Kestrel Co., Ltd. (茶隼有限公司) ok?"
    return known >= _FEWEST and known * _HAN_OF_A_WORD >= len(letters.findall(text))


def _in_other_letters(text: str, vocabularies: Mapping[str, Vocabulary]) -> list[str]:
    """The languages whose own letters the text has; Chinese letters beside Japanese ones are Japanese too."""
    found = [one for one, letters in _SCRIPTS.items() if one in vocabularies and letters.search(text)]
    return [one for one in found if one != "zh"] if "ja" in found else found


def _spoken(parts: Sequence[Token]) -> list[str]:
    """The words that are not written as names; all of them where every one is."""
    words = _unquoted([token for token in parts if token.is_word])
    return [token.folded for token in words if token.first or not token.capital] or [token.folded for token in words]


def _unquoted(words: Sequence[Token]) -> Sequence[Token]:
    """The words outside quotation marks, as „secondary sanctions“ in a German question; all where none is outside."""
    return [token for token in words if not token.quoted] or words
