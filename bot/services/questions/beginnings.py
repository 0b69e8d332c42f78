"""The words before a name that are of it: those that begin a sentence and a name, and ordinary ones before a form."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.names.common_words import GENERIC_WORDS
from bot.domain.names.everyday_words import is_everyday
from bot.services.questions.joining import JOINING
from bot.services.questions.labels import Labelled
from bot.services.questions.neighbours import is_quality
from bot.services.questions.run import Run
from bot.services.questions.tokens import Token
from bot.services.questions.word_labels import Label

_FEW = 2
VERBS = frozenset("is are was were do does did has have".split())
"""Words that begin a question, and never a name that is more than them."""
_OF_FIRMS = frozenset("old little great long".split())
_BEGINNINGS = frozenset(
    "since anyone everyone someone nobody anything everything something nothing until both sanction".split()
)
"""Words that begin sentences, and firms' names where nothing is asked."""
_BEFORE_FORMS = frozenset("on in at by off up over under out before after".split())
"""Words of place that begin a firm's name where a form ends it and the message goes no further: "On Holding AG"."""
_OF_WHOM = frozenset("from by to for with".split())
"""Words before whom something is of, which may begin a firm's name: "From Scratch Foods GmbH, sanctions?"."""
_SMALL_IN_TALK = frozenset("by the a an it me my your our of for with and to in on we us".split())
_NEEDS_A_VERB = frozenset("when where how if whether because".split())
"""Words that ask only with a verb behind them: before a name and its legal form they are of it."""
_OPENING = frozenset(":=–—-")
_MODALS = frozenset("will may can just now next ever every still".split())
_TITLES = frozenset("who what all every no new good great only just even once we you my your our this that".split())
"""Words that begin a question, and a name as well: "Who Gives A Crap"; "is" and "check" begin no name."""


def with_start(within: Labelled, run: Run, before: Sequence[Run]) -> Run:
    """The run with the words before it that begin a sentence and a name: "Now Corp", "Next plc", "Who Gives A Crap"."""
    opened = _opened(within, run)
    if _is_title_of_firm(within, run, opened):
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


def _is_title_of_firm(within: Labelled, run: Run, opened: int) -> bool:
    """Whether words that begin a question are of a firm by the legal form at their end: "Does It Matter Ltd, …".

    So it is where all of them have capitals and the message asks nothing: "Since Hardware Co., Ltd., ironing boards".
    """
    before = within.tokens[opened : run.first]
    if run.known or not _are_titles(before):
        return False
    closed = _is_closed(within, run.end)
    if not closed and "?" in within.text:
        return False
    if within.labels[run.end - 1] is not Label.FORM or not within.words.starters:
        return closed and _is_title_by_its_words(within, run, opened)
    return _begins_firm(before) or (closed and _asks_nothing(within, run, before[0]))


def _is_title_by_its_words(within: Labelled, run: Run, opened: int) -> bool:
    return _has_small_word_in_capitals(within, run, opened) or _lacks_its_verb(within, run, opened)


def _are_titles(before: Sequence[Token]) -> bool:
    """Whether there are words, all of them with capitals."""
    return bool(before) and all(token.text.istitle() for token in before)


def _begins_firm(before: Sequence[Token]) -> bool:
    """Whether words with capitals before a name and its legal form are of it whatever stands behind."""
    return len(before) > 1 or before[0].folded in _BEGINNINGS


def _is_closed(within: Labelled, place: int) -> bool:
    """Whether a message ends before a place, or a mark stands there that asks nothing."""
    behind = within.tokens[place : place + 1]
    return not behind or not (behind[0].is_word or behind[0].text in "?？")


def _asks_nothing(within: Labelled, run: Run, word: Token) -> bool:
    """Whether a word before a name and its legal form asks nothing of it: "On Holding AG", "Will Power Ltd, Leeds"."""
    if word.folded in VERBS:
        return not any(token.is_word for token in within.tokens[run.end :])  # "Are Media Pty Ltd"
    verbs = any(token.folded in VERBS for token in within.tokens[run.end :])
    return word.folded in _BEFORE_FORMS or (word.folded in _NEEDS_A_VERB | _MODALS and not verbs)


