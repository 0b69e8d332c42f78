"""Watch lists in Slack: begun under the results of a file, shown and removed with what is followed; who may."""

from __future__ import annotations

from dataclasses import replace

from bot.demo.room import SentFile
from bot.domain.notices.following import Place, PlaceKind
from bot.domain.notices.watch_lists import Watched
from bot.services.files.reading import Chosen, TextRead, Unclear, Which
from bot.services.files.runs import RunState
from handlers.blocks import watching
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.screens import a_table
from tests.unit.handlers.slack import labels, said
from tests.unit.handlers.watching.conftest import here, screened, submit, watch, watched


def herself(alice: Alice) -> Place:
    return Place(team=alice.me.workspace.team, channel=alice.me.workspace.user, kind=PlaceKind.PERSON)


def test_the_names_of_a_file_are_watched_under_its_name_and_the_channel_hears_who_did(alice: Alice) -> None:
    alice.reader.found = a_table("Xiaomi", "Apple", "xiaomi", "Total")
    _, window = alice.clicks(watching.TITLE, screened(alice))
    assert window["blocks"][0]["element"]["initial_value"] == "portfolio"
    told = submit(alice, window)
    assert "This channel now watches 2 names: *portfolio*, from portfolio.csv." in said(told)
    assert "Left out: 1 row without a name" in said(told)
    assert [one["text"] for one in alice.posted] == [
        "This channel now watches 2 names: *portfolio*, from portfolio.csv."
    ]
    assert watched(alice, here(alice)) == [("portfolio", ["Xiaomi", "Apple"])]
    (one,) = alice.store.watch_lists.of_place(here(alice))
    assert one.by == alice.me.workspace.user


def test_in_the_conversation_one_watches_for_oneself(alice: Alice) -> None:
    told = watch(alice, screened(alice, mention=False))
    assert "You now watch 2 names" in said(told)
    assert alice.posted == []
    assert watched(alice, herself(alice)) == [("portfolio", ["Xiaomi", "Apple"])]
    assert watched(alice, here(alice)) == []


def test_a_newer_file_under_the_same_name_replaces_the_list(alice: Alice) -> None:
    watch(alice, screened(alice))
    alice.room.files["F1"] = SentFile("portfolio new.csv", b"Name\nXiaomi\nHuawei\nSMIC\n")
    alice.reader.found = a_table("Xiaomi", "Huawei", "SMIC")
    _, window = alice.clicks(watching.TITLE, screened(alice))
    assert "Already watched: “portfolio” (2)" in said(window)
    told = submit(alice, window, " Portfolio ")
    assert "It replaces the list of that name: 2 added, 1 removed." in said(told)
    assert watched(alice, here(alice)) == [("Portfolio", ["Xiaomi", "Huawei", "SMIC"])]


def test_lists_are_shown_with_what_is_followed_and_removed_by_a_button_or_by_their_name(alice: Alice) -> None:
    watch(alice, screened(alice), "one")
    watch(alice, screened(alice), "two")
    for words in ("following", "watching", "watch lists"):
        (shown,) = alice.types(words)
        assert shown["text"] == "This channel follows nothing else and watches 2 lists of names."
    assert labels(shown) == ["Remove", "Remove", "Settings"]
    assert "*one* — 2 watched names, from portfolio.csv" in said(shown)
    (done,) = alice.clicks("Remove", shown)
    assert done["text"] == "*one* is not watched here any more."
    assert [one["text"] for one in alice.posted] == ["This channel no longer watches *one*."]
    (again,) = alice.clicks("Remove", shown)
    assert "not watched here any more" in again["text"]
    (done,) = alice.types("unfollow TWO")
    assert done["text"] == "*two* is not watched here any more."
    assert watched(alice, here(alice)) == []
    (shown,) = alice.types("following")
    assert "nothing yet" in shown["text"]


def test_what_is_followed_under_the_same_name_ends_before_the_list(alice: Alice) -> None:
    watch(alice, screened(alice), "Xiaomi Corporation")
    alice.types("follow Xiaomi")
    (done,) = alice.types("unfollow Xiaomi Corporation")
    assert done["text"] == "*Xiaomi Corporation* is not followed here any more."
    (done,) = alice.types("unwatch Xiaomi Corporation")
    assert done["text"] == "*Xiaomi Corporation* is not watched here any more."


def test_the_page_of_the_bot_shows_ones_own_lists_and_removes_them(alice: Alice) -> None:
    watch(alice, screened(alice, mention=False))
    (page,) = alice.send(alice.me.opens_home())
    assert "*portfolio* — 2 watched names" in said(page)
    sent = alice.clicks("Remove", page)
    assert any("*portfolio* is not watched here any more." in one.get("text", "") for one in sent)
    assert watched(alice, herself(alice)) == []


def test_what_was_chosen_to_be_read_of_the_file_is_read_again(alice: Alice) -> None:
    alice.reader.faults.append(Unclear("--column?", Which.COLUMN, ["Left", "Right"]))
    asked = alice.send(alice.me.sends("F1", mention=True))[-1]
    watch(alice, alice.chooses("Right", on=asked)[-1])
    assert [one[2] for one in alice.reader.read_files] == [Chosen(), Chosen(column="Right"), Chosen(column="Right")]


def test_a_text_or_a_file_that_is_not_done_is_not_watched(alice: Alice) -> None:
    told = screened(alice)
    _, window = alice.clicks(watching.TITLE, told)
    alice.reader.found = TextRead(text="We sold it to Hikvision.", reading="running text")
    assert "running text" in said(submit(alice, window))
    run = alice.store.file_runs.kept[1]
    alice.store.file_runs.kept[1] = replace(run, state=RunState.RUNNING)
    assert "not screened yet" in said(alice.clicks(watching.TITLE, told)[-1])
    alice.room.files.clear()
    alice.store.file_runs.kept[1] = run
    assert "not there any more" in said(submit(alice, window))
    assert alice.store.watch_lists.kept == {}


def test_names_of_a_file_ping_nobody_and_a_list_needs_a_name(alice: Alice) -> None:
    alice.room.files["F1"] = SentFile("<!here> & @all.csv", b"Name\nXiaomi\n")
    told = watch(alice, screened(alice), "<!channel> *x*")
    assert "&lt;!" in said(told)
    alice.types("following")
    assert "Give the list a name" in said(watch(alice, screened(alice), "  ”“ "))


def test_a_row_of_identifiers_alone_is_watched(alice: Alice) -> None:
    table = a_table("", "Apple")
    first = replace(table.lines[0], asked=replace(table.lines[0].asked, identifiers=(("ISIN", "US0378331005"),)))
    alice.reader.found = replace(table, lines=(first, table.lines[1]))
    watch(alice, screened(alice))
    assert alice.store.watch_lists.names(1) == (
        Watched(name="", identifiers=(("ISIN", "US0378331005"),)),
        Watched(name="Apple"),
    )
