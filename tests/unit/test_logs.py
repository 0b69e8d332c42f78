"""Logs: one form for ours and the libraries', and no token in them."""

from __future__ import annotations

import io
import json
import logging
import subprocess
import sys
from collections.abc import Iterator

import pytest
import structlog
from prometheus_client import REGISTRY

from bot.runtime import logs
from tests.logging_state import restored


@pytest.fixture
def out(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What goes to stderr, logging set up as for a server."""
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    with restored():
        logs.configure()
        yield stream


def lines(out: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_our_events_and_a_librarys_lines_are_both_json(out: io.StringIO) -> None:
    structlog.get_logger("bot.x").info("installed", team="T1")
    logging.getLogger("slack_bolt.App").warning("unhandled %s", "request")
    ours, theirs = lines(out)
    assert (ours["event"], ours["team"], ours["level"], ours["logger"]) == ("installed", "T1", "info", "bot.x")
    assert (theirs["event"], theirs["level"], theirs["logger"]) == ("unhandled request", "warning", "slack_bolt.App")
    assert str(ours["timestamp"]).endswith("Z")


def test_a_trace_is_part_of_its_line(out: io.StringIO) -> None:
    try:
        raise RuntimeError("the database is gone")
    except RuntimeError as error:
        structlog.get_logger().error("listener_failed", exc_info=error)
    (line,) = lines(out)
    assert "RuntimeError: the database is gone" in str(line["exception"])


def test_a_trace_at_a_terminal_does_not_tell_what_the_variables_held(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr("sys.stderr", stream)
    with restored():
        logs.configure()
        asked = "".join(["Kes", "trel"])
        try:
            raise RuntimeError("the database is gone" if asked else "")
        except RuntimeError as error:
            structlog.get_logger().error("listener_failed", exc_info=error)
    assert "RuntimeError: the database is gone" in stream.getvalue()
    assert "Kestrel" not in stream.getvalue()


@pytest.mark.parametrize("token", ["xoxb-12-34-abcDEF", "xapp-1-A0-9f", "xoxp-7-8-9", "xoxe.xoxb-1-Mi0"])
def test_a_token_that_gets_into_a_line_is_cut_out(out: io.StringIO, token: str) -> None:
    logging.getLogger("x").error("sent Bearer %s to Slack", token)
    try:
        raise RuntimeError(f"{token} was refused")
    except RuntimeError as error:
        structlog.get_logger().error("failed", header=f"Bearer {token}", exc_info=error)
    assert len(lines(out)) == 2
    assert token not in out.getvalue()
    assert token.split("-", 1)[1] not in out.getvalue()


def test_no_sign_that_turns_the_direction_of_what_is_read_gets_into_a_line(out: io.StringIO) -> None:
    structlog.get_logger("bot.x").info("asked", name="\u202eimoaiX\u200b")
    assert [line["name"] for line in lines(out)] == ["imoaiX"]


def test_errors_are_counted(out: io.StringIO) -> None:
    def errors() -> float:
        return REGISTRY.get_sample_value("screenbot_log_events_total", {"level": "error"}) or 0.0

    before = errors()
    structlog.get_logger().error("one")
    logging.getLogger("x").error("two")
    assert errors() == before + 2


def test_a_command_that_logs_nothing_loads_no_logging_library_and_one_that_does_has_its_lines_as_servers_do() -> None:
    program = """
import logging, sys
from bot.log import Log
from bot.runtime import late_logs
late_logs.configure(level=logging.WARNING)
assert "structlog" not in sys.modules
{line}
"""
    for line, logger in (
        ("Log('ours').info('quiet'); Log('ours').warning('told', token='xoxb-1-2')", "ours"),
        ("logging.getLogger('theirs').info('quiet'); logging.getLogger('theirs').warning('told xoxb-1-2')", "theirs"),
    ):
        done = subprocess.run(
            [sys.executable, "-c", program.format(line=line)], check=True, capture_output=True, text=True
        )
        (said,) = map(json.loads, done.stderr.splitlines())
        assert (said["logger"], said["level"]) == (logger, "warning")
        assert "xoxb-…" in done.stderr
        assert done.stdout == ""


def test_a_server_that_sets_its_logs_up_after_the_command_line_did_has_its_own_level() -> None:
    program = """
import logging
import subprocess
import sys
from bot.log import Log
from bot.runtime import late_logs, logs
late_logs.configure(level=logging.WARNING)
logs.configure()
Log("ours").info("started")
"""
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert [json.loads(line)["event"] for line in done.stderr.splitlines()] == ["started"]


@pytest.mark.parametrize("line", ["Log('second').warning", "logging.getLogger('second').warning"])
def test_a_line_of_another_thread_waits_until_the_logs_are_set_up_once(line: str) -> None:
    program = f"""
import logging
import time
from threading import Event, Thread
from bot.log import Log
from bot.runtime import late_logs, logs
late_logs.configure(level=logging.WARNING)
begun, configure = list(), logs.configure
at_it = Event()
def slowly(*, level):
    begun.append(level)
    at_it.set()
    time.sleep(0.5)
    configure(level=level)
logs.configure = slowly
first = Thread(target=lambda: Log("first").warning("told xoxb-1-2"))
first.start()
assert at_it.wait(20)
{line}("told xoxb-1-2")
first.join()
print(len(begun))
"""
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert sorted(json.loads(line)["logger"] for line in done.stderr.splitlines()) == ["first", "second"]
    assert done.stderr.count("told xoxb-…") == 2
    assert done.stdout == "1\n"
