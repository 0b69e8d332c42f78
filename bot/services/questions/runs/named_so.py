"""What is said to be somebody's name is one, whatever word it is: "a tug called boss", "a firm named next"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.runs.joining import JOINING
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_PARTIES = frozenset(
    """
    tug vessel ship tanker boat yacht barge trawler bulker carrier freighter company firm business bank broker supplier
    vendor customer client counterparty entity party person man woman guy lady individual organisation organization
    group fund trader buyer seller agent exchange airline operator manufacturer distributor startup app website
    subsidiary shareholder owner director consignee shipper charterer
    firma unternehmen gesellschaft schiff kunde kunden kundin lieferant person frau mann händler reederei tanker
    """.split()
)
_CALLED = frozenset("called named namens genannt".split())
_BY_THE_NAME = ("by", "the", "name", "of")
_NEVER = frozenset(
    """
    in on by for to at as from off since out upon under over about after before during among with without into that
    which who whom this these those what how when where why if because here there it him her them us me you today
    yesterday now again back up no not never also so an the and or but auf in im am von vor nach seit bei als wegen
    """.split()
)
"""What follows "called" and "named" where no name does: "a firm named in the report", "the client called yesterday"."""
_MOST = 5


def named_so(within: Labelled, kept: Sequence[Run]) -> list[Run]:
    """The names that the message says somebody has, beside those that were found."""
    starts = (place for place in range(1, len(within)) if _is_called(within, place - 1))
    found = [Run(start, _end(within, start), quoted=True) for start in starts if _may_begin(within, start)]
    return [run for run in found if not any(run.meets(one) for one in kept)]


def _is_called(within: Labelled, place: int) -> bool:
    """Whether a word for a party and what says its name end at a place."""
    said = tuple(token.folded for token in within.tokens[max(place - 3, 0) : place + 1])
    before = place - len(_BY_THE_NAME) if said == _BY_THE_NAME else place - 1
    if said != _BY_THE_NAME and said[-1] not in _CALLED:
        return False
    while before > 0 and within.tokens[before].folded in (",", "is", "was", "ist"):
        before -= 1
    return before >= 0 and within.tokens[before].folded in _PARTIES


def _may_begin(within: Labelled, place: int) -> bool:
    token = within.tokens[place]
    return token.is_word and token.folded not in _NEVER | VERBS and within.labels[place] not in (Label.DAY, Label.LIST)


def _end(within: Labelled, first: int) -> int:
    """Where the name ends: with its first word, those beyond the words of questions, and words of firms."""
    end = first + 1
    while end < min(len(within), first + _MOST) and _goes_on(within, end):
        end += 1
    return end


def _goes_on(within: Labelled, place: int) -> bool:
    token, label = within.tokens[place], within.labels[place]
    if not token.is_word or token.folded in _NEVER | VERBS | JOINING:
        return False
    generic = label is Label.PLAIN and token.folded in GENERIC_WORDS
    return generic or label in (Label.PERHAPS, Label.NAME, Label.FORM, Label.NUMBER)
