"""What the environment and the file .env say, before it is checked (bot/settings.py)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from dotenv.parser import parse_stream

from bot.errors import ConfigError


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
    return {line.key.upper(): line.value for line in lines if line.key and line.value}
