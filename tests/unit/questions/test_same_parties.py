"""Which of several sets of names is meant is asked only where it makes a difference."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pytest

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import name_key
from bot.services.questions.spotted import Spotted
from bot.services.questions.stored.same_parties import without_idle_question

BEARERS = {"Kestrel Optics": "kestrel", "KOPT": "kestrel", "Osprey Telecom": "osprey"}


class Held:
    """Three stored names, of which two are of one company."""

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """The stored names with one of the keys."""
        hits = [
            NameHit(entity_id=who, schema=Schema.COMPANY, text=name, name_type=NameType.NAME, key=name_key(name))
            for name, who in BEARERS.items()
        ]
        return [hit for hit in hits if hit.key in keys]


def asked(*either: tuple[str, ...]) -> Spotted:
    return Spotted(either[0], (), ("Which is meant?",), either)


def test_two_names_of_one_company_are_no_question() -> None:
    settled = without_idle_question(asked(("Kestrel Optics",), ("Kestrel Optics", "KOPT")), Held(), "")
    assert (settled.names, settled.doubts, settled.either) == (("Kestrel Optics",), (), ())


@pytest.mark.parametrize(
    "other", [("Kestrel Optics", "Osprey Telecom"), ("Osprey Telecom",), ("Kestrel Optics", "Merlin"), ("Merlin",)]
)
def test_another_company_or_a_name_that_nobody_holds_stays_a_question(other: tuple[str, ...]) -> None:
    question = asked(("Kestrel Optics",), other)
    assert without_idle_question(question, Held(), "") == question


def test_names_that_nobody_holds_stay_a_question() -> None:
    question = asked(("Merlin",), ("Merlin", "Hobby"))
    assert without_idle_question(question, Held(), "") == question
