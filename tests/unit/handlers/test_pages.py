"""Tables, windows, lists, help and the home page."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Name, NameType
from bot.domain.law.program import DatedFact
from bot.domain.lists.list_meant import ListMeant
from handlers.blocks.card import card
from handlers.blocks.help import usage
from handlers.blocks.history import gone, history, loading
from handlers.blocks.lists import lists_message, lists_window
from handlers.blocks.searched import searched_window
from handlers.blocks.table import table, without_table
from handlers.blocks.windows import ask
from tests.unit.handlers import answers, made
from tests.unit.handlers.slack import check_message, check_window, labels, menus, said


def test_ten_names_are_a_table_of_what_was_asked_the_verdict_and_the_next_date() -> None:
    ten = [replace(answer, as_of=made.TODAY) for answer in (*answers.KNOWN[:9], answers.unreadable())]
    message = table(ten, share=True)
    check_message(message)
    assert message["text"].startswith(
        "*10 names*: 🔴 2 blocked or banned: Xiaomi, Huawei · 🟠 1 listed or suspended: Xiaomi"
    )
    (rows,) = [block["rows"] for block in message["blocks"] if block["type"] == "table"]
    told = [[cell["text"] for cell in row] for row in rows]
    assert told[0] == ["Asked", "Verdict", "Next date"]
    dates = "purchase ban since 2 Aug 2021; contract bar from 30 Jun 2027"
    assert told[4] == ["Huawei", "🔴 designated — NS-CMIC, +5 more", dates]
    assert told[9][0] == "xaiomi: Xiaomi Corporation"
    assert told[9][1] == "🟡 possible match: not designated; was until 25 May 2021 (vacated)"
    assert labels(message) == ["Share in channel"]
    (menu,) = menus(message)
    assert [one["text"]["text"] for one in menu["options"]] == [answer.query for answer in ten[:9]]


def test_a_row_answers_what_was_asked_of_its_name() -> None:
    meant = ListMeant(key="1260h", label="1260H", name="the 1260H list", programs=("1260H",), copies=("1260h",))
    asked = made.a_reading("list", meant)
    fresh = replace(made.a_list("1260H"), dataset="1260h", as_of=made.TODAY)
    both = [replace(one, read_as=asked, lists=(fresh,)) for one in (answers.huawei_today(), answers.xiaomi_today())]
    (rows,) = [block["rows"] for block in table(both)["blocks"] if block["type"] == "table"]
    told = [row[1]["text"] for row in rows[1:]]
    assert told[0] == "Yes: under 1260H since 3 Jun 2021. 🔴 designated — NS-CMIC, +5 more"
    assert told[1].startswith("No: not on the 1260H list (checked 24 Nov 2026). ⚪ not designated")


def test_under_a_table_the_age_of_lists_is_told_and_nothing_of_who_is_on_them() -> None:
    copied = made.day("2023-12-28")
    sdn = replace(made.a_list("SDN", stale=True), dataset="us_ofac_sdn", as_of=copied, edition_on=copied)
    told = said(table([replace(answer, lists=(sdn,)) for answer in (answers.apple(), answers.huawei_today())]))
    assert "⚠️ OFAC’s SDN List is held in a copy of 28 Dec 2023" in told
    assert "not on OFAC" not in told


def test_where_no_table_can_stand_its_rows_are_lines() -> None:
    message = without_table(table([answers.huawei_today(), answers.apple()]))
    check_message(message)
    assert "*Huawei*: 🔴 designated — NS-CMIC, +5 more · purchase ban since 2 Aug 2021; contract" in said(message)
    assert not [block for block in message["blocks"] if block["type"] == "table"]


def test_under_several_names_it_is_said_what_a_match_is_worth_and_that_no_match_is_not_clearance() -> None:
    words = said(table([answers.huawei_today(), answers.apple()]))
    assert words.endswith("ownership not checked · a lead, not a finding · no match is not clearance")


def test_full_history_tells_everything() -> None:
    words = said(history(answers.xiaomi_today()))
    for told in (
        "Listed as Xiaomi Corporation; listed 14 Jan 2021 (tranche 5)",
        "Suspended 12 Mar 2021: preliminary injunction, D.D.C.",
        "Vacated by the final order",
        "D.D.C. 1:21-cv-00280, 2021-05-25",
        "Measure (while it lasted): investment ban: Buying",
        "小米集团 (native script; unverified)",
        "ticker 1810.HK",
        "Last checked 22 Aug 2026",
    ):
        assert told in words


def test_full_history_begins_with_dated_lines_and_ends_with_names() -> None:
    words = said(history(answers.xiaomi_today()))
    parts = [
        "• *14 Jan 2021*: listed. Listed in the fifth tranche.",
        "• *12 Mar 2021*: suspended (preliminary injunction, D.D.C.). Enjoined.",
        "• *15 Mar 2021*: purchase ban: never took effect",
        "• *25 May 2021*: ended: vacated. Vacated.",
        "• *14 Jan 2022*: divestment date: never took effect",
        "Matched by",
        "Listed as Xiaomi Corporation",
        "Source: ",
        "*Names*: ",
        "*Identifiers*: ",
        "What was searched",
    ]
    assert sorted(parts, key=words.index) == parts


def test_of_several_listings_each_line_names_its_own_and_what_is_to_come_is_marked() -> None:
    words = said(history(answers.huawei_today()))
    assert "• *2 Aug 2021* (NS-CMIC): purchase ban begins." in words
    assert "⏳ *30 Jun 2027* (1260H): contract bar: in 218 days." in words


def test_of_more_events_than_are_told_the_oldest_are_left_out_which_is_said_and_never_what_is_to_come() -> None:
    facts = tuple(DatedFact(on=f"2010-{month:02}-{on:02}", text="Seen.") for month in (1, 2, 3) for on in range(1, 25))
    words = said(history(made.an_answer(Outcome.MATCH, made.a_finding(made.a_designation(history=facts)))))
    assert "left out: each listing below has its own dates" in words
    assert "*1 Jan 2010*" not in words
    assert "⏳ *14 Jan 2022*: divestment date" in words


def test_full_history_has_every_name() -> None:
    names = tuple(Name(text=f"Alias {n}", type=NameType.ALIAS) for n in range(40))
    entity = replace(made.an_entity(), names=names)
    window = history(made.an_answer(Outcome.MATCH, made.a_finding(made.a_designation(), entity=entity)))
    check_window(window)
    assert all(f"Alias {n} (alias)" in said(window) for n in range(40))


def test_of_two_events_of_one_day_none_is_lost() -> None:
    facts = (DatedFact(on="2021-05-25", text="Vacated."), DatedFact(on="2021-05-25", text="The docket is closed."))
    words = said(history(made.an_answer(Outcome.MATCH, made.a_finding(made.a_designation(history=facts)))))
    assert "*25 May 2021*: Vacated. The docket is closed." in words


def test_two_names_of_which_none_is_found_are_told_so_in_a_word() -> None:
    assert "*2 names*: ⚪ neither found on 11 lists searched" in said(table([answers.apple(), answers.apple()]))
    assert "none of them found" in said(table([answers.apple()] * 3))
    assert "neither" not in said(table([answers.apple(), answers.huawei_today()]))


def test_lists_are_told_by_group_with_count_and_age_and_the_rest_is_folded() -> None:
    ofac = [replace(made.a_list(f"OFAC {n}", stale=n == 1), dataset=f"us_ofac_{n}") for n in (0, 1)]
    own = replace(made.a_list("Ours", designations=1200), dataset="custom_ours")
    empty = replace(made.a_list("UFLPA"), as_of=None, version=None)
    message = lists_message([own, *ofac, empty], today=made.TODAY)
    check_message(message)
    words = said(message)
    assert "*3 lists, 1 of them stale; 1 not loaded*" in words
    assert "⚠️ *OFAC*: 2 lists, 136 designations, checked 22 Aug 2026\n*Ours*: 1,200 designations, checked" in words
    assert "UFLPA" not in words


def test_the_lists_in_full_have_version_and_freshness_each() -> None:
    window = lists_window(made.LISTS, today=made.TODAY)
    check_window(window)
    words = said(window)
    assert "• *DoD Section 1237 list*: 46 designations, checked 22 Aug 2026 (3 months ago) · version 9f3c2ab" in words
    assert "• *OFAC NS-CMIC List*: 68 designations, ⚠️ stale, checked 22 Aug 2026" in words


def test_a_list_that_holds_nothing_yet_says_so() -> None:
    empty = replace(made.a_list("UFLPA", stale=True), as_of=None, version=None)
    assert "*UFLPA*: not loaded yet" in said(lists_window([empty], today=made.TODAY))
    assert "none of them loaded yet" in said(searched_window(replace(answers.apple(), lists=(empty,))))
    assert "no list was searched" in said(card(replace(answers.apple(), lists=())))


def test_help_and_the_other_windows_are_taken_by_slack() -> None:
    check_message(usage())
    for view in (ask(made.TODAY), loading(), gone()):
        check_window(view)
