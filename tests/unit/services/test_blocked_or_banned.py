"""Whether property is blocked, and since when a ban holds: a trading ban blocks nothing, a listing bans nothing yet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Finding, Outcome, Standing
from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.domain.law.entity import Schema
from bot.domain.law.program import Measure
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.first_line import answer_line
from tests.unit.handlers.made import a_deadline, a_finding, a_list, a_reading, an_answer, day
from tests.unit.services.lines import CMIC, FRESH, OLD, ended, on_1260h, on_cmic, on_sdn

TRADED = "OFAC NS-CMIC List, since 2 Aug 2021: U.S. persons may not trade in its securities."


def told(finding: Finding, *points: Point, aspect: Aspect = Aspect.STATUS, copy: object = FRESH, **more: object) -> str:
    read_as = replace(a_reading(aspect), points=tuple(point.value for point in points))
    return answer_line(an_answer(Outcome.MATCH, finding, lists=(copy,), unsearched=(), read_as=read_as, **more))


def test_a_trading_ban_blocks_no_property_and_it_is_said_what_it_bars() -> None:
    said = told(a_finding(on_cmic(), on_1260h()), Point.BLOCKED)
    assert said.startswith(f"No: not on OFAC’s SDN List (edition of 23 Nov 2026). {TRADED}")
    assert "DoD procurement only" in told(a_finding(on_1260h()), Point.BLOCKED)


def test_an_old_copy_of_the_sdn_list_says_neither_yes_nor_no() -> None:
    said = told(a_finding(on_cmic()), Point.BLOCKED, copy=OLD)
    assert said.startswith("Not known: in our copy of 28 Dec 2023, which is old, it is not on OFAC’s SDN List.")
    assert TRADED in said


def test_blocked_property_is_said_to_be_with_its_list_and_day() -> None:
    assert told(a_finding(on_cmic(), on_sdn()), Point.BLOCKED).startswith(
        "Yes: property is blocked, OFAC SDN List since 24 Feb 2022"
    )
    former = a_finding(ended(), status=Standing.FORMERLY_DESIGNATED)
    assert told(former, Point.BLOCKED) == "No longer: on the OFAC SDN List, 14 Jan – 25 May 2021 (vacated)."


def test_property_that_an_old_copy_has_as_blocked_is_blocked_in_that_copy() -> None:
    copied = a_finding(on_sdn(copy_on=day("2023-12-28")))
    assert told(copied, Point.BLOCKED, copy=OLD) == (
        "Yes, in our copy of 28 Dec 2023: property is blocked, OFAC SDN List since 24 Feb 2022."
    )


def test_property_blocked_by_two_copies_of_one_list_is_told_once_and_other_ages_each_by_its_own() -> None:
    dated, undated = on_sdn(copy_on=day("2023-12-28")), on_sdn(listed_on=None, copy_on=day("2025-01-10"))
    undated = replace(undated, seen_from=day("2025-01-10"))
    assert told(a_finding(undated, dated), Point.BLOCKED, copy=OLD) == (
        "Yes, in our copies of 28 Dec 2023 and 10 Jan 2025: property is blocked, OFAC SDN List since 24 Feb 2022."
    )
    eu = on_sdn(program="EU", program_short="EU list", copy_on=day("2025-01-10"))
    assert told(a_finding(dated, eu), Point.BLOCKED, copy=OLD) == (
        "Yes: property is blocked, OFAC SDN List since 24 Feb 2022 (in our copy of 28 Dec 2023); "
        "EU list since 24 Feb 2022 (in our copy of 10 Jan 2025)."
    )


def test_whether_it_still_is_is_answered_as_of_when_it_is_known_and_never_by_yes() -> None:
    copied = on_sdn(copy_on=day("2023-12-28"))
    known = "On the OFAC SDN List, in our copy of 28 Dec 2023. Whether it still is today is not known here."
    assert told(a_finding(copied), Point.STILL, copy=OLD) == known
    assert told(a_finding(on_cmic()), Point.STILL) == "Still on the OFAC NS-CMIC List."
    assert told(a_finding(copied), copy=OLD) == ""
    former = a_finding(ended(), status=Standing.FORMERLY_DESIGNATED)
    assert told(former, Point.STILL) == ""
    eu = on_sdn(program="EU", program_short="EU list")
    assert told(a_finding(copied, eu), Point.STILL, copy=OLD) == (
        "Listed: OFAC SDN List (in our copy of 28 Dec 2023); EU list. Whether it still is today is not known here."
    )


def test_of_what_still_stands_the_strictest_is_told_first_and_a_mere_listing_as_one() -> None:
    copied = on_sdn(copy_on=day("2023-12-28"))
    assert told(a_finding(on_cmic(), copied, on_1260h()), Point.STILL, copy=OLD) == (
        "On the OFAC SDN List, in our copy of 28 Dec 2023. Whether it still is today is not known here. "
        "Listed too: OFAC NS-CMIC List, DoD 1260H list."
    )
    for points in ((Point.STILL,), (Point.STILL, Point.BANNED)):
        assert told(a_finding(on_1260h()), *points) == "Still listed: on the DoD 1260H list."


def test_what_was_checked_on_several_days_is_as_old_as_the_oldest_check() -> None:
    old, older = (
        replace(a_list(name), dataset=name, as_of=day(on), stale=True)
        for name, on in (("one", "2026-08-22"), ("other", "2026-06-01"))
    )
    views = (on_cmic(dataset="one"), on_cmic(dataset="other", id="other"))
    read_as = replace(a_reading(Aspect.STATUS), points=("still",))
    said = answer_line(an_answer(Outcome.MATCH, a_finding(*views), lists=(old, older), unsearched=(), read_as=read_as))
    assert said.startswith("On the OFAC NS-CMIC List, when last checked on 1 Jun 2026.")


@pytest.mark.parametrize("name", ["as the regime says", "comprehensive embargo"])
def test_where_a_measure_blocks_some_neither_is_said(name: str) -> None:
    perhaps = on_cmic(measures=(Measure(name=name, effect="Some property is blocked."),))
    assert told(a_finding(perhaps), Point.BLOCKED) == ""


def test_an_app_has_no_property_and_other_questions_have_other_lines() -> None:
    app = a_finding(on_cmic())
    app = replace(app, entity=replace(app.entity, schema=Schema.APP))
    assert told(app, Point.BLOCKED) == told(a_finding(on_cmic())) == ""


def test_a_ban_has_its_own_day_and_clause_before_that_of_the_listing() -> None:
    said = told(a_finding(on_cmic()), Point.BANNED, aspect=Aspect.SINCE)
    ban, listed = said.split(" Listed, or named by law: ")
    assert ban.startswith("Purchase ban since 2 Aug 2021 (")
    assert listed == "OFAC NS-CMIC List since 3 Jun 2021."
    assert told(a_finding(on_cmic()), aspect=Aspect.SINCE) == "OFAC NS-CMIC List since 3 Jun 2021."
    assert told(a_finding(on_1260h()), Point.BANNED, aspect=Aspect.SINCE) == "DoD 1260H list since 7 Jan 2025."


def test_a_ban_that_never_took_effect_is_said_not_to_have() -> None:
    never = a_deadline(
        DeadlineKind.DISTRIBUTION_BAN, "2025-01-19", state=DeadlineState.NEVER_TOOK_EFFECT, rule="s.2(a)"
    )
    said = told(a_finding(on_cmic(deadlines=(never,))), Point.BANNED, aspect=Aspect.SINCE)
    assert said.startswith("Distribution ban from 19 Jan 2025 (s.2(a)), never took effect")


def test_blocked_or_only_on_another_list_is_answered_by_which_of_both() -> None:
    def which(*views: DesignationView, copy: object = FRESH) -> str:
        asked = replace(a_reading(Aspect.LIST), points=(Point.BLOCKED.value,), lists=(CMIC,))
        found = a_finding(*views)
        return answer_line(an_answer(Outcome.MATCH, found, lists=(copy,), unsearched=(), read_as=asked))

    listed = "Listed: on the OFAC NS-CMIC List since 3 Jun 2021."
    assert which(on_cmic()) == f"No: not on OFAC’s SDN List (edition of 23 Nov 2026). {listed}"
    assert which(on_cmic(), copy=OLD).startswith("Not known: in our copy of 28 Dec 2023")
    both = which(on_cmic(), on_sdn())
    assert both.startswith("Yes: property is blocked, OFAC SDN List since 24 Feb 2022")
    assert both.endswith(listed)
