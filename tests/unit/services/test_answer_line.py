"""What was asked is answered in a line of its own: by aspect, by standing, and never more than is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.deadline import DeadlineKind, DeadlineState
from bot.domain.designation import EndReason, Status
from bot.domain.entity import Relation, Schema
from bot.domain.list_meant import ListMeant
from bot.domain.program import Measure
from bot.domain.screening import (
    Answer,
    DesignationView,
    Finding,
    Gap,
    ListSearched,
    NotSearched,
    Outcome,
    Related,
    Standing,
)
from bot.services.questions.reading import Aspect
from bot.services.wording.aspects import answer_line, documents
from bot.services.wording.deadlines import title
from tests.unit.handlers import answers
from tests.unit.handlers.made import a_deadline, a_finding, a_list, a_reading, an_answer, an_entity, another, day

SDN = ListMeant(key="sdn", label="sdn", name="OFAC’s SDN List", programs=("US-SDN",), copies=("us_ofac_sdn",))
EL = ListMeant(
    key="entity-list",
    label="entity-list",
    name="the BIS Entity List",
    programs=("US-BIS-EL",),
    copies=("us_bis_entity_list",),
)
CMIC = ListMeant(
    key="ns-cmic", label="ns-cmic", name="OFAC’s NS-CMIC List", programs=("US-NS-CMIC",), copies=("us_ofac_ns_cmic",)
)
UFLPA = ListMeant(key="uflpa", label="uflpa", name="the UFLPA Entity List", programs=(), copies=())
CCMC = ListMeant(
    key="ccmc", label="ccmc", name="the CCMC lists", programs=("US-CCMC-1237", "US-NS-CCMC"), copies=("a", "b")
)

FREEZE = (Measure(name="asset freeze", effect="Property is blocked."),)
TRADING = (Measure(name="trading ban", effect="U.S. persons may not buy or sell its securities."),)
BAR = (Measure(name="procurement bar", effect="DoD may not contract with it."),)


def a_copy(
    dataset: str, copied: str, *, stale: bool = False, begins: str = "2018-01-01", **more: object
) -> ListSearched:
    on = day(copied)
    known = {"dataset": dataset, "as_of": on, "stale": stale, "edition_on": on, "begins_on": day(begins)}
    return replace(a_list(dataset), **known | more)  # type: ignore[arg-type]


FRESH = a_copy("us_ofac_sdn", "2026-11-23")
OLD = a_copy("us_ofac_sdn", "2023-12-28", stale=True)
REVIEWED = replace(a_list("EL"), dataset="us_bis_entity_list")
IN_PART = NotSearched(dataset="us_bis_entity_list", title="BIS Entity List", reason=Gap.IN_PART, note="four are held")


def on_cmic(**more: object) -> DesignationView:
    ban = a_deadline(
        DeadlineKind.PURCHASE_BAN, "2021-08-02", state=DeadlineState.PASSED, meaning="U.S. persons may not buy."
    )
    divest = a_deadline(
        DeadlineKind.DIVEST_BY,
        "2022-06-03",
        state=DeadlineState.PASSED,
        rule="E.O. 14032 s.1(c)(i)",
        meaning="Trades to divest end. Holding stays lawful.",
    )
    known = {"program": "US-NS-CMIC", "measures": TRADING, "deadlines": (ban, divest)}
    return another("OFAC NS-CMIC List", "E.O. 14032", "2021-06-03", **known | more)


def on_1260h(**more: object) -> DesignationView:
    known = {"program": "US-DOD-1260H", "measures": BAR, "securities": "No securities effect; DoD procurement only."}
    return another("DoD 1260H list", "NDAA FY2021", "2025-01-07", **known | more)


def on_sdn(**more: object) -> DesignationView:
    known = {"program": "US-SDN", "measures": FREEZE, "securities": "Property is blocked. There is no divestment date."}
    return another("OFAC SDN List", "31 CFR chapter V", "2022-02-24", **known | more)


def on_el(**more: object) -> DesignationView:
    known = {"program": "US-BIS-EL", "securities": "Exports only; no securities effect."}
    return another("BIS Entity List", "15 CFR part 744", "2019-10-09", **known | more)


def asked(aspect: Aspect, *findings: Finding, outcome: Outcome = Outcome.MATCH, **more: object) -> str:
    meant = more.pop("meant", ())
    known = {"lists": (FRESH,), "unsearched": (), "read_as": a_reading(aspect, *meant)}  # type: ignore[misc]
    return answer_line(an_answer(outcome, *findings, **known | more))


def is_on(*views: DesignationView, meant: tuple[ListMeant, ...] = (SDN,), **more: object) -> str:
    return asked(Aspect.LIST, a_finding(*views), meant=meant, **more)


@pytest.mark.parametrize("aspect", [Aspect.ANY, Aspect.STATUS])
def test_where_only_the_status_is_asked_the_verdict_says_it(aspect: Aspect) -> None:
    assert asked(aspect, a_finding(on_cmic())) == ""


def test_a_name_typed_bare_has_no_line() -> None:
    assert answer_line(an_answer(Outcome.MATCH, a_finding(on_cmic()))) == ""


def test_no_is_said_with_the_edition_of_a_fresh_copy_and_what_else_stands() -> None:
    said = is_on(on_cmic(), on_1260h())
    assert said == "No: not on OFAC’s SDN List (edition of 23 Nov 2026). Listed: OFAC NS-CMIC List, DoD 1260H list."


def test_yes_is_said_with_the_day_of_listing() -> None:
    assert is_on(on_el(), meant=(EL,)) == "Yes: on the BIS Entity List since 9 Oct 2019."
    said = is_on(on_cmic(), on_el(), meant=(EL,))
    assert said == "Yes: on the BIS Entity List since 9 Oct 2019. Listed too: OFAC NS-CMIC List."


def test_yes_by_an_old_copy_alone_says_so() -> None:
    said = is_on(on_sdn(copy_on=day("2023-12-28")), lists=(OLD,))
    assert said == "Yes, in our copy of 28 Dec 2023: on the OFAC SDN List since 24 Feb 2022."


@pytest.mark.parametrize(
    ("meant", "lists", "gaps", "why"),
    [
        (SDN, (OLD,), (), "in our copy of 28 Dec 2023, which is old, it is not on OFAC’s SDN List"),
        (SDN, (), (NotSearched(dataset="us_ofac_sdn", title="SDN", reason=Gap.NOT_LOADED),), "SDN List is not loaded"),
        (SDN, (a_list("another"),), (), "OFAC’s SDN List was not searched"),
        (SDN, (replace(FRESH, dataset="us_ofac_cons", program="US-SDN", excerpt=True),), (), "was not searched"),
        (EL, (REVIEWED,), (IN_PART,), "the BIS Entity List is held only in part (four are held)"),
        (EL, (REVIEWED, a_copy("us_trade_csl", "2022-05-06", stale=True, program="US-BIS-EL")), (), "which is old"),
        (UFLPA, (FRESH,), (), "the UFLPA Entity List is not held here"),
        (CCMC, (a_list("a"),), (), "not all of the CCMC lists are loaded, whole and fresh"),
    ],
)
def test_no_is_never_said_of_a_list_that_cannot_tell(
    meant: ListMeant, lists: tuple[ListSearched, ...], gaps: tuple[NotSearched, ...], why: str
) -> None:
    said = is_on(on_1260h(), meant=(meant,), lists=lists, unsearched=gaps)
    assert said.startswith("Not known: ")
    assert why in said
    assert "No:" not in said


def test_of_a_day_before_our_copies_begin_nothing_is_known() -> None:
    late = a_copy("us_ofac_sdn", "2026-11-23", begins="2023-12-28")
    said = is_on(on_1260h(listed_on=day("2021-06-03")), lists=(late,), as_of=day("2022-01-01"))
    assert "Not known: our copies of OFAC’s SDN List begin 28 Dec 2023." in said


@pytest.mark.parametrize("where", ["also", "findings"])
def test_no_is_not_said_where_another_name_that_is_as_near_is_on_the_list(where: str) -> None:
    other = a_finding(on_sdn(), entity=an_entity("Xiaomi Bank", id="bank"))
    found = (a_finding(on_1260h()), *([other] if where == "findings" else []))
    also = (other,) if where == "also" else ()
    said = asked(Aspect.LIST, *found, meant=(SDN,), also=also)
    assert "not found on OFAC’s SDN List, but Xiaomi Bank is" in said
    assert "No:" not in said


def test_no_is_not_said_where_more_names_may_be_as_near_than_could_be_compared() -> None:
    said = asked(Aspect.LIST, a_finding(on_1260h()), meant=(SDN,), also_more=True)
    assert said.startswith("Not known: it is not found on OFAC’s SDN List, but more names are as near")


def test_each_list_of_a_question_has_its_answer() -> None:
    said = is_on(on_cmic(), meant=(SDN, CMIC))
    assert (
        said == "No: not on OFAC’s SDN List (edition of 23 Nov 2026). Yes: on the OFAC NS-CMIC List since 3 Jun 2021."
    )


def ended(**more: object) -> DesignationView:
    over = {"status": Status.ENDED, "ended_on": day("2021-05-25"), "end_reason": EndReason.VACATED}
    return on_sdn(**over | {"listed_on": day("2021-01-14")} | more)


def test_a_listing_that_ended_is_no_longer_one_only_where_the_list_is_fresh() -> None:
    former = a_finding(ended(), status=Standing.FORMERLY_DESIGNATED)
    lasted = "on the OFAC SDN List, 14 Jan – 25 May 2021 (vacated)."
    assert asked(Aspect.LIST, former, meant=(SDN,)) == f"No longer: {lasted}"
    assert asked(Aspect.LIST, former, meant=(SDN,), lists=(OLD,)) == f"It was: {lasted}"


def suspended() -> Finding:
    view = on_cmic(status=Status.SUSPENDED, suspended_on=day("2021-03-12"))
    return a_finding(view, status=Standing.SUSPENDED)


def test_a_suspended_listing_is_neither_yes_nor_no() -> None:
    said = asked(Aspect.LIST, suspended(), meant=(CMIC,))
    assert said == "Suspended since 12 Mar 2021: its listing on the OFAC NS-CMIC List."


def test_of_no_match_no_is_said_only_by_a_fresh_copy() -> None:
    said = asked(Aspect.LIST, outcome=Outcome.NO_MATCH, meant=(SDN,))
    assert said == "No: no name that is near enough is on OFAC’s SDN List (edition of 23 Nov 2026)."
    old = asked(Aspect.LIST, outcome=Outcome.NO_MATCH, meant=(SDN,), lists=(OLD,))
    assert old.startswith("Not known: in our copy of 28 Dec 2023, which is old, no name")


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
        (a_finding(on_cmic()), (), "In force: OFAC NS-CMIC List. When that ends is not told here"),
        (suspended(), (), "Suspended, and not ended: OFAC NS-CMIC List. When that ends is not told here"),
        (a_finding(on_1260h(), ended()), (), "In force: DoD 1260H list. When that ends is not told here"),
        (a_finding(on_1260h(), ended()), (SDN,), "It ended: on the OFAC SDN List, 14 Jan – 25 May 2021 (vacated)."),
    ],
)
def test_until_when_is_told_of_the_list_that_is_named_and_of_what_stands_no_end_is_made_up(
    finding: Finding, meant: tuple[ListMeant, ...], said: str
) -> None:
    assert asked(Aspect.UNTIL, finding, meant=meant).startswith(said)


@pytest.mark.parametrize("aspect", [Aspect.SINCE, Aspect.UNTIL])
def test_since_or_until_when_on_a_list_that_it_never_was_on_is_answered_by_that_list(aspect: Aspect) -> None:
    said = asked(aspect, a_finding(on_cmic()), meant=(SDN,))
    assert said == "No: not on OFAC’s SDN List (edition of 23 Nov 2026). Listed: OFAC NS-CMIC List."


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


def test_since_when_is_told_for_each_list_and_of_one_program_from_the_earlier_day() -> None:
    later = on_el(listed_on=day("2019-10-21"), id="later")
    assert asked(Aspect.SINCE, a_finding(on_cmic(), later, on_el())) == (
        "OFAC NS-CMIC List since 3 Jun 2021; BIS Entity List since 9 Oct 2019."
    )


def test_since_when_on_one_list_is_told_of_that_list_alone() -> None:
    assert asked(Aspect.SINCE, a_finding(on_cmic(), on_el()), meant=(EL,)) == "BIS Entity List since 9 Oct 2019."


def test_since_when_of_one_no_longer_listed_says_how_long_it_was() -> None:
    former = a_finding(ended(), status=Standing.FORMERLY_DESIGNATED)
    said = asked(Aspect.SINCE, former)
    assert said == "No listing stands; it was on the OFAC SDN List, 14 Jan – 25 May 2021 (vacated)."


def test_grounds_are_the_publishers_or_said_not_to_be_held() -> None:
    said = asked(Aspect.WHY, a_finding(on_cmic(), on_el(grounds="Human rights."), on_sdn(tags=("SDGT",))))
    assert said == (
        "BIS Entity List: Human rights. OFAC SDN List: under SDGT. No grounds are held for OFAC NS-CMIC List."
    )


def test_effects_are_the_measures_in_force() -> None:
    assert asked(Aspect.EFFECT, a_finding(on_1260h())) == "DoD 1260H list: DoD may not contract with it."
    assert asked(Aspect.EFFECT, suspended()) == "No listing is in effect."


def test_owners_are_told_with_their_own_standing_and_that_ownership_was_not_checked() -> None:
    parent = Related(
        relation=Relation.PARENT,
        note="",
        entity=an_entity("CETC", id="cetc"),
        status=Standing.DESIGNATED,
        designations=(on_cmic(),),
    )
    said = asked(Aspect.OWNER, a_finding(on_1260h(), related=(parent,)))
    assert said.startswith("Parent: CETC, designated — OFAC NS-CMIC List. Ownership not checked")
    assert asked(Aspect.OWNER, a_finding(on_1260h())).startswith("No owner or relative is held. Ownership not checked")


def test_history_is_dated_the_oldest_first() -> None:
    said = asked(Aspect.HISTORY, a_finding(on_1260h(), ended()))
    assert said == (
        "14 Jan 2021: listed on the OFAC SDN List; 25 May 2021: ended on the OFAC SDN List (vacated); "
        "7 Jan 2025: listed on the DoD 1260H list."
    )


def test_documents_are_told_by_their_titles() -> None:
    answer = an_answer(Outcome.MATCH, a_finding(on_el()), read_as=a_reading(Aspect.DOCUMENT))
    assert answer_line(answer) == "Documents: 15 CFR part 744 notice"
    assert [one.link for one in documents(answer)] == ["https://www.federalregister.gov/d/1"]


def test_where_it_is_not_certain_who_is_meant_the_line_says_so() -> None:
    possible = asked(Aspect.SINCE, a_finding(on_el()), outcome=Outcome.POTENTIAL_MATCH)
    assert possible == "If Xiaomi Corporation is meant: BIS Entity List since 9 Oct 2019."
    heavier = asked(Aspect.SINCE, a_finding(on_el()), also=(a_finding(on_sdn(), entity=an_entity("Other", id="o")),))
    assert heavier.startswith("If Xiaomi Corporation is meant: ")


def test_of_several_that_may_be_meant_only_what_holds_for_all_is_said() -> None:
    one, other = a_finding(on_el()), a_finding(on_el(), entity=an_entity("Other", id="o"))
    said = asked(Aspect.SINCE, one, other, outcome=Outcome.AMBIGUOUS)
    assert said == "Whichever is meant: BIS Entity List since 9 Oct 2019."
    assert asked(Aspect.SINCE, one, a_finding(on_sdn()), outcome=Outcome.AMBIGUOUS) == ""


def of_kind(answer: Answer, aspect: Aspect) -> str:
    return answer_line(replace(answer, read_as=a_reading(aspect)))


def test_an_app_and_a_country_are_answered_in_the_words_of_what_stands_against_them() -> None:
    securities = "It concerns an app, not securities."
    view = another("PAFACA", "PAFACA", "2024-04-24", securities=securities)
    app = a_finding(view, entity=an_entity("TikTok", schema=Schema.APP))
    assert asked(Aspect.HOLD_OR_BUY, app) == f"PAFACA: {securities}"
    embargo = another("comprehensive OFAC programme", "31 CFR 560", "1995-05-06", securities="Nearly all is barred.")
    country = a_finding(embargo, entity=an_entity("Iran", schema=Schema.JURISDICTION))
    assert asked(Aspect.HOLD_OR_BUY, country) == "comprehensive OFAC programme: Nearly all is barred."


@pytest.mark.parametrize("aspect", list(Aspect))
@pytest.mark.parametrize("made", [answers.an_isin, answers.unreadable], ids=["a number", "invalid"])
def test_what_was_not_screened_has_no_line(made: object, aspect: Aspect) -> None:
    assert of_kind(made(), aspect) == ""  # type: ignore[operator]


EVERY = [answers.xiaomi_in_january, answers.xiaomi_today, answers.huawei_today, answers.wechat_pay, answers.iran]


@pytest.mark.parametrize("aspect", list(Aspect))
@pytest.mark.parametrize("made", [*EVERY, answers.smic, answers.apple, answers.xaiomi], ids=lambda one: one.__name__)
def test_no_line_says_yes_to_holding_clears_or_commands(made: object, aspect: Aspect) -> None:
    said = of_kind(made(), aspect).casefold()  # type: ignore[operator]
    assert not any(word in said for word in ("must sell", "is clear", "you may", "allowed to"))
    assert aspect is Aspect.LIST or not said.startswith(("yes", "no:"))


def test_of_lists_by_the_dozen_only_yes_is_said() -> None:
    ours = ListMeant(key="us", label="US lists", name="the U.S. lists")
    assert is_on(on_el(), meant=(ours,)) == "Yes: on the BIS Entity List since 9 Oct 2019."
    assert is_on(on_el(program="UN-SC"), meant=(ours,)) == ""
    assert asked(Aspect.LIST, outcome=Outcome.NO_MATCH, meant=(ours,)) == ""


def test_of_a_place_under_an_embargo_among_those_that_may_be_meant_the_embargo_is_told() -> None:
    embargo = (Measure(name="comprehensive embargo", effect="Nearly all dealings are prohibited."),)
    place = a_finding(
        another("the embargo", "31 CFR", "2022-02-21", program="US-R", measures=embargo),
        entity=an_entity(schema=Schema.JURISDICTION, caption="The region"),
    )
    said = asked(Aspect.EFFECT, a_finding(on_sdn()), place, outcome=Outcome.AMBIGUOUS)
    assert said == "If the place is meant, The region: the embargo: Nearly all dealings are prohibited."
