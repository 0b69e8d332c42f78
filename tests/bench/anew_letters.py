"""Questions that differ in letters: slips, sounds, misread print, look-alikes. Each takes a name and the dice."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_MISREAD = {
    "rn": "m", "m": "rn", "l": "1", "i": "l", "o": "0", "s": "5", "b": "8", "e": "c", "cl": "d", "d": "cl", "h": "b",
    "u": "v", "w": "vv", "g": "q", "z": "2", "t": "f", "n": "ri",
}  # fmt: skip
"""What a scanner takes letters for."""
_SOUNDS = (
    ("ph", "f"), ("f", "ph"), ("ck", "k"), ("k", "c"), ("c", "k"), ("ou", "u"), ("oo", "u"), ("u", "ou"), ("ee", "i"),
    ("i", "ee"), ("y", "i"), ("i", "y"), ("kh", "h"), ("sh", "sch"), ("ts", "tz"), ("dj", "j"), ("j", "dj"), ("q", "k"),
    ("w", "v"), ("v", "w"), ("x", "ks"), ("gh", "g"), ("z", "s"), ("s", "z"), ("ei", "ey"), ("ai", "ay"), ("o", "u"),
    ("e", "i"), ("a", "e"), ("th", "t"), ("ss", "s"), ("ll", "l"), ("mm", "m"), ("nn", "n"), ("s", "ss"), ("t", "tt"),
)  # fmt: skip
"""What is written for the same sound, or nearly the same, by who only heard the name."""
_LOOK_ALIKE = {
    "A": "АΑ", "B": "ВΒ", "C": "С", "E": "ЕΕ", "H": "НΗ", "I": "ІΙ", "J": "Ј", "K": "КΚ", "M": "МΜ", "N": "Ν",
    "O": "ОΟ", "P": "РΡ", "S": "Ѕ", "T": "ТΤ", "X": "ХΧ", "Y": "Υ", "Z": "Ζ", "a": "а", "c": "с", "e": "е", "i": "і",
    "j": "ј", "o": "оο", "p": "р", "s": "ѕ", "x": "х", "y": "у",
}  # fmt: skip
"""Cyrillic and Greek letters that print as the Latin one does."""
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_TURNING = ("\u202e", "\u202d", "\u200f", "\u2067", "\u202a")


def _places(name: str) -> list[int]:
    return [place for place, letter in enumerate(name) if letter.isascii() and letter.isalpha()]


def _like(letter: str, case_of: str) -> str:
    return letter.upper() if case_of.isupper() else letter


def slip(name: str, dice: random.Random) -> str | None:
    """One slip of the fingers: a letter left out, doubled, another one (mostly a neighbour), or two swapped."""
    places = _places(name)
    if len(places) < 5:
        return None
    return dice.choice((left_out, doubled, another, swapped))(name, dice)


def left_out(name: str, dice: random.Random) -> str | None:
    """A letter is missing."""
    place = _any_place(name, dice)
    return None if place is None else name[:place] + name[place + 1 :]


def doubled(name: str, dice: random.Random) -> str | None:
    """A letter is there twice."""
    place = _any_place(name, dice)
    return None if place is None else name[: place + 1] + name[place].lower() + name[place + 1 :]


def another(name: str, dice: random.Random) -> str | None:
    """Another letter stands in the place of one: a neighbour's key, seldom any."""
    place = _any_place(name, dice)
    if place is None:
        return None
    letter = name[place].lower()
    row = next(r for r in _ROWS if letter in r)
    near = [row[n] for n in (row.index(letter) - 1, row.index(letter) + 1) if 0 <= n < len(row)]
    chosen = dice.choice(near if dice.random() < 0.7 else [c for c in _LETTERS if c != letter])
    return name[:place] + _like(chosen, name[place]) + name[place + 1 :]


def swapped(name: str, dice: random.Random) -> str | None:
    """Two neighbouring letters have changed places."""
    pairs = [m.start() for m in re.finditer(r"(?=[A-Za-z]{2})", name) if name[m.start()] != name[m.start() + 1]]
    if not pairs:
        return None
    at = dice.choice(pairs)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def vowel(name: str, dice: random.Random) -> str | None:
    """One vowel for another."""
    places = [place for place in _places(name) if name[place].lower() in "aeiou"]
    if not places:
        return None
    at = dice.choice(places)
    other = dice.choice([v for v in "aeiou" if v != name[at].lower()])
    return name[:at] + _like(other, name[at]) + name[at + 1 :]


def _any_place(name: str, dice: random.Random) -> int | None:
    places = _places(name)
    return dice.choice(places) if places else None


def two_slips(name: str, dice: random.Random) -> str | None:
    """Two slips, in whatever words."""
    once = slip(name, dice) if len(_places(name)) > 7 else None
    return None if once is None else slip(once, dice)


def by_sound(name: str, dice: random.Random) -> str | None:
    """Written as heard: one or two sounds in other letters."""
    changed = _replaced(name, _SOUNDS, dice)
    return _replaced(changed, _SOUNDS, dice) or changed if changed and dice.random() < 0.5 else changed


def misread(name: str, dice: random.Random) -> str | None:
    """As a scanner read it: one or two letters taken for others."""
    changed = _replaced(name, tuple(_MISREAD.items()), dice)
    return _replaced(changed, tuple(_MISREAD.items()), dice) or changed if changed and dice.random() < 0.4 else changed


def _replaced(name: str, table: Sequence[tuple[str, str]], dice: random.Random) -> str | None:
    """The name with one spelling of the table for another, at one place, within a word of four letters at least."""
    options = [
        (found.start(), old, new)
        for old, new in table
        for found in re.finditer(re.escape(old), name, re.IGNORECASE)
        if _in_long_word(name, found.start())
    ]
    if not options:
        return None
    at, old, new = dice.choice(options)
    return name[:at] + (new.upper() if name[at].isupper() else new) + name[at + len(old) :]


def _in_long_word(name: str, place: int) -> bool:
    return any(m.start() <= place < m.end() and m.end() - m.start() > 3 for m in re.finditer(r"[A-Za-z]+", name))


def look_alike(name: str, dice: random.Random) -> str | None:
    """One to three Latin letters are Cyrillic or Greek ones that look the same; the rest of each word is Latin."""
    places = [p for p in _places(name) if name[p] in _LOOK_ALIKE and _in_long_word(name, p)]
    if not places:
        return None
    letters = list(name)
    for place in dice.sample(places, min(len(places), dice.choice((1, 1, 2, 3)))):
        letters[place] = dice.choice(_LOOK_ALIKE[name[place]])
    return "".join(letters)


def unseen(name: str, dice: random.Random) -> str | None:
    """Signs that are not seen stand in it: of no width, or turning the direction of what follows."""
    places = _places(name)
    if len(places) < 4:
        return None
    for place in sorted(dice.sample(places, 2), reverse=True):
        name = name[:place] + dice.choice(_UNSEEN) + name[place:]
    return dice.choice(_TURNING) + name + "\u202c" if dice.random() < 0.3 else name


def full_width(name: str, _: random.Random) -> str | None:
    """In the wide letters of East Asian keyboards."""
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else "\u3000" if c == " " else c for c in name)


LETTERS: dict[str, Callable[[str, random.Random], str | None]] = {
    "slip": slip, "two slips": two_slips, "swapped": swapped, "left out": left_out, "vowel": vowel,
    "by sound": by_sound, "misread": misread, "look-alike": look_alike, "unseen signs": unseen, "wide": full_width,
}  # fmt: skip
