"""What the environment and .env may say, and what is told when they say it wrongly."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.domain.notices.changers import Changers, Rule
from bot.environment import DEFAULT_DATABASE, OfAnswers, of_answers
from bot.errors import ConfigError
from bot.settings import Purpose, Settings, load

EXAMPLE = Path(__file__).resolve().parents[2] / ".env.example"
BOT = "SLACK_BOT_TOKEN=xoxb-1\n"
CLIENT = "SLACK_CLIENT_ID=1.2\nSLACK_CLIENT_SECRET=s\n"


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith("SLACK_") or name in ("DATABASE_URL", "HOST", "PORT"):
            monkeypatch.delenv(name)


def read(folder: Path, text: str, purpose: Purpose = Purpose.COMMAND) -> Settings:
    file = folder / ".env"
    file.write_text(text)
    return load(purpose, env_file=file)


def refusal(folder: Path, text: str, purpose: Purpose = Purpose.COMMAND) -> str:
    with pytest.raises(ConfigError) as refused:
        read(folder, text, purpose)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_a_command_needs_no_file_and_no_setting(tmp_path: Path) -> None:
    assert load(env_file=tmp_path / "none").database_url == DEFAULT_DATABASE


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "4000")
    assert read(tmp_path, "PORT=5000\nHOST=0.0.0.0\n").port == 4000


@pytest.mark.parametrize(
    ("purpose", "text", "named"),
    [
        (Purpose.SOCKET, "", "missing: SLACK_BOT_TOKEN, SLACK_APP_TOKEN"),
        (Purpose.SOCKET, BOT, "missing: SLACK_APP_TOKEN"),
        (Purpose.HTTP, "SLACK_BOT_TOKEN=\n", "missing: SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET"),
        (Purpose.HTTP, "SLACK_CLIENT_ID=1.2\n", "missing: SLACK_CLIENT_SECRET, SLACK_SIGNING_SECRET"),
        (Purpose.HTTP, CLIENT, "missing: SLACK_SIGNING_SECRET"),
    ],
)
def test_everything_missing_is_named_at_once(tmp_path: Path, purpose: Purpose, text: str, named: str) -> None:
    said = refusal(tmp_path, text, purpose)
    assert said == f"{named}. Set them in the environment or in .env (see .env.example)."


def test_what_is_missing_and_what_is_malformed_are_told_together(tmp_path: Path) -> None:
    said = refusal(tmp_path, "SLACK_BOT_TOKEN=abc\nPORT=many\nSLACK_API_URL=slack.com\n", Purpose.SOCKET)
    for part in ("missing: SLACK_APP_TOKEN", "SLACK_BOT_TOKEN does not begin with xoxb-", "PORT: ", "SLACK_API_URL: "):
        assert part in said
    assert "abc" not in said


def test_the_example_left_as_it_is_is_told_to_be_filled_in(tmp_path: Path) -> None:
    said = refusal(tmp_path, EXAMPLE.read_text(), Purpose.SOCKET)
    assert "SLACK_BOT_TOKEN is not filled in; SLACK_APP_TOKEN is not filled in" in said


@pytest.mark.parametrize("purpose", Purpose)
def test_a_bot_token_and_a_client_are_never_taken_together(tmp_path: Path, purpose: Purpose) -> None:
    assert "never both" in refusal(tmp_path, BOT + CLIENT, purpose)


def test_a_client_alone_is_enough_for_http(tmp_path: Path) -> None:
    settings = read(tmp_path, f"{CLIENT}SLACK_SIGNING_SECRET=x\n", Purpose.HTTP)
    assert (settings.slack_client_id, settings.slack_bot_token) == ("1.2", None)


def test_a_line_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    said = refusal(tmp_path, "HOST=127.0.0.1\nthis is = not 'it\nPORT=1\n")
    assert said.endswith(".env cannot be read: line 2 is not NAME=value")


def test_a_file_that_is_no_text_or_no_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "latin"
    file.write_bytes(b"HOST=\xff")
    with pytest.raises(ConfigError, match="not UTF-8 text"):
        load(env_file=file)
    with pytest.raises(ConfigError, match="cannot be read: Is a directory"):
        load(env_file=tmp_path)


def test_secrets_are_not_shown_when_settings_are_printed(tmp_path: Path) -> None:
    settings = read(tmp_path, f"{BOT}SLACK_SIGNING_SECRET=hush\n")
    assert "xoxb-1" not in repr(settings)
    assert "hush" not in repr(settings)


@pytest.mark.parametrize("number", ["0", "6", "two"])
def test_one_to_five_people_may_be_asked_to_look_at_a_document(number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWERS_NEEDED", number)
    with pytest.raises(ConfigError, match="REVIEWERS_NEEDED"):
        load()
    monkeypatch.setenv("REVIEWERS_NEEDED", "2")
    assert load().reviewers_needed == 2


@pytest.mark.parametrize(
    ("given", "changers"),
    [
        ("everyone", Changers()),
        ("beginner", Changers(Rule.BEGINNER)),
        ("U0A, U0B", Changers(Rule.NAMED, frozenset({"U0A", "U0B"}))),
    ],
)
def test_who_may_change_follows_is_a_rule_or_people(tmp_path: Path, given: str, changers: Changers) -> None:
    settings = read(tmp_path, f"FOLLOW_CHANGES={given}")
    assert settings.changers == changers


@pytest.mark.parametrize("line", ["FOLLOW_CHANGES=alice", "STRANGERS=yes", "SHARE_OUTSIDE=maybe"])
def test_a_setting_of_shared_channels_that_is_none_is_named(tmp_path: Path, line: str) -> None:
    assert line.partition("=")[0] in refusal(tmp_path, line)


@pytest.mark.parametrize(
    ("file", "environment"),
    [
        ("", {}),
        ("DATABASE_URL=sqlite:///a.db\nCOMMIT=abc\n", {}),
        ("database_url='sqlite:///a.db'\nPORT=9\n", {"COMMIT": "def"}),
        ("DATABASE_URL=sqlite:///${PLACE}/a.db\nPLACE=here\n", {"PLACE": "there"}),
        ("PLACE=here\nDATABASE_URL=sqlite:///${PLACE}/a.db\n", {}),
        ("DATABASE_URL=sqlite:///a.db\n", {"DATABASE_URL": ""}),
        ("DATABASE_URL=sqlite:///a.db\n", {"DATABASE_URL": "sqlite:///b.db"}),
    ],
)
def test_an_answer_takes_the_same_settings_as_all_else(
    file: str, environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DATABASE_URL", "COMMIT", "PLACE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    (tmp_path / ".env").write_text(file)
    settings = load(env_file=tmp_path / ".env")
    assert of_answers(tmp_path / ".env") == OfAnswers(settings.database_url, settings.commit)
