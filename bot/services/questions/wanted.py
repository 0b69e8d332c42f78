"""What a message wants, once its names are found: which kind of thing, and which aspect of a name."""

from __future__ import annotations

import re

from bot.services.questions.reading import Aspect, Kind
from bot.services.questions.spotting import Spotted
from bot.services.questions.vocabulary import MASKED_AGENCY, MASKED_DAY, MASKED_LIST, MASKED_NAME, Vocabulary

_SENTENCES = re.compile(r"(?<=[.!?？。;])\s+")
_ASIDES = re.compile(r"\([^()]*\)")
QUESTION_MARKS = ("?", "？", "؟", "吗", "か")
_OF_LISTS = (Kind.MEMBERS, Kind.CHANGES)
"""Kinds that are not meant where a name stands before what shows them."""
_BACKGROUND = (Aspect.OWNER, Aspect.HOLD_OR_BUY, Aspect.HISTORY, Aspect.SINCE, Aspect.LIST)
"""What a sentence that asks nothing may speak of beside a plain question of status."""


def explicit_kind(masked: str, spotted: Spotted, words: Vocabulary) -> Kind | None:
    """The kind that the words of a message show by themselves."""
    places = _names_places(spotted, words)
    covered = masked.replace(MASKED_NAME, MASKED_AGENCY) if places else masked
    for kind, pattern in words.kind_patterns:
        if (kind is Kind.LISTS or (places and kind is Kind.CHANGES)) and pattern.search(covered):
            return kind
        found = pattern.search(masked)
        if found and not (_yields(kind, masked, spotted, words) or _is_asked_of_names(kind, masked, found, words)):
            return kind
    return None


def _yields(kind: Kind, masked: str, spotted: Spotted, words: Vocabulary) -> bool:
    """Whether a kind without names yields to a screening, which is asked for in the same message."""
    return kind in (Kind.NOT_FOR_US, Kind.GLOSSARY) and bool(spotted.names) and _is_screening(masked, words)


def _is_asked_of_names(kind: Kind, masked: str, found: re.Match[str], words: Vocabulary) -> bool:
    """Whether what is asked of a list is asked of the names before it: "Kestrel, Osprey: who's on 1260H?"."""
    return kind in _OF_LISTS and not words.unspaced and MASKED_NAME in masked[: found.start()]


def _names_places(spotted: Spotted, words: Vocabulary) -> bool:
    """Whether all names are those of places: "do you cover Canada?"."""
    return bool(spotted.names) and all(name.casefold() in words.places for name in spotted.names)


def kind_of(spotted: Spotted, *, names_list: bool) -> Kind:
    """The kind of a message whose words show none: by whether it gives a name, or a list alone."""
    if spotted.names:
        return Kind.SCREEN
    return Kind.GLOSSARY if names_list else Kind.NOT_FOR_US


def _is_screening(masked: str, words: Vocabulary) -> bool:
    return any(pattern.search(masked) for aspect, pattern in words.aspect_patterns if aspect is Aspect.STATUS)


def aspect_of(masked: str, words: Vocabulary) -> Aspect:
    """What is wanted: by the sentences that ask, else by the whole message."""
    masked = words.event_pattern.sub(MASKED_DAY, masked)  # "was it listed when we bought it"
    if _first_aspect(_ASIDES.sub("", masked), words) is not Aspect.ANY:
        masked = _ASIDES.sub("", masked)
    asking = " ".join(part for part in _SENTENCES.split(masked) if _asks(part, words))
    found = _first_aspect(asking, words)
    if found in (Aspect.ANY, Aspect.STATUS):
        whole = _first_aspect(masked, words)
        found = found if found is Aspect.STATUS and whole in _BACKGROUND else whole
    return Aspect.LIST if found is Aspect.STATUS and MASKED_LIST in masked else found


def _asks(sentence: str, words: Vocabulary) -> bool:
    """Whether a sentence asks: by the mark at its end, or the verb at its beginning."""
    return sentence.endswith(QUESTION_MARKS) or sentence.partition(" ")[0] in words.askings


def _first_aspect(masked: str, words: Vocabulary) -> Aspect:
    return next((aspect for aspect, pattern in words.aspect_patterns if pattern.search(masked)), Aspect.ANY)
