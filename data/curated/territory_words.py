"""The names of countries as messages have them: in their language and in English, in Russian in every case."""

from __future__ import annotations

from functools import cache


@cache
def territories(language: str) -> frozenset[str]:
    """The names of countries in the language and in English (CLDR)."""
    from babel import Locale

    names = [*Locale(language).territories.items(), *Locale("en").territories.items()]
    plain = frozenset(name.casefold() for code, name in names if code.isalpha() and len(code) == 2)
    return plain.union(*map(_cases, plain)) if language == "ru" else plain


_RUSSIAN_CASES = {
    "ия": ("ии", "ию", "ией"),
    "а": ("ы", "и", "е", "у", "ой"),
    "я": ("и", "е", "ю", "ей"),
    "й": ("я", "ю", "ем", "е"),
    "ь": ("я", "и", "ю", "ем", "е"),
}


def _cases(name: str) -> frozenset[str]:
    """A place's name in the other cases of Russian: "Великобритания", "Великобритании"."""
    if not name.isalpha():
        return frozenset()
    for end, others in _RUSSIAN_CASES.items():
        if name.endswith(end):
            return frozenset(name.removesuffix(end) + other for other in others)
    return frozenset(name + other for other in ("а", "у", "ом", "е")) if name[-1] not in "оеиуыэю" else frozenset()
