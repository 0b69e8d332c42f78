"""The whole name of a person or a ship among other words is a potential match, and no more."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import Schema
from bot.domain.names.comparing.within import keys_within
from bot.domain.names.matching import POLICY, NameHit
from tests.unit.domain.near import a_hit, near

PERSON = a_hit("POTOROO, Bilby", schema=Schema.PERSON)
SHIP = a_hit("QUOKKA NUMBATINE", schema=Schema.VESSEL)


@pytest.mark.parametrize(
    "asked",
    [
        "Brother Bilby Potoroo",
        "Potoroo Bilby rent flat 5B",
        "Numbatia via Wombatia Bilby Potoroo for services rendered",
    ],
)
def test_a_person_among_other_words_is_told_of(asked: str) -> None:
    found = near(asked, PERSON)
    assert (found.score, found.within) == (POLICY.threshold, True)
    assert found.why.endswith("the whole of a listed name, with other words")


def test_so_is_a_ship() -> None:
    assert near("cargo on board Quokka Numbatine voyage 22", SHIP).score == POLICY.threshold


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Numbatia Potoroo rent flat 5B", PERSON),  # one word of two
        ("Bilby rent flat 5B Potoroo", PERSON),  # not side by side
        ("Bilby Potorou rent flat 5B", PERSON),  # another word
        ("Bilby Potoroo Numbatia Wombatine GmbH", PERSON),  # a firm
        ("Wombatia QUOKKA rent flat 5B", a_hit("QUOKKA", schema=Schema.VESSEL)),
        ("Numbatia John Potoroo Wombatine", a_hit("John POTOROO", schema=Schema.PERSON)),  # an everyday word
        ("Numbatia Ali Al Potoroo Wombatine", a_hit("AL POTOROO", schema=Schema.PERSON)),
    ],
)
def test_other_words_are_no_such_name(asked: str, stored: str | NameHit) -> None:
    assert near(asked, stored).score < POLICY.threshold


def test_a_short_name_is_looked_for_in_any_order_of_its_words() -> None:
    keys = keys_within("Kestrel Bilby Potoroo Abu Wombat")
    assert {"potoroo bilby", "bilby abu potoroo"} <= set(keys)
    assert "abu kestrel bilby" not in keys  # which are not side by side
    assert len(keys) == len(set(keys))


def test_in_a_long_text_it_is_looked_for_as_it_stands() -> None:
    keys = keys_within("Kestrel Bilby Potoroo Abu Wombat Quokka Numbat")
    assert "bilby potoroo" in keys
    assert "potoroo bilby" not in keys
