"""`python -m bot keys list`, over keys in memory."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from bot.commands import keys as keys_commands


@pytest.fixture(autouse=True)
def none_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys_commands, "_keys", lambda: SimpleNamespace(all=lambda: []))


def test_that_there_are_no_keys_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    keys_commands.list_keys()
    assert capsys.readouterr().out == "no keys\n"


def test_as_objects_no_keys_are_no_lines(capsys: pytest.CaptureFixture[str]) -> None:
    keys_commands.list_keys(as_json=True)
    assert capsys.readouterr().out == ""
