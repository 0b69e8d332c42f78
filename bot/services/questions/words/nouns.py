"""Nouns of a language that writes them with capitals: which of them are names, and which only say what is asked."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.words.tokens import Token
from bot.services.questions.words.vocabulary import Vocabulary
from bot.services.questions.words.word_labels import Label

_NOUN_ENDINGS = ("ung", "ungen", "heit", "keit", "schaft", "ität", "tion", "tionen")
"""What German nouns end with that say what is done, or how something is."""
_LONGEST_HOUSE = 3
"""Words of a bank's or newspaper's name that are looked at."""
_COMMON = 4.0
"""A noun as common as this is one, whatever is called so too: "Spiegel", "Erste"."""
_NO_NOUNS = (Label.DAY, Label.LIST, Label.MARK)
_BANKS = (["Bank", "International"], ["Bank", "AG"])
"""What makes a name of the noun before it, which a bank alone does not: "Raiffeisen Bank International"."""


def name_side_by_side(parts: Sequence[Token], labels: list[Label]) -> None:
    """Makes names of nouns beyond the vocabulary that stand side by side: "Viktor Weber", "Nord Stream 2 AG".

    Of ordinary nouns one comes alone, or with small words between; behind a name one may say what it makes.
    """
    written = [label if one.capital else None for one, label in zip(parts, labels, strict=True)]
    for place, label in enumerate(written):
        around = written[max(place - 1, 0) : place] + written[place + 1 : place + 2]
        bank = [one.text for one in parts[place + 1 : place + 3]] in _BANKS
        if label is Label.PERHAPS and (bank or Label.PERHAPS in around or around == [Label.NAME, Label.NAME]):
            labels[place] = Label.NAME


def name_houses(parts: Sequence[Token], labels: list[Label], words: Vocabulary) -> None:
    """Makes names of banks and newspapers that many know by them, in each case: "der Deutschen Bank"."""
    for place in range(len(parts)):
        for end in range(min(place + _LONGEST_HOUSE, len(parts)), place, -1):
            if _is_house(parts[place:end], labels[place:end], words):
                labels[place:end] = [Label.NAME] * (end - place)
                break


def _is_house(parts: Sequence[Token], labels: Sequence[Label], words: Vocabulary) -> bool:
    if any(label in _NO_NOUNS for label in labels) or not all(one.capital for one in parts):
        return False
    first, *rest = (one.folded for one in parts)
    names = {" ".join([form, *rest]) for form in (first, first.removesuffix("n"))}
    return not words.houses.isdisjoint(names) and (bool(rest) or words.ordinary(first) < _COMMON)


def is_noun_of(place: int, parts: Sequence[Token], words: Vocabulary) -> bool:
    """Whether a noun only says what is asked of a name: "die Listung von DJI", not "Ursula von der Leyen"."""
    token, behind = parts[place], parts[place + 1 : place + 3]
    if len(behind) < 2 or behind[0].folded != "von" or not token.text.istitle() or token.folded in words.known:
        return False
    return token.folded.endswith(_NOUN_ENDINGS) or (behind[1].text.isupper() and len(behind[1].text) > 1)
