"""Languages whose questions are not read: which of them a message is in, by words that sentences have and names not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from bot.services.questions.words.tokens import Token
from bot.services.questions.words.tongue import FREQUENT, Tongue
from bot.services.questions.words.vocabulary import Vocabulary

_FEWEST = 2
"""Words of a sentence that tell its language; one does where the message asks, and has no word of another."""
_PARTS = re.compile(r"[^\W\d_]+")
_OTHER_SCRIPTS = re.compile(r"[\u0370-\u03ff\u0590-\u05ff\u0900-\u0eff\uac00-\ud7af]")
"""Letters of Greek, Hebrew, the Indian languages, Thai and Korean, which none of those read has."""
_NEVER_READ = re.compile("[åøãõ]")
"""Letters that none of the languages read in Latin letters has."""
_AS_IN_RUSSIAN = re.compile("[а-яё]+")
"""A single word in letters that Russian has may be Russian: "в списках"."""
_SHORT, _LONG = 3, 5
"""Letters of one word that may tell the language of a message, and words that this has; letters of one that begins it,
or tells it of two."""


def tongue_of(parts: Sequence[Token], words: Vocabulary) -> Tongue | None:
    """The language of a message that is in none of those read; None where it is, or nothing tells.

    `words`: the vocabulary it would be read with.
    """
    if words.unspaced or not parts:
        return None
    said = set(_said(parts))
    strange = {word for word in said if word not in words.known and words.ordinary(word) < FREQUENT}
    tongue = max(words.signs.tongues.values(), key=lambda one: len(strange & (one.words | one.past)), default=None)
    telling = _telling(strange, tongue) if tongue else set()
    return tongue if telling and tongue and _outweigh(telling, _own(said & words.known, tongue), parts) else None


def _telling(strange: Set[str], tongue: Tongue) -> Set[str]:
    """The words that are of a language; none where no word of its table is among them."""
    common = {word for word in strange if len(word) > _SHORT and tongue.ordinary(word) >= FREQUENT}
    return strange & tongue.words and common | (strange & tongue.words)


def _own(known: Set[str], tongue: Tongue) -> int:
    """How many of the words known in the language that is read are none of the other."""
    return sum(word not in tongue.words and tongue.ordinary(word) < FREQUENT for word in known)


def _outweigh(telling: Set[str], own: int, parts: Sequence[Token]) -> bool:
    """Whether words of another language outweigh those of the one that is read: several, or one of a sentence."""
    if any(map(_OTHER_SCRIPTS.search, telling)):
        return True
    if len(telling) <= own:
        return False
    one_tells = not all(map(_AS_IN_RUSSIAN.fullmatch, telling)) and _is_sentence(telling, parts)
    return len(telling) >= _FEWEST or one_tells


def _is_sentence(telling: Set[str], parts: Sequence[Token]) -> bool:
    """Whether one word shows that a message is a sentence: one that asks, or by where the word stands."""
    words = [token for token in parts if token.is_word]
    spoken = next((token for token in words if token.folded in telling), None)
    if spoken is None or _says_too_little(spoken):
        return False
    asks = parts[-1].text in "?؟;" and (len(words) >= _SHORT or len(spoken.text) >= _LONG)
    return asks or _is_spoken(spoken, words)


def _says_too_little(token: Token) -> bool:
    return len(token.text) < _SHORT and not _NEVER_READ.search(token.folded)


def _is_spoken(token: Token, words: Sequence[Token]) -> bool:
    """Whether a word is of a sentence by where it stands: in small letters beside capitals, or long and the first."""
    if token is words[0]:
        return len(token.text) >= _LONG and len(words) > 1
    return not token.capital and any(other.capital for other in words)


def _said(parts: Sequence[Token]) -> Iterator[str]:
    """The words that are not written as names, with what an apostrophe ties together also apart."""
    words = [token for token in parts if token.is_word and not token.quoted]
    shouted = all(token.text.isupper() for token in words)
    for token in words:
        if shouted or token.first or not token.capital:
            yield token.folded
            yield from _PARTS.findall(token.folded) if "'" in token.folded else ()
