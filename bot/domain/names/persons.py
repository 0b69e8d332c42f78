"""What alone a question lacks of a person's listed name, where it has the given and the family name exactly.

"Oleg Deripaska" lacks the patronymic of "DERIPASKA, Oleg Vladimirovich", and "Nicolas Maduro" the second family name of
"MADURO MOROS, Nicolas": both are how people call them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.domain.names.scripts import has_han, plain_key
from bot.domain.names.word_tables.common_words import PARTICLES
from bot.domain.patterns import Pattern

SHORTEST = 4
"""Shorter given names may be syllables of one: "Jong Un"."""
_PATRONYMIC = Pattern(
    r"\w+(?:[oe]v|[yi]ev)i(?:ch|tch)|\w+[oe]vna|\w+i[nc]h?i?chna|\w+(?:owicz|ewicz)|\w{2,}(?:yich|mich|kich|tich)"
    r"|lvovich|ilich|fomich|\w+ (?:ogly|oglu|oghlu|ogli|kyzy|qizi|uly|uulu)"
)
"""As plain_key() writes them: Russian, Ukrainian and Polish ones, and the Turkic "son of" behind the father's name."""
_SYLLABLE = Pattern(r"[^aeiouy]*[aeiouy]+[^aeiouy]*")
_OF_ONE_WORD = frozenset(
    "abd abdul abdel abdal abdol abu abou umm ibn bin ben bint bou nur nour noor din aldin eddin addin allah ullah"
    " ould uld ait mc mac de da do dos das la las los san santa van von der den ter le".split()
)
"""Words that are a name only with their neighbour: "Abd al-Rahman", "Abu Bakr", "de la Cruz"."""
_SECOND_FAMILY_NAMES = frozenset(
    "ad ao ar bo br cl co cr cu cv do ec es gq gt gw hn mx mz ni pa pe ph pr pt py st sv uy ve".split()
)
"""Countries where people bear a second family name and are called by the first."""


def only_lacks(asked: str, listed: str, countries: Collection[str] = ()) -> str:
    """The one part of a person's name that a question lacks, in words ("patronymic “Vladimirovich”"); "" for others.

    `asked` and `listed` are names as written, `countries` those of the person (ISO codes, lower case). The family name
    must be set apart in the listed name, or the part a patronymic by its ending.
    """
    words = plain_key(asked).split()
    if len(words) < 2 or has_han(asked) or has_han(listed):
        return ""
    family, given = _parts(listed)
    lacking = _without(family + given, words)
    if not lacking or len(lacking) + len(words) != len(family) + len(given):
        return ""
    kind = _kind(lacking, family, given, countries)
    return f"{kind} “{_as_written(lacking, listed)}”" if kind else ""


def _kind(lacking: Sequence[str], family: Sequence[str], given: Sequence[str], countries: Collection[str]) -> str:
    """What the lacking words are; "" where people do not leave them out."""
    if list(lacking) == given[1:]:
        if _PATRONYMIC.fullmatch(" ".join(lacking)):
            return "patronymic"
        return "middle name" if family and _has_middle_name(given) else ""
    if not family or set(countries).isdisjoint(_SECOND_FAMILY_NAMES):
        return ""
    return "second family name" if list(lacking) == family[1:] and all(map(_is_name, family)) else ""


def _has_middle_name(given: Sequence[str]) -> bool:
    """Whether the second of two given names is one of its own, and no syllable of the first."""
    return len(given) == 2 and all(map(_is_name, given)) and not _are_syllables(given)


def is_by_initial(listed: str, letter: str, family: str) -> bool:
    """Whether a person's listed name has this family name, and a given name that begins with the letter before others.

    The family name must be set apart in it.
    """
    families, given = _parts(listed)
    return family in families and bool(given) and given[0].startswith(letter)


def _parts(listed: str) -> tuple[list[str], list[str]]:
    """The words of the family name and of the others; lists set it apart by a comma or by capitals.

    Where neither is, "Oleg Vladimirovich Deripaska" is read by its patronymic.
    """
    before, comma, after = listed.partition(",")
    if comma:
        return plain_key(before).split(), plain_key(after).split()
    return _parts_by_capitals(listed.split()) or _parts_by_patronymic(plain_key(listed).split())


def _parts_by_capitals(written: Sequence[str]) -> tuple[list[str], list[str]] | None:
    """The family name in capitals and the others: "Oleg DERIPASKA"; None where all words are in capitals, or none."""
    capitals = [word for word in written if word.isupper() and len(word) > 1]
    if capitals and len(capitals) < len(written):
        others = [word for word in written if word not in capitals]
        return plain_key(" ".join(capitals)).split(), plain_key(" ".join(others)).split()
    return None


def _parts_by_patronymic(words: list[str]) -> tuple[list[str], list[str]]:
    """The family name is behind the patronymic, or first where the patronymic is last; none is known without one."""
    if len(words) == 3 and _PATRONYMIC.fullmatch(words[1]):
        return words[2:], words[:2]
    if len(words) == 3 and _PATRONYMIC.fullmatch(words[2]):
        return words[:1], words[1:]
    return [], words


def _without(words: Sequence[str], taken: Sequence[str]) -> list[str]:
    left = list(words)
    for word in taken:
        if word in left:
            left.remove(word)
    return left


def _is_name(word: str) -> bool:
    return len(word) >= SHORTEST and word not in PARTICLES and word not in _OF_ONE_WORD


def _are_syllables(given: Sequence[str]) -> bool:
    """Whether these may be the syllables of one given name, as Korean and Chinese names are written: "Yong Chol"."""
    return all(_SYLLABLE.fullmatch(word) for word in given)


def _as_written(lacking: Sequence[str], listed: str) -> str:
    written = [word.strip(",") for word in listed.split()]
    return " ".join(next((w for w in written if plain_key(w) == word), word) for word in lacking)
