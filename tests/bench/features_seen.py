"""What the second reading looks at in messages: tests/golden/features_seen.tsv, which make golden writes anew.

A row is a message, a word or sign of it (or all of it), and its features. Where one changes, the weights have to be
learned anew.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.services.questions.parts import Parts
from bot.services.questions.reading import Aspect, Kind
from bot.services.questions.second.features import features
from bot.services.questions.second.message_seen import day_features
from bot.services.questions.second.unspaced_features import sign_features
from bot.services.questions.stored.known import known_runs
from bot.services.questions.unspaced.pieces import pieces
from tests.bench.steps_read import from_one_line
from tests.bench.tables import Table
from tests.unit.questions.conftest import TODAY, StoredNames
from tests.unit.questions.read_once import rules

TABLE = Table("features_seen.tsv")
_READER, _STORED = rules(), StoredNames()


def seen_today() -> Iterator[tuple[str, ...]]:
    """The rows of the table: of each of its messages, the words or signs, and the whole."""
    for text in dict.fromkeys(text for text, *_ in TABLE.known()):
        parts = _READER.parts_of(from_one_line(text), _STORED, today=TODAY)
        words = _of_signs(parts) if parts.words.unspaced else _of_words(parts)
        for number, found in enumerate(words):
            yield text, str(number), " ".join(found)
        yield text, "wanted", " ".join(parts.seen.wanted_features(Aspect.STATUS))
        yield text, "kind", " ".join(parts.seen.kind_features(Kind.SCREEN, None, Aspect.STATUS))
        words_of_day = day_features(parts.masked, language=parts.words.language, unspaced=parts.words.unspaced)
        yield text, "day", " ".join(words_of_day)


def _of_words(parts: Parts) -> list[list[str]]:
    return features(parts.within, known_runs(parts.within, _STORED, team=""), parts.spotted)


def _of_signs(parts: Parts) -> list[list[str]]:
    taken = [*parts.lists, *((day.start, day.end) for day in parts.days)]
    found = pieces(parts.within, _STORED, latin=_READER.vocabularies["en"], team="", taken=taken)
    return sign_features(parts.within, found, taken, parts.spotted)


def write() -> None:
    """Write the table anew."""
    TABLE.write(list(seen_today()))


if __name__ == "__main__":
    write()
