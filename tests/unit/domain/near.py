"""What the tests of matching share: a stored name, and how near a question comes to it."""

from __future__ import annotations

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.asked import Asked
from bot.domain.names.comparing.characters import compare
from bot.domain.names.comparing.comparison import Comparison
from bot.domain.names.comparing.scoring import HOPELESS
from bot.domain.names.comparing.table import FEATURES, too_little
from bot.domain.names.keys import name_key
from bot.domain.names.matching import POLICY, Candidate, NameHit, Question, rank_near

WEIGHTS = {feature.name: feature.weight for feature in FEATURES}


def a_hit(
    text: str,
    entity_id: str = "it",
    *,
    schema: Schema = Schema.COMPANY,
    name_type: NameType = NameType.NAME,
    countries: tuple[str, ...] = (),
) -> NameHit:
    return NameHit(
        entity_id=entity_id, schema=schema, text=text, name_type=name_type, key=name_key(text), countries=countries
    )


def rare(_: str) -> float:
    return 0.9


def near(asked: str | Question, stored: str | NameHit) -> Candidate:
    question = Question(name=asked) if isinstance(asked, str) else asked
    (best,) = rank_near(question, [a_hit(stored) if isinstance(stored, str) else stored], rare)
    return best


def compared(asked: str, stored: str) -> Comparison:
    prepared = Asked(Question(name=asked), rare, POLICY, too_little=too_little(HOPELESS))
    return compare(prepared, a_hit(stored))


def score(asked: str, stored: str) -> float:
    found = rank_near(Question(name=asked), [a_hit(stored)], rare)
    return found[0].score if found else 0.0
