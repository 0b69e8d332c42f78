"""The words before a name that are of it: those that begin a sentence and a name, and ordinary ones before a form."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.domain.names.word_tables.everyday_words import is_everyday
from bot.services.questions.doubts.firm_titles import (
    MODALS,
    NEEDS_A_VERB,
    VERBS,
    asks_nothing,
    is_all,
    is_title_of_firm,
    opened_at,
)
from bot.services.questions.runs.generic_sides import with_generic_start
from bot.services.questions.runs.joining import JOINING
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.neighbours import is_quality
from bot.services.questions.words.word_labels import RARE, Label

_FEW = 2
_QUALITIES = frozenset("new great good first best old big little happy fresh true pure smart next fine simple".split())
"""Words that begin a question or a name, as an ordinary word with a capital follows: "New Balance"."""
_BEHIND = frozenset("or and is was vs".split())
_OF_FIRMS = frozenset("old little great long".split())
_OF_WHOM = frozenset("from by to for with".split())
"""Words before whom something is of, which may begin a firm's name: "From Scratch Foods GmbH, sanctions?"."""
_ALONE = frozenset("just no good great every who what even once other same we happy".split())
"""Words that begin a name of three words which all stands before a dash or comma: "Just Eat Takeaway - ok?"."""
_TITLES = frozenset(
    "who what all every no new good great only just even once other same happy we you my your our this that".split()
)
"""Words that begin a question, and a name as well: "Who Gives A Crap"; "is" and "check" begin no name."""


def with_start(within: Labelled, run: Run, before: Sequence[Run]) -> Run:
    """The run with the words before it that begin a sentence and a name: "Now Corp", "Next plc", "Who Gives A Crap"."""
    run = with_generic_start(within, run)
    opened = opened_at(within, run)
    if is_title_of_firm(within, run, opened):
        return Run(opened, run.end, known=run.known)
    if run.first == 1 and within.tokens[0].text == "Is" and _is_bank_alone(within, run):
        return Run(0, run.end)
    first = _first_of_firm(within, run, before)
    while first > 0 and (not before or before[-1].end < first) and _begins_name(within, first - 1, run):
        first -= 1
    return Run(first, run.end, known=run.known)


def _is_bank_alone(within: Labelled, run: Run) -> bool:
    """Whether all that "Is" asks of would be a bank without a name: "Is Bank (Kestrel) …", not "Is Bank Melli …"."""
    alone = run.end - run.first == 1 and within.tokens[run.first].text == "Bank"
    return alone and within.labels[run.end : run.end + 1] in ([], [Label.MARK])


def with_verb(within: Labelled, run: Run) -> Run | None:
    """The name with the verb before it that may be its first word: "Check Point Software please"; None for others.

    So it may be where the rest begins with a word of questions as well, which seldom begins a name.
    """
    if run.first != 1 or run.known or run.quoted or run.end - run.first < _FEW:
        return None
    formed = within.labels[run.end - 1] is Label.FORM and within.tokens[0].folded in _OF_WHOM
    both = formed or within.tokens[1].folded in within.words.plain
    return Run(0, run.end) if both and _begins_with_verb(within) else None


def _begins_with_verb(within: Labelled) -> bool:
    """Whether a message begins with a verb that may begin a name."""
    verb = within.tokens[0]
    begins = verb.capital and verb.folded in within.words.starters and verb.folded not in VERBS
    return begins and within.labels[0] is Label.PLAIN


def _first_of_firm(within: Labelled, run: Run, before: Sequence[Run]) -> int:
    """Where a firm in small letters begins, by the legal form at its end: "new horizon oil and gas llc"."""
    first, lowest = run.first, before[-1].end if before else 0
    if within.labels[run.end - 1] is not Label.FORM or run.known or not within.tokens[first].text.islower():
        return first
    while first > lowest:
        over = 2 if within.tokens[first - 1].folded in ("and", "of", "&") and first - 1 > lowest else 1
        if not _is_of_firm(within, first - over):
            break
        first -= over
    return first


def _is_of_firm(within: Labelled, place: int) -> bool:
    """Whether a word in small letters is an ordinary one of firms' names, and no word of a question."""
    token, label = within.tokens[place], within.labels[place]
    if not token.text.islower() or token.folded in JOINING or token.folded in VERBS:
        return False
    told_by_next = within.labels[place + 1] is not Label.PLAIN or token.folded not in within.words.starters
    of_firms = is_everyday(token.folded) or token.folded in _OF_FIRMS
    return label is Label.PERHAPS or (label is Label.PLAIN and of_firms and told_by_next)


def _begins_name(within: Labelled, place: int, run: Run) -> bool:
    """Whether the word before a name is its first one."""
    token = within.tokens[place]
    if token.folded in within.words.heads:
        return not run.text(within).isascii()  # "شركة ZTE" is ZTE, a company
    if _is_noun_or_form(within, place) or _heads_item(within, place, run):
        return True
    if not _begins_sentence(within, place) or _is_whole(within, run):
        return False
    if token.folded == "the":
        return run.end - run.first > 1
    if _is_talk_before_small(within, run):
        return False
    return token.folded not in within.words.starters or _is_no_starter(within, place, run)


