"""Weights made for a test, a few stored names, and a message read by the rules and these weights."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import name_key
from bot.services.questions.reader import Reader
from bot.services.questions.reading import Reading
from bot.services.questions.second.chain import Chain
from bot.services.questions.second.learned import Learned
from data.curated.vocabulary import vocabularies

TODAY = dt.date(2026, 11, 26)
LEVEL = (0.0, 0.0, 0.0)


class Stored:
    """A few stored names."""

    def __init__(self, *names: str) -> None:
        self._names = names

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """Those with one of the keys."""
        hits = [
            NameHit(entity_id=one, schema=Schema.COMPANY, text=one, name_type=NameType.NAME, key=name_key(one))
            for one in self._names
        ]
        return [hit for hit in hits if hit.key in keys]


def chain(names: Mapping[str, str], weight: float) -> Chain:
    """Weights by which just these words have these labels, the others none; a larger weight makes each surer."""
    weights = {"always": (weight, 0.0, 0.0)}
    for word, label in names.items():
        weights[f"word={word}"] = (-weight, weight if label == "B" else 0.0, weight if label == "I" else 0.0)
    return Chain(weights, [LEVEL] * 3)


def read(text: str, learned: Learned, *stored: str) -> Reading:
    """A message read by the rules and these weights."""
    words = {language: replace(one, learned=lambda: learned) for language, one in vocabularies().items()}
    return Reader(words).read(text, Stored(*stored), today=TODAY)


SURE, UNSURE = 20.0, 1.0


def as_sure_as(probability: float, text: str) -> float:
    """The weight by which the labels of a message (words parted by blanks, a mark at its end) are just so likely."""
    of_each = probability ** (1 / len(f"{text[:-1]} {text[-1]}".split()))
    return math.log(2 * of_each / (1 - of_each))
