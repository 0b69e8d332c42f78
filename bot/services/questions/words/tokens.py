"""Parts a message into words and marks, with their places in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_LETTER = r"[^\W_\u0900-\u0dff]|[\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u0f71-\u0f87\u102b-\u103e\u0300-\u036f]"
"""A letter, a figure, or a sign that is written over or behind one: the vowels of Indic scripts."""
_JOINED = rf"(?:{_LETTER})+(?:(?:[.'’&/%*$^~_-]|-['’‘])(?:{_LETTER})+)*"
_PLUS = r"\+(?=[\s,;?)]|$)"
_WORD = rf"(?:[^\W\d_]\.){{2,}}|{_JOINED}(?:{_PLUS})?"
"""Initials ("S.A."), or a word with what joins its parts ("1810.HK", "AT&T", "En+"), or a stray sign within it."""
_PARTS = re.compile(rf"(?P<word>{_WORD})|(?P<mark>\S)")
_SIGN = re.compile(r"\S")
_ENDS = frozenset(".!?\n;:=—–")
SHORTENED = frozenset("adm amb brig capt cmdr col dr gen gov hon lt maj mr mrs ms pres prof rep rev sen sgt st".split())
"""Titles behind which a full stop ends no sentence: "Gen. Kestrel"."""
_QUOTES = {"“": "”", "„": "“", "«": "»", '"': '"', "「": "」", "《": "》", "‘": "’"}


@dataclass(frozen=True)
class Token:
    """A word or a mark; `first` says that it begins a sentence, `quoted` that it stands within quotation marks."""

    text: str
    start: int
    end: int
    is_word: bool
    first: bool = False
    quoted: bool = False

    @cached_property
    def folded(self) -> str:
        """The text in small letters, with a plain apostrophe."""
        return self.text.casefold().replace("’", "'")

    @cached_property
    def capital(self) -> bool:
        """Whether it has a capital letter, or is a number with letters ("3SBio")."""
        return any(letter.isupper() for letter in self.text)


def tokens(text: str) -> list[Token]:
    """The words and marks of a text, in order."""
    found: list[Token] = []
    first, closing = True, ""
    for part in _PARTS.finditer(text):
        token = part[0]
        if part["word"] is not None:
            found.append(Token(token, part.start(), part.end(), is_word=True, first=first, quoted=bool(closing)))
            first = False
            continue
        closing = _closing_mark(closing, token, text, part.end())
        found.append(Token(token, part.start(), part.end(), is_word=False))
        before = found[-2].folded if len(found) > 1 else ""
        first = first or (before not in SHORTENED and _ends_a_sentence(text, part.start(), token))
    return found


def _ends_a_sentence(text: str, place: int, mark: str) -> bool:
    """Whether a mark ends a sentence; the full stop within "Co., Ltd." does not."""
    if mark != ".":
        return mark in _ENDS
    after = _SIGN.search(text, place + 1)
    return after is None or after[0].isupper() or not after[0].isalpha()


def _closing_mark(closing: str, mark: str, text: str, behind: int) -> str:
    """The mark that closes the quotation behind this one, "" where none is open: `closing` was awaited before it."""
    if closing:
        return "" if mark == closing else closing
    awaited = _QUOTES.get(mark, "")
    return awaited if text.find(awaited, behind) >= 0 else ""
