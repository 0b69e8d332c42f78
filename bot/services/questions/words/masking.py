"""The text that the patterns of kinds and aspects are tried on: signs in place of names, lists, days and agencies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.slips import meant
from bot.services.questions.words.stretches import Stretch
from bot.services.questions.words.vocabulary import MASKED_AGENCY, MASKED_DAY, MASKED_LIST, MASKED_NAME, Vocabulary
from bot.services.questions.words.word_labels import Label

_TYPED = str.maketrans({MASKED_NAME: " at ", MASKED_LIST: "％", MASKED_DAY: " no ", MASKED_AGENCY: " usd "})
"""The signs as they were typed: "30%" is no list."""


def masked_text(
    within: Labelled, named: Sequence[Stretch], lists: Sequence[Stretch] = (), days: Sequence[Stretch] = ()
) -> str:
    """The message in small letters with signs for names, lists and days, and without apostrophes.

    `lists`, `days`: where these stand in a text whose words are not parted by blanks; elsewhere their labels tell.
    """
    parts, place = [], 0
    for start, end, sign in sorted(_marked(within, named, [*_signed(lists, MASKED_LIST), *_signed(days, MASKED_DAY)])):
        parts += [within.text[place:start].translate(_TYPED), f" {sign} "]
        place = max(place, end)
    masked = " ".join(
        "".join([*parts, within.text[place:].translate(_TYPED)]).casefold().replace("’", "'").replace("'", "").split()
    )
    return re.sub(r"([@%#$])(?: \1)+", r"\1", masked)


def _signed(places: Sequence[Stretch], sign: str) -> list[tuple[int, int, str]]:
    return [(start, end, sign) for start, end in places]


def _marked(
    within: Labelled, named: Sequence[Stretch], others: Sequence[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """The places that signs take in the text, each with its sign; names come before others, and both before words."""
    marked = _signed(named, MASKED_NAME)
    marked += [(start, end, sign) for start, end, sign in others if not _meets_any(start, end, named)]
    signs = {Label.AGENCY: MASKED_AGENCY}
    if not within.words.unspaced:
        signs |= {Label.LIST: MASKED_LIST, Label.DAY: MASKED_DAY}
    for token, label in zip(within.tokens, within.labels, strict=True):
        if label in signs and not any(start <= token.start < end for start, end, _ in marked):
            marked.append((token.start, token.end, signs[label]))
    return marked


def spelt_out(masked: str, words: Vocabulary) -> str:
    """With short spellings of chats and slips written out: "what can u do", "is @ santcioned"."""
    return " ".join(words.spellings.get(word) or meant(word, words.known) or word for word in masked.split(" "))


def _meets_any(start: int, end: int, spans: Sequence[Stretch]) -> bool:
    return any(first < end and start < last for first, last in spans)
