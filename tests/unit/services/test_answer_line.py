"""What was asked is answered in a line of its own: by aspect, by standing, and never more than is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Outcome, Related, Standing
from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.domain.law.entity import Relation, Schema
from bot.domain.law.program import Measure
from bot.domain.law.searched import Gap, NotSearched
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect
from bot.services.wording.aspect_lines import documents
from bot.services.wording.aspects import answer_line, row_line
from bot.services.wording.dates_first import in_turn
from bot.services.wording.deadlines import meaning_then
from bot.services.wording.words import lowered
from tests.unit.handlers import answers
from tests.unit.handlers.made import a_deadline, a_finding, a_reading, an_answer, an_entity, another, day
from tests.unit.services.lines import EL, asked, ended, on_1260h, on_cmic, on_el, on_sdn, suspended


@pytest.mark.parametrize("aspect", [Aspect.ANY, Aspect.STATUS])
def test_where_only_the_status_is_asked_the_verdict_says_it(aspect: Aspect) -> None:
    assert asked(aspect, a_finding(on_cmic())) == ""


def test_a_name_typed_bare_has_no_line() -> None:
    assert answer_line(an_answer(Outcome.MATCH, a_finding(on_cmic()))) == ""


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


def test_of_a_place_whose_programme_ended_it_is_said_what_remains_and_no_leave_to_deal() -> None:
    place = replace(an_entity("Syria", id="syria"), schema=Schema.JURISDICTION, summary="List-based sanctions remain.")
    former = replace(a_finding(ended(), status=Standing.FORMERLY_DESIGNATED), entity=place)
    assert asked(Aspect.EFFECT, former) == "List-based sanctions remain."


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
    mixed = asked(Aspect.SINCE, one, a_finding(on_sdn()), outcome=Outcome.AMBIGUOUS)
    assert mixed == "Whichever is meant, it is on a list: both are."
    assert asked(Aspect.LIST, one, a_finding(on_sdn()), outcome=Outcome.AMBIGUOUS, meant=(EL,)) == ""


def test_what_is_the_same_of_all_that_may_be_meant_answers_whether_it_is_listed() -> None:
    one, other = a_finding(on_el()), a_finding(on_el(), entity=an_entity("Other", id="o"))
    nothing = a_finding(entity=an_entity("Third", id="t"), status=Standing.NOT_DESIGNATED)
    said = asked(Aspect.STATUS, one, other, outcome=Outcome.AMBIGUOUS)
    assert said == "Whichever is meant: listed, no securities effect — BIS Entity List."
    several = asked(Aspect.STATUS, one, a_finding(on_sdn()), outcome=Outcome.AMBIGUOUS)
    assert several == "Whichever is meant, it is on a list: both are."
    some = asked(Aspect.STATUS, one, nothing, outcome=Outcome.AMBIGUOUS)
    assert some == "It depends on which is meant: 1 of the 2 is on a list."
    assert asked(Aspect.STATUS, nothing, nothing, outcome=Outcome.AMBIGUOUS) == ""


@pytest.mark.parametrize("aspect", [Aspect.ANY, Aspect.WHY])
def test_where_all_that_may_be_meant_are_designated_that_is_said_first_whatever_was_asked(aspect: Aspect) -> None:
    one, other = a_finding(on_sdn(grounds="Terror.")), a_finding(on_cmic(), entity=an_entity("Other", id="o"))
    said = asked(aspect, one, other, outcome=Outcome.AMBIGUOUS)
    assert said == "Whichever is meant: designated, both of them."
    nothing = a_finding(entity=an_entity("Third", id="t"), status=Standing.NOT_DESIGNATED)
    assert asked(aspect, one, nothing, outcome=Outcome.AMBIGUOUS) == ""


def test_of_persons_it_is_never_whichever_is_meant_for_others_bear_the_name_too() -> None:
    one, other = (a_finding(on_sdn(), entity=an_entity(name, id=name, schema=Schema.PERSON)) for name in "AB")
    open_whose = (
        "2 listed persons have a name like this; whether yours is one of them is open: compare the date of birth."
    )
    assert asked(Aspect.STATUS, one, other, outcome=Outcome.AMBIGUOUS) == open_whose
    said = asked(Aspect.EFFECT, one, other, outcome=Outcome.AMBIGUOUS)
    assert said.startswith(f"{open_whose} If it is: ")
    nobody = replace(other, status=Standing.NOT_DESIGNATED, designations=())
    assert asked(Aspect.STATUS, one, nobody, outcome=Outcome.AMBIGUOUS).startswith(
        "1 listed person has a name like this"
    )
    company = a_finding(on_sdn(), entity=an_entity("C", id="C"))
    assert asked(Aspect.STATUS, one, company, outcome=Outcome.AMBIGUOUS).startswith("2 listed names are like this; ")


def test_why_of_what_ended_says_first_that_it_did_and_how() -> None:
    former = a_finding(ended(), status=Standing.FORMERLY_DESIGNATED)
    assert asked(Aspect.WHY, former) == (
        "It ended: on the OFAC SDN List, 14 Jan – 25 May 2021 (vacated). "
        "No grounds for its listing are held for OFAC SDN List."
    )


def test_an_embargo_comes_before_a_weaker_programme_which_is_told_by_name_alone() -> None:
    weak = on_1260h(measures=(Measure(name="ICTS transaction review", effect="No embargo; may be reviewed."),))
    nearly_all = Measure(name="comprehensive embargo", effect="Nearly all trade is prohibited.")
    embargo = on_el(program_short="comprehensive OFAC programme", measures=(nearly_all,))
    said = asked(Aspect.EFFECT, a_finding(weak, embargo))
    assert said == (
        "No, not without a licence: nearly all trade is prohibited (comprehensive OFAC programme). Also DoD 1260H list."
    )


def test_the_strictest_of_several_effects_comes_first_and_begins_with_a_capital() -> None:
    wide = Measure(name="wide sanctions", effect="New investment is barred.")
    said = asked(Aspect.EFFECT, a_finding(on_1260h(), on_el(program_short="wide programme", measures=(wide,))))
    assert said == "Wide programme: New investment is barred. DoD 1260H list: DoD may not contract with it."


def test_a_relative_is_never_answered_with_the_one_who_was_named() -> None:
    read_as = replace(a_reading(Aspect.OWNER), relative="daughter")
    said = answer_line(an_answer(Outcome.MATCH, a_finding(on_sdn()), read_as=read_as))
    assert said == "This is about “Xiaomi”. The “daughter” was not looked up: ask again by name."


def test_a_row_tells_the_first_of_many_listings_and_how_many_more_there_are() -> None:
    views = [another(f"List {n} of some length", "A law", f"20{n}-01-01") for n in range(10, 20)]
    row = row_line(an_answer(Outcome.MATCH, a_finding(*views), read_as=a_reading(Aspect.SINCE)))
    assert row.startswith("List 10 of some length since 1 Jan 2010")
    assert len(row) <= 220
    assert row.endswith("more.")


def of_kind(answer: Answer, aspect: Aspect) -> str:
    return answer_line(replace(answer, read_as=a_reading(aspect)))


def test_an_app_and_a_country_are_answered_in_the_words_of_what_stands_against_them() -> None:
    securities = "It concerns an app, not securities."
    view = another("PAFACA", "PAFACA", "2024-04-24", securities=securities)
    app = a_finding(view, entity=an_entity("TikTok", schema=Schema.APP))
    assert asked(Aspect.HOLD_OR_BUY, app) == f"PAFACA: {securities}"
    embargo = another("comprehensive OFAC programme", "31 CFR 560", "1995-05-06", securities="Nearly all is barred.")
    country = a_finding(embargo, entity=an_entity("Iran", schema=Schema.JURISDICTION))
    assert asked(Aspect.HOLD_OR_BUY, country) == "Comprehensive OFAC programme: Nearly all is barred."


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


def test_of_a_place_under_an_embargo_among_those_that_may_be_meant_the_embargo_is_told() -> None:
    embargo = (Measure(name="comprehensive embargo", effect="Nearly all dealings are prohibited."),)
    place = a_finding(
        another("the embargo", "31 CFR", "2022-02-21", program="US-R", measures=embargo),
        entity=an_entity(schema=Schema.JURISDICTION, caption="The region"),
    )
    said = asked(Aspect.EFFECT, a_finding(on_sdn()), place, outcome=Outcome.AMBIGUOUS)
    lead = "If the place is meant, The region: "
    assert said == f"{lead}no, not without a licence: nearly all dealings are prohibited (the embargo)."


def test_what_bars_dealings_is_told_before_what_bars_securities_alone() -> None:
    trading = on_cmic(measures=(Measure(name="trading ban", effect="No trading."),))
    licence = on_el(measures=(Measure(name="export licence", effect="Exports need a licence."),))
    said = asked(Aspect.EFFECT, a_finding(trading, licence))
    assert said == "BIS Entity List: Exports need a licence. OFAC NS-CMIC List: No trading."


def test_that_no_removal_is_held_is_said_where_it_was_asked() -> None:
    assert asked(Aspect.HISTORY, a_finding(on_cmic())).startswith(
        "No removal is held: it stands today on OFAC NS-CMIC List."
    )


def test_of_a_day_to_come_is_said_that_nobody_knows_it() -> None:
    reading = replace(a_reading(Aspect.ANY), ahead=day("2026-11-27"))
    said = answer_line(replace(an_answer(Outcome.MATCH, a_finding(on_cmic())), read_as=reading))
    assert said.startswith("What will stand on 27 Nov 2026 cannot be known")


def test_of_a_name_not_found_the_status_is_not_known_while_the_sdn_list_is_not_loaded() -> None:
    gap = NotSearched(dataset="us_ofac_sdn", title="SDN", reason=Gap.NOT_LOADED)
    nobody = an_answer(Outcome.NO_MATCH, read_as=a_reading(Aspect.STATUS), unsearched=(gap,))
    assert answer_line(nobody).startswith("Not known: OFAC’s SDN List is not loaded.")
    assert answer_line(replace(nobody, unsearched=())) == ""


def of_goods(*views: DesignationView, reason: Gap = Gap.IN_PART, on: str = "", may: bool = False) -> str:
    finding = a_finding(*views, status=Standing.DESIGNATED if views else Standing.NOT_DESIGNATED)
    gap = NotSearched(dataset="us_bis_entity_list", title="BIS", reason=reason, on=day(on) if on else None)
    read_as = replace(a_reading("effect"), of_goods=True, may=may)
    return answer_line(an_answer(Outcome.MATCH, finding, read_as=read_as, unsearched=(gap,)))


NOT_KNOWN = "Not known whether it is on the BIS Entity List (held in part): check a licence with BIS."


def test_of_goods_for_one_whom_no_export_list_names_it_is_said_first_that_the_entity_list_is_held_in_part() -> None:
    assert of_goods(on_1260h()) == f"{NOT_KNOWN} DoD 1260H list: DoD may not contract with it."
    assert of_goods() == NOT_KNOWN
    stale = of_goods(on_1260h(), reason=Gap.OLD_COPY, on="2026-01-02")
    assert stale.startswith("Not known whether it is on the BIS Entity List (held in a copy of 2 Jan 2026)")


def test_of_goods_for_one_not_found_the_same_is_said() -> None:
    gap = NotSearched(dataset="us_bis_entity_list", title="BIS", reason=Gap.IN_PART)
    read_as = replace(a_reading("effect"), of_goods=True)
    assert answer_line(an_answer(Outcome.NO_MATCH, read_as=read_as, unsearched=(gap,))) == NOT_KNOWN
    assert answer_line(an_answer(Outcome.NO_MATCH, read_as=a_reading("effect"), unsearched=(gap,))) == ""


def test_of_goods_for_one_on_an_export_list_or_blocked_the_listing_answers() -> None:
    licence = (Measure(name="export licence", effect="Exports need a licence."),)
    listed = another("BIS Entity List", "15 CFR", "2019-10-09", program="US-BIS-EL", measures=licence)
    assert of_goods(listed) == "BIS Entity List: Exports need a licence."
    assert not of_goods(on_sdn()).startswith("Not known")


def test_whether_something_may_be_done_with_one_who_is_blocked_is_answered_with_no() -> None:
    assert of_goods(on_sdn(), may=True) == "No, not without a licence: property is blocked (OFAC SDN List)."
    assert of_goods(on_sdn()) == "OFAC SDN List: Property is blocked."


@pytest.mark.parametrize("text", ["ByteDance, and nobody else", "CATIC, and nobody else", "Suirui is", "DoD may"])
def test_a_name_keeps_its_capital_within_a_sentence(text: str) -> None:
    assert lowered(text) == text


def test_an_ordinary_word_loses_its_capital_within_a_sentence() -> None:
    assert lowered("Holding stays lawful") == "holding stays lawful"


def test_what_was_to_be_done_by_a_day_that_is_over_is_told_in_the_past() -> None:
    order = a_deadline(DeadlineKind.DIVEST_BY, "2020-11-12", state=DeadlineState.PASSED)
    order = replace(order, meaning="Kestrel, and nobody else, is to divest Merlin by then.")
    answer = an_answer()
    assert meaning_then(order, answer) == "Kestrel, and nobody else, was to divest Merlin by then."
    for later in (replace(order, on=answer.as_of), replace(order, extended_to=answer.as_of)):
        assert meaning_then(later, answer) == order.meaning


def test_a_contract_bar_in_force_stands_before_those_to_come_and_other_dates_keep_their_places() -> None:
    coming, standing, ban = (
        a_deadline(DeadlineKind.CONTRACT_BAR, "2027-06-30", state=DeadlineState.UPCOMING),
        a_deadline(DeadlineKind.CONTRACT_BAR, "2026-06-30", state=DeadlineState.PASSED),
        a_deadline(DeadlineKind.PURCHASE_BAN, "2021-08-02", state=DeadlineState.PASSED),
    )
    assert [one.on for one, _ in in_turn([(ban, {}), (coming, {}), (standing, {})])] == [
        ban.on,
        standing.on,
        coming.on,
    ]
