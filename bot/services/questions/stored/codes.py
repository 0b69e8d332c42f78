"""Finds the identifiers in a message: "IMO 9116412", "ISIN US01609W1027", "1810.HK"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.domain.names.identified import certain_code
from bot.domain.names.identifiers import Kind, Reading, read
from bot.domain.names.identifiers.kind import Worth
from bot.domain.names.identifiers.shape import is_code
from bot.services.questions.runs.items import is_item
from bot.services.questions.runs.run import Run, apart_from
from bot.services.questions.words.addresses import address_at
from bot.services.questions.words.figures import AMOUNT, is_reference
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.word_labels import Label

_MOST_WORDS, _APPOSITION = 4, (",", "(", "（")
_OF_PAPERS = frozenset("ref reference invoice ticket po case contract".split())
_SHARES = frozenset("percent per pct % ％ prozent".split())
"""What stands behind a number that is no code: "OFAC 50 percent rule"."""


def code_runs(within: Labelled) -> list[Run]:
    """The identifiers of a message in order; a label is part of one only where the number alone would not be clear."""
    found: list[Run] = []
    for first in range(len(within)):
        if found and first < found[-1].end:
            continue
        if address := address_at(within, first):
            found.append(address)
            continue
        if _begins_no_code(within, first):
            continue
        for end in range(min(first + _MOST_WORDS, len(within)), first, -1):
            if reading := _claimed(within, first, end):
                found.append(_without_label(within, first, end, reading.kind))
                break
    return found


def apart_from_names(within: Labelled, known: Sequence[Run], codes: Sequence[Run]) -> tuple[list[Run], list[Run]]:
    """Names and codes that have no word in common; of a code stored with letters before it, "HE 341514", the whole."""
    ending = {run.end: run for run in reversed(known)}
    whole = ((code, ending.get(code.end)) for code in codes)
    codes = [run if run and _is_lettered(within, run, code) else code for code, run in whole]
    return apart_from(known, codes), codes


def _is_lettered(within: Labelled, run: Run, code: Run) -> bool:
    ends_alike = run.first < code.first and run.end == code.end
    return ends_alike and code.text(within).isdigit() and is_code(run.text(within))


def named_before(runs: Sequence[Run], codes: Sequence[Run]) -> list[Run]:
    """The runs without the identifiers in them: of "Xiaomi 1810.HK" what stands before the number."""
    starts = {place: code for code in codes for place in range(code.first, code.end)}
    found = []
    for run in runs:
        met = next((starts[place] for place in range(run.first, run.end) if place in starts), None)
        if met is None:
            found.append(run)
        elif run.first < met.first:
            found.append(Run(run.first, met.first, known=run.known))
    return found


def without_apposition(within: Labelled, codes: Sequence[Run], named: Sequence[Run]) -> list[Run]:
    """Without the numbers that only say which bearer of a name is meant: "Petion (IMO 9295098)", "Xiaomi 1810.HK"."""
    ends = {run.end for run in named}
    return [run for run in codes if not (_belongs(within, run, ends) or (named and _is_lead(within, run)))]


def is_of_paper(within: Labelled, run: Run) -> bool:
    """Whether a run is the number of an order or a contract: "PO 4500112 to Kestrel"."""
    words = within.tokens[run.first : run.end]
    return len(words) > 1 and words[0].folded in _OF_PAPERS and words[-1].text.isdigit()


def _is_lead(within: Labelled, run: Run) -> bool:
    """Whether a number is one that many may bear, and no item of a list: beside a name it only says more of it.

    So does an e-mail address: "a mail from sales@kestrel.example, who is this Kestrel".
    """
    if "@" in run.text(within):
        return not is_item(within, run)
    kinds = [one.kind for one in read(run.text(within)) if one.claimed and one.fits]
    digits = not any(letter.isalpha() for letter in within.tokens[run.end - 1].text)
    return digits and not is_item(within, run) and all(kind.worth is Worth.LEAD for kind in kinds)


def _belongs(within: Labelled, run: Run, ends: set[int]) -> bool:
    place = run.first
    while place > 0 and within.labels[place - 1] is Label.CONTEXT:
        place -= 1
    if place in ends:
        return True
    if _opens_behind_name(within, place, ends):
        return True
    if place > 0 and within.tokens[place - 1].text in _APPOSITION:
        before = place - 1
        while before > 0 and not within.tokens[before - 1].is_word and before not in ends:
            before -= 1
        return before in ends
    return False


def _opens_behind_name(within: Labelled, place: int, ends: set[int]) -> bool:
    """Whether a place is within the bracket that opens behind a name: "Li Wei (born 1984, passport E12345678)"."""
    marks = [n for n in range(place) if within.tokens[n].text in "(（)）"]
    return bool(marks) and within.tokens[marks[-1]].text in "(（" and marks[-1] in ends


def _claimed(within: Labelled, first: int, end: int) -> Reading | None:
    """What the words are certain to be as an identifier; None where they may be a name. The first may begin one."""
    words = within.tokens[first:end]
    if not _may_be_code(words) or _goes_over_sentence(words) or _is_share(within, end):
        return None
    if any(label in (Label.DAY, Label.LIST) for label in within.labels[first:end]):
        return None
    return certain_code(within.text[words[0].start : words[-1].end])


def _is_share(within: Labelled, end: int) -> bool:
    """Whether the number before a place says how much: "OFAC 50 percent rule"."""
    return any(token.folded in _SHARES for token in within.tokens[end : end + 1])


def _begins_no_code(within: Labelled, place: int) -> bool:
    """Whether a word begins no identifier: one of talk, a general licence, an amount, what is behind "trade ref"."""
    token, label = within.tokens[place], within.labels[place]
    if is_reference(token.text) or (place > 0 and within.tokens[place - 1].folded in _OF_PAPERS):
        return True
    if label in (Label.PLAIN, Label.PERHAPS) and not token.capital:
        return True
    is_licence = label is Label.CONTEXT and token.folded in ("license", "licence")
    return is_licence or AMOUNT.fullmatch(token.text) is not None


def _may_be_code(words: Sequence[Token]) -> bool:
    """Whether words with a digit among them stand together, with no marks but those of codes between them."""
    if not words[0].is_word or not words[-1].is_word or not any(map(str.isdigit, "".join(w.text for w in words))):
        return False
    if words[-1].folded in ("no", "is", "on", "in"):
        return False  # "2022: no screening"
    return all(word.is_word or word.text in ":#.-" for word in words)


def _goes_over_sentence(words: Sequence[Token]) -> bool:
    """Whether a sentence ends among the words."""
    return any(word.first and before.text == "." for before, word in pairwise(words))


def _without_label(within: Labelled, first: int, end: int, kind: Kind) -> Run:
    last = end - 1
    clear = first < last and kind.worth is Worth.UNIQUE and not within.tokens[last].text.isdigit()
    alone = clear and not _begins_no_code(within, last) and _claimed(within, last, end)
    return Run(last if alone else first, end, known=True)
