"""Frees stored names from what they are joined with or inflected by: "Huawei-Anleihen", "d'Huawei", "Газпромбанком".

What is stored as it stands is left alone, and so is a word whose other part nobody knows: that is asked back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.domain.names.word_tables.everyday_words import is_everyday
from bot.services.questions.stored.apostrophes import is_within_name
from bot.services.questions.stored.held_words import SHORTEST_NAME, Held, held, stems_of
from bot.services.questions.stored.joins import JOINS, spans
from bot.services.questions.stored.known import Stored
from bot.services.questions.words.figures import is_pair
from bot.services.questions.words.tokens import Token, tokens
from bot.services.questions.words.vocabulary import Vocabulary
from bot.services.questions.words.word_labels import ARTICLES_ELIDED

_ALWAYS_ELIDED = frozenset("qu jusqu lorsqu puisqu quoiqu".split())
_SUFFIX = re.compile(r"[^\W\d_]{1,6}")
_ORDINARY = 3.0
_OF_NAMES = re.compile("['’/]")
"""What names have within their words: "Party/Front"."""
_WA = "و"
_FORMER = "ex-"


def freed(text: str, stored: Stored, vocabularies: Mapping[str, Vocabulary], language: str, *, team: str) -> str:
    """The text with the stored names in it parted from what they are joined with."""
    words = _hiding(text, vocabularies[language])
    if not words:
        return text
    known = held([token.text for token in words], stored, vocabularies.values(), team=team)
    for token in reversed(words):
        if known.whole(token.text) or not (instead := _instead(token.text, known, language)):
            continue
        if not (_OF_NAMES.search(token.text) and is_within_name(text, token, stored, team=team)):
            text = _apart(text[: token.start], token.text) + instead + text[token.end :]
    return text


def _apart(before: str, word: str) -> str:
    """What stands before a word; parted from a ship's former name, which is another name of what it follows."""
    now = before.split()[-1:] if word.startswith(_FORMER) else []
    return f"{before.rstrip()}; " if now and now[0][0].isupper() and now[0][-1].isalnum() else before


def _hiding(text: str, words: Vocabulary) -> list[Token]:
    """The words in which a name may be hidden: no words of questions, and none in quotation marks."""
    hiding = [token for token in tokens(text) if token.is_word and not token.quoted and _may_hide(token.text)]
    return [token for token in hiding if token.folded not in words.known]


def _without_and(word: str, known: Held) -> str:
    """An Arabic word without the "and" that is written with it: "وشركة"; "" for one that only begins so."""
    words = next(words for words in known.vocabularies if words.language == "ar")
    rest = word.removeprefix(_WA)
    told = rest in words.known or known.distinct(rest) or words.ordinary(rest) >= _ORDINARY > words.ordinary(word)
    return f"{_WA} {rest}" if rest != word and len(rest) >= SHORTEST_NAME and word not in words.known and told else ""


def _may_hide(word: str) -> bool:
    return not is_pair(word) and bool(JOINS.search(word) or stems_of(word) or word.startswith(_WA))


def _instead(word: str, known: Held, language: str) -> str:
    """What the word is read as; "" where it is read as it stands."""
    if word.startswith(_WA):
        return _without_and(word, known)
    if word.startswith(_FORMER) and word[3:4].isupper():
        return word.removeprefix(_FORMER)  # a ship's former name
    if not JOINS.search(word):
        return _without_ending(word, known)
    before, mark, rest = word.partition("’" if "’" in word else "'")
    if mark:
        return _without_apostrophe(before, rest, known, language)
    return _parted(word, known) or _names_apart(word) or _without_security(word, known)


def _without_ending(word: str, known: Held) -> str:
    """The stored name that a word is without its ending: "Газпромбанком"."""
    return next((stem for stem in stems_of(word) if known.distinct(stem)), "")


def _parted(word: str, known: Held) -> str:
    """A stored name parted from the words or other stored names that hyphens or slashes join it with."""
    for start, end, part in spans(word):
        before, behind = word[:start].strip("-/"), word[end:].strip("-/")
        around = [one for one in (before, behind) if one]
        if not known.distinct(part):
            continue
        if all(map(known.distinct, around)):
            return ", ".join(re.split(r"[-/]", word))
        if all(_is_word(one, known) for one in around):
            between = ", " if "/" in word and not _is_of_questions(around, known) else " "
            return between.join(filter(None, [before, part, behind]))
    return ""


def _is_of_questions(words: Sequence[str], known: Held) -> bool:
    """Whether one of the words is asked with: "Huawei/products", not "Siemens/Huawei"."""
    return any(word.casefold() in one.known for word in words for one in known.vocabularies)


def _names_apart(word: str) -> str:
    """Names with slashes between them, parted: "Merlyn/Petrel/Osprey", not "Import/Export"."""
    parts = word.split("/")
    apart = len(parts) > 1 and all(len(part) > SHORTEST_NAME - 1 and part[:1].isupper() for part in parts)
    return ", ".join(parts) if apart and not all(is_everyday(part.casefold()) for part in parts) else ""


def _without_security(word: str, known: Held) -> str:
    """An unknown name parted from the word for its securities behind a hyphen: "Merlyn-ADRs"."""
    name, hyphen, last = word.rpartition("-")
    securities = any(last.casefold() in words.securities for words in known.vocabularies)
    named = bool(hyphen) and name.isalpha() and name[:1].isupper() and not name.isupper() and not _is_word(name, known)
    return f"{name} {last}" if named and securities else ""


def _without_apostrophe(before: str, rest: str, known: Held, language: str) -> str:
    """A name parted from the article before it, or from the ending behind it: "d'Huawei", "Huawei'nin"."""
    folded = before.casefold()
    spoken = folded in _ALWAYS_ELIDED or (language == "fr" and before.islower())
    if folded in ARTICLES_ELIDED and (known.distinct(rest) or (spoken and _may_name(rest, known))):
        return f"{_FULL.get(folded, folded)} {rest}"
    return before if _SUFFIX.fullmatch(rest) and rest != "s" and known.distinct(before) else ""


def _may_name(text: str, known: Held) -> bool:
    """Whether a text is written as a name, and made of other than words of a language."""
    return text[:1].isupper() and not _is_word(text, known)


_FULL = {"l": "le", "d": "de", "qu": "que", "jusqu": "jusque", "lorsqu": "lorsque", "puisqu": "puisque"}


def _is_word(text: str, known: Held) -> bool:
    """Whether every part is a word of questions or of a language: "related", "Anleihen", "Bestände"."""
    parts = [part.casefold() for part in re.split(r"[-/]", text)]
    return all(
        any(part in words.known or words.ordinary(part) >= _ORDINARY for words in known.vocabularies) for part in parts
    )