def _is_whole(within: Labelled, run: Run) -> bool:
    """Whether no word before a run is of it: it is stored, and not only the country in it ("Bank of Syria")."""
    bank = within.tokens[run.first].folded in GENERIC_WORDS and Label.PLACE in within.labels[run.first : run.end]
    return len(run.text(within)) == 1 or (run.known and not bank)


def _is_talk_before_small(within: Labelled, run: Run) -> bool:
    """Whether a sentence of talk begins before a run: "We're refinancing", "Procurement panics", not "Now eLong"."""
    small = all(token.text.islower() for token in within.tokens[run.first : run.end])
    return within.mixed and small and Label.FORM not in within.labels[run.first : run.end]


def _is_noun_or_form(within: Labelled, place: int) -> bool:
    """Whether a word before a name is of it by its capital: "Deutsche Bahn AG", where nouns have them; "OOO Vostok"."""
    if not (within.mixed and within.tokens[place].capital):
        return False
    group = bool(within.words.openers) and within.tokens[place].folded in GENERIC_WORDS  # "Grupo Kestrel"
    return group or within.labels[place] in (Label.PERHAPS, Label.FORM)


def _begins_sentence(within: Labelled, place: int) -> bool:
    """Whether a word of talk that may be of a name begins a sentence, where sentences begin with few words."""
    token, label = within.tokens[place], within.labels[place]
    addressed = place > 0 and within.tokens[place - 1].text == "@"
    if addressed or (label is Label.CONTEXT and token.text.isupper()):
        return False
    if token.folded in VERBS or is_quality(token, within.words.qualities):
        return False  # "Is Bank Melli …", "LSE-listed Kestrel"
    begins = bool(within.words.starters) and token.first and token.capital
    return begins and label in (Label.PLAIN, Label.CONTEXT, Label.PLACE, Label.SECURITY)


def _is_no_starter(within: Labelled, place: int, run: Run) -> bool:
    """Whether a word that begins questions is of the name for all that: "Will Semiconductor", "Can BV"."""
    token = within.tokens[place]
    if token.folded in MODALS and run.end - run.first == 1 and within.tokens[run.first].folded in GENERIC_WORDS:
        return True  # "Will Semiconductor": the rest alone names nobody
    if within.labels[run.first] is Label.FORM or _begins_title(within, place, run) or _verb_follows(within, run):
        return True
    formed = within.labels[run.end - 1] is Label.FORM and token.folded in NEEDS_A_VERB
    return formed and asks_nothing(within, run, token)


def _is_ordinary_alone(within: Labelled, run: Run) -> bool:
    """Whether one ordinary word with a capital stands before a mark or a small word: "New Balance or Under Armour"."""
    token, behind = within.tokens[run.first], within.tokens[run.end : run.end + 1]
    ends = not behind or not behind[0].is_word or behind[0].folded in _BEHIND
    one = run.end - run.first == 1 and token.text.istitle() and not run.known
    return one and ends and within.words.ordinary(token.folded) >= RARE


def _begins_title(within: Labelled, place: int, run: Run) -> bool:
    """Whether a word begins a title: of many words, or of all that the message is."""
    folded = within.tokens[place].folded
    if folded in _QUALITIES and _is_ordinary_alone(within, run):
        return True
    whole = folded == "all" and run.end - run.first > 1 and {Label.NAME}.issuperset(within.labels[run.first : run.end])
    if whole and not run.known:
        return True  # "All Nippon Airways"
    return folded in _TITLES and (_is_title(run) or (folded in _ALONE and is_all(within, run, place)))


def _heads_item(within: Labelled, place: int, run: Run) -> bool:
    """Whether a word of questions begins an item that ends with a legal form: "revisar: Minera Las Peñas S.A.".

    Without one, the word for a firm begins it: "Société Générale, rien ?".
    """
    token, formed = within.tokens[place], within.labels[run.end - 1] is Label.FORM
    if within.words.starters or not (token.capital and token.first and within.labels[place] is Label.PLAIN):
        return False
    if formed:
        return place > 0 and within.tokens[place - 1].text == ":"
    return token.folded in within.words.bearers and run.first == place + 1 and within.tokens[run.first].text.istitle()


def _is_title(run: Run) -> bool:
    """Whether so many words are written as a name that the one before them may be of it: "Who Gives A Crap"."""
    return run.end - run.first >= 3


def _verb_follows(within: Labelled, run: Run) -> bool:
    """Whether a verb comes after the run, so that the word before it asks nothing: "May Mobility has …"."""
    return run.end < len(within) and within.tokens[run.end].folded in ("is", "are", "was", "were", "has", "have")
