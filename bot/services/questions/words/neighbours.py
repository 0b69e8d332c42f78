"""What a word is by those beside it or joined to it: a number, a legal form, a class of shares, "us" who ask."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.services.questions.words.tokens import Token

_PARTS_OF_LAWS = frozenset(
    "directive annex article art section sec title schedule appendix exhibit clause paragraph para part chapter".split()
)
_NUMBERED = re.compile(r"\d{1,4}[A-Za-z]?(?:\.\d+)*|[IVX]{1,5}")
_ROMAN = re.compile(r"[IVX]{2,4}")
_PAPERS = frozenset(
    "passport id no nr number ref reference invoice account acct case ticket po contract file license licence".split()
)
"""What a number with letters behind it is of, where it names nobody: "passport E12345678"."""
_TO_US = frozenset(
    "keep keeps tell notify show give let send alert ping warn inform remind for with to at help ask wants told".split()
)
_OF_THE_COUNTRY = frozenset(
    "person persons list lists sanctions law investor investors citizen citizens fund funds".split()
)

_OWNERS = frozenset("our my your their his her its the a an".split())


def is_class(place: int, parts: Sequence[Token], securities: Collection[str]) -> bool:
    """Whether a letter says which class of shares is meant: "Kestrel A shares"."""
    letter = place > 0 and parts[place].text in ("A", "B", "C", "H", "N")
    return letter and place + 1 < len(parts) and parts[place + 1].folded in securities


def is_quality(token: Token, qualities: Collection[str], peoples: Collection[str] = ()) -> bool:
    """Whether a hyphen ties where or whose something is to a word for it: "LSE-listed", "Zug-based", "Iranian-born"."""
    before, hyphen, last = token.folded.rpartition("-")
    told = last in qualities or (before in peoples and token.text.rpartition("-")[2].islower())
    return bool(before and hyphen) and told and token.text[-1].islower()


def is_number(token: Token, before: Token) -> bool:
    """Whether a word only numbers what stands before it: "fund IV", "Annex IV", "passport E12345678"."""
    if before.folded in _PAPERS:
        return any(letter.isdigit() for letter in token.text)
    if before.folded in _PARTS_OF_LAWS and _NUMBERED.fullmatch(token.text):
        return True
    return before.is_word and before.text.islower() and _ROMAN.fullmatch(token.text) is not None


def is_part_of_law(token: Token, behind: Sequence[Token]) -> bool:
    """Whether a word with a number behind it is a part of a law: "Directive 1", "Annex IV"."""
    return token.folded in _PARTS_OF_LAWS and bool(behind) and _NUMBERED.fullmatch(behind[0].text) is not None


def is_form_behind(token: Token, before: Token) -> bool:
    """Whether capitals that mean something else in talk are a legal form behind a name: "Kestrel Partners LP"."""
    named = before.is_word and before.capital and not before.text.isupper() and before.folded not in _OWNERS
    return named and token.text.isupper()


def is_pronoun(place: int, parts: Sequence[Token]) -> bool:
    """Whether "us" in small letters is who asks, and not the country: "notify us when", not "us persons"."""
    behind = parts[place + 1].folded if place + 1 < len(parts) else ""
    return parts[place].text == "us" and parts[place - 1].folded in _TO_US and behind not in _OF_THE_COUNTRY


_ASKS = frozenset("is was does did screen check about on".split())


def is_asked_of(place: int, parts: Sequence[Token]) -> bool:
    """Whether a word is asked of, or an item of a list: "is 3M sanctioned", "3M, Forever 21", not "3M bonds"."""
    before = parts[place - 1].folded if place else ","
    after = parts[place + 1].text if place + 1 < len(parts) else ","
    return (before in ",;:" and after in ",;?") or (before in _ASKS and not after[:1].isupper())
