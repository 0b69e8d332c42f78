"""Names made comparable: keys for exact lookup, words for near lookup.

A key folds what people vary without meaning it: case, width, accents, punctuation, traditional characters, legal form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.domain.names.scripts import has_han, plain_key
from bot.domain.names.word_tables.legal_forms import HAN_LEGAL_FORMS, LEADING_FORMS, LEGAL_FORMS, LONGEST_LEGAL_FORM
from bot.domain.patterns import Pattern

__all__ = [
    "acronym_given",
    "asked_keys",
    "family_first_keys",
    "form_words",
    "has_han",
    "in_brackets",
    "initials",
    "is_identifier_key",
    "name_key",
    "plain_key",
    "tells_a_name",
    "without_legal_form",
]

_ACRONYM = Pattern(r"(?P<outside>.*\S)\s*\((?P<inside>[A-Z][A-Z0-9&/-]*[A-Z0-9])\)\s*(?P<form>[^()]*)")
_SUFFIXED = Pattern(r"([A-Z]{3,})[-/][A-Z]{1,2}")
_ARTICLES = frozenset("the le la les el al".split())
_LAST_BRACKET = Pattern(r"(?P<outside>.*\S)\s*[(（](?P<inside>[^()（）]+)[)）]")
_OTHER_NAME = r"(?:formerly|previously|also known as|a\.?k\.?a|f\.?k\.?a|n\.?k\.?a)\b"
_TELLS_A_NAME = Pattern(_OTHER_NAME, re.IGNORECASE)
_FORMER_NAME = Pattern(rf"(?P<outside>.*?\S)\s*[(（](?P<inside>{_OTHER_NAME}.*)[)）]", re.IGNORECASE)
_MOST_NAMES = 5
MIN_ACRONYM, MAX_ACRONYM = 3, 7

_PARENTHESES = Pattern(r"(?P<outside>[^()（）]+)[(（](?P<inside>[^()（）]+)[)）]\s*")


@lru_cache(maxsize=16384)
def name_key(text: str) -> str:
    """The key exact lookup goes by: the folded name without its legal form, where something else is left."""
    words = plain_key(text).split()
    kept = without_legal_form(words)
    return " ".join(_strip_han_form(word) for word in (kept or words))


def without_legal_form(words: list[str]) -> list[str]:
    """The words between the legal forms before and after: ["ooo", "nio", "inc"] gives ["nio"]; nothing else is cut."""
    kept = list(words)
    while size := _form_size(kept):
        kept = kept[:-size]
    while size := _leading_size(kept):
        kept = kept[size:]
    return kept


def in_brackets(text: str) -> tuple[str, str] | None:
    """What stands before a bracket at the end, and in it; None where there is no such bracket."""
    found = _FORMER_NAME.fullmatch(text.strip()) or _LAST_BRACKET.fullmatch(text.strip())
    return (found["outside"].strip(), found["inside"].strip()) if found else None


def tells_a_name(inside: str) -> bool:
    """Whether a bracket says of itself that it holds another name: "formerly …", "also known as …"."""
    return _TELLS_A_NAME.match(inside) is not None


def asked_keys(text: str) -> tuple[str, ...]:
    """The keys that a question's name may be stored under: its own, and those of two names written together.

    "Huawei (华为)" and "小米 Xiaomi" hold a name in Chinese and one in Latin letters; "Semiconductor … (SMIC)" holds
    its own initials. Other text in parentheses belongs to the name: "Bank of China (Hong Kong)" is not Bank of China.
    """
    keys = [name_key(text), plain_key(text)]
    words = keys[0].split()
    chinese = [word for word in words if has_han(word)]
    if chinese and len(chinese) < len(words):
        keys += ["".join(chinese), " ".join(word for word in words if not has_han(word))]
    if (found := _PARENTHESES.fullmatch(text)) and _same_name(found["outside"], found["inside"]):
        keys += [name_key(found["outside"]), name_key(found["inside"])]
    return tuple(dict.fromkeys(filter(None, keys)))


def family_first_keys(text: str) -> dict[str, str]:
    """The keys of a person's name with the family name in the other place, and the family name that each supposes.

    "Vladimir Putin" is listed as "PUTIN, Vladimir" by some, and "Putin, Vladimir" as "Vladimir PUTIN" by others.
    """
    before, comma, after = text.partition(",")
    family, words = plain_key(before), plain_key(text).split()
    if has_han(text) or not 2 <= len(words) <= _MOST_NAMES or without_legal_form(words) != words:
        return {}
    if comma:
        return {f"{plain_key(after)} {family}": family}
    turned = {" ".join(words[-n:] + words[:-n]): " ".join(words[-n:]) for n in range(1, len(words))}
    return {key: last for key, last in turned.items() if key != " ".join(words)}


def _same_name(outside: str, inside: str) -> bool:
    key = name_key(inside)
    return bool(key) and (
        key in initials(outside, name_key(outside)) or set(key.split()) <= set(plain_key(outside).split())
    )


def acronym_given(text: str) -> str:
    """The key of the acronym that a name gives for itself, "" where it gives none.

    "AFGHAN SUPPORT COMMITTEE (ASC)" does, and "FARC-EP" but for its suffix; in other brackets is a place or a form.
    """
    if suffixed := _SUFFIXED.fullmatch(text):
        return suffixed[1].casefold()
    found = _ACRONYM.fullmatch(text) if "(" in text else None
    if found is None or (found["form"] and plain_key(found["form"]) not in LEGAL_FORMS):
        return ""
    key, words = plain_key(found["inside"]).replace(" ", ""), plain_key(found["outside"]).split()
    if not MIN_ACRONYM <= len(key) <= MAX_ACRONYM or key in {*words, *LEGAL_FORMS}:
        return ""
    return key if _is_acronym_of(key, words[1:] if _ARTICLES.issuperset(words[:1]) else words) else ""


def _is_acronym_of(key: str, words: Sequence[str]) -> bool:
    """Whether several words have the letters of the acronym in order, the first of them at their beginning."""
    letters = iter("".join(words))
    return len(words) > 1 and words[0][0] == key[0] and all(one in letters for one in key)


def form_words(text: str, key: str) -> list[str]:
    """The words of the legal form(s) that the key of a name leaves out."""
    plain = plain_key(text)
    if plain == key:
        return []  # as of most persons
    kept, form = key.split(), []
    for word in plain.split():
        if word in kept:
            kept.remove(word)
        else:
            form.append(word)
    return form


def initials(text: str, key: str) -> set[str]:
    """The initials of a name of three words or more, with and without its legal form; an acronym has 3 to 7 letters."""
    made = ("".join(word[0] for word in words.split()) for words in (key, plain_key(text)))
    return {letters for letters in made if MIN_ACRONYM <= len(letters) <= MAX_ACRONYM}


def _form_size(words: list[str]) -> int:
    """How many words the longest legal form at the end has; 0 where none is."""
    return next(
        (n for n in range(min(LONGEST_LEGAL_FORM, len(words)), 0, -1) if " ".join(words[-n:]) in LEGAL_FORMS), 0
    )


def _leading_size(words: list[str]) -> int:
    return next(
        (n for n in range(min(LONGEST_LEGAL_FORM, len(words)), 0, -1) if " ".join(words[:n]) in LEADING_FORMS), 0
    )


def _strip_han_form(word: str) -> str:
    if word.isascii():
        return word
    form = next((f for f in HAN_LEGAL_FORMS if word.endswith(f) and len(word) > len(f) + 1), "")
    return word.removesuffix(form)


def is_identifier_key(key: str) -> bool:
    """Whether a key is that of an identifier ("ticker:1810.HK"): those of names hold letters, digits and blanks."""
    return ":" in key
