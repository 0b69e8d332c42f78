"""What cells that were taken for no names tell all the same: stored names in them, and words that may be of others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.as_written.no_names import NoName, no_name
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import asked_keys
from bot.domain.names.scripts import plain_key
from bot.domain.names.weak_aliases import is_weak
from bot.domain.names.word_tables.common_words import PLACE_WORDS, is_common
from bot.domain.names.word_tables.everyday_words import is_everyday
from bot.domain.names.word_tables.legal_forms import LEGAL_FORMS
from bot.services.questions.stored.known import LONGEST, Stored, hits_by_key

_MARKS = " .,;:!?()[]\"'“”"
_SHORTEST = 3
_LONE = (Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT)
_OF_STATES = frozenset(
    """
    active inactive approved pending open closed new old existing onboarded rejected cleared none yes no ok done client
    customer supplier vendor director directors ceo cfo manager owner owners shareholder chairman subsidiary parent
    branch trader broker managing portfolio owned held note source
    individual person company bank ship vessel fund corporate private public low medium high risk
    of the a an in at by for from to and or with is are was our their its under per via
    """.split()
)
"""Words for how or what somebody is, who is named elsewhere."""


def stored_in(texts: Collection[str], stored: Stored, team: str) -> Mapping[str, Sequence[str]]:
    """The stored names that are in each of these texts, the longest first; none of a country, and no weak alias."""
    spans = {text: list(_spans(text)) for text in texts}
    hits = hits_by_key(stored, {key for one in chain(*spans.values()) for key in asked_keys(one)}, team=team)
    return {text: _apart([one for one in of_text if _is_named(one, text, hits)]) for text, of_text in spans.items()}


def may_tell_of_others(text: str, named: Sequence[str], stored: Stored, team: str) -> bool:
    """Whether a text, without the names that were found in it, may hold a name: not a state, a place or a mark."""
    for name in named:
        text = text.replace(name, " ")
    if not any(map(str.isalpha, text)) or no_name(text) not in (None, NoName.SOURCE):
        return False
    if not all(map(_tells_little, text.split())):
        return not _is_country(text, stored, team)
    return bool(hits_by_key(stored, asked_keys(text), team=team)) and not _is_country(text, stored, team)


def _spans(text: str) -> Iterator[str]:
    """The words of a text that stand side by side, the longest first."""
    words = text.split()
    for size in range(min(LONGEST, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            if one := " ".join(words[first : first + size]).strip(_MARKS):
                yield one


def _apart(found: Sequence[str]) -> tuple[str, ...]:
    """Those that are no part of a longer one."""
    kept: list[str] = []
    for one in dict.fromkeys(found):
        if not any(f" {one} " in f" {longer} ".replace(",", "") or one in longer for longer in kept):
            kept.append(one)
    return tuple(kept)


def _is_named(one: str, text: str, hits: Mapping[str, Sequence[NameHit]]) -> bool:
    """Whether a part of a text is a stored name that is meant by it."""
    found = [hit for key in asked_keys(one) for hit in hits.get(key, ()) if _may_be_meant(hit)]
    if not found or len(one.split()) > 1:
        return bool(found)
    return not _tells_little(one) and (one == text.strip(_MARKS) or _is_meant_alone(one, found))


def _may_be_meant(hit: NameHit) -> bool:
    return hit.schema is not Schema.JURISDICTION and not is_weak(hit)


def _is_meant_alone(word: str, found: Sequence[NameHit]) -> bool:
    """Whether one word among others means who bears it: a firm by its full name, others where it has a capital."""
    firm = any(hit.schema not in _LONE and hit.name_type is not NameType.ACRONYM for hit in found)
    return len(word) >= _SHORTEST and (firm or not word.islower())


def _tells_little(word: str) -> bool:
    """Whether a word tells nobody apart: of a state or a place, an everyday one, a form, a number."""
    key = plain_key(word) or word.casefold()
    return (
        not any(map(str.isalpha, word))
        or word.casefold() == "c/o"
        or key in _OF_STATES
        or key in PLACE_WORDS
        or key in LEGAL_FORMS
        or is_everyday(key)
        or is_common(key)
    )


def _is_country(text: str, stored: Stored, team: str) -> bool:
    hits = hits_by_key(stored, asked_keys(text.strip()), team=team)
    found = [hit for of_key in hits.values() for hit in of_key]
    return any(hit.schema is Schema.JURISDICTION for hit in found)
