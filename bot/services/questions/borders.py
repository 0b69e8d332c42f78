"""Where it is not certain at which word a name begins or ends: "Sberbank UK in liquidation", "JAC motors"."""

from __future__ import annotations

import re

from bot.domain.names.common_words import GENERIC_WORDS
from bot.services.questions.labels import Labelled
from bot.services.questions.run import Run
from bot.services.questions.word_labels import Label

_COUNTRIES = frozenset("uk us usa eu uae prc".split())
_SHORTEST_CODE, _FEW = 5, 2
_ROMAN = re.compile(r"[IVX]+")
_OWNERS = frozenset("the a an our my your their his her its".split())


def with_borders(within: Labelled, run: Run) -> Run | None:
    """The name with the words that touch it and are written as it is; None where there are none, or quotes end it."""
    if run.quoted or within.words.unspaced:
        return None
    end = run.end
    while end < len(within) and _may_end(within, run, end):
        end += 1
    first = run.first - 1 if _may_begin(within, run) else run.first
    return Run(first, end, known=run.known) if (first, end) != (run.first, run.end) else None


def _may_end(within: Labelled, run: Run, place: int) -> bool:
    """Whether a word behind a name may be of it: a legal form, where it is, what it makes; the form ends a name."""
    token, label = within.tokens[place], within.labels[place]
    whose = within.tokens[place - 1].folded.endswith("'s")  # "Kestrel plc's UK assets"
    if not token.is_word or token.first or whose or within.labels[place - 1] is Label.FORM:
        return False
    if label is Label.FORM:
        return True
    if label is Label.PLACE:
        return token.capital or not within.mixed
    if label is Label.AGENCY:
        alone = within.labels[place + 1 : place + 2] != [Label.AGENCY]  # "Kestrel EU UK US, one line each"
        return alone and token.text.isupper() and token.folded in _COUNTRIES and within.mixed
    if label is Label.CONTEXT:
        return token.text.isupper() and within.mixed and _is_short_number(within, place + 1)
    if label is Label.NUMBER:
        return within.labels[place - 1] is Label.CONTEXT
    return label is Label.PERHAPS and token.folded in GENERIC_WORDS


def _is_short_number(within: Labelled, place: int) -> bool:
    behind = within.tokens[place : place + 1]
    return bool(behind) and behind[0].text.isdigit() and len(behind[0].text) < _SHORTEST_CODE


def narrowed(within: Labelled, run: Run) -> Run | None:
    """A name nobody knows without what at its end may only be said of it: where it sits, an abbreviation."""
    if run.known or run.quoted or run.end - run.first < _FEW or within.words.unspaced:
        return None
    last = within.tokens[run.end - 1]
    if last.text in ")）":
        opened = next((n for n in range(run.end - 1, run.first, -1) if within.tokens[n].text in "(（"), run.first)
        place = all(label is Label.PLACE for label in within.labels[opened + 1 : run.end - 1])
        return Run(run.first, opened) if place and opened > run.first else None  # "Kestrel Steel (Oman)"
    titled = all(token.text.istitle() for token in within.tokens[run.first : run.end - 1])
    short = last.text.isupper() and last.text.isalpha() and _FEW < len(last.text) < _SHORTEST_CODE
    short = short and not _ROMAN.fullmatch(last.text)
    if titled and short and within.mixed and within.labels[run.end - 1] is Label.NAME:
        return Run(run.first, run.end - 1)  # "Central Kestrel WRO"
    return None


def _may_begin(within: Labelled, run: Run) -> bool:
    """Whether an abbreviation before a name may be of it: "is MTN Kestrel", not "ISIN US…", "the CEO Merlyn"."""
    place = run.first - 1
    if place < 0 or not within.mixed or within.labels[place] not in (Label.CONTEXT, Label.SECURITY):
        return False
    token, before = within.tokens[place], within.tokens[max(place - 1, 0)]
    code = any(letter.isdigit() for letter in within.tokens[run.first].text)
    said = {*within.words.bearers, *within.words.articles, *_OWNERS}
    asked = place == 0 or (before.is_word and before.text.islower() and before.folded not in said)
    return token.text.isalpha() and token.text.isupper() and asked and not (code or token.folded in said)
