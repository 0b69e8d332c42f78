"""What a message wants, read a second time by learned weights, where its words show nothing or too little.

The kinds that are learned are those that have an answer of their own without a name; a screening is never made of a
message in which no name was found.
"""

from __future__ import annotations

from bot.services.questions.reading import Aspect, Kind
from bot.services.questions.second.choice import day_features, message_features
from bot.services.questions.vocabulary import MASKED_DAY, MASKED_NAME, Vocabulary

_WITHOUT_NAMES = (Kind.HELP, Kind.LISTS, Kind.CHANGES, Kind.DEADLINES, Kind.GLOSSARY)
_FEWEST_WORDS = 3
"""Words of a message that is more than a follow-up of nothing: "since when?"."""
LIKELY = 0.5
"""How likely a kind is that is taken where the words show none: at worst help is shown to somebody who wanted none."""
ASKED, NOT_ASKED = "asked", "not asked"
"""Whether a message asks about its day."""
SURE_OF_DAY = 0.9
"""How likely it is that a day is asked about of which the words do not say so."""
SURE = 0.8
"""How likely an aspect is that is taken in place of the one the words show."""


def kind_again(masked: str, words: Vocabulary, kind: Kind) -> Kind:
    """The kind of a message whose words show none and that names nobody."""
    choice = words.learned().kinds
    few = not words.unspaced and len(masked.split()) < _FEWEST_WORDS
    if choice is None or few or kind is not Kind.NOT_FOR_US:
        return kind
    label, probability = choice.best(_features(masked, words, names=0))
    return Kind(label) if probability >= LIKELY and label in _WITHOUT_NAMES else kind


def is_rather_no_screening(masked: str, words: Vocabulary, *, names: int) -> bool:
    """Whether a message in which names were found more likely asks for none of them to be screened."""
    choice = words.learned().kinds
    if choice is None or not masked.replace(MASKED_NAME, "").strip(" .,;?"):
        return False
    label, probability = choice.best(_features(masked, words, names=names))
    return label != Kind.SCREEN and probability >= LIKELY


def aspect_again(masked: str, words: Vocabulary, aspect: Aspect, *, names: int) -> Aspect:
    """What is wanted of the names of a message, where the words show `aspect`; a name alone wants nothing else."""
    choice = words.learned().aspects
    if choice is None or aspect is Aspect.LIST or not masked.replace(MASKED_NAME, "").strip(" .,;"):
        return aspect
    label, probability = choice.best(_features(masked, words, names=names))
    return Aspect(label) if probability >= SURE else aspect


def asks_of_day(masked: str, words: Vocabulary) -> bool:
    """Whether the one day of a message is asked about, of which the words around it do not say that it is."""
    choice = words.learned().days
    if choice is None or masked.count(MASKED_DAY) != 1:
        return False
    label, probability = choice.best(day_features(masked, language=words.language, unspaced=words.unspaced))
    return label == ASKED and probability >= SURE_OF_DAY


def _features(masked: str, words: Vocabulary, *, names: int) -> list[str]:
    return message_features(masked, language=words.language, unspaced=words.unspaced, names=names)
