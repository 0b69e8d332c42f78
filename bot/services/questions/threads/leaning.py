"""How a message leans on what was said before it in its thread: "and SMIC?", "since when?", "what of its parent?"."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect, Kind, Leaning, Reading
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.vocabulary import Vocabulary
from bot.services.questions.words.word_labels import Label

_FEW_WORDS = 4
_MARKS = " ?!.,;:¿¡？。，؟"
_ASKING = frozenset(
    """
    is are was were do does did has have can could may might should would must who what when where why how which
    """.split()
)
_OWN = (Kind.HELP, Kind.FOLLOW, Kind.NOT_FOR_US, Kind.MEMBERS, Kind.CHANGES)
"""Kinds whose words are never about a name given before, even with an "it" in them."""


def body_meant(text: str, vocabularies: Iterable[Vocabulary]) -> ListMeant | None:
    """The list of the body that is all a follow-up names, in whichever language: "UN?", "und die EU?"."""
    for words in vocabularies:
        rest = text.casefold().strip(_MARKS)
        for key in ("lead", "goes_on"):
            rest = words.follow_up_patterns[key].sub("", rest).strip(_MARKS)
        if meant := words.list_of_body(rest):
            return meant
    return None


def leaning(within: Labelled, masked: str, words: Vocabulary, *, goes_on: bool) -> Leaning:
    """The signs of it; `masked` is the text that patterns are tried on (masking.py)."""
    follow_up = words.follow_up_patterns

    def says(key: str) -> bool:
        return follow_up[key].search(masked) is not None

    return Leaning(
        goes_on=goes_on,
        one=says("one"),
        several=says("several"),
        relatives=says("relatives"),
        now=says("now"),
        afresh=says("afresh"),
        beyond=_beyond(within, words),
    )


def asks_of_it(reading: Reading, explicit: Kind | None) -> bool:
    """Whether a message without a name asks of one that was given before; `explicit` is the kind its words show."""
    signs = reading.leaning
    if signs is None or reading.names or _is_of_its_own(explicit, signs):
        return False
    names_list = _names_list(reading, signs)
    wants = reading.aspect is not Aspect.ANY or bool(reading.besides)
    asks = wants and (names_list or not reading.lists)
    return names_list or _asks_anew(reading, signs) or (asks and _is_question(reading))


def _is_of_its_own(explicit: Kind | None, signs: Leaning) -> bool:
    """Whether a message asks something that needs no name."""
    return explicit is not None and (explicit in _OWN or not signs.refers)


def _names_list(reading: Reading, signs: Leaning) -> bool:
    """Whether a list is named of which something is asked: "NS-CMIC?" asks what that is."""
    return bool(reading.lists) and (not reading.is_bare or signs.goes_on)


def _asks_anew(reading: Reading, signs: Leaning) -> bool:
    """Whether another day, or somebody's relatives, are asked about."""
    return bool(reading.day) or signs.relatives or signs.now


def _is_question(reading: Reading) -> bool:
    """Talk asks nothing: "ok, will do", "we will hold it then and tell them"."""
    if reading.text.rstrip().endswith(("?", "？", "؟")):
        return True
    words = reading.text.casefold().split()
    short = len(words) <= _FEW_WORDS and reading.aspect is not Aspect.STATUS
    return short or (reading.begins_as_question and words[0] in _ASKING)


def _beyond(within: Labelled, words: Vocabulary) -> tuple[str, ...]:
    """The words that no follow-up is made of: one of them may be a name that looks like an ordinary word."""
    if words.unspaced:
        return ()
    return tuple(
        token.text
        for token, label in zip(within.tokens, within.labels, strict=True)
        if token.is_word and label not in (Label.DAY, Label.LIST) and token.folded not in words.follow_up_words
    )
