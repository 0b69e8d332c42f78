"""Reads the reviewed words of questions (data/vocabulary/*.toml), one file a language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

from bot.services.questions.reading import Aspect, Kind, Point
from bot.services.questions.words.further_words import FurtherWords
from bot.services.questions.words.signs import Signs
from bot.services.questions.words.vocabulary import Vocabulary
from data.curated.follow_ups import follow_ups
from data.curated.learned import learned
from data.curated.lists_meant import lists_meant
from data.curated.signs import phrases, signs_of
from data.curated.territory_words import territories
from data.curated.vocabulary_file import VocabularyFile
from data.curated.word_frequencies import zipf

FOLDER = Path(__file__).parents[1] / "vocabulary"
_WORDS_TOO = frozenset("essen lima perm zug split nice".split())
"""Cities whose names are words elsewhere."""


@cache
def vocabularies() -> Mapping[str, Vocabulary]:
    """The reviewed words of every language, by its ISO 639-1 code. Raises ValueError for a file that is wrong."""
    files = [_read(path) for path in sorted(FOLDER.glob("*.toml"))]
    signs = signs_of([read.signs for read in files], rules=_english().signs.rules)
    return {read.language: _vocabulary(read, signs) for read in files}


def _read(path: Path) -> VocabularyFile:
    read = VocabularyFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    if read.language != path.stem:
        raise ValueError(f"{path.name}: the language is {read.language}, the file's name says {path.stem}")
    return read


def _vocabulary(read: VocabularyFile, signs: Signs) -> Vocabulary:
    return Vocabulary(
        language=read.language,
        plain=phrases(read.plain),
        agencies=phrases(read.agencies),
        places=phrases(read.places) | territories(read.language) | _cities(read),
        securities=phrases(read.securities),
        context=phrases(read.context),
        starters=phrases(read.starters),
        plurals=phrases(read.plurals),
        splitters=phrases(read.splitters),
        aliases=phrases(read.aliases),
        bearers=phrases(read.bearers),
        peoples=phrases(read.peoples),
        openers=phrases(read.openers),
        heads=phrases(read.heads),
        compounds=phrases(read.compounds),
        background=phrases(read.background),
        tellers=phrases(read.tellers),
        askers=phrases(read.askers),
        writers=phrases(read.writers),
        requests=phrases(read.requests),
        belongings=phrases(read.belongings),
        greeters=phrases(read.greeters),
        closers=phrases(read.closers),
        whereabouts=phrases(read.whereabouts),
        offices=phrases(read.offices),
        investing=phrases(read.investing),
        qualities=phrases(read.qualities),
        articles=phrases(read.articles),
        screenings=phrases(read.screenings),
        askings=phrases(read.askings),
        excluding=phrases(read.excluding),
        laws=phrases(read.laws),
        undertakings=phrases(read.undertakings),
        slots=phrases(read.slots),
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
        follow_up=follow_ups(read, phrases),
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
    return phrases(_english().houses)


def _cities(read: VocabularyFile) -> frozenset[str]:
    """The places of the English file, where no word of the language is written so: "Zug" is a train."""
    if read.unspaced:
        return frozenset()
    own = phrases(" ".join((read.plain, read.context, read.securities)))
    return frozenset(city for city in phrases(_english().places) - own if city not in _WORDS_TOO)
