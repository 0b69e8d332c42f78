"""What the environment and the file .env say, before it is checked (bot/settings.py)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from dotenv.main import resolve_variables
from dotenv.parser import parse_stream

from bot.errors import ConfigError

DEFAULT_DATABASE = "sqlite:///screenbot.db"
ENV_FILE = Path(".env")


class OfAnswers(NamedTuple):
    """The settings that an answer at the command line takes; any text will do for them."""

    database_url: str
    commit: str


def of_answers(env_file: Path = ENV_FILE) -> OfAnswers:
    """What an answer takes, read without what checks all other settings: that takes as long as a fifth of an answer.

    Raises ConfigError where the file cannot be read.
    """
    said = given(env_file)
    return OfAnswers(database_url=said.get("DATABASE_URL", DEFAULT_DATABASE), commit=said.get("COMMIT", ""))


def given(env_file: Path) -> Mapping[str, str]:
    """What the file and the environment say, the environment winning."""
    return _in_file(env_file) | {name.upper(): value for name, value in os.environ.items() if value}


def _in_file(env_file: Path) -> dict[str, str]:
    try:
        with env_file.open(encoding="utf-8") as stream:
            lines = list(parse_stream(stream))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise ConfigError(f"{env_file} cannot be read: {reason}") from error
    if unreadable := [str(line.original.line) for line in lines if line.error]:
        raise ConfigError(f"{env_file} cannot be read: line {', '.join(unreadable)} is not NAME=value")
    return _values([(line.key, line.value) for line in lines if line.key])


def _values(lines: list[tuple[str, str | None]]) -> dict[str, str]:
    """By names in capitals, with what "${NAME}" stands for put in its place."""
    return {name.upper(): value for name, value in resolve_variables(lines, override=True).items() if value}
