"""A name and a shorter form of it, said later for the same party: "Emaar Properties' account, is Emaar ok"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.mentioned.mentions import is_joined
from bot.services.questions.runs.appositions import appositions
from bot.services.questions.runs.items import is_item
from bot.services.questions.runs.run import Run
from bot.services.questions.stored.bearing import bearers
from bot.services.questions.stored.known import Stored
from bot.services.questions.stored.own_acronyms import own_acronyms
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_OTHERS = frozenset(
    """
    parent mother owner owners owns owned owning belongs subsidiary subsidiaries affiliate affiliates shareholder unit
    arm branch sister controlled controls another other about only and or nor plus versus vs unlike not than whereas but
    also just
    """.split()
)
"""Words before a shorter name that may make it another party: "is its parent Kestrel listed too?"."""
_TOO = frozenset("too also itself himself herself".split())
"""The same behind it."""
_SAME = frozenset("same different".split())
"""Words just before it that ask whether it is."""
_NEAR = 4


def shorter_forms(
    within: Labelled, found: Sequence[Run], known: Sequence[Run], stored: Stored, *, team: str
) -> Mapping[Run, Run]:
    """The runs that are only a shorter form of a longer one before them, or say what it is, each with that.

    `known`: the stored names of the message.
    Two that are stored are one party where somebody bears both names; one that is stored never gives way to a longer
    name that nobody bears.
    """
    own = {**own_acronyms(within, found, stored, team=team), **appositions(within, found, known)}
    pairs = [(run, longer) for run in found for longer in found if _may_be_short_for(within, run, longer, found)]
    if not pairs:
        return own
    borne = bearers(within, {run for pair in pairs for run in pair}, stored, team)
    shorter = {run: longer for run, longer in pairs if not borne[run] or borne[run] & borne[longer]}
    return {**_without_told_apart(within, shorter, found), **own}


def _without_told_apart(within: Labelled, shorter: Mapping[Run, Run], found: Sequence[Run]) -> Mapping[Run, Run]:
    """The shorter forms that are nowhere in the message said of another party."""
    apart = [_said(within, run) for run in found if run not in shorter]
    return {run: longer for run, longer in shorter.items() if _said(within, run) not in apart}


def _may_be_short_for(within: Labelled, run: Run, longer: Run, found: Sequence[Run]) -> bool:
    """Whether a name is said again behind a longer one, without its legal form, place or generic words."""
    if longer.end > run.first or run.quoted or not _is_part(within, run, longer):
        return False
    return not (is_joined(within, run, found) or is_item(within, run) or _is_another(within, run, longer))


def _is_part(within: Labelled, run: Run, longer: Run) -> bool:
    """Whether a longer name has the words of a shorter one, and beside them none that tells two parties apart."""
    short, whole = _said(within, run), _said(within, longer)
    if len(short) >= len(whole):
        return False
    left = [place for place in range(longer.first, longer.end) if within.tokens[place].is_word]
    if whole[: len(short)] == short:
        return all(_says_little(within, place) for place in left[len(short) :])
    ends = whole[-len(short) :] == short
    return ends and all(_says_little(within, n) or within.labels[n] is Label.PLACE for n in left[: -len(short)])


def _said(within: Labelled, run: Run) -> list[str]:
    words = [token.folded for token in within.tokens[run.first : run.end] if token.is_word]
    return [*words[:-1], words[-1].removesuffix("'s").removesuffix("'")] if words else []


def _says_little(within: Labelled, place: int) -> bool:
    return within.labels[place] is Label.FORM or within.tokens[place].folded in GENERIC_WORDS


def _is_another(within: Labelled, run: Run, longer: Run) -> bool:
    """Whether the words around a shorter name may make it another party."""
    before = [token.folded for token in within.tokens[max(longer.end, run.first - _NEAR) : run.first]]
    behind = {token.folded for token in within.tokens[run.end : run.end + 2]}
    told_apart = not _OTHERS.isdisjoint(before) and _SAME.isdisjoint(before[-1:])
    return told_apart or not _TOO.isdisjoint(behind)
