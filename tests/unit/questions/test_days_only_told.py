"""Days that only tell of something: the question is one about today."""

from __future__ import annotations

import pytest

from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "we sign with Kestrel on Friday. ok?",
        "Can we ship to Kestrel on Tuesday?",
        "Johnson Controls under Johnson ownership and Kestrel ok?",
        "is Kestrel listed at this time?",
        "Is Kestrel blocked at the moment",
        "Is Kestrel listed at present",
        "Kestrel at this point: can we hold?",
        "Commerce order of 14 August 2020 on Kestrel: what does it say?",
        "Kestrel was hit in 2019, understood; is Osprey Telecom listed",
        "Kestrel, designated November 2023 and by whom?",
        "Name: Kestrel. Date of incorporation: 2012-05-17. Country: UK",
        "Payee Kestrel, loss of 2010. Payable?",
        "KESTREL 4.75 05/27/26, can a US fund buy",
        "KESTREL 6% 05/27/26 ok?",
        "Petrel, Jon Un, born 12 Apr 1985",
        "The conference with Kestrel is 03/04/2027. Any issue?",
        "Kestrel policy renewal 1 Jan 2027, anything?",
        "we will host Kestrel on 4 December, ok?",
        "we bought Kestrel on 3 May 2021. Can we still hold it?",
        "We bought Kestrel on 3 May 2021. Is it listed now?",
        "We bought Kestrel on 3 May 2021, is it listed?",
        "We paid Kestrel in 2019. Anything today?",
        "we bought Kestrel on 3 May 2021. When was it listed?",
        "We bought Kestrel on 3 May 2021. Was it ever listed?",
        "is the Kestrel stake bought on 3 May 2021 affected?",
        "Kestrel was acquired in 2020. is it listed?",
        "Kestrel was removed in 2020?",
        "When was Kestrel added in 2021?",
        "we trade Kestrel 24/7, ok?",
        "我们2021年3月买的大鸢科技，现在还能持有吗",
        "大鸢科技2021年1月为什么被列入",
        "Kestrel Holiday 2020 Ltd?",
        "the contract dated 1 March 2021 with Kestrel: are they listed?",
        "We have a contract with Kestrel dated 1 March 2021. Is Kestrel sanctioned?",
        "Kestrel's IPO in 2021 raised a lot. Is it listed?",
        "invoice of 1 March 2021 from Kestrel. Can we pay it?",
        "Kestrel signed with us on 1 March 2021 - still fine?",
        "I was told on 1 March 2021 that Kestrel was clean. Is it?",
        "I read Kestrel was listed in May 2021",
        "Kestrel: is it correct that they were removed in May 2021 and when exactly did it happen",
        "Kestrel's CEO was arrested on 1 March 2021. Is Kestrel listed?",
        "the vessel Kestrel was seized in 2021, is she sanctioned",
        "is Kestrel, which we bought on 1 March 2021, listed?",
        "Is the company that sold us Kestrel on 1 March 2021 listed?",
        "are the shares in Kestrel we purchased on 1 March 2021 affected?",
        "must we sell the Kestrel shares purchased on 1 March 2021",
        "may we keep Kestrel notes issued in 2021?",
        "Do we have to sell Kestrel bought in 2021?",
        "since the war Kestrel is listed?",
        "Is Kestrel listed since the invasion?",
        "Kestrel shares from before the ban, may we keep them?",
        "We signed before the ban; can we still deliver to Kestrel?",
        "is Kestrel blocked under Trump's order",
        "Kestrel 4.5% 2027 notes ok?",
        "Kestrel Q3 report mentions sanctions, true?",
        "Kestrel H2 storage, ok?",
        "second half of Kestrel order pending, ok to ship?",
        "Kestrel 1H ok?",
        "Our call with Kestrel ends 15 Dec, fine until then?",
        "Anything on Kestrel by Friday please",
        "Black Friday Deals Ltd and Kestrel?",
        "Easter Kestrel Ltd?",
        "Kestrel Christmas Trees Ltd ok?",
        "Happy New Year! Kestrel?",
        "Merry Christmas! is Kestrel listed",
    ],
)
def test_a_day_that_only_tells_of_something_leaves_the_question_one_about_today(read: Read, text: str) -> None:
    assert read(text).day is None


def test_years_of_a_deal_are_not_asked_about(read: Read) -> None:
    assert read("our Kestrel notes were bought in 2019-2020, may we hold them?").day is None
