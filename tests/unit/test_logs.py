"""Logs: one form for ours and the libraries', and no token in them."""

from __future__ import annotations

import io
import json
import logging
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
