"""The label before or after a number ("SWIFT: …", "… (IMO)"): which kinds it says, and the number without it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.domain.names.identifiers.folding import codes, plain, without_brackets
from bot.domain.names.identifiers.kind import Kind
from bot.domain.names.identifiers.kinds import GENERIC, KINDS
from bot.domain.names.identifiers.label_words import LABELS
from bot.domain.patterns import Pattern

_FILLERS = frozenset("no nos nr num number numbers nummer the № номер n° nº".split())
_WORD = re.compile(r"[^\W_]+(?:[./'’-][^\W_]+)*\.?|№|n[°º]", re.IGNORECASE)
_LONGEST = 9
"""Words of the longest label: "Aircraft Construction Number (also called L/N or S/N or F/N)"."""
_SIGN = Pattern(r"[\s:：#=№,.\-–]*(?:(?:no|nr|num|number)s?\b\.?|№|n[°º]|#)?[\s:：#=№.\-–]*", re.IGNORECASE)
_STRONG = Pattern(r"[:：#=№]|\b(?:no|nr|number|id|code)\b|n[°º]", re.IGNORECASE)
_GLUED = re.compile(
    r"(?P<upper>LEI|ISIN|USCC)(?P<rest>[A-Z0-9]{12,20})|(?P<label>[^\W\d_]{3,})-?(?P<number>\d[\d\s-]*)"
    r"|(?P<han>[^\x00-\x7f]{2,}?)(?P<code>[A-Z0-9]+)"
)
_AFTER = re.compile(r"(?P<number>.*?\S)\s*[(（\[](?P<bracketed>[^\d\s].*)[)）\]]|(?P<code>\S+)\s+(?P<label>[^\W\d]\D*)")
_GROUPS = {
    _GLUED: (("label", "han", "upper"), ("number", "code", "rest")),
    _AFTER: (("bracketed", "label"), ("number", "code")),
}
_NUMBER_AFTER_WORDS = re.compile(
    r"\D{3,80}?\b(?:numbers?|nos?\b\.?|№|n[°º])[\s:.]*(?P<number>[^\s\d]*\d.*)", re.IGNORECASE
)
"""What lists print in place of a number: "Russian foreign travel passport number 620169661"."""
_GERMAN_REGISTER = re.compile(
    r"(?:(?:Amtsgericht|AG|(?:Handels)?registergericht|Handelsregister|local court(?: of)?|district court(?: of)?)"
    r"[:,]?\s(?:[^\W\d]\D{0,40}\s)?)?(?P<number>HR[AB]\s?\d{1,7}(?:\s[A-Z]{1,2})?)(?:,?\s[^\W\d]\D{0,40}|\s?\(\D+\))?",
    re.IGNORECASE,
)
"""A number of the German register, whose letters belong to it, with the court that gave it: several give the same."""
_WORTH_IT = re.compile(r"[\d():：#=\[\]]")
_TOKENS = re.compile(r"[\s,;]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A number and the kinds that its label says; `strong` where the label cannot be the beginning of a name."""

    kinds: tuple[Kind, ...]
    number: str
    strong: bool


@lru_cache(maxsize=8192)
def label_key(label: str) -> str:
    """What is compared of a label: its words without "no.", "number" and the like."""
    words = list(map(_folded, _WORD.findall(label)))
    return " ".join(word for word in words if word not in _FILLERS) or " ".join(words)


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    return codes(word).casefold()


def _has_filler(label: str) -> bool:
    return any(_folded(word) in _FILLERS for word in _WORD.findall(label))


@cache
def _kinds_by_label() -> dict[str, dict[Kind, bool]]:
    """Kinds by label, and whether it is a label only with "number" or a colon behind it, as "company number" is."""
    found: defaultdict[str, dict[Kind, bool]] = defaultdict(dict)
    for kind in KINDS:
        for label in filter(None, (label.strip() for label in re.split(r"\||\n", LABELS[kind.name]))):
            key = label_key(label)
            needs = _has_filler(label) and key not in _FILLERS
            found[key][kind] = needs and found[key].get(kind, True)
    return dict(found)


_FIRST = frozenset(codes(first[0]).casefold() for kind in KINDS for label in re.split(r"\||\n", LABELS[kind.name])
                   if (first := _WORD.search(plain(label))))  # fmt: skip
