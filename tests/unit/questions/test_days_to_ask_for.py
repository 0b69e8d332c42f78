"""Days that may be several, an event or none of a calendar: they are asked for, never answered as of today."""

from __future__ import annotations

import pytest

from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "was Kestrel listed on the 15th?",
        "was Kestrel listed on the 15th of the month",
        "was Kestrel listed at the end of Q3?",
        "was Kestrel listed in mid 2021",
        "was Kestrel listed by early 2021",
        "was Kestrel listed in late-2021?",
        "was Kestrel listed early last year?",
        "last Wednesday, was Kestrel listed",
        "was Kestrel listed about two years ago",
        "was Kestrel listed over Christmas?",
        "was Kestrel listed at Chinese New Year 2022?",
        "was Kestrel listed on launch day",
        "was Kestrel listed on day one?",
        "Was Kestrel already listed when the scandal broke out?",
        "when the war began, was Kestrel listed?",
        "was Kestrel sanctioned during the pandemic?",
        "was Kestrel blocked under Trump",
        "Was Kestrel listed in Obama's second term?",
        "Was Kestrel listed the day we closed?",
        "was Kestrel listed the month our fund bought it",
        "was Kestrel listed at the time?",
        "We bought Kestrel in May 2021. Permitted?",
        "we bought Kestrel 3 May 2021 and sold 5 June 2022. Permitted?",
        "status 30/09 Kestrel",
        "was Kestrel listed on 3/4?",
        "Kestrel on 30.09.?",
        "大鸢科技12月18日在名单上吗",
        "War Kestrel in den achtziger Jahren gelistet?",
        "Kestrel bought 1/3/2021, permitted?",
        "was Kestrel listed before the war?",
        "before the war, was Kestrel listed",
        "Was Kestrel listed when we bought?",
        "We bought it before the ban. Was Kestrel listed then?",
        "Were we allowed to deal with Kestrel before the ban",
        "was Kestrel blocked under the Obama administration",
        "was Kestrel blocked in the cold war",
        "Kestrel on 4 and 5 May 2022",
        "Kestrel listed between 4 and 6 May 2022?",
        "Kestrel on the first of May",
        "was it fine to host Kestrel in May?",
        "was Kestrel listed at Eid 2022",
        "Kestrel around Easter?",
    ],
)
def test_a_day_that_may_be_several_or_is_only_an_event_is_asked_for(read: Read, text: str) -> None:
    reading = read(text)
    assert reading.day is not None
    assert reading.day.on is None
    assert not reading.certain


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("was Kestrel listed in 2019-2020?", "2019-2020"),
        ("between 2019 and 2021 was Kestrel listed?", "2019 and 2021"),
        ("was Kestrel listed on 32 January?", "32 January"),
    ],
)
def test_a_time_that_is_no_day_is_asked_for_and_not_answered_as_of_today(read: Read, text: str, typed: str) -> None:
    found = read(text)
    assert found.day is not None
    assert (found.day.typed, found.day.on) == (typed, None)
    assert found.doubts == (f"Which day do you mean by “{typed}”?",)
