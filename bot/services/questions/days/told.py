"""Days told of something done: asked about where a question comes back to them, not where it goes on to now."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.services.questions.words.tokens import Token
from bot.services.questions.words.vocabulary import Vocabulary

_GOES_ON = re.compile(
    r"[^.?!;]*[.;!?,]\s*(?:and |so |but |now )?(?:is|are|does|do|can|may|must|should|has|have|keep|ok|still)\b"
    r"(?![^.?!]*\b(?:then|that day|at the time|back then)\b)|[^?]*\b(?:from|since|until|till) when\b",
    re.I,
)
"""What stands behind an event that is only told, before a question about now: "bought before the rule, must we …?"."""
_ASKS_BACK = re.compile(
    r"(?:^|[.;:!?,–—]\s*)(?:and |so |but |hi,? )?(?:was|were|had|did|could|would|when)\b[^.?!]*$", re.I
)
"""A question about the past, at the end of what is told: "did we breach it"."""
_ASKS_BEHIND = re.compile(r"[^.?!]*, ?(?:and |so )?(?:was|were|had|did|could|would|what|which)\b", re.I)
"""What asks behind an event that begins a message: "When we closed, was it blocked?"."""
_ASKS_WHY = re.compile(
    r"[^.?!;]*[.;!,]\s*(?:and |so |but )?(?:why|when|how come|who (?:did|put|added|listed)|on what (?:grounds|basis)|"
    r"for what)\b[^.?!]*[.?!]*$",
    re.I,
)
"""What asks for the reason, or the day, of what an event told: "It went on a list after the war began. Why?"."""
_ASKS_OF_ITS_LISTING = re.compile(
    r"^\W*(?:and |so |but )?(?:why (?:was|were|did|is)|when (?:was|were|did)|how come|since when|"
    r"who (?:sanctioned|listed|blocked|designated|added|put|banned)|(?:which|what) lists? (?:did|has|have))\b[^.?!]*$",
    re.I,
)
"""A question of the listing itself, in which an event only tells: "which list did Kestrel join after the war?"."""
_PAST_OPENERS = frozenset("was were had could would might did".split())
_OPENERS = _PAST_OPENERS | frozenset("is are am do does can may should must has have".split())
_BEFORE_OPENERS = frozenset("and so but then ok or also please pls how if whether confirm hi hello".split())
_ASKED_OF = frozenset("from invoices dividend distribution distributions coupon".split())
"""Words that tell no day of their own in a question: "may we buy from Kestrel in …"."""
_LISTED = frozenset("named flagged".split())
_PASSIVE = frozenset("was were been being".split())
_TELLERS = frozenset("we i they he she who".split())
_MODALS = frozenset("could should would might".split())
_NOTICED = frozenset("got seen heard".split())
_DONE = frozenset(
    "bought sold paid purchased wired shipped invoice invoiced received delivered executed settled settle booked "
    "acquired invested traded got seen left called applied record signed visit trip conference meeting call".split()
)
_WHO_OR_WHAT = frozenset("what whats what's which who whos who's anyone anybody anything".split())
_NEAR = 2


def is_only_told(text: str, start: int, end: int) -> bool:
    """Whether what happened, from `start` to `end`, is only told before a question about now."""
    before, behind = text[:start], text[end:]
    sentence = re.split(r"[.?!;] ", before)[-1]
    if re.search(r"\bfrom\s+$", before, re.I) or _ASKS_OF_ITS_LISTING.search(sentence) or _ASKS_WHY.match(behind):
        return True
    if not sentence.strip() and re.match(r"when\b[^,]*$", text[start:end], re.I):
        return bool(_GOES_ON.match(behind)) and not _ASKS_BEHIND.match(behind)
    return bool(_GOES_ON.match(behind)) and not _ASKS_BACK.search(sentence + text[start:end])


def moments_of_past(text: str, words: Vocabulary) -> list[re.Match[str]]:
    """The moments that a text names in sentences which ask of the past: "was it blocked when the LC was opened?"."""
    moment, past = words.plainly.get("moment"), words.plainly.get("past")
    if moment is None or past is None:
        return []
    return [found for found in moment.finditer(text) if past.search(_whole_sentence(text, *found.span()))]


def _whole_sentence(text: str, start: int, end: int) -> str:
    """The sentence in which something stands, with the mark that ends it."""
    behind = re.match(r"[^.?!;]*[.?!;]?", text[end:])
    return re.split(r"[.?!;] ", text[:start])[-1] + text[start:end] + (behind[0] if behind else "")


def may_be_dealing(before: Sequence[Token], place: int) -> bool:
    """Whether a word before a day is part of the question itself: "could I have sold it on …", "was it named on …"."""
    said = [token.folded for token in before]
    word, ahead = said[place], said[:place]
    if _is_noticed(word, ahead[-_NEAR:]):
        return True
    if word not in _DONE | _LISTED | _ASKED_OF or (word == "from" and place == len(before) - 1):
        return False
    return _might_have(ahead) or _is_asked_with(before, place) or (word in _LISTED and not _tells_who(ahead))


def _is_asked_with(before: Sequence[Token], place: int) -> bool:
    """Whether a question begins before a word; of what was done, one about the past."""
    openers = _PAST_OPENERS if before[place].folded in _DONE else _OPENERS
    return any(_opens(before, n, openers) for n in range(place))


def _is_noticed(word: str, near: Sequence[str]) -> bool:
    """Whether a word says what is known or listed: "what have you got on …", "was named on …"."""
    others = _WHO_OR_WHAT if word in _NOTICED else _PASSIVE if word in _LISTED else frozenset()
    return not others.isdisjoint(near)


def _might_have(ahead: Sequence[str]) -> bool:
    """Whether it is asked what could have been done: "could we have …"."""
    return any(one in _MODALS and "have" in ahead[n:] for n, one in enumerate(ahead))


def _opens(before: Sequence[Token], place: int, openers: frozenset[str]) -> bool:
    """Whether a word begins a question: "was", "and could", "who had"."""
    if before[place].folded not in openers:
        return False
    ahead = before[place - 1] if place else None
    begins = ahead is None or not ahead.is_word or ahead.folded in _BEFORE_OPENERS
    return begins or (place == 1 and before[0].folded in _WHO_OR_WHAT)


def _tells_who(ahead: Sequence[str]) -> bool:
    """Whether somebody is told to have done it; not so in "Kestrel named on …?"."""
    return any(one in _OPENERS or one in _TELLERS for one in ahead)
