"""Questions in plain words, over all reviewed facts: the first line answers them."""

from __future__ import annotations

import pytest

from bot.domain.law.answer import Answer
from bot.services.questions.asked import Screen
from bot.services.questions.asking import Questions
from bot.services.questions.reader import Reader
from bot.services.screening.screener import Screener
from bot.services.wording.aspects import answer_line
from data.curated.vocabulary import vocabularies
from tests.fakes import FakeClock
from tests.integration.asking import CLI
from tests.integration.conftest import NewWork


def answered(facts: NewWork, question: str) -> Answer:
    clock = FakeClock()
    asked = Questions(facts, lambda: Reader(vocabularies()), clock).plain(question, asker=CLI)
    assert isinstance(asked, Screen)
    (name,) = asked.names
    return Screener(facts, clock).screen(name, as_of=asked.as_of, asker=CLI, read_as=asked.read_as)


@pytest.mark.parametrize(
    ("question", "begins", "holds"),
    [
        (
            "anyone know if Hikvision is still on the entity list?",
            "Yes: on the BIS Entity List since 9 Oct 2019.",
            "OFAC NS-CMIC List",
        ),
        (
            "when do we have to be out of DJI?",
            "Trades to divest ended 16 Dec 2022 (E.O. 14032 s.1(c)(ii): listing + 365 days), ",
            "holding stays lawful, no duty to sell (OFAC FAQ 1046).",
        ),
        (
            "can we still hold China Mobile?",
            "Whichever is meant: OFAC NS-CMIC List (last checked 22 Aug 2026), since 2 Aug 2021: U.S. persons",
            "Trades to divest ended 3 Jun 2022, ",
        ),
        ("since when is Huawei listed?", "OFAC NS-CMIC List since 3 Jun 2021;", "BIS Entity List since 16 May 2019"),
        ("is Xiaomi on the SDN list?", "Not known: OFAC’s SDN List is not loaded.", ""),
        ("is Xiaomi on the CCMC list?", 'No longer: on the DoD "CCMC" list, 14 Jan – 25 May 2021 (vacated)', ""),
        (
            "Can I sell software to Inspur?",
            "Not known whether it is on the BIS Entity List (held in part): check a licence with BIS.",
            "DoD 1260H list",
        ),
        (
            "may we wire money to Lukoil",
            "No, not without a licence: property and interests in property within U.S. jurisdiction are blocked",
            "OFAC SDN List",
        ),
        ("was Huawei on the NS-CMIC on 2 June 2021?", "No: not on OFAC’s NS-CMIC List on 2 Jun 2021 (", ""),
        ("when must ByteDance divest its US assets?", "PAFACA", ": ByteDance, and nobody else, was to divest"),
        ("when do we have to be out of Tencent?", "None of its listings gives a date to divest. DoD 1260H list", ""),
    ],
)
def test_the_first_line_answers_what_was_asked(facts: NewWork, question: str, begins: str, holds: str) -> None:
    said = answer_line(answered(facts, question))
    assert said.startswith(begins)
    assert holds in said


def test_who_is_chosen_among_several_gets_the_answer_to_what_was_asked(facts: NewWork) -> None:
    asked = answered(facts, "can we still hold China Mobile?")
    chosen = Screener(facts, FakeClock()).pick(asked.record, "china-mobile-ltd", asker=CLI)
    assert answer_line(chosen).startswith("OFAC NS-CMIC List (last checked 22 Aug 2026), since 2 Aug 2021")
