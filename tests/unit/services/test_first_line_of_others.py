"""The first line on what is no company, on what our copies cannot tell, and on an order that is suspended."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.law.answer import Finding, Outcome, Related, Standing
from bot.domain.law.entity import Relation, Schema
from bot.domain.law.listed import EndReason, Status
from bot.domain.law.view import DesignationView
from bot.services.wording.verdict import Verdict, standing_words, verdict
from tests.unit.handlers.made import a_finding, a_list, a_match, an_answer, an_entity, another, day
from tests.unit.services.copies import FRESH_SDN, on_sdn

ONE = (FRESH_SDN,)


def an_app(*views: DesignationView, **more: Any) -> Finding:
    return a_finding(*views, **{"entity": an_entity("Kestrel Chat", schema=Schema.APP)} | more)


def a_country(*views: DesignationView, **more: Any) -> Finding:
    return a_finding(*views, **{"entity": an_entity("Quolland", schema=Schema.JURISDICTION)} | more)


def said(finding: Finding, **more: Any) -> Verdict:
    return verdict(an_answer(Outcome.MATCH, finding, **{"lists": ONE, "unsearched": ()} | more))


def over(short: str, on: str) -> DesignationView:
    return another(short, "E.O. 1", "2020-01-01", status=Status.ENDED, ended_on=day(on), end_reason=EndReason.REVOKED)


def test_of_an_app_or_a_country_what_stands_against_it_is_told_and_what_it_is() -> None:
    for finding, kind in ((an_app(on_sdn()), "app"), (a_country(on_sdn()), "not a company")):
        found = said(finding)
        assert kind in found.words.partition(";")[0]
        assert "OFAC SDN List" in found.words.partition(";")[2]


def test_an_app_against_which_something_comes_is_told_so() -> None:
    coming = on_sdn(status=Status.NOT_YET)
    assert "; not in effect today: OFAC SDN List" in said(an_app(coming)).words
    past = said(an_app(coming), as_of=day("2022-01-15"))
    assert "; not in effect on 15 Jan 2022: OFAC SDN List" in past.words


def test_of_several_that_ended_the_last_is_told() -> None:
    words = said(an_app(over("Early order", "2021-06-09"), over("Late order", "2023-06-09"))).words
    assert "no longer under Late order (" in words
    assert "9 Jun 2023)" in words
    assert "; nothing else on " in words
    assert "Early" not in words


def test_where_nothing_is_in_force_the_country_of_a_regime_is_named_with_what_is() -> None:
    venezuela = Related(
        relation=Relation.LINKED,
        note="",
        entity=an_entity("Venezuela", id="ve", schema=Schema.JURISDICTION),
        status=Standing.DESIGNATED,
        designations=(on_sdn(),),
    )
    linked = said(a_country(related=(venezuela,))).words
    assert "nothing in force today by its own name on " in linked
    assert linked.endswith("; linked to Venezuela, OFAC SDN List")
    for finding in (a_country(related=(replace(venezuela, designations=()),)), a_country()):
        words = said(finding).words
        assert "nothing in force today on " in words
        assert "linked" not in words
    assert "linked" not in said(an_app(related=(venezuela,))).words
    company = replace(venezuela, entity=an_entity("Venezuela Ltd", id="ve"))
    assert "linked" not in said(a_country(related=(company,))).words


def test_an_order_that_is_suspended_is_no_designation_and_the_day_is_told_where_it_is_known() -> None:
    more: dict[str, Any] = {"status": Status.SUSPENDED, "suspended_on": day("2021-03-12")}
    order = another("s.721 order", "s.721", "2020-08-14", orders="to divest Kestrel", **more)
    for view, words in (
        (order, "order suspended since 12 Mar 2021 — s.721 order"),
        (replace(order, orders=""), "designation suspended by court order since 12 Mar 2021 — s.721 order"),
        (replace(order, suspended_on=None), "order suspended — s.721 order"),
    ):
        assert said(a_finding(view, status=Standing.SUSPENDED)).words == words


@pytest.mark.parametrize(
    ("schema", "status", "views", "words"),
    [
        (Schema.COMPANY, Standing.UNKNOWN, (), "not known"),
        (Schema.JURISDICTION, Standing.UNKNOWN, (), "not known"),
        (Schema.JURISDICTION, Standing.DESIGNATED, (), "nothing in force by its own name"),
        (Schema.APP, Standing.FORMERLY_DESIGNATED, (over("Old order", "2021-06-09"),), "not in force — Old order"),
        (Schema.APP, Standing.DESIGNATED, (on_sdn(),), "OFAC SDN List"),
        (Schema.COMPANY, Standing.DESIGNATED, (on_sdn(),), "designated — OFAC SDN List"),
        (Schema.COMPANY, Standing.DESIGNATED, (), "designated"),
        (Schema.COMPANY, Standing.NOT_DESIGNATED, (), "not designated"),
        (
            Schema.COMPANY,
            Standing.FORMERLY_DESIGNATED,
            (over("Old order", "2021-06-09"),),
            "formerly designated — Old order",
        ),
    ],
)
def test_the_standing_of_a_relative_in_few_words(
    schema: Schema, status: Standing, views: tuple[DesignationView, ...], words: str
) -> None:
    relative = Related(
        relation=Relation.PARENT, note="", entity=an_entity(schema=schema), status=status, designations=views
    )
    assert standing_words(relative) == words


def test_what_is_not_known_of_the_day_is_told_with_why_and_with_an_order_that_names_it() -> None:
    finding = a_finding(status=Standing.UNKNOWN, not_known=("the copy begins later", "another"))
    words = said(finding, as_of=day("2019-02-01")).words
    assert "not known for 1 Feb 2019 — the copy begins later" in words
    for other in (an_app, a_country):
        told = said(other(status=Standing.UNKNOWN, not_known=("the copy begins later",)), as_of=day("2019-02-01"))
        assert "; not known for 1 Feb 2019 — the copy begins later" in told.words


@pytest.mark.parametrize(
    ("number", "word"), [(2, "Two"), (3, "Three"), (9, "Nine"), (10, "Ten"), (11, "11"), (12, "12")]
)
def test_how_many_answer_to_a_name_is_written_out_up_to_ten(number: int, word: str) -> None:
    found = verdict(an_answer(Outcome.AMBIGUOUS, *[a_finding(on_sdn())] * number, lists=ONE, unsearched=()))
    assert (found.lead, found.emoji) == (f"{word} entries answer to ", "🟡")
    assert found.words.startswith("which one?")


@pytest.mark.parametrize(
    ("lacks", "differs", "lead"),
    [("", (), "Possible match: "), ("Maria", (), "Very likely: "), ("Maria", ("born",), "Possible match: ")],
)
def test_who_may_be_meant_is_very_likely_where_only_a_part_of_the_name_lacks(
    lacks: str, differs: tuple[str, ...], lead: str
) -> None:
    finding = a_finding(on_sdn(), match=replace(a_match(0.9), lacks=lacks, differs=differs))
    found = verdict(an_answer(Outcome.POTENTIAL_MATCH, finding, lists=ONE, unsearched=()))
    assert (found.lead, found.emoji) == (lead, "🟡")


def test_a_name_of_which_a_part_is_listed_is_not_told_as_nothing() -> None:
    found = verdict(an_answer(Outcome.NO_MATCH, also=(a_finding(on_sdn()),), lists=ONE, unsearched=()))
    assert (found.emoji, found.words) == ("🟡", "nothing under the whole name; a part of it is a listed name")
    clean = verdict(an_answer(Outcome.NO_MATCH, lists=(FRESH_SDN, a_list("Other")), unsearched=()))
    assert (clean.emoji, clean.words.startswith("nothing on 2 lists")) == ("⚪", True)


def test_what_was_not_read_says_why_and_what_was_asked_back_says_so() -> None:
    wrong = verdict(an_answer(Outcome.INVALID, problem="The name is too long."))
    assert (wrong.emoji, wrong.words) == ("⚠️", "The name is too long.")
    asked = verdict(an_answer(Outcome.ASKED))
    assert (asked.emoji, asked.words) == ("🟡", "asked back: the question was read with doubt")
    number = verdict(an_answer(Outcome.NOT_HELD, lists=ONE, unsearched=()))
    assert (number.emoji, number.words.startswith("a number that no list here holds")) == ("🟡", True)
