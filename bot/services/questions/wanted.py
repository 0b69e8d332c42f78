"""What a message wants, once its names are found: which kind of thing, and which aspect of a name."""

from __future__ import annotations

import re

from bot.services.questions.lists.places import is_country
from bot.services.questions.reading import Aspect, Kind
from bot.services.questions.spotted import Spotted
from bot.services.questions.words.vocabulary import MASKED_AGENCY, MASKED_DAY, MASKED_LIST, MASKED_NAME, Vocabulary

_BEGUN = re.compile(
    r"\W*(?:(?:and|so|or|but) )?(?:is|are|was|were|has|have|did|do|does|can|may|could|what|how)\b", re.I
)
"""What begins a sentence that asks: "is Kestrel …", not "incl. the forced labor one"."""
_SENTENCES = re.compile(r"(?<=[.!?？。;])\s+")
_ASIDES = re.compile(r"\([^()]*\)")
_JOINING = frozenset("so and but ok then also".split())
QUESTION_MARKS = ("?", "？", "؟", "吗", "か")
_OF_LISTS = (Kind.MEMBERS, Kind.CHANGES, Kind.HELP)
"""Kinds that are not meant where a name stands before what shows them."""
OF_ENTRIES = (Kind.MEMBERS, Kind.CHANGES, Kind.DEADLINES)
"""Kinds that ask what stands on a list, whatever else their words may ask: "which apps do the orders cover?"."""
_BACKGROUND = (Aspect.OWNER, Aspect.HOLD_OR_BUY, Aspect.HISTORY, Aspect.SINCE, Aspect.LIST)
"""What a sentence that asks nothing may speak of beside a plain question of status."""

_BACKGROUND_OF_ALL = tuple(aspect for aspect in _BACKGROUND if aspect is not Aspect.HOLD_OR_BUY)
"""The same where no more is asked than "Problem?"."""
NOT_OF_SECURITIES = (Aspect.EFFECT, Aspect.OWNER, Aspect.LIST)
"""What is not meant by words that ask what one may do with securities: "do we have to sell our @ stake"."""
_BARE = 3
_NAMED_BEHIND = re.compile(rf"[:：]\s*{re.escape(MASKED_NAME)}")
"""A name behind a colon."""


def explicit_kind(masked: str, spotted: Spotted, words: Vocabulary) -> Kind | None:
    """The kind that the words of a message show by themselves."""
    places = _names_places(masked, spotted, words)
    covered = masked.replace(MASKED_NAME, MASKED_AGENCY) if places else masked
    for kind, pattern in words.kind_patterns:
        if _shows_with_places(kind, pattern, covered, words, places=places):
            return kind
        found = pattern.search(masked)
        if found and not (_yields(kind, masked, spotted, words) or _is_asked_of_names(kind, masked, found, words)):
            return kind
    return None


def _shows_with_places(kind: Kind, pattern: re.Pattern[str], covered: str, words: Vocabulary, *, places: bool) -> bool:
    """Whether it is this kind by words among which names of places may stand: "which companies from Syria are on %"."""
    if kind is Kind.LISTS or (places and kind is Kind.CHANGES):
        return pattern.search(covered) is not None and not _asks_of_name_behind(covered, words)
    return places and kind is Kind.MEMBERS and pattern.match(covered) is not None


def _asks_of_name_behind(covered: str, words: Vocabulary) -> bool:
    """Whether a further sentence asks of a name: "do you cover EU sanctions? e.g. is Kestrel listed in the EU"."""
    behind = _SENTENCES.split(covered)[1:]
    return any(MASKED_NAME in part and _BEGUN.match(part) and _asks(part, words) for part in behind)


def _yields(kind: Kind, masked: str, spotted: Spotted, words: Vocabulary) -> bool:
    """Whether a kind without names yields to a screening, which is asked for in the same message."""
    if kind is Kind.LISTS:
        return _asks_of_name_behind(masked, words)
    return kind in (Kind.NOT_FOR_US, Kind.GLOSSARY) and bool(spotted.names) and _is_screening(masked, words)


def _is_asked_of_names(kind: Kind, masked: str, found: re.Match[str], words: Vocabulary) -> bool:
    """Whether what is asked of a list is asked of names: "Kestrel, Osprey: who's on 1260H?", "who's on it: Osprey?"."""
    if kind is Kind.MEMBERS and _NAMED_BEHIND.search(masked, found.start()):
        return True
    return kind in _OF_LISTS and not words.unspaced and MASKED_NAME in masked[: found.start()]


def _names_places(masked: str, spotted: Spotted, words: Vocabulary) -> bool:
    """Whether all names are those of places: "do you cover Canada?"; of a list also of peoples, and by initials."""
    names = [name.casefold() for name in spotted.names]
    if MASKED_LIST in masked and all(name in words.places or is_country(name, words.signs.codes()) for name in names):
        return bool(names)
    return bool(names) and all(name in words.places for name in names)