def _opened(within: Labelled, run: Run) -> int:
    """Where the words before a name begin: behind a colon or dash, or with the message."""
    place = run.first
    while place > 0 and within.tokens[place - 1].text not in _OPENING:
        place -= 1
    return place


def _has_small_word_in_capitals(within: Labelled, run: Run, opened: int) -> bool:
    """Whether a word that talk has in small letters is written as one of a title: "Bought By Many"."""
    titled = any(
        token.text.istitle() and token.folded in _SMALL_IN_TALK for token in within.tokens[opened + 1 : run.end - 1]
    )
    return bool(within.words.starters) and titled and within.tokens[opened].folded not in VERBS


def _lacks_its_verb(within: Labelled, run: Run, opened: int) -> bool:
    """Whether a word that needs a verb behind a name has none: "If P&C Insurance - clear to renew?"."""
    dash = within.tokens[run.end].text in "-–—" if run.end < len(within) else True
    alone = run.first - opened == 1 and run.end - run.first > 1
    needs = alone and within.tokens[opened].folded in _NEEDS_A_VERB
    return dash and needs and _asks_nothing(within, run, within.tokens[opened])


def with_verb(within: Labelled, run: Run) -> Run | None:
    """The name with the verb before it that may be its first word: "Check Point Software please"; None for others.

    So it may be where the rest begins with a word of questions as well, which seldom begins a name.
    """
    if run.first != 1 or run.known or run.quoted or run.end - run.first < _FEW:
        return None
    verb, word = within.tokens[0], within.tokens[1]
    begins = verb.capital and verb.folded in within.words.starters and verb.folded not in VERBS
    formed = within.labels[run.end - 1] is Label.FORM and verb.folded in _OF_WHOM
    both = begins and (word.folded in within.words.plain or formed)
    return Run(0, run.end) if both and within.labels[0] is Label.PLAIN else None


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
    if not _begins_sentence(within, place) or run.known or len(run.text(within)) == 1:
        return False
    if token.folded == "the":
        return run.end - run.first > 1
    return token.folded not in within.words.starters or _is_no_starter(within, token, run)


def _is_noun_or_form(within: Labelled, place: int) -> bool:
    """Whether a word before a name is of it by its capital: "Deutsche Bahn AG", where nouns have them; "OOO Vostok"."""
    return within.mixed and within.tokens[place].capital and within.labels[place] in (Label.PERHAPS, Label.FORM)


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


def _is_no_starter(within: Labelled, token: Token, run: Run) -> bool:
    """Whether a word that begins questions is of the name for all that: "Will Semiconductor", "Can BV"."""
    if token.folded in _MODALS and run.end - run.first == 1 and within.tokens[run.first].folded in GENERIC_WORDS:
        return True  # "Will Semiconductor": the rest alone names nobody
    title = token.folded in _TITLES and _is_title(run)
    formed = within.labels[run.end - 1] is Label.FORM
    title = title or (formed and token.folded in _NEEDS_A_VERB and _asks_nothing(within, run, token))
    return within.labels[run.first] is Label.FORM or title or _verb_follows(within, run)


def _heads_item(within: Labelled, place: int, run: Run) -> bool:
    """Whether a word of questions begins an item that ends with a legal form: "revisar: Minera Las Peñas S.A."."""
    if within.words.starters:
        return False
    token = within.tokens[place]
    opens = token.capital and token.first and place > 0 and within.tokens[place - 1].text == ":"
    return opens and within.labels[place] is Label.PLAIN and within.labels[run.end - 1] is Label.FORM


def _is_title(run: Run) -> bool:
    """Whether so many words are written as a name that the one before them may be of it: "Who Gives A Crap"."""
    return run.end - run.first >= 3


def _verb_follows(within: Labelled, run: Run) -> bool:
    """Whether a verb comes after the run, so that the word before it asks nothing: "May Mobility has …"."""
    return run.end < len(within) and within.tokens[run.end].folded in ("is", "are", "was", "were", "has", "have")
