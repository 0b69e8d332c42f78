"""The words of a running text as names are sought among them: sentences apart, possessives and joined words undone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from bot.domain.names.keys import name_key, plain_key
from bot.domain.names.word_tables.legal_forms import form_of
from bot.services.questions.reader import Reader
from bot.services.questions.words.labels import Labelled, labelled
from bot.services.questions.words.places_taken import taken
from bot.services.questions.words.tokens import SHORTENED, Token, tokens
from bot.services.questions.words.word_labels import Label

LONGEST = 14
"""The most words and marks a name in a text has: "Petrel Trading (Harrier) Co., Ltd."."""
MOST_SPANS = 4_000
"""Parts of a text that are looked up as names: an article has a few hundred, 12,000 characters of names ten times as
many, which took ten seconds."""
_POSSESSIVE = re.compile(r"['’]s?$")
_DESCRIBED = re.compile(
    r"(?P<name>.+?)-(?:based|linked|made|owned|backed|listed|led|born|controlled|affiliated|run|style|related|aligned)",
    re.I,
)
_HAN_OR_KANA = re.compile(r"[\u3005\u3400-\u9fff\u3040-\u30ff]")
_SCRIPTS = re.compile(r"[\u3005\u3400-\u9fff\u3040-\u30ff]+|[^\u3005\u3400-\u9fff\u3040-\u30ff]+")
_JOINING = frozenset(
    "of the and & for de la le du des del da do und et y e der die das van von al el bin ibn i".split()
)
_SHORTENED = SHORTENED | frozenset("jr sr mat tech co inc corp ltd eng bros int intl mt".split())
"""Words behind which a full stop ends no sentence."""
_INNER_MARKS = frozenset(",.&-()（）\"“”'’/+")
_NAMES = (Label.NAME, Label.FORM, Label.NUMBER)


def labelled_text(text: str, reader: Reader) -> Labelled:
    """The words of a text with what each may be, by the vocabulary of its language; its lines stay as they are."""
    words = reader.vocabularies[reader.language_of(text)]
    lists = [found.span() for found in words.list_pattern.finditer(text)]
    return labelled(text, words_of(text), words, taken((), lists), asks=False)


def words_of(text: str) -> list[Token]:
    """The words and marks of a text; "Kestrel's" and "Kestrel-made" leave the name alone."""
    return [part for token in tokens(text) for part in (_by_script(token) if token.is_word else [token])]


def _by_script(token: Token) -> list[Token]:
    """The word, parted where Chinese or Japanese letters touch others: "和Alipay在"."""
    if not _HAN_OR_KANA.search(token.text):
        return [_bare(token)]
    return [
        replace(token, text=found[0], start=token.start + found.start(), end=token.start + found.end())
        for found in _SCRIPTS.finditer(token.text)
    ]


def _bare(token: Token) -> Token:
    if described := _DESCRIBED.fullmatch(token.text):
        token = replace(token, text=described["name"], end=token.start + len(described["name"]))
    kept = _POSSESSIVE.sub("", token.text)
    return token if kept == token.text or not kept else replace(token, text=kept, end=token.start + len(kept))


@dataclass(frozen=True)
class Span:
    """Some words of a text that may be a name, from `first` to before `end`."""

    within: Labelled = field(compare=False, repr=False)
    first: int
    end: int

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.within.tokens[self.first].start

    @property
    def stop(self) -> int:
        """Where it ends in the text."""
        return self.within.tokens[self.end - 1].end

    @cached_property
    def text(self) -> str:
        """The words as they stand there."""
        return self.within.text[self.start : self.stop]

    @cached_property
    def key(self) -> str:
        """The words folded, without a legal form."""
        return name_key(self.text)

    @property
    def has_form(self) -> bool:
        """Whether a legal form ends or begins it: "Target Corp", "OOO Vostok"."""
        return form_of(plain_key(self.text)) is not None

    def meets(self, other: Span) -> bool:
        """Whether the two have a word in common."""
        return self.first < other.end and other.first < self.end


def runs_of(within: Labelled) -> Iterator[Span]:
    """The longest stretches that are written like names, from the first word of each to its last."""
    place = 0
    while place < len(within):
        end = _end_of_run(within, place) if _is_named(within, place) else place
        if end > place:
            yield Span(within, place, end)
        place = max(end, place + 1)


def spans_of(run: Span) -> Iterator[Span]:
    """Every part of a run that may be a name by itself."""
    within = run.within
    for first in range(run.first, run.end):
        if not _is_named(within, first):
            continue
        for end in range(first + 1, min(first + LONGEST, run.end) + 1):
            if _is_named(within, end - 1) or (within.tokens[end - 1].text in ")）" and end - first > 2):
                yield Span(within, first, end)


def readable(within: Labelled) -> int:
    """How many characters of a text are read: all, or up to where it has had MOST_SPANS parts that may be names."""
    left = MOST_SPANS
    for run in runs_of(within):
        if (run.end - run.first) * LONGEST > left:
            return within.tokens[min(run.first + left // LONGEST, run.end - 1)].start
        left -= sum(min(LONGEST, run.end - first) for first in range(run.first, run.end))
    return len(within.text)


def _is_named(within: Labelled, place: int) -> bool:
    """Whether a word is written as part of a name: with a capital, a figure, or as no word that is known."""
    token = within.tokens[place]
    if (
        not token.is_word
        or token.folded == "the"
        or _HAN_OR_KANA.match(token.text)
        or within.labels[place] in (Label.DAY, Label.LIST)
    ):
        return False
    if within.mixed:
        return token.capital or within.labels[place] is Label.NUMBER or _is_strange(within, place)
    return within.labels[place] is not Label.PLAIN


def _is_strange(within: Labelled, place: int) -> bool:
    """Whether a word in small letters is beyond the vocabulary and the frequent words: "xiaomi"."""
    token = within.tokens[place]
    return within.labels[place] in _NAMES and (not token.text.isascii() or within.words.ordinary(token.folded) == 0)


def _end_of_run(within: Labelled, first: int) -> int:
    """Behind the last named word that no more than joining words and marks part from the one before it."""
    end, place = first + 1, first + 1
    while place < len(within) and not _breaks(within, place):
        if _is_named(within, place):
            end = place + 1
        elif within.tokens[place].is_word and within.tokens[place].folded not in _JOINING:
            break
        place += 1
    return end + (end < len(within) and within.tokens[end].text in ")）" and _opened(within, first, end))


def _opened(within: Labelled, first: int, end: int) -> bool:
    return any(within.tokens[place].text in "(（" for place in range(first, end))


def _breaks(within: Labelled, place: int) -> bool:
    """Whether no name goes on over this place: the end of a sentence, of a line, a colon."""
    token, before = within.tokens[place], within.tokens[place - 1]
    if "\n" in within.text[before.end : token.start]:
        return True
    if token.first and before.text == "." and len(within.tokens[place - 2].text) > 1:
        last = within.tokens[place - 2].folded
        return within.labels[place - 2] is not Label.FORM and last not in _SHORTENED
    return not token.is_word and token.text not in _INNER_MARKS
