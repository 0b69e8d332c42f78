"""What was asked is answered in a line of its own: by aspect, by standing, and never more than is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Outcome, Related, Standing
from bot.domain.law.entity import Relation, Schema
from bot.domain.law.program import Measure
from bot.domain.law.searched import Gap, NotSearched
from bot.services.questions.reading import Aspect
from bot.services.wording.aspects.first_line import answer_line
from bot.services.wording.aspects.lines import documents
from bot.services.wording.aspects.row_lines import row_line
from tests.unit.handlers import answers
from tests.unit.handlers.apps_and_countries import iran, wechat_pay
from tests.unit.handlers.made import a_finding, a_reading, an_answer, an_entity, another, day
from tests.unit.services.lines import EL, OLD, asked, ended, on_1260h, on_cmic, on_el, on_sdn, suspended


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
        "BIS Entity List: Human rights. "
        "No grounds in words are held for OFAC SDN List (its programme: SDGT). "
        "No grounds are held for OFAC NS-CMIC List."
    )
    twice = a_finding(on_cmic(), on_cmic(id="again", program="US-NS-CMIC-2"))
    assert asked(Aspect.WHY, twice) == "No grounds are held for OFAC NS-CMIC List."
    assert asked(Aspect.WHY, a_finding(on_cmic())) == "No grounds are held for OFAC NS-CMIC List."


def test_effects_are_the_measures_in_force() -> None:
    assert asked(Aspect.EFFECT, a_finding(on_1260h())) == "DoD 1260H list: DoD may not contract with it."
    assert asked(Aspect.EFFECT, suspended()) == "No listing held here is in effect."


def test_where_the_copy_of_the_sdn_list_is_old_that_comes_before_what_is_not_in_effect() -> None:
    said = asked(Aspect.EFFECT, suspended(), lists=(OLD,))
    assert said == ("Not known: OFAC’s SDN List is held in a copy of 28 Dec 2023. No listing held here is in effect.")


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


@pytest.mark.parametrize("outcome", [Outcome.MATCH, Outcome.AMBIGUOUS, Outcome.NO_MATCH])
def test_where_a_parent_was_looked_up_the_line_says_whose_and_who_it_is(outcome: Outcome) -> None:
    of_parent = replace(a_reading(Aspect.SINCE), above="Hikvision")
    found = () if outcome is Outcome.NO_MATCH else (a_finding(on_cmic()),)
    said = answer_line(replace(an_answer(outcome, *found, read_as=of_parent), query="CETC"))
    assert said.startswith("The parent or owner of Hikvision on our lists is CETC; ownership was not checked.")
    assert ("OFAC NS-CMIC List since 3 Jun 2021" in said) == bool(found)


def test_where_a_question_was_not_read_the_line_says_that_the_status_alone_is_told() -> None:
    unread = replace(a_reading(Aspect.STATUS), points=("unread",))
    said = answer_line(an_answer(Outcome.MATCH, a_finding(on_cmic()), read_as=unread))
    assert said.startswith("The question is in a language that is not read here: this is only the status of the name")
    assert asked(Aspect.STATUS, a_finding(on_cmic())) == ""


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


def test_why_of_what_ended_says_first_that_it_did_and_how() -> None:
    former = a_finding(ended(), status=Standing.FORMERLY_DESIGNATED)
    assert asked(Aspect.WHY, former) == (
        "Ended: its listing on the OFAC SDN List, 14 Jan – 25 May 2021 (vacated). "
        "No grounds for its listing are held for OFAC SDN List."
    )


def test_an_embargo_comes_before_a_weaker_programme_which_is_told_by_name_alone() -> None:
    weak = on_1260h(measures=(Measure(name="ICTS transaction review", effect="No embargo; may be reviewed."),))
    nearly_all = Measure(name="comprehensive embargo", effect="Nearly all trade is prohibited.")
    embargo = on_el(program_short="comprehensive OFAC programme", measures=(nearly_all,))
    said = asked(Aspect.EFFECT, a_finding(weak, embargo))
    assert said == (
        "For U.S. persons: no, not without a licence: nearly all trade is prohibited (comprehensive OFAC programme). "
        "Also DoD 1260H list."
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
    assert len(row) <= 260
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
def test_what_was_not_screened_has_no_line(made: Callable[[], Answer], aspect: Aspect) -> None:
    assert of_kind(made(), aspect) == ""


EVERY = [answers.xiaomi_in_january, answers.xiaomi_today, answers.huawei_today, wechat_pay, iran]


@pytest.mark.parametrize("aspect", list(Aspect))
@pytest.mark.parametrize("made", [*EVERY, answers.smic, answers.apple, answers.xaiomi], ids=lambda one: one.__name__)
def test_no_line_says_yes_to_holding_clears_or_commands(made: Callable[[], Answer], aspect: Aspect) -> None:
    said = of_kind(made(), aspect).casefold()
    assert not any(word in said for word in ("must sell", "is clear", "you may", "allowed to"))
    assert aspect is Aspect.LIST or not said.startswith(("yes", "no:"))


def test_what_bars_dealings_is_told_before_what_bars_securities_alone() -> None:
    trading = on_cmic(measures=(Measure(name="trading ban", effect="No trading."),))
    licence = on_el(measures=(Measure(name="export licence", effect="Exports need a licence."),))
    said = asked(Aspect.EFFECT, a_finding(trading, licence))
    assert said == "BIS Entity List: Exports need a licence. OFAC NS-CMIC List: No trading."


def test_that_no_removal_is_held_is_said_where_it_was_asked() -> None:
    finding = a_finding(on_cmic())
    assert asked(Aspect.HISTORY, finding).startswith("No removal is held: it stands on OFAC NS-CMIC List.")
    copied = a_finding(on_sdn(copy_on=day("2023-12-28")))
    assert asked(Aspect.HISTORY, copied, lists=(OLD,)).startswith(
        "No removal is held: it stands on OFAC SDN List, in our copy of 28 Dec 2023."
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
