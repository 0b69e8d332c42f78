"""The first line says what a listing, an order or a gap does, and never more than that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Outcome, Related, Standing
from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.domain.law.entity import Relation, Schema
from bot.domain.law.listed import Status
from bot.domain.law.orders import OrderOutcome, OutcomeKind
from bot.domain.law.program import Measure
from bot.services.wording.brief import brief
from bot.services.wording.designations import PERHAPS_A_PERSON, brief_events, must_know
from bot.services.wording.effects import brief_effect
from bot.services.wording.orders import orders_on
from bot.services.wording.verdict import verdict
from tests.unit.handlers.made import a_deadline, a_designation, a_finding, an_answer, an_entity, another, day
from tests.unit.services.copies import FRESH_SDN, line, on_1260h, on_sdn

TRANSACTIONS, PURCHASES = DeadlineKind.TRANSACTION_BAN, DeadlineKind.PURCHASE_BAN
UPCOMING, PASSED, NEVER = DeadlineState.UPCOMING, DeadlineState.PASSED, DeadlineState.NEVER_TOOK_EFFECT
DIVESTITURE = (Measure(name="divestiture order", effect="It is to divest."),)
DONE_IN_MAY = OrderOutcome(kind=OutcomeKind.CARRIED_OUT, on="2020-05", text="Sold.", documents=())


def test_a_listing_without_a_block_or_a_ban_is_orange_and_says_what_it_does() -> None:
    found = line(on_1260h())
    assert (found.emoji, found.words) == ("🟠", "on the DoD 1260H list: no securities effect, no date to divest")


def test_where_a_sale_averts_a_ban_on_an_app_a_date_to_divest_is_not_denied() -> None:
    ban = a_deadline(DeadlineKind.DISTRIBUTION_BAN, "2025-01-19", state=DeadlineState.PASSED)
    distribution = (Measure(name="distribution ban", effect="It may not be distributed."),)
    found = line(another("PAFACA", "PAFACA", "2024-04-24", measures=distribution, deadlines=(ban,)))
    assert (found.emoji, found.words) == ("🟠", "under PAFACA: no securities effect")


def test_in_few_words_an_order_that_was_carried_out_says_so() -> None:
    done = OrderOutcome(kind=OutcomeKind.CARRIED_OUT, on="2022-11-23", text="Sold.", documents=())
    order = another("NSIA order", "NSIA", "2022-11-16", orders="to divest Kestrel Ltd", outcome=done, measures=())
    found = brief(an_answer(Outcome.MATCH, a_finding(order), lists=(FRESH_SDN,)))
    assert (found.emoji, found.words) == ("🟠", "ordered to divest Kestrel Ltd; carried out 23 Nov 2022")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"status": Status.ENDED, "ended_on": day("2025-06-13")}, ", ended 13 Jun 2025"),
        ({"outcome": DONE_IN_MAY}, ", carried out May 2020"),
        ({}, ""),
    ],
)
def test_of_the_target_of_an_order_it_is_said_whether_the_order_stands(more: dict[str, object], words: str) -> None:
    order = another("order", "s.721", "2019-05-31", orders="to divest Kestrel", target="kestrel", **more)
    against = Related(
        relation=Relation.ADDRESSEE,
        note="",
        entity=an_entity(id="osprey", caption="Osprey Ltd"),
        status=Standing.DESIGNATED,
        designations=(order,),
    )
    finding = a_finding(entity=an_entity(id="kestrel"), status=Standing.NOT_DESIGNATED, related=(against,))
    assert orders_on(finding) == f"target of an order against Osprey Ltd{words}"


@pytest.mark.parametrize(
    ("listed_on", "words"),
    [("2018-01-01", "since 1 Jan 2018, in this form since 8 Mar 2022"), ("2023-05-01", "since 1 May 2023")],
)
def test_what_a_programme_forbids_is_not_told_as_of_before_it_did(listed_on: str, words: str) -> None:
    view = another("Russia", "E.O. 14066", listed_on, stage_since=day("2022-03-08"))
    assert brief_events(view) == (words, "")


def test_in_few_words_an_order_hides_no_listing_beside_it() -> None:
    order = another("s.721 order", "s.721", "2025-07-08", orders="to divest Kestrel Ltd", measures=DIVESTITURE)
    blocked = another(
        "OFAC SDN List", "US-SDN", "2026-01-05", measures=(Measure(name="asset freeze", effect="Blocked."),)
    )
    for views in ((order, blocked), (blocked, order)):
        words = brief(an_answer(Outcome.MATCH, a_finding(*views), lists=(FRESH_SDN,))).words
        assert words.startswith("ordered to divest Kestrel Ltd; designated — ")


def test_what_an_order_does_is_what_it_orders_and_not_always_to_divest() -> None:
    order = another("ICA order", "ICA", "2025-06-27", orders="to wind up its business", measures=DIVESTITURE)
    assert brief_effect(order, company=True) == "to wind up its business"
    assert brief_effect(replace(order, measures=()), company=True) == "nothing is left to be done"


@pytest.mark.parametrize(
    ("measure", "kind", "state", "words"),
    [
        ("transaction ban", TRANSACTIONS, UPCOMING, "dealings barred from 19 Feb 2021"),
        ("transaction ban", TRANSACTIONS, NEVER, "nothing barred, none came"),
        (
            "transaction ban",
            TRANSACTIONS,
            PASSED,
            "dealings barred, property not blocked",
        ),
        (
            "trading ban",
            PURCHASES,
            UPCOMING,
            "no trading from 19 Feb 2021, holding lawful",
        ),
        ("trading ban", DeadlineKind.DIVEST_BY, UPCOMING, "no trading, holding lawful"),
        ("investment ban", PURCHASES, PASSED, "no buying of its securities"),
    ],
)
def test_a_ban_is_not_told_as_in_force_before_its_date(
    measure: str, kind: DeadlineKind, state: DeadlineState, words: str
) -> None:
    dated = a_deadline(kind, "2021-02-19", state=state, why="none came" if state is NEVER else "")
    view = another("E.O. 13971", "E.O. 13971", "2021-01-05", measures=(Measure(name=measure, effect="."),))
    assert brief_effect(replace(view, deadlines=(dated,)), company=False) == words


def test_of_an_earlier_day_the_lists_are_counted_that_reach_back_to_it() -> None:
    late = replace(FRESH_SDN, dataset="late", begins_on=day("2022-01-01"))
    answer = an_answer(
        Outcome.MATCH,
        a_finding(status=Standing.NOT_DESIGNATED),
        as_of=day("2020-11-20"),
        lists=(FRESH_SDN, FRESH_SDN, late),
    )
    assert "on 2 lists that reach back to it" in verdict(answer).words
    assert "on 1 list that reaches back to it" in verdict(replace(answer, lists=(FRESH_SDN, late))).words
    assert "on 3 lists searched" in verdict(replace(answer, as_of=answer.asked_on)).words


@pytest.mark.parametrize(
    ("on", "words"), [("2022-11-23", "carried out 23 Nov 2022"), ("2020-05", "carried out May 2020")]
)
def test_a_month_is_read_as_one(on: str, words: str) -> None:
    assert OrderOutcome(kind=OutcomeKind.CARRIED_OUT, on=on, text="Sold.", documents=()).words == words


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ("BIS Entity List", "on the BIS Entity List"),
        ("NDAA s.889", "under NDAA s.889"),
        ("the firm’s own list (not law)", "on the firm’s own list (not law)"),
        (
            "State nonproliferation sanctions",
            "under State nonproliferation sanctions",
        ),
    ],
)
def test_it_is_named_as_one_says_it(short: str, words: str) -> None:
    found = line(another(short, "X", "2020-01-01", securities="Exports only."))
    assert found.words == f"{words}: no securities effect, no date to divest"


def test_several_of_those_have_one_line() -> None:
    two = (on_1260h(), another("BIS Entity List", "15 CFR 744", "2019-05-21", securities="Exports only."))
    assert line(*two).words == "listed — DoD 1260H list, BIS Entity List: no securities effect, no date to divest"


def test_the_strictest_listing_gives_the_colour_and_all_are_named() -> None:
    found = line(on_sdn(copy_on=None), on_1260h())
    assert (found.emoji, found.words) == ("🔴", "designated — OFAC SDN List, DoD 1260H list")


def test_an_earlier_day_is_named() -> None:
    found = line(on_1260h(), as_of=day("2025-02-01"), lists=(FRESH_SDN,))
    assert found.words == "on the DoD 1260H list on 1 Feb 2025: no securities effect, no date to divest"


@pytest.mark.parametrize(
    ("schema", "warned"), [(Schema.LEGAL_ENTITY, True), (Schema.COMPANY, False), (Schema.ORGANIZATION, False)]
)
def test_of_an_entry_that_may_be_a_person_it_is_said_that_a_name_is_no_person(schema: Schema, *, warned: bool) -> None:
    finding = a_finding(a_designation(), entity=an_entity("Wang Wei", schema=schema))
    assert (PERHAPS_A_PERSON in must_know(finding)) == warned
