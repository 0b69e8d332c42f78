"""Running text against the reviewed facts: who is found, in which order, and that a record is kept of each."""

from __future__ import annotations

from bot.services.questions.reader import Reader
from bot.services.screening.screener import Screener
from bot.services.texts.screening import TextScreener
from bot.services.wording.texts import verdict_on_named
from data.curated.vocabulary import vocabularies
from tests.integration.asking import CLI
from tests.integration.conftest import NewWork

LETTER = """Dear all,

the camera dealer in Rotterdam buys from Hikvision (the invoice has Hikvison) and from Dahua Technology, and pays by
WeChat Pay. A cousin of the owner holds shares in Xiaomi. Part of the stock went to Iran and to the Iranian branch of
another dealer. The Target of the deal is a shop in Antwerp. The Committee on Trade meets on 4 May.

Our friends at Semiconductor Manufacturing International Corporation (SMIC) say that they sell no chips to them, and
that the papers of last year are with the auditor, who has asked for another month to read what he was given.
"""


def test_a_letter_is_answered_by_its_listed_names_the_strictest_first(facts: NewWork, screener: Screener) -> None:
    texts = TextScreener(facts, lambda: Reader(vocabularies()), screener)
    found = texts.screen(LETTER, asker=CLI)
    told = [(verdict_on_named(one).emoji, one.answer.findings[0].entity.caption) for one in found.named]
    assert told == [
        ("🔴", "Hangzhou Hikvision Digital Technology Co., Ltd."),
        ("🔴", "Semiconductor Manufacturing International Corporation"),
        ("🟠", "Zhejiang Dahua Technology Co., Ltd."),
        ("🔵", "Iran"),
        ("🔵", "WeChat Pay"),
        ("⚪", "Xiaomi Corporation"),
    ]
    assert [one.times for one in found.named][0] == 2
    assert all(screener.recall(one.answer.record, asker=CLI) for one in found.named)
