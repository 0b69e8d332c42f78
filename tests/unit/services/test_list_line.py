"""Whether one is on a list is answered by what that list can tell, and never by more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Outcome, Standing
from bot.domain.law.searched import Gap, ListSearched, NotSearched
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect, Point
from tests.unit.handlers.made import a_finding, a_list, a_reading, an_entity, day
from tests.unit.services.lines import (
    CCMC,
    CMIC,
    EL,
    FRESH,
    IN_PART,
    OLD,
    REVIEWED,
    SDN,
    a_copy,
    asked,
    ended,
    is_on,
    on_1260h,
    on_cmic,
    on_el,
    on_sdn,
    suspended,
)

SOME = replace(REVIEWED, in_part=True)
EXCERPT = replace(a_list("Some of SDN"), dataset="us_ofac_sdn_russia", program="US-SDN", excerpt=True)


def test_no_is_said_with_the_edition_of_a_fresh_copy_and_what_else_stands() -> None:
    said = is_on(on_cmic(), on_1260h())
    assert said == "No: not on OFAC’s SDN List (edition of 23 Nov 2026). Listed: OFAC NS-CMIC List, DoD 1260H list."


def test_yes_is_said_with_the_day_of_listing() -> None:
    assert is_on(on_el(), meant=(EL,)) == "Yes: on the BIS Entity List since 9 Oct 2019."
    said = is_on(on_cmic(), on_el(), meant=(EL,))
    assert said == "Yes: on the BIS Entity List since 9 Oct 2019. Listed too: OFAC NS-CMIC List."


def test_yes_by_facts_that_were_not_checked_of_late_says_when_they_were() -> None:
    old = replace(a_list("EL"), dataset="us_bis_entity_list", as_of=day("2026-08-22"), stale=True)
    known = "Yes, when last checked on 22 Aug 2026: on the BIS Entity List since 9 Oct 2019."
    listed = on_el(dataset="us_bis_entity_list")
    assert is_on(listed, meant=(EL,), lists=(old,)) == known
    copied = a_copy("us_consolidated", "2025-01-10", stale=True)
    assert is_on(replace(listed, also_in=("us_consolidated",)), meant=(EL,), lists=(old, copied)) == known
    fresh = a_copy("us_consolidated", "2026-11-23")
    also = replace(listed, also_in=("us_consolidated",))
    assert is_on(also, meant=(EL,), lists=(old, fresh)).startswith("Yes: on the BIS")


def test_a_list_without_days_of_listing_tells_its_copy_once() -> None:
    undated = on_sdn(listed_on=None, seen_from=day("2023-12-28"), copy_on=day("2023-12-28"))
    assert is_on(undated, lists=(OLD,)) == "Yes, in our copy of 28 Dec 2023: on the OFAC SDN List."
    earlier = replace(undated, seen_from=day("2022-01-03"))
    assert is_on(earlier, lists=(OLD,)).endswith("on the OFAC SDN List in our copies from 3 Jan 2022.")


def test_of_a_day_before_our_copies_the_reviewed_rows_are_told_as_of_that_day_and_as_nothing_old() -> None:
    copied = replace(a_copy("us_trade_csl", "2022-05-06", program="US-BIS-EL"), begins_on=day("2022-05-06"))
    said = is_on(on_1260h(), meant=(EL,), lists=(REVIEWED, copied), as_of=day("2022-03-01"))
    assert said.startswith(
        "Not known: our copies of the BIS Entity List begin 6 May 2022; in our reviewed rows, checked 22 Aug 2026, "
        "it is not on the BIS Entity List on 1 Mar 2022."
    )


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
        (
            EL,
            (SOME, a_copy("us_trade_csl", "2022-05-06", stale=True, program="US-BIS-EL")),
            (),
            "our whole copy of the BIS Entity List is of 6 May 2022, and it is not on that copy; "
            "only some later listings are held.",
        ),
        (SDN, (OLD, EXCERPT), (), "our whole copy of OFAC’s SDN List is of 28 Dec 2023, and it is not on that"),
        (EL, (SOME,), (), "the BIS Entity List is held only in part"),
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


def test_a_listing_that_ended_is_no_longer_one_only_where_the_list_is_fresh() -> None:
    former = a_finding(ended(), status=Standing.FORMERLY_DESIGNATED)
    lasted = "on the OFAC SDN List, 14 Jan – 25 May 2021 (vacated)."
    assert asked(Aspect.LIST, former, meant=(SDN,)) == f"No longer: {lasted}"
    assert asked(Aspect.LIST, former, meant=(SDN,), lists=(OLD,)) == f"It was: {lasted}"


def test_a_suspended_listing_is_neither_yes_nor_no() -> None:
    said = asked(Aspect.LIST, suspended(), meant=(CMIC,))
    assert said == "Suspended since 12 Mar 2021: its listing on the OFAC NS-CMIC List."


def test_of_no_match_no_is_said_only_by_a_fresh_copy() -> None:
    said = asked(Aspect.LIST, outcome=Outcome.NO_MATCH, meant=(SDN,))
    assert said == "No: no name that is near enough is on OFAC’s SDN List (edition of 23 Nov 2026)."
    old = asked(Aspect.LIST, outcome=Outcome.NO_MATCH, meant=(SDN,), lists=(OLD,))
    assert old.startswith("Not known: in our copy of 28 Dec 2023, which is old, no name")


def test_of_lists_by_the_dozen_only_yes_is_said() -> None:
    ours = ListMeant(key="us", label="US lists", name="the U.S. lists")
    assert is_on(on_el(), meant=(ours,)) == "Yes: on the BIS Entity List since 9 Oct 2019."
    assert is_on(on_el(program="UN-SC"), meant=(ours,)) == ""
    assert asked(Aspect.LIST, outcome=Outcome.NO_MATCH, meant=(ours,)) == ""


def test_of_an_earlier_day_no_names_that_day() -> None:
    said = is_on(on_1260h(), as_of=day("2026-11-22"))
    assert said.startswith("No: not on OFAC’s SDN List on 22 Nov 2026 (edition of 23 Nov 2026).")


def test_still_on_it_by_an_old_copy_says_that_today_is_not_known() -> None:
    reading = replace(a_reading(Aspect.LIST, SDN), points=(Point.STILL.value,))
    listed = on_sdn(copy_on=day("2023-12-28"))
    said = is_on(listed, lists=(OLD,), read_as=reading)
    assert said == (
        "Yes, in our copy of 28 Dec 2023: on the OFAC SDN List since 24 Feb 2022. "
        "Whether it still is today is not known here."
    )
    assert is_on(on_sdn(), read_as=reading) == "Yes: on the OFAC SDN List since 24 Feb 2022."
    assert "not known" not in is_on(listed, lists=(OLD,))
