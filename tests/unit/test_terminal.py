"""What people read at a terminal."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from bot.commands import terminal, terminal_rooms
from bot.commands.terminal_pages import show_text
from bot.domain.law.answer import Answer
from bot.services.texts.screening import Named, TextAnswer
from tests.unit.handlers import answers, made
from tests.unit.handlers.apps_and_countries import tencent, wechat_pay


def printed(answer: Answer, *, width: int = 80, colour: bool = False, full: bool = False) -> str:
    """The answer as a console of this width shows it."""
    out = io.StringIO()
    terminal.show(Console(file=out, width=width, force_terminal=colour), full=full)(answer)
    return out.getvalue()


def test_the_order_is_verdict_dates_designations_match_small_print() -> None:
    told = printed(answers.xiaomi_in_january(), width=150)
    parts = [
        '🔴 Xiaomi Corporation: designated on 15 Jan 2021 — DoD "CCMC" list\n  As of 15 Jan 2021; what came later',
        "  • Purchase ban from 15 Mar 2021, 09:30 Eastern, in 59 days. E.O. 13959",
        "• Divest by 14 Jan 2022, 23:59 Eastern, in 364 days.",
        "the press gave the divestment date as 11 Nov 2021: Reuters, 15 Jan 2021",
        '  🔴 DoD "CCMC" list since 14 Jan 2021: no buying of its securities from 15 Mar 2021\n'
        "    https://www.defense.gov/News/Releases/Release/Article/2472464/\n",
        "“Xiaomi” matched by alias, exactly (100%).",
        "⚠️ 11 lists, oldest 22 Aug 2026 · ownership not checked · a lead, not a",
        "all of it: --full · record 0a1b2c3d4e5f",
    ]
    places = [told.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)


@pytest.mark.parametrize("width", [80, 120, 200])
@pytest.mark.parametrize("answer", [answers.huawei_today(), answers.xiaomi_in_january(), answers.xiaomi_today()])
def test_a_hit_has_at_most_fourteen_lines(answer: Answer, width: int) -> None:
    told = [line for line in printed(answer, width=width).splitlines() if line]
    assert sum(-(-len(line) // width) for line in told) <= terminal_rooms.MOST_LINES


@pytest.mark.parametrize(("width", "most"), [(40, 24), (50, 19), (60, 17), (70, 15)])
@pytest.mark.parametrize("answer", [answers.huawei_today(), answers.xiaomi_in_january(), answers.xiaomi_today()])
def test_on_a_narrow_terminal_a_hit_has_no_more_lines_than_its_dates_need(
    answer: Answer, width: int, most: int
) -> None:
    assert len([line for line in printed(answer, width=width).splitlines() if line]) <= most


@pytest.mark.parametrize("width", [40, 60, 80])
def test_no_date_in_effect_or_to_come_is_left_out_for_want_of_room(width: int) -> None:
    def told(answer: Answer) -> str:
        return " ".join(printed(answer, width=width).split())

    for date in ("Purchase ban since 2 Aug 2021", "3 Jun 2022", "holding stays lawful", "30 Jun 2027"):
        assert date in told(answers.huawei_today())
    for date in (
        "Purchase ban from 15 Mar 2021",
        "Divest by 14 Jan 2022",
        "the press gave the divestment date as 11 Nov",
    ):
        assert date in told(answers.xiaomi_in_january())


def test_of_names_as_near_one_is_told_however_little_room_there_is() -> None:
    also = (tencent(), replace(tencent(), entity=made.an_entity("Another", id="another")))
    assert "Also near: 🟠 Tencent" in printed(replace(answers.huawei_today(), also=also), width=50)


def test_addresses_and_the_rest_are_left_out_where_there_is_little_room() -> None:
    narrow, wide = printed(answers.huawei_today(), width=70), printed(answers.xiaomi_today(), width=250)
    assert "https://" not in narrow
    assert "all of it: --full" in " ".join(narrow.split())
    assert "https://" in wide
    assert "· all of it: --full" in wide


def test_an_answer_is_short_unless_all_of_it_is_asked_for() -> None:
    short, whole = printed(answers.huawei_today()), printed(answers.huawei_today(), full=True)
    assert " more with --full." in short.replace("\n  ", " ")
    for told in ("Section 5949", "11 lists searched", "Not searched: OFAC SDN List", "no match is not clearance"):
        assert told not in short
        assert told in whole


def test_the_owner_of_an_app_stands_beside_it() -> None:
    assert "\n  Owner: 🟠 Tencent Holdings Limited, listed — 1260H" in printed(wechat_pay())


def test_several_candidates_are_told_with_a_way_to_choose() -> None:
    told = printed(answers.smic())
    assert "🟡 Four entries answer to SMIC: which one?" in told
    assert "🔴 SMIC Northern (CN; as “Xiaomi”): designated — NS-CMIC" in told
    assert "Ask again with the whole name" in told


def test_no_match_tells_the_nearest_names_and_is_never_called_clear() -> None:
    told = printed(answers.apple())
    assert "⚪ Apple: nothing on 11 lists searched" in told
    assert "Aple Semiconductor Co., Ltd. (61%)" in told


def test_an_invalid_question_prints_nothing_here() -> None:
    assert printed(answers.unreadable()) == ""


@pytest.mark.parametrize("answer", answers.KNOWN)
@pytest.mark.parametrize("width", [60, 80])
def test_every_line_fits_but_addresses_are_never_broken(answer: Answer, width: int) -> None:
    for line in printed(answer, width=width).splitlines():
        assert len(line) <= width or "https://" in line
        assert line == line.rstrip()


def test_there_is_colour_on_a_terminal_and_none_in_a_pipe() -> None:
    assert "\x1b[1m" in printed(answers.xiaomi_in_january(), colour=True)
    assert "\x1b" not in printed(answers.xiaomi_in_january())


def test_outside_text_cannot_steer_the_terminal() -> None:
    told = printed(replace(answers.apple(), query="\x1b[2Jevil\u202eplapa\x07 [bold]x[/bold]"))
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "[2Jevilplapa [bold]x[/bold]: nothing on" in told


def test_what_several_answers_share_is_printed_whole_once() -> None:
    out = io.StringIO()
    show = terminal.show(Console(file=out, width=80), full=True)
    for answer in (answers.huawei_today(), answers.apple(), replace(answers.apple(), lists=made.LISTS[:1])):
        show(answer)
    first, second, third = out.getvalue().split("Record 0a1b2c3d4e5f")[:3]
    assert "11 lists searched" in first
    assert "Not searched: OFAC SDN List" in first
    assert "as above" in second
    assert "Not searched: OFAC SDN List" not in second
    assert "1 list searched" in third


def test_lists_are_told_with_count_age_and_version() -> None:
    out = io.StringIO()
    terminal.show_lists(Console(file=out, width=100), made.LISTS)
    told = out.getvalue()
    assert "DoD Section 1260H list\n  dod_section_1260h_list: 134 designations, checked 22 Aug 2026" in told
    assert "checked 22 Aug 2026, ⚠️ stale, version 9f3c2ab" in told


def test_an_identifier_that_no_list_holds_is_told_in_one_line_and_never_as_white() -> None:
    told = printed(answers.an_isin(), width=200)
    assert told.splitlines()[0].startswith("🟡 DE0007100000: an ISIN (Germany) that no list here holds")
    assert "⚪" not in told


def test_what_was_asked_is_answered_before_the_verdict() -> None:
    told = printed(replace(answers.huawei_today(), read_as=made.a_reading("since")), width=200)
    first, second, *_ = told.splitlines()
    assert "since" in first
    assert second.startswith("🔴 Huawei")


def test_documents_that_were_asked_for_come_first_with_their_addresses() -> None:
    told = printed(replace(answers.xiaomi_in_january(), read_as=made.a_reading("document")))
    assert told.startswith(
        "Documents:\n  DoD release of 14 Jan 2021\n    https://www.defense.gov/News/Releases/Release/Article/2472464/\n🔴"
    )


def test_a_text_is_told_by_its_listed_names_and_what_was_not_judged() -> None:
    out = io.StringIO()
    named = Named(answer=answers.xiaomi_today(), quote="they sell\u202e to Xiaomi", times=3)
    show_text(Console(file=out, width=200), TextAnswer(named=(named,), cut_at="and so on"))
    first, second, quote, *_ = out.getvalue().splitlines()
    assert first == "1 listed name in this text: ⚪ 1 nothing in force found"
    assert second.startswith("  ⚪ Xiaomi Corporation: not designated; was until 25 May 2021")
    assert quote == "    “they sell to Xiaomi”, 3 times"
    assert "to “…and so on”" in out.getvalue()
    assert "Names that no list here holds were not judged" in out.getvalue()
