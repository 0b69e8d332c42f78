"""Stored names side by side without a comma: "Huawei Hikvision" and "Huawei - Hikvision" are two, where both are held.

Nothing is cut on a guess: what is held as a whole is for the caller to keep, and persons' names are never cut.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import asked_keys, plain_key
from bot.domain.names.lookalikes import as_seen
from bot.domain.names.weak_aliases import is_strong_name
from bot.domain.names.word_tables.everyday_words import is_everyday
from bot.domain.names.word_tables.legal_forms import LEGAL_FORMS
from bot.services.questions.stored.known import LONGEST, Stored, hits_by_key

MOST_WORDS = 40
_DASH = re.compile(r"(?:^|\s)[-–—](?=\s|$)|[\t\n]|(?<=\w)['’]s(?=\s)")
_BLANKS = re.compile(r"[\s_]+")
_LATIN, _LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]"), re.compile(r"[^\W\d_]")
_LONE = (Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT)
_SHORTEST_ACRONYM = 4

_Cover = Sequence[tuple[str, bool]]
"""Neighbouring stored names, each with whether it is a person's."""


def apart(name: str, stored: Stored, *, team: str = "") -> list[str]:
    """The names that a name which is not held is made of, at least one of them held; none where it is one.

    It is cut at dashes with blanks around them, behind a possessive ("Deripaska's Rusal"), where the script
    changes, and between two names that are both held.
    """
    segments = [segment for part in _DASH.split(name) for segment in _by_script(_BLANKS.split(part.strip()))]
    if sum(map(len, segments)) > MOST_WORDS:
        return []
    hits = _hits(segments, stored, team)
    covers = [_cover(words, hits) for words in segments]
    if not any(covers):
        return []
    parts = [part for words, cover in zip(segments, covers, strict=True) for part in _parts(words, cover)]
    return parts if len(parts) > 1 else []


def _hits(segments: Sequence[Sequence[str]], stored: Stored, team: str) -> Mapping[str, Sequence[NameHit]]:
    """The stored names that may stand in these segments, by their keys."""
    spans = {span for words in segments for span in _spans(words)}
    return hits_by_key(stored, {key for span in spans for key in asked_keys(span)}, team=team)


def _parts(words: Sequence[str], cover: _Cover) -> list[str]:
    """The names of a segment: the stored ones that it is made of, else the whole of it."""
    return [text for text, _ in cover] or [" ".join(words)]


def _by_script(words: Sequence[str]) -> list[list[str]]:
    """The words, parted where Latin letters give way to others or the other way round; a legal form parts nothing."""
    found: list[list[str]] = []
    before: bool | None = None
    for word in filter(None, words):
        latin = _is_latin(word)
        if found and (latin is None or before is None or latin == before):
            found[-1].append(word)
        else:
            found.append([word])
        before = before if latin is None else latin
    return found


def _is_latin(word: str) -> bool | None:
    """None for what has no letters, and for a legal form."""
    if not _LETTER.search(word) or plain_key(word) in LEGAL_FORMS:
        return None
    return _LATIN.search(as_seen(word)) is not None


def _spans(words: Sequence[str]) -> Collection[str]:
    return {
        " ".join(words[first:end])
        for first in range(len(words))
        for end in range(first + 1, min(first + LONGEST, len(words)) + 1)
    }


def _cover(words: Sequence[str], hits: Mapping[str, Sequence[NameHit]]) -> _Cover:
    """The stored names that the words are, one behind another, longer ones first; none where a word is left over."""
    best: list[_Cover | None] = [None] * len(words) + [()]
    for first in reversed(range(len(words))):
        for end in range(min(first + LONGEST, len(words)), first, -1):
            rest = best[end]
            part = _part(words[first:end], hits)
            if rest is not None and part and not (part[1] and rest and rest[0][1]):
                best[first] = (part, *rest)
                break
    return best[0] or ()


def _part(words: Sequence[str], hits: Mapping[str, Sequence[NameHit]]) -> tuple[str, bool] | None:
    """The words as a stored name that tells somebody apart, and whether it is a person's."""
    text = " ".join(words)
    found = [hit for key in asked_keys(text) for hit in hits.get(key, ()) if _names(hit)]
    if len(words) == 1:
        found = [hit for hit in found if _tells(text, hit)]
    return (text, all(hit.schema is Schema.PERSON for hit in found)) if found else None


def _names(hit: NameHit) -> bool:
    return is_strong_name(hit) and hit.schema is not Schema.JURISDICTION


def _tells(word: str, hit: NameHit) -> bool:
    """Whether a name of one word is a firm's and no everyday word: "Target" and "Hassan" part no names."""
    if hit.schema in _LONE or is_everyday(plain_key(word)):
        return False
    return hit.name_type is not NameType.ACRONYM or (len(word) >= _SHORTEST_ACRONYM and word.isupper())
