"""How a message leans on what was said before it in its thread: "and SMIC?", "since when?", "what of its parent?"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.parts import Parts, reading_of
from bot.services.questions.reading import Aspect, Kind, Leaning, Reading
from bot.services.questions.threads.shown import as_follow_up, leaning
from bot.services.questions.words.vocabulary import Vocabulary

_FEW_WORDS = 4
_MARKS = " ?!.,;:¿¡？。，؟"
_JOINING = frozenset("and so but or also then ok since until till from by for on in at under as to".split())
"""What may stand before the word that asks: "so from when …"."""
_ASKING = frozenset(
    """
    is are was were do does did has have can could may might should would must who what when where why how which whom
    whose whens whats whos wheres hows whys isnt arent wasnt werent doesnt dont didnt hasnt havent cant couldnt
    """.split()
)
_OWN = (Kind.HELP, Kind.FOLLOW, Kind.NOT_FOR_US, Kind.MEMBERS, Kind.CHANGES)
"""Kinds whose words are never about a name given before, even with an "it" in them."""
_NEVER = (Kind.FOLLOW, Kind.NOT_FOR_US)
"""Those of them that are so whatever else is said."""
_BARE_YEAR = re.compile(r"^(\W*(?:and|or|what about|how about|und|et|y|а)\s+)(?=(?:19|20)\d\d\W*$)", re.I)
_LONGEST_BODY = 80
_TAKEN_AWAY = ("lead", "goes_on", "tail")


def body_meant(text: str, vocabularies: Iterable[Vocabulary]) -> ListMeant | None:
    """The list of the body that is all a follow-up names, in whichever language: "UN?", "und die EU?"."""
    if len(text) > _LONGEST_BODY:
        return None
    for words in vocabularies:
        rest = text.casefold().strip(_MARKS)
        for key in _TAKEN_AWAY:
            rest = words.follow_up.patterns[key].sub("", rest).strip(_MARKS)
        if meant := words.list_of_body(rest):
            return meant
    return None


def with_year(text: str) -> str:
    """The text of a follow-up that names no more than a year, with the word by which that is a day: "and in 2024?"."""
    return _BARE_YEAR.sub(r"\1in ", text)


def read_in_thread(
    parts: Parts, explicit: Kind | None, kind: Kind, vocabularies: Iterable[Vocabulary], *, goes_on: bool
) -> Reading:
    """A message in a thread, with the signs of its leaning; `explicit` is the kind that its words show."""
    signs = leaning(parts, goes_on=goes_on)
    if body := body_meant(parts.within.text, vocabularies):
        signs = replace(signs, body=body, beyond=())
    signs = replace(signs, otherwise=kind)
    alone = kind if explicit is Kind.GLOSSARY or kind is Kind.LISTS else None
    of_it = as_follow_up(reading_of(parts, Kind.SCREEN), replace(signs, alone=alone), parts)
    if _asks_of_it(of_it, explicit, parts.masked):
        return of_it
    return replace(reading_of(parts, kind), leaning=signs)


def _asks_of_it(reading: Reading, explicit: Kind | None, masked: str) -> bool:
    """Whether a message without a name asks of one that was given before."""
    signs = reading.leaning
    if signs is None or reading.names:
        return False
    if signs.asks_in_passing and explicit not in _NEVER:
        return True
    if _is_of_its_own(explicit, signs):
        return False
    return _names_list(reading, signs) or _asks_anew(reading, signs) or _asks_something(reading, masked)


def _asks_something(reading: Reading, masked: str) -> bool:
    """Whether something is wanted of it: no more than of a name beside a list that is named."""
    wants = reading.aspect is not Aspect.ANY or bool(reading.besides)
    return wants and not reading.lists and _is_question(reading, masked)


def _is_of_its_own(explicit: Kind | None, signs: Leaning) -> bool:
    """Whether a message asks something that needs no name."""
    return explicit is not None and (explicit in _OWN or not signs.refers)


def _names_list(reading: Reading, signs: Leaning) -> bool:
    """Whether a list is named of which something is asked: "NS-CMIC?" asks what that is."""
    return bool(reading.lists) and (not reading.is_bare or signs.goes_on)


def _asks_anew(reading: Reading, signs: Leaning) -> bool:
    """Whether another day, or somebody's relatives, are asked about; "lunch moved to 12:30 today" tells of one."""
    of_day = bool(reading.day) or signs.now
    leans = signs.goes_on or signs.refers or reading.aspect is not Aspect.ANY
    return signs.relatives or (of_day and (leans or not signs.beyond))


def _is_question(reading: Reading, masked: str) -> bool:
    """Talk asks nothing: "ok, will do", "we will hold it then and tell them"."""
    if reading.text.rstrip().endswith(("?", "？", "؟")):
        return True
    words = reading.text.casefold().split()
    asking = [word.strip(_MARKS) for word in masked.split()]
    first = next((word for word in asking if word not in _JOINING), "")
    short = len(words) <= _FEW_WORDS and reading.aspect is not Aspect.STATUS
    return short or first in _ASKING
