"""The one message of a file, where Slack refuses it or a process died over it: no second one, and nothing lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import BadInput
from bot.services.files.reading import Unclear, Which
from bot.services.files.running import FileScreening, Progress
from bot.services.files.runs import FileRun, RunState
from handlers.blocks.file_results import without_data_table
from handlers.blocks.files import asked, failed, file_name, plainly, progress, waiting
from handlers.files.message import EVENT, FileMessage
from tests.unit.handlers.slack import refusal, said

AT = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
RUN = FileRun(key="T1 file F1", team="T1", user="U1", channel="C1", thread="", file="F1", name="names.csv", at=AT)
TABLE = {"type": "data_table", "rows": [[{"text": "Row"}], [{"text": word} for word in ("7", "Acme", "–", "listed")]]}
WITH_TABLE = {"text": "done", "blocks": [TABLE]}
BEARING = {"metadata": {"event_type": EVENT, "event_payload": {"asked": RUN.key}}}


@dataclass
class FakeFiles:
    """Notes what becomes of a run; `begun` is whether its upload was begun before."""

    begun: bool = False

    def note(self, run: FileRun, **what: Any) -> FileRun:
        return replace(run, **what)

    def begin_upload(self, run: FileRun) -> bool:
        return not self.begun


@dataclass
class FakeSlack:
    """What was done in one channel; `refuses` is what the next changes of a message are answered with."""

    refuses: list[str] = field(default_factory=list)
    there: Sequence[Mapping[str, Any]] = ()
    blind: bool = False
    done: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    retry_handlers: list[object] = field(default_factory=list)

    def chat_update(self, **said: Any) -> None:
        self.done.append(("update", said))
        if self.refuses:
            raise refusal(self.refuses.pop(0))

    def chat_postMessage(self, **said: Any) -> dict[str, str]:
        self.done.append(("post", said))
        return {"ts": "9.9", "channel": "D1"}

    def conversations_history(self, **_: Any) -> dict[str, Any]:
        return self._read()

    def conversations_replies(self, **_: Any) -> dict[str, Any]:
        return self._read()

    def files_upload_v2(self, **said: Any) -> None:
        self.done.append(("upload", said))

    def _read(self) -> dict[str, Any]:
        if self.blind:
            raise refusal("missing_scope")
        return {"messages": self.there}


def message_of(slack: FakeSlack, run: FileRun, *, begun: bool = False) -> FileMessage:
    return FileMessage(cast(FileScreening, FakeFiles(begun)), cast(WebClient, slack), run)


@pytest.mark.parametrize(
    ("run", "slack", "posts"),
    [
        (RUN, FakeSlack(there=[{"ts": "3.3", **BEARING}]), False),  # posted by a process that died before noting so
        (RUN, FakeSlack(there=[{"ts": "3.3"}]), True),
        (RUN, FakeSlack(blind=True), True),
        (replace(RUN, fresh=True), FakeSlack(there=[{"ts": "3.3", **BEARING}]), True),
        (replace(RUN, posted="2.2"), FakeSlack(there=[{"ts": "3.3", **BEARING}]), False),
    ],
)
def test_it_is_posted_unless_it_is_there(run: FileRun, slack: FakeSlack, *, posts: bool) -> None:
    shown = message_of(slack, run)
    shown.begin()
    assert [what for what, _ in slack.done] == ["post"] * posts
    assert shown.run.posted == ("9.9" if posts else run.posted or "3.3")
    assert shown.run.channel == ("D1" if posts else "C1")


def test_what_is_posted_bears_its_key_and_stands_in_the_thread_where_there_is_one() -> None:
    for thread in ("", "5.5"):
        slack = FakeSlack()
        message_of(slack, replace(RUN, thread=thread, fresh=True)).begin()
        ((_, posted),) = slack.done
        assert (posted["metadata"], posted["thread_ts"]) == (BEARING["metadata"], thread or None)


def test_where_slack_takes_no_table_its_rows_stand_in_lines() -> None:
    slack = FakeSlack(refuses=["invalid_blocks"])
    message_of(slack, replace(RUN, posted="2.2")).end(WITH_TABLE, RunState.DONE)
    (_, first), (how, second) = slack.done
    assert (first["blocks"], how, second["ts"]) == ([TABLE], "update", "2.2")
    assert said(second) == "7. *Acme*: listed"


def test_a_message_that_was_deleted_is_posted_anew_without_a_table() -> None:
    slack = FakeSlack(refuses=["message_not_found"])
    shown = message_of(slack, replace(RUN, posted="2.2"))
    shown.end(WITH_TABLE, RunState.DONE)
    assert [what for what, _ in slack.done] == ["update", "post"]
    assert said(slack.done[-1][1]) == "7. *Acme*: listed"
    assert (shown.run.posted, shown.run.state) == ("9.9", RunState.DONE)


@pytest.mark.parametrize(
    ("error", "outgoing"), [("invalid_blocks", {"text": "x", "blocks": []}), ("fatal_error", WITH_TABLE)]
)
def test_what_slack_refuses_for_another_reason_is_not_tried_in_lines(error: str, outgoing: dict[str, Any]) -> None:
    slack = FakeSlack(refuses=[error])
    with pytest.raises(SlackApiError):
        message_of(slack, replace(RUN, posted="2.2")).end(outgoing, RunState.DONE)
    assert len(slack.done) == 1


def test_progress_that_slack_does_not_take_harms_nothing_and_is_shown_the_next_time() -> None:
    slack = FakeSlack(refuses=["fatal_error"])
    shown = message_of(slack, replace(RUN, posted="2.2"))
    shown.waits(2)
    shown.waits(2)
    shown.waits(2)
    assert [what for what, _ in slack.done] == ["update", "update"]


@pytest.mark.parametrize(
    ("begun", "slack", "uploads"),
    [
        (False, FakeSlack(there=[{"files": [{"name": "out.xlsx"}]}]), True),
        (True, FakeSlack(there=[{"files": [{"name": "out.xlsx"}]}]), False),
        (True, FakeSlack(there=[{"files": [{"name": "other.xlsx"}]}, {}]), True),
        (True, FakeSlack(blind=True), False),
    ],
)
def test_results_are_uploaded_once_and_where_nobody_can_look_not_again(
    slack: FakeSlack, *, begun: bool, uploads: bool
) -> None:
    message_of(slack, replace(RUN, posted="2.2"), begun=begun).upload("out.xlsx", b"PK")
    assert [what for what, _ in slack.done] == ["upload"] * uploads


@pytest.mark.parametrize(("thread", "under"), [("", "2.2"), ("5.5", "5.5")])
def test_results_lie_in_the_thread_of_what_was_asked_or_under_the_message(thread: str, under: str) -> None:
    slack = FakeSlack()
    message_of(slack, replace(RUN, posted="2.2", thread=thread)).upload("out.xlsx", b"PK")
    ((_, uploaded),) = slack.done
    assert uploaded == {
        "channel": "C1", "thread_ts": under, "content": b"PK", "filename": "out.xlsx", "title": "out.xlsx",
    }  # fmt: skip


def test_a_run_that_failed_is_over_whether_or_not_its_message_takes_it() -> None:
    for run, slack, done in (
        (replace(RUN, posted="2.2"), FakeSlack(), 1),
        (replace(RUN, posted="2.2"), FakeSlack(refuses=["fatal_error"]), 1),
        (RUN, FakeSlack(), 0),
    ):
        shown = message_of(slack, run)
        shown.failed()
        assert (shown.run.state, len(slack.done)) == (RunState.FAILED, done)
        assert all(one["text"] == failed(run)["text"] for _, one in slack.done)


def test_a_refused_file_says_why_in_its_message() -> None:
    slack = FakeSlack()
    shown = message_of(slack, replace(RUN, fresh=True))
    shown.refuse(BadInput("It is <empty>."))
    assert said(slack.done[-1][1]) == "It is &lt;empty&gt;."
    assert shown.run.state is RunState.REFUSED


def test_a_file_refused_by_who_takes_it_up_says_so_in_the_message_that_is_there() -> None:
    slack = FakeSlack(there=[{"ts": "3.3", **BEARING}])
    message_of(slack, RUN).refuse(BadInput("no"))
    assert [(what, how["ts"]) for what, how in slack.done] == [("update", "3.3")]


def test_how_far_it_is_is_told_in_rows_and_hits() -> None:
    assert said(progress(RUN, None)).startswith("⏳ *names.csv*: reading it …")
    assert said(progress(RUN, Progress(1_500, 2_000))).startswith("⏳ *names.csv*: 1,500 of 2,000 (75%)\n")
    assert "(75%), 1 found so far" in said(progress(RUN, Progress(3, 4, 1)))
    assert ["waiting for 1 other file …" in said(waiting(RUN, n)) for n in (1, 2)] == [True, False]


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("names.csv", "names"),
        ("a/b:c.d.xlsx", "a_b_c.d"),
        ("no_ending", "no_ending"),
        (" .csv", "file"),
        ("n" * 70 + ".csv", "n" * 60),
    ],
)
def test_the_results_are_called_after_the_file_and_alike_for_the_same_run_alone(name: str, stem: str) -> None:
    run = replace(RUN, name=name)
    first, _, end = file_name(run).partition(" screened ")
    assert (first, len(end)) == (stem, len("123456.xlsx"))
    assert file_name(replace(run, at=AT + dt.timedelta(1))) == file_name(run) != file_name(replace(run, key="another"))


def test_a_line_from_outside_is_escaped_and_cut() -> None:
    assert plainly("<" + "x" * 500) == "&lt;" + "x" * 395 + "…"
    assert without_data_table({"text": "x", "blocks": [{"type": "divider"}]})["blocks"] == [{"type": "divider"}]


def test_a_column_that_cannot_be_chosen_is_asked_for_without_a_menu() -> None:
    for choices, kinds in (((), ["button"]), (("A",), ["static_select", "button"])):
        shown = asked(RUN, Unclear("?", Which.SHEET, choices))
        assert "which sheet holds the names?" in said(shown)
        assert [one["type"] for one in shown["blocks"][-1]["elements"]] == kinds
