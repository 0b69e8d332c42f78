"""The first line says what our copies can tell: how old they are, what they cannot know, and never more than that."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Finding, Outcome, Standing
from bot.domain.law.listed import EndReason, Status
from bot.domain.law.searched import Gap, ListSearched, NotSearched
from bot.services.wording.brief import brief
from bot.services.wording.copies import with_ages
from bot.services.wording.designations import caveats
from bot.services.wording.verdict import Verdict, verdict
from tests.unit.handlers.made import a_designation, a_finding, a_list, an_answer, an_entity, another, day
from tests.unit.services.copies import (
    COPIED,
    CSL_SDN,
    EXCERPT,
    FREEZE,
    FRESH_SDN,
    SDN,
    UN,
    line,
    on_1260h,
    on_sdn,
)


def test_a_stale_copy_is_told_in_the_place_of_today() -> None:
    assert line(on_sdn(), lists=(SDN,)).words == "designated in our copy of 28 Dec 2023 — OFAC SDN List"


def test_copies_of_different_days_are_told_from_the_oldest_on() -> None:
    ssi = another("OFAC SSI List", "X", "2022-02-24", measures=FREEZE, copy_on=day("2025-01-14"))
    found = line(on_sdn(), ssi, lists=(SDN,))
    assert found.words == "designated in our copies of 28 Dec 2023 and 14 Jan 2025 — OFAC SDN List, OFAC SSI List"


def test_what_stands_today_and_what_stood_in_a_copy_are_told_apart_the_strictest_first() -> None:
    found = line(on_sdn(), on_1260h(), lists=(SDN,))
    assert found.emoji == "🔴"
    assert found.words == ("designated in our copy of 28 Dec 2023 — OFAC SDN List; listed — DoD 1260H list")


OLD_FACTS = replace(a_list("Reviewed", stale=True), dataset="us_dod_1260h")


def test_reviewed_facts_that_are_stale_are_told_by_the_day_of_their_last_check() -> None:
    view = on_1260h(dataset="us_dod_1260h")
    found = line(view, lists=(FRESH_SDN, OLD_FACTS)).words
    assert found == "on the DoD 1260H list (last checked 22 Aug 2026): no securities effect, no date to divest"
    both = line(on_sdn(copy_on=None, dataset="us_ofac_sdn"), view, lists=(FRESH_SDN, OLD_FACTS)).words
    assert both == "designated — OFAC SDN List; listed (last checked 22 Aug 2026) — DoD 1260H list"


def test_of_an_earlier_day_the_last_check_tells_all() -> None:
    view = on_1260h(dataset="us_dod_1260h")
    assert "checked" not in line(view, lists=(FRESH_SDN, OLD_FACTS), as_of=day("2025-02-01")).words


def test_a_list_that_is_held_fresh_too_is_not_told_again_by_its_old_copy() -> None:
    assert line(on_sdn(copy_on=None), on_sdn(id="other")).words == "designated — OFAC SDN List"


def test_that_a_name_is_not_on_the_sdn_list_is_said_with_the_age_of_the_copy() -> None:
    assert line(on_1260h(), lists=(SDN,)).words.endswith("(not on OFAC’s SDN List in our copy of 28 Dec 2023)")
    assert "SDN" not in line(on_1260h(), lists=(FRESH_SDN,)).words


def test_it_is_not_said_where_more_names_may_be_as_near_than_could_be_compared() -> None:
    words = line(on_1260h(), lists=(SDN,), also_more=True).words
    assert words.endswith("(OFAC’s SDN List is held in a copy of 28 Dec 2023)")


def test_it_is_not_said_where_another_name_that_reaches_the_threshold_is_on_it() -> None:
    first, other = a_finding(on_1260h()), a_finding(on_sdn(), entity=an_entity("Other", id="other"))
    answer = an_answer(Outcome.MATCH, first, other, lists=(SDN,), unsearched=())
    assert "not on OFAC’s SDN List" not in verdict(answer).words


def test_an_older_copy_in_another_file_stands_for_the_sdn_list_an_excerpt_does_not() -> None:
    assert "our copy of 6 May 2022" in line(on_1260h(), lists=(CSL_SDN,)).words
    assert "SDN" not in line(on_1260h(), lists=(EXCERPT,)).words


def nothing(*lists: ListSearched, as_of: str = "2026-11-24", gaps: tuple[NotSearched, ...] = ()) -> Verdict:
    return verdict(an_answer(Outcome.NO_MATCH, query="Apple", lists=lists, unsearched=gaps, as_of=day(as_of)))


def test_nothing_on_fresh_lists_is_said_without_a_doubt() -> None:
    assert nothing(FRESH_SDN).words == "nothing on 1 list searched"


def test_nothing_on_old_copies_says_how_old_they_are() -> None:
    assert nothing(SDN, UN).words == (
        "nothing on 2 lists searched (not on OFAC’s SDN List in our copy of 28 Dec 2023; "
        "others last checked as long ago as 19 Apr 2025)"
    )


def test_nothing_as_of_a_day_before_our_copy_of_the_sdn_list_is_not_known() -> None:
    found = nothing(SDN, UN, a_list("DoD list"), as_of="2021-01-15")
    assert (found.emoji, found.words) == (
        "🟡",
        "not known for 15 Jan 2021: OFAC’s SDN List is not held before 28 Dec 2023; "
        "nothing on the lists that reach back",
    )


def test_a_known_company_of_whom_nothing_is_held_is_then_not_known_either() -> None:
    known = a_finding(status=Standing.NOT_DESIGNATED)
    answer = an_answer(Outcome.MATCH, known, lists=(SDN, a_list("DoD list")), unsearched=(), as_of=day("2021-01-15"))
    told = verdict(answer)
    assert (told.emoji, brief(answer).emoji, brief(answer).words) == ("🟡", "🟡", "not known for 15 Jan 2021")
    assert told.words.startswith("not known for 15 Jan 2021: not designated on 1 list that reach")
    assert "(OFAC’s SDN List is not held before 28 Dec 2023)" in told.words
    assert verdict(replace(answer, lists=(FRESH_SDN,))).emoji == "⚪"


def test_nothing_as_of_a_day_before_another_copy_says_so_and_keeps_white() -> None:
    found = nothing(FRESH_SDN, UN, as_of="2021-01-15")
    assert found.emoji == "⚪"
    assert "copies of 1 other list begin later: UN list" in found.words


def test_nothing_is_known_of_a_day_before_every_copy_that_was_searched() -> None:
    found = nothing(SDN, as_of="2021-01-15")
    assert (found.emoji, found.words) == (
        "🟡",
        "not known for 15 Jan 2021: our copies of OFAC SDN List begin 28 Dec 2023",
    )


def test_where_no_list_was_searched_nothing_is_known() -> None:
    assert (nothing().emoji, nothing().words) == ("🟡", "not known: no list was searched")


def test_a_list_that_was_never_loaded_is_told_by_its_type_and_not_by_its_title() -> None:
    gap = NotSearched(dataset="us_ofac_sdn", title="whatever it is called", reason=Gap.NOT_LOADED)
    assert nothing(UN, gaps=(gap,)).words.startswith("nothing on 1 list searched (OFAC’s SDN List is not loaded")
    other = NotSearched(dataset="x", title="Specially Designated Things (not loaded)", reason=Gap.NOT_LOADED)
    assert "SDN" not in nothing(FRESH_SDN, gaps=(other,)).words


def formerly(*lists: ListSearched, **more: object) -> str:
    known = {
        "status": Status.ENDED,
        "listed_on": None,
        "ended_on": day("2025-01-14"),
        "end_reason": EndReason.VANISHED,
        "end_note": "in our copy of 6 May 2022, no longer in that of 14 Jan 2025",
    }
    view = another("OFAC NS-MBS List", "X", "2020-01-01", **known | more)
    finding = a_finding(view, status=Standing.FORMERLY_DESIGNATED)
    return verdict(an_answer(Outcome.MATCH, finding, lists=lists, unsearched=())).words


def test_who_is_gone_from_a_list_was_on_it_by_our_copies_with_both_days() -> None:
    assert formerly(FRESH_SDN) == (
        "not designated today; was, on the OFAC NS-MBS List in our copy of 6 May 2022, no longer in that of 14 Jan 2025"
    )


def test_stale_copies_cannot_say_that_somebody_is_not_designated_today() -> None:
    assert formerly(SDN).startswith(
        "not designated in our copies, the oldest of 28 Dec 2023; was, on the OFAC NS-MBS List"
    )
    assert formerly(SDN).endswith("(not on OFAC’s SDN List in our copy of 28 Dec 2023)")


def an_unknown() -> Answer:
    finding: Finding = a_finding(status=Standing.UNKNOWN, not_known=("our copies of SDN begin 28 Dec 2023",))
    return an_answer(Outcome.MATCH, finding, lists=(SDN,), unsearched=(), as_of=day("2021-01-15"))


def test_what_is_not_known_is_yellow_and_says_why_once() -> None:
    found = verdict(an_unknown())
    assert found.emoji == "🟡"
    assert found.words == "not known for 15 Jan 2021 — our copies of SDN begin 28 Dec 2023"


@pytest.mark.parametrize(("status", "told"), [(Standing.DESIGNATED, []), (Standing.SUSPENDED, ["14 Jan 2025"])])
def test_the_age_of_a_copy_is_no_caveat_where_the_first_line_says_it(status: Standing, told: list[str]) -> None:
    age = "rests on a copy last checked on 14 Jan 2025"
    view = a_designation(copy_on=day("2025-01-14"), caveats=(age,), derived=(age,))
    said = caveats(a_finding(view, status=status))
    assert said == [f'DoD "CCMC" list: rests on our copy of {on}' for on in told]


def test_dates_of_today_do_not_depend_on_the_machine() -> None:
    assert SDN.stale_copy_on(dt.date(2023, 12, 28)) is None
    assert SDN.stale_copy_on(dt.date(2023, 12, 29)) == COPIED


def test_listings_of_one_age_are_told_with_it_together_and_those_of_two_each_with_its_own() -> None:
    ssi = another("OFAC SSI List", "X", "2022-02-24", measures=FREEZE, copy_on=day("2025-01-14"))
    answer = an_answer(Outcome.MATCH, a_finding(on_sdn(), ssi), lists=(SDN,))
    one = with_ages([on_sdn()], answer, lambda view: view.program_short)
    assert one == (", in our copy of 28 Dec 2023", ["OFAC SDN List"], False)
    both = with_ages([on_sdn(), ssi], answer, lambda view: view.program_short)
    assert both.told == ["OFAC SDN List (in our copy of 28 Dec 2023)", "OFAC SSI List (in our copy of 14 Jan 2025)"]
    assert (both.age, both.differ) == ("", True)
