"""Numbers in a message that stand with the word for what they are: "IMO 9187629", "(SWIFT: VTBRRUMM)"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.names.as_written.numbered import is_told_number
from bot.services.questions.details.detail import Detail
from bot.services.questions.details.theirs import of_them
from bot.services.questions.runs.run import Run, apart_from
from bot.services.questions.stored.codes import code_runs
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_OF_BANKS = (8, 11)
"""Letters of a bank's code."""
_VERBS = frozenset("is ist est es".split())
_FILLING = _VERBS | {":", "#", ".", "/", "no", "nr", "number", "code", "№"}
_WORDS = frozenset(
    """
    address bic btc cusip eth id imo inn isin lei mmsi nit ogrn omi passport reg registration sedol swift tax ticker
    tron usci uscc usdt vat wallet инн имо огрн паспорт
    """.split()
)
"""Words that say what a number is, and end no name: not "bank", nor "company"."""


def numbers_in(within: Labelled) -> Iterator[Detail]:
    """Those that would be read as a number behind whatever name they stand."""
    codes = code_runs(within)
    banks = apart_from((Run(place, place + 1) for place in range(len(within))), codes)
    for code in [*codes, *(bank for bank in banks if _is_of_a_bank(within, bank.first))]:
        first = _with_label(within, code)
        start, end = within.tokens[first].start, within.tokens[code.end - 1].end
        words = (token.text for token in within.tokens[first : code.end] if token.folded not in _VERBS)
        said = (within.text[start:end], " ".join(words), code.text(within))
        number = next(filter(is_told_number, (" ".join(one.replace(":", " ").split()) for one in said)), "")
        if number:
            yield of_them(within, Detail(start, end, f", {number}"), first, code.end)


def _is_of_a_bank(within: Labelled, place: int) -> bool:
    """Whether the word is a bank's code of letters alone: it says so, or a label before it does."""
    word = within.tokens[place].text
    if not (word.isalpha() and word.isascii() and word.isupper() and len(word) in _OF_BANKS):
        return False
    said = _with_label(within, Run(place, place + 1)) < place
    return said or (within.labels[place] is Label.NAME and is_told_number(word))


def _with_label(within: Labelled, code: Run) -> int:
    """Where the words begin that say what a code is; its own beginning where it has such words itself."""
    first = place = code.first
    labelled = code.end - code.first > 1 and _is_of_label(within, code.first)
    while not labelled and place > 0 and _is_of_label(within, place - 1):
        place -= 1
        if _parts(within, place) <= _WORDS:
            first = place
    return first


def _is_of_label(within: Labelled, place: int) -> bool:
    """Whether a word, or the comma between two of them ("SWIFT, BIC code"), says what a number is."""
    if within.tokens[place].text == "," and place > 0:
        return _parts(within, place - 1) <= _WORDS
    return _parts(within, place) <= _FILLING | _WORDS


def _parts(within: Labelled, place: int) -> set[str]:
    """The words of a token: of "SWIFT/BIC" both."""
    folded = within.tokens[place].folded
    return set(folded.split("/")) if len(folded) > 1 else {folded}
