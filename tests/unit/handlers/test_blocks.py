"""How answers look."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Outcome, Standing
from bot.domain.law.listed import Status
from handlers.blocks.card import card
from handlers.blocks.help import refusal
from handlers.blocks.history import history
from handlers.blocks.searched import searched_window
from handlers.blocks.sharing import shared_by
from handlers.blocks.windows import result
from tests.unit.handlers import answers, made
from tests.unit.handlers.apps_and_countries import iran, wechat_pay
from tests.unit.handlers.slack import buttons, check_message, check_window, labels, said


def not_listed(status: Status, standing: Standing) -> Answer:
    view = made.a_designation(status=status, deadlines=())
    return made.an_answer(Outcome.MATCH, made.a_finding(view, status=standing))


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        (answers.xiaomi_in_january(), '🔴 *Xiaomi Corporation*: designated on 15 Jan 2021 — DoD "CCMC" list'),
        (
            answers.xiaomi_in_april(),
            '🟠 *Xiaomi Corporation*: designation suspended by court order since 12 Mar 2021 — DoD "CCMC" list',
        ),
        (
            answers.xiaomi_today(),
            "⚪ *Xiaomi Corporation*: not designated (last checked 22 Aug 2026); was, 14 Jan – 25 May 2021 (vacated)",
        ),
        (
            answers.huawei_today(),
            "🔴 *Huawei Technologies Co., Ltd.*: designated — NS-CMIC, 1260H, BIS Entity List, +3 more",
        ),
        (
            wechat_pay(),
            "🔵 *WeChat Pay*: an app, not a company; no longer under E.O. 13971 (revoked 9 Jun 2021);"
            " nothing else on 11 lists searched (last checked 22 Aug 2026)",
        ),
        (
            iran(),
            "🔵 *Iran*: not a company; foreign adversary (15 CFR 791.4), comprehensive OFAC programme",
        ),
        (
            answers.apple(),
            "⚪ *Apple*: nothing on 11 lists searched (others last checked as long ago as 22 Aug 2026)",
        ),
        (
            answers.an_isin(),
            "🟡 *DE0007100000*: an ISIN (Germany) that no list here holds; ask by the issuer’s name",
        ),
        (
            answers.xaiomi(),
            "🟡 Possible match: *Xiaomi Corporation*: not designated (last checked 22 Aug 2026);"
            " was, 14 Jan – 25 May 2021 (vacated)",
        ),
        (
            not_listed(Status.NOT_YET, Standing.NOT_DESIGNATED),
            '⚪ *Xiaomi Corporation*: listed, not in effect today — DoD "CCMC" list',
        ),
        (
            made.an_answer(Outcome.MATCH, made.a_finding()),
            "⚪ *Xiaomi Corporation*: not designated (last checked 22 Aug 2026), on 11 lists searched",
        ),
    ],
)
def test_the_verdict_is_the_first_line(answer: Answer, line: str) -> None:
    message = card(answer)
    assert message["text"] == line
    assert message["blocks"][0]["text"]["text"].splitlines()[0] == line


def test_what_is_true_of_all_that_may_be_meant_stands_before_the_choice() -> None:
    first = card(answers.smic())["blocks"][0]["text"]["text"].splitlines()
    assert first == [
        "*Whichever is meant: designated — NS-CMIC.*",
        "🟡 Four entries answer to *SMIC*: which one? (last checked 22 Aug 2026)",
    ]


@pytest.mark.parametrize("answer", answers.KNOWN)
def test_no_answer_reads_as_clearance(answer: Answer) -> None:
    words = said(card(answer, share=True))
    assert "🟢" not in words
    assert "must sell" not in words
    if answer.outcome is not Outcome.INVALID:
        nothing = answer.outcome in (Outcome.NO_MATCH, Outcome.NOT_HELD)
        worth = "no match is not clearance" if nothing else "a lead, not a finding"
        assert words.endswith(f"⚠️ 11 lists, oldest 22 Aug 2026 · ownership not checked · {worth}")


@pytest.mark.parametrize("answer", answers.KNOWN)
def test_what_was_searched_and_what_was_not_opens_in_a_window(answer: Answer) -> None:
    window = searched_window(answer)
    check_window(window)
    words = said(window)
    for told in (
        "⚠️ Stale: OFAC NS-CMIC List, DoD Section 1260H list",
        "• *OFAC NS-CMIC List*: 68 designations, ⚠️ stale, checked 22 Aug 2026",
        "• OFAC SDN List and OFAC's other non-SDN lists (not loaded)",
        "EU Regulation 833/2014, annexes (not held: sectoral measures)",
        "BIS Entity List: what was added after our copy of 6 May 2022",
        "It was not looked up who owns or controls the entity.",
        "no match is not clearance. Not legal advice. Record 0a1b2c3d4e5f",
    ):
        assert told in words


@pytest.mark.parametrize("answer", answers.KNOWN)
def test_every_answer_is_a_message_slack_takes(answer: Answer) -> None:
    check_message(card(answer, share=True))
    check_message(shared_by("U1", card(answer)))
    check_window(history(answer))
    check_window(result(card(answer)))


def test_the_owner_of_an_app_stands_beside_it_with_its_own_status() -> None:
    assert "Owner: 🟠 *Tencent Holdings Limited*, listed — 1260H" in said(card(wechat_pay()))


def test_an_earlier_day_is_named_and_nothing_later_is_told() -> None:
    asked_then = replace(wechat_pay(), as_of=dt.date(2021, 1, 15))
    words = said(card(asked_then))
    assert "_As of 15 Jan 2021; what came later is left out._" in words
    assert "never implemented, revoked on 9 June 2021" not in words
    assert "never implemented, revoked on 9 June 2021" not in said(history(asked_then))
    assert "never implemented, revoked on 9 June 2021" in said(card(wechat_pay()))


def test_a_name_that_was_not_enough_is_told_with_the_reason() -> None:
    assert "Nearest, not near enough: Aple Semiconductor Co., Ltd. (61%)" in said(card(answers.apple()))
    assert "• Aple Semiconductor Co., Ltd. (61%) — “apple” for “aple”" in said(searched_window(answers.apple()))


def test_an_identifier_that_no_list_holds_has_no_watch_and_no_nearest_names() -> None:
    words = said(card(answers.an_isin()))
    assert "Watch for this name" not in words
    assert "Nearest names" not in words


def test_a_number_that_others_may_bear_is_told_as_a_lead_and_not_as_the_nearest_name() -> None:
    words = said(card(answers.a_lead()))
    assert "matched by its passport number (Iran) K41818536, a lead: others may bear the same number (90%)." in words
    assert "nearest name" not in words


def test_a_private_answer_can_be_shared_after_a_question() -> None:
    message = card(answers.xiaomi_today(), share=True)
    assert labels(message) == ["Share in channel", "Full history", "What was searched", "Follow", "PDF"]
    assert "Everybody in this channel" in buttons(message)[0]["confirm"]["text"]["text"]
    assert labels(card(answers.xiaomi_today())) == ["Full history", "What was searched", "Follow", "PDF"]


def test_each_of_several_entries_can_be_chosen() -> None:
    message = card(answers.smic())
    assert labels(message)[:4] == ["This one"] * 4
    assert buttons(message)[1]["value"] == "0a1b2c3d4e5f public smic-1"


def test_a_possible_match_can_be_confirmed() -> None:
    assert labels(card(answers.xaiomi())) == ["Yes, this one", "Full history", "What was searched", "PDF"]


def test_what_cannot_be_read_gets_its_line_and_examples() -> None:
    assert not buttons(card(answers.unreadable(), share=True))
    for message in (card(answers.unreadable()), refusal("That holds no letter or digit: give a name to screen.")):
        check_message(message)
        assert "That holds no letter or digit" in message["text"]
        assert "/screen Xiaomi" in said(message)