_OF_A_COUNTRY = re.compile(r"(?:[A-Z][a-z]+(?:an|ese|ish|ch|i|ek)|U[KS]A?|UAE|EU) (?=\S)")
"""What may stand before a label, and is no part of it: "Russian passport number"."""


def kinds_of_label(label: str, *, alone: bool = True) -> tuple[Kind, ...]:
    """The kinds that a label says ("Tax ID No.", a column's heading); () for one that is not known.

    `alone`: it is known to be a label; else a word that begins many a name needs "number" or a sign to be one.
    """
    found = _kinds_by_label().get(label_key(label))
    if not found:
        return ()
    sure = alone or _has_filler(label)
    return tuple(kind for kind, needs in found.items() if sure or not needs)


def labelled(text: str) -> Labelled | None:
    """The number in a text that has a label before it or after it; None where none is known."""
    if not _may_have_label(text):
        return None
    if found := _GERMAN_REGISTER.fullmatch(text):
        return Labelled(kinds=kinds_of_label("registration"), number=found["number"], strong=True)
    for kinds, number, strong in _splits(text):
        if any(map(str.isalnum, number)):
            return Labelled(kinds=kinds, number=number, strong=strong)
    named = _NUMBER_AFTER_WORDS.fullmatch(text)
    return Labelled(kinds=(), number=named["number"], strong=False) if named else None


def _may_have_label(text: str) -> bool:
    """Whether it is worth looking for a label, so that names are read fast: few have digits or end in a code."""
    if not text.isascii() or _WORTH_IT.search(text):
        return True
    words = _WORD.findall(text)
    return len(words) < 2 or any(map(begins_label, words))


def _splits(text: str) -> Iterator[tuple[tuple[Kind, ...], str, bool]]:
    """The kinds, the number, and whether the label is a strong one; the longest label first."""
    for place in reversed(_ends_of_words(text)) if _begins_with_label(text) else ():
        rest = text[place:].lstrip(" )")
        sign = _SIGN.match(rest)
        end = sign.end() if sign else 0
        strong = _STRONG.search(text[:place] + rest[:end]) is not None
        label = text[:place].strip(" (")
        if kinds := kinds_of_label(label, alone=strong) or _of_a_country(label, alone=strong):
            yield kinds, rest[end:].strip(), strong
    for pattern in (_GLUED, _AFTER):
        if found := pattern.fullmatch(text):
            label, number = (next(filter(None, map(found.group, names))) for names in _GROUPS[pattern])
            if kinds := kinds_of_label(label.rstrip("为為是"), alone=pattern is _GLUED):
                yield kinds, number, True


def _of_a_country(label: str, *, alone: bool) -> tuple[Kind, ...]:
    """The kinds of a label behind a people's name: of numbers that states give, since "Xiaomi ISIN" is a firm's."""
    kinds = kinds_of_label(_OF_A_COUNTRY.sub("", label, count=1), alone=alone)
    return tuple(kind for kind in kinds if kind.type in GENERIC)


def begins_label(word: str) -> bool:
    """Whether a label may begin with the word."""
    return (word.casefold() if word.isascii() and word.isalnum() else _folded(word)) in _FIRST


def _begins_with_label(text: str) -> bool:
    first = _WORD.search(text)
    return first is not None and (begins_label(first[0]) or _OF_A_COUNTRY.match(text) is not None)


def _ends_of_words(text: str) -> list[int]:
    """Where the first words end, each with a bracket or a sign behind it left out."""
    ends = [
        word.end()
        for word, _ in zip(re.finditer(r"[^\s:：#=(（]+\)?|[(（][^()（）]*[)）]", text), range(_LONGEST), strict=False)
    ]
    return [end for end in ends if end < len(text)]


def core(number: str) -> str:
    """The number in what a list prints where one is meant: without remarks in brackets and without words.

    "Russian foreign travel passport number 620169661" is "620169661", "BG 202647305" is whole: a code may have letters
    apart.
    """
    printed = without_brackets(plain(number))
    named = _NUMBER_AFTER_WORDS.fullmatch(printed)
    tokens = [token for token in _TOKENS.split(named["number"] if named else printed) if token]
    kept = [token for token in tokens if _is_of_a_code(token)]
    return " ".join(kept) if any(map(_has_digit, kept)) else " ".join(tokens)


def _is_of_a_code(token: str) -> bool:
    return _has_digit(token) or (len(token) <= 3 and token.isupper())


def _has_digit(token: str) -> bool:
    return any(map(str.isdigit, token))
