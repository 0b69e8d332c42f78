"""Lines of a message: where several are stored names, each stands apart from the next, as behind a semicolon."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from bot.domain.names.keys import asked_keys, plain_key
from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.domain.names.word_tables.legal_forms import LEGAL_FORMS
from bot.services.questions.pasted.cells import is_lone_name, is_over_names, may_ask
from bot.services.questions.pasted.enumerated import enumerated, lines_of
from bot.services.questions.pasted.marks import unmarked
from bot.services.questions.pasted.tables import parted
from bot.services.questions.stored.known import Stored, hits_by_key
from bot.services.questions.words.vocabulary import Vocabulary

_ITEM = re.compile(r"^(?:[-*•–]|\d{1,3}[.)])\s+")
"""What an item of a list begins with."""
_ROLE = re.compile(r"(?P<role>[^\W\d_]+(?: [^\W\d_]+)?)(?: [-–—]|:) (?=\S)")
"""What a line says that its name is."""
_PUNCTUATED = (":", ";", ",", ".", "?", "!", "：", "；", "，", "。", "？", "！")
_SEVERAL = 2
_MOST_WORDS = 8
"""Words of the longest line that is taken for a name where nothing but its capitals says so."""


def on_one_line(text: str, stored: Stored, *, team: str, languages: Iterable[Vocabulary] = ()) -> str:
    """The text with single blanks, and a semicolon behind each line of a list of names: "Kestrel; Osprey".

    `languages`: whose words of greeting and thanks make a line that is none of the list.
    """
    lines = _without_roles(lines_of(parted(text)))
    names = _names_in(lines, stored, team) if len(lines) >= _SEVERAL else set()
    if listed := enumerated(text, names):
        return listed
    talk = _talk_of(languages if len(lines) > _SEVERAL else ())
    lead = _leading(lines, names, talk)
    end = _closing(lines, names, talk)
    several = sum(_ITEM.sub("", line) in names for line in lines) >= _SEVERAL
    if not several and not _are_names(lines[lead:end], names, stored, team):
        return " ".join(lines)
    behind = [".", *lines[end:]] if lines[end:] else []
    return " ".join([*map(_headed, lines[:lead]), *_apart(lines[lead:end], names)]) + " ".join(behind)


def _headed(line: str) -> str:
    """A line before a list, with the colon that tells it from the list."""
    head = line.rstrip(",")
    return head if head.endswith(_PUNCTUATED) else f"{head}:"


def _without_roles(lines: list[str]) -> list[str]:
    """The lines without what several of them say that their names are: "Issuer - Kestrel", "Bank: Osprey"."""
    roles = [found if (found := _ROLE.match(line)) and is_over_names(found["role"]) else None for line in lines]
    if sum(map(bool, roles)) < _SEVERAL:
        return lines
    return [line[one.end() :] if one else line for line, one in zip(lines, roles, strict=True)]


@dataclass(frozen=True, slots=True)
class _Talk:
    """Words that greet, that greet, thank or ask for something, and that ask to screen: "pls check", "Best regards"."""

    greeting: Collection[str]
    words: Collection[str]
    screening: Collection[str]

    def fills(self, line: str) -> bool:
        """Whether a line has no word but of greeting, thanks or a request."""
        return set(_words(line)) <= set(self.words)

    def greets(self, line: str) -> bool:
        """Whether a line greets somebody, or asks to screen in such words alone; "Target" alone is a name."""
        words = _words(line)
        asks = len(words) > 1 and set(words) <= {*self.words, *self.screening}
        return asks or self.fills(line) or (line.endswith((",", "!")) and words[0] in self.greeting)


def _talk_of(languages: Iterable[Vocabulary]) -> _Talk:
    spoken = list(languages)
    greeting = {word for one in spoken for word in one.greeters}
    said = {word for one in spoken for word in (*one.closers, *one.requests)}
    return _Talk(greeting, greeting | said, {word for one in spoken for word in one.screenings})


def _leading(lines: list[str], names: set[str], talk: _Talk) -> int:
    """How many lines stand before a list: those that end with a colon, greet somebody or ask for something."""
    count = 0
    while count < len(lines) and (lines[count].endswith((":", "：")) or _asks(lines[count], names, talk)):
        count += 1
    return count if len(lines) - count >= _SEVERAL else 0


def _closing(lines: list[str], names: set[str], talk: _Talk) -> int:
    """Where the lines end that stand before thanks and regards."""
    end = len(lines)
    while end > _SEVERAL and lines[end - 1] not in names and talk.fills(lines[end - 1]):
        end -= 1
    return end


def _words(line: str) -> list[str]:
    return [word.strip(",.!").casefold() for word in line.split()]


def _asks(line: str, names: set[str], talk: _Talk) -> bool:
    """Whether a line asks for something, or greets: "Please Check", "Dear all,"."""
    return line not in names and (may_ask(line) or talk.greets(line))


def _apart(lines: list[str], names: set[str]) -> list[str]:
    """The lines, each with a semicolon behind it, but where the next goes on with its name."""
    behind = [*lines[1:], ""]
    return [
        line if not after or _is_ended(line) or (goes_on(after) and after not in names) else f"{line};"
        for line, after in zip(lines, behind, strict=True)
    ]


def _is_ended(line: str) -> bool:
    """Whether a mark ends a line, and not only its legal form: "Kestrel Co."."""
    return line.endswith(_PUNCTUATED) and not (line.endswith(".") and goes_on(line.split()[-1]))


def _are_names(lines: list[str], names: set[str], stored: Stored, team: str) -> bool:
    """Whether most lines are stored or written as names, and they are no stored name that goes over several lines."""
    if len(lines) < _SEVERAL:
        return False
    parts = [line for line in lines if line in names or not goes_on(line)]
    listed = sum(line in names or _may_be_whole_name(line) for line in parts)
    return listed >= _SEVERAL and 2 * listed > len(parts) and not _names_in([" ".join(lines)], stored, team)


def goes_on(line: str) -> bool:
    """Whether a line is no more than the end of a name: "Corporation", "Co., Ltd."."""
    words = plain_key(line).split()
    return bool(words) and all(word in GENERIC_WORDS or word in LEGAL_FORMS for word in words)


def _may_be_whole_name(line: str) -> bool:
    """Whether a line is written as a name: with capitals, and not too long."""
    return not line.endswith(_PUNCTUATED) and len(line.split()) <= _MOST_WORDS and is_lone_name(line)


def _names_in(lines: list[str], stored: Stored, team: str) -> set[str]:
    """Which of the lines are stored names as a whole, or without what begins an item; a bullet is of no name."""
    texts = {text for line in lines for text in (line, _ITEM.sub("", line), *unmarked([line])) if text[:1].isalnum()}
    keys = {text: asked_keys(text) for text in texts}
    hits = hits_by_key(stored, {key for of_one in keys.values() for key in of_one}, team=team)
    return {text for text, of_one in keys.items() if any(key in hits for key in of_one)}
