"""What the second reading looks at: each word of a message with what stands around it, as short texts with weights.

A feature is written as it is kept in data/learned/names.tsv, what it is of, "=", and its value: "-1:word=check" says
that the word before is "check". A change here needs the weights to be learned anew (tests/bench/learn.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.domain.names.common_words import GENERIC_WORDS
from bot.domain.names.everyday_words import LARGE_COMPANIES
from bot.services.questions.labels import Labelled
from bot.services.questions.run import Run
from bot.services.questions.tokens import Token
from bot.services.questions.vocabulary import Vocabulary
from bot.services.questions.word_labels import Label

_FARTHEST, _NEAR = 3, 2
_CAPITALS = ("capitals", "capital", "title", "mixed")
_NAMED = (Label.NAME, Label.FORM)
_ENDS_OF_SENTENCES = ".?!;"
_GROUPS = (
    *("starters", "openers", "requests", "screenings", "aliases", "bearers", "splitters", "articles", "background"),
    *("tellers", "askers", "excluding", "whereabouts", "plurals", "askings", "greeters", "closers", "offices"),
    *("belongings", "heads", "houses", "laws", "securities", "context", "peoples"),
)
"""Reviewed words (vocabulary.Vocabulary) that say something of what stands beside them."""
_LONG = 4
"""Letters of the longest word whose ending says nothing."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word or mark as the features see it."""

    folded: str
    shape: str
    label: str
    common: str  # how common, in half steps of the zipf scale
    stored: str  # whether a stored name begins here, goes on, or neither
    first: bool
    quoted: bool
    bracketed: bool
    possessive: bool
    repeated: bool
    sentence: int
    groups: tuple[str, ...]  # the reviewed words it is among


def features(within: Labelled, known: Sequence[Run]) -> list[list[str]]:
    """The features of each word and mark of a message; `known` are the stored names found in it."""
    words = _words(within, known)
    runs = _capital_runs(words)
    shared = _of_message(within, words)
    return [
        [
            *_of_word(word, mixed=within.mixed),
            *(f"{name},{word.label}" for name in shared),
            f"run={runs[place]},{within.mixed:d}",
            *_around(words, place, mixed=within.mixed),
            *_pairs(words, place),
            *_groups_around(words, place),
            *_place(words, place),
        ]
        for place, word in enumerate(words)
    ]


def _words(within: Labelled, known: Sequence[Run]) -> list[_Word]:
    stored = {place: "B" if place == run.first else "I" for run in known for place in range(run.first, run.end)}
    seen: set[str] = set()
    found = []
    depth = sentence = 0
    for place, (token, label) in enumerate(zip(within.tokens, within.labels, strict=True)):
        depth += token.text in "([（"
        found.append(
            _Word(
                folded=token.folded,
                shape=_shape(token),
                label=label.name,
                common=str(int(2 * within.words.ordinary(token.folded))) if token.is_word else "mark",
                stored=stored.get(place, "O"),
                first=token.first,
                quoted=token.quoted,
                bracketed=depth > 0,
                possessive=token.folded.endswith("'s"),
                repeated=token.is_word and token.folded in seen,
                sentence=sentence,
                groups=_groups(token, within.words),
            )
        )
        seen.add(token.folded)
        depth = max(0, depth - (token.text in ")]）"))
        sentence += token.text in _ENDS_OF_SENTENCES
    return found


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


def _capital_runs(words: Sequence[_Word]) -> list[str]:
    """Of each word, how many with capitals stand together there, and where among them it stands."""
    found: list[str] = []
    for capital, group in groupby(words, key=_has_capital):
        size = len(list(group))
        ends = ["first", *["within"] * (size - 2), "last"] if size > 1 else ["alone"]
        found.extend(f"{min(size, 4)} {end}" if capital else "none" for end in ends)
    return found


def _has_capital(word: _Word) -> bool:
    return word.shape in _CAPITALS or (word.shape == "figures" and word.label in {label.name for label in _NAMED})


