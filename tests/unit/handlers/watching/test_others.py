"""Nobody watches, changes or sees what is another's, by whatever a click or a window says."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from handlers.blocks import watching
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import labels, said
from tests.unit.handlers.watching.conftest import forged, here, screened, submit, watch, watched


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
