"""Whether words that begin questions are of a firm: "Does It Matter Ltd, …", "On Holding AG", "Just Eat Takeaway"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.word_labels import Label

_AT_ONCE = 2
_MOST_BEFORE = 20
"""Words with capitals before a name: a long message has thousands of them."""
VERBS = frozenset("is are was were do does did has have".split())
"""Words that begin a question, and never a name that is more than them."""
_SAID_OF_ONE = frozenset(
    "sanctioned listed delisted removed designated blocked banned restricted still ? on under".split()
)
"""What is said of somebody just behind the name, in a question of the status."""
_BEGINNINGS = frozenset(
    "since anyone everyone someone nobody anything everything something nothing until both sanction".split()
)
"""Words that begin sentences, and firms' names where nothing is asked."""
_BEFORE_FORMS = frozenset("on in at by off up over under out before after".split())
"""Words of place that begin a firm's name where a form ends it and the message goes no further: "On Holding AG"."""
_SMALL_IN_TALK = frozenset("by the a an it me my your our of for with and to in on we us".split())
_OPENING = frozenset(":=–—-")
NEEDS_A_VERB = frozenset("when where how if whether because".split())
"""Words that ask only with a verb behind them: before a name and its legal form they are of it."""
MODALS = frozenset("will may can just now next ever every still".split())


def is_title_of_firm(within: Labelled, run: Run, opened: int) -> bool:
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
    return _begins_firm(before) or (closed and asks_nothing(within, run, before[0]))


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
    if _only_any_follows(within, place):
        return True
    return not behind or not (behind[0].is_word or behind[0].text in "?？")


def asks_nothing(within: Labelled, run: Run, word: Token) -> bool:
    """Whether a word before a name and its legal form asks nothing of it: "On Holding AG", "Will Power Ltd, Leeds"."""
    if word.folded in VERBS:  # "Do Good Foods LLC any sanctions?", "Are Media Pty Ltd"
        return _only_any_follows(within, run.end) or not any(token.is_word for token in within.tokens[run.end :])
    verbs = any(token.folded in VERBS for token in within.tokens[run.end :])
    return word.folded in _BEFORE_FORMS or (word.folded in NEEDS_A_VERB | MODALS and not verbs)


def _only_any_follows(within: Labelled, place: int) -> bool:
    """Whether what follows a name asks by itself, so that a verb before the name lacks what it asks."""
    behind = [token.folded for token in within.tokens[place : place + _AT_ONCE]]
    return behind[:1] in (["any"], ["pls"], ["please"]) and behind[1:] != ["good"]


def opened_at(within: Labelled, run: Run) -> int:
    """Where the words before a name begin: behind a colon or dash, with the message, or with what is no title.

    Where so many stand before it that none of them begins a firm's name, with the name itself.
    """
    for place in range(run.first, max(run.first - _MOST_BEFORE, 0), -1):
        if within.tokens[place - 1].text in _OPENING:
            return place
        if not within.tokens[place - 1].text.istitle():
            return place - 1
    return 0 if run.first <= _MOST_BEFORE else run.first


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
    needs = alone and within.tokens[opened].folded in NEEDS_A_VERB
    return dash and needs and asks_nothing(within, run, within.tokens[opened])


def is_all(within: Labelled, run: Run, place: int) -> bool:
    """Whether two words and the one before them are all before a dash or comma: "Just Eat Takeaway - ok"."""
    opens = place == 0 or within.tokens[place - 1].text in _OPENING
    return opens and run.end - run.first > 1 and _is_closed(within, run.end)


def fills_question(within: Labelled, first: int, end: int) -> bool:
    """Whether words are all that a short question asks of: "is tornado cash sanctioned", "tornado cash delisted?"."""
    article = first == 2 and within.tokens[1].folded == "the"
    verb = (first == 1 or article) and within.tokens[0].folded in VERBS
    begins = first == 0 and end > 1
    behind = within.tokens[end : end + 1]
    return (verb or begins) and bool(behind) and behind[0].folded in _SAID_OF_ONE


def asks_of_form(within: Labelled, place: int) -> bool:
    """Whether a verb asks of the legal form behind it, which is all that is named: "Is SA on the SDN list?"."""
    verb, after = within.tokens[place], within.labels[place + 1 : place + 3]
    asks = verb.folded in VERBS or verb.folded in {*within.words.openers, *within.words.signs.of_status}
    asks = asks and verb.folded not in MODALS
    return asks and after[:1] == [Label.FORM] and after[1:] not in ([], [Label.NAME], [Label.FORM])
