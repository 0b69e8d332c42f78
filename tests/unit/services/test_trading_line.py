"""What is barred, by when, and what stays lawful: the strictest first, and never a clearance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Finding, Outcome, Standing
from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.domain.law.program import Measure
from bot.domain.law.searched import Gap, ListSearched, NotSearched
from bot.domain.law.view import DesignationView
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect
from bot.services.wording.deadlines import title
from bot.services.wording.designations import must_know
from tests.unit.domain.test_clocks import CLOCK
from tests.unit.handlers.made import a_deadline, a_finding, a_list, day
from tests.unit.services.lines import (
    FRESH,
    OLD,
    REVIEWED,
    SDN,
    asked,
    ended,
    on_1260h,
    on_cmic,
    on_el,
    on_sdn,
    suspended,
)


def test_the_date_to_divest_has_hour_zone_clause_and_meaning() -> None:
    assert asked(Aspect.DEADLINE, a_finding(on_cmic(), on_1260h())) == (
        "Divestment date 3 Jun 2022, 09:30 Eastern (E.O. 14032 s.1(c)(i)), passed 4 years ago: "
        "trades to divest end. Holding stays lawful."
    )


def test_where_there_is_no_date_to_divest_it_is_said_why_and_what_comes_next() -> None:
    bar = a_deadline(DeadlineKind.CONTRACT_BAR, "2027-06-30", at=None, rule="s.805(a)(1)(B)")
    assert asked(Aspect.DEADLINE, a_finding(on_1260h(deadlines=(bar,)))) == (
        "None of its listings gives a date to divest. DoD 1260H list: No securities effect; DoD procurement only. "
        "Next: contract bar from 30 Jun 2027, in 218 days (s.805(a)(1)(B))."
    )


def test_a_date_that_never_took_effect_is_no_date() -> None:
    never = a_deadline(DeadlineKind.DIVEST_BY, "2022-06-03", state=DeadlineState.NEVER_TOOK_EFFECT, rule="s.1(c)")
    said = asked(Aspect.DEADLINE, a_finding(on_cmic(deadlines=(never,))))
    assert said.startswith("No date to divest is in effect: 3 Jun 2022 (s.1(c)) never took effect.")


def test_a_listing_that_ended_has_no_date_to_divest() -> None:
    former = a_finding(ended(), status=Standing.FORMERLY_DESIGNATED)
    said = asked(Aspect.DEADLINE, former)
    assert said == "No date to divest: it was on the OFAC SDN List, 14 Jan – 25 May 2021 (vacated)."


def test_a_trading_ban_is_told_with_its_date_and_what_stays_lawful_and_never_as_a_block() -> None:
    said = asked(Aspect.HOLD_OR_BUY, a_finding(on_cmic(), on_1260h()))
    assert said == (
        "OFAC NS-CMIC List, since 2 Aug 2021: U.S. persons may not trade in its securities. Divestment date "
        "3 Jun 2022, passed 4 years ago: trades to divest end. Holding stays lawful."
    )


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (on_sdn(), "OFAC SDN List: Property is blocked. There is no divestment date."),
        (on_1260h(), "DoD 1260H list: No securities effect; DoD procurement only."),
        (on_el(), "BIS Entity List: Exports only; no securities effect."),
    ],
)
def test_what_is_barred_is_in_the_words_of_the_strictest_list(view: DesignationView, words: str) -> None:
    assert asked(Aspect.HOLD_OR_BUY, a_finding(view)) == words


@pytest.mark.parametrize("views", [(on_sdn(), on_cmic(), on_1260h()), (on_cmic(), on_1260h(), on_sdn())])
def test_of_several_bans_blocked_property_leads_and_the_rest_is_left_to_the_card(
    views: tuple[DesignationView, ...],
) -> None:
    said = asked(Aspect.HOLD_OR_BUY, a_finding(*views))
    assert said == "OFAC SDN List: Property is blocked. There is no divestment date."


def test_where_property_is_blocked_no_milder_list_says_that_it_is_not() -> None:
    debt = Measure(name="debt and equity restrictions", effect="No new debt.")
    milder = on_el(measures=(debt,), securities="New debt is barred; property is not blocked by this list.")
    said = asked(Aspect.DEADLINE, a_finding(on_sdn(), milder))
    assert said == "OFAC SDN List: Property is blocked. There is no divestment date."


def test_a_date_to_divest_is_not_told_alone_where_property_is_blocked() -> None:
    said = asked(Aspect.DEADLINE, a_finding(on_cmic(), on_sdn()))
    assert said.startswith(
        "OFAC SDN List: Property is blocked. There is no divestment date. Divestment date 3 Jun 2022"
    )
    assert said.endswith("Holding stays lawful.")


def test_the_age_of_what_the_strictest_measure_rests_on_is_in_the_line() -> None:
    copied = on_sdn(copy_on=day("2023-12-28"))
    said = asked(Aspect.HOLD_OR_BUY, a_finding(copied, on_cmic()))
    assert said.startswith("OFAC SDN List (in our copy of 28 Dec 2023): Property is blocked.")
    reviewed = replace(a_list("SDN"), dataset="reviewed", as_of=day("2026-08-22"), stale=True)
    said = asked(Aspect.HOLD_OR_BUY, a_finding(on_sdn(dataset="reviewed")), lists=(reviewed,))
    assert said.startswith("OFAC SDN List (last checked 22 Aug 2026): Property is blocked.")


def test_trades_to_divest_end_on_a_day_by_which_nobody_must_sell() -> None:
    ban, divest = on_cmic().deadlines
    lawful = replace(divest, trades_only=True, meaning="Holding stays lawful; there is no duty to sell.")
    said = asked(Aspect.DEADLINE, a_finding(on_cmic(deadlines=(ban, lawful))))
    assert said == (
        "Trades to divest ended 3 Jun 2022 (E.O. 14032 s.1(c)(i)), 4 years ago: "
        "holding stays lawful; there is no duty to sell."
    )
    assert title(lawful) == "Trades to divest end 3 Jun 2022, 09:30 Eastern"
    assert title(divest) == "Divest by 3 Jun 2022, 09:30 Eastern"


@pytest.mark.parametrize(
    ("finding", "meant", "said"),
    [
        (a_finding(on_cmic()), (), "In force: OFAC NS-CMIC List. No end date is given here"),
        (suspended(), (), "Suspended, and not ended: OFAC NS-CMIC List. No end date is given here"),
        (a_finding(on_1260h(), ended()), (), "In force: DoD 1260H list. No end date is given here"),
        (a_finding(on_1260h(), ended()), (SDN,), "Ended: its listing on the OFAC SDN List, 14 Jan – 25 May 2021"),
    ],
)
def test_until_when_is_told_of_the_list_that_is_named_and_of_what_stands_no_end_is_made_up(
    finding: Finding, meant: tuple[ListMeant, ...], said: str
) -> None:
    assert asked(Aspect.UNTIL, finding, meant=meant).startswith(said)


@pytest.mark.parametrize(
    ("aspect", "then"),
    [
        (Aspect.SINCE, "OFAC NS-CMIC List since 3 Jun 2021."),
        (Aspect.UNTIL, "In force: OFAC NS-CMIC List. No end date"),
        (Aspect.EFFECT, "OFAC NS-CMIC List:"),
        (Aspect.WHY, "No grounds are held for OFAC NS-CMIC List."),
    ],
)
def test_of_a_list_that_it_never_was_on_that_is_said_then_what_was_asked_of_the_others(
    aspect: Aspect, then: str
) -> None:
    said = asked(aspect, a_finding(on_cmic()), meant=(SDN,))
    assert said.startswith(f"No: not on OFAC’s SDN List (edition of 23 Nov 2026). {then}")


def test_since_when_it_is_on_a_list_that_it_left_is_not_answered_by_another_list() -> None:
    said = asked(Aspect.SINCE, a_finding(on_1260h(), ended()), meant=(SDN,))
    assert said == "That listing has ended; it was on the OFAC SDN List, 14 Jan – 25 May 2021 (vacated)."


def test_while_a_listing_is_suspended_its_bans_do_not_run() -> None:
    said = asked(Aspect.HOLD_OR_BUY, suspended())
    assert said == "OFAC NS-CMIC List: suspended since 12 Mar 2021; its bans have no effect while it is."


def test_of_a_listing_that_ended_nothing_is_barred_and_that_is_no_clearance() -> None:
    said = asked(Aspect.HOLD_OR_BUY, a_finding(ended(), status=Standing.FORMERLY_DESIGNATED))
    assert said.startswith("Nothing is barred by a listing today: it was on the OFAC SDN List")
    assert said.endswith("This is not clearance.")


@pytest.mark.parametrize(
    ("lists", "unsearched", "said"),
    [
        ((FRESH,), (), "No listing found on the 1 list searched; no match is not clearance."),
        (
            (OLD,),
            (),
            "Not known: OFAC’s SDN List is held in a copy of 28 Dec 2023. Nothing found on the 1 list searched in our "
            "copies, the oldest of 28 Dec 2023; no match is not clearance.",
        ),
        (
            (REVIEWED,),
            (NotSearched(dataset="us_ofac_sdn", title="SDN", reason=Gap.NOT_LOADED),),
            "Not known: OFAC’s SDN List is not loaded. Nothing found on the 1 list searched; "
            "no match is not clearance.",
        ),
    ],
)
def test_no_match_is_not_clearance_and_not_known_without_a_fresh_sdn_list(
    lists: tuple[ListSearched, ...], unsearched: tuple[NotSearched, ...], said: str
) -> None:
    found = asked(Aspect.HOLD_OR_BUY, outcome=Outcome.NO_MATCH, lists=lists, unsearched=unsearched)
    assert found == said


def test_a_wind_down_that_ended_for_this_very_entity_comes_before_that_no_date_to_divest_is_given() -> None:
    own = replace(CLOCK, brief="Its wind-down licences ended", basis="for Bulgaria later", note="None was seen since.")
    listed = on_sdn(ran_out=(replace(own, entities=("xiaomi",)),))
    told = "Its wind-down licences ended 10 Nov 2026 (for Bulgaria later). None was seen since."
    no_date = "OFAC SDN List: Property is blocked. There is no divestment date."
    assert asked(Aspect.DEADLINE, a_finding(listed)) == f"{told} {no_date}"
    assert "wind-down" not in asked(Aspect.DEADLINE, a_finding(on_sdn(ran_out=(own,))))


def test_what_was_looked_for_and_not_found_of_what_ran_out_is_said() -> None:
    own = replace(CLOCK, due=day("2026-04-01"), brief="Its licences ended")
    said = must_know(a_finding(on_sdn(ran_out=(own,))))
    assert said == ["Its licences ended 1 Apr 2026, a later document was looked for, and none found"]


def test_of_several_listings_that_ended_the_last_one_is_told() -> None:
    later = ended(program_short="OFAC NS-CCMC List", listed_on=day("2021-01-08"), ended_on=day("2021-06-03"))
    former = a_finding(ended(), later, status=Standing.FORMERLY_DESIGNATED)
    for aspect in (Aspect.DEADLINE, Aspect.HOLD_OR_BUY):
        assert "it was on the OFAC NS-CCMC List, 8 Jan – 3 Jun 2021" in asked(aspect, former)
