"""Signs that a name is that of somebody who writes, signs or is greeted."""

from __future__ import annotations

from bot.services.questions.cues import SHORT_NAME, begins_behind, has_form, word_before
from bot.services.questions.joining import ANDS, JOINING
from bot.services.questions.labels import Labelled
from bot.services.questions.run import Run
from bot.services.questions.tokens import Token

_PLEASE = frozenset("pls please plz".split())
"""Words that close a message only where a mark follows: "check it pls, Tom", not "check please Kestrel"."""
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
    before, behind = word_before(within, run.first), within.tokens[run.end : run.end + 1]
    greeted = run.first <= SHORT_NAME and before in within.words.greeters
    greeted = greeted and bool(behind) and behind[0].text in ",:!-–—"
    writes = begins_behind(within, run.end, within.words.writers) or _opens(within, run)
    return greeted or writes or _signs(within, run)


def _opens(within: Labelled, run: Run) -> bool:
    """Whether a message begins with the name of who is spoken to, or writes: "Elena, can you", "Luka from M&A:"."""
    before = [token for token in within.tokens[: run.first] if token.is_word]
    if run.known or has_form(within, run) or any(token.folded not in within.words.greeters for token in before):
        return False
    texts = [token.folded for token in within.tokens[run.end : run.end + _OPENING]]
    spoken_to = texts[:1] == [","] and texts[1:2] != [] and texts[1] in within.words.requests
    return spoken_to or (texts[:1] != [] and texts[0] in within.words.belongings and ":" in texts[1:])


def _signs(within: Labelled, run: Run) -> bool:
    """Whether a name ends the message behind a word that closes letters: "best, Julia (Procurement)"."""
    rest = within.tokens[run.end :]
    if any(_ends_signature(token) for token in rest):
        return False
    place, words = run.first, 0
    while place > 0 and words <= _SIGNATURE:
        token = within.tokens[place - 1]
        if token.folded in within.words.closers:
            apart = token.folded not in _PLEASE or within.tokens[place].text in ",-–—."
            return apart and place > 1 and (not run.known or words == 0)
        if _ends_signature(token):
            return False
        place, words = place - 1, words + token.is_word
    return False


def _ends_signature(token: Token) -> bool:
    """Whether a word or mark belongs to no signature: "Anna van Houten, Legal Counsel, Rotterdam" has none such."""
    small = token.is_word and not token.capital and token.folded not in JOINING
    return token.text in "?;:" or small
