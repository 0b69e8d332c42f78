"""Makes one table of the tables [signs] of all vocabularies (data/vocabulary/*.toml)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.services.questions.words.signs import Patterns, Signs
from data.curated.country_codes import country_codes
from data.curated.tongues import tongues
from data.curated.vocabulary_file import SignsTable

_NEXT = r"(?: |$|(?<![\x00-\u024f\u0400-\u04ff])|(?=[^\x00-\u024f\u0400-\u04ff]))"
"""Where a word ends: at a blank, or beside a sign of a script that has none between its words."""


def signs_of(tables: Sequence[SignsTable], *, rules: Iterable[str]) -> Signs:
    """The tables as one. What may be asked of rules is in the order of `rules`: the first that fits counts."""
    return Signs(
        of_status=tuple(_words(tables, "of_status")),
        owning=phrases(" ".join(_words(tables, "owning"))),
        relating=phrases(" ".join(_words(tables, "relating"))),
        institutions=phrases(" ".join(_words(tables, "institutions"))),
        came=_patterns(tables, "came"),
        left=_patterns(tables, "left"),
        updated=_patterns(tables, "updated"),
        dealing=_patterns(tables, "dealing"),
        things=_words(tables, "things"),
        kinds={word: kind for one in tables for kind, words in one.kinds.items() for word in words.split()},
        sorts=phrases(" ".join(_words(tables, "sorts"))),
        theirs={word: country for one in tables for word, country in one.theirs.items()},
        codes=country_codes,
        tongues=tongues(),
        held=list(filter(None, map(_held, tables))),
        publishers=_united([one.publishers for one in tables]),
        rules=_united([dict.fromkeys(rules, ()), *(one.rules for one in tables)]),
    )


def phrases(text: str) -> frozenset[str]:
    """The words as a message's are folded: "weißt" is "weisst" there."""
    return frozenset(word.replace("_", " ").casefold() for word in text.split())


def _held(table: SignsTable) -> str:
    """What all of a text is that asks whether a list ("%") is held: words of the table alone, with a verb of it."""
    words = sorted([*table.held.split(), *table.held_verbs, "%"], key=len, reverse=True)
    verbs = "|".join(table.held_verbs)
    return rf"(?=.*(?:{verbs}))(?=.*%)(?>(?:(?:{'|'.join(words)}){_NEXT})+)" if verbs else ""


def _words(tables: Sequence[SignsTable], key: str) -> list[str]:
    return [word for one in tables for word in getattr(one, key).split()]


def _patterns(tables: Sequence[SignsTable], key: str) -> list[str]:
    return [pattern for one in tables for pattern in getattr(one, key)]


def _united(tables: Sequence[Mapping[str, Patterns]]) -> dict[str, list[str]]:
    """The patterns of all tables by their keys, in the order in which these come."""
    keys = dict.fromkeys(key for one in tables for key in one)
    return {key: [pattern for one in tables for pattern in one.get(key, ())] for key in keys}
