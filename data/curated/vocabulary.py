"""Reads the reviewed words of questions (data/vocabulary/*.toml), one file a language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from bot.services.questions.reading import Aspect, Kind, Point
from bot.services.questions.words.further_words import FurtherWords
from bot.services.questions.words.signs import Signs
from bot.services.questions.words.vocabulary import Vocabulary
from data.curated.country_codes import country_codes
from data.curated.follow_ups import follow_ups
from data.curated.learned import learned
from data.curated.lists_meant import lists_meant
from data.curated.territory_words import territories
from data.curated.tongues import tongues
from data.curated.vocabulary_file import SignsTable, VocabularyFile
from data.curated.word_frequencies import zipf

FOLDER = Path(__file__).parents[1] / "vocabulary"
_WORDS_TOO = frozenset("essen lima perm zug split nice".split())
"""Cities whose names are words elsewhere."""


@cache
def vocabularies() -> Mapping[str, Vocabulary]:
    """The reviewed words of every language, by its ISO 639-1 code. Raises ValueError for a file that is wrong."""
    files = [_read(path) for path in sorted(FOLDER.glob("*.toml"))]
    signs = _signs([read.signs for read in files])
    return {read.language: _vocabulary(read, signs) for read in files}


def _read(path: Path) -> VocabularyFile:
    read = VocabularyFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    if read.language != path.stem:
        raise ValueError(f"{path.name}: the language is {read.language}, the file's name says {path.stem}")
    return read


def _signs(tables: Sequence[SignsTable]) -> Signs:
    """The tables of all languages as one."""
    every = [one.model_dump() for one in tables]
    return Signs(
        of_status=tuple(_all(every, "of_status")),
        owning=_phrases(" ".join(_all(every, "owning"))),
        relating=_phrases(" ".join(_all(every, "relating"))),
        institutions=_phrases(" ".join(_all(every, "institutions"))),
        came=_all(every, "came"),
        left=_all(every, "left"),
        updated=_all(every, "updated"),
        dealing=_all(every, "dealing"),
        things=_all(every, "things"),
        kinds={word: kind for one in tables for kind, words in one.kinds.items() for word in words.split()},
        sorts=_phrases(" ".join(_all(every, "sorts"))),
        theirs={word: country for one in tables for word, country in one.theirs.items()},
        codes=country_codes,
        tongues=tongues(),
        rules={key: [one for table in tables for one in table.rules.get(key, [])] for key in _rules(tables)},
    )


def _rules(tables: Sequence[SignsTable]) -> list[str]:
    """What may be asked of rules, in the order of the English file: the first that fits counts."""
    english = _english().signs.rules
    return list(dict.fromkeys([*english, *(key for table in tables for key in table.rules)]))


def _all(tables: Sequence[Mapping[str, Any]], key: str) -> list[str]:
    """The words or patterns of all tables."""
    return [one for table in tables for one in (table[key].split() if isinstance(table[key], str) else table[key])]


def _vocabulary(read: VocabularyFile, signs: Signs) -> Vocabulary:
    return Vocabulary(
        language=read.language,
        plain=_phrases(read.plain),
        agencies=_phrases(read.agencies),
        places=_phrases(read.places) | territories(read.language) | _cities(read),
        securities=_phrases(read.securities),
        context=_phrases(read.context),
        starters=_phrases(read.starters),
        plurals=_phrases(read.plurals),
        splitters=_phrases(read.splitters),
        aliases=_phrases(read.aliases),
        bearers=_phrases(read.bearers),
        peoples=_phrases(read.peoples),
        openers=_phrases(read.openers),
        heads=_phrases(read.heads),
        compounds=_phrases(read.compounds),
        background=_phrases(read.background),
        tellers=_phrases(read.tellers),
        askers=_phrases(read.askers),
        writers=_phrases(read.writers),
        requests=_phrases(read.requests),
        belongings=_phrases(read.belongings),
        greeters=_phrases(read.greeters),
        closers=_phrases(read.closers),
        whereabouts=_phrases(read.whereabouts),
        offices=_phrases(read.offices),
        investing=_phrases(read.investing),
        qualities=_phrases(read.qualities),
        articles=_phrases(read.articles),
        screenings=_phrases(read.screenings),
        askings=_phrases(read.askings),
        excluding=_phrases(read.excluding),
        laws=_phrases(read.laws),
        undertakings=_phrases(read.undertakings),
        slots=_phrases(read.slots),
        houses=_houses(),
        kin=read.kin,
        spellings=read.spellings,
        lists=_lists(read),
        meant=lists_meant(),
        bodies=read.bodies,
        authorities=read.authorities,
        kinds={Kind(name): [_with_sorts(one, signs) for one in patterns] for name, patterns in read.kinds.items()},
        aspects={Aspect(name): patterns for name, patterns in read.aspects.items()},
        goods=read.goods,
        permission=read.permission,
        plainly=_compiled(read.plainly),
        points={Point(name): pattern for name, pattern in _compiled(read.points).items()},
        further=_further(read),
        asked_days=frozenset(read.day.get("asked", [])),
        background_days=frozenset(read.day.get("background", [])),
        events=read.day.get("events", []),
        told_behind=read.day.get("told_behind", []),
        not_asked=read.day.get("not_asked", []),
        asked_where=read.day.get("asked_where", []),
        follow_up=follow_ups(read, _phrases),
        signs=signs,
        unspaced=read.unspaced,
        capital_nouns=read.capital_nouns,
        ordinary=partial(zipf, read.language),
        learned=learned,
    )


def _with_sorts(pattern: str, signs: Signs) -> str:
    """With the words for entries of lists in the place of "<sorts>"."""
    return pattern.replace("<sorts>", "|".join(sorted([*signs.kinds, *signs.sorts])) or "(?!)")


def _compiled(table: Mapping[str, list[str]]) -> dict[str, re.Pattern[str]]:
    return {name: re.compile("|".join(patterns), re.I | re.S) for name, patterns in table.items()}


def _further(read: VocabularyFile) -> FurtherWords:
    """The table [further]: "~" stands for one of `listed` or nothing; `fillers` may stand around each question."""
    table = {key: "|".join(patterns).replace("ß", "ss") for key, patterns in read.further.items()}
    fillers, listed, *found = (
        table.pop(key, "(?!)") for key in ("fillers", "listed", "joints", "of_listing", "passing")
    )
    joints, of_listing, passing = found
    blank = "" if read.unspaced else " "
    before, behind, said = f"(?:(?:{fillers}){blank})*", f"(?:{blank}(?:{fillers}))*", f"(?:{blank}(?:{listed}))?"
    asking = {
        Aspect(name): re.compile(f"{before}(?:{asked.replace('~', said)}){behind}") for name, asked in table.items()
    }
    return FurtherWords(
        asking=asking, joints=joints, of_listing=re.compile(of_listing), passing=re.compile(passing, re.S)
    )


def _phrases(text: str) -> frozenset[str]:
    """The words as a message's are folded: "weißt" is "weisst" there."""
    return frozenset(word.replace("_", " ").casefold() for word in text.split())


@cache
def _english() -> VocabularyFile:
    return _read(FOLDER / "en.toml")


def _lists(read: VocabularyFile) -> dict[str, list[str]]:
    """The names of lists in the language, with those in English, by which people of all languages call them."""
    english = _english().lists
    return {key: [*read.lists.get(key, []), *english.get(key, [])] for key in {**read.lists, **english}}


@cache
def _houses() -> frozenset[str]:
    """Names that are the same in every language; the English file has them."""
    return _phrases(_english().houses)


def _cities(read: VocabularyFile) -> frozenset[str]:
    """The places of the English file, where no word of the language is written so: "Zug" is a train."""
    if read.unspaced:
        return frozenset()
    own = _phrases(" ".join((read.plain, read.context, read.securities)))
    return frozenset(city for city in _phrases(_english().places) - own if city not in _WORDS_TOO)
