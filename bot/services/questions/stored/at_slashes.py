"""The names on both sides of a slash without blanks: "kestrel/osprey"."""

from __future__ import annotations

from bot.domain.names.word_tables.everyday_words import is_everyday

_SHORTEST = 2
"""Letters of a word beside a slash that parts names: "A/S" is a legal form."""


def at_slashes(name: str) -> tuple[str, ...]:
    """The names that slashes part; none where everyday words alone stand beside them, as in "import/export"."""
    parts = tuple(part.strip() for part in name.split("/"))
    if len(parts) < 2 or not all(parts):
        return ()
    beside = [word for before, behind in zip(parts, parts[1:], strict=False) for word in _words_beside(before, behind)]
    return parts if all(map(_may_be_of_name, beside)) and not all(map(_is_everyday, beside)) else ()


def _words_beside(before: str, behind: str) -> tuple[str, str]:
    """The words on both sides of a slash."""
    return before.split()[-1], behind.split()[0]


def _may_be_of_name(word: str) -> bool:
    return len(word) >= _SHORTEST and any(map(str.isalpha, word))


def _is_everyday(word: str) -> bool:
    return is_everyday(word.casefold())
