"""Names nobody knows that may be no names: a sentence of another language, a word in small letters out of place."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.doubts.firm_titles import VERBS, asks_of_form
from bot.services.questions.doubts.sentences import NO_NAME
from bot.services.questions.mentioned.mentions import is_joined
from bot.services.questions.runs.initials import is_initials
from bot.services.questions.runs.items import is_item
from bot.services.questions.runs.joining import ANDS, JOINING
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import RARE, Label

_LONG, _SMALL = 4, 2
"""A name of so many words of which so many are in small letters may be a sentence."""
_OURS = frozenset("my our your their his her".split())
_WHERE = frozenset("at from in with by near".split())
_BEFORE = frozenset("on about of for with to from by re against vs versus than like regarding = / + &".split()) | ANDS


def may_be_no_name(within: Labelled, run: Run) -> bool:
    """Whether an unknown run among words with capitals is written as talk is, and no word before it asks of it."""
    if run.quoted or not within.mixed or within.words.capital_nouns:
        return False
    if _begins_as_talk(within, run) or _ends_as_talk(within, run):
        return True
    if run.known or not within.words.starters or Label.FORM in within.labels[run.first : run.end]:
        return False
    return _is_abbreviation_of_ours(within, run) or _is_in_small_letters(within, run)


def _is_in_small_letters(within: Labelled, run: Run) -> bool:
    """Whether so many words of a run are in small letters that it may be of the talk."""
    tokens = within.tokens[run.first : run.end]
    small = [token for token in tokens if token.text.islower() and token.text.isalpha() and token.folded not in JOINING]
    if len(tokens) >= _LONG and len(small) >= _SMALL:
        return True
    return len(small) == len(tokens) and not (_is_asked_of(within, run) or is_item(within, run))


def _ends_as_talk(within: Labelled, run: Run) -> bool:
    """Whether two words in small letters stand behind a name nobody knows: "Kestrel tem algum"."""
    last = within.tokens[run.first : run.end][-_SMALL:]
    small = all(token.text.islower() and token.text.isalpha() and token.folded not in JOINING for token in last)
    formed = Label.FORM in within.labels[run.first : run.end] or last[-1].folded in GENERIC_WORDS
    return run.end - run.first > _SMALL and small and within.tokens[run.first].capital and not (run.known or formed)


def _begins_as_talk(within: Labelled, run: Run) -> bool:
    """Whether two words in small letters stand before a name, as in a sentence of a language that is not read."""
    first = within.tokens[run.first : run.first + 2]
    small = all(token.text.islower() and token.text.isalpha() and token.folded not in JOINING for token in first)
    return run.end - run.first > 2 and small and any(one.capital for one in within.tokens[run.first + 2 : run.end])


def may_be_a_form(within: Labelled, run: Run) -> bool:
    """Whether a legal form that is a name by itself is not asked of: "SA is what they wrote", not "Is SA listed?"."""
    alone = run.end - run.first == 1 and within.labels[run.first] is Label.FORM
    return alone and not run.known and not (run.first and asks_of_form(within, run.first - 1))


def may_only_be_beside(within: Labelled, run: Run, kept: Sequence[Run]) -> bool:
    """Whether one unknown word stands beside stored names, neither joined to them nor asked of: "… as NVOCC?"."""
    if not _is_unknown_word(within, run):
        return False
    if run.first == 0:
        return len(kept) > 1 and _only_begins(within, run)
    others = [one for one in kept if one != run]
    if _is_small_item(within, run, others):
        return True
    return any(one.known for one in others) and not (_is_wanted(within, run) or _is_of_others(within, run, kept))


def _is_wanted(within: Labelled, run: Run) -> bool:
    """Whether it is asked of a name, or a word before it says that it is another name of somebody."""
    aka = within.tokens[run.first - 1].folded in within.words.aliases
    return aka or _is_asked_of(within, run) or _is_subject(within, run)


def _is_unknown_word(within: Labelled, run: Run) -> bool:
    """Whether one word is no stored name, in a message that says by its capitals what is a name."""
    unknown = run.end - run.first == 1 and not (run.known or run.quoted)
    return unknown and within.mixed and bool(within.words.starters)


def _is_of_others(within: Labelled, run: Run, kept: Sequence[Run]) -> bool:
    """Whether a word is joined to the other names of the message, or short for one of them."""
    short = run.text(within).removesuffix("'s")
    is_short = any(is_initials(short, one.text(within)) for one in kept if one != run)
    return is_short or is_joined(within, run, kept) or is_item(within, run)


def _is_small_item(within: Labelled, run: Run, others: Sequence[Run]) -> bool:
    """Whether an item of a list is in small letters where the others have capitals: "Kestrel, polysilicon, rules?"."""
    small = within.tokens[run.first].text.islower()
    named = bool(others) and all(within.tokens[one.first].capital for one in others)
    return small and named and is_item(within, run)


def _only_begins(within: Labelled, run: Run) -> bool:
    """Whether an ordinary word has its capital from the beginning of a sentence: "Opposing counsel says …"."""
    token, behind = within.tokens[0], within.tokens[run.end : run.end + 1]
    small = bool(behind) and behind[0].text.islower() and behind[0].folded not in VERBS
    return small and token.text.istitle() and within.words.ordinary(token.folded) >= RARE


def is_lone(within: Labelled, run: Run) -> bool:
    """Whether a name may be what a message only tells of: one word that nobody knows, or where something is."""
    labels = within.labels[run.first : run.end]
    if run.quoted or Label.FORM in labels or not within.words.screenings:
        return False
    is_place = set(labels) == {Label.PLACE}
    if run.known and not is_place:
        return False
    if run.first > 0 and within.tokens[run.first - 1].folded in _WHERE:
        return not _is_held_in(within, run)
    return not is_place and (len(labels) == 1 or _is_all_small(within, run))


def _is_held_in(within: Labelled, run: Run) -> bool:
    """Whether securities are said to be "in" a name: "depositary receipts in Kestrel"."""
    held = within.labels[run.first - 2] is Label.SECURITY if run.first > 1 else False
    return held and within.tokens[run.first - 1].folded == "in" and within.tokens[run.first].capital


def _is_all_small(within: Labelled, run: Run) -> bool:
    """Whether a run is in small letters in a message that has no others."""
    return not within.mixed and all(token.text.islower() for token in within.tokens[run.first : run.end])


def asked_of_nothing(within: Labelled, *, name: str) -> tuple[str, ...]:
    """The doubt about one unknown word in talk that asks for no screening: "who takes the shipment, Lars?"."""
    said = {token.folded for token in within.tokens}
    asked = said & {*within.words.screenings, *within.words.bearers}
    return () if asked else (NO_NAME.format(name),)


def _is_abbreviation_of_ours(within: Labelled, run: Run) -> bool:
    """Whether an abbreviation stands between whose it is and a noun: "my RSA token"."""
    text = within.tokens[run.first].text
    if run.end - run.first > 1 or not text.isupper() or len(text) > _LONG or not 0 < run.first < len(within) - 1:
        return False
    owner, noun = within.tokens[run.first - 1].folded, within.tokens[run.end]
    return owner in _OURS and noun.is_word and noun.text.islower() and within.labels[run.end] is Label.PERHAPS


def _is_subject(within: Labelled, run: Run) -> bool:
    """Whether the next word says what is so of the name, so that it is spoken of: "how come Kestrel isn't listed"."""
    behind = within.tokens[run.end : run.end + 1]
    capital = within.tokens[run.first].capital
    return capital and bool(behind) and behind[0].folded in {"isn't", "wasn't", "aren't", "weren't"}


def _is_asked_of(within: Labelled, run: Run) -> bool:
    if run.first == 0:
        return True
    before = within.tokens[run.first - 1]
    return not before.is_word or before.folded in {*_BEFORE, *within.words.slots, *within.words.openers}
