"""Watch lists in Slack: begun under the results of a file, shown and removed with what is followed; who may."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from bot.demo.room import SentFile
from bot.domain.notices.following import Place, PlaceKind
from bot.domain.notices.watch_lists import Watched
from bot.services.files.reading import Chosen, TextRead, Unclear, Which
from bot.services.files.runs import RunState
from handlers.blocks import watching
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.screens import a_table
from tests.unit.handlers.slack import labels, said


@pytest.fixture(autouse=True)
def files(alice: Alice) -> None:
    alice.room.uploaded.clear()
    alice.room.files.clear()
    alice.room.files["F1"] = SentFile("portfolio.csv", b"Name\nXiaomi\nApple\n")


def here(alice: Alice) -> Place:
    return Place(team=alice.me.workspace.team, channel=alice.me.workspace.channel)


def herself(alice: Alice) -> Place:
    return Place(team=alice.me.workspace.team, channel=alice.me.workspace.user, kind=PlaceKind.PERSON)


def screened(alice: Alice, *, mention: bool = True) -> dict[str, Any]:
    """The results of the file, sent anew, in the channel or in the conversation."""
    id = f"F{len(alice.room.files) + 1}"
    alice.room.files[id] = alice.room.files["F1"]
    return alice.send(alice.me.sends(id, mention=mention))[-1]


def named(name: str) -> dict[str, Any]:
    return {"watch_list": {"name": {"type": "plain_text_input", "value": name}}}


def submit(alice: Alice, window: dict[str, Any], name: str = "portfolio") -> dict[str, Any]:
    """What the window shows in the end."""
    return alice.send(alice.me.submits(window, named(name), trigger="t"))[-1]


def watch(alice: Alice, on: dict[str, Any], name: str = "portfolio") -> dict[str, Any]:
    _, window = alice.clicks(watching.TITLE, on)
    return submit(alice, window, name)


def watched(alice: Alice, place: Place) -> list[tuple[str, list[str]]]:
    lists = alice.store.watch_lists
    return [(one.name, [name.name for name in lists.names(one.number)]) for one in lists.of_place(place)]


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
    assert "Watched already: “portfolio” (2)" in said(window)
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


def test_where_other_organisations_read_nothing_is_offered_taken_or_shown(alice: Alice) -> None:
    told = screened(alice)
    _, window = alice.clicks(watching.TITLE, told)
    alice.room.shared.add(here(alice).channel)
    alice.clock[0] += 3600.0
    assert watching.TITLE not in labels(screened(alice))
    assert "People of other organisations" in said(submit(alice, window))
    assert "People of other organisations" in said(alice.clicks(watching.TITLE, told)[-1])
    assert watched(alice, here(alice)) == []


def test_a_list_of_a_channel_that_others_joined_since_is_not_named_and_can_be_removed(alice: Alice) -> None:
    watch(alice, screened(alice), "secret deal")
    alice.room.shared.add(here(alice).channel)
    alice.clock[0] += 3600.0
    (shown,) = alice.types("following")
    assert "secret" not in said(shown)
    (done,) = alice.types("unfollow secret deal")
    assert done["text"] == "That list is not watched here any more."
    assert [one["text"] for one in alice.posted] == ["This channel no longer watches a list of names."]


def forged(alice: Alice, on: dict[str, Any], value: str) -> list[dict[str, Any]]:
    """A click on the button with another value."""
    button = next(one for block in on["blocks"] for one in block.get("elements", ())
                  if one.get("action_id") == watching.WATCH)  # fmt: skip
    return alice.send(alice.me.clicks(button | {"value": value}, on=on, response_url=alice.url, trigger="t"))


@pytest.mark.parametrize(
    ("value", "line"),
    [
        *(
            (bad, "no longer good")
            for bad in ("", "x", "1 column", "1 column x", "1 row 1", "1 column 1 1", "1" * 5000)
        ),
        ("99", "no longer known here"),
    ],
)
def test_a_value_that_is_no_file_of_this_place_opens_no_window(alice: Alice, value: str, line: str) -> None:
    assert line in said(forged(alice, screened(alice), value)[-1])


@pytest.mark.parametrize(
    "kept", ["", "{}", "[]", '["1"]', '["1 column 7", "C"]', '["99", "C0DEALS"]', "[1, 2]", '["1", []]']
)
def test_a_window_with_something_else_in_it_watches_nothing(alice: Alice, kept: str) -> None:
    _, window = alice.clicks(watching.TITLE, screened(alice))
    submit(alice, window | {"private_metadata": kept})
    assert alice.store.watch_lists.kept == {}


def test_nobody_watches_the_file_of_another_place_person_or_workspace(alice: Alice) -> None:
    in_channel, own = screened(alice), screened(alice, mention=False)
    _, window = alice.clicks(watching.TITLE, in_channel)
    elsewhere = json.dumps(["1", "C0OTHER"])
    assert "no longer known here" in said(submit(alice, window | {"private_metadata": elsewhere}))
    bob = replace(alice, me=replace(alice.me, workspace=replace(alice.me.workspace, user="U0BOB")))
    refused = bob.clicks(watching.TITLE, own)[-1]
    assert "no longer known here" in said(refused)
    assert "no longer known here" in said(submit(bob, window | {"private_metadata": json.dumps(["2", ""])}))
    run = alice.store.file_runs.kept[1]
    alice.store.file_runs.kept[1] = replace(run, team="T0OTHER")
    assert "no longer known here" in said(submit(alice, window))
    assert alice.store.watch_lists.kept == {}


def test_only_members_of_a_channel_watch_and_remove(alice: Alice) -> None:
    told = screened(alice)
    watch(alice, told)
    (shown,) = alice.types("following")
    _, window = alice.clicks(watching.TITLE, told)
    alice.room.strange.add(here(alice).channel)
    assert "Only members of a channel" in said(submit(alice, window, "another"))
    (answer,) = alice.clicks("Remove", shown)
    assert answer["text"] == "Only members of a channel change what it follows."
    assert [name for name, _ in watched(alice, here(alice))] == ["portfolio"]


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
