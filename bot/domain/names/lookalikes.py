"""Letters of one script that stand for another's: signs that are not seen dropped, mixed words read as they look.

Which letters look alike is Unicode's own table (confusable-homoglyphs). It is asked for words that mix scripts, and for
nothing else: a name that is wholly Cyrillic or Greek stays what it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from bot.domain.patterns import Pattern

_TURNING = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"
"""Marks of direction, signs of no width, tags: what a line must not bring before another's eyes."""
_UNSHOWN = Pattern(f"[{_TURNING}]")
_UNSEEN = re.compile(
    f"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f{_TURNING}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200c\u200d\u2060-\u2064\u3164\ufe00-\ufe0f\uffa0]"
)
"""These, controls, variation selectors, joiners and fillers: none of them belongs to a name that is asked."""
_TURNED = "\u202e"
_BACKWARDS = Pattern("\u202e(?P<run>[^\u202a-\u202e\u2066-\u2069]*)\u202c?")
"""What is shown from its end to its beginning, whatever its letters are."""
_BEGUN = Pattern(r"\b[A-Z][a-z]")
NOT_KNOWN = "\ufffd"
"""Stands where a letter was that could not be read."""
_HALF = re.compile("[\ud800-\udfff]")
_LETTERS = "A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff"
_WORD = Pattern(f"[{_LETTERS}]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_SCRIPTS = {"Cyrillic": Pattern("[\u0400-\u052f]"), "Greek": Pattern("[\u0370-\u03ff\u1f00-\u1fff]")}
_OTHER = re.compile("[\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff]")
_TAKEN_FOR = {"\u0406": "I", "\u0399": "I", "\u04c0": "I", "\u03bc": "u"}
"""Where names take a letter for another than the table does, to which every tall stroke is a small "l"."""


def legible(text: str) -> str:
    """The text without the signs that are not seen but change what is read or in which direction.

    Half a pair alone, which is no sign and can be neither stored nor sent, becomes U+FFFD: a letter that is not known.
    """
    if text.isascii() and text.isprintable():
        return text
    if _TURNED in text:
        text = _BACKWARDS.sub(lambda run: _in_order(run["run"]), text)
    return _HALF.sub(NOT_KNOWN, _UNSEEN.sub("", text))


def _in_order(run: str) -> str:
    """Letters behind an override of direction as they are seen; as they stand where only so capitals begin words."""
    seen = run[::-1]
    return run if _BEGUN.search(run) and not _BEGUN.search(seen) else seen


def harmless(text: str) -> str:
    """Text on its way out, without the signs that would turn the direction of what is read, or hide in it."""
    return text if text.isascii() else _UNSHOWN.sub("", text)


@lru_cache(maxsize=4096)
def as_seen(text: str) -> str:
    """The text with each word that mixes Latin with Cyrillic or Greek letters in the one script that it looks like.

    "Хiaomi" with a Cyrillic Х gives "Xiaomi", "Газпpом" with a Latin p "Газпром". A word that looks like neither stays.
    """
    if text.isascii() or not _OTHER.search(text) or not _LATIN.search(text):
        return text
    return _WORD.sub(lambda found: _one_script(found.group()), text)


def said_of(text: str) -> str:
    """What a person is told of a text that is not read as it stands: "“Хiaomi” read as “Xiaomi”: it mixes …"; or ""."""
    if text.isascii():
        return ""
    told = [
        f"“{word}” read as “{read}”: it mixes {_mixed(word)} letters"
        for word in _WORD.findall(text)
        if (read := _one_script(word)) != word
    ]
    return "; ".join(dict.fromkeys(told))


def in_latin_letters(text: str) -> str | None:
    """The text with every Cyrillic or Greek word that looks like a Latin one read so; None where there is none.

    "СОЅСО" in Cyrillic letters may be meant for COSCO, or be a word: it is one more reading, not the only one.
    """
    read = _WORD.sub(lambda found: _looks_latin(found.group()) or found.group(), as_seen(text))
    return read if read != as_seen(text) else None


def _mixed(word: str) -> str:
    return f"{', '.join(name for name, letters in _SCRIPTS.items() if letters.search(word))} and Latin"


@lru_cache(maxsize=4096)
def _one_script(word: str) -> str:
    """The word in Latin letters where all others look Latin, or in the other script where the Latin ones look so."""
    foreign, latin = _OTHER.findall(word), _LATIN.findall(word)
    if not foreign or not latin:
        return word
    to_latin = _looks_latin(word)
    to_other = _looks_other(word)
    if to_latin and to_other:
        return to_other if len(foreign) > len(latin) else to_latin
    return to_latin or to_other or word


def _looks_latin(word: str) -> str | None:
    """The word with each Cyrillic or Greek letter as the Latin one it looks like; None where one looks like none."""
    letters = [_latin_of(letter) if _OTHER.match(letter) else letter for letter in unicodedata.normalize("NFC", word)]
    return "".join(filter(None, letters)) if all(letters) and _OTHER.search(word) else None


def _looks_other(word: str) -> str | None:
    """The word with each Latin letter as one of its other script that looks the same; None where one has none."""
    script = next(letters for letters in _SCRIPTS.values() if letters.search(word))
    twins = _twins(script.pattern)
    letters = [twins.get(letter) if _LATIN.match(letter) else letter for letter in word]
    return "".join(filter(None, letters)) if all(letters) else None


@cache
def _latin_of(letter: str) -> str | None:
    """The Latin letter that another script's letter looks like, or that its capital does: "к" as "К" is k."""
    if letter in _TAKEN_FOR:
        return _TAKEN_FOR[letter]
    if direct := next(_homoglyphs(letter), None):
        return direct
    capital = next(_homoglyphs(letter.upper()), None)
    return capital.lower() if capital else None


def _homoglyphs(letter: str) -> Iterator[str]:
    """ASCII letters that look like this one."""
    from confusable_homoglyphs.confusables import confusables_data  # a tenth of a second to load, and seldom needed

    for twin in confusables_data.get(letter, ()):
        if len(twin["c"]) == 1 and twin["c"].isascii() and twin["c"].isalpha():
            yield twin["c"]


@cache
def _twins(script: str) -> Mapping[str, str]:
    """Of each Latin letter, the one of a script that looks exactly like it."""
    found: dict[str, str] = {}
    for letter in map(chr, range(0x0370, 0x0530)):
        if re.match(script, letter) and letter.isalpha():
            for twin in [_TAKEN_FOR.get(letter, ""), *_homoglyphs(letter)]:
                if twin and twin.isupper() == letter.isupper():
                    found.setdefault(twin, letter)
    return found
