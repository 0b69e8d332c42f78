"""The words and marks of a message as the second reading sees them; features.py makes features of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.domain.names.word_tables.everyday_words import LARGE_COMPANIES
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.vocabulary import Vocabulary

_OPENS, _CLOSES = "([（", ")]）"
_MOST_BRACKETED = 3
_ENDS_OF_SENTENCES = ".?!;"
_GROUPS = (
    *("starters", "openers", "requests", "screenings", "aliases", "bearers", "splitters", "articles", "background"),
    *("tellers", "askers", "excluding", "whereabouts", "plurals", "askings", "greeters", "closers", "offices"),
    *("belongings", "heads", "houses", "laws", "securities", "context", "peoples"),
)
"""Reviewed words (vocabulary.Vocabulary) that say something of what stands beside them."""


@dataclass(frozen=True, slots=True)
class WordSeen:
    """A word or mark as the features see it."""

    folded: str
    shape: str
    label: str
    common: str  # how common, in half steps of the zipf scale
    stored: str  # whether a stored name begins here, goes on, or neither
    first: bool
    quoted: bool
    bracketed: bool
    bracket: int  # how many words stand with it in brackets
    initials: bool  # whether it is the initials of the words before it
    possessive: bool
    repeated: bool
    sentence: int
    groups: tuple[str, ...]  # the reviewed words it is among


NOTHING = WordSeen(
    folded="",
    shape="none",
    label="none",
    common="none",
    stored="O",
    first=False,
    quoted=False,
    bracketed=False,
    bracket=0,
    initials=False,
    possessive=False,
    repeated=False,
    sentence=0,
    groups=(),
)
"""What stands before the first word and behind the last."""


def words_seen(within: Labelled, known: Sequence[Run]) -> list[WordSeen]:
    """The words and marks of a message; `known` are the stored names found in it."""
    stored = {place: "B" if place == run.first else "I" for run in known for place in range(run.first, run.end)}
    brackets = _brackets(within.tokens)
    seen: set[str] = set()
    found = []
    depth = sentence = 0
    for place, (token, label) in enumerate(zip(within.tokens, within.labels, strict=True)):
        depth += token.text in _OPENS
        found.append(
            WordSeen(
                folded=token.folded,
                shape=_shape(token),
                label=label.name,
                common=str(int(2 * within.words.ordinary(token.folded))) if token.is_word else "mark",
                stored=stored.get(place, "O"),
                first=token.first,
                quoted=token.quoted,
                bracketed=depth > 0,
                bracket=brackets[place],
                initials=_are_initials(token, within.tokens[:place]),
                possessive=token.folded.endswith("'s"),
                repeated=token.is_word and token.folded in seen,
                sentence=sentence,
                groups=_groups(token, within.words),
            )
        )
        seen.add(token.folded)
        depth = max(0, depth - (token.text in _CLOSES))
        sentence += token.text in _ENDS_OF_SENTENCES
    return found


def _brackets(tokens: Sequence[Token]) -> list[int]:
    """Of each word, how many words stand between the brackets around it; none where there are no brackets."""
    found = [0] * len(tokens)
    opened: int | None = None
    for place, token in enumerate(tokens):
        if token.text in _OPENS:
            opened = place
        elif token.text in _CLOSES and opened is not None:
            size = min(sum(one.is_word for one in tokens[opened:place]), _MOST_BRACKETED)
            found[opened : place + 1] = [size] * (place + 1 - opened)
            opened = None
    return found


def _are_initials(token: Token, before: Sequence[Token]) -> bool:
    """Whether a word is the initials of the words with capitals before it: "China Three Gorges (CTG)"."""
    if not (token.text.isupper() and len(token.text) > 1):
        return False
    return "".join(one.text[0] for one in before if one.is_word and one.capital).endswith(token.text)


def _groups(token: Token, words: Vocabulary) -> tuple[str, ...]:
    """The groups of reviewed words that a word is of."""
    found = [name for name in _GROUPS if token.folded in getattr(words, name)]
    generic = ["generic"] if token.folded in GENERIC_WORDS else []
    large = ["large"] if token.folded in LARGE_COMPANIES else []
    return (*found, *generic, *large)


def _shape(token: Token) -> str:
    """How a word is written."""
    text = token.text
    if not token.is_word:
        return "mark"
    if text.isupper():
        return "capitals" if len(text) > 1 else "capital"
    if text.istitle():
        return "title"
    if text.islower():
        return "small"
    if text[:1].isdigit():
        return "figures"
    return "mixed" if any(letter.isupper() for letter in text) else "none"
