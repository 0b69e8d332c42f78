"""What of a text may be a name where payments, forms and files put words beside it: "B/O X", "X - USD 5,000".

A text is cut at phrases and at signs between which a name stands, and words that note something are taken off both
ends of each piece. Where only signs, numbers and weak words (noted_words.py) stand beside it, a piece means whoever has
the very name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.names.as_written.clutter import LONGEST
from bot.domain.names.as_written.misprints import misprinted, without_lost
from bot.domain.names.descriptions import is_place
from bot.domain.names.keys import name_key, plain_key
from bot.domain.names.word_tables.everyday_words import is_everyday
from bot.domain.names.word_tables.noted_words import PHRASES, STRONG, TELL_PHRASES, WEAK
from bot.domain.patterns import Pattern

_BETWEEN = Pattern(rf"(?:(?<=^)|(?<=[\s,;:(\[/]))(?:{'|'.join(PHRASES)})(?=[\s:.,]|$)[\s:.,]*", re.IGNORECASE)
_LAYOUT = Pattern(
    r"\s+[-–—|/\\•·→]+\s+|[|;\t\n]+|:\s+|\s*[(\[{]|[)\]}]\s*|[=]+|\"\s*:\s*\"|\s*//+\s*"
    r"|,\s+(?=[\d#]|p\.? ?o\.? ?box)",
    re.IGNORECASE,
)
_TAGGED = Pattern(
    r"\s*(?:https?://[^\s/]+/)?(?::?\d{2}[A-Z]?:\s*)?(?:/+[A-Z]{1,8}/+\s*|/+[A-Z]{0,4}\d[A-Z0-9]*(?:\s+|/+))*",
    re.IGNORECASE,
)
"""Fields of a payment message before a name: ":59:", "/BNF/", ":50K:/123456789"."""
_OF_SOMEBODY = Pattern(r"(?P<name>\S.*?)['’]s?\s+[a-z].*")
_BEHIND = Pattern(
    r"(?:\.(?:pdf|docx?|xlsx?|jpe?g|png|tiff?|txt|csv|msg|eml|zip|html?)"
    r"|['’]s?\s+(?:accounts?|a/c|wallet|passport|invoice|payment|file|shares|vessel|cargo)\b.*)$",
    re.IGNORECASE,
)
_BEFORE_NUMBER = Pattern(r"(?P<name>[^\W\d][^\d]{4,}?)[\s,]+#?\d.*")
_NUMBER_OF_NAME = Pattern(r"(?P<name>[^\W\d][^\d]{4,}?\s\d{1,4})[\s,]+#?\d.*")
_FOOTED = Pattern(r"(?P<name>.*[^\W\d]{4})\d")
_NAMES_IN = (_OF_SOMEBODY, _BEFORE_NUMBER, _NUMBER_OF_NAME, _FOOTED)
SHORTEST = 4
"""Letters of a name that counts where only signs and weak words stand beside it."""
_SIGNS = Pattern(r"[\d_|;=:(\[{@$?/]|\s[-–—•·→\\]+\s|['’]s?\s|,.*,|,\s*\w+$|\.\w{3,4}$|^\S*[a-z][A-Z]\S*$", re.DOTALL)
"""Signs at which a name may be cut."""
WEAKLY, STRONGLY = 1, 2
_AROUND = " \t.,:;()[]{}<>|\\–—-#*\"'“”‘’«»!?=+"
_MOST = 6
_STRONG_NUMBER = Pattern(r"(?:ref|inv|trn|trx|txn|a/c|acct?|iban|swift|bic|tel|vat)[#:./-]*\w*\d")
_CODE = Pattern(r"[^\W\d_].*[\d@$]|[\d@$].*[^\W\d_]")
_COUNT = Pattern(r"\d{1,4}")


@dataclass(frozen=True, slots=True)
class Noted:
    """A name beside which something is noted; `exactly`: only for somebody of the very name."""

    name: str
    exactly: bool


@lru_cache(maxsize=1024)
def noted(text: str) -> tuple[Noted, ...]:
    """What of the text may be a name by itself, the likeliest first; () where nothing stands beside a name."""
    if len(text) > LONGEST or not _is_noted(text):
        return ()
    found: dict[str, Noted] = {}
    for piece in _pieces(text):
        key = name_key(piece.name)
        if key and key != name_key(text) and any(map(str.isalpha, key)) and not _says_nothing(key, piece):
            found.setdefault(key, piece)
    return tuple(found.values())[:_MOST]


def _is_noted(text: str) -> bool:
    """Whether it is worth looking further: most names have nothing beside them."""
    if _SIGNS.search(text):
        return True
    words = text.split()
    if len(words) < 2:
        return False
    beside = _kind(words[0]) or _kind(words[-1]) or words[0] == words[len(words) // 2]
    return bool(beside) or not TELL_PHRASES.isdisjoint(text.casefold().split())


def _says_nothing(key: str, piece: Noted) -> bool:
    return piece.exactly and (len(key) < SHORTEST or (is_everyday(key) and key == plain_key(piece.name)))


def _pieces(text: str) -> Iterator[Noted]:
    plain = _BEHIND.sub("", text).replace("_", " ").strip()
    tag = _TAGGED.match(plain)
    behind = plain[tag.end() :] if tag else plain
    parts = _BETWEEN.split(behind)
    strong = len(parts) > 1 or behind != text.strip()
    for part in parts:
        yield from _of_part(part.strip(_AROUND), strong=strong)
    yield from _twice(behind)
    yield from (Noted(name, exactly=True) for name in misprinted(text))
    if without := without_lost(text):
        yield Noted(without, exactly=False)


def _of_part(part: str, *, strong: bool) -> Iterator[Noted]:
    yield Noted(part, exactly=not strong)
    for name, said in _peeled(part):
        if strong or said or not is_everyday(name_key(name)):
            yield Noted(name, exactly=not (strong or said))
    for piece in _cut_out(part):
        yield Noted(piece.strip(_AROUND), exactly=True)
        for name, _ in _peeled(piece):
            yield Noted(name, exactly=True)


def _cut_out(part: str) -> Iterator[str]:
    """What stands apart in a part, before a number, and before the places behind a comma."""
    pieces = [piece for piece in _LAYOUT.split(part) if piece]
    yield from pieces if len(pieces) > 1 else ()
    yield from (found["name"] for form in _NAMES_IN if (found := form.fullmatch(part)))
    before, comma, after = part.rpartition(",")
    while comma and all(map(is_place, plain_key(after).split())):
        yield before
        before, comma, after = before.rpartition(",")


def _peeled(text: str) -> Iterator[tuple[str, bool]]:
    """The text without words that note something at its ends, and whether one of them is strong.

    A number next to it may be a part of the name: "Ref 99 JI SONG 6".
    """
    words = text.split()
    kinds = [_kind(word) for word in words]
    for first, behind in _bounds(words, kinds):
        strong = STRONGLY in (*kinds[:first], *kinds[behind:])
        yield " ".join(words[first:behind]).strip(" ,;:-–—|/"), strong


def _bounds(words: Sequence[str], kinds: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where the name among the words may begin and end, the likeliest first."""
    named = _of_names(words, kinds)
    if not named:
        return
    first, behind = named[0], named[-1] + 1
    if first and _COUNT.fullmatch(words[first - 1]):
        yield first - 1, behind
    if behind < len(words) and _COUNT.fullmatch(words[behind]):
        yield first, behind + 1
    yield first, behind
    if kinds[0] == STRONGLY:  # behind a strong word a weak one may begin the name: "Messrs. FULL STAR"
        yield next(place for place, kind in enumerate(kinds) if kind != STRONGLY), behind


def _of_names(words: Sequence[str], kinds: Sequence[int]) -> list[int]:
    """The places of words that may be a name's; where there are none, those of codes with letters: "L-409"."""
    named = [place for place, kind in enumerate(kinds) if not kind]
    return named or [place for place, word in enumerate(words) if kinds[place] == WEAKLY and _CODE.search(word)]


@lru_cache(maxsize=4096)
def _kind(word: str) -> int:
    """What a word is: strong, weak (or a number), 0 where it may be of a name."""
    bare = word.casefold().strip(_AROUND)
    if bare in STRONG or _STRONG_NUMBER.match(bare):
        return STRONGLY
    if bare in WEAK:
        return STRONGLY if word.endswith(":") else WEAKLY
    return WEAKLY if not bare or not plain_key(bare) or any(map(str.isdigit, bare)) else 0


def _twice(text: str) -> Iterator[Noted]:
    """ "X X" and "X / X"."""
    words = [word for word in text.split() if plain_key(word)]
    half, odd = divmod(len(words), 2)
    if half and not odd and words[:half] == words[half:]:
        yield Noted(" ".join(words[:half]), exactly=False)
