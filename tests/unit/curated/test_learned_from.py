"""The labelled messages that weights are learned from, and that the weights are of what the code looks at today."""

from __future__ import annotations

import csv
import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

from bot.domain.names.candidates import NameHit
from bot.services.questions.parts import Parts
from bot.services.questions.reader import Reader
from bot.services.questions.reading import Aspect, Kind
from bot.services.questions.runs.run import Run
from bot.services.questions.second.features import features
from bot.services.questions.second.message_seen import day_features
from bot.services.questions.second.unspaced_features import sign_features
from bot.services.questions.stored.known import known_runs
from bot.services.questions.unspaced.pieces import pieces
from data.curated.learned import FOLDER, STEP
from data.curated.vocabulary import vocabularies

COLUMNS = ["id", "text", "kind", "names", "day", "aspect", "note"]
UNSEEN = Path(__file__).parents[2] / "golden" / "unseen.tsv"
TODAY = dt.date(2026, 11, 26)
Row = Mapping[str, str]


class Nothing:
    """An index that holds nobody."""

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        return []


def rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def examples() -> Sequence[Row]:
    return [row for path in sorted((FOLDER / "examples").glob("*.tsv")) for row in rows(path)]


def test_every_example_is_whole_and_says_what_is_known() -> None:
    wrong = [row["id"] for row in (*examples(), *rows(UNSEEN)) if not _is_whole(row)]
    assert wrong == []
    assert [one for one, many in Counter(row["id"] for row in examples()).items() if many > 1] == []


def _is_whole(row: Row) -> bool:
    aspect = row["aspect"].partition(":")[0]
    names = [name for name in row["names"].split("|") if name]
    asks = row["kind"] == Kind.SCREEN
    return (
        list(row) == COLUMNS
        and None not in row.values()
        and row["kind"] in set(Kind)
        and aspect in set(Aspect)
        and bool(names) == asks
        and all(name in row["text"] for name in names)
    )


def parts_of(text: str) -> Parts:
    return Reader(vocabularies()).parts_of(text, Nothing(), today=TODAY)


def made_of_words(text: str) -> set[str]:
    parts = parts_of(text)
    within = parts.within
    known = [*known_runs(within, Nothing()), Run(0, 2, known=True)]  # a stored name, so that its features are seen
    return {feature for word in features(within, known, parts.spotted) for feature in word}


def made_of_signs(text: str) -> set[str]:
    parts = parts_of(text)
    words = vocabularies()
    taken = [*parts.lists, *((day.start, day.end) for day in parts.days)]
    found = pieces(parts.within, Nothing(), latin=words["en"], team="", taken=taken)
    return {one for sign in sign_features(parts.within, found, taken, parts.spotted) for one in sign}


def made_of_kinds(text: str) -> set[str]:
    return set(parts_of(text).seen.kind_features(Kind.SCREEN, None, Aspect.LIST))


def made_of_aspects(text: str) -> set[str]:
    return set(parts_of(text).seen.wanted_features(Aspect.LIST))


def made_of_day(text: str) -> set[str]:
    return set(day_features(parts_of(text).masked, language="en", unspaced=False))


def sorts(made: Collection[str]) -> set[str]:
    return {one.partition("=")[0] for one in made}


MESSAGE = 'please check "Petrel Optics" (Oslo) and M/s Vellum Trading Ltd\'s bonds as of 4 May 2021, on the SDN list?'


@pytest.mark.parametrize(
    ("table", "made"),
    [
        ("names.tsv", made_of_words(MESSAGE)),
        ("unspaced_names.tsv", made_of_signs("请查茶隼光电2021年5月4日是否在SDN名单上，谢谢")),
        ("kinds.tsv", made_of_kinds(MESSAGE)),
        ("aspects.tsv", made_of_aspects(MESSAGE)),
        ("days.tsv", made_of_day(MESSAGE)),
    ],
)
def test_each_sort_of_feature_with_a_weight_is_one_that_the_code_makes(table: str, made: set[str]) -> None:
    _, *lines = (FOLDER / table).read_text(encoding="utf-8").removesuffix("\n").split("\n")
    kept = sorts([line.partition("\t")[0] for line in lines if not line.startswith(STEP)])
    assert kept - sorts(made) == set()
