"""Signs that a name is that of somebody who writes, signs or is greeted."""

from __future__ import annotations

from bot.services.questions.runs.joining import ANDS, JOINING
from bot.services.questions.runs.run import Run
from bot.services.questions.words.cues import SHORT_NAME, begins_behind, has_form, word_before
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token

_PLEASE = frozenset("pls please plz".split())
"""Words that close a message only where a mark follows: "check it pls, Tom", not "check please Kestrel"."""
_SAYS_WHO = (":", "here")
_OPENING = 6
"""Words behind the name of who writes, before a colon: "Luka from the Oslo desk:"."""
_SIGNATURE = 8
"""Words that may stand between "regards" and a part of the signature: "regards, Anna Meyer (Procurement)"."""


def is_of_the_talk(within: Labelled, run: Run) -> bool:
    """Whether a name is that of somebody who is greeted, signs or writes: "Hi Ann,", "thx, Tom", "Ann here"."""
    end = next((n for n in range(run.first, run.end) if within.tokens[n].text in "(（"), run.end)
    named = sum(token.folded not in JOINING - ANDS for token in within.tokens[run.first : end])
    if run.quoted or named > SHORT_NAME or not within.tokens[run.first].capital:
        return False
    writes = begins_behind(within, run.end, within.words.writers) or _opens(within, run)
    return writes or _is_greeted(within, run) or _signs(within, run)


def _is_greeted(within: Labelled, run: Run) -> bool:
    """Whether a greeting stands before a name near the beginning, and a mark behind it: "Hi Ann,"."""
    behind = within.tokens[run.end : run.end + 1]
    greeted = run.first <= SHORT_NAME and word_before(within, run.first) in within.words.greeters
    return greeted and bool(behind) and behind[0].text in ",:!-–—"


def _opens(within: Labelled, run: Run) -> bool:
    """Whether a message begins with the name of who is spoken to, or writes: "Elena, can you", "Luka from M&A:"."""
    if run.known or has_form(within, run) or not _greets_only(within, run.first):
        return False
    texts = [token.folded for token in within.tokens[run.end : run.end + _OPENING]]
    if texts[:1] == [","]:
        return any(word in within.words.requests for word in texts[1:2])
    return any(word in within.words.belongings for word in texts[:1]) and any(one in _SAYS_WHO for one in texts[1:])


def _greets_only(within: Labelled, end: int) -> bool:
    """Whether a message begins with nothing but words of greeting, up to a place."""
    return all(token.folded in within.words.greeters for token in within.tokens[:end] if token.is_word)


def _signs(within: Labelled, run: Run) -> bool:
    """Whether a name ends the message behind a word that closes letters: "best, Julia (Procurement)"."""
    if not all(map(_may_be_signed, within.tokens[run.end :])):
        return False
    place, words = run.first, 0
    while place > 0 and words <= _SIGNATURE:
        token = within.tokens[place - 1]
        if token.folded in within.words.closers:
            return _closes(within, place) and (not run.known or words == 0)
        if not _may_be_signed(token):
            return False
        place, words = place - 1, words + token.is_word
    return False


def _may_be_signed(token: Token) -> bool:
    """Whether a word or mark may be one of a signature: "Anna van Houten, Legal Counsel, Rotterdam"."""
    if token.is_word:
        return token.capital or token.folded in JOINING
    return token.text not in "?;:"


def _closes(within: Labelled, place: int) -> bool:
    """Whether the word before a place closes a letter; "thanks" may be one of the sentence, unless a mark parts it."""
    apart = within.tokens[place - 1].folded not in _PLEASE or within.tokens[place].text in ",-–—."
    return apart and place > 1
