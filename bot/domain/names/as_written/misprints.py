"""Names misprinted in ways that no likeness mends: figures for letters (HUAWE1), words run together, letters lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.domain.patterns import Pattern

_FIGURED = Pattern(r"[A-Za-z\d@$]+")
_FIGURES = tuple(str.maketrans("0134578@$", letters) for letters in ("oieastbas", "oleastbas"))
_PARTED = Pattern(r"(?<=[a-z])(?=[A-Z][a-z])")
_LOST = Pattern(r"(?<=\w)\?(?=\w)")
_AROUND = " .,:;()[]'\""
_SHORTEST = 4


def misprinted(text: str) -> Iterator[str]:
    """The text with letters for the figures in its words, or, of one word, parted where small letters end."""
    if any(map(_is_mixed, text.split())):
        for figures in _FIGURES:
            yield " ".join(_with_letters(word, figures) for word in text.split())
    if " " not in text:
        yield _PARTED.sub(" ", text)


def without_lost(text: str) -> str:
    """The text without the "?" that stand for lost letters ("HUA?EI"); "" where there is none."""
    return _LOST.sub("", text) if "?" in text and _LOST.search(text) else ""


def _with_letters(word: str, figures: Mapping[int, int]) -> str:
    if not _is_mixed(word):
        return word
    read = word.translate(figures)
    return read.upper() if word.isupper() else read


def _is_mixed(word: str) -> bool:
    """Whether a word may have figures for letters: "HUAWE1" and "53p4h", but no ticker, and no "3M"."""
    bare = word.strip(_AROUND)
    letters = sum(map(str.isalpha, bare))
    return _SHORTEST <= len(bare) <= 2 * letters + 1 and letters < len(bare) and _FIGURED.fullmatch(bare) is not None