def kind_of(spotted: Spotted, *, names_list: bool) -> Kind:
    """The kind of a message whose words show none: by whether it gives a name, or a list alone."""
    if spotted.names:
        return Kind.SCREEN
    return Kind.GLOSSARY if names_list else Kind.NOT_FOR_US


def _is_screening(masked: str, words: Vocabulary) -> bool:
    return any(pattern.search(masked) for aspect, pattern in words.aspect_patterns if aspect is Aspect.STATUS)


def aspect_of(masked: str, words: Vocabulary) -> Aspect:
    """What is wanted: by the sentences that ask, else by the whole message; of several days told, a history."""
    if is_claim(masked, words, days=masked.count(MASKED_DAY)):
        return Aspect.HISTORY
    masked = _without_asides(masked, words)
    asking = " ".join(part for part in _SENTENCES.split(masked) if _asks(part, words))
    found = _of_part(asking, words)
    if found in (Aspect.ANY, Aspect.STATUS) and asking != masked:
        found = _with_background(found, asking, _of_part(masked, words), words)
    of_list = found is Aspect.STATUS and MASKED_LIST in masked and not _is_plain(Aspect.LIST, masked, words)
    return Aspect.LIST if of_list else found


def is_claim(text: str, words: Vocabulary, *, days: int) -> bool:
    """Whether a history is told to be checked as a whole: "… listed in May 2021, removed in June. Is that right?"."""
    return days > 1 and _says("claim", text, words)


def _with_background(found: Aspect, asking: str, whole: Aspect, words: Vocabulary) -> Aspect:
    """What is wanted where no more than the status is asked: "Problem?" and "Allowed?" ask of what was told before."""
    if found is Aspect.STATUS and _is_plain(found, asking, words):
        return found
    told = _BACKGROUND if len(asking.split()) > _BARE else _BACKGROUND_OF_ALL
    return found if found is Aspect.STATUS and whole in told else whole


def _is_plain(aspect: Aspect, part: str, words: Vocabulary) -> bool:
    """Whether a part of a message asks of the status in words that would else be of this aspect."""
    plainly = words.plainly.get(aspect.value)
    return plainly is not None and plainly.search(part) is not None


def _without_events(masked: str, words: Vocabulary) -> str:
    masked = words.event_pattern.sub(MASKED_DAY, masked)  # "was it listed when we bought it"
    moment, past = words.plainly.get("moment"), words.plainly.get("past")
    return moment.sub(MASKED_DAY, masked) if moment and past and past.search(masked) else masked


def _of_part(part: str, words: Vocabulary) -> Aspect:
    """What a part of a message wants; its status where that is plainly asked: "we bought @ in May, was it blocked?"."""
    found = _first_aspect(_without_events(part, words), words)
    if found in NOT_OF_SECURITIES and asks_of_selling(part, words):
        return Aspect.HOLD_OR_BUY
    return Aspect.STATUS if _is_plain(found, part, words) else found


def asks_of_selling(masked: str, words: Vocabulary) -> bool:
    """Whether it is asked what one may do with securities, whatever else the words are of: "sell our @ stake"."""
    return _says("selling", masked, words)


def asks_of_due(masked: str, words: Vocabulary) -> bool:
    """Whether a date to be out by is asked for in so many words: "deadline for @ as of #"."""
    return _says("due", masked, words)


def asks_of_history(masked: str, words: Vocabulary) -> bool:
    """Whether a history is asked for by that word: "history of @ on %"."""
    return _says("told", masked, words)


def asks_of_off(masked: str, words: Vocabulary) -> bool:
    """Whether it is asked whether a party is off a list: "is @ off the list?"."""
    return _says("off", masked, words)


def _says(what: str, masked: str, words: Vocabulary) -> bool:
    said = words.plainly.get(what)
    return said is not None and said.search(masked) is not None


def _asks(sentence: str, words: Vocabulary) -> bool:
    """Whether a sentence asks: by the mark at its end, the verb at its beginning, or what it says of a question."""
    first = next((word for word in sentence.split() if word not in _JOINING), "")
    return sentence.endswith(QUESTION_MARKS) or first in words.askings or _says("asks", sentence, words)


def _without_asides(masked: str, words: Vocabulary) -> str:
    """The message without what stands in brackets, if it wants something without that too."""
    if not _ASIDES.search(masked):
        return masked
    left = _ASIDES.sub("", _without_events(masked, words))
    return masked if _first_aspect(left, words) is Aspect.ANY else _ASIDES.sub("", masked)


def _first_aspect(masked: str, words: Vocabulary) -> Aspect:
    return next((aspect for aspect, pattern in words.aspect_patterns if pattern.search(masked)), Aspect.ANY)
