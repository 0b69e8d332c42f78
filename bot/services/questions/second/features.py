"""What the second reading looks at: each word of a message with what stands around it, as short texts with weights.

A feature is written as it is kept in data/learned/names.tsv, what it is of, "=", and its value: "-1:word=check" says
that the word before is "check". A change here or in words_seen.py needs the weights to be learned anew
(tests/bench/learn.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.services.questions.runs.run import Run
from bot.services.questions.second.first_seen import Place, first_features
from bot.services.questions.second.words_seen import NOTHING, WordSeen, words_seen
from bot.services.questions.spotted import Spotted
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.word_labels import Label

_FARTHEST, _NEAR = 3, 2
_CAPITALS = ("capitals", "capital", "title", "mixed")
_NAMED = (Label.NAME, Label.FORM)
_LONG = 4
"""Letters of the longest word whose ending says nothing."""


def features(within: Labelled, known: Sequence[Run], first: Spotted) -> list[list[str]]:
    """The features of each word and mark of a message.

    `known` are the stored names found in it, `first` what the first reading makes of it.
    """
    words = words_seen(within, known)
    runs = _capital_runs(words)
    shared = _of_message(within, words)
    places = [_place_of(token, word) for token, word in zip(within.tokens, words, strict=True)]
    found_first = first_features(places, first)
    return [
        [
            *_of_word(word, mixed=within.mixed),
            *(f"{name},{word.label}" for name in shared),
            f"run={runs[place]},{within.mixed:d}",
            *_around(words, place, mixed=within.mixed),
            *_pairs(words, place),
            *_groups_around(words, place),
            *_place(words, place),
            *found_first[place],
        ]
        for place, word in enumerate(words)
    ]


def _place_of(token: Token, word: WordSeen) -> Place:
    return Place((token.start, token.end), word.folded, word.label, stored=word.stored != "O")


def _capital_runs(words: Sequence[WordSeen]) -> list[str]:
    """Of each word, how many with capitals stand together there, and where among them it stands."""
    found: list[str] = []
    for capital, group in groupby(words, key=_has_capital):
        size = len(list(group))
        ends = ["first", *["within"] * (size - 2), "last"] if size > 1 else ["alone"]
        found.extend(f"{min(size, 4)} {end}" if capital else "none" for end in ends)
    return found


def _has_capital(word: WordSeen) -> bool:
    return word.shape in _CAPITALS or (word.shape == "figures" and word.label in {label.name for label in _NAMED})


def _of_message(within: Labelled, words: Sequence[WordSeen]) -> list[str]:
    """What is the same for all words of a message."""
    names = sum(label in _NAMED for label in within.labels)
    stored = any(word.stored != "O" for word in words)
    several = any("plurals" in word.groups for word in words)
    return [
        f"names={min(names, 3)}",
        f"stored?={stored:d}",
        f"long={min(len(words) // 3, 5)}",
        f"several?={several:d}",
    ]


def _of_word(word: WordSeen, *, mixed: bool) -> Iterator[str]:
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
    yield f"bracket,shape={word.bracket},{shape}"
    yield f"initials={word.initials:d}"
    yield f"letters,shape={min(len(word.folded), 6)},{shape}"
    yield f"repeated,label={word.repeated:d},{label}"


def _around(words: Sequence[WordSeen], place: int, *, mixed: bool) -> Iterator[str]:
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


def _pairs(words: Sequence[WordSeen], place: int) -> Iterator[str]:
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


def _groups_around(words: Sequence[WordSeen], place: int) -> Iterator[str]:
    """Among which reviewed words it and its neighbours are."""
    for group in words[place].groups:
        yield f"in={group}"
        yield f"in,shape={group},{words[place].shape}"
    for away in (-2, -1, 1):
        for group in _at(words, place + away).groups:
            yield f"{away}:in={group}"


def _place(words: Sequence[WordSeen], place: int) -> Iterator[str]:
    """Where in the message it stands."""
    word, sentences = words[place], words[-1].sentence
    where = "start" if place == 0 else "end" if place == len(words) - 1 else "within"
    yield f"place,label={where},{word.label}"
    yield f"sentence,label={_which(word.sentence, sentences)},{word.label}"


def _which(sentence: int, last: int) -> str:
    if not last:
        return "only"
    return {0: "first", last: "last"}.get(sentence, "within")


def _at(words: Sequence[WordSeen], place: int) -> WordSeen:
    return words[place] if 0 <= place < len(words) else NOTHING