def _of_message(within: Labelled, words: Sequence[_Word]) -> list[str]:
    """What is the same for all words of a message."""
    names = sum(label in _NAMED for label in within.labels)
    stored = any(word.stored != "O" for word in words)
    return [f"names={min(names, 3)}", f"stored?={stored:d}", f"long={min(len(words) // 3, 5)}"]


def _of_word(word: _Word, *, mixed: bool) -> Iterator[str]:
    shape, label = word.shape, word.label
    yield "always"
    yield f"word={word.folded}"
    yield f"label={label}"
    yield f"shape={shape},{mixed:d}"
    yield f"label,shape={label},{shape},{mixed:d}"
    yield f"common,shape={word.common},{shape},{mixed:d}"
    yield f"first,shape,common={word.first:d},{shape},{word.common}"
    yield f"first,label,shape={word.first:d},{label},{shape}"
    yield f"quoted,shape={word.quoted:d},{shape}"
    yield f"stored={word.stored}"
    yield f"stored,label={word.stored},{label}"
    ending = word.folded if len(word.folded) > _LONG else ""
    yield f"end3,shape={ending[-3:]},{shape}"
    yield f"end2,shape={ending[-2:]},{shape}"
    yield f"possessive,shape={word.possessive:d},{shape}"
    yield f"bracketed,label={word.bracketed:d},{label}"
    yield f"repeated,label={word.repeated:d},{label}"


def _around(words: Sequence[_Word], place: int, *, mixed: bool) -> Iterator[str]:
    """What stands up to three places before and behind."""
    for away in range(-_FARTHEST, _FARTHEST + 1):
        if away == 0:
            continue
        if not 0 <= place + away < len(words):
            yield f"{away}:none"
            continue
        other = words[place + away]
        yield f"{away}:word={other.folded}"
        if abs(away) <= _NEAR:
            yield f"{away}:label={other.label}"
            yield f"{away}:shape={other.shape},{mixed:d}"
            yield f"{away}:stored={other.stored}"
            yield f"{away}:common={other.common}"


def _pairs(words: Sequence[_Word], place: int) -> Iterator[str]:
    """The words next to it, together with it and with each other."""
    word = words[place]
    before, behind = _at(words, place - 1), _at(words, place + 1)
    yield f"before,shape={before.folded},{word.shape}"
    yield f"before,label={before.folded},{word.label}"
    yield f"behind,shape={behind.folded},{word.shape}"
    yield f"behind,label={behind.folded},{word.label}"
    yield f"labels={before.label},{word.label},{behind.label}"
    yield f"before,word={before.folded},{word.folded}"
    yield f"word,behind={word.folded},{behind.folded}"
    yield f"before,behind={before.folded},{behind.folded}"
    yield f"possessive before,shape={before.possessive:d},{word.shape}"
    yield f"two before={_at(words, place - 2).folded},{before.folded}"
    yield f"two behind={behind.folded},{_at(words, place + 2).folded}"


def _groups_around(words: Sequence[_Word], place: int) -> Iterator[str]:
    """Among which reviewed words it and its neighbours are."""
    for group in words[place].groups:
        yield f"in={group}"
        yield f"in,shape={group},{words[place].shape}"
    for away in (-2, -1, 1):
        for group in _at(words, place + away).groups:
            yield f"{away}:in={group}"


def _place(words: Sequence[_Word], place: int) -> Iterator[str]:
    """Where in the message it stands."""
    word, sentences = words[place], words[-1].sentence
    where = "start" if place == 0 else "end" if place == len(words) - 1 else "within"
    yield f"place,label={where},{word.label}"
    yield f"sentence,label={_which(word.sentence, sentences)},{word.label}"


def _which(sentence: int, last: int) -> str:
    if not last:
        return "only"
    return {0: "first", last: "last"}.get(sentence, "within")


_NOTHING = _Word(
    folded="",
    shape="none",
    label="none",
    common="none",
    stored="O",
    first=False,
    quoted=False,
    bracketed=False,
    possessive=False,
    repeated=False,
    sentence=0,
    groups=(),
)
"""What stands before the first word and behind the last."""


def _at(words: Sequence[_Word], place: int) -> _Word:
    return words[place] if 0 <= place < len(words) else _NOTHING
