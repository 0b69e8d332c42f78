"""What is known beside a name: it tells namesakes apart, with the reason told, and hides nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.law.answer import Answer, Finding, Outcome
from bot.domain.law.entity import NameType, Schema
from bot.domain.names.particulars import Particulars, compared
from bot.services.screening.namesakes import weighed
from bot.services.screening.particulars_typed import split
from bot.services.wording.small_print import matched
from tests.unit.handlers import answers

PERSON = replace(
    answers.huawei_today().findings[0],
    entity=replace(
        answers.huawei_today().findings[0].entity,
        id="petrov",
        schema=Schema.PERSON,
        countries=("ru",),
        birth_dates=("1970-03-02",),
    ),
)


def a_person(
    id: str = "petrov", *, born: tuple[str, ...] = ("1970-03-02",), countries: tuple[str, ...] = ("ru",)
) -> Finding:
    return replace(PERSON, entity=replace(PERSON.entity, id=id, birth_dates=born, countries=countries))


def an_answer(outcome: Outcome, *findings: Finding, also: tuple[Finding, ...] = ()) -> Answer:
    return replace(answers.huawei_today(), outcome=outcome, findings=findings, also=also)


@pytest.mark.parametrize(
    ("known", "how"),
    [
        (Particulars(born="1970"), ("born 1970 agrees", "")),
        (Particulars(born="1970-03"), ("born 1970-03 agrees", "")),
        (Particulars(born="1970-03-02"), ("born 1970-03-02 agrees", "")),
        (Particulars(born="1971"), ("", "born 1970-03-02, not 1971")),
        (Particulars(born="1970-03-03"), ("", "born 1970-03-02, not 1970-03-03")),
        (Particulars(countries=("ru", "by")), ("country RU/BY agrees", "")),
        (Particulars(countries=("fr",)), ("", "country RU, not FR")),
        (Particulars(countries=("fr",), people_move=True), ("", "")),
        (Particulars(kind=Schema.PERSON), ("a person agrees", "")),
        (Particulars(kind=Schema.COMPANY), ("", "a person, not a company")),
    ],
)
def test_each_particular_agrees_or_differs_and_says_in_what(known: Particulars, how: tuple[str, str]) -> None:
    found = compared(known, PERSON.entity)
    assert ("; ".join(found.agrees), "; ".join(found.differs)) == how


def test_what_a_list_does_not_say_neither_agrees_nor_differs() -> None:
    found = compared(Particulars(born="1970", countries=("ru",)), a_person(born=(), countries=()).entity)
    assert found.agrees == found.differs == ()
    assert found.silent == ("its birth date is not listed", "its country is not listed")
    assert not found.all_agree


def test_a_country_alone_makes_no_match_of_a_possible_one() -> None:
    answer = weighed(an_answer(Outcome.POTENTIAL_MATCH, PERSON), Particulars(countries=("ru",)))
    assert answer.outcome is Outcome.POTENTIAL_MATCH
    assert "country RU agrees" in answer.findings[0].match.explanation


def test_the_one_with_whom_all_agrees_is_a_match_and_its_namesakes_stand_beside() -> None:
    other = a_person("other", born=("1955",))
    answer = weighed(an_answer(Outcome.AMBIGUOUS, other, PERSON), Particulars(born="1970", countries=("ru",)))
    assert (answer.outcome, [one.entity.id for one in answer.findings]) == (Outcome.MATCH, ["petrov"])
    (beside,) = answer.also
    assert "born 1955, not 1970" in beside.match.explanation


@pytest.mark.parametrize(
    ("how", "outcome"),
    [
        ({"score": 0.84}, Outcome.POTENTIAL_MATCH),
        ({"name_type": NameType.WEAK_ALIAS}, Outcome.POTENTIAL_MATCH),
        ({"score": 0.88, "lacks": "patronymic"}, Outcome.MATCH),
    ],
)
def test_a_birth_date_makes_no_match_of_a_name_that_is_only_alike(how: dict[str, Any], outcome: Outcome) -> None:
    alike = replace(PERSON, match=replace(PERSON.match, **how))
    answer = weighed(an_answer(Outcome.POTENTIAL_MATCH, alike), Particulars(born="1970"))
    assert (answer.outcome, answer.findings[0].entity.id) == (outcome, "petrov")
    assert "born 1970 agrees" in answer.findings[0].match.explanation


def test_one_who_differs_is_a_possible_match_at_most_and_is_told_with_the_reason() -> None:
    answer = weighed(an_answer(Outcome.MATCH, PERSON), Particulars(born="1985"))
    assert answer.outcome is Outcome.POTENTIAL_MATCH
    (finding,) = answer.findings
    assert "born 1970-03-02, not 1985" in finding.match.explanation
    assert finding.match.score < 1.0
    assert "speaks against it and settles nothing" in matched(finding, answer)


KNOWN = st.builds(
    Particulars,
    born=st.sampled_from(["", "1970", "1970-03-02", "1985"]),
    countries=st.sampled_from([(), ("ru",), ("fr",)]),
    kind=st.sampled_from([None, Schema.PERSON, Schema.COMPANY]),
)
PEOPLE = st.lists(
    st.tuples(st.sampled_from([(), ("1970",), ("1985-01-01",)]), st.sampled_from([(), ("ru",), ("fr", "ru")])),
    min_size=1,
    max_size=4,
)


@given(known=KNOWN, people=PEOPLE, beside=PEOPLE, outcome=st.sampled_from([Outcome.MATCH, Outcome.POTENTIAL_MATCH]))
def test_whatever_is_known_nobody_is_hidden(
    known: Particulars,
    people: list[tuple[tuple[str, ...], ...]],
    beside: list[tuple[tuple[str, ...], ...]],
    outcome: Outcome,
) -> None:
    hits = tuple(a_person(f"p{n}", born=born, countries=c) for n, (born, c) in enumerate(people))
    also = tuple(a_person(f"b{n}", born=born, countries=c) for n, (born, c) in enumerate(beside))
    before = an_answer(outcome if len(hits) == 1 else Outcome.AMBIGUOUS, *hits, also=also)
    after = weighed(before, known)
    assert {one.entity.id for one in (*after.findings, *after.also)} == {one.entity.id for one in (*hits, *also)}
    assert after.findings
    assert after.outcome in (Outcome.MATCH, Outcome.POTENTIAL_MATCH, Outcome.AMBIGUOUS)
    assert (after.outcome is Outcome.AMBIGUOUS) == (len(after.findings) > 1)


@pytest.mark.parametrize(
    ("text", "rest", "known"),
    [
        ("Ivan Petrov, born 1970, Russia", "Ivan Petrov", Particulars(born="1970", countries=("ru",))),
        ("Ivan Petrov (born 2 March 1970)", "Ivan Petrov", Particulars(born="1970-03-02")),
        ("Ivan Petrov dob 1970-03-02, Belarus", "Ivan Petrov", Particulars(born="1970-03-02", countries=("by",))),
        ("Ivan Petrov, born 1970, Narnia", "Ivan Petrov, born 1970, Narnia", Particulars()),
        (
            "Ivan Petrov; born: 2 Mar 1970; country: RU",
            "Ivan Petrov",
            Particulars(born="1970-03-02", countries=("ru",)),
        ),
        (
            "Ivan Petrov; kind: person; identifier: 4003 12",
            "Ivan Petrov",
            Particulars(kind=Schema.PERSON, identifier="4003 12"),
        ),
        ("Ivan Petrov, born 1970; kind: ship", "Ivan Petrov", Particulars(born="1970", kind=Schema.VESSEL)),
        ("Ivan Petrov; kind: ghost", "Ivan Petrov; kind: ghost", Particulars()),
        ("Ivan Petrov; born: 1970; born: 1971", "Ivan Petrov; born: 1970; born: 1971", Particulars()),
        ("kind: person", "kind: person", Particulars()),
        ("Trading House, Russia", "Trading House, Russia", Particulars()),
        ("Born 1970", "Born 1970", Particulars()),
        ("Newborn Foods Ltd", "Newborn Foods Ltd", Particulars()),
        ("Huawei and SMIC", "Huawei and SMIC", Particulars()),
    ],
)
def test_a_birth_date_and_a_country_behind_a_name_are_read_and_nothing_else(
    text: str, rest: str, known: Particulars
) -> None:
    assert split(text) == (rest, known)
