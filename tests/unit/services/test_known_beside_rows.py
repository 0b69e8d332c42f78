"""What a row of a file says beside its name raises and lowers its hits, with the reason, and hides none."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Entity, Identifier, IdentifierType, Schema
from bot.domain.names.particulars import Particulars
from bot.services.ports import Asker
from bot.services.screening.bulk import Bulk
from bot.services.screening.rows import Asked, Result
from bot.services.screening.screener import Screener
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork

DAY = dt.date(2021, 2, 1)


def a_person(id: str, born: str, country: str = "ru") -> Entity:
    named = builders.named(id, "Ivan Petrov")
    passport = Identifier(type=IdentifierType.PASSPORT, value=f"4003 {born}")
    return replace(named, schema=Schema.PERSON, birth_dates=(born,), countries=(country,), identifiers=(passport,))


FACTS = builders.a_snapshot(
    entities=(builders.an_entity(), a_person("elder", "1955-01-01"), a_person("younger", "1970-03-02")),
    designations=(
        builders.a_designation(),
        builders.a_designation("1", entity_id="elder"),
        builders.a_designation("2", entity_id="younger"),
    ),
)


def screened(name: str, known: Particulars) -> list[Result]:
    bulk = Bulk(lambda: FakeUnitOfWork(FACTS), day=DAY, today=DAY)
    return bulk.screen([Asked(2, name, known=known)])


def told(results: list[Result]) -> str:
    """The cells of all lines of the row."""
    return " | ".join(str(cell) for result in results for cell in result.cells())


def test_a_birth_date_makes_a_match_of_one_namesake_and_the_other_is_told_beside_with_the_reason() -> None:
    (result,) = screened("Ivan Petrov", Particulars(born="1970", countries=("ru",), firms_move=True))
    assert result.finding is not None
    assert (result.outcome, result.finding.entity.id) == (Outcome.MATCH, "younger")
    assert "born 1970 agrees; country RU agrees" in told([result])
    assert "elder" in result.also
    assert "born 1955-01-01, not 1970" in result.also


def test_one_who_is_neither_stays_a_possible_match_of_both_with_what_speaks_against() -> None:
    results = screened("Ivan Petrov", Particulars(born="1990"))
    assert [(one.outcome, one.finding and one.finding.entity.id) for one in results] == [
        (Outcome.AMBIGUOUS, "elder"),
        (Outcome.AMBIGUOUS, "younger"),
    ]
    assert told(results).count("not 1990") == 2


def test_a_firm_stays_a_match_whatever_country_the_file_has_for_it_and_that_is_told() -> None:
    (result,) = screened("Xiaomi Corporation", Particulars(countries=("ky",), firms_move=True))
    assert result.outcome == Outcome.MATCH
    assert "country CN, and KY in the file: a firm may be in several" in told([result])
    (asked,) = screened("Xiaomi Corporation", Particulars(countries=("ky",)))
    assert asked.outcome == Outcome.POTENTIAL_MATCH


KNOWN = st.builds(
    Particulars,
    born=st.sampled_from(["", "1970", "1955", "1990", "1970-03-02"]),
    countries=st.sampled_from([(), ("ru",), ("fr",)]),
    kind=st.sampled_from([None, *Schema]),
    firms_move=st.booleans(),
)


@given(known=KNOWN, name=st.sampled_from(["Ivan Petrov", "Xiaomi", "Ivan Petrow"]))
def test_whatever_a_row_says_everybody_of_the_name_is_told(known: Particulars, name: str) -> None:
    def ids(results: list[Result]) -> set[str]:
        said = told(results)
        return {id for id in ("elder", "younger", "xiaomi") if id in said}

    assert ids(screened(name, known)) == ids(screened(name, Particulars()))
    assert screened(name, known)[0].finding is not None


def asked(text: str) -> tuple[Outcome, list[str], list[str]]:
    answer = Screener(lambda: FakeUnitOfWork(FACTS), FakeClock()).screen(text, asker=Asker(surface="cli"))
    return answer.outcome, [f.entity.id for f in answer.findings], [f.entity.id for f in answer.also]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ivan Petrov; identifier: 4003 1970-03-02", (Outcome.MATCH, ["younger"], ["elder"])),
        ("Ivan Petrov; country: Russia; kind: person; born: 1955", (Outcome.MATCH, ["elder"], ["younger"])),
        ("Ivan Petrov; identifier: 99", (Outcome.AMBIGUOUS, ["elder", "younger"], [])),
        ("Nobody Whatever; identifier: 4003 1955-01-01", (Outcome.POTENTIAL_MATCH, ["elder"], [])),
        ("Nobody Whatever; identifier: 1810.HK", (Outcome.MATCH, ["xiaomi"], [])),
    ],
)
def test_a_number_beside_a_name_raises_who_bears_it_and_finds_whom_the_name_does_not(
    text: str, found: tuple[Outcome, list[str], list[str]]
) -> None:
    assert asked(text) == found


def test_a_number_of_somebody_else_than_the_name_tells_both() -> None:
    outcome, findings, also = asked("Xiaomi; identifier: 4003 1955-01-01")
    assert (outcome, set(findings), also) == (Outcome.AMBIGUOUS, {"xiaomi", "elder"}, [])
